import type { Actor, RunRef } from "../actor.ts";
import type { CommentRef } from "../comment-ref.ts";

/**
 * Somebody's word that a rejected release may come back. Proven again wherever it lets the release in, however often that is:
 * it is kept until a rollback rejects the release once more, so that nothing in the log stands for it.
 */
export interface Readmission {
  readonly release: string;
  readonly why: string;
  readonly actor: Actor;
  /** The run that recorded it, and carried the command unless a comment did. */
  readonly run: RunRef;
  readonly at: string;
  readonly seq: number;
  /** When the last rollback here had ended: an older word was about something else. */
  readonly after: string;
  readonly comment?: CommentRef;
}

/** Bytes that nothing may bring in any more (R41). */
export interface Revoked {
  /** As an artifact is pinned by it: `sha256:<hex>`, of a commit `gitCommit:<id>`. */
  readonly digest: string;
  readonly why: string;
  readonly actor: Actor | null;
  readonly at: string;
  readonly seq: number;
  /** The releases that have these bytes, of those that environments remembered then; left out where there was none. */
  readonly releases?: readonly string[];
}
