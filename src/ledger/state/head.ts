import type { Actor } from "../actor.ts";
import type { CommentRef } from "../comment-ref.ts";
import { FIRST_PROTOCOL } from "../protocol.ts";
import type { Hold, Opened } from "./closing.ts";
import type { Revoked } from "./rejection.ts";

/** A review of who has access, as it was recorded. */
export interface AccessReviewed {
  /** `sha256:<hex>` of the snapshot's lines. */
  readonly snapshot: string;
  readonly actor: Actor;
  readonly at: string;
  readonly seq: number;
  /** What signs it. */
  readonly comment: CommentRef;
  /** The rows that are to be taken away; every other one stays. Left out when all stay. */
  readonly remove?: readonly string[];
}

/** What an audit saw of GitHub's settings; the log has the lines. */
export interface SettingsObserved {
  /** `sha256:<hex>` of all parts as they were then. */
  readonly digest: string;
  readonly seq: number;
}

/** Stored at `head.json`. */
export interface Head {
  readonly v: 1;
  /** The last line of the log. */
  readonly seq: number;
  readonly prev: string;
  readonly "min-protocol": number;
  /** How many promotion numbers were given out in this repository. */
  readonly promotions: number;
  /** What holds for every environment of every service; left out when nothing does. */
  readonly lock?: Hold;
  readonly hold?: Hold;
  /** The last lock of everything that was taken off before its end. */
  readonly opened?: Opened;
  /** Digests that nothing may bring in any more; left out when there is none. */
  readonly revoked?: readonly Revoked[];
  /** The last review of who has access; left out until there is one. */
  readonly reviewed?: AccessReviewed;
  /** The last time that an audit saw other settings of GitHub's than before; left out until then. */
  readonly settings?: SettingsObserved;
}

/** The head of a ledger without a line. */
export function emptyHead(nothing: string): Head {
  return { v: 1, seq: 0, prev: nothing, "min-protocol": FIRST_PROTOCOL, promotions: 0 };
}
