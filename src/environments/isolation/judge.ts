import type { Block } from "../../github/block.ts";
import { plainTargets } from "../../policy/artifact-targets.ts";
import type { EnvironmentPolicy, Policy } from "../../policy/policy.ts";
import { POLICY_PATH } from "../../policy/policy.ts";
import { ruleIn } from "../config/rule.ts";
import type { Statement } from "../statement.ts";
import { type ConfigNames, judgeConfigNames } from "./config-names.ts";
import { judgeData, judgeDataJobs } from "./data.ts";
import type { JobRuns } from "./job.ts";
import { foreignNames, judgeNames } from "./names.ts";
import { judgeAddresses, judgeReach, type KnockingFact, type Resolved } from "./reach.ts";
import { ISOLATION, type IsolationRule } from "./rule.ts";
import { judgeScan, type Scanned } from "./scan/judge.ts";
import { judgeSeparation } from "./separation.ts";
import { territoriesOf } from "./territory.ts";

/** What the isolation of one environment is judged by, beside the policy. */
export interface IsolationFound {
  /** By workflow file. */
  readonly runs: ReadonlyMap<string, JobRuns>;
  /** Undefined where the policy names no files. */
  readonly scan: Block<Scanned> | undefined;
  /** Undefined where the policy names no configuration. */
  readonly config: Block<ConfigNames> | undefined;
  /** By target. */
  readonly knocks: ReadonlyMap<string, KnockingFact>;
  /** By host. */
  readonly addresses: ReadonlyMap<string, Block<Resolved>>;
}

export interface IsolationAbout {
  readonly policy: Policy;
  readonly environment: EnvironmentPolicy;
  readonly now: Date;
  readonly repositoryId: number;
  readonly defaultBranch: string;
  readonly repositoryUrl: string;
}

/** The whole names that are looked up. */
export function hostsToResolve({ resolve, hosts = [] }: IsolationRule): readonly string[] {
  return resolve === true ? hosts.filter((host) => !host.startsWith("*")) : [];
}

/** What the policy alone can show: of a release as of a commit. */
export function judgeDeclared({
  policy,
  environment,
}: Pick<IsolationAbout, "policy" | "environment">): readonly Statement[] {
  const territories = territoriesOf(policy);
  const own = territories.find((each) => each.environment === environment.name);
  const foreign = foreignNames(textsOf(environment), environment.name, territories);
  return [
    ...judgeSeparation(environment.name, territories),
    ...judgeNames(environment.name, POLICY_PATH, foreign),
    ...judgeData(own),
  ];
}

/** What the configuration names, where the policy says that there is one. */
export function judgeConfigured(environment: EnvironmentPolicy, found: Block<ConfigNames>): readonly Statement[] {
  return ruleIn(environment) === undefined ? [] : judgeConfigNames(environment.name, found);
}

/** Everything that the rule asks for, one statement or more a part. */
export function judgeIsolation(
  about: IsolationAbout,
  rule: IsolationRule,
  found: Block<IsolationFound>,
): readonly Statement[] {
  const { policy, environment, repositoryUrl, ...rest } = about;
  const known = found.ok ? found.value : NOTHING;
  const unread = found.ok ? "it was not read" : found.why;
  const own = territoriesOf(policy).find((each) => each.environment === environment.name);
  const runs = (workflow: string) => known.runs.get(workflow) ?? ({ ok: false, why: unread } as const);
  return [
    ...judgeDeclared(about),
    ...judgeConfigured(environment, known.config ?? { ok: false, why: unread }),
    ...judgeDataJobs(own, runs, { ...rest, environment: environment.name }),
    ...(rule.scan === undefined ? [] : judgeScan(repositoryUrl, known.scan ?? { ok: false, why: unread })),
    ...judgeReach(environment.name, rule.reach ?? [], known.knocks),
    ...judgeAddresses(hostsToResolve(rule), own?.networks ?? [], known.addresses),
  ];
}

const NOTHING: IsolationFound = {
  runs: new Map(),
  scan: undefined,
  config: undefined,
  knocks: new Map(),
  addresses: new Map(),
};

/** What an environment's part of the policy says beside its isolation: what it names is what its jobs will use. */
function textsOf({ url, rules, artifacts }: EnvironmentPolicy): unknown {
  const others = new Map([...rules].filter(([gate]) => gate !== ISOLATION));
  return { url, gates: others, artifacts: plainTargets(artifacts) };
}
