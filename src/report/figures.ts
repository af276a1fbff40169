import type { Change } from "../evidence/change.ts";
import { hasSettled, recoveriesIn, takenBackIn } from "../evidence/failures.ts";
import type { Known } from "./facts.ts";
import type { Amount, FigureName, Figures, Report, Spans } from "./report.ts";

const DAY = 86_400_000;

/** Fewer samples than this say little. */
export const FEW = 5;

/** DORA's figures of every place in which something ever entered; docs/report.md says what each counts. */
export function figuresOf(known: Known, spans: Spans): Report["figures"] {
  const places = [...known.places.values()].flatMap((changes) => {
    const [first] = changes;
    if (first === undefined || !changes.some(({ entered }) => entered !== null)) return [];
    const { service, environment } = first;
    const place = createPlace(known, changes);
    const broken = place.recoveries.find(({ to }) => to === null);
    const now = spanFigures(place, { from: spans.from, to: spans.to, began: spans.began });
    const before = spanFigures(place, { from: spans.before, to: spans.from, began: spans.began });
    return [{ service, environment, now, before, brokenSince: broken?.from.at ?? null } satisfies Figures];
  });
  return { spans, places };
}

/** The spans that end now, and the one of the same length before it. */
export function spansOf({ facts }: Known): Spans {
  const end = facts.now.getTime();
  const [from, before] = [end - facts.days * DAY, end - 2 * facts.days * DAY];
  const began = facts.events[0]?.time ?? instant(end);
  return { days: facts.days, from: instant(from), to: instant(end), before: instant(before), began };
}

interface Place {
  readonly settled: readonly Change[];
  readonly failed: ReadonlySet<string>;
  readonly recoveries: ReturnType<typeof recoveriesIn>;
  readonly commits: ReadonlyMap<string, string> | undefined;
  /** The first success of each release: later ones bring no change. */
  readonly firsts: ReadonlySet<string>;
}

function createPlace({ facts }: Known, changes: readonly Change[]): Place {
  const settled = changes.filter(hasSettled).toSorted((left, right) => left.outcome.entry - right.outcome.entry);
  const taken = takenBackIn(changes);
  const failed = settled.filter(({ id, outcome }) => outcome.state === "failed" || taken.has(id));
  const firsts = new Map<string, string>();
  for (const { id, release, outcome } of settled) {
    if (outcome.state === "succeeded" && !firsts.has(release.id)) firsts.set(release.id, id);
  }
  return {
    settled,
    failed: new Set(failed.map(({ id }) => id)),
    recoveries: recoveriesIn(changes),
    commits: facts.commits,
    firsts: new Set(firsts.values()),
  };
}

interface Span {
  readonly from: string;
  readonly to: string;
  readonly began: string;
}

const UNKNOWN: Amount = { value: null, p90: null, samples: 0, few: true };

/** What came to rest in a span. Of a span that begins before the ledger does only the rest counts; before that nothing is known. */
function spanFigures(place: Place, { from, to, began }: Span): Record<FigureName, Amount> {
  const inside = ({ at }: { readonly at: string }) => at > from && at <= to;
  const settled = place.settled.filter(({ outcome }) => inside(outcome));
  const changes = settled.filter(({ kind }) => kind !== "rollback");
  const succeeded = changes.filter(({ outcome }) => outcome.state === "succeeded");
  const brought = succeeded.filter(({ id }) => place.firsts.has(id));
  const known = (Date.parse(to) - Math.max(Date.parse(from), Date.parse(began))) / DAY;
  return {
    "deployment-frequency": known > 0 ? { ...rate(succeeded.length, known, succeeded.length), few: false } : UNKNOWN,
    "change-lead-time-from-commit": times(
      brought.flatMap(({ release, outcome }) => between(place.commits?.get(release.commit), outcome.at)),
    ),
    "change-lead-time": times(brought.flatMap(({ registered, outcome }) => between(registered?.at, outcome.at))),
    "change-fail-rate": rate(changes.filter(({ id }) => place.failed.has(id)).length, changes.length, changes.length),
    "failed-deployment-recovery-time": times(
      place.recoveries.flatMap(({ from: broke, to: well }) =>
        well !== null && inside(well) ? between(broke.at, well.at) : [],
      ),
    ),
    "deployment-rework-rate": rate(settled.filter(isRework).length, settled.length, settled.length),
  };
}

/** What nobody had planned: it is there because something before it was not good. */
function isRework({ kind, request }: Change): boolean {
  return kind !== "promotion" || request.retryOf !== null;
}

function between(from: string | undefined, to: string): readonly number[] {
  return from === undefined ? [] : [Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1_000))];
}

function rate(count: number, of: number, samples: number): Amount {
  return of === 0 ? UNKNOWN : { value: rounded(count / of), p90: null, samples, few: samples < FEW };
}

/** Median and ninetieth percentile, in seconds; the percentile is a sample, the nearest rank. */
function times(samples: readonly number[]): Amount {
  const sorted = samples.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  if (low === undefined || high === undefined) return UNKNOWN;
  const p90 = sorted[Math.ceil(sorted.length * 0.9) - 1] ?? high;
  return { value: Math.round((low + high) / 2), p90, samples: sorted.length, few: sorted.length < FEW };
}

/** Six digits behind the point: the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 1_000_000) / 1_000_000;
}

/** To the second, as the ledger writes it. */
export function instant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
