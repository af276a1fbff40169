import * as v from "valibot";
import type { Client } from "./client.ts";
import { Oid, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** One commit that a range brings. */
export interface ChangeFact {
  readonly commit: string;
  /** The account's login, or the name that the commit says where GitHub knows no account. */
  readonly author: string;
  /** The first line of its message. */
  readonly subject: string;
}

/** What lies between two commits. */
export interface ChangesFact {
  /** How the second stands to the first. */
  readonly status: "identical" | "ahead" | "behind" | "diverged";
  readonly ahead: number;
  readonly behind: number;
  /** Oldest first, at most a hundred of those that are ahead. */
  readonly commits: readonly ChangeFact[];
}

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Shape = v.object({
  status: v.picklist(["identical", "ahead", "behind", "diverged"]),
  ahead_by: Count,
  behind_by: Count,
  commits: v.array(
    v.object({
      sha: Oid,
      author: v.nullish(v.object({ login: v.optional(v.string()) })),
      commit: v.object({ message: v.string(), author: v.nullish(v.object({ name: v.optional(v.string()) })) }),
    }),
  ),
});

/** Reads what lies between two commits, for people to see. Throws GitHubFailure `not-found` when they share no history. */
export async function readChanges(
  client: Client,
  o: { readonly repo: Repo; readonly base: string; readonly head: string },
): Promise<ChangesFact> {
  const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
  const basehead = `${o.base}...${o.head}`;
  const { data } = await client.rest("read", route, { ...inRepo(o.repo), basehead, per_page: 100 });
  const { status, ahead_by: ahead, behind_by: behind, commits } = parse(Shape, data, route);
  return {
    ...{ status, ahead, behind },
    commits: commits.slice(0, 100).map(({ sha, author, commit }) => ({
      commit: sha,
      author: author?.login ?? commit.author?.name ?? "unknown",
      subject: commit.message.split("\n", 1)[0] ?? "",
    })),
  };
}
