import * as v from "valibot";
import { type Block, readBlock, throwOutside } from "./block.ts";
import { type CheckFacts, readCheckFacts } from "./check-facts.ts";
import type { Client } from "./client.ts";
import { RANGE_BATCH, rangeChecksQuery } from "./commit-facts-query.ts";
import { unexpected } from "./errors.ts";
import { Oid, parse } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** What was reported about one commit of several, and how it came to the default branch. */
export interface RangeCommitFacts {
  readonly commit: string;
  readonly checks: CheckFacts;
  /** The commits that merged a pull request with this commit; not ok where pull requests may not be read. */
  readonly mergedBy: Block<readonly string[]>;
}

const REQUEST = "graphql RangeChecks";
const BLOCKS = new Set(["checks", "pulls"]);
/** Requests on their way at once. */
const AT_ONCE = 4;

const ChecksBlock = v.record(v.string(), v.unknown());
const PullsShape = v.object({
  associatedPullRequests: v.nullable(
    v.object({ nodes: v.array(v.object({ number: v.number(), mergeCommit: v.nullable(v.object({ oid: Oid })) })) }),
  ),
});

/**
 * The checks of several commits, in the given order: one request for each {@link RANGE_BATCH} of them, four at once, and
 * more only where one commit has more suites or checks than a page holds.
 *
 * @throws GitHubFailure when the checks of one of them could not be read as a whole
 */
export async function readRangeChecks(
  client: Client,
  o: { readonly repo: Repo; readonly commits: readonly string[] },
): Promise<readonly RangeCommitFacts[]> {
  const batches: (readonly string[])[] = [];
  for (let at = 0; at < o.commits.length; at += RANGE_BATCH) batches.push(o.commits.slice(at, at + RANGE_BATCH));
  const found: RangeCommitFacts[] = [];
  for (let at = 0; at < batches.length; at += AT_ONCE) {
    const read = await Promise.all(
      batches.slice(at, at + AT_ONCE).map((commits) => readBatch(client, { repo: o.repo, commits })),
    );
    found.push(...read.flat());
  }
  return found;
}

async function readBatch(
  client: Client,
  { repo, commits }: { readonly repo: Repo; readonly commits: readonly string[] },
): Promise<readonly RangeCommitFacts[]> {
  const oids = Object.fromEntries(commits.map((oid, index) => [`c${index}`, oid]));
  const answer = await client.graphql("read", rangeChecksQuery(commits.length), {
    owner: repo.owner,
    name: repo.name,
    ...oids,
  });
  throwOutside({ answer, request: REQUEST, blocks: BLOCKS, repository: `${repo.owner}/${repo.name}` });
  const checks = readBlock({
    answer,
    alias: "checks",
    permissions: ["checks", "statuses"],
    read: (data) => parse(ChecksBlock, data, REQUEST),
  });
  if (!checks.ok) throw unexpected(REQUEST, checks.why);
  const pulls = readBlock({
    answer,
    alias: "pulls",
    permissions: ["pull-requests"],
    read: (data) => commits.map((_, index) => mergesOf(parse(ChecksBlock, data, REQUEST)[`c${index}`])),
  });
  const facts: RangeCommitFacts[] = [];
  for (const [index, commit] of commits.entries()) {
    const data = checks.value[`c${index}`];
    if (data == null) throw unexpected(REQUEST, `GitHub does not know the commit ${commit}`);
    const mergedBy = pulls.ok ? ({ ok: true, value: pulls.value[index] ?? [] } as const) : pulls;
    facts.push({ commit, checks: await readCheckFacts(client, { repo, commit, data }), mergedBy });
  }
  return facts;
}

function mergesOf(data: unknown): readonly string[] {
  const { associatedPullRequests } = parse(PullsShape, data, REQUEST);
  return (associatedPullRequests?.nodes ?? []).flatMap(({ mergeCommit }) =>
    mergeCommit === null ? [] : [mergeCommit.oid],
  );
}
