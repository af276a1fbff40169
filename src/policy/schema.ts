import * as v from "valibot";
import { artifactRule, registries } from "./artifact-schema.ts";
import { checkpoints } from "./checkpoints-schema.ts";
import { environmentName, environmentSchema } from "./environment-schema.ts";
import type { PolicyWords } from "./gate-words.ts";
import * as names from "./names.ts";
import { says, text } from "./words.ts";

const services = v.pipe(
  v.array(text(names.SERVICE, names.SERVICE_SAYS, "One promotable thing in this repository.")),
  says({
    value: "a list of names",
    description: "The promotable things in this repository. Left out: exactly one, named after the repository.",
    minItems: 1,
    uniqueItems: true,
  }),
);

/** Every pair of environments may be compared; nobody travels through more of them. */
export const MAX_ENVIRONMENTS = 200;

/**
 * The one definition of the policy's form: it checks, fills the messages, and makes the schema for editors and the
 * reference. Only what is enforced is here, with the words that the gates bring; everything else is refused by name
 * (not-yet.ts).
 */
export const policySchema = (words: PolicyWords) =>
  v.pipe(
    v.strictObject({
      version: v.pipe(v.literal(1), says({ value: "1", description: "The version of the policy's language." })),
      services: v.optional(services),
      artifacts: v.optional(
        v.pipe(
          v.record(text(names.NAME, names.NAME_SAYS, "What the artifact is called here."), artifactRule),
          says({ value: "a mapping of names", description: "What a release must contain." }),
        ),
      ),
      registries: v.optional(registries),
      checkpoints: v.optional(checkpoints),
      environments: v.pipe(
        v.record(environmentName, environmentSchema(words)),
        says({
          value: "a mapping of environment names",
          description: "The environments.",
          minProperties: 1,
          maxProperties: MAX_ENVIRONMENTS,
        }),
      ),
    }),
    says({
      value: "a mapping with version and environments",
      description: "How releases travel through the environments.",
    }),
  );

/** The policy as written: of the right form, before presets. */
export type WrittenPolicy = v.InferOutput<ReturnType<typeof policySchema>>;
export type WrittenEnvironment = WrittenPolicy["environments"][string];
export type WrittenArtifact = NonNullable<WrittenPolicy["artifacts"]>[string];
