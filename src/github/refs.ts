import * as v from "valibot";
import type { Client } from "./client.ts";
import { type GitHubFailure, isFailure, unexpected } from "./errors.ts";
import { Oid, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

export interface Comparison {
  /** How `head` stands to `base`. */
  readonly status: "identical" | "ahead" | "behind" | "diverged";
  readonly ahead: number;
  readonly behind: number;
  /** The page that shows it. */
  readonly url: string;
}

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ComparisonShape = v.object({
  status: v.picklist(["identical", "ahead", "behind", "diverged"]),
  ahead_by: Count,
  behind_by: Count,
  html_url: v.string(),
});
const RefShape = v.object({ ref: v.string(), object: v.object({ type: v.literal("commit"), sha: Oid }) });

/** Compares two commits or branches. Throws GitHubFailure `not-found` when one is unknown or they share no history. */
export async function compare(
  client: Client,
  o: { readonly repo: Repo; readonly base: string; readonly head: string },
): Promise<Comparison> {
  const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
  // The commits themselves are not needed.
  const answer = await client.rest("read", route, {
    ...inRepo(o.repo),
    basehead: `${o.base}...${o.head}`,
    per_page: 1,
  });
  const found = parse(ComparisonShape, answer.data, route);
  return { status: found.status, ahead: found.ahead_by, behind: found.behind_by, url: found.html_url };
}

/** The commit at the head of a branch, or `null` when there is no such branch. A renamed branch's old name is no branch. */
export async function getBranch(
  client: Client,
  o: { readonly repo: Repo; readonly branch: string },
): Promise<string | null> {
  const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
  try {
    const answer = await client.rest("read", route, { ...inRepo(o.repo), ref: `heads/${o.branch}` });
    const found = parse(RefShape, answer.data, route);
    if (found.ref !== `refs/heads/${o.branch}`) throw unexpected(route, `asked for ${o.branch}, got ${found.ref}`);
    return found.object.sha;
  } catch (failure) {
    if (isFailure(failure, "not-found")) return null;
    throw failure;
  }
}

/**
 * Makes a branch at a commit, if there is none of that name. The name is the key: repeated after a lost answer it finds
 * its own branch (R70).
 */
export async function createBranchAt(
  client: Client,
  o: { readonly repo: Repo; readonly branch: string; readonly at: string },
): Promise<"created" | "exists"> {
  const route = "POST /repos/{owner}/{repo}/git/refs";
  try {
    await client.rest("idempotent", route, { ...inRepo(o.repo), ref: `refs/heads/${o.branch}`, sha: o.at });
    return "created";
  } catch (failure) {
    if (!isFailure(failure, "unprocessable", "conflict")) throw failure;
    const found = await getBranch(client, o);
    if (found === null) throw failure;
    return found === o.at ? "created" : "exists";
  }
}

/** Moves a branch forward to a commit; never back and never sideways. */
export async function fastForward(
  client: Client,
  o: { readonly repo: Repo; readonly branch: string; readonly to: string },
): Promise<"moved" | "already" | "not-fast-forward"> {
  if ((await getBranch(client, o)) === o.to) return "already";
  const route = "PATCH /repos/{owner}/{repo}/git/refs/{ref}";
  try {
    const parameters = { ...inRepo(o.repo), ref: `heads/${o.branch}`, sha: o.to, force: false };
    const answer = await client.rest("idempotent", route, parameters);
    const { object } = parse(RefShape, answer.data, route);
    if (object.sha !== o.to) throw unexpected(route, `${o.branch} is at ${object.sha} instead of ${o.to}`);
    return "moved";
  } catch (failure) {
    if (isFailure(failure, "unprocessable") && isNotFastForward(failure)) return "not-fast-forward";
    throw failure;
  }
}

function isNotFastForward(failure: GitHubFailure): boolean {
  return /not a fast.?forward/i.test(failure.message);
}

/** A commit on top of another that changes nothing. Repeating it makes nothing that is visible. */
export async function commitNothing(
  client: Client,
  o: { readonly repo: Repo; readonly parent: string; readonly message: string },
): Promise<string> {
  const read = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  const parent = await client.rest("read", read, { ...inRepo(o.repo), commit_sha: o.parent });
  const { tree } = parse(v.object({ tree: v.object({ sha: Oid }) }), parent.data, read);
  const route = "POST /repos/{owner}/{repo}/git/commits";
  const made = { ...inRepo(o.repo), message: o.message, tree: tree.sha, parents: [o.parent] };
  const answer = await client.rest("idempotent", route, made);
  return parse(v.object({ sha: Oid }), answer.data, route).sha;
}

/** Deletes a branch; one that is gone is deleted. */
export async function deleteBranch(client: Client, o: { readonly repo: Repo; readonly branch: string }): Promise<void> {
  try {
    const route = "DELETE /repos/{owner}/{repo}/git/refs/{ref}";
    await client.rest("idempotent", route, { ...inRepo(o.repo), ref: `heads/${o.branch}` });
  } catch (failure) {
    if (!isFailure(failure, "unprocessable", "not-found") || (await getBranch(client, o)) !== null) throw failure;
  }
}
