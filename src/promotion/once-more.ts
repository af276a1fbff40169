import { refuteSuccess } from "../gates/upstream-proof.ts";
import { readUpstreamRun } from "../gates/upstream-run.ts";
import type { Settled } from "../ledger/state/settled.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { findTarget, type Target, type Wanted } from "./target.ts";

/**
 * What a step is about, where a person asks for what is there already. A job that died after it had recorded a success
 * leaves one that GitHub's record does not confirm: it opens nothing downstream, and is no way back for what comes next. So
 * the same release may come in once more, and be proven by a run that ends well. One request, and only then.
 */
export async function onceMore(
  context: PromotionContext,
  ground: Ground,
  wanted: Wanted,
  cause: "person" | "automation",
): Promise<{ readonly wanted: Wanted; readonly target: Target }> {
  const target = findTarget(ground.ledger, wanted);
  if (cause !== "person" || target.kind !== "closed" || target.reason !== "already-there") return { wanted, target };
  const { promotion } = target;
  if (promotion === undefined || !("run" in promotion)) return { wanted, target };
  if (!(await isRefuted(context, ground, wanted.environment, promotion))) return { wanted, target };
  const again = { ...wanted, again: true } as const;
  return { wanted: again, target: findTarget(ground.ledger, again) };
}

/** Only what GitHub's record denies: what could not be read, or goes on, is no reason to deploy twice. */
async function isRefuted(
  context: PromotionContext,
  { policy, snapshot, now }: Ground,
  environment: string,
  settled: Settled,
): Promise<boolean> {
  const { run } = settled;
  const upstreamRuns = run === null ? new Map() : new Map([[run, await readUpstreamRun(context, settled)]]);
  const facts = {
    ...{ policy, now, upstreamRuns, repositoryUrl: context.repositoryUrl },
    repositoryId: snapshot.repository.id,
    defaultBranch: snapshot.repository.defaultBranch,
    calling: { run: context.calling.id, job: context.calling.job, checkRun: context.calling.checkRun },
  };
  return refuteSuccess(facts, environment, settled)?.verdict === "fail";
}
