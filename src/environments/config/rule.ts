import * as v from "valibot";
import { REASON } from "../../policy/names.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import { says, text } from "../../policy/words.ts";

/** A file of the repository: no way up, no hidden git folder, nothing that a shell or an address would read differently. */
export const CONFIG_FILE =
  /^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*\/\/)(?!\.git\/)[A-Za-z0-9._@+/-]{1,200}\.(?:ya?ml|json)$/;
const CONFIG_FILE_SAYS = "a file of the repository, such as config/production.yml";

const file = (description: string) => text(CONFIG_FILE, CONFIG_FILE_SAYS, description);

const mapping = v.pipe(
  v.strictObject({
    file: file("What is said of this environment."),
    base: v.optional(
      file("What is said of all environments. Left out: base.yml in the folder of `file`, where there is one."),
    ),
    schema: v.optional(
      file(
        "A JSON Schema (Draft 2020-12) that the merged configuration must fulfil. Left out: the schema of this suite.",
      ),
    ),
    differences: v.optional(
      file(
        "Where the allowed differences between environments are written. Left out: differences.yml in the folder of `file`.",
      ),
    ),
    references: v.optional(
      v.pipe(
        v.picklist(["listed", "given", "unchecked"]),
        says({
          value: "listed, given or unchecked",
          description:
            "How it is proven that what `secret:` and `variable:` name exists. `listed`, also when left out: GitHub lists the names, to a token that may. `given`: the deploying step has them in its `env:`. `unchecked` needs `because`.",
        }),
      ),
    ),
    because: v.optional(text(REASON, "the reason, in words", "Why nobody looks whether the references exist.")),
  }),
  says({
    value: "a mapping with file, base, schema and differences",
    description: "Where the configuration of this environment is, and what it must fulfil.",
  }),
);

/** What an environment's `config` can be told. */
export const configSchema = v.pipe(
  v.union([file("What is said of this environment."), mapping]),
  says({
    value: "a file such as config/production.yml, or a mapping with file, base, schema and differences",
    description: "The configuration of this environment. Written down, a release comes in only with one that is valid.",
  }),
);

export type WrittenConfig = v.InferOutput<typeof configSchema>;

/** Where the parts of an environment's configuration are. */
export interface ConfigRule {
  readonly file: string;
  readonly base: string;
  /** Whether the policy names the base; one that nobody names may be missing. */
  readonly baseNamed: boolean;
  readonly schema: string | undefined;
  readonly differences: string;
  readonly differencesNamed: boolean;
  readonly references: "listed" | "given" | "unchecked";
  readonly because: string | undefined;
}

/** Both ways to write it, in one form. */
export function configRule(written: WrittenConfig): ConfigRule {
  const said = typeof written === "string" ? { file: written } : written;
  const folder = said.file.slice(0, said.file.lastIndexOf("/") + 1);
  return {
    file: said.file,
    base: said.base ?? `${folder}base.yml`,
    baseNamed: said.base !== undefined,
    schema: said.schema,
    differences: said.differences ?? `${folder}differences.yml`,
    differencesNamed: said.differences !== undefined,
    references: said.references ?? "listed",
    because: said.because,
  };
}

/** Where differences are written when no environment's `config` says it. */
export const DIFFERENCES = "config/differences.yml";

/** The rule of an environment, where its policy says one. */
export function ruleIn(environment: Pick<EnvironmentPolicy, "rules">): ConfigRule | undefined {
  const written = environment.rules.get("config");
  return written === undefined ? undefined : configRule(v.parse(configSchema, written));
}
