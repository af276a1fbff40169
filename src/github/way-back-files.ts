import * as v from "valibot";
import { describeError } from "./block.ts";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { FileShape, fileText, TEXT_FRAGMENT } from "./file-text.ts";
import { Oid, parse } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** What a way back needs of the repository, of the heads of its two branches. */
export interface WayBackFiles {
  /** The text of each path on the default branch; null where there is nothing. */
  readonly files: ReadonlyMap<string, string | null>;
  /** The text of the ledger's file; null where there is nothing. */
  readonly record: string | null;
}

const REQUEST = "graphql WayBackFiles";

/** @param files how many are asked for of the default branch: variables `$f0`, `$f1` … */
export function wayBackFilesQuery(files: number): string {
  const indexes = Array.from({ length: files }, (_, index) => index);
  const variables = indexes.map((index) => `, $f${index}: String!`).join("");
  const fields = indexes.map((index) => `f${index}: file(path: $f${index}) { object { __typename ...Text } }`);
  return `query WayBackFiles($owner: String!, $name: String!, $ledger: String!, $record: String!${variables}) {
  repository(owner: $owner, name: $name) {
    ledger: ref(qualifiedName: $ledger) { name target { oid ...Record } }
    defaultBranchRef { name target { oid ...Files } }
  }
}
fragment Record on Commit { __typename file(path: $record) { object { __typename ...Text } } }
fragment Files on Commit { ${["__typename", ...fields].join("\n  ")} }
${TEXT_FRAGMENT}`;
}

const RefShape = v.nullish(
  v.object({ name: v.string(), target: v.looseObject({ oid: Oid, __typename: v.literal("Commit") }) }),
);
const Shape = v.object({ repository: v.object({ ledger: RefShape, defaultBranchRef: RefShape }) });

/**
 * Reads files of the default branch and one of the ledger in one request, all whole.
 *
 * @throws GitHubFailure `unexpected` also for a branch that is not there, and for a path that is a folder or no text
 */
export async function readWayBackFiles(
  client: Client,
  o: { readonly repo: Repo; readonly paths: readonly string[]; readonly ledger: string; readonly record: string },
): Promise<WayBackFiles> {
  const answer = await client.graphql("read", wayBackFilesQuery(o.paths.length), {
    owner: o.repo.owner,
    name: o.repo.name,
    ledger: `refs/heads/${o.ledger}`,
    record: o.record,
    ...Object.fromEntries(o.paths.map((path, index) => [`f${index}`, path])),
  });
  const [error] = answer.errors;
  if (error !== undefined) throw unexpected(REQUEST, describeError(error, ["contents"]));
  const { ledger, defaultBranchRef } = parse(Shape, answer.data, REQUEST).repository;
  if (defaultBranchRef == null) throw unexpected(REQUEST, "the repository has no default branch");
  if (ledger == null || ledger.name !== o.ledger) throw unexpected(REQUEST, `there is no branch ${o.ledger}`);
  const textOf = (found: unknown, path: string): string | null => {
    const file = parse(FileShape, found, REQUEST);
    return file === null ? null : fileText(file.object, path, REQUEST);
  };
  return {
    files: new Map(o.paths.map((path, index) => [path, textOf(defaultBranchRef.target[`f${index}`], path)])),
    record: textOf(ledger.target["file"], o.record),
  };
}
