import { parseStrict } from "../ledger/strict-json.ts";
import type { NetworkAnswer } from "../network/network.ts";

/**
 * Answers of Prometheus' HTTP API (prometheus.io/docs/prometheus/latest/querying/api), read so that nothing but a whole and
 * successful answer counts. All of these throw an Error that says what is wrong.
 */

/** The data of a successful, complete answer. */
export function dataOf(answer: NetworkAnswer): unknown {
  const text = new TextDecoder("utf-8").decode(answer.body);
  const isJson = /^\s*\{/.test(text);
  const body = isJson ? parseStrict(text, "its answer") : undefined;
  const error = field(body, "error");
  if (answer.status !== 200 || field(body, "status") !== "success") {
    throw new Error(`it answered ${answer.status}${typeof error === "string" ? `: ${error.slice(0, 200)}` : ""}`);
  }
  const warnings = field(body, "warnings");
  if (warnings !== undefined && !(Array.isArray(warnings) && warnings.length === 0)) {
    throw new Error(`its answer is partial: ${JSON.stringify(warnings).slice(0, 200)}`);
  }
  return field(body, "data");
}

/** One value of an instant query. */
export interface Sample {
  readonly labels: string;
  readonly value: number;
  /** Seconds since 1970. */
  readonly at: number;
}

/** The values of an instant query. */
export function vectorOf(answer: NetworkAnswer): readonly Sample[] {
  const data = dataOf(answer);
  const type = field(data, "resultType");
  const result = field(data, "result");
  if (type !== "vector" || !Array.isArray(result)) throw new Error(`the query gives a ${String(type)}, not a vector`);
  return result.map((one: unknown) => {
    const pair = field(one, "value");
    const [at, value]: unknown[] = Array.isArray(pair) ? pair : [];
    if (typeof at !== "number" || typeof value !== "string") throw new Error("a sample has no value");
    return { labels: labelsOf(field(one, "metric")), at, value: value.trim() === "" ? Number.NaN : Number(value) };
  });
}

function labelsOf(metric: unknown): string {
  if (typeof metric !== "object" || metric === null) return "{}";
  const labels = Object.entries(metric).filter(([name]) => name !== "__name__");
  return `{${labels.map(([name, value]) => `${name}=${JSON.stringify(value)}`).join(",")}}`.slice(0, 200);
}

/** An own key of a value, whatever the value is. */
export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
