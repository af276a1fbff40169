import type { GateName, GateResult, Where } from "../gates/gate.ts";
import { outcomeOf } from "../gates/judge.ts";
import type { ReleaseChoice } from "../promotion/choose-release.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { type Facts, readFacts } from "../promotion/read.ts";
import { isEnforced } from "./enforced.ts";
import type { Evaluation } from "./evaluation.ts";

export interface ReleaseQuestion {
  readonly environment: string;
  readonly choice: ReleaseChoice;
  readonly only: ReadonlySet<GateName> | undefined;
  readonly here: Where;
}

export interface ReleaseEvaluation extends Evaluation {
  readonly facts: Facts;
}

/** May this release enter the environment now? The same reads and the same gates as a promotion, and nothing is changed. */
export async function evaluateRelease(
  context: PromotionContext,
  question: ReleaseQuestion,
): Promise<ReleaseEvaluation> {
  const { environment, choice, here, only } = question;
  const facts = await readFacts(context, { environment, choice, promotion: undefined, cause: "person" }, { here });
  return evaluationOf(context, facts, { here, only });
}

/** What the facts of one question say, narrowed to the gates that are asked. */
export function evaluationOf(
  context: PromotionContext,
  facts: Facts,
  { here, only }: Pick<ReleaseQuestion, "here" | "only">,
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
