import type { Carried } from "../comment-ref.ts";
import type { ReleaseRecord } from "../release-brief.ts";

/** What becomes of a release or of its bytes, whatever promotions it has. */
export type ReleaseEvent =
  | { readonly event: "release.registered"; readonly data: { readonly release: ReleaseRecord } }
  /**
   * Bytes that nothing may bring in any more, in whatever release, anywhere (R41). `releases`: which of those that
   * environments remember have them, so that none is a way back; left out where there is none.
   */
  | {
      readonly event: "artifact.revoked";
      readonly data: { readonly digest: string; readonly why: string; readonly releases?: readonly string[] };
    }
  /**
   * How an environment would leave a release again, and what was looked at. It opens nothing: the gate proves the plan anew.
   * About a promotion, where one of that release was open.
   */
  | {
      readonly event: "rollback.planned";
      readonly data: {
        readonly release: string;
        /** The release to go back to; `null` where nothing ever succeeded, or nothing is left. */
        readonly target: string | null;
        /** `sha256:<hex>` of the way back, as it is in the plan that people approve. */
        readonly digest: string;
        readonly checks: readonly {
          readonly check: string;
          readonly verdict: "pass" | "fail";
          readonly reason: string;
        }[];
      };
    }
  /** A release that a rollback rejected here may come back. Proven again wherever that lets it in. */
  | {
      readonly event: "release.readmitted";
      readonly data: Carried & { readonly release: string; readonly why: string };
    };
