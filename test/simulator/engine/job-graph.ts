import type { Conclusion, Job } from "../world.ts";
import { asText, evaluateTemplate, evaluateText, isObject, isTrue, type Json, type JsonObject } from "./expression.ts";
import { type Combination, combinations, matrixSuffix } from "./matrix.ts";
import { combine, type GraphSource, type NeedResult, type PlannedJob, resultOf } from "./planned-job.ts";
import { Refusal } from "./refusal.ts";
import type { JobDefinition } from "./workflow-file.ts";

/** What a graph needs from the run it is part of. */
export interface GraphHost {
  /** The `github` context. */
  github(jobKey: string): JsonObject;
  readonly vars: JsonObject;
  cancelled(): boolean;
  /** The record of a job of this attempt: a new one, or a completed one kept by "re-run failed jobs". */
  openJob(key: string, name: string): Job;
  skip(job: Job, conclusion: Conclusion): void;
  /** Outputs a kept job had. */
  keptOutputs(job: Job): JsonObject;
  /** Opens the graph of a job that calls a reusable workflow. */
  call(definition: JobDefinition, source: GraphSource, scope: { readonly contexts: JsonObject }): CalledWorkflow;
}

export interface CalledWorkflow {
  readonly graph: JobGraph;
  outputs(): JsonObject;
}

interface Group {
  readonly jobs: readonly PlannedJob[];
  readonly called?: CalledWorkflow;
  readonly failFast: boolean;
}

/** The jobs of a workflow file and how far they are: which come next, and what their needs see of them. */
export class JobGraph {
  readonly #groups = new Map<string, Group>();
  readonly #source: GraphSource;
  readonly #host: GraphHost;

  constructor(source: GraphSource, host: GraphHost) {
    this.#source = source;
    this.#host = host;
  }

  /** Opens every job whose needs are settled, then names the first that can run now. */
  next(): PlannedJob | undefined {
    this.#open();
    return this.planned.find(({ state }) => state === "queued");
  }

