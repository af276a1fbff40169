import * as v from "valibot";
import { endOfDay } from "../policy/day.ts";
import { milliseconds } from "../policy/duration.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { verificationSchema, type WrittenMetric, type WrittenVerification } from "./words.ts";

const MINUTE = 60_000;

/** Between two looks of the resuming workflow, in milliseconds: its schedule is hourly (design.md section 7). */
export const TICK = 60 * MINUTE;

/** A job watches no longer than this, in milliseconds; what lasts longer holds no runner (issue 6). */
export const IN_JOB = 15 * MINUTE;

/** What holds where the policy does not say; times in milliseconds. */
export const DEFAULTS = { interval: 15_000, failures: 3, step: 15_000, samples: 5, compared: 20 } as const;

/** How one environment's deployments are judged; times in milliseconds. */
export interface Plan {
  readonly written: WrittenVerification;
  readonly bake: number;
  readonly interval: number;
  readonly failures: number;
  /** When nobody has judged it this long after it was deployed, nobody will. */
  readonly within: number;
  readonly workflow: string | undefined;
  readonly metrics: readonly MetricPlan[];
}

export interface MetricPlan {
  readonly name: string;
  readonly prometheus: WrittenMetric["prometheus"];
  readonly query: string;
  readonly max: number | undefined;
  readonly min: number | undefined;
  readonly baseline:
    | {
        /** Milliseconds before the deployment; undefined: the last verified release, as the ledger has it. */
        readonly before: number | undefined;
        /** A share of the median before. */
        readonly worseBy: number;
        readonly worse: "higher" | "lower";
      }
    | undefined;
  readonly step: number;
  readonly samples: number;
}

/** Whether `off` counts at a moment. */
export function isOff({ off, until }: WrittenVerification, now: Date): boolean {
  return off === true && until !== undefined && now.getTime() < endOfDay(until).getTime();
}

/**
 * How deployments to an environment are judged now; undefined when the policy does not ask. An `off` that is over asks for
 * a verification that names nothing, which nothing can pass. Throws when the rule has not the form that the policy checks.
 */
export function verificationOf(environment: EnvironmentPolicy, now: Date): Plan | undefined {
  const rule = environment.rules.get("verification");
  if (rule === undefined) return undefined;
  const written = v.parse(verificationSchema, rule);
  return isOff(written, now) ? undefined : planOf(written);
}

function planOf(written: WrittenVerification): Plan {
  const bake = milliseconds(written.bake ?? "0s");
  return {
    written,
    bake,
    interval: written.interval === undefined ? DEFAULTS.interval : milliseconds(written.interval),
    failures: written.failures ?? DEFAULTS.failures,
    within: written.within === undefined ? bake + 2 * TICK : milliseconds(written.within),
    workflow: written.workflow,
    metrics: (written.metrics ?? []).map(metricPlan),
  };
}

function metricPlan(written: WrittenMetric): MetricPlan {
  const { name, prometheus, query, max, min, baseline, step, samples } = written;
  return {
    name,
    prometheus,
    query,
    max,
    min,
    baseline:
      baseline === undefined
        ? undefined
        : {
            before: baseline.for === undefined ? undefined : milliseconds(baseline.for),
            worseBy: Number(baseline["worse-by"].slice(0, -1)) / 100,
            worse: baseline.worse ?? "higher",
          },
    step: step === undefined ? DEFAULTS.step : milliseconds(step),
    samples: samples ?? (baseline === undefined ? DEFAULTS.samples : DEFAULTS.compared),
  };
}
