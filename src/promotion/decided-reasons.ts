import type { GateResult } from "../gates/gate.ts";
import { blocking } from "../gates/outcome.ts";
import type { Reason } from "../ledger/events/promotion.ts";
import { instantOf } from "../ledger/fields.ts";
import { boundText } from "../ledger/free-text.ts";
import type { Promotion } from "../ledger/state/promotion.ts";

/** Bounded as the ledger stores them, so that a long message is recognised as the one that stands there already. */
export function reasonsOf(results: readonly GateResult[]): readonly Reason[] {
  const reasons: Reason[] = [];
  for (const { gate, verdict, reason, message, retryAt } of blocking(results)) {
    if (verdict === "pass") continue;
    const until = retryAt === undefined || Number.isNaN(Date.parse(retryAt)) ? {} : { retryAt: wholeSecond(retryAt) };
    reasons.push({ gate, verdict, reason, message: boundText(message), ...until });
  }
  return reasons;
}

/** The first reason is the one that a brief keeps: what refused it, not what it would have waited for as well. */
export function refusalsFirst(reasons: readonly Reason[]): readonly Reason[] {
  return [
    ...reasons.filter(({ verdict }) => verdict === "fail"),
    ...reasons.filter(({ verdict }) => verdict !== "fail"),
  ];
}

/** The ledger writes whole seconds; asked a moment too early, the answer would still be the old one. */
function wholeSecond(moment: string): string {
  return instantOf(new Date(Math.ceil(Date.parse(moment) / 1_000) * 1_000));
}

/** The same reasons, whatever the words: where the moment is known, the message may count down to it. */
export function sameReasons(left: readonly Reason[], right: readonly Reason[]): boolean {
  const plain = (reasons: readonly Reason[]) =>
    JSON.stringify(reasons.map((one) => (one.retryAt === undefined ? one : { ...one, message: "" })));
  return plain(left) === plain(right);
}

/** Who waits until a moment is not judged before it while the policy is the one it was judged by: that has to be known. */
export function isCurrent({ reasons, policy }: Promotion, now: string): boolean {
  return policy === now || reasons.every(({ retryAt }) => retryAt === undefined);
}
