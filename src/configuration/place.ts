import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { UserError } from "../action/errors.ts";

/** Where a step may write. */
export interface Desks {
  readonly workspace: string;
  readonly temp: string;
}

/**
 * The whole path of a file that an input names, from the workspace on.
 *
 * @throws UserError for a path that leaves the workspace and the runner's temporary folder
 */
export function placeIn({ workspace, temp }: Desks, input: string, wanted: string): string {
  const place = path.resolve(workspace, wanted);
  const inside = [workspace, temp].some((folder) => place.startsWith(`${path.resolve(folder)}${path.sep}`));
  if (inside && !place.split(path.sep).includes(".git")) return place;
  throw new UserError(`The input \`${input}\` leads out of the workspace.`, {
    reason: "config-file-refused",
    hint: "Name a file below the workspace, such as `build/config.json`, or leave it out: then it is in RUNNER_TEMP.",
  });
}

/** Writes a file with the folders above it. */
export function writeTo(place: string, text: string): void {
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}
