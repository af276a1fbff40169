import type { Log } from "../action/log.ts";
import { type ConfigCheck, checkConfig } from "../environments/config/check.ts";
import type { ConfigFault } from "../environments/config/fault.ts";
import { filesOf, readConfigFiles, textsOf } from "../environments/config/read.ts";
import { type ConfigRule, ruleIn } from "../environments/config/rule.ts";
import { type Difference, readDifferences } from "../environments/parity/difference.ts";
import { readPolicy } from "../gates/policy.ts";
import { readBranchFiles } from "../github/branch-files.ts";
import type { Client } from "../github/client.ts";
import { readCommitFiles } from "../github/commit-files.ts";
import type { Repo } from "../github/repo.ts";
import { annotations } from "../policy/annotate.ts";
import { PolicyInvalid } from "../policy/invalid.ts";
import { POLICY_PATH, type Policy } from "../policy/policy.ts";
import { Stop } from "../promotion/stop.ts";

/** One environment whose policy says where its configuration is, and what became of it. */
export interface Configured {
  readonly environment: string;
  readonly rule: ConfigRule;
  readonly checked: ConfigCheck;
}

export interface Configurations {
  readonly configured: readonly Configured[];
  readonly differences: readonly Difference[];
  /** Mistakes in the lists of differences. */
  readonly faults: readonly ConfigFault[];
  readonly policy: Policy;
}

/**
 * Reads and checks the configuration of every environment, as one commit has them. To deploy, the rules are those of the default
 * branch's head (R54); a proposal is judged by what it proposes.
 *
 * @throws Stop without a policy, `PolicyInvalid` with all its mistakes annotated
 */
export async function readConfigurations(
  { client, repo, log }: { readonly client: Client; readonly repo: Repo; readonly log: Log },
  { commit, rulesFrom }: { readonly commit: string; readonly rulesFrom: "head" | "commit" },
): Promise<Configurations> {
  const policy = await readPolicyFile({ client, repo, log }, rulesFrom === "head" ? undefined : commit);
  const rules = [...policy.environments.values()].flatMap((environment) => {
    const rule = ruleIn(environment);
    return rule === undefined ? [] : [{ environment: environment.name, rule }];
  });
  if (rules.length === 0) return { configured: [], differences: [], faults: [], policy };
  const lists = [...new Set(rules.map(({ rule }) => rule.differences))];
  const files = await readConfigFiles(client, {
    repo,
    commit,
    rulesFrom,
    values: rules.flatMap(({ rule }) => filesOf(rule).values),
    rules: [...lists, ...rules.flatMap(({ rule }) => filesOf(rule).rules)],
  });
  const configured = await Promise.all(
    rules.map(async (one) => ({ ...one, checked: await checkConfig(one.rule, textsOf(one.rule, files)) })),
  );
  const read = lists.map((path) => readDifferences(path, files.rules.get(path) ?? null));
  return {
    configured,
    differences: read.flatMap((one) => (one.ok ? one.differences : [])),
    faults: read.flatMap((one) => (one.ok ? [] : one.faults)),
    policy,
  };
}

async function readPolicyFile(
  { client, repo, log }: { readonly client: Client; readonly repo: Repo; readonly log: Log },
  commit: string | undefined,
): Promise<Policy> {
  const paths = [POLICY_PATH];
  const files =
    commit === undefined
      ? (await readBranchFiles(client, { repo, paths }))?.files
      : await readCommitFiles(client, { repo, commit, paths });
  const text = files?.get(POLICY_PATH) ?? null;
  if (text === null) {
    throw new Stop(
      "policy-missing",
      `There is no ${POLICY_PATH} ${commit === undefined ? "on the default branch" : `in ${commit.slice(0, 12)}`}.`,
    );
  }
  const read = readPolicy(text);
  if (read.ok) return read.policy;
  for (const { message, file, line, column } of annotations(read.mistakes)) log.error(message, { file, line, column });
  throw new PolicyInvalid(read.mistakes);
}
