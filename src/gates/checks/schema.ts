import * as v from "valibot";
import * as names from "../../policy/names.ts";
import { because, says, text } from "../../policy/words.ts";

const requirement = v.pipe(
  v.union([
    text(names.ONE_LINE, "the name of a check", "The name of a check, as reported by GitHub Actions."),
    v.pipe(
      v.strictObject({
        name: text(names.ONE_LINE, "the name of a check", "The name of the check."),
        app: v.optional(
          text(names.APP, names.APP_SAYS, "The app that must have reported it. Left out: github-actions."),
        ),
      }),
      says({ value: "a mapping with name and app", description: "A check and the app that must have reported it." }),
    ),
  ]),
  says({ value: "the name of a check, or { name, app }", description: "A check that must have passed." }),
);

/** `gates.checks`: without `workflows` and `required` there would be nothing to judge, so one of them must be there. */
export const checksSchema = v.pipe(
  v.strictObject({
    workflows: v.optional(
      v.pipe(
        v.array(text(names.WORKFLOW_FILE, names.WORKFLOW_SAYS, "A workflow whose jobs must have passed.")),
        says({
          value: "a list of file names",
          description: "Workflows that must have passed for the release's commit, with all their jobs.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
    required: v.optional(
      v.pipe(
        v.array(requirement),
        says({
          value: "a list of checks",
          description: "Checks that must have passed for the release's commit.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
    allow: v.optional(
      v.pipe(
        v.array(
          v.pipe(
            v.picklist(["neutral", "skipped"]),
            says({ value: "neutral or skipped", description: "A conclusion that counts as success." }),
          ),
        ),
        says({
          value: "a list of neutral and skipped",
          description: "Conclusions that count as success too. Weaker than every preset: needs `because`.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
    because: because("`allow` is"),
  }),
  says({
    value: "a mapping with workflows, required or both",
    description:
      "Which checks must have passed. Left out: those that the default branch requires, else the jobs of the building run that the calling job needs.",
    anyOf: [{ required: ["workflows"] }, { required: ["required"] }],
  }),
);

/** `gates.checks` as written. */
export type WrittenChecks = v.InferOutput<typeof checksSchema>;
