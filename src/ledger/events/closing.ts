import type { Carried } from "../comment-ref.ts";
import type { ReleaseBrief } from "../release-brief.ts";

type Why = { readonly why: string };

/** `until`: when a lock or hold ends by itself; left out, when somebody takes it off. */
type Closing = Why & { readonly until?: string };

/** `lock`: the event that is undone. Left out by clients of protocol 1. */
type Opening = Why & Carried & { readonly lock?: number };

/**
 * `runs`: what a person found to run after a rollback failed there: a release that the environment has seen, or null for
 * nothing. Left out where that is not known, and of every other lock.
 */
type OpeningOne = Opening & { readonly runs?: ReleaseBrief | null };

/** Locks and holds of one environment, and of all of them. */
export type ClosingEvent =
  | { readonly event: "environment.locked"; readonly data: Closing }
  | { readonly event: "environment.unlocked"; readonly data: OpeningOne }
  | { readonly event: "environment.held"; readonly data: Closing }
  | { readonly event: "environment.unheld"; readonly data: Why }
  /** The same for every environment of every service. */
  | { readonly event: "repository.locked"; readonly data: Closing }
  | { readonly event: "repository.unlocked"; readonly data: Opening & { readonly lock: number } }
  | { readonly event: "repository.held"; readonly data: Closing }
  | { readonly event: "repository.unheld"; readonly data: Why };
