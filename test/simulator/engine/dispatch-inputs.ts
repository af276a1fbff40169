import { asText, isObject, type Json, type JsonObject } from "./expression.ts";

/** One entry of `on.workflow_dispatch.inputs` or `on.workflow_call.inputs`. */
export interface InputDefinition {
  readonly type: string;
  readonly required: boolean;
  readonly default?: string;
  readonly options: readonly string[];
}

type Definitions = Readonly<Record<string, InputDefinition>>;

/** Reads the inputs a trigger of a workflow file declares; `on` is the file's `on:` as plain data. */
export function inputDefinitions(on: Json | undefined, event: "workflow_dispatch" | "workflow_call"): Definitions {
  const trigger = isObject(on) ? on[event] : undefined;
  const inputs = isObject(trigger) && isObject(trigger["inputs"]) ? trigger["inputs"] : {};
  return Object.fromEntries(Object.entries(inputs).map(([name, entry]) => [name, definition(entry)]));
}

function definition(entry: Json): InputDefinition {
  const written = isObject(entry) ? entry : {};
  const { type, required, options } = written;
  const fallback = written["default"];
  return {
    type: typeof type === "string" ? type : "string",
    required: required === true,
    ...(fallback === undefined || fallback === null ? {} : { default: asText(fallback) }),
    options: Array.isArray(options) ? options.map((option: Json) => asText(option)) : [],
  };
}

/**
 * The inputs of a dispatch with the file's defaults filled in, as the texts `github.event.inputs` holds, or what GitHub
 * answers with 422: an unknown input, a required one missing, a value outside a choice.
 */
export function dispatchInputs(
  definitions: Definitions,
  given: Readonly<Record<string, string>>,
): { readonly inputs: Record<string, string> } | { readonly problem: string } {
  const unknown = Object.keys(given).filter((name) => definitions[name] === undefined);
  if (unknown.length > 0) return { problem: `Unexpected inputs provided: ${JSON.stringify(unknown)}` };
  const inputs: Record<string, string> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    const value = given[name] ?? defaultOf(definition);
    if (value === undefined || (value === "" && definition.required)) {
      if (definition.required) return { problem: `Required input '${name}' not provided` };
      continue;
    }
    const refused = refusedValue(name, definition, value);
    if (refused !== undefined) return { problem: refused };
    inputs[name] = value;
  }
  return { inputs };
}

/** The `inputs` context: booleans and numbers by their declared type, everything else as text. */
export function typedInputs(definitions: Definitions, texts: Readonly<Record<string, string>>): JsonObject {
  const typed: Record<string, string | boolean | number> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    const text = texts[name] ?? "";
    if (definition.type === "boolean") typed[name] = text === "true";
    else typed[name] = definition.type === "number" && text !== "" ? Number(text) : text;
  }
  return typed;
}

function defaultOf({ default: fallback, type, options, required }: InputDefinition): string | undefined {
  if (fallback !== undefined) return fallback;
  if (type === "boolean") return "false";
  return type === "choice" && !required ? options[0] : undefined;
}

function refusedValue(name: string, { type, options }: InputDefinition, value: string): string | undefined {
  if (type === "choice" && value !== "" && !options.includes(value)) {
    return `Provided value '${value}' for input '${name}' not in the list of allowed values`;
  }
  if (type === "boolean" && value !== "true" && value !== "false") {
    return `Provided value '${value}' for input '${name}' is not a boolean`;
  }
  if (type === "number" && value !== "" && Number.isNaN(Number(value))) {
    return `Provided value '${value}' for input '${name}' is not a number`;
  }
  return undefined;
}
