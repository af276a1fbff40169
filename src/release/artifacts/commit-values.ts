import type { ValuesTarget } from "../../policy/artifact-target.ts";
import { ArtifactFault } from "./fault.ts";
import type { Delivered, KindContext, Moved, Placed } from "./kind.ts";

/** A commit whose environment has the release written into files of the default branch. */
export type Written = Placed<"commit"> & { readonly target: ValuesTarget };

/** Refuses files and paths that are not there, before anything is done. */
export async function prepareValues(_context: KindContext, { record }: Written): Promise<void> {
  throw notWritable(record.name);
}

/** Writes the values, as one commit or one pull request. */
export async function writeValues(
  _context: KindContext,
  { record }: Written,
  _delivered: readonly Delivered[],
): Promise<readonly Moved[]> {
  throw notWritable(record.name);
}

/** Reads the files again: they hold what was written. */
export async function proveValues(
  _context: KindContext,
  { record }: Written,
  _delivered: readonly Delivered[],
): Promise<void> {
  throw notWritable(record.name);
}

function notWritable(name: string): ArtifactFault {
  return new ArtifactFault(
    "artifact-target-refused",
    `The values of "${name}" cannot be written by this version.`,
    "Follow a branch instead: artifacts: { <name>: { branch: … } }.",
  );
}
