import * as v from "valibot";
import type { Client } from "./client.ts";
import { isFailure, unexpected } from "./errors.ts";
import { Id, parse, Time } from "./parse.ts";
import { type Person, PersonShape } from "./person.ts";
import { inRepo, type Repo } from "./repo.ts";

/** One comment as GitHub has it now. */
export interface SingleComment {
  readonly id: number;
  /** The issue or pull request that it stands on. */
  readonly issue: number;
  /** `null`: the account is gone (R21). */
  readonly author: Person | null;
  /** Whether an app wrote it in its author's name (R11). */
  readonly byApp: boolean;
  readonly body: string;
  readonly createdAt: string;
  /** Whether anybody ever changed it, its writer included (R7). */
  readonly edited: boolean;
  readonly url: string;
}

const ONE = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
const RestShape = v.object({
  id: Id,
  node_id: v.pipe(v.string(), v.minLength(1)),
  body: v.nullish(v.string()),
  issue_url: v.string(),
  html_url: v.string(),
  user: v.nullish(PersonShape),
  performed_via_github_app: v.nullish(v.unknown()),
  created_at: Time,
  updated_at: Time,
});

const REQUEST = "graphql Comment";
const QUERY = `query Comment($id: ID!) {
  node(id: $id) {
    __typename
    ... on IssueComment { databaseId body lastEditedAt includesCreatedEdit }
  }
}`;
const NodeShape = v.object({
  node: v.nullable(
    v.object({
      __typename: v.literal("IssueComment"),
      databaseId: Id,
      body: v.string(),
      lastEditedAt: v.nullable(v.string()),
      includesCreatedEdit: v.boolean(),
    }),
  ),
});

/**
 * Reads one comment. That it was never edited takes both of GitHub's interfaces to say (R7): two requests, and only one for
 * a comment that is gone, which is `null`.
 *
 * @throws GitHubFailure when either cannot be read, or the two say something else
 */
export async function readComment(
  client: Client,
  { repo, id }: { readonly repo: Repo; readonly id: number },
): Promise<SingleComment | null> {
  const route = `GET ${ONE}`;
  let found: v.InferOutput<typeof RestShape>;
  try {
    const { data } = await client.rest("read", route, { ...inRepo(repo), comment_id: id });
    found = parse(RestShape, data, route);
  } catch (error) {
    if (isFailure(error, "not-found", "gone")) return null;
    throw error;
  }
  if (found.id !== id) throw unexpected(route, `asked for comment ${id}, got ${found.id}`);
  const answer = await client.graphql("read", QUERY, { id: found.node_id });
  const [error] = answer.errors;
  if (error !== undefined) throw unexpected(REQUEST, error.message);
  const { node } = parse(NodeShape, answer.data, REQUEST);
  // Deleted between the two requests.
  if (node === null) return null;
  if (node.databaseId !== id) throw unexpected(REQUEST, `asked for comment ${id}, got ${node.databaseId}`);
  const body = found.body ?? "";
  const touched = found.updated_at !== found.created_at || node.lastEditedAt !== null || node.includesCreatedEdit;
  return {
    id,
    issue: issueIn(route, found.issue_url),
    author: found.user ?? null,
    byApp: found.performed_via_github_app !== null && found.performed_via_github_app !== undefined,
    body,
    createdAt: found.created_at,
    edited: touched || node.body !== body,
    url: found.html_url,
  };
}

function issueIn(route: string, url: string): number {
  const number = Number(/\/issues\/([1-9]\d{0,14})$/.exec(url)?.[1]);
  if (!Number.isSafeInteger(number)) throw unexpected(route, "the comment's issue has no number");
  return number;
}

/** What an issue is, apart from what is said on it. */
export interface Opening {
  readonly number: number;
  readonly author: Person | null;
  readonly labels: readonly string[];
}

const IssueShape = v.object({
  number: Id,
  user: v.nullish(PersonShape),
  labels: v.array(v.union([v.string(), v.object({ name: v.nullish(v.string()) })])),
});

/** Who opened an issue, and its labels. */
export async function readOpening(
  client: Client,
  { repo, number }: { readonly repo: Repo; readonly number: number },
): Promise<Opening> {
  const route = "GET /repos/{owner}/{repo}/issues/{issue_number}";
  const { data } = await client.rest("read", route, { ...inRepo(repo), issue_number: number });
  const issue = parse(IssueShape, data, route);
  const labels = issue.labels.map((label) => (typeof label === "string" ? label : (label.name ?? "")));
  return { number: issue.number, author: issue.user ?? null, labels };
}

/** The signs under a comment that tell its writer what became of it. */
export type Sign = "+1" | "confused" | "eyes" | "rocket";

/** Our own reaction to a comment. */
export interface Reacted {
  /** Whether it was not there before. After a lost answer that is not known, and then it was there. */
  readonly isNew: boolean;
  /** The account that this token acts as. */
  readonly self: number;
}

const ReactionShape = v.object({ user: v.object({ id: Id }) });

/** Puts a sign under a comment. GitHub keeps the same sign of the same account once, so doing it again changes nothing. */
export async function react(
  client: Client,
  { repo, id, sign }: { readonly repo: Repo; readonly id: number; readonly sign: Sign },
): Promise<Reacted> {
  const route = `POST ${ONE}/reactions`;
  const answer = await client.rest("idempotent", route, { ...inRepo(repo), comment_id: id, content: sign });
  return { isNew: answer.status === 201, self: parse(ReactionShape, answer.data, route).user.id };
}

/** A word to somebody's comment, said at most once. */
export interface Reply {
  readonly issue: number;
  /** Markdown, already escaped where it is somebody's words. */
  readonly body: string;
  /** Found again by this text, which stands in no other reply of ours. */
  readonly marker: string;
  /** When the comment was written; a reply cannot be older. */
  readonly since: string;
  /** Our own account: only its words are replies. */
  readonly self: number;
  /** Whether it may have been said before. */
  readonly mayBeThere: boolean;
}

/** More comments than this since then are a flood; then nobody can tell, and nothing is said. */
const MOST_LOOKED_AT = 500;
const COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const ListedShape = v.object({ body: v.nullish(v.string()), user: v.nullish(v.object({ id: Id })) });

/**
 * Says something at most once, however often it is asked for: where it may be there it is looked for first, and after a lost
 * answer nothing is said again (R69, R70). Answers whether it stands there.
 */
export async function replyOnce(client: Client, repo: Repo, reply: Reply): Promise<boolean> {
  if (reply.mayBeThere && (await isSaid(client, repo, reply))) return true;
  const { issue, body, marker } = reply;
  try {
    await client.rest("create", `POST ${COMMENTS}`, {
      ...inRepo(repo),
      issue_number: issue,
      body: `${body}\n\n${marker}`,
    });
    return true;
  } catch (error) {
    if (!isFailure(error, "ambiguous")) throw error;
    return isSaid(client, repo, reply);
  }
}

async function isSaid(client: Client, repo: Repo, { issue, marker, since, self }: Reply): Promise<boolean> {
  const route = `GET ${COMMENTS}`;
  const listed = await client.pages(route, { ...inRepo(repo), issue_number: issue, since }, { cap: MOST_LOOKED_AT });
  return listed
    .map((item) => parse(ListedShape, item, route))
    .some(({ body, user }) => user?.id === self && body?.includes(marker) === true);
}
