import type { CheckResult, Measured } from "../ledger/events/verification.ts";
import { METRICS_KEPT, VALUES_KEPT } from "../ledger/fields.ts";
import { type Judgement, judgeLooks, type Look } from "./looks.ts";
import { type Before, type Compare, judgeMetric, type Measurement, numbersIn, type Point } from "./metric.ts";
import type { MetricPlan, Plan } from "./plan.ts";
import type { Probe } from "./probe.ts";
import type { TestsFact } from "./tests.ts";

/** Everything a watch needs; clock and probes are arguments, so that an hour takes no time in a test. */
export interface Watching {
  readonly plan: Plan;
  readonly clock: { now(): Date; sleep(milliseconds: number): Promise<void> };
  /** When the watched time began and when it ends, and when this process must end; milliseconds since 1970. */
  readonly since: number;
  readonly until: number;
  readonly deadline: number;
  /** Somebody comes by now and then and holds no runner: while all looks well and the time is not over, one look is enough. */
  readonly passing: boolean;
  readonly together: readonly Probe[];
  readonly inTurn: readonly Probe[];
  /** Throws an Error that says why nothing could be read. */
  read(metric: MetricPlan, time: { readonly from: number; readonly until: number }): Promise<readonly Point[]>;
  before(metric: MetricPlan): Promise<Before>;
  /** How the test workflow's run stands; undefined where the policy asks for none. */
  readonly tests: (() => Promise<TestsFact>) | undefined;
  readonly compare: Compare;
}

export interface Found {
  /** `open`: the time is not over; somebody has to go on later. */
  readonly verdict: "pass" | "fail" | "unknown" | "open";
  readonly checks: readonly CheckResult[];
  readonly tests: number | null;
  readonly series: readonly Series[];
}

/** What a metric was before and while it was watched, for charts and for the next release. */
export interface Series {
  readonly metric: MetricPlan;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** After the watched time so many more looks may turn an unsettled end into a settled one, in units of `failures`. */
const EXTRA = 2;

/**
 * Watches until the time is over and everything is settled, something has failed, or this process must end. What could not
 * be seen is looked at again, a bounded number of times, and then is unknown (R97, R99).
 */
export async function watch(watching: Watching): Promise<Found> {
  const { plan, clock, until, deadline } = watching;
  const state: State = { looks: new Map(), measured: new Map(), tests: undefined };
  for (let extra = 0; ; ) {
    await lookOnce(watching, state);
    const now = clock.now().getTime();
    const over = now >= until;
    if (over) extra += 1;
    const found = judge(watching, state, over);
    // Without a check there is nothing to wait for.
    if (found.checks.length === 0) return found;
    if (found.verdict === "fail" || (watching.passing && !over && looksWell(state))) return found;
    const runs = state.tests?.kind === "running";
    if (over && !runs && (found.verdict === "pass" || extra > plan.failures * EXTRA)) return found;
    if (now + plan.interval > deadline) return over && !runs ? found : { ...found, verdict: "open" };
    const pause = over ? plan.interval : Math.min(plan.interval, Math.max(1, until - now));
    await clock.sleep(pause);
  }
}

interface State {
  readonly looks: Map<string, Look[]>;
  readonly measured: Map<string, Reading>;
  tests: TestsFact | undefined;
}

type Reading = { readonly ok: true; readonly value: Measurement } | { readonly ok: false; readonly why: string };

async function lookOnce(watching: Watching, state: State): Promise<void> {
  const { clock, together, inTurn, plan, tests } = watching;
  const add = (name: string, look: Look) => state.looks.set(name, [...(state.looks.get(name) ?? []), look]);
  const see = async (probe: Probe) => {
    const seen = await probe.look();
    add(probe.name, { at: clock.now().getTime(), ...seen });
  };
  const programs = async () => {
    for (const probe of inTurn) await see(probe);
  };
  await Promise.all([
    ...together.map(see),
    programs(),
    ...plan.metrics.map(async (metric) => {
      state.measured.set(metric.name, await measure(watching, metric, state.measured.get(metric.name)));
    }),
    tests?.().then((fact) => {
      state.tests = fact;
    }),
  ]);
}

function looksWell({ looks }: State): boolean {
  return [...looks.values()].every((all) => all.at(-1)?.outcome !== "bad");
}

async function measure(watching: Watching, metric: MetricPlan, last: Reading | undefined): Promise<Reading> {
  const from = watching.since;
  const until = Math.max(from, watching.clock.now().getTime());
  try {
    const asked =
      last?.ok === true && last.value.before.kind === "values" ? last.value.before : watching.before(metric);
    const [points, before] = await Promise.all([watching.read(metric, { from, until }), asked]);
    return { ok: true, value: { points, from, until, before } };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : "something that is no error was thrown" };
  }
}

