import * as v from "valibot";
import { oneOfAllowed, people, peopleOf } from "../policy/allow.ts";
import { DURATION, duration, milliseconds } from "../policy/duration.ts";
import type { GateWords } from "../policy/gate-words.ts";
import type { PolicyMistake } from "../policy/mistake.ts";
import { dotted, mistake } from "../policy/mistake.ts";
import { ONE_LINE, WORKFLOW_FILE, WORKFLOW_SAYS } from "../policy/names.ts";
import { nodeAt, type SourceNode, textOf, textsOf } from "../policy/source.ts";
import { says, text } from "../policy/words.ts";

/** How an environment is left again. Each is a promotion of the older release; what differs is who runs which code. */
export const STRATEGIES = ["previous-release", "workflow", "command", "manual"] as const;

/** What becomes of the data, from the mildest to the strictest. */
export const REVERSIBILITIES = ["reversible", "needs-restore", "irreversible"] as const;

/** A file of this repository, without leaving it. */
const PAGE = /^(?!.*(?:^|\/)\.\.?(?:\/|$))[A-Za-z0-9._-]{1,100}(?:\/[A-Za-z0-9._-]{1,100}){0,9}\.md$/;
const PROGRAM = /^\.(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._-]{1,100}){1,10}$/;

export const dataWords = {
  data: v.optional(
    v.pipe(
      // The strictest first: of two that are as near to what somebody mistyped, that one is proposed.
      v.picklist(REVERSIBILITIES.toReversed()),
      says({
        value: "reversible, needs-restore or irreversible",
        description:
          "What going back does to the data. Left out: reversible. A page of .github/rollback can say a stricter one for the next release.",
      }),
    ),
  ),
  backup: v.optional(text(ONE_LINE, "one line", "Which backup is restored, for `data: needs-restore`.")),
  "forward-fix": v.optional(
    text(
      ONE_LINE,
      "one line",
      "What is done instead of going back, for `data: irreversible`; it asks one more approver.",
    ),
  ),
};

/** More would have to be found at three in the morning. */
const MOST_AGREE = 5;

export const rollbackSchema = v.pipe(
  v.strictObject({
    strategy: v.optional(
      v.pipe(
        v.picklist(STRATEGIES),
        says({
          value: "previous-release, workflow, command or manual",
          description:
            "How to go back: the environment's workflow deploys the last good release again; another workflow does; the workflow gets `command`; or a person follows the page. Left out: previous-release.",
        }),
      ),
    ),
    within: v.optional(
      duration(
        "How long going back may take, at most 7d; measured every time. Left out: 30m, and what the verification takes.",
      ),
    ),
    owner: v.optional(oneOfAllowed("Who answers for it, and may roll back. Left out: everybody in `allow.rollback`.")),
    automatic: v.optional(
      v.pipe(
        v.boolean(),
        says({
          value: "true or false",
          description:
            "Whether a failed deployment or verification goes back by itself, once. Left out: true in production where `verification` judges what was deployed and a workflow can be started, else false.",
        }),
      ),
    ),
    runbook: v.optional(text(PAGE, "a Markdown file of this repository", "The page that people follow.")),
    workflow: v.optional(
      text(WORKFLOW_FILE, WORKFLOW_SAYS, "What is dispatched to go back, for `strategy: workflow`."),
    ),
    command: v.optional(
      text(
        PROGRAM,
        "a program of this repository, such as ./scripts/rollback.sh",
        "For `strategy: command`: handed to the deploying job.",
      ),
    ),
    approvals: v.optional(
      v.pipe(
        v.strictObject({
          from: v.optional(people("Who may agree. Left out: the owner, or everybody in `allow.rollback`.")),
          count: v.optional(
            v.pipe(
              v.number(),
              v.integer(),
              v.minValue(1),
              v.maxValue(MOST_AGREE),
              says({
                value: `a whole number from 1 to ${MOST_AGREE}`,
                description: "How many of them, beside the one who asks. Left out: 1.",
              }),
            ),
          ),
        }),
        says({
          value: "a mapping with from and count",
          description:
            "Who has to agree to a rollback, beside the person who asks for it. Left out: nobody, the word of one who may is enough. What goes back by itself never waits for it.",
        }),
      ),
    ),
    ...dataWords,
    drill: v.optional(
      duration("How long ago a rollback here, or in an environment before this one, may have been at most."),
    ),
  }),
  says({
    value: "a mapping with strategy, within, owner, approvals, automatic and what belongs to them",
    description:
      "How to leave a promotion again. In production, and wherever it is written down, it is proven before a release comes in. Nobody can override it.",
  }),
);

