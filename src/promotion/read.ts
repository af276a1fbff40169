import type { GateResult } from "../gates/gate.ts";
import { outcomeOf } from "../gates/outcome.ts";
import type { Where } from "../gates/where.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { forGoingBack } from "../rollback/agreed.ts";
import { chooseRelease, filesOf, type ReleaseChoice } from "./choose-release.ts";
import type { PromotionContext } from "./context.ts";
import { environmentNamed, type Ground, readGround } from "./ground.ts";
import { type Judgement, judge } from "./judgement.ts";
import { onceMore } from "./once-more.ts";
import type { SlowGates } from "./question.ts";
import { type ReleaseFacts, readReleaseFacts } from "./release-facts.ts";
import type { RollbackWish } from "./rollback-wish.ts";
import type { Wanted } from "./target.ts";

/** What a step asks for. */
export interface Asked {
  readonly environment: string;
  readonly choice: ReleaseChoice;
  readonly promotion: Wanted["promotion"];
  readonly cause: "person" | "automation";
  /** What is to be taken back; left out for a promotion. */
  readonly rollback?: RollbackWish | undefined;
}

/** From where a question is judged. */
export interface Standpoint {
  /** Whether this is the environment's own job, which alone can judge some gates. */
  readonly here: Where;
  /** What was found outside the gates. */
  readonly more?: readonly GateResult[];
  /** Slow gates that were asked before, and are not asked again. */
  readonly kept?: SlowGates;
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

/** Reads and judges: two requests, whatever the history holds, and those of the gates that the policy asks for. */
export async function readFacts(context: PromotionContext, asked: Asked, standpoint: Standpoint): Promise<Facts> {
  const ground = await readGround(context, {
    environment: asked.environment,
    files: (service) => filesOf(asked.choice, service),
  });
  return judgeAgain(context, asked, { ...standpoint, ground });
}

/** Judges on a ground that was read already. What the gates need beside it is gathered anew each time (R24). */
export async function judgeAgain(
  context: PromotionContext,
  asked: Asked,
  { ground, here, more = [], kept }: Standpoint & { readonly ground: Ground },
): Promise<Facts> {
  const named = environmentNamed(ground.policy, asked.environment);
  const release = chooseRelease(asked.choice, ground.ledger, named, asked.promotion?.promotion);
  const { rollback } = asked;
  const wish = {
    ...{ environment: named.name, release, promotion: asked.promotion, calling: context.calling },
    ...(rollback === undefined ? {} : { rollback }),
  };
  const { wanted, target } = await onceMore(context, ground, wish, asked.cause);
  const promotion =
    target.kind === "open"
      ? stateOf(ground.ledger, named.name).open.find(({ id }) => id === target.promotion.id)
      : undefined;
  // A bot may carry out what a person asked for.
  const cause = promotion?.cause ?? asked.cause;
  const back = promotion === undefined ? rollback : promotion.rollback;
  const environment = back === undefined ? named : forGoingBack(named, cause);
  const reading = readReleaseFacts(context, ground, { release, environment });
  const judged = await judge(context, ground, reading, {
    environment,
    release,
    promotion,
    cause,
    successorOf: target.kind === "new" ? target.retryOf : null,
    rollback: back,
    here,
    ...(kept === undefined ? {} : { kept }),
  });
  const withMore = (asJudged: Pick<Judgement, "results">) => {
    const results = [...asJudged.results, ...more];
    return { results, outcome: outcomeOf(results, here) };
  };
  return {
    ground,
    environment,
    release,
    wanted,
    evidence: await reading,
    judgement: { ...judged, at: (now) => withMore(judged.at(now)), ...withMore(judged) },
  };
}

/**
 * The same facts judged at this very moment, so that a window that closed while artifacts were fetched is closed (R24). How
 * long that took is all that the runner's clock is asked; the time itself is GitHub's.
 */
export function judgeNow(context: PromotionContext, facts: Facts): Facts {
  const now = new Date(facts.ground.now.getTime() + ageOf(context, facts));
  return { ...facts, judgement: { ...facts.judgement, ...facts.judgement.at(now) } };
}

/** Milliseconds since the facts were read. */
export function ageOf({ clock }: PromotionContext, { ground }: Facts): number {
  return Math.max(0, clock.now().getTime() - ground.readAt.getTime());
}
