import type { Actor, RunRef } from "../actor.ts";
import type { CommentRef } from "../comment-ref.ts";

/** Somebody's recorded word that one promotion may go on against one gate (R22). Proven again wherever it is used. */
export interface Overriding {
  readonly gate: string;
  readonly why: string;
  readonly actor: Actor;
  /** The run that recorded it, and carried the command unless a comment did. */
  readonly run: RunRef;
  readonly at: string;
  readonly until: string;
  readonly seq: number;
  readonly comment?: CommentRef;
}
