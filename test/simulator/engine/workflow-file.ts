import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { convertOn } from "@actions/workflow-parser/model/converter/events";
import { convertJobs } from "@actions/workflow-parser/model/converter/jobs";
import type { EventsConfig, Step, WorkflowJob } from "@actions/workflow-parser/model/workflow-template";
import type { TemplateContext } from "@actions/workflow-parser/templates/template-context";
import { parse } from "yaml";
import { isObject, type Json, type JsonObject } from "./expression.ts";
import { refuseUnknownJob, refuseUnknownRoot, refuseUnknownStep } from "./supported.ts";
import { workflowName } from "./workflow-name.ts";

/** A workflow file as plain data, as YAML says it: expressions stand as `${{ … }}` in texts. */
export interface WorkflowFile {
  readonly path: string;
  readonly name: string;
  readonly events: EventsConfig;
  readonly body: JsonObject;
  readonly jobs: readonly JobDefinition[];
}

export interface JobDefinition {
  readonly key: string;
  readonly needs: readonly string[];
  /** Always with a status function: `success()` when the file has no `if:`. */
  readonly condition: string;
  readonly body: JsonObject;
  readonly steps: readonly StepDefinition[];
}

export interface StepDefinition {
  /** Ids that GitHub makes up begin with `__` and are not in the `steps` context. */
  readonly id: string;
  readonly condition: string;
  readonly body: JsonObject;
}

/** A file GitHub would refuse: its parser's messages, one per line. */
export class InvalidWorkflow extends Error {
  override readonly name = "InvalidWorkflow";
}

/**
 * Reads a workflow file with GitHub's own parser.
 *
 * @throws InvalidWorkflow with the parser's messages; Refusal for what is valid on GitHub but not simulated.
 */
export function parseWorkflowFile(path: string, content: string): WorkflowFile {
  const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter());
  throwErrors(context);
  if (value === undefined) throw new InvalidWorkflow(`${path} is empty.`);
  const root = value.assertMapping("root");
  const events = convertOn(context, root.find("on") ?? root);
  const jobs = convertJobs(context, root.find("jobs") ?? root);
  throwErrors(context);
  // Values are taken from the YAML itself: the parser's tokens keep the indentation of block texts with expressions.
  const body = objectOf(parse(content));
  const bodies = objectOf(body["jobs"]);
  refuseUnknownRoot(body, events, path);
  return {
    path,
    name: workflowName(content, path),
    events,
    body,
    jobs: jobs.map((job) => jobDefinition(job, objectOf(bodies[job.id.value]), path)),
  };
}

function jobDefinition(job: WorkflowJob, body: JsonObject, path: string): JobDefinition {
  const key = job.id.value;
  refuseUnknownJob(body, `job ${key} of ${path}`);
  const bodies = Array.isArray(body["steps"]) ? body["steps"].filter(isObject) : [];
  const steps = job.type === "job" ? job.steps : [];
  return {
    key,
    needs: (job.needs ?? []).map(({ value }) => value),
    condition: job.if.expression,
    body,
    steps: steps.map((step, index) => stepDefinition(step, bodies[index] ?? {}, `job ${key} of ${path}`)),
  };
}

function stepDefinition(step: Step, body: JsonObject, where: string): StepDefinition {
  refuseUnknownStep(body, where);
  return { id: step.id, condition: step.if?.expression ?? "success()", body };
}

function throwErrors(context: TemplateContext): void {
  const errors = context.errors.getErrors();
  if (errors.length > 0) throw new InvalidWorkflow(errors.map(({ message }) => message).join("\n"));
}

function objectOf(value: unknown): JsonObject {
  const json: Json = JSON.parse(JSON.stringify(value ?? null));
  return isObject(json) ? json : {};
}
