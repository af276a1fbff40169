import type { JsonObject } from "../../action/json.ts";
import type { Inline } from "../../action/markdown.ts";
import type { Summary } from "../../action/summary.ts";
import type { AuditAsk } from "../../environments/auditor.ts";
import { policyOf, toldBy } from "../../environments/needed.ts";
import { type Reading, reading } from "../../environments/reading.ts";
import { readMetric } from "../../verification/meter.ts";
import { type MetricPlan, verificationOf } from "../../verification/plan.ts";
import { type Baseline, baselinesIn, driftOf, medianOf } from "./drift.ts";

/** Milliseconds that are looked back over for what a metric is now. */
const NOW = 15 * 60_000;

/** One metric of one environment of one service: what it is, what it was when a release was last verified, how far it went. */
export interface Standing {
  readonly service: string;
  readonly environment: string;
  readonly metric: string;
  /** Median of the last quarter of an hour; `null` inside where there is no data. Undefined: the policy asks it no more. */
  readonly now: Reading<number | null> | undefined;
  /** Of the release that was verified last; undefined while none was. */
  readonly verified: Baseline | undefined;
  /** The share by which it moved over the verified releases that are looked back over; undefined where that says nothing. */
  readonly drift: number | undefined;
}

/** The baselines that the ledger keeps, beside what is measured now. Throws `Unread` without a policy or a ledger that holds. */
export async function readStanding(ask: AuditAsk): Promise<readonly Standing[]> {
  const policy = policyOf(ask);
  const told = await toldBy(ask);
  if (told === undefined) return [];
  const kept = new Map(baselinesIn(told.events).map((one) => [keyOf(one), one]));
  const asked = new Map<string, MetricPlan>();
  for (const { service, environment } of told.projection.environments.values()) {
    const declared = policy.environments.get(environment);
    const plan = declared === undefined ? undefined : verificationOf(declared, ask.now);
    for (const metric of plan?.metrics ?? []) asked.set(keyOf({ service, environment, metric: metric.name }), metric);
  }
  const rows = [...new Set([...kept.keys(), ...asked.keys()])].toSorted();
  return Promise.all(
    rows.map(async (key): Promise<Standing> => {
      const [service = "", environment = "", metric = ""] = JSON.parse(key) as readonly string[];
      const plan = asked.get(key);
      const baselines = kept.get(key)?.baselines ?? [];
      return {
        ...{ service, environment, metric },
        now: plan === undefined ? undefined : await measure(plan, ask),
        verified: baselines.at(-1),
        drift: driftOf(baselines)?.share,
      };
    }),
  );
}

function measure(plan: MetricPlan, ask: AuditAsk): Promise<Reading<number | null>> {
  const until = ask.now.getTime();
  return reading("Run the audit where Prometheus answers, with its secrets in `env:`.", async () => {
    const points = await readMetric(plan, { from: until - NOW, until }, ask);
    return medianOf(points.map(({ value }) => value)) ?? null;
  });
}

function keyOf({ service, environment, metric }: Pick<Standing, "service" | "environment" | "metric">): string {
  return JSON.stringify([service, environment, metric]);
}

/** The table of baselines; nothing where no metric is kept or asked for. */
export function showStanding(summary: Summary, rows: readonly Standing[]): void {
  if (rows.length === 0) return;
  summary.paragraph("What the metrics are, beside what they were when a release was last verified there.");
  summary.table(
    ["Environment", "Metric", "Now", "Last verified", "Drift"],
    rows.map(({ service, environment, metric, now, verified, drift }): readonly Inline[] => [
      `${service}: ${environment}`,
      metric,
      now === undefined ? "not asked" : !now.ok ? "unreadable" : now.value === null ? "no data" : rounded(now.value),
      verified === undefined ? "never" : `${rounded(verified.median)} (${verified.promotion})`,
      drift === undefined ? "" : `${Math.round(drift * 1_000) / 10}%`,
    ]),
  );
}

function rounded(value: number): string {
  return `${Math.round(value * 1e6) / 1e6}`;
}

/** A row for programs. */
export function standingAsJson({ service, environment, metric, now, verified, drift }: Standing): JsonObject {
  return {
    ...{ service, environment, metric },
    now: now?.ok === true ? now.value : null,
    unread: now?.ok === false ? now.why : null,
    verified: verified === undefined ? null : { ...verified },
    drift: drift ?? null,
  };
}
