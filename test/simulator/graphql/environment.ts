import type { Environment, Repository, Reviewer } from "../world.ts";
import { requireRead } from "./access.ts";
import { userFields } from "./actor.ts";
import { connection, type PageArguments } from "./connection.ts";
import type { Context, Fields } from "./context.ts";
import { SimulatorGap } from "./errors.ts";

export interface EnvironmentArguments extends PageArguments {
  readonly names?: readonly string[] | null;
  readonly orderBy?: { readonly field: "NAME"; readonly direction: "ASC" | "DESC" } | null;
  readonly pinnedEnvironmentFilter?: string | null;
}

/** Environments as the plan shows them: private repositories of the free plan have none (github.md section 2). */
export function environmentsOf(repository: Repository): readonly Environment[] {
  return repository.visibility === "private" && repository.plan === "free" ? [] : repository.environments;
}

/** `Repository.environments`. */
export function environmentConnection(context: Context, repository: Repository, args: EnvironmentArguments): Fields {
  requireRead(context.token, repository, "actions");
  const filter = args.pinnedEnvironmentFilter ?? "ALL";
  if (filter !== "ALL") throw new SimulatorGap(`pinnedEnvironmentFilter: ${filter}`);
  const { names, orderBy } = args;
  const sign = orderBy?.direction === "DESC" ? -1 : 1;
  const items = environmentsOf(repository)
    .filter(({ name }) => names == null || names.length === 0 || names.includes(name))
    .toSorted((a, b) => sign * (a.name < b.name ? -1 : 1));
  return connection(args, {
    items,
    key: ({ id }) => id,
    node: (environment) => context.build.environment(repository, environment),
  });
}

/** The fields of an `Environment`. */
export function environmentFields(context: Context, repository: Repository, environment: Environment): Fields {
  return {
    __typename: "Environment",
    id: environment.node_id,
    databaseId: environment.id,
    name: environment.name,
    isPinned: false,
    pinnedPosition: null,
    protectionRules: (args: PageArguments) =>
      connection(args, {
        items: protectionRules(repository, environment),
        key: ({ type }) => type,
        node: (rule) => ruleFields(context, rule),
      }),
    latestCompletedDeployment: () => {
      requireRead(context.token, repository, "deployments");
      const latest = repository.deployments
        .filter((deployment) => deployment.environment === environment.name)
        .filter(({ statuses }) => ["success", "failure", "error"].includes(statuses.at(-1)?.state ?? ""))
        .toSorted((a, b) => a.id - b.id)
        .at(-1);
      return latest === undefined ? null : context.build.deployment(repository, latest);
    },
  };
}

interface ProtectionRule {
  readonly type: "BRANCH_POLICY" | "REQUIRED_REVIEWERS" | "WAIT_TIMER";
  readonly timeout: number;
  readonly preventSelfReview: boolean | null;
  readonly reviewers: readonly Reviewer[];
}

/** Reviewers and wait timers work in private repositories only with Enterprise; branch policies wherever environments do. */
function protectionRules(repository: Repository, environment: Environment): ProtectionRule[] {
  const rules: ProtectionRule[] = [];
  if (repository.visibility === "private" && repository.plan !== "enterprise") return rules;
  const plain = { timeout: 0, preventSelfReview: null, reviewers: [] };
  if (environment.waitTimer > 0) rules.push({ ...plain, type: "WAIT_TIMER", timeout: environment.waitTimer });
  if (environment.reviewers.length > 0) {
    const { preventSelfReview, reviewers } = environment;
    rules.push({ ...plain, type: "REQUIRED_REVIEWERS", preventSelfReview, reviewers });
  }
  if (environment.branchPolicy !== null) rules.push({ ...plain, type: "BRANCH_POLICY" });
  return rules;
}

function ruleFields(context: Context, rule: ProtectionRule): Fields {
  return {
    ...rule,
    reviewers: (args: PageArguments) =>
      connection(args, {
        items: rule.reviewers,
        key: ({ type, id }) => `${type} ${id}`,
        node: (reviewer) => reviewerFields(context, reviewer),
      }),
  };
}

/** The world knows no teams beyond their id. */
function reviewerFields(context: Context, reviewer: Reviewer): Fields {
  if (reviewer.type === "Team") return { __typename: "Team", id: `T_${reviewer.id}`, databaseId: reviewer.id };
  const user = context.world.users.find(({ id }) => id === reviewer.id);
  if (user === undefined) throw new SimulatorGap(`a user with the id ${reviewer.id}, who reviews an environment`);
  return userFields(user);
}
