import type { PromotionKind } from "../ledger/events/promotion.ts";

// Everything here is plain JSON: it is what `board.json` holds. Types and not interfaces, so that they are JSON for the compiler too.

/** Of `board.json`; a key may come, and none goes or changes its meaning, within one number. */
export const BOARD_SCHEMA = 1;

export type ShownRelease = {
  readonly id: string;
  readonly version: string | null;
  readonly commit: string;
  readonly run: number;
};

/** Why a deployment came: what kind it was, who or what wanted it, and because of what. */
export type Cause = {
  readonly kind: PromotionKind;
  readonly automatic: boolean;
  /** Who asked; null where nobody did, or nobody is named. */
  readonly by: string | null;
  /** Of a rollback, what it took back; of a roll-forward, what had failed; of another try, what it repeats. */
  readonly of: string | null;
  readonly ofRelease: ShownRelease | null;
  readonly retry: boolean;
  readonly why: string | null;
};

/** A person's word about what runs, after a rollback had failed: nothing that a job found, and no success. */
export type Word = {
  readonly by: string;
  readonly at: string;
  readonly why: string;
  /** The rollback that failed. */
  readonly after: string;
};

export type Runs =
  | { readonly kind: "empty"; readonly said: Word | null }
  | {
      readonly kind: "release";
      readonly release: ShownRelease;
      readonly since: string;
      /** What brought it; with somebody's word, the rollback that failed before. */
      readonly promotion: string;
      /** Null where the log does not say how it came, and where somebody's word stands for it. */
      readonly cause: Cause | null;
      /** Null: a job brought it. */
      readonly said: Word | null;
    }
  | {
      readonly kind: "unknown";
      readonly since: string;
      readonly promotion: string;
      readonly cause: Cause | null;
      readonly lastGood: ShownRelease | null;
    };

/** What a verification found. `none`: none was recorded for what runs there. */
export type Verified = {
  readonly verdict: "pass" | "fail" | "unknown" | "none";
  readonly reason: string | null;
  readonly at: string | null;
};

export type Closing = {
  readonly kind: "lock" | "hold";
  /** Set for every environment at once. */
  readonly everywhere: boolean;
  readonly by: string | null;
  readonly since: string;
  readonly until: string | null;
  readonly why: string;
  /** The rollback that set it. */
  readonly rollback: string | null;
};

/** The one promotion that is in the environment and has not come to rest. */
export type Inside = {
  readonly promotion: string;
  readonly release: ShownRelease;
  readonly state: string;
  readonly since: string;
  readonly cause: Cause;
  readonly run: number | null;
  /** When its watched time ends, while it is verified. */
  readonly watchedUntil: string | null;
};

export type Obstacle = {
  readonly gate: string;
  readonly verdict: "wait" | "fail" | "unknown";
  readonly reason: string;
  readonly message: string;
  readonly retryAt: string | null;
};

export type Waiting = {
  readonly promotion: string;
  readonly release: ShownRelease;
  readonly state: string;
  readonly since: string;
  readonly cause: Cause;
  readonly obstacles: readonly Obstacle[];
  /** Where people decide on it. */
  readonly request: string | null;
};

/** How far an environment is behind the one before it. */
export type Behind = {
  /** An environment, or null: what was registered last. */
  readonly than: string | null;
  /** Releases registered since, previews left out; negative: it is ahead; null: not known. */
  readonly releases: number | null;
  /** Commits between the two; null: the ledger does not count them, `compare` shows them. */
  readonly commits: number | null;
  readonly compare: string | null;
};

export type Standing = {
  readonly state: "unsettled" | "locked" | "waiting" | "held" | "moving" | "behind" | "current" | "empty";
  readonly why: string;
  readonly next: readonly Step[];
};

/** One thing that somebody can do, or time does. Backticks mark what is to be typed. */
export type Step = {
  readonly text: string;
  readonly url: string | null;
};

