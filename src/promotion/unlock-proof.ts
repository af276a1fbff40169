import type { GateResult } from "../gates/gate.ts";
import { describeHold } from "../gates/lock/gate.ts";
import { isHolding } from "../ledger/environment-hold.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Hold, Opened } from "../ledger/state/closing.ts";
import { proveCarrier } from "./carrier.ts";
import { type Command, EVERYTHING } from "./command.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import type { Question } from "./question.ts";
import { asksWhatRuns, runsIn, SAY_RUNS } from "./what-runs.ts";

/** An unlock that GitHub's own objects do not confirm: the lock goes on. */
export interface RefutedUnlock {
  readonly opened: Opened;
  /** What `/unlock` takes: the environment, or `*`. */
  readonly place: string;
  readonly why: string;
}

/** Proves again, wherever it would let something in, that a lock was taken off by somebody who may (design.md section 6). */
export async function refuteUnlocks(
  context: PromotionContext,
  ground: Ground,
  question: Pick<Question, "environment" | "cause" | "rollback">,
): Promise<readonly RefutedUnlock[]> {
  const { environment, cause, rollback } = question;
  const { opened: everywhere } = ground.ledger.head;
  const { opened: here } = stateOf(ground.ledger, environment.name);
  const every = [...ground.policy.environments.values()];
  const asked = [
    ...(here === undefined ? [] : [{ opened: here, place: environment.name, environments: [environment] }]),
    ...(everywhere === undefined ? [] : [{ opened: everywhere, place: EVERYTHING, environments: every }]),
  ];
  const refuted = await Promise.all(
    asked.map(async ({ opened, place, environments }): Promise<readonly RefutedUnlock[]> => {
      if (!isHolding(opened.lock, ground.now)) return [];
      // The lock itself would give way to this, so whoever says that it is off takes nothing away (R102).
      if (rollback !== undefined && cause === "person" && asksWhatRuns(opened.lock)) return [];
      const why = await refuteUnlock(context, ground, { opened, place, environments });
      return why === undefined ? [] : [{ opened, place, why }];
    }),
  );
  return refuted.flat();
}

/** Why the word of an unlock does not count; undefined when GitHub's own objects, and the policy, say that it does. */
export async function refuteUnlock(
  context: PromotionContext,
  ground: Ground,
  o: {
    readonly opened: Opened;
    readonly place: string;
    readonly environments: Parameters<typeof proveCarrier>[2]["environments"];
  },
): Promise<string | undefined> {
  const { opened, place, environments } = o;
  const { actor, run, at, why, comment } = opened;
  const isCommand = (command: Command) => isUnlock(command, { environment: place, why });
  const proof = await proveCarrier(context, ground, {
    ...{ actor, run, at, comment, action: "lock", environments },
    isCommand,
  });
  if (proof.refuted !== undefined) return proof.refuted;
  if (asksWhatRuns(opened.lock) && runsIn(why) === undefined) return UNSAID;
  return isTooEarly(opened.lock, proof.startedAt) ? TOO_EARLY : undefined;
}

const UNSAID = "a rollback failed here, and the command does not say what runs.";
const TOO_EARLY = "the command is older than the lock, so it was about another one.";

/** Whether a command from then, in milliseconds since 1970, cannot have meant this lock: it was not there yet. */
export function isTooEarly(lock: Pick<Hold, "at">, startedAt: number): boolean {
  return !(startedAt >= Date.parse(lock.at));
}

/** Whether a command is this very unlock. */
export function isUnlock(command: Command, wanted: { readonly environment: string; readonly why: string }): boolean {
  return command.kind === "unlock" && command.environment === wanted.environment && command.why === wanted.why;
}

/** The locks that go on, as the gate would say them. */
export function lockedStill(refuted: readonly RefutedUnlock[], now: Date): readonly GateResult[] {
  return refuted
    .filter(({ opened }) => isHolding(opened.lock, now))
    .map(({ opened, place, why }) => ({
      gate: "lock",
      item: place,
      verdict: "wait",
      reason: "unlock-unproven",
      message: `The unlock by ${opened.actor.login} does not count: ${why} So the lock goes on, by ${describeHold(opened.lock)}`,
      evidence: [],
      unblock: `Lock and unlock it again: "/lock ${place} <why>", then "/unlock ${place} ${asksWhatRuns(opened.lock) ? SAY_RUNS : "<why>"}".`,
      ...(opened.lock.until === undefined ? {} : { retryAt: opened.lock.until }),
    }));
}
