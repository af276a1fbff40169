import type { Spot } from "../config/fault.ts";
import type { Difference } from "./difference.ts";

/** A difference that is not allowed, or not any more. Values are told by `message` only where they are no secret. */
export interface ParityFault {
  readonly code: "parity-undocumented" | "parity-expired" | "parity-out-of-scale";
  /** A key of the configuration, or a setting. */
  readonly what: string;
  readonly message: string;
  readonly at: Spot | null;
}

/** What the comparison of one part of two environments gave. */
export interface ParityPart {
  readonly outcome: "same" | "differs";
  readonly faults: readonly ParityFault[];
  /** The entries that were needed. */
  readonly used: readonly Difference[];
  /** When the first of them ends, in milliseconds since 1970. */
  readonly until: number | "never";
}

/** Composes a part of its faults and the entries that were needed. */
export function partOf(faults: readonly ParityFault[], used: Iterable<Difference>): ParityPart {
  const entries = [...new Set(used)];
  const ends = entries.map(({ end }) => end);
  return {
    outcome: faults.length === 0 ? "same" : "differs",
    faults,
    used: entries,
    until: ends.length === 0 ? "never" : Math.min(...ends),
  };
}

/** What the entries about one difference make of it: allowed by one that still counts, by one that is over, or by none. */
export function allowance(
  entries: readonly Difference[],
  fits: (entry: Difference) => boolean,
  now: Date,
): { readonly kind: "allowed" | "expired"; readonly entry: Difference } | undefined {
  const fitting = entries.filter(fits);
  const current = fitting.find(({ end }) => now.getTime() < end);
  if (current !== undefined) return { kind: "allowed", entry: current };
  const [over] = fitting;
  return over === undefined ? undefined : { kind: "expired", entry: over };
}
