import type { RunRef } from "../actor.ts";
import type { Measured } from "../events/verification.ts";

/** A verification that goes on (R98). */
export interface Verifying {
  /** `sha256:<hex>` of the release. */
  readonly digest: string;
  /** When the watched time began, and when it ends. */
  readonly since: string;
  readonly until: string;
  /** The job that judges, or began to. */
  readonly run: RunRef;
  readonly seq: number;
  /** The recorded intent to start a test workflow. */
  readonly tests?: { readonly workflow: string; readonly marker: string };
  /** What was found; left out until then. */
  readonly judged?: Judged;
}

/** What a verification found, and who says so. Proven again wherever it opens something. */
export interface Judged {
  readonly verdict: "pass" | "fail" | "unknown";
  readonly reason: string;
  /** The job that judged. */
  readonly run: RunRef;
  /** The run of the test workflow, when one was asked for. */
  readonly tests: number | null;
  readonly at: string;
  readonly seq: number;
  readonly metrics?: readonly Measured[];
}

/** What the metrics of an environment were while its last release was verified. */
export interface Baseline {
  readonly promotion: string;
  readonly release: string;
  readonly at: string;
  readonly metrics: readonly Measured[];
}
