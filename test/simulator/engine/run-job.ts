import type { StepRecord } from "../world.ts";
import { findAction } from "./action-reference.ts";
import { asText, evaluateText, isObject, type Json, type JsonObject } from "./expression.ts";
import { type Frame, type JobRuntime, type JobStatus, jobStatus, stepEnv, stepScope } from "./job-runtime.ts";
import { Refusal } from "./refusal.ts";
import { runPosts, runSteps } from "./run-steps.ts";

/** How a job ended. */
export interface JobEnd {
  readonly status: JobStatus;
  readonly outputs: JsonObject;
  /** `environment.url`, evaluated with what the steps said. */
  readonly url: string;
}

/**
 * Runs a job's steps and then the post steps of its actions, in GitHub's order.
 *
 * @throws RunnerDied when a test let the runner die: then nothing more happened.
 */
export async function runJob(runtime: JobRuntime, environmentUrl: Json | undefined): Promise<JobEnd> {
  const frame: Frame = { inputs: runtime.inputs, steps: {}, overlay: new Map(), status: "success" };
  const addRecord = (name: string): StepRecord => {
    runtime.world.advance(runtime.options.pace.step);
    const record: StepRecord = { number: runtime.job.steps.length + 1, name, status: "in_progress", conclusion: null };
    runtime.job.steps.push(record);
    return record;
  };
  if (setUp(runtime, addRecord("Set up job"))) {
    await runSteps(runtime, frame, runtime.definition.steps, addRecord);
    await runPosts(runtime, addRecord);
  }
  finish(addRecord("Complete job"), "success");
  const scope = stepScope(runtime, frame, stepEnv({ runtime, overlay: frame.overlay }));
  return {
    status: jobStatus(runtime),
    outputs: jobOutputs(runtime, frame),
    url: environmentUrl === undefined ? "" : evaluateText(environmentUrl, scope),
  };
}

/** The runner looks for every action before the first step; one it cannot get fails the job there. */
function setUp(runtime: JobRuntime, record: StepRecord): boolean {
  const { log, token, definition } = runtime;
  log.print("##[group]GITHUB_TOKEN Permissions");
  for (const [scope, access] of token.scopes ?? []) log.print(`${scope}: ${access}`);
  log.print("##[endgroup]");
  try {
    for (const { body } of definition.steps) {
      const uses = body["uses"];
      if (uses !== undefined) findAction(runtime, asText(uses));
    }
  } catch (problem) {
    log.error(problem instanceof Error ? problem.message : String(problem), record.name);
    if (problem instanceof Refusal) runtime.refuse(problem);
    runtime.status = "failure";
    finish(record, "failure");
    return false;
  }
  finish(record, "success");
  return true;
}

/** A job's outputs; those that would give away a secret are dropped, as GitHub drops them. */
function jobOutputs(runtime: JobRuntime, frame: Frame): JsonObject {
  const written = runtime.definition.body["outputs"];
  const scope = stepScope(runtime, frame, runtime.env);
  const outputs: Record<string, string> = {};
  for (const [name, template] of Object.entries(isObject(written) ? written : {})) {
    const value = evaluateText(template, scope);
    if (runtime.masker.hides(value)) {
      runtime.log.warning(`Skip output '${name}' since it may contain secret.`, "Complete job");
    } else {
      outputs[name] = value;
    }
  }
  return outputs;
}

function finish(record: StepRecord, conclusion: "success" | "failure"): void {
  record.status = "completed";
  record.conclusion = conclusion;
}
