import * as v from "valibot";
import { type Block, readBlock, throwOutside } from "./block.ts";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { Id, Oid, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** An account that GitHub names in connection with a commit. */
export interface Account {
  readonly id: number;
  readonly login: string;
  readonly bot: boolean;
}

/** A pull request that brought a commit. */
export interface BringingPull {
  readonly number: number;
  readonly url: string;
  readonly base: string;
  /** Full id of the newest commit of its branch. */
  readonly head: string;
  /** The commit by which it came to its base; `null` until it is merged. */
  readonly merge: string | null;
  /** `null`: the account is gone. */
  readonly author: Account | null;
  readonly mergedBy: Account | null;
}

/** Who made one commit, as far as GitHub can tell. */
export interface CommitPeople {
  readonly commit: string;
  /** Author, co-authors by trailer, and committer, as far as their addresses belong to an account. */
  readonly people: readonly Account[];
  /** Whether the account of at least one author is known. */
  readonly authored: boolean;
  readonly pulls: readonly BringingPull[];
}

/** Commits of one request: what GitHub answers within its ten seconds. */
const BATCH = 50;
/** Authors of one commit; a commit with more of them names nobody for sure. */
const MOST_AUTHORS = 50;
/** More commits than this are not looked through. */
const MOST_COMMITS = 1_000;
const REQUEST = "graphql CommitPeople";
const BLOCKS = new Set(["people", "pulls"]);

const GitActorShape = v.object({
  email: v.nullable(v.string()),
  user: v.nullable(v.object({ databaseId: v.nullable(Id), login: v.string() })),
});
const PeopleShape = v.object({
  oid: Oid,
  authors: v.object({ nodes: v.array(GitActorShape), pageInfo: v.object({ hasNextPage: v.boolean() }) }),
  committer: v.nullable(GitActorShape),
});
const ActorShape = v.nullable(
  v.object({ __typename: v.string(), login: v.string(), databaseId: v.optional(v.nullable(Id)) }),
);
const PullShape = v.object({
  number: Id,
  url: v.string(),
  baseRefName: v.string(),
  headRefOid: Oid,
  mergeCommit: v.nullable(v.object({ oid: Oid })),
  author: ActorShape,
  mergedBy: ActorShape,
});
const PullsShape = v.object({
  associatedPullRequests: v.nullable(
    v.object({ nodes: v.array(PullShape), pageInfo: v.object({ hasNextPage: v.boolean() }) }),
  ),
});
const ByCommit = v.record(v.string(), v.unknown());

/** The query for this many commits: variables `$c0`, `$c1` …; pull requests are a permission, and so a block, of their own. */
export function commitPeopleQuery(commits: number): string {
  const indexes = Array.from({ length: commits }, (_, index) => index);
  const variables = indexes.map((index) => `, $c${index}: GitObjectID!`).join("");
  const each = (fields: string) =>
    indexes.map((index) => `c${index}: object(oid: $c${index}) { ${fields} }`).join("\n    ");
  return `query CommitPeople($owner: String!, $name: String!${variables}) {
  people: repository(owner: $owner, name: $name) {
    ${each("...People")}
  }
  pulls: repository(owner: $owner, name: $name) {
    ${each("...Pulls")}
  }
}
fragment People on Commit {
  oid
  authors(first: ${MOST_AUTHORS}) { nodes { email user { databaseId login } } pageInfo { hasNextPage } }
  committer { email user { databaseId login } }
}
fragment Pulls on Commit {
  associatedPullRequests(first: 10) {
    nodes {
      number url baseRefName headRefOid mergeCommit { oid }
      author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
      mergedBy { __typename login ... on User { databaseId } ... on Bot { databaseId } }
    }
    pageInfo { hasNextPage }
  }
}`;
}

/**
 * The commits that `head` contains and `base` does not, oldest first: one request a hundred.
 *
 * @throws GitHubFailure `not-found` when GitHub knows one of them not, `unexpected` for more than a thousand
 */
export async function listRange(
  client: Client,
  o: { readonly repo: Repo; readonly base: string; readonly head: string },
): Promise<readonly string[]> {
  const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
  const asked = { ...inRepo(o.repo), basehead: `${o.base}...${o.head}` };
  const items = await client.pages(route, asked, { cap: MOST_COMMITS, list: "commits" });
  return items.map((item) => parse(v.object({ sha: Oid }), item, route).sha);
}

/**
 * Who made each of these commits, in the given order: one request for each fifty.
 *
 * @throws GitHubFailure when one of them, its authors or its pull requests could not be read as a whole
 */
export async function readCommitPeople(
  client: Client,
  o: { readonly repo: Repo; readonly commits: readonly string[] },
): Promise<readonly CommitPeople[]> {
  const found: CommitPeople[] = [];
  for (let at = 0; at < o.commits.length; at += BATCH) {
    found.push(...(await readBatch(client, o.repo, o.commits.slice(at, at + BATCH))));
  }
  return found;
}

async function readBatch(client: Client, repo: Repo, commits: readonly string[]): Promise<readonly CommitPeople[]> {
  const oids = Object.fromEntries(commits.map((oid, index) => [`c${index}`, oid]));
  const variables = { owner: repo.owner, name: repo.name, ...oids };
  const answer = await client.graphql("read", commitPeopleQuery(commits.length), variables);
  throwOutside({ answer, request: REQUEST, blocks: BLOCKS, repository: `${repo.owner}/${repo.name}` });
  const block = (alias: string, permissions: readonly string[]): Readonly<Record<string, unknown>> =>
    whole(readBlock({ answer, alias, permissions, read: (data) => parse(ByCommit, data, REQUEST) }));
  const people = block("people", ["contents"]);
  const pulls = block("pulls", ["pull-requests"]);
  return commits.map((commit, index) => peopleOf(commit, people[`c${index}`], pulls[`c${index}`]));
}

function whole<Value>(found: Block<Value>): Value {
  if (!found.ok) throw unexpected(REQUEST, found.why);
  return found.value;
}

function peopleOf(commit: string, people: unknown, pulls: unknown): CommitPeople {
  const { oid, authors, committer } = parse(PeopleShape, people, REQUEST);
  const { associatedPullRequests: brought } = parse(PullsShape, pulls, REQUEST);
  if (oid !== commit) throw unexpected(REQUEST, `asked about ${commit}, got ${oid}`);
  if (authors.pageInfo.hasNextPage) throw unexpected(REQUEST, `${commit} has more than ${MOST_AUTHORS} authors`);
  if (brought?.pageInfo.hasNextPage === true) throw unexpected(REQUEST, `${commit} came with too many pull requests`);
  const named = [...authors.nodes, ...(committer === null ? [] : [committer])];
  return {
    commit,
    people: named.flatMap(accountOf),
    authored: authors.nodes.some((actor) => accountOf(actor).length > 0),
    pulls: (brought?.nodes ?? []).map(({ number, url, baseRefName, headRefOid, mergeCommit, author, mergedBy }) => ({
      number,
      url,
      base: baseRefName,
      head: headRefOid,
      merge: mergeCommit?.oid ?? null,
      author: actorOf(author),
      mergedBy: actorOf(mergedBy),
    })),
  };
}

/** GitHub's private address names the account by number, also where GitHub itself links none. */
const PRIVATE = /^([1-9][0-9]{0,14})\+([^@\s]+)@users\.noreply\.github\.com$/;

function accountOf({ user, email }: v.InferOutput<typeof GitActorShape>): readonly Account[] {
  if (user !== null && user.databaseId !== null) {
    return [{ id: user.databaseId, login: user.login, bot: user.login.endsWith("[bot]") }];
  }
  const [, id, login = ""] = PRIVATE.exec(email ?? "") ?? [];
  return id === undefined ? [] : [{ id: Number(id), login, bot: login.endsWith("[bot]") }];
}

function actorOf(actor: v.InferOutput<typeof ActorShape>): Account | null {
  if (actor === null || actor.databaseId === null || actor.databaseId === undefined) return null;
  return { id: actor.databaseId, login: actor.login, bot: actor.__typename !== "User" };
}
