import type { Repository } from "../world.ts";
import { type InputDefinition, inputDefinitions, typedInputs } from "./dispatch-inputs.ts";
import {
  asText,
  evaluateTemplate,
  evaluateText,
  isObject,
  type Json,
  type JsonObject,
  type Scope,
} from "./expression.ts";
import { type CalledWorkflow, type GraphHost, JobGraph } from "./job-graph.ts";
import { tokenScopes } from "./permissions.ts";
import type { GraphSource } from "./planned-job.ts";
import { Refusal } from "./refusal.ts";
import { readFileAt } from "./repository-files.ts";
import { type JobDefinition, parseWorkflowFile, type WorkflowFile } from "./workflow-file.ts";

/** A job that calls a reusable workflow, and what the call is made with. */
export interface WorkflowCall {
  readonly repository: Repository;
  /** The commit of the calling file: `./` means the same one. */
  readonly commit: string;
  readonly definition: JobDefinition;
  readonly caller: GraphSource;
  /** `github`, `vars`, `inputs` and `needs` of the calling job. */
  readonly scope: Scope;
}

/**
 * Opens the jobs of `./.github/workflows/<file>` for a calling job.
 *
 * @throws Refusal for workflows of other repositories; Error for a missing file, input or permission.
 */
export function openCalledWorkflow(call: WorkflowCall, host: GraphHost): CalledWorkflow {
  const { definition, caller, scope } = call;
  const file = readCalled(call);
  const callerScopes = caller.ceiling ?? tokenScopes(caller.file.body["permissions"], definition.body["permissions"]);
  const own = definition.body["permissions"];
  const name = definition.body["name"];
  const graph = new JobGraph(
    {
      file,
      inputs: calledInputs(call, file),
      secrets: calledSecrets(call),
      prefix: `${caller.prefix}${name === undefined ? definition.key : evaluateText(name, scope)} / `,
      ceiling: own === undefined ? callerScopes : tokenScopes(undefined, own),
    },
    host,
  );
  return { graph, outputs: () => calledOutputs(call, file, graph) };
}

function readCalled({ repository, commit, definition }: WorkflowCall): WorkflowFile {
  const uses = asText(definition.body["uses"] ?? "");
  if (!uses.startsWith("./")) throw new Refusal(`the reusable workflow "${uses}"`, `job ${definition.key}`);
  const path = uses.slice(2);
  const content = readFileAt(repository.gitDir, commit, path);
  if (content === undefined) throw new Error(`error parsing called workflow "${uses}": workflow was not found.`);
  const file = parseWorkflowFile(path, content);
  if (file.events.workflow_call === undefined) {
    throw new Error(`"${uses}" cannot be called: add "on: workflow_call" to it.`);
  }
  return file;
}

function calledInputs({ definition, scope }: WorkflowCall, file: WorkflowFile): JsonObject {
  const definitions = inputDefinitions(file.body["on"], "workflow_call");
  const given = evaluateTemplate(definition.body["with"] ?? {}, scope);
  const texts: Record<string, string> = {};
  for (const [name, input] of Object.entries(definitions)) {
    const value = givenInput(name, input, isObject(given) ? given[name] : undefined);
    texts[name] = evaluateText(value, scope);
  }
  for (const name of Object.keys(isObject(given) ? given : {})) {
    if (definitions[name] === undefined) throw new Error(`Invalid input, ${name} is not defined in ${file.path}.`);
  }
  return typedInputs(definitions, texts);
}

function givenInput(name: string, input: InputDefinition, value: Json | undefined): Json {
  if (value !== undefined) return value;
  if (input.required) throw new Error(`Input ${name} is required, but not provided while calling.`);
  return input.default ?? "";
}

function calledSecrets({ definition, caller, scope }: WorkflowCall): JsonObject {
  const written = definition.body["secrets"];
  if (written === "inherit") return caller.secrets;
  const values = evaluateTemplate(written ?? {}, { contexts: { ...scope.contexts, secrets: caller.secrets } });
  return isObject(values) ? values : {};
}

function calledOutputs({ scope }: WorkflowCall, file: WorkflowFile, graph: JobGraph): JsonObject {
  const on = file.body["on"];
  const trigger = isObject(on) ? on["workflow_call"] : undefined;
  const outputs = isObject(trigger) && isObject(trigger["outputs"]) ? trigger["outputs"] : {};
  const jobs = graph.results(file.jobs.map(({ key }) => key));
  const contexts = { ...scope.contexts, jobs };
  return Object.fromEntries(
    Object.entries(outputs).map(([name, output]) => [
      name,
      isObject(output) ? evaluateText(output["value"] ?? "", { contexts }) : "",
    ]),
  );
}
