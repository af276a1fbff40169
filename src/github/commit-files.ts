import * as v from "valibot";
import { describeError } from "./block.ts";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { FileShape, fileText, TEXT_FRAGMENT } from "./file-text.ts";
import { Oid, parse } from "./parse.ts";
import type { Repo } from "./repo.ts";

const REQUEST = "graphql CommitFiles";

/** @param files how many are asked for: variables `$f0`, `$f1` … */
export function commitFilesQuery(files: number): string {
  const indexes = Array.from({ length: files }, (_, index) => index);
  const variables = indexes.map((index) => `, $f${index}: String!`).join("");
  const fields = indexes.map((index) => `f${index}: file(path: $f${index}) { object { __typename ...Text } }`);
  return `query CommitFiles($owner: String!, $name: String!, $commit: GitObjectID!${variables}) {
  repository(owner: $owner, name: $name) {
    object(oid: $commit) { __typename oid ... on Commit { ${fields.join("\n  ")} } }
  }
}
${TEXT_FRAGMENT}`;
}

const Shape = v.object({
  repository: v.object({
    object: v.nullable(v.looseObject({ __typename: v.string(), oid: Oid })),
  }),
});

/**
 * Reads files as one commit has them, whole: a file that GitHub cuts off is an error. At least one path.
 *
 * @returns the text of each path; null where there is nothing
 * @throws GitHubFailure `unexpected` also for a path that is a folder or no text, and for a commit that is not there
 */
export async function readCommitFiles(
  client: Client,
  o: { readonly repo: Repo; readonly commit: string; readonly paths: readonly string[] },
): Promise<ReadonlyMap<string, string | null>> {
  const paths = [...new Set(o.paths)];
  const answer = await client.graphql("read", commitFilesQuery(paths.length), {
    owner: o.repo.owner,
    name: o.repo.name,
    commit: o.commit,
    ...Object.fromEntries(paths.map((path, index) => [`f${index}`, path])),
  });
  const [error] = answer.errors;
  if (error !== undefined) throw unexpected(REQUEST, describeError(error, ["contents"]));
  const { object } = parse(Shape, answer.data, REQUEST).repository;
  if (object === null || object.__typename !== "Commit")
    throw unexpected(REQUEST, `${o.commit} is no commit of this repository`);
  if (object.oid !== o.commit) throw unexpected(REQUEST, `asked for ${o.commit}, got ${object.oid}`);
  return new Map(
    paths.map((path, index) => {
      const file = parse(FileShape, object[`f${index}`], REQUEST);
      return [path, file === null ? null : fileText(file.object, path, REQUEST)] as const;
    }),
  );
}
