import type { BackupData, DrillData } from "./recovery.ts";
/** A person or bot by numeric id; the login is what it was when the event was written. */
export interface Actor {
  readonly id: number;
  readonly login: string;
}

/** One job of one attempt of one workflow run: the unit that can own a promotion (R84). */
export interface RunRef {
  readonly id: number;
  readonly attempt: number;
  /** The job's key in the workflow file. */
  readonly job: string;
  /** The check run of the job, where the runner says it. */
  readonly checkRun: number | null;
}

/** What has to be known about a release to show it and to tell it from another. */
export interface ReleaseBrief {
  readonly id: string;
  readonly version: string | null;
  readonly commit: string;
  /** The run that built it. */
  readonly run: number;
  readonly preview: boolean;
}

/** The part of a release record that the ledger itself reads. Whatever else the record holds is stored as it is. */
export interface ReleaseRecord {
  readonly id: string;
  readonly version: string | null;
  readonly commit: string;
  readonly run: { readonly id: number; readonly attempt: number };
  readonly preview: boolean;
}

/** Why a promotion does not go on, gate by gate. */
export interface Reason {
  readonly gate: string;
  readonly verdict: "wait" | "fail" | "unknown";
  /** A stable kebab-case code. */
  readonly reason: string;
  readonly message: string;
  /** When asking again can first give another answer, where that is known. Left out by clients of protocol 1. */
  readonly retryAt?: string;
}

export interface Verdict {
  readonly gate: string;
  readonly verdict: string;
  readonly reason: string;
}

export interface Moved {
  readonly artifact: string;
  readonly digest: string;
  readonly to: string;
}

/** What every line of the log carries (R109). */
export interface Envelope {
  readonly v: 1;
  /** Counts from 1 without a gap; the only order there is (R91). */
  readonly seq: number;
  /** `sha256:<hex>` of the bytes of the line before, without its line end. */
  readonly prev: string;
  /** UTC, to the second, by GitHub's clock: `2026-11-22T10:00:00Z`. */
  readonly time: string;
  readonly service: string | null;
  readonly environment: string | null;
  readonly promotion: string | null;
  readonly actor: Actor | null;
  readonly run: RunRef | null;
  /** `sha256:<hex>` of the policy the decision was made by. */
  readonly policy: string | null;
  /** One random id per append, the same for all its lines and all its tries (R70). */
  readonly intent: string;
}

/** On what people are asked. Both have their numbers and comments in common. */
export type RequestKind = "issue" | "pull-request";

/** Values of one metric while a release was watched, in the order of time. */
export interface Measured {
  readonly metric: string;
  readonly values: readonly number[];
}

/** What one check of a verification found. */
export interface CheckResult {
  readonly check: string;
  readonly verdict: "pass" | "fail" | "unknown";
  readonly message: string;
}

type Why = { readonly why: string };

/** `until`: when a lock or hold ends by itself; left out, when somebody takes it off. */
type Closing = Why & { readonly until?: string };

/** The comment that carried a command: its proof, wherever what it did counts. */
export interface CommentRef {
  /** `owner/name` */
  readonly repository: string;
  readonly issue: number;
  readonly id: number;
  /** `sha256:<hex>` of the whole comment. */
  readonly body: string;
}

/** Left out where the run itself carried the command, and by clients of protocol 2. */
interface Carried {
  readonly comment?: CommentRef;
}

/** `lock`: the event that is undone. Left out by clients of protocol 1. */
type Opening = Why & Carried & { readonly lock?: number };

