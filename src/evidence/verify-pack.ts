import { createHash } from "node:crypto";
import * as v from "valibot";
import { checkpointOf } from "../ledger/checkpoint.ts";
import { linesInOrder, verifyChain } from "../ledger/verify-chain.ts";

const Manifest = v.object({
  subject: v.array(v.object({ name: v.string(), digest: v.object({ sha256: v.string() }) })),
  predicate: v.object({ checkpoint: v.object({ size: v.number(), root: v.string() }) }),
});

/**
 * Verifies an export of evidence with nothing but itself (R113): every file by the manifest, the log's chain from its first
 * entry on, and its root. In words what is wrong; none when it holds.
 */
export function verifyPack(files: ReadonlyMap<string, string>): readonly string[] {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Manifest), files.get("manifest.json"));
  if (!read.success) return ["manifest.json cannot be read."];
  const { subject, predicate } = read.output;
  const said = new Map(subject.map(({ name, digest }) => [name, digest.sha256]));
  const names = new Set([...said.keys(), ...files.keys()]);
  names.delete("manifest.json");
  const wrong = [...names].sort().flatMap((name): readonly string[] => {
    const text = files.get(name);
    if (text === undefined) return [`${name} is missing.`];
    if (!said.has(name)) return [`${name} is not of the pack.`];
    return createHash("sha256").update(text, "utf8").digest("hex") === said.get(name) ? [] : [`${name} was changed.`];
  });
  return wrong.length > 0 ? wrong : wrongLog(files, predicate.checkpoint);
}

/** The pack's own word for its log's end; later lines of its last file are those of the same decision. */
function wrongLog(
  files: ReadonlyMap<string, string>,
  { size, root }: { readonly size: number; readonly root: string },
): readonly string[] {
  const lines = linesInOrder(files).map(({ text }) => text);
  const last = `sha256:${createHash("sha256")
    .update(lines.at(-1) ?? "", "utf8")
    .digest("hex")}`;
  if (lines.length > 0) {
    const chain = verifyChain(files, { seq: lines.length, prev: last });
    if (chain.kind === "broken") return [chain.why];
  }
  const found = checkpointOf(lines.slice(0, size));
  return found.size === size && found.root === root
    ? []
    : ["The log is not the one that the manifest's checkpoint names."];
}
