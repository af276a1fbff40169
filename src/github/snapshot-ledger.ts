import * as v from "valibot";
import { FileShape, FolderShape, fileText, folderEntries } from "./file-text.ts";
import { Oid, parse } from "./parse.ts";

/** The ledger's branch as it was at one commit. */
export interface LedgerFiles {
  readonly oid: string;
  /** Texts by path, of those files that exist. */
  readonly files: ReadonlyMap<string, string>;
}

const TargetShape = v.looseObject({
  __typename: v.literal("Commit"),
  oid: Oid,
  states: FolderShape,
});

const LedgerShape = v.nullable(v.object({ target: v.nullable(v.unknown()) }));

/** Reads the `ledger` block; `null` when the branch does not exist. */
export function readLedgerFiles(o: {
  readonly data: unknown;
  readonly folder: string;
  readonly asked: readonly string[];
  readonly request: string;
}): LedgerFiles | null {
  const ref = parse(LedgerShape, o.data, o.request);
  if (ref === null) return null;
  const target = parse(TargetShape, ref.target, o.request);
  const files = new Map<string, string>();
  const add = (path: string, file: v.InferOutput<typeof FileShape>): void => {
    if (file !== null) files.set(path, fileText(file.object, path, o.request));
  };
  for (const [index, path] of o.asked.entries()) add(path, parse(FileShape, target[`f${index}`], o.request));
  for (const entry of folderEntries(target.states, o.folder, o.request)) {
    const path = `${o.folder}/${entry.name}`;
    if (entry.type === "blob" && entry.name.endsWith(".json")) files.set(path, fileText(entry.object, path, o.request));
  }
  return { oid: target.oid, files };
}
