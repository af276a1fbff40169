import type { Actor, RunRef } from "../actor.ts";

/** Somebody's word that a rejected release may come back. Proven again wherever it counts, until the release enters. */
export interface Readmission {
  readonly release: string;
  readonly why: string;
  readonly actor: Actor;
  /** The run that carried the command. */
  readonly run: RunRef;
  readonly at: string;
  readonly seq: number;
}

/** Bytes that nothing may bring in any more (R41). */
export interface Revoked {
  /** `sha256:<hex>` */
  readonly digest: string;
  readonly why: string;
  readonly actor: Actor | null;
  readonly at: string;
  readonly seq: number;
}
