import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Overriding } from "../ledger/state/overriding.ts";
import type { Promotion } from "../ledger/state/promotion.ts";

/**
 * Why a command that was really given did not mean this promotion; undefined when it can have. A genuine override names an
 * environment, a gate and a reason, so without this look a forged record could cite it for another promotion of the same day
 * (R22): one that nobody had asked for yet, an older one than that which waited, or another one after it was used.
 *
 * @param startedAt when GitHub says that the command was given, in milliseconds since 1970
 */
export function refuteMeant(
  state: EnvironmentState,
  promotion: Promotion,
  overriding: Overriding,
  startedAt: number,
): string | undefined {
  const { id, number } = promotion;
  if (usesOf(state).some(({ by, of }) => of !== id && by.seq < overriding.seq && sameCarrier(by, overriding)))
    return `the same command was used for another promotion before.`;
  if (!isOpenedBy(state, promotion, overriding, startedAt) && Date.parse(promotion.requestedAt) > startedAt)
    return `${id} was asked for after the command was given.`;
  const meant = state.open.find((other) => other.number > number && Date.parse(other.requestedAt) <= startedAt);
  return meant === undefined ? undefined : `${meant.id} waited then, and the newest is meant.`;
}

/** A refused promotion gets another attempt by an override: it is asked for right before it, in the same commit. */
function isOpenedBy(
  state: EnvironmentState,
  { retryOf, requestedSeq }: Promotion,
  { seq }: Overriding,
  startedAt: number,
): boolean {
  if (retryOf === null || seq !== requestedSeq + 1) return false;
  const refused = state.settled.find(({ id }) => id === retryOf);
  return refused?.state === "rejected" && Date.parse(refused.at) <= startedAt;
}

function usesOf({ open, reviews = [] }: EnvironmentState): readonly { readonly by: Overriding; readonly of: string }[] {
  return [
    ...open.flatMap(({ id, overrides = [] }) => overrides.map((by) => ({ by, of: id }))),
    ...reviews.map(({ promotion, overriding }) => ({ by: overriding, of: promotion })),
  ];
}

function sameCarrier(left: Overriding, right: Overriding): boolean {
  if (left.comment !== undefined || right.comment !== undefined) return left.comment?.id === right.comment?.id;
  return left.run.id === right.run.id && left.run.attempt === right.run.attempt;
}
