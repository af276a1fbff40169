import { wantsHistory } from "../gates/checks/gather.ts";
import type { UpstreamRun } from "../gates/gate.ts";
import { newestSuccess, readUpstreamRun } from "../gates/upstream-run.ts";
import { type CommitFacts, readCommitFacts } from "../github/commit-facts.ts";
import type { Block } from "../github/snapshot.ts";
import { releasePath } from "../ledger/paths.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Settled } from "../ledger/state/settled.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { Stop } from "./stop.ts";

/** What gates need to know about a release on its way into one environment, beside the ground. */
export interface ReleaseFacts extends CommitFacts {
  readonly upstreamRuns: ReadonlyMap<number, Block<UpstreamRun>>;
}

/**
 * Reads what gates need about a release: one request for its commit and its record, and one for each environment upstream
 * whose success has to be proven again; all at once.
 */
export async function readReleaseFacts(
  context: PromotionContext,
  ground: Ground,
  release: ReleaseBrief,
  environment: EnvironmentPolicy,
): Promise<ReleaseFacts> {
  const cited = citedRuns(ground, release, environment);
  const [commit, ...runs] = await Promise.all([
    readCommit(context, ground, release, environment),
    ...cited.map(async (settled) => [settled.run ?? 0, await readUpstreamRun(context, settled)] as const),
  ]);
  refuseRewritten(context.branch, commit);
  return { ...commit, upstreamRuns: new Map(runs) };
}

function readCommit(
  context: PromotionContext,
  ground: Ground,
  release: ReleaseBrief,
  environment: EnvironmentPolicy,
): Promise<CommitFacts> {
  // Only inside the building run itself does it matter which jobs the calling one needs.
  const asksItself = context.calling.id === release.run && context.workflowPath !== undefined;
  return readCommitFacts(context.client, {
    repo: context.repo,
    commit: release.commit,
    ledgerBranch: context.branch,
    ledgerOid: ground.ledger.oid,
    ledgerFile: releasePath(ground.service, release.id),
    history: wantsHistory(environment, {
      state: stateOf(ground.ledger, environment.name),
      commit: release.commit,
      requiredChecks: ground.snapshot.requiredChecks,
    }),
    ...(asksItself ? { workflowPath: context.workflowPath } : {}),
    ...(ground.witness === undefined ? {} : { witness: ground.witness }),
  });
}

/** The promotions upstream that the ledger says succeeded with this release, the newest of each environment. */
function citedRuns(ground: Ground, release: ReleaseBrief, environment: EnvironmentPolicy): readonly Settled[] {
  return environment.after.flatMap((upstream) => {
    const newest = newestSuccess(stateOf(ground.ledger, upstream), release.id);
    return newest === undefined || newest.run === null ? [] : [newest];
  });
}

function refuseRewritten(branch: string, { witness }: CommitFacts): void {
  if (!witness.ok) {
    throw new Stop(
      "ledger-unreadable",
      `Whether the ledger was rewritten could not be read: ${witness.why}`,
      "Run this again.",
    );
  }
  if (witness.value !== "not-ancestor") return;
  throw new Stop(
    "ledger-rewritten",
    `The newest Deployment saw a commit of ${branch} that is no longer part of it: the record was rewritten.`,
    "Bring the branch back to what it was (a clone or GitHub's branch activity page has it); nothing moves until then.",
  );
}
