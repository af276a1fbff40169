import type { StepCall, StepResult } from "../job-runtime.ts";
import { Refusal } from "../refusal.ts";

/** A use of a well-known action that the engine performs itself. */
export interface BuiltinUse {
  readonly call: StepCall;
  readonly uses: string;
  readonly inputs: ReadonlyMap<string, string>;
}

/** Throws an Error in the words of the log when the action fails. */
export type Builtin = (use: BuiltinUse) => Promise<StepResult>;

/** Reads inputs by name with their defaults. Refuses inputs that GitHub's action has and this one does not. */
export function readInputs<const Defaults extends Readonly<Record<string, string>>>(
  { inputs, uses }: BuiltinUse,
  defaults: Defaults,
): { readonly [Name in keyof Defaults]: string } {
  for (const name of inputs.keys()) {
    if (!(name in defaults)) throw new Refusal(`the input "${name}"`, uses);
  }
  const read = Object.entries(defaults).map(([name, fallback]) => [name, inputs.get(name) ?? fallback] as const);
  return Object.fromEntries(read) as { readonly [Name in keyof Defaults]: string };
}

/** A result without a failure. */
export function succeed(outputs: Readonly<Record<string, string>>): StepResult {
  return { outcome: "success", outputs };
}
