import type { Actor, CommentRef, Measured, Reason, ReleaseBrief, RequestKind, RunRef } from "./event.ts";
import { FIRST_PROTOCOL } from "./protocol.ts";
import type { Recovery } from "./recovery.ts";
import type { Review } from "./review.ts";

/** How many settled promotions an environment's state keeps in brief; the log has all of them. */
export const SETTLED_KEPT = 20;

/** The states of a promotion's life. */
export const PROMOTION_STATES = [
  "requested",
  "waiting",
  "cleared",
  "deploying",
  "deployed",
  "verifying",
  "succeeded",
  "failed",
  "rolling-back",
  "rolled-back",
  "indeterminate",
  "rejected",
  "expired",
  "superseded",
  "cancelled",
] as const;

export type PromotionState = (typeof PROMOTION_STATES)[number];

/** An open promotion, in full. */
export interface Promotion {
  /** `p-<environment>-<number>`. */
  readonly id: string;
  /** Counts per repository, over all services and environments. */
  readonly number: number;
  readonly service: string;
  readonly environment: string;
  readonly release: ReleaseBrief;
  readonly state: PromotionState;
  readonly cause: "person" | "automation";
  readonly requester: Actor | null;
  readonly retryOf: string | null;
  /** The plan digest of the latest judgement that named one. */
  readonly plan: string;
  /** The policy of the latest judgement. */
  readonly policy: string | null;
  readonly requestedAt: string;
  readonly requestedSeq: number;
  /** Why it waits; empty when it does not. */
  readonly reasons: readonly Reason[];
  /** The latest recorded intent to start the environment's workflow; `times` counts all of them. */
  readonly dispatch: {
    readonly workflow: string;
    readonly ref: string;
    readonly at: string;
    readonly seq: number;
    readonly times: number;
  } | null;
  readonly owner: RunRef | null;
  readonly fence: number | null;
  readonly deployment: number | null;
  readonly enteredAt: string | null;
  /** At most one a gate, the latest; left out when there is none. */
  readonly overrides?: readonly Overriding[];
  /** Where people were asked; left out until they are. */
  readonly request?: Request;
  /** Approvals as they were first seen, at most {@link SEEN_KEPT}, one a person; left out when there is none. */
  readonly seen?: readonly Seen[];
  /** Comments whose approval counts no longer, the latest of each person; left out when there is none. */
  readonly barred?: readonly Barring[];
  /** Enough people approved it when it was cleared; left out otherwise. */
  readonly approved?: true;
  /** What it takes back; left out: it is no rollback. */
  readonly rollback?: Rollback;
  /** Left out until somebody begins to judge what it deployed. */
  readonly verification?: Verifying;
}

/** A promotion of an older release that takes another one back. Who wanted it is proven again wherever it opens a door. */
export interface Rollback {
  /** The promotion that is taken back. */
  readonly of: string;
  /** The releases that it is to keep out from then on, newest first: that promotion's, and what it had taken back itself. */
  readonly rejects: readonly string[];
  readonly why: string;
  /** Who asked, and the run that carried the word; for automation, the run that saw the failure. */
  readonly actor: Actor | null;
  readonly run: RunRef | null;
  readonly at: string;
  readonly seq: number;
  /** The comment that carried the word; left out where the run did. */
  readonly comment?: CommentRef;
}

/** A verification that goes on (R98). */
export interface Verifying {
  /** `sha256:<hex>` of the release. */
  readonly digest: string;
  /** When the watched time began, and when it ends. */
  readonly since: string;
  readonly until: string;
  /** The job that judges, or began to. */
  readonly run: RunRef;
  readonly seq: number;
  /** The recorded intent to start a test workflow. */
  readonly tests?: { readonly workflow: string; readonly marker: string };
  /** What was found; left out until then. */
  readonly judged?: Judged;
}

/** What a verification found, and who says so. Proven again wherever it opens something. */
export interface Judged {
  readonly verdict: "pass" | "fail" | "unknown";
  readonly reason: string;
  /** The job that judged. */
  readonly run: RunRef;
  /** The run of the test workflow, when one was asked for. */
  readonly tests: number | null;
  readonly at: string;
  readonly seq: number;
  readonly metrics?: readonly Measured[];
}

/** What the metrics of an environment were while its last release was verified. */
export interface Baseline {
  readonly promotion: string;
  readonly release: string;
  readonly at: string;
  readonly metrics: readonly Measured[];
}

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

/** A promotion that came to rest, in brief. */
export interface Settled {
  readonly id: string;
  readonly number: number;
  readonly release: ReleaseBrief;
  readonly state: PromotionState;
  readonly at: string;
  readonly seq: number;
  /** The run and attempt that owned it, if it ever entered. */
  readonly run: number | null;
  readonly attempt: number | null;
  /** The check run of the job that owned it, by which its conclusion is looked up again. */
  readonly checkRun: number | null;
  readonly deployment: number | null;
  readonly reason: string | null;
  readonly retryOf: string | null;
  readonly requester: Actor | null;
  /** What its verification found, when there was one. */
  readonly verification?: Omit<Judged, "metrics">;
  /**
   * Of a success: when something entered after it, which ended its stay. Left out while it stays, of what never succeeded,
   * and where a client of protocol 1 recorded what came after.
   */
  readonly left?: string;
  /** Where people were asked, so that its page gets its last word; left out where a client of protocol 2 asked. */
  readonly request?: Required<Pick<Request, "repository" | "issue" | "kind">>;
  /** The promotion that it took back, or tried to; left out: it is no rollback. */
  readonly rollbackOf?: string;
  /** Of a failure: the approvals it had, which another try of the same run inherits once; left out when there is none. */
  readonly seen?: readonly Seen[];
}

/** What runs in an environment, as far as the ledger can vouch for it. */
export type Current =
  | { readonly kind: "empty" }
  | {
      readonly kind: "release";
      readonly release: ReleaseBrief;
      readonly promotion: string;
      readonly since: string;
      readonly seq: number;
    }
  | { readonly kind: "unknown"; readonly promotion: string; readonly since: string; readonly seq: number };

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

export interface Placed {
  readonly release: ReleaseBrief;
  readonly promotion: string;
  readonly seq: number;
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
  /** The rejected releases that may come back and have not yet; left out when there is none. */
  readonly readmitted?: readonly Readmission[];
  /** The last rollback here that succeeded; left out when there is none. Also the proof of a drill (R105). */
  readonly lastRollback?: { readonly promotion: string; readonly requestedAt: string; readonly at: string };
  /** In the order they were requested. */
  readonly open: readonly Promotion[];
  /** Newest first, at most twenty, and the success that runs here when it is older. */
  readonly settled: readonly Settled[];
  /** The policy by which the last promotion entered. */
  readonly policy: string | null;
  /** The policy by which people last approved what entered; left out until they did. */
  readonly agreed?: string;
}

/** Stored at `state/<service>.json`. */
export interface ServiceState {
  readonly v: 1;
  readonly service: string;
  /** The newest release that is not a preview. */
  readonly latest: (ReleaseBrief & { readonly seq: number }) | null;
}

/** A review of who has access, as it was recorded. */
export interface AccessReviewed {
  /** `sha256:<hex>` of the snapshot's lines. */
  readonly snapshot: string;
  readonly actor: Actor;
  readonly at: string;
  readonly seq: number;
  /** What signs it. */
  readonly comment: CommentRef;
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
}

/** The head of a ledger without a line. */
export function emptyHead(nothing: string): Head {
  return { v: 1, seq: 0, prev: nothing, "min-protocol": FIRST_PROTOCOL, promotions: 0 };
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