/** What happened. The names are for ever: an event is never renamed, its data never changes its meaning. */
export type EventBody =
  | { readonly event: "ledger.created"; readonly data: { readonly repository: number } }
  | { readonly event: "release.registered"; readonly data: { readonly release: ReleaseRecord } }
  | {
      readonly event: "promotion.requested";
      readonly data: {
        readonly number: number;
        readonly release: ReleaseBrief;
        readonly cause: "person" | "automation";
        readonly requester: Actor | null;
        readonly retryOf: string | null;
        readonly plan: string;
        /** Left out: a promotion. A rollback is a promotion of an older release, and says `of` and `why` too. */
        readonly kind?: "rollback";
        /** The promotion that is taken back: the one whose release the environment holds, or was left half-way by. */
        readonly of?: string;
        readonly why?: string;
        /** The comment that carried the word to go back; left out where a run did. */
        readonly comment?: CommentRef;
      };
    }
  | { readonly event: "promotion.waiting"; readonly data: { readonly reasons: readonly Reason[] } }
  | { readonly event: "promotion.rejected"; readonly data: { readonly reasons: readonly Reason[] } }
  | { readonly event: "promotion.superseded"; readonly data: { readonly by: string } }
  | { readonly event: "promotion.cancelled"; readonly data: Why }
  | { readonly event: "promotion.expired"; readonly data: Why }
  | {
      readonly event: "promotion.cleared";
      readonly data: { readonly plan: string; readonly verdicts: readonly Verdict[] };
    }
  | {
      readonly event: "promotion.dispatching";
      readonly data: { readonly workflow: string; readonly ref: string; readonly plan: string };
    }
  | {
      readonly event: "promotion.entered";
      readonly data: {
        readonly fence: number;
        readonly owner: RunRef;
        readonly previous: string | null;
        readonly rollForward: boolean;
        /** The promotion whose release was there until now, whose stay ends here. Left out by clients of protocol 1. */
        readonly displaces?: string | null;
        /** `sha256:<hex>` of the configuration it came with. Left out where the policy names none, and by clients before protocol 3. */
        readonly config?: string;
      };
    }
  | {
      readonly event: "promotion.deployed";
      readonly data: {
        readonly deployment: number | null;
        /** `verify`: the last job of several that deploy. */
        readonly by: "post" | "healer" | "verify";
        readonly moved: readonly Moved[];
      };
    }
  | { readonly event: "promotion.succeeded"; readonly data: Record<string, never> }
  | {
      readonly event: "promotion.failed";
      readonly data: {
        readonly deployment: number | null;
        readonly by: "main" | "post" | "healer" | "verify";
        readonly reason: string;
        readonly message: string;
      };
    }
  /** Somebody begins to judge what a promotion deployed, and watches it until a moment (R98). */
  | {
      readonly event: "verification.started";
      readonly data: {
        /** Of the promotion. */
        readonly fence: number;
        /** `sha256:<hex>` of the release. */
        readonly digest: string;
        readonly until: string;
        /** The intent to start a test workflow, and the word by which its run is found. */
        readonly tests?: { readonly workflow: string; readonly marker: string };
      };
    }
  /** What was found. `promotion.succeeded` or `promotion.failed` follow; after a promotion that is settled it is ignored. */
  | {
      readonly event: "verification.judged";
      readonly data: {
        readonly fence: number;
        readonly digest: string;
        readonly verdict: "pass" | "fail" | "unknown";
        readonly reason: string;
        readonly message: string;
        readonly checks: readonly CheckResult[];
        /** The run of the test workflow, when one was asked for. */
        readonly tests: number | null;
        /** What the metrics were, for the next release to be compared with. */
        readonly metrics?: readonly Measured[];
      };
    }
  /** An allowed person lets one promotion go on against one gate, for a time (R22). */
  | {
      readonly event: "promotion.overridden";
      readonly data: Carried & { readonly gate: string; readonly why: string; readonly until: string };
    }
  /** Where people are asked: an issue or pull request, on whose page alone their answers count. */
  | {
      readonly event: "approval.requested";
      readonly data: {
        readonly repository: string;
        readonly issue: number;
        readonly plan: string;
        /** Left out by clients of protocol 2, whose request is forgotten when its promotion settles. */
        readonly kind?: RequestKind;
      };
    }
  /** A decision was seen for the first time; what it is worth is judged from GitHub's own objects at use (R8). */
  | {
      readonly event: "approval.given";
      readonly data: {
        readonly person: Actor;
        readonly plan: string;
        readonly comment: number;
        /** `sha256:<hex>` of the comment's body. */
        readonly body: string;
      };
    }
  /** What was seen is gone, changed, or taken back by its writer (R8). */
  | {
      readonly event: "approval.revoked";
      readonly data: {
        readonly person: Actor;
        readonly comment: number;
        readonly why: "revoked" | "edited" | "deleted" | "expired";
      };
    }
  /** A person confirmed who has access, as a snapshot shows it (R119). Proven by the comment wherever it counts. */
  | {
      readonly event: "access.reviewed";
      readonly data: {
        /** `sha256:<hex>` of the snapshot's lines. */
        readonly snapshot: string;
        /** How many lines it has, and how many of them are people. */
        readonly rows: number;
        readonly people: number;
        readonly comment: CommentRef;
      };
    }
  /** Bytes that nothing may bring in any more, in whatever release, anywhere (R41). */
  | { readonly event: "artifact.revoked"; readonly data: Why & { readonly digest: string } }
  /**
   * How an environment would leave a release again, and what was looked at. It opens nothing: the gate proves the plan anew.
   * About a promotion, where one of that release was open.
   */
  | {
      readonly event: "rollback.planned";
      readonly data: {
        readonly release: string;
        /** The release to go back to; `null` where nothing ever succeeded, or nothing is left. */
        readonly target: string | null;
        /** `sha256:<hex>` of the way back, as it is in the plan that people approve. */
        readonly digest: string;
        readonly checks: readonly {
          readonly check: string;
          readonly verdict: "pass" | "fail";
          readonly reason: string;
        }[];
      };
    }
  /** A release that a rollback rejected here may come back. */
  | { readonly event: "release.readmitted"; readonly data: Why & { readonly release: string } }
  | { readonly event: "environment.locked"; readonly data: Closing }
  | { readonly event: "environment.unlocked"; readonly data: Opening }
  | { readonly event: "environment.held"; readonly data: Closing }
  | { readonly event: "environment.unheld"; readonly data: Why }
  /** A backup was taken (CP-9). */
  | { readonly event: "recovery.backup"; readonly data: BackupData }
  /** A backup was restored and measured, or was not to be (CP-4, CP-10). */
  | { readonly event: "recovery.drill"; readonly data: DrillData }
  /** The same for every environment of every service. */
  | { readonly event: "repository.locked"; readonly data: Closing }
  | { readonly event: "repository.unlocked"; readonly data: Opening & { readonly lock: number } }
  | { readonly event: "repository.held"; readonly data: Closing }
  | { readonly event: "repository.unheld"; readonly data: Why };

export type LedgerEvent = Envelope & EventBody;

/** The event of one name, with its data. */
export type EventOf<Name extends EventBody["event"]> = Extract<LedgerEvent, { readonly event: Name }>;

/** An event before it has a place in the log. */
export type EventDraft = Pick<Envelope, "service" | "environment" | "promotion"> & EventBody;

/** The brief of a full record. */
export function briefOf(record: ReleaseRecord): ReleaseBrief {
  return {
    id: record.id,
    version: record.version,
    commit: record.commit,
    run: record.run.id,
    preview: record.preview,
  };
}
