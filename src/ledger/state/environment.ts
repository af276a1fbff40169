import type { RunRef } from "../actor.ts";
import type { Recovery } from "../recovery.ts";
import type { ReleaseBrief } from "../release-brief.ts";
import type { Review } from "../review.ts";
import type { Hold, Opened } from "./closing.ts";
import type { Promotion } from "./promotion.ts";
import type { Readmission } from "./rejection.ts";
import type { Settled } from "./settled.ts";
import type { Baseline } from "./verifying.ts";

/** A person's word about what runs where a rollback failed: how the lock was taken off, and what the ledger knew before. */
export interface Said extends Opened {
  /** The rollback that failed, and when. */
  readonly before: { readonly promotion: string; readonly since: string; readonly seq: number };
}

/** What runs in an environment, as far as the ledger can vouch for it. */
export type Current =
  /** `said`: a person looked after a rollback had failed, and found nothing. */
  | { readonly kind: "empty"; readonly said?: Said }
  | {
      readonly kind: "release";
      readonly release: ReleaseBrief;
      readonly promotion: string;
      readonly since: string;
      readonly seq: number;
      /**
       * Whose word it is that this runs, after the rollback `promotion` had failed; left out where a job brought it. Proven
       * again wherever it counts, and no success: it opens no other environment.
       */
      readonly said?: Said;
    }
  | { readonly kind: "unknown"; readonly promotion: string; readonly since: string; readonly seq: number };

export interface Placed {
  readonly release: ReleaseBrief;
  readonly promotion: string;
  readonly seq: number;
}

export interface LastRollback {
  readonly promotion: string;
  readonly requestedAt: string;
  readonly at: string;
  /** The job that deployed it, by which it is proven however many promotions came after it. */
  readonly run: RunRef;
}

/** Stored at `state/<service>/<environment>.json`. */
export interface EnvironmentState {
  readonly v: 1;
  readonly service: string;
  readonly environment: string;
  /** The last event about this environment. */
  readonly seq: number;
  /** The number of the last promotion that took the environment; rises by one each time (R85). */
  readonly fence: number;
  readonly current: Current;
  /** The release that is on its way in, or that was left half-way by a failure. */
  readonly candidate: { readonly release: ReleaseBrief; readonly promotion: string } | null;
  /** The last release that succeeded here. */
  readonly succeeded: Placed | null;
  /** The last other release that succeeded here before `succeeded`. */
  readonly previous: Placed | null;
  readonly lock: Hold | null;
  readonly hold: Hold | null;
  /** The last lock that was taken off before its end; left out when nothing entered under it since. */
  readonly opened?: Opened;
  /** Oldest first, at most twenty; left out when there is none. Who looked at them is GitHub's to say. */
  readonly reviews?: readonly Review[];
  /** Left out until a release was verified by metrics. */
  readonly baseline?: Baseline;
  /** The last backups and the last restore drill; left out until there is one. */
  readonly recovery?: Recovery;
  /** Releases, by id, that a rollback rejected here, and so in every environment downstream. */
  readonly rejected: readonly string[];
  /** What was rejected and may come back, if the word for it counts; left out when there is none. */
  readonly readmitted?: readonly Readmission[];
  /** The last rollback here that succeeded; left out when there is none. Also the proof of a drill (R105). */
  readonly lastRollback?: LastRollback;
  /** In the order they were requested. */
  readonly open: readonly Promotion[];
  /** Newest first, at most twenty, and the success that runs here when it is older. */
  readonly settled: readonly Settled[];
  /** The policy by which the last promotion entered. */
  readonly policy: string | null;
  /** The policy by which people last approved what entered; left out until they did. */
  readonly agreed?: string;
}

/** An environment in which nothing ever happened. */
export function emptyEnvironment(service: string, environment: string): EnvironmentState {
  return {
    v: 1,
    service,
    environment,
    seq: 0,
    fence: 0,
    current: { kind: "empty" },
    candidate: null,
    succeeded: null,
    previous: null,
    lock: null,
    hold: null,
    rejected: [],
    open: [],
    settled: [],
    policy: null,
  };
}
