/** What a fault may look at to decide whether it strikes. */
export interface FaultTarget {
  readonly method: string;
  /** OpenAPI path template, `/graphql`, or the raw path of git and blob traffic. */
  readonly route: string;
  readonly path: string;
  /** GraphQL operation name. */
  readonly operation?: string;
  /** 1 for the first request of this method, route and operation, 2 for the second, and so on. */
  readonly nth: number;
}

/** An answer that is none, or not the one that was earned. */
export type Failure =
  | { readonly status: 500 | 502 | 503 | 504 }
  /** The connection breaks. */
  | { readonly kind: "reset" }
  /** No answer, ever; clients have time limits. */
  | { readonly kind: "hang" }
  /** A secondary limit, or with `remaining: 0` the primary one. `retryAfter` is sent as it is: seconds, a date, nonsense. */
  | {
      readonly status: 403 | 429;
      readonly retryAfter?: number | string;
      readonly remaining?: number;
      readonly message?: string;
    }
  /** GraphQL's HTTP 200 that says it went wrong. */
  | { readonly kind: "graphql" };

export type Fault =
  /** Nothing is done. */
  | { readonly before: Failure }
  /** Everything is done and the answer is lost. */
  | { readonly after: Failure }
  /** The body ends after so many bytes, though the headers promise more. */
  | { readonly truncate: number }
  /** REST lists leave out their newest entries. */
  | { readonly stale: number }
  /** These keys are missing wherever they stand in the JSON of the answer. */
  | { readonly drop: readonly string[] }
  /** Something else happens first, such as another writer's commit; then all goes its way. */
  | { readonly meanwhile: () => Promise<void> | void };

export interface PlannedFault {
  readonly match: (target: FaultTarget) => boolean;
  /** How often it strikes; for ever when not given. */
  readonly times?: number;
  readonly fault: Fault;
}

/** A schedule of faults. The first one that matches strikes; a request is struck once at most. */
export class Faults {
  readonly #planned: { readonly plan: PlannedFault; left: number }[] = [];
  readonly #counts = new Map<string, number>();

  add(plan: PlannedFault): void {
    this.#planned.push({ plan, left: plan.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#planned.length = 0;
  }

  /** Counts the request and answers the fault that strikes it. */
  strike(request: Omit<FaultTarget, "nth">): Fault | undefined {
    const key = `${request.method} ${request.route} ${request.operation ?? ""}`;
    const nth = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, nth);
    const hit = this.#planned.find(({ plan, left }) => left > 0 && plan.match({ ...request, nth }));
    if (hit === undefined) return undefined;
    hit.left -= 1;
    return hit.plan.fault;
  }
}

/** Removes keys from a JSON value at any depth. */
export function dropKeys(value: unknown, keys: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => dropKeys(item, keys));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, dropKeys(inner, keys)]));
}
