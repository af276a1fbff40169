import type { Change } from "../evidence/change.ts";
import { type Known, placeKey, shown } from "./facts.ts";
import type { Cause, Runs } from "./report.ts";

/** The word with which a person lets a newer release come on top of what failed. */
const ROLL_FORWARD = "roll-forward";

/** Why a deployment came, as the log tells it. */
export function causeOf(known: Known, change: Change): Cause {
  const { kind, request, overrides } = change;
  const of = aboutOf(known, change);
  const over = kind === "roll-forward" ? overrides.find(({ gate }) => gate === ROLL_FORWARD) : undefined;
  const about = of === null ? undefined : known.changes.get(of);
  return {
    kind,
    automatic: request.cause === "automation",
    by: request.by?.login ?? over?.by?.login ?? null,
    of,
    ofRelease: about === undefined ? null : shown(about.release),
    retry: kind !== "rollback" && request.retryOf !== null,
    why: request.why ?? over?.why ?? null,
  };
}

function aboutOf({ places }: Known, { kind, service, environment, request, entered }: Change): string | null {
  if (kind === "rollback") return request.takesBack;
  if (request.retryOf !== null || kind === "promotion") return request.retryOf;
  // What a roll-forward came on top of: the last one that had entered before it.
  const before = (places.get(placeKey(service, environment)) ?? [])
    .filter((other) => other.entered !== null && entered !== null && other.entered.entry < entered.entry)
    .toSorted((left, right) => (left.entered?.entry ?? 0) - (right.entered?.entry ?? 0));
  return before.at(-1)?.id ?? null;
}

/** The kind alone, with whether anybody asked: what fits into a cell. */
export function sortOf({ kind, automatic, retry }: Cause): string {
  if (kind === "rollback") return automatic ? "automatic rollback" : "rollback";
  return retry ? `${kind}, another try` : kind;
}

/** The kind as it stands out, then of what, by whom, and why. */
export interface ToldCause {
  readonly sort: string;
  readonly because: string;
}

export function tellCause(cause: Cause): ToldCause {
  const { kind, of, ofRelease, why, retry } = cause;
  const release = ofRelease === null ? "" : ` (${ofRelease.version ?? ofRelease.id})`;
  const about = of === null ? "" : ` ${retry ? "of" : PREPOSITIONS[kind]} ${of}${release}`;
  return { sort: sortOf(cause), because: `${about}${byWhom(cause)}${why === null ? "" : `: ${why}`}` };
}

/** How it came that this runs, or that nothing does; null where nothing ever came. Somebody's word is never taken for what a job found. */
export function tellRuns(runs: Runs): ToldCause | null {
  if (runs.kind !== "unknown" && runs.said !== null) {
    const { by, at, why, after } = runs.said;
    return { sort: `as ${by} says`, because: ` since ${at}, after ${after} failed: ${why}` };
  }
  if (runs.kind === "empty") return null;
  return runs.cause === null ? { sort: "cause not recorded", because: "" } : tellCause(runs.cause);
}

/** The same in one phrase. */
export function describeCause(cause: Cause): string {
  const { sort, because } = tellCause(cause);
  return `${sort}${because}`;
}

const PREPOSITIONS = { promotion: "of", rollback: "of", "roll-forward": "over" } as const;

function byWhom({ kind, automatic, by }: Cause): string {
  if (automatic) return kind === "rollback" ? "" : " by itself";
  return ` by ${by ?? "somebody whom the ledger does not name"}`;
}