function judge(watching: Watching, state: State, over: boolean): Found {
  const { plan, together, inTurn, tests } = watching;
  const needed = plan.bake === 0 ? 1 : plan.failures;
  const judged: (readonly [string, Judgement])[] = [];
  for (const { name } of [...together, ...inTurn]) {
    judged.push([name, judgeLooks(state.looks.get(name) ?? [], { failures: plan.failures, needed }, over)]);
  }
  for (const metric of plan.metrics) {
    judged.push([metric.name, judgeReading(watching, metric, state.measured.get(metric.name), over)]);
  }
  if (tests !== undefined) judged.push([plan.workflow ?? "tests", judgeTests(state.tests)]);
  const checks = judged.map(([check, judgement]) => resultOf(check, judgement));
  const series = plan.metrics.flatMap((metric): Series[] => {
    const reading = state.measured.get(metric.name);
    if (reading?.ok !== true) return [];
    const { before, points } = reading.value;
    return [{ metric, before: before.kind === "values" ? before.values : [], after: numbersIn(points) }];
  });
  return {
    verdict: verdictOf(judged.map(([, judgement]) => judgement)),
    checks,
    tests: state.tests?.run ?? null,
    series,
  };
}

function judgeReading(
  { plan, compare }: Watching,
  metric: MetricPlan,
  reading: Reading | undefined,
  over: boolean,
): Judgement {
  if (reading === undefined)
    return over ? { kind: "unknown", message: `${metric.name} was not read.` } : { kind: "open" };
  if (!reading.ok) {
    return over ? { kind: "unknown", message: `${metric.name} could not be read: ${reading.why}` } : { kind: "open" };
  }
  return judgeMetric(metric, reading.value, { failures: plan.failures, over, compare });
}

function judgeTests(fact: TestsFact | undefined): Judgement {
  switch (fact?.kind) {
    case undefined:
    case "running":
      return { kind: "open" };
    case "passed":
      return { kind: "pass", message: fact.message };
    case "failed":
      return { kind: "fail", message: fact.message };
    case "unknown":
      return { kind: "unknown", message: fact.message };
  }
}

/** One failure is a failure; nothing else outweighs what is not known; no check at all proves nothing. */
export function verdictOf(judgements: readonly Judgement[]): Found["verdict"] {
  const kinds = judgements.map(({ kind }) => kind);
  if (kinds.includes("fail")) return "fail";
  if (kinds.includes("open")) return "open";
  return kinds.length === 0 || kinds.includes("unknown") ? "unknown" : "pass";
}

function resultOf(check: string, judgement: Judgement): CheckResult {
  const name = check.slice(0, 200);
  if (judgement.kind === "open") return { check: name, verdict: "unknown", message: "It was not judged to the end." };
  return { check: name, verdict: judgement.kind, message: judgement.message };
}

/** Numbers of the watched time for the ledger: at most sixty of each metric, evenly spread, to six digits. */
export function measuredIn(series: readonly Series[]): readonly Measured[] | undefined {
  const all = series.slice(0, METRICS_KEPT).flatMap(({ metric, after }): Measured[] => {
    const values = spread(after, VALUES_KEPT).map((value) => Number(value.toPrecision(6)) + 0);
    return values.length === 0 ? [] : [{ metric: metric.name, values }];
  });
  return all.length === 0 ? undefined : all;
}

/** At most so many of a list, evenly spread. */
export function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]).filter(
    (value): value is NonNullable<typeof value> => value !== undefined,
  );
}
