import * as v from "valibot";
import { RECOVERY, type RecoveryRule, recordersOf, recoverySchema } from "../environments/recovery/rule.ts";
import { getAttempt } from "../github/runs.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import type { PromotionContext } from "../promotion/context.ts";
import type { Ground } from "../promotion/ground.ts";
import { Stop } from "../promotion/stop.ts";

/** What the policy asks of the recovery of an environment. Throws `Stop` `recovery-refused` when it asks for nothing. */
export function recoveryRuleOf({ name, rules }: EnvironmentPolicy): RecoveryRule {
  const written = rules.get(RECOVERY);
  if (written !== undefined) return v.parse(recoverySchema, written);
  throw new Stop(
    "recovery-refused",
    `The policy does not say how ${name} is recovered.`,
    "Add below it: recovery: { backup: full, every: 24h, rto: 4h, drill: 90d }",
  );
}

/**
 * Refuses what could not be proven when it is used: a record of a run that is not of a workflow which the policy names, or not on
 * the default branch. Throws `Stop` `recovery-refused`.
 */
export async function refuseElsewhere(context: PromotionContext, ground: Ground, rule: RecoveryRule): Promise<void> {
  const { client, repo, calling } = context;
  const { id, defaultBranch } = ground.snapshot.repository;
  const run = await getAttempt(client, { repo, run: calling.id, attempt: calling.attempt });
  const recorders = recordersOf(rule);
  if (run.headRepositoryId !== id || run.headBranch !== defaultBranch) {
    throw refused(`it does not run on ${defaultBranch} of this repository`, `Run it on ${defaultBranch}.`);
  }
  if (!recorders.includes(run.path)) {
    const file = run.path.slice(run.path.lastIndexOf("/") + 1);
    throw refused(
      `its workflow is ${run.path}; the policy lets ${recorders.join(" and ")} record`,
      `Add to recovery: workflow: ${file}`,
    );
  }
}

function refused(why: string, hint: string): Stop {
  return new Stop("recovery-refused", `What this run records would not count: ${why}.`, hint);
}
