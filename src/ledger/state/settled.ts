import type { Actor } from "../actor.ts";
import type { DataCost } from "../events/promotion.ts";
import type { ReleaseBrief } from "../release-brief.ts";
import type { Request, Seen } from "./asking.ts";
import type { Origin, PromotionState } from "./promotion.ts";
import type { Judged } from "./verifying.ts";

/** How many settled promotions an environment's state keeps in brief; the log has all of them. */
export const SETTLED_KEPT = 20;

/** A promotion that came to rest, in brief. */
export interface Settled {
  readonly id: string;
  readonly number: number;
  readonly release: ReleaseBrief;
  readonly state: PromotionState;
  readonly at: string;
  readonly seq: number;
  /** The run and attempt that owned it, if it ever entered. */
  readonly run: number | null;
  readonly attempt: number | null;
  /** The check run of the job that owned it, by which its conclusion is looked up again. */
  readonly checkRun: number | null;
  readonly deployment: number | null;
  readonly reason: string | null;
  readonly retryOf: string | null;
  readonly requester: Actor | null;
  /** What its verification found, when there was one. */
  readonly verification?: Omit<Judged, "metrics">;
  /**
   * Of a success: when something entered after it, which ended its stay. Left out while it stays, of what never succeeded,
   * and where a client of protocol 1 recorded what came after.
   */
  readonly left?: string;
  /** Where people were asked, so that its page gets its last word; left out where a client of protocol 2 asked. */
  readonly request?: Required<Pick<Request, "repository" | "issue" | "kind">>;
  /** The promotion that it took back, or tried to; left out: it is no rollback. */
  readonly rollbackOf?: string;
  /** Of a rollback: why, when it was asked for, and when its job took the environment; null where none did. */
  readonly rollback?: { readonly why: string; readonly requestedAt: string; readonly enteredAt: string | null };
  /** Of a failure: the approvals it had, which another try of the same run inherits once; left out when there is none. */
  readonly seen?: readonly Seen[];
  /** What was cited for who asked, which no later promotion can cite again; left out where nothing was. */
  readonly origin?: Origin;
  /** What going back from it does to the data, by the plan it entered with; left out where that is reversible. */
  readonly dataCost?: DataCost;
  /** The release, by its id, to which the plan that it entered with goes back, where the page named one. */
  readonly backTo?: string;
  /**
   * When its job took the environment, so that an older word is none about it; left out where none did, of a rollback, which says it
   * beside its reason, and before the ledger knew rollbacks.
   */
  readonly enteredAt?: string;
}
