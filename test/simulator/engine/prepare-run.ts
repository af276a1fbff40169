import type { Repository, Run } from "../world.ts";
import { type Concurrency, readConcurrency } from "./concurrency.ts";
import { dispatchInputs, inputDefinitions, typedInputs } from "./dispatch-inputs.ts";
import type { EngineOptions } from "./engine-options.ts";
import { evaluateText, type JsonObject } from "./expression.ts";
import { githubContext } from "./github-context.ts";
import { readFileAt } from "./repository-files.ts";
import { sourceCommit } from "./run-ref.ts";
import { InvalidWorkflow, parseWorkflowFile, type WorkflowFile } from "./workflow-file.ts";

/** What GitHub settles of a run before any job exists. */
export interface PreparedRun {
  readonly file: WorkflowFile;
  readonly concurrency: Concurrency | undefined;
}

/**
 * Reads the run's workflow file, fills in the defaults of a dispatch's inputs, evaluates `run-name` into
 * `display_title`, and the workflow's `concurrency`.
 *
 * @throws InvalidWorkflow, Refusal, or the error of an expression: the run then fails at start.
 */
export function prepareRun(options: EngineOptions, repository: Repository, run: Run): PreparedRun {
  const sha = sourceCommit(run);
  const content = readFileAt(repository.gitDir, sha, run.path);
  if (content === undefined) throw new InvalidWorkflow(`${run.path} is not in commit ${sha}.`);
  const file = parseWorkflowFile(run.path, content);
  const inputs = fillInputs(run, file);
  const github = githubContext({
    ...{ options, repository, run, sha, jobKey: "", workspace: "", eventPath: "", token: "" },
  });
  const scope = { contexts: { github, inputs, vars: Object.fromEntries(repository.variables) } };
  const title = evaluateText(file.body["run-name"] ?? "", scope).trim();
  if (title !== "") run.display_title = title;
  return { file, concurrency: readConcurrency(file.body["concurrency"], scope) };
}

/** A dispatch's inputs as its payload holds them: texts by name. */
export function textInputs(inputs: unknown): Record<string, string> {
  if (typeof inputs !== "object" || inputs === null) return {};
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
}

function fillInputs(run: Run, file: WorkflowFile): JsonObject {
  if (run.event !== "workflow_dispatch") return {};
  const definitions = inputDefinitions(file.body["on"], "workflow_dispatch");
  const filled = dispatchInputs(definitions, textInputs(run.payload["inputs"]));
  if ("problem" in filled) throw new InvalidWorkflow(filled.problem);
  run.payload["inputs"] = filled.inputs;
  return typedInputs(definitions, filled.inputs);
}
