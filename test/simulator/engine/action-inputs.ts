import type { ActionFile } from "./action-file.ts";
import { evaluateText, isObject } from "./expression.ts";
import { callScope, type StepCall } from "./job-runtime.ts";

/** The `with:` of a step as texts, evaluated now. Names keep their case. */
export function givenInputs(call: StepCall): Map<string, string> {
  const scope = callScope(call);
  const given = call.body["with"];
  const entries = isObject(given) ? Object.entries(given) : [];
  return new Map(entries.map(([name, value]) => [name, evaluateText(value, scope)]));
}

/**
 * The inputs an action sees: what the step gives, else the default evaluated in this phase (so `${{ job.status }}` in a
 * post step is the job's end). What the action does not declare is passed on with a warning, as the runner does.
 */
export function actionInputs(call: StepCall, action: ActionFile): Map<string, string> {
  const given = givenInputs(call);
  const scope = callScope(call);
  const declared = [...action.inputs.keys()];
  const inputs = new Map<string, string>();
  for (const [name, { default: fallback }] of action.inputs) inputs.set(name, evaluateText(fallback ?? "", scope));
  const unexpected: string[] = [];
  for (const [name, value] of given) {
    const known = declared.find((each) => each.toLowerCase() === name.toLowerCase());
    if (known === undefined) unexpected.push(name);
    inputs.set(known ?? name, value);
  }
  if (unexpected.length > 0 && call.phase === "main") {
    const quoted = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(", ");
    call.runtime.log.warning(
      `Unexpected input(s) ${quoted(unexpected)}, valid inputs are [${quoted(declared)}]`,
      call.name,
    );
  }
  return inputs;
}

/** `INPUT_<NAME>`: upper case, spaces to underscores, hyphens kept. */
export function inputVariables(inputs: ReadonlyMap<string, string>): Record<string, string> {
  const entries = [...inputs].map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]);
  return Object.fromEntries(entries);
}

/** Prints the heading of a `uses:` step: what runs and what it is given. */
export function printActionHeading(call: StepCall, uses: string, inputs: ReadonlyMap<string, string>): void {
  const { log } = call.runtime;
  log.print(`##[group]Run ${uses}`);
  const lines = [...inputs].filter(([, value]) => value !== "").map(([name, value]) => `  ${name}: ${value}`);
  if (lines.length > 0) log.print(["with:", ...lines].join("\n"));
  log.print("##[endgroup]");
}
