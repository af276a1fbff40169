import { GitHubFailure } from "../../github/errors.ts";
import type { IssueText, OwnIssue } from "../../github/issues.ts";
import { findPullRequests, openPullRequest, type PullRequestFact } from "../../github/pull-requests.ts";
import { commitNothing, createBranchAt, deleteBranch, getBranch } from "../../github/refs.ts";
import type { Repo } from "../../github/repo.ts";
import type { PromotionContext } from "../context.ts";
import type { Ground } from "../ground.ts";

/** A branch that only holds a pull request open: one commit that changes nothing. */
export interface Conversing {
  readonly branch: string;
  readonly repo: Repo;
  readonly repository: Ground["snapshot"]["repository"];
}

/** The name of the branch is the key by which the pull request is found again; another try has another (R70). */
export function branchOf(promotion: string, lost: number | undefined): string {
  return `env-approval/${promotion}${lost === undefined ? "" : `-after-${lost}`}`;
}

/**
 * The pull request of a branch, if our own account opened it and nobody merged it. Throws for one of somebody else, because
 * GitHub has at most one for the same two branches.
 */
export async function findPull(
  { client }: PromotionContext,
  { branch, repo, repository }: Conversing,
): Promise<readonly OwnIssue[]> {
  const found = await findPullRequests(client, { repo, head: branch, base: repository.defaultBranch });
  const own = found.filter((pull) => pull.own && pull.state !== "merged");
  const foreign = found.find((pull) => !pull.own && pull.state === "open");
  if (own.length === 0 && foreign !== undefined) throw inTheWay(foreign, branch);
  return own
    .map(({ number, url, state }) => ({ number, page: url, open: state === "open" }))
    .toSorted((left, right) => left.number - right.number);
}

/** Opens it, as a draft where the plan knows drafts: nothing in it is to be merged. */
export async function openPull(context: PromotionContext, held: Conversing, text: IssueText): Promise<OwnIssue> {
  const { client } = context;
  const { branch, repo, repository } = held;
  if ((await getBranch(client, { repo, branch })) === null) {
    const message = `${text.title}

Holds the page open on which people decide. Nothing is changed.

[skip ci]`;
    const at = await commitNothing(client, { repo, parent: repository.defaultHead, message });
    await createBranchAt(client, { repo, branch, at });
  }
  const wanted = { repository: repository.nodeId, head: branch, base: repository.defaultBranch, ...text };
  const first = await openPullRequest(client, { ...wanted, draft: true });
  const noDrafts = first.kind === "refused" && /draft pull requests are not supported/i.test(first.why);
  const answer = noDrafts ? await openPullRequest(client, wanted) : first;
  if (answer.kind === "refused") throw failed("forbidden", answer.why);
  const [made] = await findPull(context, held);
  if (made === undefined) throw failed("ambiguous", "the pull request that was opened is not to be seen");
  return made;
}

/** What held the page open goes when it is over. */
export async function dropBranch(
  { client }: Pick<PromotionContext, "client">,
  repo: Repo,
  branch: string,
): Promise<void> {
  if ((await getBranch(client, { repo, branch })) !== null) await deleteBranch(client, { repo, branch });
}

function failed(kind: "ambiguous" | "forbidden", why: string): GitHubFailure {
  return new GitHubFailure({ kind, request: "graphql OpenPullRequest", message: why });
}

function inTheWay({ number }: PullRequestFact, branch: string): GitHubFailure {
  const message = `Pull request #${number} from ${branch} was opened by somebody else and is in the way`;
  return new GitHubFailure({ kind: "conflict", request: "graphql PullRequests", message, hint: "close it" });
}
