import {
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isSequence,
  isString,
  NoOperationTraceWriter,
  parseWorkflow,
} from "@actions/workflow-parser";
import { convertOn } from "@actions/workflow-parser/model/converter/events";
import { convertJobs } from "@actions/workflow-parser/model/converter/jobs";
import type { EventsConfig, Step, WorkflowJob } from "@actions/workflow-parser/model/workflow-template";
import type { TemplateContext } from "@actions/workflow-parser/templates/template-context";
import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/index";
import { isObject, type Json, type JsonObject } from "./expression.ts";
import { refuseUnknownJob, refuseUnknownRoot, refuseUnknownStep } from "./supported.ts";
import { workflowName } from "./workflow-name.ts";

/** A workflow file as plain data: expressions stand as `${{ … }}` in texts, everything else is what YAML says. */
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
  const jobsToken = (root.find("jobs") ?? root).assertMapping("jobs");
  const jobs = convertJobs(context, jobsToken);
  throwErrors(context);
  const body = objectOf(root);
  refuseUnknownRoot(body, events, path);
  return {
    path,
    name: workflowName(content, path),
    events,
    body,
    jobs: jobs.map((job) => jobDefinition(job, objectOf(jobsToken.find(job.id.value)), path)),
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

function objectOf(token: TemplateToken | undefined): JsonObject {
  const value = token === undefined ? {} : plain(token);
  return isObject(value) ? value : {};
}

function plain(token: TemplateToken): Json {
  if (isBasicExpression(token)) return `\${{ ${token.expression} }}`;
  if (isMapping(token)) {
    return Object.fromEntries([...token].map(({ key, value }) => [key.toString(), plain(value)]));
  }
  if (isSequence(token)) return [...token].map(plain);
  if (isBoolean(token) || isNumber(token) || isString(token)) return token.value;
  return null;
}
