import { defineAuditor } from "../../environments/auditor.ts";
import type { Finding } from "../../environments/finding.ts";
import { policyOf, toldBy } from "../../environments/needed.ts";
import type { LedgerEvent } from "../../ledger/event.ts";
import { type MetricPlan, verificationOf } from "../../verification/plan.ts";

/** What one metric was while one release was verified with success. */
export interface Baseline {
  readonly promotion: string;
  readonly at: string;
  readonly median: number;
}

/** The baselines of one metric of one environment, oldest first. */
export interface Kept {
  readonly service: string;
  readonly environment: string;
  readonly metric: string;
  readonly baselines: readonly Baseline[];
  /** How the policy compares it; undefined where it does not. */
  readonly rule: MetricPlan["baseline"];
}

/** Verified releases that are looked back over. */
const LOOKED_BACK = 10;
/** The share by which a metric may move that the policy compares with nothing. */
const TOLERATED = 0.2;

/**
 * A metric may become a little worse with every release, each within what is tolerated against the one before. The ledger
 * keeps what each verified release measured, so what many small steps come to is seen.
 */
export const driftAuditor = defineAuditor({
  name: "drift",
  async gather(ask): Promise<readonly Kept[]> {
    const policy = policyOf(ask);
    const told = await toldBy(ask);
    return baselinesIn(told?.events ?? []).flatMap((kept) => {
      const environment = policy.environments.get(kept.environment);
      if (environment === undefined) return [];
      const plan = verificationOf(environment, ask.now);
      return [{ ...kept, rule: plan?.metrics.find(({ name }) => name === kept.metric)?.baseline }];
    });
  },
  judge: (kept) => kept.flatMap(judgeDrift),
  documentation: {
    summary: `No metric has drifted over the last ${LOOKED_BACK} verified releases of an environment, by the baselines that the ledger keeps.`,
    needs: ["`contents: read`: policy and ledger"],
    reasons: {
      moved: {
        means: `a metric is worse than ten verified releases ago, by more than \`worse-by\` of the policy, or by ${TOLERATED * 100}% where it compares with nothing`,
        remedy:
          "find the release that it began with, in the message; decide on a limit (`max`, `min`) where it is meant to be so",
      },
    },
  },
});

/** What was measured while releases were verified with success, by service, environment and metric, in that order. */
export function baselinesIn(events: readonly LedgerEvent[]): readonly Omit<Kept, "rule">[] {
  const kept = new Map<string, Omit<Kept, "rule"> & { readonly baselines: Baseline[] }>();
  for (const event of events) {
    if (event.event !== "verification.judged" || event.data.verdict !== "pass") continue;
    const { service, environment, promotion, time: at } = event;
    if (service === null || environment === null || promotion === null) continue;
    for (const { metric, values } of event.data.metrics ?? []) {
      const median = medianOf(values);
      if (median === undefined) continue;
      const key = JSON.stringify([service, environment, metric]);
      const known = kept.get(key) ?? { service, environment, metric, baselines: [] };
      known.baselines.push({ promotion, at, median });
      kept.set(key, known);
    }
  }
  return [...kept].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}

/** How far a metric went over the verified releases that are looked back over; undefined where no share can be said. */
export function driftOf(baselines: readonly Baseline[]) {
  const recent = baselines.slice(-LOOKED_BACK);
  const [first] = recent;
  const last = recent.at(-1);
  // Against nothing no share can be said.
  if (first === undefined || last === undefined || first === last || !(first.median > 0)) return undefined;
  return { recent, first, last, share: (last.median - first.median) / first.median };
}

function judgeDrift({ service, environment, metric, baselines, rule }: Kept): readonly Finding[] {
  const drift = driftOf(baselines);
  if (drift === undefined) return [];
  const { recent, first, last, share } = drift;
  const worse = rule?.worse === "lower" ? -share : share;
  const tolerated = rule?.worseBy ?? TOLERATED;
  if (!(worse > tolerated)) return [];
  const percent = (part: number) => `${Math.round(part * 1000) / 10}%`;
  return [
    {
      id: `drift/moved/${service}:${environment}:${metric}`,
      severity: rule === undefined ? "note" : "warning",
      environment,
      message: `${metric} of ${environment} has drifted by ${percent(share)} over ${recent.length} verified releases: from ${shown(first)} to ${shown(last)}; ${percent(tolerated)} are tolerated.`,
      fix: `Find the release that it began with: ${recent.map(shown).join(", ")}. Where it is meant to be so, decide on a limit (max or min) in the policy.`,
      evidence: [],
    },
  ];
}

function shown({ median, promotion }: Baseline): string {
  return `${Math.round(median * 1e6) / 1e6} (${promotion})`;
}

/** The middle of what is a number; undefined without any. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.filter(Number.isFinite).toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1], sorted[middle]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
