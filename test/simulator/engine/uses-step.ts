import { readActionFile } from "./action-file.ts";
import { actionInputs, givenInputs, printActionHeading } from "./action-inputs.ts";
import { type ActionReference, findAction } from "./action-reference.ts";
import { asText, evaluateText, isObject, type JsonObject } from "./expression.ts";
import { type Frame, type JobRuntime, type StepCall, type StepResult, stepEnv, stepScope } from "./job-runtime.ts";
import { runNodeAction } from "./node-action.ts";
import type { StepDefinition } from "./workflow-file.ts";

/** Runs the steps of a composite action; handed in because those may use actions again. */
export type RunSteps = (runtime: JobRuntime, frame: Frame, steps: readonly StepDefinition[]) => Promise<void>;

/** Runs a `uses:` step: a builtin, a node action or a composite one. */
export async function runAction(call: StepCall, runSteps: RunSteps): Promise<StepResult> {
  const uses = asText(call.body["uses"] ?? "");
  const found = findAction(call.runtime, uses);
  if (found.kind === "builtin") {
    const inputs = givenInputs(call);
    printActionHeading(call, uses, inputs);
    return found.builtin({ call, uses, inputs });
  }
  const action = readActionFile(found.folder, uses);
  const { runs } = action;
  switch (runs.using) {
    case "node":
      return runNodeAction(call, { uses, action: { ...action, runs }, repository: found.repository, ref: found.ref });
    case "composite": {
      const inputs = actionInputs(call, action);
      printActionHeading(call, uses, inputs);
      return runComposite(call, { found, steps: runs.steps, outputs: runs.outputs, inputs, runSteps });
    }
  }
}

interface Composite {
  readonly found: Extract<ActionReference, { kind: "folder" }>;
  readonly steps: readonly StepDefinition[];
  readonly outputs: JsonObject;
  readonly inputs: ReadonlyMap<string, string>;
  readonly runSteps: RunSteps;
}

async function runComposite(call: StepCall, composite: Composite): Promise<StepResult> {
  const { runtime, overlay } = call;
  const frame: Frame = {
    inputs: Object.fromEntries(composite.inputs),
    steps: {},
    overlay,
    action: composite.found,
    status: "success",
  };
  await composite.runSteps(runtime, frame, composite.steps);
  const scope = stepScope(runtime, frame, stepEnv({ runtime, overlay }));
  const outputs = Object.entries(composite.outputs).map(
    ([name, output]) => [name, isObject(output) ? evaluateText(output["value"] ?? "", scope) : ""] as const,
  );
  return { outcome: frame.status, outputs: Object.fromEntries(outputs) };
}
