import type { Actor, RunRef } from "../actor.ts";
import type { CommentRef } from "../comment-ref.ts";
import type { DataCost, Reason } from "../events/promotion.ts";
import type { ReleaseBrief } from "../release-brief.ts";
import type { Barring, Request, Seen } from "./asking.ts";
import type { Overriding } from "./overriding.ts";
import type { Verifying } from "./verifying.ts";

/** The states of a promotion's life. */
export const PROMOTION_STATES = [
  "requested",
  "waiting",
  "cleared",
  "deploying",
  "deployed",
  "verifying",
  "succeeded",
  "failed",
  "rolling-back",
  "rolled-back",
  "indeterminate",
  "rejected",
  "expired",
  "superseded",
  "cancelled",
] as const;

export type PromotionState = (typeof PROMOTION_STATES)[number];

/** An open promotion, in full. */
export interface Promotion {
  /** `p-<environment>-<number>`. */
  readonly id: string;
  /** Counts per repository, over all services and environments. */
  readonly number: number;
  readonly service: string;
  readonly environment: string;
  readonly release: ReleaseBrief;
  readonly state: PromotionState;
  readonly cause: "person" | "automation";
  readonly requester: Actor | null;
  readonly retryOf: string | null;
  /** The plan digest of the latest judgement that named one. */
  readonly plan: string;
  /** The policy of the latest judgement. */
  readonly policy: string | null;
  readonly requestedAt: string;
  readonly requestedSeq: number;
  /** Why it waits; empty when it does not. */
  readonly reasons: readonly Reason[];
  /** The latest recorded intent to start the environment's workflow; `times` counts all of them. */
  readonly dispatch: {
    readonly workflow: string;
    readonly ref: string;
    readonly at: string;
    readonly seq: number;
    readonly times: number;
  } | null;
  readonly owner: RunRef | null;
  readonly fence: number | null;
  readonly deployment: number | null;
  readonly enteredAt: string | null;
  /** At most one a gate, the latest; left out when there is none. */
  readonly overrides?: readonly Overriding[];
  /** Where people were asked; left out until they are. */
  readonly request?: Request;
  /** Approvals as they were first seen, at most {@link SEEN_KEPT}, one a person; left out when there is none. */
  readonly seen?: readonly Seen[];
  /** Comments whose approval counts no longer, the latest of each person; left out when there is none. */
  readonly barred?: readonly Barring[];
  /** Enough people approved it when it was cleared; left out otherwise. */
  readonly approved?: true;
  /** What it takes back; left out: it is no rollback. */
  readonly rollback?: Rollback;
  /** Left out until somebody begins to judge what it deployed. */
  readonly verification?: Verifying;
  /** What is said to prove who asked for it; left out where nothing is cited, and by clients before protocol 3. */
  readonly origin?: Origin;
  /** What going back from it does to the data; left out where that is reversible, and until it enters. */
  readonly dataCost?: DataCost;
  /** The release that its page named to go back to, by its id; left out where none was named, and until it enters. */
  readonly backTo?: string;
}

/** The run that asked for a promotion, and the comment that it obeyed; without one the run was started for it. */
export interface Origin {
  readonly run: RunRef;
  readonly comment?: CommentRef;
}

/** A promotion of an older release that takes another one back. Who wanted it is proven again wherever it opens a door. */
export interface Rollback {
  /** The promotion that is taken back. */
  readonly of: string;
  /** The releases that it is to keep out from then on, newest first: that promotion's, and what it had taken back itself. */
  readonly rejects: readonly string[];
  readonly why: string;
  /** Who asked, and the run that carried the word; for automation, the run that saw the failure. */
  readonly actor: Actor | null;
  readonly run: RunRef | null;
  readonly at: string;
  readonly seq: number;
  /** The comment that carried the word; left out where the run did. */
  readonly comment?: CommentRef;
}
