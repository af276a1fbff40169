import type { Finding } from "../gates/rollback-plan/finding.ts";
import { gatherPlan } from "../gates/rollback-plan/gather.ts";
import { findPlan, outcomeOf } from "../gates/rollback-plan/judge.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import type { RollbackPlan } from "../rollback/plan.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { askOf, gateFacts, recordOf } from "./question.ts";
import { proveReadmissions } from "./readmission-proof.ts";
import { readReleaseFacts } from "./release-facts.ts";
import { wayBack } from "./way-back.ts";

export interface ProvenPlan {
  readonly plan: RollbackPlan;
  /** Every check, the good ones too. */
  readonly findings: readonly Finding[];
  /** What it means that all of them went well, where they did. */
  readonly proven: ReturnType<typeof outcomeOf>;
}

/**
 * How an environment would leave a release again, and whether that could be done at this moment: what the gate
 * `rollback-plan` looks at, also where the policy does not ask for it.
 */
export async function provePlan(
  context: PromotionContext,
  ground: Ground,
  o: {
    readonly environment: EnvironmentPolicy;
    readonly release: ReleaseBrief;
    readonly promotion: Promotion | undefined;
  },
): Promise<ProvenPlan> {
  const { environment, release, promotion } = o;
  const question = {
    ...({ environment, release, promotion, cause: "person", successorOf: null, here: "anywhere" } as const),
    rollback: promotion?.rollback,
  };
  const evidence = readReleaseFacts(context, ground, { release, environment, plan: true });
  const record = evidence.then((facts) => recordOf(facts, release.id));
  const { target } = wayBack(ground, environment, release);
  const releases = [release.id, ...(target.kind === "release" ? [target.release.id] : [])];
  const [facts, found, readmissions] = await Promise.all([
    evidence,
    gatherPlan(askOf(context, ground, { evidence, record }, question)),
    proveReadmissions(context, ground, { environment, releases }),
    record,
  ]);
  const known = gateFacts(context, ground, facts, question, readmissions);
  const { plan, findings } = findPlan(known, found);
  return { plan, findings, proven: outcomeOf(known, plan, findings) };
}