/** One service in one environment. */
export type Place = {
  readonly environment: string;
  readonly runs: Runs;
  readonly verification: Verified;
  readonly closed: readonly Closing[];
  readonly inside: Inside | null;
  readonly waits: readonly Waiting[];
  readonly behind: readonly Behind[];
  /** Releases that a rollback rejected here, by id. */
  readonly rejected: readonly string[];
  readonly standing: Standing;
};

/** One promotion that came to rest or is on its way. Durations are seconds; null: not known, or not reached. */
export type Entry = {
  readonly promotion: string;
  readonly number: number;
  readonly service: string;
  readonly release: ShownRelease;
  /** What had succeeded there before; of a rollback, what it takes back. */
  readonly from: ShownRelease | null;
  readonly cause: Cause;
  readonly requestedAt: string;
  readonly approvedBy: readonly string[];
  readonly overrides: readonly { readonly gate: string; readonly by: string | null; readonly why: string }[];
  readonly result: string;
  readonly reason: string | null;
  readonly endedAt: string | null;
  readonly waited: number | null;
  readonly deployed: number | null;
  readonly verified: number | null;
  readonly links: {
    readonly run: string | null;
    readonly commit: string;
    readonly compare: string | null;
    readonly request: string | null;
    /** The issues that tell of what went wrong, as GitHub's search finds them. */
    readonly incident: string | null;
  };
};

/** A number, and what it stands on. */
export type Amount = {
  /** Null: nothing that could be counted, or the ledger does not reach so far back. Never zero in its place. */
  readonly value: number | null;
  readonly p90: number | null;
  readonly samples: number;
  /** So few that it says little. */
  readonly few: boolean;
};

export const FIGURES = [
  "deployment-frequency",
  "change-lead-time-from-commit",
  "change-lead-time",
  "change-fail-rate",
  "failed-deployment-recovery-time",
  "deployment-rework-rate",
] as const;
export type FigureName = (typeof FIGURES)[number];

export type Figures = {
  readonly service: string;
  readonly environment: string;
  readonly now: Readonly<Record<FigureName, Amount>>;
  readonly before: Readonly<Record<FigureName, Amount>>;
  /** Since when something is broken there and has not recovered. */
  readonly brokenSince: string | null;
};

/** Two spans of the same length, ISO 8601 instants; the end is part of a span, the beginning is not. */
export type Spans = {
  readonly days: number;
  readonly from: string;
  readonly to: string;
  readonly before: string;
  /** The ledger begins later than a span: then what it says of that is less than the span, or nothing. */
  readonly began: string;
};

/** The whole report. The same ledger, policy and moment give the same one. */
export type Report = {
  readonly schema: typeof BOARD_SCHEMA;
  readonly repository: { readonly name: string; readonly url: string };
  /** GitHub's time. */
  readonly at: string;
  readonly ledger: {
    readonly events: number;
    readonly last: string;
    /** Events that came after this checkout was made. */
    readonly missing: number;
  };
  readonly policy: string;
  readonly verdict: { readonly state: Standing["state"]; readonly message: string };
  /** What has been due for more than a day and nobody looked at: most likely the resuming workflow does not run. */
  readonly overdue: readonly { readonly promotion: string; readonly since: string }[];
  /** In the order of the road; what the policy does not declare comes last. */
  readonly environments: readonly {
    readonly name: string;
    readonly declared: boolean;
    readonly after: readonly string[];
    readonly url: string | null;
  }[];
  readonly services: readonly {
    readonly service: string;
    readonly latest: ShownRelease | null;
    readonly places: readonly Place[];
  }[];
  /** Newest first; `more`: how many older ones the ledger has. */
  readonly history: readonly {
    readonly environment: string;
    readonly entries: readonly Entry[];
    readonly more: number;
  }[];
  readonly figures: { readonly spans: Spans; readonly places: readonly Figures[] };
};
