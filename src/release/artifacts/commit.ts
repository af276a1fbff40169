import { compare, createBranchAt, fastForward, getBranch } from "../../github/refs.ts";
import { isCommitId } from "../release.ts";
import { ArtifactFault } from "./fault.ts";
import type { ArtifactKind, KindContext } from "./kind.ts";
import type { CommitRecord } from "./record.ts";

const PREFIX = "gitCommit:";

/**
 * A commit of this repository, for environments that follow a branch. Moving it fast-forwards the environment's branch,
 * never anything else: a branch that went another way is a refusal, not a force push.
 */
export const commitKind: ArtifactKind<CommitRecord> = {
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

  async prepare(context, record, target) {
    const commit = commitOf(record);
    if (target.branch !== undefined) await proveFastForward(context, target.branch, commit);
    return { name: record.name, kind: "commit", digest: record.digest, reference: commit, bytes: 0 };
  },

  async move(context, record, target) {
    const { branch } = target;
    if (branch === undefined) return [];
    const to = commitOf(record);
    const { client, repo } = context;
    if ((await getBranch(client, { repo, branch })) === null) {
      if ((await createBranchAt(client, { repo, branch, at: to })) === "created") return [moved(record, branch)];
    }
    if ((await fastForward(client, { repo, branch, to })) === "not-fast-forward") throw notFastForward(branch, to);
    return [moved(record, branch)];
  },
};

function commitOf(record: CommitRecord): string {
  return record.digest.slice(PREFIX.length);
}

function moved(record: CommitRecord, branch: string) {
  return { artifact: record.name, digest: record.digest, to: `refs/heads/${branch}` };
}

async function proveFastForward(context: KindContext, branch: string, commit: string): Promise<void> {
  const { client, repo } = context;
  const head = await getBranch(client, { repo, branch });
  if (head === null || head === commit) return;
  const { status } = await compare(client, { repo, base: head, head: commit });
  if (status !== "ahead" && status !== "identical") throw notFastForward(branch, commit);
}

function notFastForward(branch: string, commit: string): ArtifactFault {
  return new ArtifactFault(
    "not-fast-forward",
    `The branch "${branch}" cannot be moved to ${commit} without losing commits it has.`,
    `Nobody else may write to "${branch}". Find out who did, bring the branch back to what the ledger says runs, and promote again.`,
  );
}
