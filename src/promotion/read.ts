import type { GateResult } from "../gates/gate.ts";
import { outcomeOf } from "../gates/judge.ts";
import type { ReleaseBrief } from "../ledger/event.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { chooseRelease, filesOf, type ReleaseChoice } from "./choose-release.ts";
import type { PromotionContext } from "./context.ts";
import { environmentNamed, type Ground, readGround } from "./ground.ts";
import { type Judgement, judge } from "./judgement.ts";
import { type ReleaseFacts, readReleaseFacts } from "./release-facts.ts";
import { findTarget, type Wanted } from "./target.ts";

/** What a step asks for. */
export interface Asked {
  readonly environment: string;
  readonly choice: ReleaseChoice;
  readonly promotion: Wanted["promotion"];
  readonly cause: "person" | "automation";
}

/** Everything known about one question, read at one moment. */
export interface Facts {
  readonly ground: Ground;
  readonly environment: EnvironmentPolicy;
  readonly release: ReleaseBrief;
  readonly wanted: Wanted;
  readonly evidence: ReleaseFacts;
  readonly judgement: Judgement;
}

/** Reads and judges: two requests, whatever the history holds. `more` adds what was found outside the gates. */
export async function readFacts(
  context: PromotionContext,
  asked: Asked,
  more: readonly GateResult[] = [],
): Promise<Facts> {
  const ground = await readGround(context, {
    environment: asked.environment,
    files: (service) => filesOf(asked.choice, service),
  });
  return judgeAgain(context, asked, ground, more);
}

/** Judges on a ground that was read already. */
export async function judgeAgain(
  context: PromotionContext,
  asked: Asked,
  ground: Ground,
  more: readonly GateResult[] = [],
): Promise<Facts> {
  const environment = environmentNamed(ground.policy, asked.environment);
  const release = chooseRelease(asked.choice, ground.ledger, environment, asked.promotion?.promotion);
  const wanted = { environment: environment.name, release, promotion: asked.promotion, calling: context.calling };
  const evidence = await readReleaseFacts(context, ground, release, environment);
  const target = findTarget(ground.ledger, wanted);
  const promotion =
    target.kind === "open"
      ? stateOf(ground.ledger, environment.name).open.find(({ id }) => id === target.promotion.id)
      : undefined;
  const judged = judge(context, ground, evidence, {
    environment,
    release,
    promotion,
    // A bot may carry out what a person asked for.
    cause: promotion?.cause ?? asked.cause,
  });
  const results = [...judged.results, ...more];
  return {
    ground,
    environment,
    release,
    wanted,
    evidence,
    judgement: { ...judged, results, outcome: outcomeOf(results) },
  };
}
