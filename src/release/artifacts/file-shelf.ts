import type { Stored } from "./file-source.ts";
import type { Placed } from "./kind.ts";
import type { FileTarget } from "./target.ts";

/** A file whose environment keeps the bytes for longer than GitHub keeps the building run's artifacts. */
export type Kept = Placed<"file"> & { readonly target: FileTarget };

/** In which form a file is kept: the zip of an upload, or a file that was uploaded as it is. */
export type Form = Pick<Stored, "archive">;

/** A durable place for one file of one release. */
export interface Shelf {
  /** For people and the ledger: a repository. */
  readonly where: string;
  /** Whether something is there under the release's digest, and in which form; null: nothing is. */
  find(): Promise<Form | null>;
  /** Puts the bytes there. Can be repeated. */
  put(stored: Stored): Promise<void>;
  /** Writes what is there into a file, hashing on the way; answers the digest of its bytes and their number. */
  take(form: Form, file: string): Promise<{ readonly sha256: string; readonly size: number }>;
  /** Whether what is there is whole and leads to the release's digest. Throws when it does not. */
  prove(form: Form): Promise<void>;
  /** What others see of it: the tag, the publication. Answers where it is kept now. */
  show(form: Form): Promise<string>;
}
