import type { NetworkAnswer } from "../network/network.ts";
import { askEndpoint, endpointOf } from "../outside/endpoint.ts";
import { dataOf, field } from "../outside/prometheus.ts";
import type { Point } from "./metric.ts";
import type { MetricPlan } from "./plan.ts";
import type { Surroundings } from "./probe.ts";

/** Reads one metric between two moments, in milliseconds since 1970. Throws an Error that says what is wrong. */
export async function readMetric(
  { prometheus, query, step }: MetricPlan,
  { from, until }: { readonly from: number; readonly until: number },
  surroundings: Surroundings,
): Promise<readonly Point[]> {
  const endpoint = endpointOf(prometheus);
  const words = new URLSearchParams({
    query,
    start: (from / 1_000).toFixed(3),
    end: (until / 1_000).toFixed(3),
    step: String(step / 1_000),
  });
  const url = `${endpoint.url.replace(/\/+$/, "")}/api/v1/query_range?${words.toString()}`;
  return readSeries(await askEndpoint(endpoint, surroundings, url));
}

/** The points of a range query that gives exactly one series; none when there is no data (query_range, resultType matrix). */
export function readSeries(answer: NetworkAnswer): readonly Point[] {
  const data = dataOf(answer);
  const type = field(data, "resultType");
  const result = field(data, "result");
  if (type !== "matrix" || !Array.isArray(result)) throw new Error(`the query gives a ${String(type)}, not a matrix`);
  if (result.length === 0) return [];
  if (result.length > 1)
    throw new Error(`the query gives ${result.length} series, and it must give one: add sum() or another aggregation`);
  const values = field(result[0], "values");
  if (!Array.isArray(values)) throw new Error("the series has no values");
  let last = Number.NEGATIVE_INFINITY;
  return values.map((pair: unknown) => {
    const [at, value]: unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof at !== "number" || typeof value !== "string") throw new Error("a value of the series cannot be read");
    if (!(at > last)) throw new Error("the values of the series are not in the order of time");
    last = at;
    return { at: at * 1_000, value: value.trim() === "" ? Number.NaN : Number(value) };
  });
}
