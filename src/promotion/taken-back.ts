import { strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { wasLost } from "../ledger/promotion-rollback.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { describeRelease } from "../release/release.ts";
import type { RollbackPlan } from "../rollback/plan.ts";
import type { Facts } from "./read.ts";
import { wayBack } from "./way-back.ts";

/**
 * Says what a rollback takes back, why and for whom, and what has to be done for the data, before anybody reads on: older code
 * that meets data which it does not know is the damage that a plan is there for (R104). Answers the plan that it follows;
 * undefined for what is no rollback.
 */
export function tellTakenBack(
  summary: Summary,
  { ground, environment, wanted, release }: Pick<Facts, "ground" | "environment" | "wanted" | "release">,
  promotion: string | null,
): RollbackPlan | undefined {
  const { open, settled } = stateOf(ground.ledger, environment.name);
  const known = open.find(({ id }) => id === promotion);
  const back = known?.rollback ?? wanted.rollback;
  if (back === undefined) return undefined;
  const taken = [...open, ...settled].find(({ id }) => id === back.of);
  const what = taken === undefined ? back.of : `${back.of} (${describeRelease(taken.release)})`;
  const by = known === undefined ? "" : ` Asked for by ${known.requester?.login ?? "automation"}.`;
  summary.paragraph(strong("Why"), `: ${back.why}. It takes back ${what}.${by}`);
  const plan = planOf(ground, environment, back.of, release.id);
  const data = plan === undefined ? undefined : dataOf(plan);
  if (data !== undefined) summary.paragraph(strong("Data"), `: ${data}`);
  return plan?.target.kind === "release" && plan.target.release.id === release.id ? plan : undefined;
}

/**
 * The plan by which a promotion is left again; after a rollback that failed, the one of what that was to take back. `to`: the
 * release, by its id, that it really goes back to; left out, the one that the plan says.
 */
export function planOf(
  ground: Facts["ground"],
  environment: EnvironmentPolicy,
  of: string,
  to?: string,
): RollbackPlan | undefined {
  const { open, settled } = stateOf(ground.ledger, environment.name);
  const taken = settled.find(({ id }) => id === of);
  // Ids only fall along the way back, so it ends.
  if (taken?.rollbackOf !== undefined && wasLost(taken)) return planOf(ground, environment, taken.rollbackOf, to);
  const release = (taken ?? open.find(({ id }) => id === of))?.release;
  if (release === undefined) return undefined;
  const plan = wayBack(ground, environment, release);
  // Only what the plan does not lead to anyway was somebody's choice.
  const isPlanned = to === undefined || (plan.target.kind === "release" && plan.target.release.id === to);
  return isPlanned ? plan : wayBack(ground, environment, release, to);
}

/** What somebody has to know of the data before the older code starts; undefined where it is reversible. */
export function dataOf({ data, backup, forwardFix, unsaid }: RollbackPlan): string | undefined {
  switch (data) {
    case "reversible":
      return unsaid === undefined ? undefined : `nobody knows what going back does to it. ${unsaid}`;
    case "needs-restore":
      return `it needs a restore before the older release runs, from ${backup ?? "a backup that nobody named"}.`;
    case "irreversible":
      return `the plan says that it cannot be taken back. Instead of going back: ${forwardFix ?? "nobody said what"}.`;
  }
}
