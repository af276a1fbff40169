import type { Actor, RunRef } from "../actor.ts";
import type { CommentRef } from "../comment-ref.ts";

/** A lock (nobody enters) or a hold (automation leaves the environment alone). */
export interface Hold {
  readonly why: string;
  readonly actor: Actor | null;
  readonly at: string;
  readonly seq: number;
  /** From then on it holds no longer; left out: until somebody takes it off. */
  readonly until?: string;
  /** The rollback that set it: a lock by one that failed gives way to a person's next rollback (R102). */
  readonly rollback?: string;
}

/** Somebody took a lock off that would hold else. Proven again wherever it counts, until the next promotion enters. */
export interface Opened {
  /** What it would be. */
  readonly lock: Hold;
  readonly why: string;
  readonly actor: Actor;
  /** The run that recorded it, and carried the command unless a comment did. */
  readonly run: RunRef;
  readonly at: string;
  readonly seq: number;
  readonly comment?: CommentRef;
}
