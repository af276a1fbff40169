import * as v from "valibot";
import type { AccessFacts, BranchAccess, EnvironmentAccess } from "../../environments/access/snapshot.ts";
import type { AuditAsk } from "../../environments/auditor.ts";
import { policyOf } from "../../environments/needed.ts";
import { reading } from "../../environments/reading.ts";
import { approvalRule, approvalsSchema } from "../../gates/approvals/words.ts";
import { listCollaborators, listDeployKeys, listRepositoryTeams } from "../../github/access.ts";
import { readEnvironmentSettings } from "../../github/environment-settings.ts";
import { isFailure } from "../../github/errors.ts";
import { listInstalledApps, listTokenGrants } from "../../github/organization-access.ts";
import { type RuleFact, readBranchRules, readRuleset } from "../../github/rulesets.ts";
import type { AllowEntry } from "../../policy/allow.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";

/** What shows who is there: GitHub tells it to nobody who may not push. */
export const PEOPLE_NEED =
  "Give the step a token that may push here: the workflow's own with `contents: read` and `metadata: read`, or the token of a GitHub App (`token:`).";
/** What shows teams, keys and bypass lists. */
export const ADMINISTRATION =
  "The workflow's own token can never see this: give the step the token of a GitHub App with Administration: read, or of an administrator (`token:`).";
/** What shows the Apps that are installed. */
export const APPS_NEED =
  "The workflow's own token can never see this: give the step the token of a GitHub App of the organization with its organization permission Administration: read, or of an owner (`token:`). Where a person owns the repository no token shows it: they see it at github.com/settings/installations.";
/** What shows people's fine-grained tokens. */
export const TOKENS_NEED =
  "Only a GitHub App of the organization is told, with its organization permission Personal access tokens: read (`token:`). Where a person owns the repository, or for classic tokens, nobody is.";
const BYPASS =
  "Who may bypass a ruleset is only shown to those who may edit it: give the step the token of a GitHub App with Administration: read and write, or of an administrator (`token:`).";

type Asked = Pick<AuditAsk, "client" | "repo" | "policy" | "repository" | "branch">;

/** Reads who has access, all at once; what fails makes only its own part unread. Throws `Unread` without a policy. */
export async function readAccess(ask: Asked): Promise<AccessFacts> {
  const { client, repo, repository } = ask;
  const policy = policyOf(ask);
  const [people, teams, keys, apps, tokens, environments, branches] = await Promise.all([
    reading(PEOPLE_NEED, () => listCollaborators(client, repo)),
    reading(ADMINISTRATION, () => listRepositoryTeams(client, repo)),
    reading(ADMINISTRATION, () => listDeployKeys(client, repo)),
    reading(APPS_NEED, () => listInstalledApps(client, repo)),
    reading(TOKENS_NEED, () => listTokenGrants(client, repo)),
    Promise.all([...policy.environments.values()].map((environment) => readEnvironment(ask, environment))),
    Promise.all([repository.defaultBranch, ask.branch].map((branch) => readBranch(ask, branch))),
  ]);
  return { people, teams, keys, apps, tokens, environments, branches };
}

async function readEnvironment({ client, repo }: Asked, environment: EnvironmentPolicy): Promise<EnvironmentAccess> {
  const { name, allow, rules } = environment;
  const written = v.safeParse(approvalsSchema, rules.get("approvals"));
  const approvers: readonly AllowEntry[] = written.success
    ? approvalRule(written.output).groups.flatMap(({ from }) => from)
    : [];
  const fix = "The job needs `actions: read`; the environment must be there under exactly this name.";
  const settings =
    environment.githubEnvironment === "none"
      ? undefined
      : await reading(fix, () => readEnvironmentSettings(client, { repo, environment: name }));
  return { name, allow, approvers, settings };
}

async function readBranch(ask: Asked, branch: string): Promise<BranchAccess> {
  const rules = await reading("Reading rules needs no permission but access to the repository.", () =>
    rulesOf(ask, branch),
  );
  const ids = rules.ok ? [...new Set((rules.value ?? []).map(({ ruleset }) => ruleset))] : [];
  const rulesets = await Promise.all(
    ids.map((ruleset) => reading(BYPASS, () => readRuleset(ask.client, { repo: ask.repo, ruleset }))),
  );
  return { branch, rules, rulesets };
}

/** GitHub answers 403 where the plan has none, and says so. */
async function rulesOf({ client, repo }: Asked, branch: string): Promise<readonly RuleFact[] | undefined> {
  try {
    return await readBranchRules(client, { repo, branch });
  } catch (error) {
    if (isFailure(error, "forbidden") && /upgrade/i.test(error.message)) return undefined;
    throw error;
  }
}
