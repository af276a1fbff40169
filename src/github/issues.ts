import * as v from "valibot";
import type { Client } from "./client.ts";
import { GitHubFailure, isFailure, unexpected } from "./errors.ts";
import type { GraphqlError } from "./graphql-answer.ts";
import { Id, parse } from "./parse.ts";
import { addPermission } from "./permissions.ts";
import { inRepo, type Repo } from "./repo.ts";

/** GitHub takes no longer body of an issue, in characters. */
export const LONGEST_BODY = 65_536;

/** An issue or pull request as GitHub has it now. */
export interface IssueFact {
  readonly number: number;
  readonly page: string;
  readonly title: string;
  readonly body: string;
  readonly open: boolean;
  /** Only those with write access speak in it. */
  readonly locked: boolean;
  readonly labels: readonly string[];
}

const IssueShape = v.object({
  number: Id,
  html_url: v.pipe(v.string(), v.startsWith("http")),
  title: v.string(),
  body: v.nullish(v.string()),
  state: v.picklist(["open", "closed"]),
  locked: v.boolean(),
  labels: v.array(v.union([v.string(), v.object({ name: v.nullish(v.string()) })])),
  repository_url: v.string(),
  pull_request: v.nullish(v.object({ merged_at: v.nullish(v.string()) })),
});

/** The text of an issue, already escaped where it is somebody's words. */
export interface IssueText {
  readonly title: string;
  readonly body: string;
}

const ISSUE = "/repos/{owner}/{repo}/issues/{issue_number}";

/** Opens an issue. Sent once: when the answer is lost, `ambiguous` is thrown, and it may be there (R69). */
export async function createIssue(
  client: Client,
  repo: Repo,
  { title, body, label }: IssueText & { readonly label: string },
): Promise<IssueFact> {
  const route = "POST /repos/{owner}/{repo}/issues";
  const { data } = await client.rest("create", route, { ...inRepo(repo), title, body, labels: [label] });
  return factOf(parse(IssueShape, data, route));
}

/**
 * An issue or pull request by its number, or `null` when it is not in this repository any more: deleted, or transferred to
 * another; or a pull request that was merged, which never opens again. A repository that was renamed since is the same one.
 */
export async function readIssue(client: Client, repo: Repo, number: number): Promise<IssueFact | null> {
  const route = `GET ${ISSUE}`;
  try {
    const { data } = await client.rest("read", route, { ...inRepo(repo), issue_number: number });
    const found = parse(IssueShape, data, route);
    const here = found.repository_url.toLowerCase().endsWith(`/repos/${repo.owner}/${repo.name}`.toLowerCase());
    const merged = (found.pull_request?.merged_at ?? null) !== null;
    return found.number === number && here && !merged ? factOf(found) : null;
  } catch (failure) {
    if (isFailure(failure, "not-found", "gone")) return null;
    throw failure;
  }
}

/** Writes over an issue or pull request; what is left out stays. The same twice is the same once. */
export async function updateIssue(
  client: Client,
  repo: Repo,
  {
    number,
    ...change
  }: Partial<IssueText> & {
    readonly number: number;
    readonly state?: "open" | "closed";
    readonly state_reason?: "completed" | "not_planned" | "reopened";
  },
): Promise<void> {
  await client.rest("idempotent", `PATCH ${ISSUE}`, { ...inRepo(repo), issue_number: number, ...change });
}

/** From then on only collaborators speak in it (R20). */
export async function lockIssue(client: Client, repo: Repo, number: number): Promise<void> {
  await client.rest("idempotent", `PUT ${ISSUE}/lock`, { ...inRepo(repo), issue_number: number });
}

/** Puts a label on; those that are there stay. */
export async function labelIssue(client: Client, repo: Repo, number: number, label: string): Promise<void> {
  const route = `POST ${ISSUE}/labels`;
  await client.rest("idempotent", route, { ...inRepo(repo), issue_number: number, labels: [label] });
}

/** GitHub may change line ends and what stands around a body. */
export function plainBody(body: string): string {
  return body.replace(/\r\n/g, "\n").trim();
}

/**
 * Makes something once, however often it is asked for: it is looked for first, and again when the answer to its making was
 * lost, as long as it may stay invisible (R69, R70). Answers everything that was found, or what was made.
 *
 * @param o.pauses milliseconds before each look after a lost answer
 */
