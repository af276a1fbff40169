import type { FileTarget } from "../../policy/artifact-target.ts";
import { ArtifactFault } from "./fault.ts";
import type { KindContext, Moved, Placed, Transfer } from "./kind.ts";

/** A file whose environment keeps the bytes for longer than GitHub keeps the building run's artifacts. */
export type Kept = Placed<"file"> & { readonly target: FileTarget };

/** Carries the bytes, as stored and under the same digest, to where the environment keeps them. Can be repeated. */
export async function keepFile(_context: KindContext, { record }: Kept): Promise<readonly Transfer[]> {
  throw notKept(record.name);
}

/** Where the bytes are kept now, for the ledger. */
export async function keptAt(_context: KindContext, { record }: Kept): Promise<readonly Moved[]> {
  throw notKept(record.name);
}

/** Reads back what is kept: bytes of the release's digest. */
export async function proveKept(_context: KindContext, { record }: Kept): Promise<void> {
  throw notKept(record.name);
}

function notKept(name: string): ArtifactFault {
  return new ArtifactFault(
    "artifact-target-refused",
    `This version cannot keep "${name}" elsewhere.`,
    "Take keep: out of this environment.",
  );
}