  /** All jobs opened so far, those of called workflows included. */
  get planned(): PlannedJob[] {
    return [...this.#groups.values()].flatMap(({ jobs, called }) => called?.graph.planned ?? jobs);
  }

  get done(): boolean {
    return this.#source.file.jobs.every(({ key }) => this.#isSettled(key));
  }

  /** With `fail-fast`, a failing job of a matrix takes its waiting siblings along. */
  failFast(failed: PlannedJob): void {
    for (const group of this.#groups.values()) {
      group.called?.graph.failFast(failed);
      if (!group.failFast || !group.jobs.includes(failed)) continue;
      for (const sibling of group.jobs) {
        if (sibling.state === "queued") {
          this.#host.skip(sibling.job, "cancelled");
          sibling.state = "done";
        }
      }
    }
  }

  /** Cancels what has not begun, except jobs whose `if:` still holds in a cancelled run. */
  cancelQueued(): void {
    const status = { success: false, failure: false, cancelled: true };
    for (const { jobs, called } of this.#groups.values()) {
      called?.graph.cancelQueued();
      for (const planned of jobs) {
        if (planned.state !== "queued" && planned.state !== "waiting") continue;
        const contexts = { ...this.#contexts(planned.definition), ...planned.contexts };
        if (isTrue(planned.definition.condition, { contexts, status })) continue;
        this.#host.skip(planned.job, "cancelled");
        planned.state = "done";
      }
    }
  }

  /** Results and outputs by job key, as in the `needs` and `jobs` contexts. */
  results(keys: readonly string[]): JsonObject {
    const entries = keys.map((key) => [key, { result: this.#resultOf(key), outputs: this.#outputsOf(key) }] as const);
    return Object.fromEntries(entries);
  }

  get result(): NeedResult {
    return combine(this.#source.file.jobs.map(({ key }) => this.#resultOf(key)));
  }

  #open(): void {
    let opened = true;
    while (opened) {
      opened = false;
      for (const definition of this.#source.file.jobs) {
        if (this.#groups.has(definition.key) || !definition.needs.every((key) => this.#isSettled(key))) continue;
        this.#groups.set(definition.key, this.#plan(definition));
        opened = true;
      }
      for (const { called } of this.#groups.values()) called?.graph.next();
    }
  }

  #plan(definition: JobDefinition): Group {
    const { body } = definition;
    const contexts = this.#contexts(definition);
    const status = this.#statusFor(definition);
    if (!isTrue(definition.condition, { contexts, status })) return this.#skipped(definition);
    const strategy = evaluateTemplate(body["strategy"] ?? {}, { contexts });
    const written = isObject(strategy) ? strategy : {};
    const rows = combinations(written["matrix"]);
    if (body["uses"] !== undefined) {
      if (rows.length !== 1 || rows[0] !== null) throw new Refusal("a matrix of reusable workflows", definition.key);
      const called = this.#host.call(definition, this.#source, { contexts });
      return { jobs: [], called, failFast: false };
    }
    const failFast = written["fail-fast"] !== false;
    return {
      jobs: rows.map((row, index) => this.#planJob(definition, contexts, { row, index, rows, failFast })),
      failFast,
    };
  }

  /** What a job's own keys see before it runs. */
  #contexts(definition: JobDefinition): JsonObject {
    return {
      github: this.#host.github(definition.key),
      vars: this.#host.vars,
      inputs: this.#source.inputs,
      needs: this.results(definition.needs),
    };
  }

  #planJob(definition: JobDefinition, seen: JsonObject, place: MatrixPlace): PlannedJob {
    const { row, index, rows, failFast } = place;
    const strategy = {
      "fail-fast": failFast,
      "job-index": index,
      "job-total": rows.length,
      "max-parallel": rows.length,
    };
    const contexts = { needs: seen["needs"] ?? {}, strategy, matrix: row };
    const scope = { contexts: { ...seen, ...contexts } };
    const { body, key } = definition;
    const written = body["name"];
    const named = written === undefined ? key : evaluateText(written, scope);
    const dynamic = typeof written === "string" && written.includes("${{");
    const name = `${this.#source.prefix}${named}${dynamic ? "" : matrixSuffix(row)}`;
    const job = this.#host.openJob(key, name);
    const kept = job.status === "completed";
    return {
      job,
      definition,
      source: this.#source,
      contexts,
      state: kept ? "done" : "queued",
      outputs: kept ? this.#host.keptOutputs(job) : {},
      forgiven: asText(evaluateTemplate(body["continue-on-error"] ?? false, scope)) === "true",
    };
  }

  #skipped(definition: JobDefinition): Group {
    const written = definition.body["name"];
    const plain = typeof written === "string" && !written.includes("${{") ? written : definition.key;
    const job = this.#host.openJob(definition.key, `${this.#source.prefix}${plain}`);
    this.#host.skip(job, "skipped");
    const planned = { job, definition, source: this.#source, contexts: {}, outputs: {}, forgiven: false };
    return { jobs: [{ ...planned, state: "done" }], failFast: false };
  }

  /** `success()` and `failure()` of a job look at everything it depends on, however far up. */
  #statusFor(definition: JobDefinition) {
    const results = [...this.#ancestors(definition)].map((key) => this.#resultOf(key));
    const cancelled = this.#host.cancelled();
    return {
      success: !cancelled && results.every((result) => result === "success"),
      failure: !cancelled && results.includes("failure"),
      cancelled,
    };
  }

  #ancestors(definition: JobDefinition, seen = new Set<string>()): Set<string> {
    for (const key of definition.needs) {
      if (seen.has(key)) continue;
      seen.add(key);
      const next = this.#source.file.jobs.find((each) => each.key === key);
      if (next !== undefined) this.#ancestors(next, seen);
    }
    return seen;
  }

  #isSettled(key: string): boolean {
    const group = this.#groups.get(key);
    if (group === undefined) return false;
    return group.called === undefined ? group.jobs.every(({ state }) => state === "done") : group.called.graph.done;
  }

  #resultOf(key: string): NeedResult {
    const group = this.#groups.get(key);
    if (group?.called !== undefined) return group.called.graph.result;
    return combine((group?.jobs ?? []).map((planned) => resultOf(planned)));
  }

  #outputsOf(key: string): JsonObject {
    const group = this.#groups.get(key);
    if (group?.called !== undefined) return group.called.outputs();
    return Object.assign({}, ...(group?.jobs ?? []).map(({ outputs }) => outputs)) as JsonObject;
  }
}

interface MatrixPlace {
  readonly row: Combination;
  readonly index: number;
  readonly rows: readonly Json[];
  readonly failFast: boolean;
}
