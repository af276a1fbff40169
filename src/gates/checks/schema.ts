import * as v from "valibot";
import * as names from "../../policy/names.ts";
import { because, says, text } from "../../policy/words.ts";

/** A login; that of an app ends with `[bot]`, which no person's can. */
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]+)?(?:\[bot\])?$/;

const requirement = v.pipe(
  v.union([
    text(names.ONE_LINE, "the name of a check", "The name of a check, as reported by GitHub Actions."),
    v.pipe(
      v.strictObject({
        name: text(names.ONE_LINE, "the name of a check", "The name of the check, or the context of the status."),
        app: v.optional(
          text(names.APP, names.APP_SAYS, "The app that must have reported it. Left out: github-actions."),
        ),
        "status-by": v.optional(
          text(
            LOGIN,
            "the login of an account, such as octo-ci or an app's octo-ci[bot]",
            "It is a commit status, and this account must have set it. Anybody with write access can set one, so without this none counts.",
          ),
        ),
      }),
      says({
        value: "a mapping with name and app, or name and status-by",
        description: "A check and the app that must have reported it, or a commit status and who must have set it.",
      }),
    ),
  ]),
  says({
    value: "the name of a check, { name, app } or { name, status-by }",
    description: "A check that must have passed.",
  }),
);

/** `gates.checks`: what must have passed, and for which commits; what is left out is as the preset says. */
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
    range: v.optional(
      v.pipe(
        v.picklist(["all-commits", "release"]),
        says({
          value: "all-commits or release",
          description:
            "Whether every commit since the release that is here now must have passed, or only the release's own. Left out: all-commits in preset production, else release.",
        }),
      ),
    ),
    because: because("`allow` or `range` is"),
  }),
  says({
    value: "a mapping with workflows, required, range or several of them",
    description:
      "Which checks must have passed. Left out: those that the default branch requires, else the jobs of the building run that the calling job needs.",
    anyOf: [{ required: ["workflows"] }, { required: ["required"] }, { required: ["range"] }],
  }),
);

/** `gates.checks` as written. */
export type WrittenChecks = v.InferOutput<typeof checksSchema>;
