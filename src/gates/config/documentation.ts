import type { GateDocumentation } from "../gate.ts";

export const configDocumentation: GateDocumentation = {
  summary: "The configuration that the release carries is valid for this environment, and what it refers to exists.",
  proves: [
    "the environment's file, merged over the base by written rules, fulfils the schema: yours, or that of this suite",
    "no secret is written out: not by its form (secretlint), and not below a key that names one",
    "every `secret:` and `variable:` exists in the GitHub environment, by its name",
    "the values are those of the release's commit; schema and allowed differences are those of the default branch's head",
  ],
  cannotProve: [
    "that the deployment used this configuration: the action `config` hands it out, and its digest says which",
    "that a secret has the right value, or any",
    "a secret without a known form below a key that does not name one",
  ],
  example: [
    "config: config/production.yml",
    "# or: config: { file: config/production.yml, schema: config/schema.json, references: given }",
  ].join("\n"),
  needs: [
    "`contents: read`",
    "to list the names of secrets and variables: `token:` of an App with `Environments: read`, because the workflow's own token can never do it; or `references: given`, and the deploying step has them in its `env:`",
  ],
  reasons: {
    "config-valid": { means: "merged, validated, no secret in it", remedy: "" },
    "config-invalid": {
      means: "a file cannot be read as YAML, the merge does not fit, or the schema is not fulfilled",
      remedy: "correct the file that the message names, with line and column; a new release carries it",
    },
    "config-missing": {
      means: "a file that the policy names is not in the release's commit, or the schema is not on the default branch",
      remedy: "add it, or correct `config` in the policy",
    },
    "config-schema-invalid": {
      means: "the schema is no JSON Schema of Draft 2020-12, so nothing passes by it",
      remedy: "correct the schema on the default branch",
    },
    "config-secret-plain": {
      means: "a secret is written out; the message names the place and never the value",
      remedy: "rotate it, keep it as a secret of the GitHub environment, and write `{ secret: NAME }`",
    },
    "config-unreadable": { means: "the files could not be read", remedy: "`contents: read`, or run it again" },
    "config-references-exist": { means: "all names that it refers to exist", remedy: "" },
    "config-references-unchecked": {
      means: "the policy does not look whether they exist, with its reason",
      remedy: "",
    },
    "config-reference-missing": {
      means: "a secret or variable that it names is not in the environment, or was not given to the step",
      remedy: "add it in the environment's settings or in the step's `env:`, or correct the name",
    },
    "config-references-unlisted": {
      means: "the names could not be listed with this token",
      remedy: "give `token:` of an App with `Environments: read`, or say `references: given`",
    },
  },
};
