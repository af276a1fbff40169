import type { Actor } from "../actor.ts";
import type { RequestKind } from "../events/approval.ts";

/** How many people's approvals a promotion remembers; far more than any policy can ask for. */
export const SEEN_KEPT = 50;

/** The issue or pull request on which a promotion is decided. */
export interface Request {
  /** `owner/name` */
  readonly repository: string;
  readonly issue: number;
  /** Left out where a client of protocol 2 asked. */
  readonly kind?: RequestKind;
  readonly at: string;
  readonly seq: number;
}

/** Somebody's approval as it was first seen. It is compared at use, and opens nothing by itself (R8). */
export interface Seen {
  readonly person: Actor;
  readonly plan: string;
  readonly comment: number;
  /** `sha256:<hex>` of the comment's body then. */
  readonly body: string;
  readonly at: string;
  readonly seq: number;
}

/** What somebody said up to this comment counts no longer: whoever deletes a withdrawal does not bring it back. */
export interface Barring {
  readonly person: Actor;
  readonly comment: number;
}
