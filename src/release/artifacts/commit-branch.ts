import { compare, createBranchAt, fastForward, getBranch } from "../../github/refs.ts";
import { ArtifactFault } from "./fault.ts";
import type { KindContext } from "./kind.ts";

/** Refuses a branch that went another way, before anything is done. */
export async function proveFastForward(context: KindContext, branch: string, commit: string): Promise<void> {
  const { client, repo } = context;
  const head = await getBranch(client, { repo, branch });
  if (head === null || head === commit) return;
  const { status } = await compare(client, { repo, base: head, head: commit });
  if (status !== "ahead" && status !== "identical") throw notFastForward(branch, commit);
}

/** Moves the environment's branch forward to the commit, or makes it there. Never a force push. */
export async function followBranch({ client, repo }: KindContext, branch: string, to: string): Promise<void> {
  if ((await getBranch(client, { repo, branch })) === null) {
    if ((await createBranchAt(client, { repo, branch, at: to })) === "created") return;
  }
  if ((await fastForward(client, { repo, branch, to })) === "not-fast-forward") throw notFastForward(branch, to);
}

/** The branch is where it was moved to. */
export async function proveBranch({ client, repo }: KindContext, branch: string, commit: string): Promise<void> {
  const head = await getBranch(client, { repo, branch });
  if (head === commit) return;
  throw new ArtifactFault(
    "digest-mismatch",
    `The branch "${branch}" was moved to ${commit}, but ${head === null ? "is not there" : `is at ${head}`}.`,
    `Nobody else may write to "${branch}": protect it, bring it back to what the ledger says runs, and promote again.`,
  );
}

function notFastForward(branch: string, commit: string): ArtifactFault {
  return new ArtifactFault(
    "not-fast-forward",
    `The branch "${branch}" cannot be moved to ${commit} without losing commits it has.`,
    `Nobody else may write to "${branch}". Find out who did, bring the branch back to what the ledger says runs, and promote again.`,
  );
}
