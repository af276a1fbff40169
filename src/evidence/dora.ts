import type { PromotionKind } from "../ledger/events/promotion.ts";
import type { Asked } from "./asked.ts";
import type { Change } from "./change.ts";
import { hasSettled, recoveriesIn, takenBackIn } from "./failures.ts";
import { daysIn, isWithin, type Period } from "./period.ts";
import { commitsBrought } from "./ranges.ts";

/** A figure, and the numbers of the log's entries that it was counted from. */
export interface Figure {
  /** `null` where nothing happened that could be counted. */
  readonly value: number | null;
  readonly unit: string;
  readonly says: string;
  readonly entries: readonly number[];
}

export interface Dora {
  readonly service: string;
  readonly environment: string;
  readonly figures: Readonly<Record<string, Figure>>;
  /** What they were counted from: everything that entered and came to rest, in the order of the log. */
  readonly facts: readonly DoraFact[];
}

/** One deployment, as DORA counts it: what kind it was, who or what caused it, and how it ended. */
export interface DoraFact {
  readonly change: string;
  readonly kind: PromotionKind;
  readonly cause: "person" | "automation";
  /** The promotion that a rollback takes back, and the failed one that another try repeats. */
  readonly takesBack: string | null;
  readonly retryOf: string | null;
  readonly outcome: string;
  readonly at: string;
  readonly entry: number;
}

/**
 * DORA's figures for each environment of each service (dora.dev), of what came to rest in the period. The ledger knows when a
 * release was registered; when its commit was committed only GitHub does, so that lead time is there when it was asked.
 *
 */
export function doraOf(
  changes: readonly Change[],
  period: Period,
  asked: Pick<Asked, "commits" | "ranges">,
): readonly Dora[] {
  const places = new Map<string, Change[]>();
  for (const change of changes) {
    const key = JSON.stringify([change.service, change.environment]);
    const here = places.get(key);
    if (here === undefined) places.set(key, [change]);
    else here.push(change);
  }
  return [...places.keys()].sort().flatMap((key) => {
    const here = places.get(key) ?? [];
    const [one] = here;
    if (one === undefined) return [];
    const settled = here.filter(({ entered, outcome }) => entered !== null && isWithin(period, outcome.at));
    const facts = settled.filter(({ outcome }) => outcome.state !== "open").map(factOf);
    const { service, environment } = one;
    return [{ service, environment, figures: figuresOf(here, asked, period), facts }];
  });
}

function factOf({ id, kind, request, outcome }: Change): DoraFact {
  const { cause, takesBack, retryOf } = request;
  return { change: id, kind, cause, takesBack, retryOf, outcome: outcome.state, at: outcome.at, entry: outcome.entry };
}

/** `here`: all of one place that has an entry in the period. The board counts alike (docs/report.md). */
function figuresOf(
  here: readonly Change[],
  { commits, ranges }: Pick<Asked, "commits" | "ranges">,
  period: Period,
): Dora["figures"] {
  const over = here.filter((change) => hasSettled(change) && isWithin(period, change.outcome.at));
  const changes = over.filter(({ kind }) => kind !== "rollback");
  const succeeded = changes.filter(({ outcome }) => outcome.state === "succeeded");
  const taken = takenBackIn(here);
  const failed = changes.filter(({ id, outcome }) => outcome.state === "failed" || taken.has(id));
  const unplanned = over.filter(({ kind, request }) => kind !== "promotion" || request.retryOf !== null);
  const led = succeeded.flatMap(({ registered, outcome }) =>
    registered === null ? [] : [{ from: registered, to: outcome }],
  );
  const committed = succeeded.flatMap(({ release, outcome }) => {
    const at = commits?.get(release.commit);
    return at === undefined ? [] : [{ from: { at }, to: outcome }];
  });
  const each = succeeded.flatMap((change) =>
    commitsBrought(change, ranges).flatMap((commit) => {
      const at = commits?.get(commit);
      return at === undefined ? [] : [{ from: { at }, to: change.outcome }];
    }),
  );
  const recovered = recoveriesIn(here).flatMap(({ from, to }) =>
    to === null || !isWithin(period, to.at) ? [] : [{ from, to }],
  );
  const ends = (all: readonly Change[]) => all.map(({ outcome }) => outcome.entry);
  return {
    "deployment-frequency": {
      value: rounded(succeeded.length / daysIn(period)),
      unit: "a day",
      says: "promotions and roll-forwards that succeeded",
      entries: ends(succeeded),
    },
    "change-lead-time": {
      value: median(led.map(seconds)),
      unit: "seconds, median",
      says: "from the registration of a release to its success here",
      entries: led.flatMap(({ from, to }) => [from.entry, to.entry]),
    },
    "change-lead-time-from-commit": {
      value: median(committed.map(seconds)),
      unit: "seconds, median",
      says:
        commits === undefined
          ? "not counted: GitHub was not asked when commits were committed"
          : "from GitHub's time of a release's commit (commits.json) to the success of the release here",
      entries: committed.map(({ to }) => to.entry),
    },
    "change-lead-time-per-commit": {
      value: median(each.map(seconds)),
      unit: "seconds, median",
      says:
        ranges === undefined
          ? "not counted: GitHub was not asked which commits each change brought"
          : "from GitHub's time of every commit that a change brought (commits.json) to its success here",
      entries: [...new Set(each.map(({ to }) => to.entry))],
    },
    "change-fail-rate": {
      value: changes.length === 0 ? null : rounded(failed.length / changes.length),
      unit: "of those that entered and ended",
      says: "promotions and roll-forwards that failed after they had entered, or that a rollback took back",
      entries: ends(changes),
    },
    "failed-deployment-recovery-time": {
      value: median(recovered.map(seconds)),
      unit: "seconds, median",
      says: "from what broke it, a failure or the word to go back, to the next success here",
      entries: recovered.flatMap(({ from, to }) => [from.entry, to.entry]),
    },
    "deployment-rework-rate": {
      value: over.length === 0 ? null : rounded(unplanned.length / over.length),
      unit: "of those that entered and ended",
      says: "rollbacks, other tries and roll-forwards after a failure",
      entries: ends(unplanned),
    },
  };
}

function seconds({
  from,
  to,
}: {
  readonly from: { readonly at: string };
  readonly to: { readonly at: string };
}): number {
  return Math.round((Date.parse(to.at) - Date.parse(from.at)) / 1_000);
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  return low === undefined || high === undefined ? null : rounded((low + high) / 2);
}

/** Six digits behind the point: the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}
