import type { ActionDefinition } from "../src/action/definition.ts";

/** The doors among a module's exports, by export name; `run` and `runPost` are exported beside them. */
export function doorsOf(module: Readonly<Record<string, unknown>>): ReadonlyMap<string, ActionDefinition> {
  return new Map(Object.entries(module).filter((entry): entry is [string, ActionDefinition] => isDoor(entry[1])));
}

function isDoor(value: unknown): value is ActionDefinition {
  return typeof value === "object" && value !== null && "allOutputs" in value && "inputs" in value && "run" in value;
}

/** A door's `action.yml`, from the root: the door that resumes promotions is the repository itself. */
export function manifestOf(door: ActionDefinition): string {
  return door.name === "resume" ? "action.yml" : `${door.name}/action.yml`;
}

/** The page that explains a door, from the root. */
export function pageOf(door: ActionDefinition): string {
  return door.name === "resume" ? "docs/resume.md" : `${door.name}/README.md`;
}

/** The launchers a door needs: file name in `dist/` and text. */
export function launchersOf(exportName: string, door: ActionDefinition): ReadonlyMap<string, string> {
  const launcher = (start: string) =>
    `import { ${start}, ${exportName} } from "./index.js";\nawait ${start}(${exportName});\n`;
  const files = new Map([[`${door.name}.js`, launcher("run")]]);
  if (door.post !== undefined) files.set(`${door.name}-post.js`, launcher("runPost"));
  return files;
}
