import * as v from "valibot";
import { allow } from "./allow.ts";
import { environmentArtifact } from "./artifact-target-schema.ts";
import type { PolicyWords } from "./gate-words.ts";
import * as names from "./names.ts";
import { because, says, text } from "./words.ts";

export const environmentName = text(names.NAME, names.NAME_SAYS, "An environment of this policy.");

/** What every environment can say. `promote` may be weaker than the preset, and then has its reason beside it. */
const own = {
  preset: v.optional(
    v.pipe(
      v.picklist(["development", "staging", "production"]),
      says({
        value: "development, staging or production",
        description:
          "The type of the environment: what holds where nothing else is said. Left out: production, the strictest.",
      }),
    ),
  ),
  after: v.optional(
    v.pipe(
      v.union([
        environmentName,
        v.pipe(
          v.array(environmentName),
          says({
            value: "a list of names",
            description: "Several environments: all of them.",
            minItems: 1,
            uniqueItems: true,
          }),
        ),
      ]),
      says({
        value: "the name of an environment, or a list of names",
        description:
          "Where a release must have been deployed before, all of them. Left out: this environment comes first.",
      }),
    ),
  ),
  workflow: v.optional(
    text(
      names.WORKFLOW_FILE,
      names.WORKFLOW_SAYS,
      "The workflow that is dispatched to deploy. Left out: the calling job deploys. Environments may share one.",
    ),
  ),
  url: v.optional(
    v.pipe(
      v.string(),
      v.regex(names.WEB_ADDRESS),
      v.check((address) => URL.canParse(address)),
      says({ value: names.WEB_ADDRESS_SAYS, description: "Where the environment is seen; shown on the deployment." }),
    ),
  ),
  promote: v.optional(
    v.pipe(
      v.picklist(["automatic", "manual"]),
      says({
        value: "automatic or manual",
        description:
          "Whether a release comes here by itself once it may, or when a person asks. Left out: as the preset says. `automatic` in preset production needs `because`.",
      }),
    ),
  ),
  supersede: v.optional(
    v.pipe(
      v.boolean(),
      says({
        value: "true or false",
        description: "Whether a newer waiting promotion replaces older waiting ones. Left out: true.",
      }),
    ),
  ),
  allow: v.optional(allow),
  settle: v.optional(
    v.pipe(
      v.literal("explicit"),
      says({
        value: "explicit",
        description:
          "Several jobs deploy, and a last one with the action verify settles the promotion by all of them. Left out: the job with the action promote settles it.",
      }),
    ),
  ),
  "github-environment": v.optional(
    v.pipe(
      v.picklist(["required", "none"]),
      says({
        value: "required or none",
        description:
          "Whether GitHub's own environment protects this one. Left out: required on public repositories; private ones must say it.",
      }),
    ),
  ),
  artifacts: v.optional(
    v.pipe(
      v.record(text(names.NAME, names.NAME_SAYS, "The name of an artifact of this policy."), environmentArtifact),
      says({ value: "a mapping of artifact names", description: "Where this environment keeps its copies." }),
    ),
  ),
};

/** One environment, with the words of every gate where they stand. */
export function environmentSchema(words: PolicyWords) {
  const gates: v.ObjectEntries = {};
  const beside: v.ObjectEntries = {};
  for (const { key, schema } of words.values()) {
    const [first, inside] = key;
    if (inside === undefined) beside[first] = v.optional(schema);
    else gates[inside] = v.optional(schema);
  }
  // What gates take is read from the source by its place; the form of the rest is known here.
  const ofGates: Readonly<Record<never, v.GenericSchema>> = { ...gatesSchema(gates), ...beside };
  return v.pipe(
    v.strictObject({ ...own, ...ofGates, because: because("`promote` is") }),
    says({
      value: "a mapping, such as { preset: staging }",
      description: "One environment: a place that releases come to.",
    }),
  );
}

function gatesSchema(gates: v.ObjectEntries): v.ObjectEntries {
  return {
    gates: v.optional(
      v.pipe(
        v.strictObject(gates),
        says({ value: "a mapping of gates", description: "What a release must fulfil to come in." }),
      ),
    ),
  };
}
