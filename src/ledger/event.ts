import type { Actor, RunRef } from "./actor.ts";
import type { ApprovalEvent } from "./events/approval.ts";
import type { ClosingEvent } from "./events/closing.ts";
import type { PromotionEvent } from "./events/promotion.ts";
import type { ReleaseEvent } from "./events/release.ts";
import type { UpkeepEvent } from "./events/upkeep.ts";
import type { VerificationEvent } from "./events/verification.ts";

/** What every line of the log carries (R109). */
export interface Envelope {
  readonly v: 1;
  /** Counts from 1 without a gap; the only order there is (R91). */
  readonly seq: number;
  /** `sha256:<hex>` of the bytes of the line before, without its line end. */
  readonly prev: string;
  /** UTC, to the second, by GitHub's clock: `2026-11-22T10:00:00Z`. */
  readonly time: string;
  readonly service: string | null;
  readonly environment: string | null;
  readonly promotion: string | null;
  readonly actor: Actor | null;
  readonly run: RunRef | null;
  /** `sha256:<hex>` of the policy the decision was made by. */
  readonly policy: string | null;
  /** One random id per append, the same for all its lines and all its tries (R70). */
  readonly intent: string;
}

/** What happened. The names are for ever: an event is never renamed, its data never changes its meaning. */
export type EventBody =
  | { readonly event: "ledger.created"; readonly data: { readonly repository: number } }
  | ReleaseEvent
  | PromotionEvent
  | VerificationEvent
  | ApprovalEvent
  | ClosingEvent
  | UpkeepEvent;

export type LedgerEvent = Envelope & EventBody;

/** The event of one name, with its data. */
export type EventOf<Name extends EventBody["event"]> = Extract<LedgerEvent, { readonly event: Name }>;

/** An event before it has a place in the log. */
export type EventDraft = Pick<Envelope, "service" | "environment" | "promotion"> & EventBody;
