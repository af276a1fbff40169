import * as v from "valibot";
import type { Client } from "./client.ts";
import { isFailure } from "./errors.ts";
import { Id, parse, Time } from "./parse.ts";
import { PersonShape } from "./person.ts";
import { inRepo, type Repo } from "./repo.ts";

/** A comment as REST gives it: the only place that says whether an app wrote it in somebody's name (R11). */
export interface WrittenComment {
  readonly id: number;
  readonly author: number | null;
  readonly body: string;
  readonly edited: boolean;
  readonly byApp: boolean;
}

const CommentShape = v.pipe(
  v.object({
    id: Id,
    user: v.nullish(PersonShape),
    body: v.optional(v.string(), ""),
    created_at: Time,
    updated_at: Time,
    performed_via_github_app: v.optional(v.unknown()),
  }),
  v.transform(
    ({ id, user, body, created_at: created, updated_at: updated, performed_via_github_app: app }): WrittenComment => ({
      id,
      author: user?.id ?? null,
      body,
      edited: updated !== created,
      byApp: app !== undefined && app !== null,
    }),
  ),
);

/** More of them, and GitHub is asked for the list since the oldest instead of one by one. */
const FEW = 1;
/** A longer list is not read: one by one is less. */
export const MOST_LISTED = 100;

/**
 * Reads some comments of a conversation again, in as few requests as there can be. One that is gone is left out.
 *
 * @param wanted the ids, at least one
 * @param later how many comments of the conversation are as old as the oldest wanted one, or newer; `since` its time
 */
export async function readWrittenComments(
  client: Client,
  o: {
    readonly repo: Repo;
    readonly number: number;
    readonly wanted: readonly number[];
    readonly later: number;
    readonly since: string;
  },
): Promise<readonly WrittenComment[]> {
  const { repo, number, wanted, later, since } = o;
  if (wanted.length > FEW && later <= MOST_LISTED) {
    const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const asked = { ...inRepo(repo), issue_number: number, since };
    // Somebody may write another one meanwhile.
    const items = await client.pages(route, asked, { cap: 2 * MOST_LISTED });
    return items.map((item) => parse(CommentShape, item, route)).filter(({ id }) => wanted.includes(id));
  }
  const read = await Promise.all(wanted.map((id) => readOne(client, repo, id)));
  return read.flat();
}

async function readOne(client: Client, repo: Repo, id: number): Promise<readonly WrittenComment[]> {
  const route = "GET /repos/{owner}/{repo}/issues/comments/{comment_id}";
  try {
    const { data } = await client.rest("read", route, { ...inRepo(repo), comment_id: id });
    return [parse(CommentShape, data, route)];
  } catch (error) {
    if (isFailure(error, "not-found", "gone")) return [];
    throw error;
  }
}