export type WrittenRollback = v.InferOutput<typeof rollbackSchema>;

const LONGEST = 7 * 86_400_000;

/**
 * `rollback:` of an environment. Production has to have a proven way back, also where nothing is written. Elsewhere a plan that
 * nobody wrote down is composed all the same and part of what people agree to, and its proof is asked of nobody.
 */
export const rollbackWords: GateWords<WrittenRollback> = {
  key: ["rollback"],
  schema: rollbackSchema,
  // Production has to have a way back; it need not be said how (design.md section 4).
  preset: (preset) => (preset === "production" ? {} : undefined),
  check: (written, path, root) => [
    ...belongings(written, path),
    ...limits(written, path, root),
    ...enough(written, path),
    ...byItself(written, path, root),
  ],
};

type At = readonly (string | number)[];

/** A key that only one strategy reads has to be there for it, and nowhere else: it would promise what nobody does. */
function belongings(written: SourceNode, path: At): readonly PolicyMistake[] {
  const strategy = textOf(nodeAt(written, "strategy")) ?? "previous-release";
  return (["workflow", "command"] as const).flatMap((key) => {
    const node = nodeAt(written, key);
    const isAsked = strategy === key;
    if (isAsked === (node !== undefined)) return [];
    const place = [...path, key];
    const problem = isAsked
      ? `${dotted(path)} says strategy: ${key} and no ${key}.`
      : `${dotted(place)} is only read with strategy: ${key}.`;
    return [mistake({ at: node?.at ?? written.at, path: place, problem })];
  });
}

/** A rollback is over when it is verified, so that a time in which it cannot be is never kept. */
function limits(written: SourceNode, path: At, root: SourceNode): readonly PolicyMistake[] {
  const node = nodeAt(written, "within");
  const length = textOf(node);
  if (node === undefined || length === undefined) return [];
  const span = milliseconds(length);
  const place = [...path, "within"];
  const because = (problem: string) => [mistake({ at: node.at, path: place, problem: `${dotted(place)} ${problem}` })];
  if (span === 0 || span > LONGEST) return because("must be more than nothing and at most 7d.");
  const [, name = ""] = path;
  const bake = textOf(nodeAt(root, "environments", String(name), "verification", "bake"));
  const isKnown = bake !== undefined && DURATION.test(bake);
  if (isKnown && span <= milliseconds(bake)) return because(`ends before a rollback is verified, which takes ${bake}.`);
  return [];
}

/** Where only accounts are named, there have to be enough of them. */
function enough(written: SourceNode, path: At): readonly PolicyMistake[] {
  const node = nodeAt(written, "approvals");
  const named = peopleOf(textsOf(nodeAt(node, "from"), []).map(({ text: entry }) => entry));
  const count = nodeAt(node, "count");
  const wanted = count?.kind === "scalar" && typeof count.value === "number" ? count.value : 1;
  const known = named.length > 0 && named.every(({ kind }) => kind === "user");
  if (node === undefined || !known || named.length >= wanted) return [];
  const place = [...path, "approvals"];
  const problem = `${dotted(place)} asks for ${wanted} people and names ${named.length}.`;
  return [mistake({ at: node.at, path: place, problem })];
}

/** What goes back by itself needs a workflow to start, and steps that no person has to take. */
function byItself(written: SourceNode, path: At, root: SourceNode): readonly PolicyMistake[] {
  const node = nodeAt(written, "automatic");
  if (node?.kind !== "scalar" || node.value !== true) return [];
  const [, name = ""] = path;
  const place = [...path, "automatic"];
  const because = (problem: string) => [mistake({ at: node.at, path: place, problem: `${dotted(place)}: ${problem}` })];
  if (textOf(nodeAt(written, "strategy")) === "manual")
    return because("what people do by hand does not happen by itself.");
  const data = textOf(nodeAt(written, "data"));
  if (data !== undefined && data !== "reversible")
    return because(`data that is ${data} is never rolled back by itself.`);
  if (nodeAt(root, "environments", String(name), "workflow") === undefined)
    return because("nothing can be started: the environment has no workflow.");
  return [];
}
