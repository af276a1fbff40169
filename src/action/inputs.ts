import type { Inputs, Values } from "./definition.ts";
import type { Environment } from "./environment.ts";
import { UserError } from "./errors.ts";

/** The variable in which the runner hands over an input: upper-cased, spaces as `_`, hyphens kept. */
export function variableOf(input: string): string {
  return `INPUT_${input.replace(/ /g, "_").toUpperCase()}`;
}

/**
 * Reads every input of a door and reports all mistakes at once, before anything else happens (R51).
 *
 * @throws UserError `invalid-input`
 */
export function readInputs<I extends Inputs>(inputs: I, environment: Environment): Values<I> {
  const found = new Map<string, unknown>();
  const mistakes: string[] = [];
  for (const [name, input] of Object.entries(inputs)) {
    const raw = environment[variableOf(name)]?.trim();
    const read = input.read(raw === "" ? undefined : raw);
    if (read.ok) found.set(name, read.value);
    else mistakes.push(`\`${name}\` ${read.problem}`);
  }
  if (mistakes.length > 0) throw invalid(mistakes, Object.keys(inputs));
  // Each value was made by the reader of the input of that name, which is what `Values` says.
  return Object.fromEntries(found) as Values<I>;
}

function invalid(mistakes: readonly string[], names: readonly string[]): UserError {
  const [first = ""] = mistakes;
  const message =
    mistakes.length === 1
      ? `Input ${first}.`
      : `${mistakes.length} inputs are wrong:\n${mistakes.map((mistake) => `- input ${mistake}`).join("\n")}`;
  return new UserError(message, {
    reason: "invalid-input",
    hint: `Correct it under \`with:\` of this step. The inputs are: ${names.join(", ")}.`,
  });
}

/** The secrets among the inputs, also when other inputs are wrong: an error message must not show one either (R49). */
export function secretsOf(inputs: Inputs, environment: Environment): string[] {
  return Object.entries(inputs)
    .filter(([, input]) => input.secret)
    .map(([name]) => environment[variableOf(name)]?.trim() ?? "")
    .filter((secret) => secret !== "");
}
