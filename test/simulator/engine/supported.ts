import type { EventsConfig } from "@actions/workflow-parser/model/workflow-template";
import { isObject, type Json, type JsonObject } from "./expression.ts";
import { Refusal } from "./refusal.ts";

/** `workflow_call` is accepted: a caller starts it, no event of this world. */
const EVENTS = new Map<string, readonly string[]>([
  ["push", ["branches", "branches-ignore", "tags", "tags-ignore"]],
  ["pull_request", ["branches", "branches-ignore", "types"]],
  ["merge_group", ["types", "branches"]],
  ["workflow_dispatch", ["inputs"]],
  ["workflow_call", ["inputs", "secrets", "outputs"]],
  ["issue_comment", ["types"]],
  ["workflow_run", ["workflows", "types", "branches", "branches-ignore"]],
]);

const ROOT = ["name", "description", "on", "run-name", "permissions", "env", "defaults", "concurrency", "jobs"];
const JOB = [
  ...["name", "needs", "if", "runs-on", "permissions", "environment", "concurrency", "outputs", "env", "defaults"],
  ...["timeout-minutes", "strategy", "continue-on-error", "steps", "uses", "with", "secrets"],
];
const STEP = [
  ...["id", "name", "if", "uses", "with", "run", "shell", "working-directory", "env", "continue-on-error"],
  "timeout-minutes",
];
const SHELLS = ["bash", "sh"];

/** Refuses what the root of a workflow file asks for and the engine cannot do. */
export function refuseUnknownRoot(body: JsonObject, events: EventsConfig, path: string): void {
  refuseKeys(body, ROOT, path);
  refuseShell(body["defaults"], path);
  const on = body["on"];
  for (const event of Object.keys(events)) {
    if (event === "schedule") continue;
    const filters = EVENTS.get(event);
    if (filters === undefined) throw new Refusal(`the event "${event}"`, path);
    const written = isObject(on) ? on[event] : undefined;
    if (isObject(written)) refuseKeys(written, filters, `on.${event} of ${path}`);
  }
  const types = events.workflow_run?.types ?? [];
  for (const type of types) {
    if (type !== "completed") throw new Refusal(`workflow_run with type "${type}"`, path);
  }
}

/** Refuses a job's keys the engine cannot honour (containers, services, snapshots, …). */
export function refuseUnknownJob(body: JsonObject, where: string): void {
  refuseKeys(body, JOB, where);
  refuseShell(body["defaults"], where);
  const strategy = body["strategy"];
  if (isObject(strategy)) refuseKeys(strategy, ["matrix", "fail-fast", "max-parallel"], `strategy of ${where}`);
}

/** Refuses a step's keys and shells the engine cannot honour (background steps, pwsh, …). */
export function refuseUnknownStep(body: JsonObject, where: string): void {
  refuseKeys(body, STEP, `a step in ${where}`);
  refuseShellName(body["shell"], where);
}

/** Refuses every key of a mapping that is not in the list, by its name. */
export function refuseKeys(body: JsonObject, known: readonly string[], where: string): void {
  for (const key of Object.keys(body)) {
    if (!known.includes(key)) throw new Refusal(`the key "${key}"`, where);
  }
}

function refuseShell(defaults: Json | undefined, where: string): void {
  if (!isObject(defaults)) return;
  const run = defaults["run"];
  if (isObject(run)) refuseShellName(run["shell"], `defaults.run of ${where}`);
}

function refuseShellName(shell: Json | undefined, where: string): void {
  if (typeof shell !== "string" || shell.includes("${{")) return;
  if (!SHELLS.includes(shell)) throw new Refusal(`the shell "${shell}"`, where);
}
