import { isCommitId } from "../release.ts";
import { followBranch, proveBranch, proveFastForward } from "./commit-branch.ts";
import { prepareValues, proveValues, writeValues } from "./commit-values.ts";
import { ArtifactFault } from "./fault.ts";
import type { ArtifactKind, Placed } from "./kind.ts";
import type { CommitRecord } from "./record.ts";

const PREFIX = "gitCommit:";

/**
 * A commit of this repository. An environment follows it with a branch that is fast-forwarded and never anything else, or
 * has the release written into files of the default branch.
 */
export const commitKind: ArtifactKind<"commit"> = {
  async resolve(_context, named) {
    if (!isCommitId(named.source)) {
      throw new ArtifactFault(
        "artifact-name-refused",
        `"${named.source}" is not a full commit id.`,
        `Write ${named.name}=commit for the commit of this run, or ${named.name}=commit: and 40 hex digits.`,
      );
    }
    return { kind: "commit", name: named.name, digest: `${PREFIX}${named.source}` };
  },

  // The gates prove that the commit is on the default branch; git holds it as long as the branch does.
  async exists() {
    return { there: true };
  },

  async prepare(context, placed) {
    const { record, target } = placed;
    const commit = commitOf(record);
    switch (target?.by) {
      case "branch":
        await proveFastForward(context, target.branch, commit);
        break;
      case "values":
        await prepareValues(context, { ...placed, target });
        break;
      case undefined:
        break;
    }
    return { name: record.name, kind: "commit", digest: record.digest, reference: commit, bytes: 0 };
  },

  // git has the bytes already.
  carry: async () => [],

  async move(context, placed, delivered) {
    const { record, target } = placed;
    switch (target?.by) {
      case "branch":
        await followBranch(context, target.branch, commitOf(record));
        return [movedTo(placed, `refs/heads/${target.branch}`)];
      case "values":
        return writeValues(context, { ...placed, target }, delivered);
      case undefined:
        return [];
    }
  },

  async prove(context, placed, delivered) {
    const { record, target } = placed;
    switch (target?.by) {
      case "branch":
        return proveBranch(context, target.branch, commitOf(record));
      case "values":
        return proveValues(context, { ...placed, target }, delivered);
      case undefined:
        return;
    }
  },

  expires: () => null,
};

function commitOf(record: CommitRecord): string {
  return record.digest.slice(PREFIX.length);
}

function movedTo({ record }: Placed<"commit">, to: string) {
  return { artifact: record.name, digest: record.digest, to };
}
