import { parse } from "yaml";
import { workflowId } from "../engine/create-run.ts";
import type { Json } from "../engine/expression.ts";
import { workflowName } from "../engine/workflow-name.ts";
import { listTree, readFile } from "../git.ts";
import { type Call, notFound } from "./route.ts";

const FOLDER = ".github/workflows";

export interface WorkflowEntry {
  readonly id: number;
  /** `.github/workflows/x.yml` */
  readonly path: string;
  readonly name: string;
}

/** The workflows GitHub knows: the files on the default branch. */
export async function knownWorkflows({ repository, world }: Call): Promise<readonly WorkflowEntry[]> {
  const rev = `refs/heads/${repository.defaultBranch}`;
  const files = (await listTree(repository.gitDir, rev, FOLDER)) ?? [];
  const workflows = files
    .filter((file) => file.type === "blob" && /\.ya?ml$/.test(file.name))
    .map(async ({ name }) => {
      const path = `${FOLDER}/${name}`;
      const content = await readFile(repository.gitDir, rev, path);
      return { id: workflowId(world, repository, path), path, name: workflowName(content?.toString() ?? "", path) };
    });
  return Promise.all(workflows);
}

/** The workflow of the path: by id, or by file name. 404 unless its file is on the default branch. */
export async function workflowOf(call: Call): Promise<WorkflowEntry> {
  const wanted = call.params["workflow_id"] ?? "";
  const found = (await knownWorkflows(call)).find(
    ({ id, path }) => `${id}` === wanted || path === `${FOLDER}/${wanted}` || path === wanted,
  );
  if (found === undefined) throw notFound();
  return found;
}

/** A workflow file's `on:` as plain data; `undefined` for a file that is not a YAML mapping. */
export function triggersOf(content: string): Json | undefined {
  try {
    const file: { readonly on?: Json } | null = parse(content);
    const on = file?.on;
    if (typeof on === "string") return { [on]: null };
    return Array.isArray(on) ? Object.fromEntries(on.map((name: Json) => [String(name), null])) : on;
  } catch {
    // A file that is not YAML has no triggers; GitHub refuses to dispatch it.
    return undefined;
  }
}
