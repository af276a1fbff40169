import type { Actor, RunRef } from "../actor.ts";
import type { Carried, CommentRef } from "../comment-ref.ts";
import type { ReleaseBrief } from "../release-brief.ts";

/** Why a promotion does not go on, gate by gate. */
export interface Reason {
  readonly gate: string;
  readonly verdict: "wait" | "fail" | "unknown";
  /** A stable kebab-case code. */
  readonly reason: string;
  readonly message: string;
  /** When asking again can first give another answer, where that is known. Left out by clients of protocol 1. */
  readonly retryAt?: string;
}

export interface Verdict {
  readonly gate: string;
  readonly verdict: string;
  readonly reason: string;
}

export interface Moved {
  readonly artifact: string;
  readonly digest: string;
  readonly to: string;
}

/** A release comes in, an older one comes back, or a newer one comes on top of what failed. */
export type PromotionKind = "promotion" | "rollback" | "roll-forward";

/** What going back from a release does to the data, where it is not reversible. */
export type DataCost = "needs-restore" | "irreversible";

/** A review that counted as an approval and stands on no request of ours (R114). */
export interface CountedReview {
  readonly source: "environment" | "pull-request";
  readonly person: Actor;
  /** The page that shows it: the run, or the review of the pull request. */
  readonly url: string;
}

/** What happens to a promotion, from the wish to its end. */
export type PromotionEvent =
  | {
      readonly event: "promotion.requested";
      readonly data: {
        readonly number: number;
        readonly release: ReleaseBrief;
        readonly cause: "person" | "automation";
        readonly requester: Actor | null;
        readonly retryOf: string | null;
        readonly plan: string;
        /** Left out: a promotion. A rollback is a promotion of an older release, and says `of` and `why` too. */
        readonly kind?: "rollback";
        /** The promotion that is taken back: the one whose release the environment holds, or was left half-way by. */
        readonly of?: string;
        readonly why?: string;
        /** The comment that carried the word; left out where a run did. */
        readonly comment?: CommentRef;
        /**
         * What proves who asked: this event's run, or the comment. Left out where nobody approves, and by clients before
         * protocol 3.
         */
        readonly by?: "run" | "comment";
      };
    }
  | { readonly event: "promotion.waiting"; readonly data: { readonly reasons: readonly Reason[] } }
  | { readonly event: "promotion.rejected"; readonly data: { readonly reasons: readonly Reason[] } }
  | { readonly event: "promotion.superseded"; readonly data: { readonly by: string } }
  | { readonly event: "promotion.cancelled"; readonly data: { readonly why: string } }
  | { readonly event: "promotion.expired"; readonly data: { readonly why: string } }
  | {
      readonly event: "promotion.cleared";
      readonly data: { readonly plan: string; readonly verdicts: readonly Verdict[] };
    }
  | {
      readonly event: "promotion.dispatching";
      readonly data: { readonly workflow: string; readonly ref: string; readonly plan: string };
    }
  | {
      readonly event: "promotion.entered";
      readonly data: {
        readonly fence: number;
        readonly owner: RunRef;
        readonly previous: string | null;
        readonly rollForward: boolean;
        /** The promotion whose release was there until now, whose stay ends here. Left out by clients of protocol 1. */
        readonly displaces?: string | null;
        /** `sha256:<hex>` of the configuration it came with. Left out where the policy names none, and by clients before protocol 3. */
        readonly config?: string;
        /** Reviews that counted and stand on no request: of GitHub's environment, or of the pull request. Left out without any. */
        readonly reviews?: readonly CountedReview[];
        /**
         * What its plan says that going back from it does to the data (R104): the page that said it is about whatever comes in
         * next, and changes. Left out where the data is reversible, of rollbacks, and by clients before protocol 3.
         */
        readonly dataCost?: DataCost;
        /**
         * The release, by its id, to which its plan says to go back, where the page names one. Left out where none is named, of
         * rollbacks, and by clients before protocol 3.
         */
        readonly backTo?: string;
      };
    }
  | {
      readonly event: "promotion.deployed";
      readonly data: {
        readonly deployment: number | null;
        /** `verify`: the last job of several that deploy. */
        readonly by: "post" | "healer" | "verify";
        readonly moved: readonly Moved[];
      };
    }
  | { readonly event: "promotion.succeeded"; readonly data: Record<string, never> }
  | {
      readonly event: "promotion.failed";
      readonly data: {
        readonly deployment: number | null;
        readonly by: "main" | "post" | "healer" | "verify";
        readonly reason: string;
        readonly message: string;
      };
    }
  /** An allowed person lets one promotion go on against one gate, for a time (R22). */
  | {
      readonly event: "promotion.overridden";
      readonly data: Carried & { readonly gate: string; readonly why: string; readonly until: string };
    };
