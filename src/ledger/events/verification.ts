/** Values of one metric while a release was watched, in the order of time. */
export interface Measured {
  readonly metric: string;
  readonly values: readonly number[];
}

/** What one check of a verification found. */
export interface CheckResult {
  readonly check: string;
  readonly verdict: "pass" | "fail" | "unknown";
  readonly message: string;
}

/** How what was deployed is judged. */
export type VerificationEvent =
  /** Somebody begins to judge what a promotion deployed, and watches it until a moment (R98). */
  | {
      readonly event: "verification.started";
      readonly data: {
        /** Of the promotion. */
        readonly fence: number;
        /** `sha256:<hex>` of the release. */
        readonly digest: string;
        readonly until: string;
        /** The intent to start a test workflow, and the word by which its run is found. */
        readonly tests?: { readonly workflow: string; readonly marker: string };
      };
    }
  /** What was found. `promotion.succeeded` or `promotion.failed` follow; after a promotion that is settled it is ignored. */
  | {
      readonly event: "verification.judged";
      readonly data: {
        readonly fence: number;
        readonly digest: string;
        readonly verdict: "pass" | "fail" | "unknown";
        readonly reason: string;
        readonly message: string;
        readonly checks: readonly CheckResult[];
        /** The run of the test workflow, when one was asked for. */
        readonly tests: number | null;
        /** What the metrics were, for the next release to be compared with. */
        readonly metrics?: readonly Measured[];
      };
    };
