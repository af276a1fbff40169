import { isHolding } from "./environment-hold.ts";
import type { EventOf } from "./event.ts";
import { boundText } from "./free-text.ts";
import type { Hold } from "./state/closing.ts";
import type { EnvironmentState } from "./state/environment.ts";
import type { Promotion, Rollback } from "./state/promotion.ts";
import type { Settled } from "./state/settled.ts";
import { impossible } from "./transition.ts";

/**
 * The promotion whose release an environment runs, or was left half-way by; undefined while it is empty. What a person says to
 * run there does not change it: the rollback that failed is still the last thing that happened.
 */
export function heldBy({ current }: Pick<EnvironmentState, "current">): string | undefined {
  return current.kind === "empty" ? current.said?.before.promotion : current.promotion;
}

/** What a request to go back says beside a promotion; undefined for a promotion. */
export function rollbackIn(state: EnvironmentState, event: EventOf<"promotion.requested">): Rollback | undefined {
  const { kind, of, why, release, comment, by } = event.data;
  if (kind === undefined) {
    // A promotion cites a comment only for who asked (R10).
    const cites = comment === undefined || by === "comment";
    if (of === undefined && why === undefined && cites) return undefined;
    throw impossible(event, "only a rollback says what it takes back");
  }
  if (of === undefined || why === undefined) throw impossible(event, "a rollback says what it takes back, and why");
  // Only what holds the environment can be taken back, and only when its own job has no hand in it any more (R100).
  if (of !== heldBy(state)) throw impossible(event, `the environment does not hold ${of}`);
  if (state.open.some(({ id }) => id === of)) throw impossible(event, `${of} has not ended yet`);
  if (state.open.some((open) => open.rollback?.of === of))
    throw impossible(event, `${of} is being rolled back already`);
  const rejects = takenBack(state, of).filter((id) => id !== release.id);
  const said = { of, rejects, why, actor: event.actor, run: event.run, at: event.time, seq: event.seq };
  return comment === undefined ? said : { ...said, comment };
}

/** A success has no reason, and keeps none while it is taken back. */
const wasGood = ({ reason }: Pick<Settled, "reason">) => reason === null;

/** While a rollback is open, what it takes back is neither good nor done with. */
export function beginRollback(
  state: EnvironmentState,
  promotion: Promotion & { readonly rollback: Rollback },
): EnvironmentState {
  return {
    ...state,
    open: [...state.open, promotion],
    settled: marked(state.settled, promotion.rollback.of, (taken) => ({ ...taken, state: "rolling-back" })),
  };
}

/** A rollback that never entered leaves what it would have taken back as it was. */
export function abandonRollback(state: EnvironmentState, { rollback }: Promotion): EnvironmentState {
  if (rollback === undefined) return state;
  return {
    ...state,
    settled: marked(state.settled, rollback.of, (taken) => ({ ...taken, state: stateBefore(taken) })),
  };
}

/** Whether it is a rollback that failed, also while another one is on its way for it: a success has no reason. */
export function wasLost(settled: Pick<Settled, "rollbackOf" | "reason">): boolean {
  return settled.rollbackOf !== undefined && !wasGood(settled);
}

function stateBefore(taken: Settled): Settled["state"] {
  const { rollbackOf } = taken;
  if (wasGood(taken)) return "succeeded";
  return rollbackOf === undefined ? "failed" : "indeterminate";
}

/**
 * A rollback that succeeded: what it took back is rolled back, the releases on the way here are rejected, and automation
 * leaves the environment alone until somebody lets it go on, so that it does not bring the bad release again.
 */
export function landRollback(
  state: EnvironmentState,
  { id, release, rollback, requestedAt, owner }: Promotion,
  event: EventOf<"promotion.succeeded">,
): EnvironmentState {
  if (rollback === undefined) return state;
  if (owner === null) throw impossible(event, "nobody entered with it");
  const { of, rejects } = rollback;
  const rejected = new Set([...state.rejected, ...rejects]);
  const what = rejects.length === 0 ? of : rejects.join(", ");
  const why = `${id} rolled ${what} back. ${rollback.why}`;
  const { readmitted: before = [], ...rest } = state;
  const readmitted = before.filter((each) => !rejected.has(each.release));
  const others = state.settled.filter(
    (each) => each.state === "succeeded" && each.release.id !== release.id && !rejected.has(each.release.id),
  );
  const [last] = others;
  return {
    ...rest,
    ...(readmitted.length === 0 ? {} : { readmitted }),
    settled: marked(state.settled, of, (taken) => ({ ...taken, state: "rolled-back" })),
    previous: last === undefined ? null : { release: last.release, promotion: last.id, seq: last.seq },
    rejected: [...rejected],
    lastRollback: { promotion: id, requestedAt, at: event.time, run: owner },
    hold: closedBy(state.hold, { id, why }, event),
  };
}

/** A rollback that failed: nobody knows what runs, and nobody enters before a person has looked (R102). */
export function failRollback(
  state: EnvironmentState,
  { id, rollback }: Promotion,
  event: EventOf<"promotion.failed">,
): EnvironmentState {
  if (rollback === undefined) return state;
  const why = `${id}, a rollback of ${rollback.of}, failed: nobody knows what runs here. ${event.data.message}`;
  return {
    ...state,
    settled: marked(state.settled, rollback.of, (taken) => ({
      ...taken,
      state: taken.rollbackOf === undefined ? "failed" : "indeterminate",
      reason: taken.reason ?? "rollback-failed",
    })),
    lock: closedBy(state.lock, { id, why }, event),
  };
}

/** The lock that stands in a promotion's way: one by a failed rollback gives way to the next rollback of a person. */
export function lockFor({ rollback, cause }: Promotion, lock: Hold | null): Hold | null {
  return rollback !== undefined && cause === "person" && lock?.rollback !== undefined ? null : lock;
}

/** The releases that a rollback takes back, newest first: the promotion's own, and what that one had taken back before. */
function takenBack({ settled, candidate }: EnvironmentState, of: string): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (let next: string | undefined = of; next !== undefined && !seen.has(next); ) {
    const id: string = next;
    seen.add(id);
    const taken = settled.find((each) => each.id === id);
    const release = taken?.release.id ?? (candidate?.promotion === id ? candidate.release.id : undefined);
    if (release !== undefined) found.add(release);
    next = taken?.rollbackOf;
  }
  return [...found];
}

function marked(
  settled: EnvironmentState["settled"],
  id: string,
  change: (taken: Settled) => Settled,
): EnvironmentState["settled"] {
  return settled.map((each) => (each.id === id ? change(each) : each));
}

/** One that somebody set before, and that does not end by itself, stays what it is. */
function closedBy(
  before: Hold | null,
  { id, why }: { readonly id: string; readonly why: string },
  { time: at, seq }: EventOf<"promotion.succeeded"> | EventOf<"promotion.failed">,
): Hold {
  if (isHolding(before, new Date(at)) && before.until === undefined) return before;
  return { why: boundText(why), actor: null, at, seq, rollback: id };
}