export async function makeOnce<T>(o: {
  find(): Promise<readonly T[]>;
  make(): Promise<T>;
  readonly pauses: readonly number[];
  sleep(milliseconds: number): Promise<void>;
}): Promise<readonly T[]> {
  const known = await o.find();
  if (known.length > 0) return known;
  try {
    return [await o.make()];
  } catch (failure) {
    if (!isFailure(failure, "ambiguous")) throw failure;
    for (const pause of o.pauses) {
      if (pause > 0) await o.sleep(pause);
      const made = await o.find();
      if (made.length > 0) return made;
    }
    throw failure;
  }
}

/** An issue of our own account that ends with a marker. */
export interface OwnIssue {
  readonly number: number;
  readonly page: string;
  readonly open: boolean;
}

/** More labelled issues than this since one moment means that something else is wrong. */
const MOST_OWN = 500;
const OWN_REQUEST = "graphql OwnIssues";

export const OWN_ISSUES_QUERY = `query OwnIssues($owner: String!, $name: String!, $label: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(labels: [$label], first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number url closed body createdAt viewerDidAuthor }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const OwnShape = v.object({
  repository: v.object({
    issues: v.object({
      nodes: v.array(
        v.object({
          number: Id,
          url: v.string(),
          closed: v.boolean(),
          body: v.string(),
          createdAt: v.string(),
          viewerDidAuthor: v.boolean(),
        }),
      ),
      pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
    }),
  }),
});

/**
 * The issues that this token's own account opened since a moment and whose body ends with a marker, lowest number first. One
 * of anybody else counts as nothing, whatever it says, and a marker among its words is one of somebody's words (R48).
 */
export async function findOwnIssues(
  client: Client,
  repo: Repo,
  o: { readonly label: string; readonly marker: string; readonly since: Date },
): Promise<readonly OwnIssue[]> {
  const own: OwnIssue[] = [];
  let seen = 0;
  for (let after: string | null = null; ; ) {
    const variables = { owner: repo.owner, name: repo.name, label: o.label, after };
    const answer = await client.graphql("read", OWN_ISSUES_QUERY, variables);
    const [error] = answer.errors;
    if (error !== undefined) throw refusedRead(error);
    const { nodes, pageInfo } = parse(OwnShape, answer.data, OWN_REQUEST).repository.issues;
    const young = nodes.filter(({ createdAt }) => Date.parse(createdAt) >= o.since.getTime());
    for (const { number, url, closed, body, viewerDidAuthor } of young)
      if (viewerDidAuthor && plainBody(body).endsWith(o.marker)) own.push({ number, page: url, open: !closed });
    seen += nodes.length;
    const last = young.length < nodes.length || !pageInfo.hasNextPage;
    if (last) return own.toSorted((left, right) => left.number - right.number);
    if (seen >= MOST_OWN) throw unexpected(OWN_REQUEST, `more than ${MOST_OWN} issues have the label ${o.label}`);
    if (pageInfo.endCursor === null || pageInfo.endCursor === after)
      throw unexpected(OWN_REQUEST, "the pages go in a circle");
    after = pageInfo.endCursor;
  }
}

function refusedRead({ type, message }: GraphqlError): GitHubFailure {
  const said = `${OWN_REQUEST}: ${message.slice(0, 500)}`;
  switch (type) {
    case "NOT_FOUND":
      return new GitHubFailure({ kind: "not-found", request: OWN_REQUEST, message: said });
    case "FORBIDDEN":
    case "INSUFFICIENT_SCOPES":
      return new GitHubFailure({
        ...{ kind: "forbidden", request: OWN_REQUEST, message: said, hint: addPermission("issues", "write") },
      });
    default:
      return unexpected(OWN_REQUEST, message.slice(0, 500));
  }
}

function factOf(found: v.InferOutput<typeof IssueShape>): IssueFact {
  return {
    number: found.number,
    page: found.html_url,
    title: found.title,
    body: found.body ?? "",
    open: found.state === "open",
    locked: found.locked,
    labels: found.labels.flatMap((label) => (typeof label === "string" ? [label] : (label.name ?? []))),
  };
}
