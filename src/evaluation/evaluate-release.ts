import type { GateName, GateResult } from "../gates/gate.ts";
import { outcomeOf } from "../gates/outcome.ts";
import type { Where } from "../gates/where.ts";
import { filesOf, type ReleaseChoice } from "../promotion/choose-release.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { environmentNamed, type Ground, readGround } from "../promotion/ground.ts";
import { type Caller, modeOf } from "../promotion/mode.ts";
import { type Facts, judgeAgain } from "../promotion/read.ts";
import { isEnforced } from "./enforced.ts";
import type { Evaluation } from "./evaluation.ts";

export interface ReleaseQuestion {
  readonly environment: string;
  readonly choice: ReleaseChoice;
  readonly only: ReadonlySet<GateName> | undefined;
  /** The asking job: in the environment's own workflow everything can be judged, elsewhere not. */
  readonly caller: Caller;
}

export interface ReleaseEvaluation extends Evaluation {
  readonly facts: Facts;
}

/** May this release enter the environment now? The same reads and the same gates as a promotion, and nothing is changed. */
export async function evaluateRelease(
  context: PromotionContext,
  { environment, choice, only, caller }: ReleaseQuestion,
): Promise<ReleaseEvaluation> {
  const ground = await readGround(context, { environment, files: (service) => filesOf(choice, service) });
  const here = hereOf(context, ground, { environment, caller });
  const asked = { environment, choice, promotion: undefined, cause: "person" } as const;
  const facts = await judgeAgain(context, asked, { ground, here });
  return evaluationOf(context, facts, { here, only });
}

function hereOf(
  { serviceInput: service }: PromotionContext,
  { policy, snapshot }: Ground,
  { environment, caller }: Pick<ReleaseQuestion, "environment" | "caller">,
): Where {
  const { defaultBranch } = snapshot.repository;
  const mode = modeOf(caller, environmentNamed(policy, environment), { service, defaultBranch });
  return mode === "deploying" ? "in-environment" : "anywhere";
}

/** What the facts of one question say, narrowed to the gates that are asked. */
export function evaluationOf(
  context: PromotionContext,
  facts: Facts,
  { here, only }: { readonly here: Where; readonly only: ReadonlySet<GateName> | undefined },
): ReleaseEvaluation {
  const { ground, judgement, environment, release, evidence } = facts;
  const asked = judgement.results.filter(({ gate }) => only?.has(gate) ?? true);
  const [results, later] = split(asked);
  return {
    environment,
    service: ground.service,
    subject: { kind: "release", release },
    results,
    later,
    outcome: outcomeOf(results, here),
    now: ground.now,
    enforced: isEnforced(ground.snapshot.requiredChecks, evidence.checks, context.calling),
    policy: ground.policy.sha256,
    facts,
  };
}

/** What is judged here, and the gates that only the environment's own job can judge. */
function split(results: readonly GateResult[]): readonly [readonly GateResult[], readonly GateName[]] {
  const later = results.filter(({ deferred }) => deferred === true).map(({ gate }) => gate);
  return [results.filter(({ deferred }) => deferred !== true), [...new Set(later)]];
}
