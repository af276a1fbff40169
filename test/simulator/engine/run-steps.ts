import type { Conclusion, StepRecord } from "../world.ts";
import { asText, evaluateTemplate, evaluateText, isObject, isTrue, type Json, type JsonObject } from "./expression.ts";
import { callScope, type Frame, type JobRuntime, type StepCall, type StepResult } from "./job-runtime.ts";
import { Refusal } from "./refusal.ts";
import { RunnerDied } from "./run-control.ts";
import { runScript } from "./run-step.ts";
import { strike } from "./step-command.ts";
import { runAction } from "./uses-step.ts";
import type { StepDefinition } from "./workflow-file.ts";

/** Adds what GitHub shows of a step to the job, when the step's turn comes. Steps of composite actions have none. */
export type AddRecord = (name: string) => StepRecord;

/** Runs the steps of a list in order, with GitHub's rules of `if:`, `continue-on-error:` and failure. */
export async function runSteps(
  runtime: JobRuntime,
  frame: Frame,
  steps: readonly StepDefinition[],
  addRecord?: AddRecord,
): Promise<void> {
  for (const { id, condition, body } of steps) {
    const result = await runStep({ runtime, frame, id, condition, body, phase: "main" }, addRecord, (call) =>
      body["uses"] === undefined ? runScript(call) : runAction(call, runSteps),
    );
    if (!id.startsWith("__")) frame.steps[id] = result;
  }
}

/** Runs what the actions signed up for the job's end, last first. */
export async function runPosts(runtime: JobRuntime, addRecord: AddRecord): Promise<void> {
  for (const post of [...runtime.posts].reverse()) {
    const { id, condition, body } = post;
    const frame = { ...post.frame, status: runtime.status };
    const call = { runtime, frame, id, condition, body, phase: "post" as const, name: `Post ${post.name}` };
    await runStep(call, addRecord, (prepared) => post.run(prepared));
  }
}

/** What GitHub shows for a step without a `name:`. */
export function stepName(body: JsonObject, evaluate: (template: Json) => string): string {
  const { name, uses, run } = body;
  if (name !== undefined) return evaluate(name);
  if (uses !== undefined) return `Run ${asText(uses)}`;
  return `Run ${
    evaluate(run ?? "")
      .trimStart()
      .split("\n")[0] ?? ""
  }`;
}

type Unprepared = Omit<StepCall, "name" | "overlay"> & { readonly name?: string };

async function runStep(
  unprepared: Unprepared,
  addRecord: AddRecord | undefined,
  perform: (call: StepCall) => Promise<StepResult>,
): Promise<JsonObject> {
  const { frame, runtime } = unprepared;
  const { call, problem } = prepare(unprepared);
  const record = addRecord?.(call.name);
  strike(call);
  if (runtime.control.dead) throw new RunnerDied();
  const result = problem === undefined ? await attempt(call, perform) : fail(call, problem);
  const forgiven = result.outcome === "failure" && continues(call);
  const conclusion: Conclusion = forgiven ? "success" : result.outcome;
  if (conclusion === "failure" || conclusion === "cancelled") frame.status = conclusion;
  if (record !== undefined) {
    record.status = "completed";
    record.conclusion = conclusion;
    runtime.status = frame.status;
  }
  return { outputs: result.outputs, outcome: result.outcome, conclusion };
}

/** Evaluates a step's `env:`, then its name, which may use them. */
function prepare(unprepared: Unprepared): { readonly call: StepCall; readonly problem?: unknown } {
  const { frame, body, id } = unprepared;
  const bare: StepCall = { ...unprepared, name: unprepared.name ?? id, overlay: frame.overlay };
  try {
    const call = { ...bare, overlay: new Map([...frame.overlay, ...stepVariables(bare)]) };
    const name = unprepared.name ?? stepName(body, (template) => evaluateText(template, callScope(call)));
    return { call: { ...call, name } };
  } catch (problem) {
    return { call: bare, problem };
  }
}

async function attempt(call: StepCall, perform: (call: StepCall) => Promise<StepResult>): Promise<StepResult> {
  try {
    return isTrue(call.condition, callScope(call)) ? await perform(call) : { outcome: "skipped", outputs: {} };
  } catch (problem) {
    if (problem instanceof RunnerDied) throw problem;
    return fail(call, problem);
  }
}

function fail({ runtime, name }: StepCall, problem: unknown): StepResult {
  runtime.log.error(problem instanceof Error ? problem.message : String(problem), name);
  if (problem instanceof Refusal) runtime.refuse(problem);
  return { outcome: "failure", outputs: {} };
}

function stepVariables(call: StepCall): Map<string, string> {
  const values = evaluateTemplate(call.body["env"] ?? {}, callScope(call));
  return new Map(isObject(values) ? Object.entries(values).map(([name, value]) => [name, asText(value)]) : []);
}

function continues(call: StepCall): boolean {
  const written = call.body["continue-on-error"] ?? false;
  return asText(evaluateTemplate(written, callScope(call))) === "true";
}
