import { type BranchFiles, readBranchFiles } from "../../github/branch-files.ts";
import { findPullRequests, openPullRequest, type PullRequestFact } from "../../github/pull-requests.ts";
import { createBranchAt } from "../../github/refs.ts";
import { changesFor } from "./commit-edit.ts";
import { commitValues, messageOf, readFiles, type Written } from "./commit-write.ts";
import { ArtifactFault } from "./fault.ts";
import type { KindContext } from "./kind.ts";
import type { FileValues } from "./target.ts";

/** How often one release can come back to one environment by a pull request. */
const MOST_TIMES = 20;

interface Proposal {
  readonly written: Written;
  readonly values: FileValues;
  /** The default branch as it was read. */
  readonly files: BranchFiles;
}

/**
 * Proposes the values as one pull request and answers its address. Its branch is named after what is promoted where, so that
 * it is found again whenever this is repeated; one that a person closed stays closed.
 */
export async function propose(context: KindContext, proposal: Proposal): Promise<string> {
  const { client, repo } = context;
  const { written, values, files } = proposal;
  const { branch, known } = await findPlace(context, proposal);
  if (known?.state === "closed") throw closed(known, branch);
  if ((await readBranchFiles(client, { repo, branch, paths: [] })) === null) {
    await createBranchAt(client, { repo, branch, at: files.head });
  }
  await commitValues(context, { written, values, files: await readFiles(context, values, branch), branch });
  if (known !== undefined) return known.url;
  const { headline, body } = messageOf(written);
  const request = { repository: files.repository, head: branch, base: files.branch, title: headline, body };
  const answer = await openPullRequest(client, request);
  if (answer.kind === "refused") throw refused(answer.why);
  const opened = await findPlace(context, proposal);
  if (opened.known?.state === "open") return opened.known.url;
  throw refused("the pull request that was opened cannot be found");
}

/** The open pull request whose branch holds the values; null when there is none. */
export async function findProposal(context: KindContext, proposal: Proposal): Promise<PullRequestFact | null> {
  const { branch, known } = await findPlace(context, proposal);
  if (known?.state !== "open") return null;
  const { client, repo } = context;
  const paths = [...proposal.values.keys()];
  const proposed = await readBranchFiles(client, { repo, branch, paths });
  if (proposed === null || (await changesFor(proposal.values, proposed)).length > 0) return null;
  return known;
}

/** The first branch of ours for this promotion whose pull request was not merged, with that pull request. */
async function findPlace(
  { client, repo }: KindContext,
  { written, files }: Proposal,
): Promise<{ readonly branch: string; readonly known: PullRequestFact | undefined }> {
  for (let number = 1; number <= MOST_TIMES; number += 1) {
    const branch = branchOf(written, number);
    const found = await findPullRequests(client, { repo, head: branch, base: files.branch });
    const known = found.find(({ state }) => state === "open") ?? found[0];
    if (known?.state !== "merged") return { branch, known };
  }
  throw refused(`${MOST_TIMES} pull requests for this release were merged already`);
}

/** Not below `env-actions`, which is the ledger's own branch. */
function branchOf({ record, moving }: Written, number: number): string {
  const name = `promote/${moving.environment}/${record.name}-${moving.release.id}`;
  return number === 1 ? name : `${name}-${number}`;
}

function closed({ number, url }: PullRequestFact, branch: string): ArtifactFault {
  return new ArtifactFault(
    "values-refused",
    `Pull request #${number} for this release was closed without being merged: ${url}`,
    `Reopen it and promote again; or promote another release. Its branch is ${branch}.`,
  );
}

function refused(why: string): ArtifactFault {
  return new ArtifactFault(
    "values-refused",
    `GitHub does not take the pull request with the values: ${why}`,
    "The deploying job needs permissions: contents: write and pull-requests: write.",
  );
}
