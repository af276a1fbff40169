import * as v from "valibot";
import { describeError } from "./block.ts";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";

import { parse, Time } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** Objects that one query asks for. */
const AT_ONCE = 100;
const REQUEST = "graphql CommitTimes";
const CommitShape = v.nullish(v.object({ committedDate: v.optional(Time) }));

/**
 * When commits were committed, as GitHub has them: an ISO 8601 time by full commit id. It is part of the commit, so it is the
 * same whenever it is asked for. One that GitHub does not have is left out. One request for every hundred.
 */
export async function readCommitTimes(
  client: Client,
  { repo, commits }: { readonly repo: Repo; readonly commits: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const times = new Map<string, string>();
  for (let from = 0; from < commits.length; from += AT_ONCE) {
    const some = commits.slice(from, from + AT_ONCE);
    const answer = await client.graphql("read", commitTimesQuery(some.length), {
      owner: repo.owner,
      name: repo.name,
      ...Object.fromEntries(some.map((oid, index) => [`c${index}`, oid])),
    });
    const [error] = answer.errors;
    if (error !== undefined) throw unexpected(REQUEST, describeError(error, ["contents"]));
    const { repository } = parse(v.object({ repository: v.looseObject({}) }), answer.data, REQUEST);
    for (const [index, oid] of some.entries()) {
      const time = parse(CommitShape, repository[`c${index}`], REQUEST)?.committedDate;
      if (time !== undefined) times.set(oid, time);
    }
  }
  return times;
}

/** @param commits how many are asked for: variables `$c0`, `$c1` … */
function commitTimesQuery(commits: number): string {
  const indexes = Array.from({ length: commits }, (_, index) => index);
  const variables = indexes.map((index) => `, $c${index}: GitObjectID!`).join("");
  const fields = indexes.map(
    (index) => `c${index}: object(oid: $c${index}) { __typename ... on Commit { committedDate } }`,
  );
  return `query CommitTimes($owner: String!, $name: String!${variables}) {
  repository(owner: $owner, name: $name) { ${["__typename", ...fields].join("\n    ")} }
}`;
}
