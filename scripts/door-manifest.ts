import { parseDocument } from "yaml";
import type { ActionDefinition } from "../src/action/definition.ts";

/** An `action.yml` with its description, inputs and outputs renewed from the door's code; the rest stays as it is written. */
export function withContract(manifest: string, door: ActionDefinition): string {
  const document = parseDocument(manifest);
  document.set("description", door.description);
  document.set("inputs", document.createNode(inputsOf(door)));
  document.set("outputs", document.createNode(outputsOf(door)));
  return document.toString({ lineWidth: 0, defaultStringType: "PLAIN" });
}

function inputsOf(door: ActionDefinition) {
  return Object.fromEntries(
    Object.entries(door.inputs).map(([name, { description, required, default: otherwise }]) => [
      name,
      { description, ...(required ? { required } : {}), ...(otherwise === undefined ? {} : { default: otherwise }) },
    ]),
  );
}

function outputsOf(door: ActionDefinition) {
  return Object.fromEntries(Object.entries(door.allOutputs).map(([name, description]) => [name, { description }]));
}
