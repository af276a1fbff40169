import * as v from "valibot";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import type { IssueFact } from "./issues.ts";
import { Id, parse, Time } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** An issue that our own account opened, with what it says now. */
export interface OwnPage extends Omit<IssueFact, "labels"> {
  /** ISO 8601, by GitHub. */
  readonly createdAt: string;
  /** Nobody else was the last to change its text. */
  readonly intact: boolean;
}

/** Pages, and the repository they are in. */
export interface OwnPages {
  /** The answer's `Date` header. */
  readonly date: Date;
  readonly repository: {
    readonly id: number;
    readonly visibility: "public" | "private" | "internal";
  };
  /** Lowest number first. */
  readonly pages: readonly OwnPage[];
}

const REQUEST = "graphql OwnPages";
const ISSUE =
  "number url title body closed locked createdAt viewerDidAuthor lastEditedAt author { login } editor { login }";

export const OWN_PAGES_QUERY = `query OwnPages($owner: String!, $name: String!, $label: String!, $states: [IssueState!], $after: String) {
  repository(owner: $owner, name: $name) {
    databaseId visibility
    issues(labels: [$label], states: $states, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${ISSUE} }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

export const OWN_PAGE_QUERY = `query OwnPage($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    databaseId visibility
    issueOrPullRequest(number: $number) { __typename ... on Issue { ${ISSUE} } }
  }
}`;

const Login = v.nullable(v.object({ login: v.string() }));
const IssueShape = v.object({
  number: Id,
  url: v.pipe(v.string(), v.startsWith("http")),
  title: v.string(),
  body: v.string(),
  closed: v.boolean(),
  locked: v.boolean(),
  createdAt: Time,
  viewerDidAuthor: v.boolean(),
  lastEditedAt: v.nullable(v.string()),
  author: Login,
  editor: Login,
});
const RepositoryShape = v.object({
  databaseId: Id,
  visibility: v.picklist(["PUBLIC", "PRIVATE", "INTERNAL"]),
});
const PagesShape = v.object({
  repository: v.object({
    ...RepositoryShape.entries,
    issues: v.object({
      nodes: v.array(IssueShape),
      pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
    }),
  }),
});
const PageShape = v.object({
  repository: v.object({
    ...RepositoryShape.entries,
    issueOrPullRequest: v.nullable(v.union([IssueShape, v.object({ __typename: v.literal("PullRequest") })])),
  }),
});

/** More labelled issues than this mean that something else is wrong (R5). */
const MOST = 1_000;
const VISIBILITY = { PUBLIC: "public", PRIVATE: "private", INTERNAL: "internal" } as const;

/**
 * The issues with a label that this token's own account opened since a moment, all pages of them. Those of anybody else count
 * as nothing, whatever they say (R48). One request a hundred, and the repository's own facts with it.
 */
export async function listOwnPages(
  client: Client,
  repo: Repo,
  o: { readonly label: string; readonly states: readonly ("OPEN" | "CLOSED")[]; readonly since: Date },
): Promise<OwnPages> {
  const own: OwnPage[] = [];
  let seen = 0;
  for (let after: string | null = null; ; ) {
    const variables = { owner: repo.owner, name: repo.name, label: o.label, states: o.states, after };
    const answer = await client.graphql("read", OWN_PAGES_QUERY, variables);
    const [error] = answer.errors;
    if (error !== undefined) throw unexpected(REQUEST, error.message.slice(0, 500));
    const { repository } = parse(PagesShape, answer.data, REQUEST);
    const { nodes, pageInfo } = repository.issues;
    const young = nodes.filter(({ createdAt }) => Date.parse(createdAt) >= o.since.getTime());
    own.push(...young.flatMap(pageOf));
    seen += nodes.length;
    if (young.length < nodes.length || !pageInfo.hasNextPage) {
      return {
        date: answer.date,
        repository: factsOf(repository),
        pages: own.toSorted((left, right) => left.number - right.number),
      };
    }
    if (seen >= MOST) throw unexpected(REQUEST, `more than ${MOST} issues have the label ${o.label}`);
    if (pageInfo.endCursor === null || pageInfo.endCursor === after)
      throw unexpected(REQUEST, "the pages go in a circle");
    after = pageInfo.endCursor;
  }
}

/** One of them by its number; no page when it is gone, a pull request, or somebody else's. */
export async function readOwnPage(client: Client, repo: Repo, number: number): Promise<OwnPages> {
  const answer = await client.graphql("read", OWN_PAGE_QUERY, { owner: repo.owner, name: repo.name, number });
  const [error] = answer.errors.filter(({ type, path }) => type !== "NOT_FOUND" || path.length !== 2);
  if (error !== undefined) throw unexpected(REQUEST, error.message.slice(0, 500));
  const { repository } = parse(PageShape, answer.data, REQUEST);
  const found = repository.issueOrPullRequest;
  const pages = found === null || !("number" in found) ? [] : pageOf(found);
  return { date: answer.date, repository: factsOf(repository), pages };
}

function factsOf({ databaseId, visibility }: v.InferOutput<typeof RepositoryShape>) {
  return { id: databaseId, visibility: VISIBILITY[visibility] };
}

function pageOf(found: v.InferOutput<typeof IssueShape>): readonly OwnPage[] {
  if (!found.viewerDidAuthor) return [];
  const { number, url: page, title, body, closed, locked, createdAt, lastEditedAt, editor, author } = found;
  const intact = lastEditedAt === null || (editor !== null && editor.login === author?.login);
  return [{ number, page, title, body, open: !closed, locked, createdAt, intact }];
}
