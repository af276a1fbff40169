import type { Block } from "../../github/block.ts";
import { readBranchFiles } from "../../github/branch-files.ts";
import type { Client } from "../../github/client.ts";
import { readCommitFiles } from "../../github/commit-files.ts";
import { NAMES_NEED, readNames } from "../../github/environment-names.ts";
import { isFailure } from "../../github/errors.ts";
import type { Repo } from "../../github/repo.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import type { ConfigTexts } from "./check.ts";
import type { Referred } from "./leaf.ts";
import type { KnownNames } from "./references.ts";
import type { ConfigRule } from "./rule.ts";

/** The files that some rules name, read once each. */
export interface ConfigFiles {
  /** As the commit has them: the values. */
  readonly values: ReadonlyMap<string, string | null>;
  /** What the values must fulfil, and which differences are allowed. */
  readonly rules: ReadonlyMap<string, string | null>;
}

/**
 * Reads the configuration that a commit carries. Values are the commit's, because it is what deploys; schema and differences
 * are rules, and come from the default branch's head like the policy (R54), unless `rulesFrom` says that the commit itself
 * proposes to become it (docs/decisions/0028). Two requests, one where all is of the commit.
 */
export async function readConfigFiles(
  client: Client,
  o: {
    readonly repo: Repo;
    readonly commit: string;
    readonly rulesFrom: "head" | "commit";
    readonly values: readonly string[];
    readonly rules: readonly string[];
  },
): Promise<ConfigFiles> {
  const { repo, commit, rulesFrom } = o;
  const atCommit = (paths: readonly string[]) =>
    paths.length === 0
      ? Promise.resolve(new Map<string, string | null>())
      : readCommitFiles(client, { repo, commit, paths });
  if (rulesFrom === "commit") {
    const all = await atCommit([...o.values, ...o.rules]);
    return { values: all, rules: all };
  }
  const head = o.rules.length === 0 ? undefined : readBranchFiles(client, { repo, paths: [...new Set(o.rules)] });
  const [values, rules] = await Promise.all([atCommit(o.values), head]);
  return { values, rules: rules?.files ?? new Map() };
}

/** The files of a rule, for {@link readConfigFiles}. */
export function filesOf(rule: ConfigRule): { readonly values: readonly string[]; readonly rules: readonly string[] } {
  return { values: [rule.file, rule.base], rules: rule.schema === undefined ? [] : [rule.schema] };
}

/** A rule's texts out of what was read. What was not asked for is not there. */
export function textsOf(rule: ConfigRule, { values, rules }: ConfigFiles): ConfigTexts {
  return {
    file: values.get(rule.file) ?? null,
    base: values.get(rule.base) ?? null,
    schema: rule.schema === undefined ? undefined : (rules.get(rule.schema) ?? null),
  };
}

/**
 * The names of the secrets and variables that an environment has, as far as something refers to them. Those of GitHub's
 * environment; where the policy says that there is none, those of the repository.
 */
export async function readKnownNames(
  client: Client,
  o: { readonly repo: Repo; readonly environment: EnvironmentPolicy; readonly references: readonly Referred[] },
): Promise<KnownNames> {
  const environment = o.environment.githubEnvironment === "none" ? null : o.environment.name;
  const read = async (kind: keyof KnownNames): Promise<Block<readonly string[]>> => {
    if (!o.references.some(({ to }) => `${to}s` === kind)) return { ok: true, value: [] };
    try {
      return { ok: true, value: await readNames(client, { repo: o.repo, environment, kind }) };
    } catch (error) {
      if (isFailure(error, "rate-limited") || !isFailure(error)) throw error;
      return { ok: false, why: namesWhy(kind, error.message) };
    }
  };
  const [secrets, variables] = await Promise.all([read("secrets"), read("variables")]);
  return { secrets, variables };
}

/** Why names could not be listed, with the token that could. */
export function namesWhy(kind: string, message: string): string {
  return `the names of ${kind} could not be listed (${message}); that takes ${NAMES_NEED}`;
}
