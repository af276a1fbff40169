import { wantsHistory } from "../gates/checks/gather.ts";
import type { UpstreamRun } from "../gates/gate.ts";
import type { PlanFiles } from "../gates/rollback-plan/gather.ts";
import { newestSuccess, readUpstreamRun } from "../gates/upstream-run.ts";
import { type CommitFacts, readCommitFacts, textOf } from "../github/commit-facts.ts";
import type { Block } from "../github/snapshot.ts";
import { releasePath } from "../ledger/paths.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Settled } from "../ledger/state/settled.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { Stop } from "./stop.ts";
import { NO_FILES, wayBackFiles } from "./way-back-files.ts";

/** What gates need to know about a release on its way into one environment, beside the ground. */
export interface ReleaseFacts extends CommitFacts {
  /** The release's record in the ledger. */
  readonly record: Block<string | null>;
  /** The workflow of the asking run at the release's commit, where that run is the one that built it. */
  readonly buildWorkflow: Block<string | null>;
  readonly upstreamRuns: ReadonlyMap<number, Block<UpstreamRun>>;
  /** What the way back needs of the repository's branches. */
  readonly plan: PlanFiles;
}

/**
 * Reads what gates need about a release: one request for its commit, its record, the Deployments upstream and the files of
 * the way back, and one for each environment upstream whose success has to be proven again; all at once.
 *
 * @param o.plan whether the way back is looked at although the policy does not ask for it
 */
export async function readReleaseFacts(
  context: PromotionContext,
  ground: Ground,
  { release, environment, plan = false }: AboutRelease,
): Promise<ReleaseFacts> {
  const cited = citedRuns(ground, release, environment);
  const record = { commit: ground.ledger.oid, path: releasePath(ground.service, release.id) };
  // Only inside the building run itself does it matter which jobs the calling one needs.
  const asksItself = context.calling.id === release.run && context.workflowPath !== undefined;
  const workflow = asksItself ? { commit: release.commit, path: context.workflowPath } : undefined;
  const wanted = plan || environment.rules.has("rollback-plan") ? wayBackFiles(ground, environment, release) : NO_FILES;
  const reading = readCommitFacts(context.client, {
    repo: context.repo,
    commit: release.commit,
    ledgerBranch: context.branch,
    files: [record, ...(workflow === undefined ? [] : [workflow]), ...wanted.all],
    history: wantsHistory(environment, {
      state: stateOf(ground.ledger, environment.name),
      commit: release.commit,
      requiredChecks: ground.snapshot.requiredChecks,
    }),
    deploymentsOf: environment.rules.has("soak") ? environment.after : [],
    ...(ground.witness === undefined ? {} : { witness: ground.witness }),
  });
  const [commit, ...runs] = await Promise.all([
    reading,
    ...cited.map(async (settled) => [settled.run ?? 0, await readUpstreamRun(context, settled)] as const),
  ]);
  refuseRewritten(context.branch, commit);
  return {
    ...commit,
    record: textOf(commit, record),
    buildWorkflow: workflow === undefined ? { ok: true, value: null } : textOf(commit, workflow),
    upstreamRuns: new Map(runs),
    plan: wanted.from(commit),
  };
}

export interface AboutRelease {
  readonly release: ReleaseBrief;
  readonly environment: EnvironmentPolicy;
  readonly plan?: boolean;
}

/** The promotions upstream that the ledger says succeeded with this release, the newest of each environment. */
function citedRuns(ground: Ground, release: ReleaseBrief, environment: EnvironmentPolicy): readonly Settled[] {
  return environment.after.flatMap((upstream) => {
    const newest = newestSuccess(stateOf(ground.ledger, upstream), release.id);
    return newest === undefined || newest.run === null ? [] : [newest];
  });
}

function refuseRewritten(branch: string, { witness }: Pick<CommitFacts, "witness">): void {
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
