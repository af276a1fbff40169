import type { Peers } from "./peers.ts";

/** How to measure in this run. */
export interface Measuring {
  /** Few rounds, small amounts, no peers from outside: does everything still run? */
  readonly quick: boolean;
  readonly peers: Peers;
  /** A folder for what is written while measuring; removed at the end. */
  readonly folder: string;
}

/** One line of the table. */
export interface Line {
  readonly what: string;
  readonly ours: string;
  /** What it is compared with, and what that gave. */
  readonly peer: string;
  /** Ours divided by the peer's; left out where a number is compared with a limit. */
  readonly ratio?: number;
  readonly goal: string;
  /** `undefined` where the line is told for comparison only. */
  readonly met?: boolean;
}

/** One row of figures to reach. */
export interface Row {
  readonly number: number;
  readonly name: string;
  measure(measuring: Measuring): Promise<readonly Line[]>;
}
