import type { BranchFiles } from "../../github/branch-files.ts";
import { changesFor } from "./commit-edit.ts";
import { filledValues } from "./commit-fields.ts";
import { findProposal, propose } from "./commit-proposal.ts";
import { commitValues, readFiles, type Written } from "./commit-write.ts";
import { ArtifactFault } from "./fault.ts";
import type { Delivered, KindContext, Moved } from "./kind.ts";
import type { FileValues } from "./target.ts";

/** Refuses files and paths that are not there, before anything is done. */
export async function prepareValues(context: KindContext, { target, moving }: Written): Promise<void> {
  const values = filledValues(target.values, moving, undefined);
  await changesFor(values, await readDefault(context, values));
}

/**
 * Writes the values, as one commit or one pull request. Files that hold them already are left alone, so that repeating it
 * makes nothing new. A branch that moved meanwhile is read and written again.
 */
export async function writeValues(
  context: KindContext,
  written: Written,
  delivered: readonly Delivered[],
): Promise<readonly Moved[]> {
  const { record, target, moving } = written;
  const values = filledValues(target.values, moving, delivered);
  const files = await readDefault(context, values);
  const moved = (to: string): Moved => ({ artifact: record.name, digest: record.digest, to });
  if ((await changesFor(values, files)).length > 0 && target.via === "pull-request") {
    return [moved(await propose(context, { written, values, files }))];
  }
  await commitValues(context, { written, values, files, branch: undefined });
  return [...values.keys()].map((path) => moved(`${files.branch}:${path}`));
}

/** Reads the files again: they hold what was written, or the open pull request does. */
export async function proveValues(
  context: KindContext,
  written: Written,
  delivered: readonly Delivered[],
): Promise<void> {
  const values = filledValues(written.target.values, written.moving, delivered);
  const files = await readDefault(context, values);
  if ((await changesFor(values, files)).length === 0) return;
  if (written.target.via === "pull-request" && (await findProposal(context, { written, values, files })) !== null)
    return;
  throw new ArtifactFault(
    "digest-mismatch",
    `The values of "${written.record.name}" were written, but ${files.branch} does not hold them any more.`,
    "Somebody changed the files meanwhile: see the branch's history, and promote again.",
  );
}

function readDefault(context: KindContext, values: FileValues): Promise<BranchFiles> {
  return readFiles(context, values, undefined);
}
