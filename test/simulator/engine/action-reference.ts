import { join, resolve } from "node:path";
import type { Builtin } from "./builtins/builtin.ts";
import { builtins } from "./builtins/builtins.ts";
import type { JobRuntime } from "./job-runtime.ts";
import { Refusal } from "./refusal.ts";

/** What a `uses:` means here. */
export type ActionReference =
  | { readonly kind: "builtin"; readonly builtin: Builtin }
  | { readonly kind: "folder"; readonly folder: string; readonly repository: string; readonly ref: string };

/**
 * Finds the action behind `uses:`: a builtin, a folder of an action repository the engine was given (whatever the ref),
 * or `./path` in the workspace.
 *
 * @throws Refusal by name for everything else.
 */
export function findAction(runtime: JobRuntime, uses: string): ActionReference {
  if (uses.startsWith("./")) {
    return { kind: "folder", folder: resolve(runtime.folders.workspace, uses), repository: "", ref: "" };
  }
  const where = `job ${runtime.job.key} of ${runtime.run.path}`;
  const [, owner, name, path, ref] = /^([^/@:]+)\/([^/@]+)(?:\/([^@]+))?@(.+)$/.exec(uses) ?? [];
  if (owner === undefined || name === undefined || ref === undefined) throw new Refusal(`"uses: ${uses}"`, where);
  const repository = `${owner}/${name}`;
  const known = Object.entries(runtime.options.actions);
  const given = known.find(([each]) => each.toLowerCase() === repository.toLowerCase());
  if (given !== undefined) return { kind: "folder", folder: join(given[1], path ?? ""), repository, ref };
  const builtin = path === undefined ? builtins[repository.toLowerCase()] : undefined;
  if (builtin === undefined) throw new Refusal(`the action "${uses}"`, where);
  return { kind: "builtin", builtin };
}
