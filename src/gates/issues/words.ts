import * as v from "valibot";
import type { GateWords } from "../../policy/gate-words.ts";
import { dotted, mistake } from "../../policy/mistake.ts";
import { nodeAt } from "../../policy/source.ts";
import { says, text } from "../../policy/words.ts";

/** As GitHub takes them; a comma would separate two. */
const LABEL = /^(?=.*\S)[^\r\n,]{1,50}$/;

/** `gates.issues`: which open issues keep releases out. */
export const issuesSchema = v.pipe(
  v.strictObject({
    labels: v.pipe(
      v.array(text(LABEL, "the name of a label", "A label of this repository.")),
      says({
        value: "a list of labels",
        description: "An open issue with any of these labels keeps releases out.",
        minItems: 1,
        uniqueItems: true,
      }),
    ),
    "pull-requests": v.optional(
      v.pipe(
        v.boolean(),
        says({
          value: "true or false",
          description: "Whether open pull requests with such a label count too. Left out: no.",
        }),
      ),
    ),
  }),
  says({ value: "a mapping with labels", description: "Open issues that keep releases out, by their labels." }),
);

export type IssuesRule = v.InferOutput<typeof issuesSchema>;

/** Each label is two questions in one request. */
const MOST_LABELS = 20;

export const issuesWords: GateWords<IssuesRule> = {
  key: ["gates", "issues"],
  schema: issuesSchema,
  check: (written, path) => {
    const labels = nodeAt(written, "labels");
    if (labels?.kind !== "list" || labels.items.length <= MOST_LABELS) return [];
    const where = [...path, "labels"];
    return [mistake({ at: labels.at, path: where, problem: `${dotted(where)} has more than ${MOST_LABELS} labels.` })];
  },
};
