import type { Policy } from "../policy/policy.ts";
import { readYaml } from "../policy/read-yaml.ts";
import { entriesOf, nodeAt, type SourceNode } from "../policy/source.ts";
import { goesBack, type RollbackPlan } from "./plan.ts";

/** The inputs that a dispatch of ours gives. */
export function inputsOfDispatch({ services }: Pick<Policy, "services">): readonly string[] {
  return ["environment", "release", "promotion", ...(services.length === 0 ? [] : ["service"])];
}

export const workflowFile = (name: string): string => `.github/workflows/${name}`;
/** `./scripts/rollback.sh` as a path of the repository. */
export const commandFile = (command: string): string => command.replace(/^\.\//, "");

/** The files of the default branch that a plan needs. */
export function filesOfPlan(plan: RollbackPlan): readonly string[] {
  const { rule } = plan;
  if (!goesBack(plan)) return rule.runbook === undefined ? [] : [rule.runbook];
  return [
    ...(rule.workflow === undefined ? [] : [workflowFile(rule.workflow)]),
    ...(rule.command === undefined ? [] : [commandFile(rule.command)]),
    ...(rule.runbook === undefined ? [] : [rule.runbook]),
  ];
}

/** The workflow that is there only to go back; undefined where it is the environment's own, which runs what comes in too. */
export function workflowApart(
  plan: RollbackPlan,
  environment: { readonly workflow: string | undefined },
): string | undefined {
  const { workflow } = plan.rule;
  return goesBack(plan) && workflow !== environment.workflow ? workflow : undefined;
}

/** Why a workflow could not be dispatched with these inputs; undefined when it could. */
export function refuseWorkflow(text: string, inputs: readonly string[]): string | undefined {
  const { root, mistakes } = readYaml(text);
  if (root === undefined || mistakes.length > 0) return "it cannot be read as YAML";
  const on = nodeAt(root, "on");
  const dispatch = entriesOf(on).get("workflow_dispatch");
  if (dispatch === undefined) return "it is not started by `workflow_dispatch` with inputs";
  const known = entriesOf(nodeAt(dispatch.value, "inputs"));
  const missing = inputs.filter((name) => !known.has(name));
  if (missing.length > 0) return `its \`workflow_dispatch\` takes no input ${missing.join(", ")}`;
  const wanting = [...known].filter(([name, { value }]) => !inputs.includes(name) && isRequired(value));
  return wanting.length === 0
    ? undefined
    : `it requires the input ${wanting.map(([name]) => name).join(", ")}, which nobody gives`;
}

function isRequired(input: SourceNode): boolean {
  const required = nodeAt(input, "required");
  return required?.kind === "scalar" && required.value === true && nodeAt(input, "default") === undefined;
}
