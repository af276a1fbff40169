import type { Job } from "../world.ts";
import type { JsonObject } from "./expression.ts";
import type { TokenScopes } from "./permissions.ts";
import type { JobDefinition, WorkflowFile } from "./workflow-file.ts";

export type NeedResult = "success" | "failure" | "cancelled" | "skipped";

/** What the jobs of one file, the run's own or a reusable one, have in common. */
export interface GraphSource {
  readonly file: WorkflowFile;
  readonly inputs: JsonObject;
  readonly secrets: JsonObject;
  /** `caller / ` before the names of a reusable workflow's jobs. */
  readonly prefix: string;
  /** What a caller's token may do; jobs of a reusable workflow cannot have more. */
  readonly ceiling?: TokenScopes;
}

/** One job that is to run, is running or has run. */
export interface PlannedJob {
  readonly job: Job;
  readonly definition: JobDefinition;
  readonly source: GraphSource;
  /** `needs`, `strategy` and `matrix`. */
  readonly contexts: JsonObject;
  state: "queued" | "waiting" | "dead" | "done";
  outputs: JsonObject;
  /** Whether `continue-on-error` hides its failure from the run. */
  forgiven: boolean;
}

/** What a need's job counts as; `continue-on-error` makes a failure a success for those who need it. */
export function resultOf({ job: { conclusion }, forgiven }: PlannedJob): NeedResult {
  if (conclusion === "cancelled" || conclusion === "skipped" || conclusion === "success") return conclusion;
  return forgiven ? "success" : "failure";
}

/** The result of several jobs that are one need: a matrix, a called workflow. */
export function combine(results: readonly NeedResult[]): NeedResult {
  if (results.includes("failure")) return "failure";
  if (results.includes("cancelled")) return "cancelled";
  if (results.length > 0 && results.every((result) => result === "skipped")) return "skipped";
  return "success";
}
