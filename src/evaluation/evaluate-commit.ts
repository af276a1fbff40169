import type { CommitGateFacts, GateName } from "../gates/gate.ts";
import { judgeCommitGates, prepareGates } from "../gates/judge.ts";
import { outcomeOf } from "../gates/outcome.ts";
import { readPolicy } from "../gates/policy.ts";
import type { Where } from "../gates/where.ts";
import { readCommitFacts, textOf } from "../github/commit-facts.ts";
import { readSnapshot, type Snapshot } from "../github/snapshot.ts";
import { POLICY_PATH } from "../policy/policy.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { environmentNamed, policyIn } from "../promotion/ground.ts";
import { environmentIn } from "../promotion/question.ts";
import { isEnforced } from "./enforced.ts";
import type { Evaluation } from "./evaluation.ts";
import { judgeProposal, type Proposal, proposalOf } from "./proposal.ts";

export interface CommitQuestion {
  readonly environment: string;
  /** Full id. */
  readonly commit: string;
  /** Whether the commit may become the default branch's, with the policy it has. */
  readonly proposes: boolean;
  readonly only: ReadonlySet<GateName> | undefined;
}

export interface CommitEvaluation extends Evaluation {
  readonly proposal: Proposal;
}

/**
 * Would this commit be fit to enter the environment? Two requests and those of the gates. It needs no ledger: what only a
 * release can answer is listed as judged later.
 */
export async function evaluateCommit(context: PromotionContext, question: CommitQuestion): Promise<CommitEvaluation> {
  const { client, repo, branch } = context;
  const { commit, proposes } = question;
  const proposed = { commit, path: POLICY_PATH };
  const reading = readCommitFacts(client, {
    repo,
    commit,
    ledgerBranch: branch,
    files: proposes ? [proposed] : [],
  });
  const [snapshot, facts] = await Promise.all([readPolicySnapshot(context, question.environment), reading]);
  const policy = policyIn(context, snapshot, readPolicy);
  const environment = environmentNamed(policy, question.environment);
  const { repository } = snapshot;
  const here: Where = "anywhere";
  const prepared = await prepareGates(
    {
      subject: { kind: "commit" },
      commit,
      policy,
      environment,
      now: snapshot.date,
      repository: {
        id: repository.id,
        defaultBranch: repository.defaultBranch,
        visibility: repository.visibility,
        url: context.repositoryUrl,
      },
      repo,
      client,
      network: context.network,
      outside: context.outside,
    },
    { here, ...(question.only === undefined ? {} : { only: question.only }) },
  );
  const asked: CommitGateFacts = {
    now: snapshot.date,
    policy,
    environment,
    commit,
    action: "promote",
    cause: "person",
    githubEnvironment: environmentIn(snapshot.environments, environment.name),
    visibility: repository.visibility,
    defaultBranch: repository.defaultBranch,
    requiredChecks: snapshot.requiredChecks,
    checks: facts.checks,
    repositoryId: repository.id,
    calling: { run: context.calling.id, job: context.calling.job, checkRun: context.calling.checkRun },
    repositoryUrl: context.repositoryUrl,
  };
  const present = snapshot.policy.ok ? snapshot.policy.value : null;
  const proposal: Proposal = proposes ? proposalOf(present, textOf(facts, proposed)) : { kind: "same" };
  const judged = judgeCommitGates(prepared, asked);
  const results = [...judgeProposal(proposal), ...judged.results];
  return {
    environment,
    service: context.serviceInput ?? repo.name,
    subject: { kind: "commit", commit },
    results,
    later: judged.later,
    outcome: outcomeOf(results, here),
    now: snapshot.date,
    enforced: isEnforced(snapshot.requiredChecks, facts.checks, context.calling),
    policy: policy.sha256,
    proposal,
  };
}

/** The policy, the rules and the environments; the ledger's head comes with it and is not looked at. */
function readPolicySnapshot({ client, repo, branch }: PromotionContext, environment: string): Promise<Snapshot> {
  return readSnapshot(client, {
    repo,
    ledger: branch,
    folder: "state",
    files: [],
    policyPath: POLICY_PATH,
    environment,
  });
}
