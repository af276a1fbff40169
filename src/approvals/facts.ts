import type { IssueFact } from "../github/issues.ts";
import type { Group, Standing } from "./standing.ts";
import type { Ignored } from "./vote.ts";

/** Where a vote can come from: our own request, GitHub's reviewers of an environment, reviews of a pull request. */
export const VIAS = ["issue", "environment", "pull-request"] as const;

export type Via = (typeof VIAS)[number];

/** Who may not approve: who asked for it, who wrote what it brings. */
export const BARRED = ["requester", "authors"] as const;

export type Barred = (typeof BARRED)[number];

/** An approval that is seen for the first time, to be recorded as `approval.given` (R8). */
export interface Sighting {
  readonly person: { readonly id: number; readonly login: string };
  readonly plan: string;
  readonly comment: number;
  /** `sha256:<hex>` of the comment's body. */
  readonly body: string;
}

/** A recorded approval that counts no longer, to be recorded as `approval.revoked` (R8). */
export interface Void {
  readonly person: { readonly id: number; readonly login: string };
  readonly comment: number;
  readonly why: "revoked" | "edited" | "deleted" | "expired";
}

/** A value of the environment's policy that asks for less than at its last promotion. */
export interface Weakened {
  /** Dotted, from the environment on. */
  readonly key: string;
  readonly was: string;
  readonly is: string;
}

/** Everything that is known about the approvals of one promotion at one moment. */
export interface ApprovalFacts {
  /** `sha256:<64 hex>`: what is voted on. */
  readonly plan: string;
  /** Of the rule that holds: the stricter of old and new. */
  readonly groups: readonly Group[];
  /** Milliseconds. */
  readonly expire: number;
  readonly via: readonly Via[];
  readonly not: readonly Barred[];
  /** Who may not approve this one, by id, with the reason. */
  readonly excluded: ReadonlyMap<number, string>;
  readonly standing: Standing;
  /** Comments that mean to decide and do not count, with the reason. */
  readonly misspelt: readonly Ignored[];
  readonly sightings: readonly Sighting[];
  /** Recorded before the sightings: somebody may have approved anew. */
  readonly voids: readonly Void[];
  readonly weakened: readonly Weakened[];
  /** The request, as the ledger records it. */
  readonly where: { readonly repository: string; readonly issue: number } | null;
  /** Its page, as it was read with what was said there; `null` when it was not read, or is there no more. */
  readonly page: IssueFact | null;
}
