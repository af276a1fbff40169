import * as v from "valibot";
import { type Block, readBlock, throwOutside } from "./block.ts";
import type { Client } from "./client.ts";
import { parse } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** An open issue or pull request with a label. */
export interface OpenFact {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  /** Of a pull request its own head; of an issue those of the pull requests that close it, where they were asked for. */
  readonly heads: readonly string[];
}

/** What carries a label: `open` has at most a hundred of `count`. */
export interface LabelledFact {
  readonly label: string;
  /** Whether the repository has the label at all. */
  readonly exists: boolean;
  readonly count: number;
  readonly open: readonly OpenFact[];
}

export interface BlockerFacts {
  readonly hasIssues: boolean;
  readonly issues: Block<readonly LabelledFact[]>;
  /** Empty when they were not asked for. */
  readonly pullRequests: Block<readonly LabelledFact[]>;
}

export interface BlockerQuery {
  readonly repo: Repo;
  readonly labels: readonly string[];
  readonly pullRequests: boolean;
  /** Whether to read which pull requests close each issue. */
  readonly closing: boolean;
}

const REQUEST = "graphql Blockers";
const BLOCKS = new Set(["issues", "pulls"]);

/**
 * Everything open with one of several labels. Each label is asked for by itself, so that no two of them mean "both". What is
 * not asked for is left out: an older GitHub Enterprise Server refuses a query with a field that it does not know.
 */
export function blockersQuery({ labels, pullRequests, closing }: Omit<BlockerQuery, "repo">): string {
  const variables = labels.map((_, index) => `, $l${index}: String!`).join("");
  const closedBy = closing ? " closedByPullRequestsReferences(first: 20) { nodes { headRefOid } }" : "";
  const block = (alias: string, list: string, fields: string) => {
    const each = labels.map(
      (_, index) => `label${index}: label(name: $l${index}) { name }
    open${index}: ${list}(first: 100, states: OPEN, labels: [$l${index}]) { totalCount nodes { number title url${fields} } }`,
    );
    return `\n  ${alias}: repository(owner: $owner, name: $name) {\n    ${each.join("\n    ")}\n  }`;
  };
  return `query Blockers($owner: String!, $name: String!${variables}) {
  repository(owner: $owner, name: $name) { hasIssuesEnabled }${block("issues", "issues", closedBy)}${
    pullRequests ? block("pulls", "pullRequests", " headRefOid") : ""
  }
}`;
}

const RepositoryShape = v.object({ repository: v.object({ hasIssuesEnabled: v.boolean() }) });
const BlockShape = v.record(v.string(), v.unknown());
const LabelShape = v.nullable(v.object({ name: v.string() }));
const Head = v.object({ headRefOid: v.string() });
const OpenShape = v.object({
  totalCount: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  nodes: v.array(
    v.object({
      number: v.number(),
      title: v.string(),
      url: v.string(),
      headRefOid: v.optional(v.string()),
      closedByPullRequestsReferences: v.optional(v.nullable(v.object({ nodes: v.array(Head) }))),
    }),
  ),
});

/**
 * Reads what is open with any of these labels, in one request.
 *
 * @throws GitHubFailure when the whole read fails or the repository is not visible
 */
export async function readBlockers(client: Client, query: BlockerQuery): Promise<BlockerFacts> {
  const { repo, labels, pullRequests, closing } = query;
  const named = Object.fromEntries(labels.map((label, index) => [`l${index}`, label]));
  const variables = { owner: repo.owner, name: repo.name, ...named };
  const answer = await client.graphql("read", blockersQuery(query), variables);
  throwOutside({ answer, request: REQUEST, blocks: BLOCKS, repository: `${repo.owner}/${repo.name}` });
  const read = (data: unknown) => {
    const block = parse(BlockShape, data, REQUEST);
    return labels.map((label, index) => labelled(label, block[`label${index}`], block[`open${index}`]));
  };
  return {
    hasIssues: parse(RepositoryShape, answer.data, REQUEST).repository.hasIssuesEnabled,
    issues: readBlock({
      answer,
      alias: "issues",
      permissions: closing ? ["issues", "pull-requests"] : ["issues"],
      read,
    }),
    pullRequests: pullRequests
      ? readBlock({ answer, alias: "pulls", permissions: ["pull-requests"], read })
      : { ok: true, value: [] },
  };
}

function labelled(label: string, known: unknown, found: unknown): LabelledFact {
  const { totalCount, nodes } = parse(OpenShape, found, REQUEST);
  const open = nodes.map(({ number, title, url, headRefOid, closedByPullRequestsReferences }) => ({
    number,
    title,
    url,
    heads:
      headRefOid === undefined
        ? (closedByPullRequestsReferences?.nodes ?? []).map((each) => each.headRefOid)
        : [headRefOid],
  }));
  return { label, exists: parse(LabelShape, known, REQUEST) !== null, count: totalCount, open };
}
