import * as v from "valibot";
import type { Client } from "./client.ts";
import { isFailure } from "./errors.ts";
import { Oid, parse } from "./parse.ts";
import { createBranchAt, getBranch } from "./refs.ts";
import { inRepo, type Repo } from "./repo.ts";

/** A rule that applies to a branch; `parameters` as GitHub gives them. */
export interface BranchRule {
  readonly type: string;
}

const Made = v.object({ sha: Oid });
const RuleShape = v.object({ type: v.string() });

/**
 * Makes a branch of its own: files, a commit without parents, and the branch last, so that nobody sees half of it (R83).
 * Trees and commits are known by their content; repeating one makes nothing that is visible.
 *
 * @returns `exists` when there is such a branch already; it is not touched
 */
export async function createBranch(
  client: Client,
  o: {
    readonly repo: Repo;
    readonly branch: string;
    readonly message: string;
    readonly files: readonly { readonly path: string; readonly contents: string }[];
  },
): Promise<"created" | "exists"> {
  if ((await getBranch(client, o)) !== null) return "exists";
  const repository = inRepo(o.repo);
  const tree = o.files.map(({ path, contents }) => ({ path, mode: "100644", type: "blob", content: contents }));
  const commit = await make(client, "POST /repos/{owner}/{repo}/git/commits", {
    ...repository,
    message: o.message,
    tree: await make(client, "POST /repos/{owner}/{repo}/git/trees", { ...repository, tree }),
    parents: [],
  });
  return createBranchAt(client, { repo: o.repo, branch: o.branch, at: commit });
}

async function make(client: Client, route: string, parameters: Readonly<Record<string, unknown>>): Promise<string> {
  const answer = await client.rest("idempotent", route, parameters);
  return parse(Made, answer.data, route).sha;
}

/**
 * The active rules of the repository and its organization for a branch, which need not exist yet; `null` where this token
 * or this plan cannot tell (a private repository of the Free plan has no rulesets and answers 403).
 */
export async function branchRules(
  client: Client,
  o: { readonly repo: Repo; readonly branch: string },
): Promise<readonly BranchRule[] | null> {
  const route = "GET /repos/{owner}/{repo}/rules/branches/{branch}";
  try {
    const rules = await client.pages(route, { ...inRepo(o.repo), branch: o.branch }, { cap: 1_000 });
    return rules.map((rule) => parse(RuleShape, rule, route));
  } catch (error) {
    if (isFailure(error, "forbidden", "not-found")) return null;
    throw error;
  }
}
