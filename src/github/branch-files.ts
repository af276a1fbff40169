import * as v from "valibot";
import { describeError } from "./block.ts";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { FileShape, fileText, TEXT_FRAGMENT } from "./file-text.ts";
import { Oid, parse } from "./parse.ts";
import type { Repo } from "./repo.ts";

/** Files of one commit at the head of a branch. */
export interface BranchFiles {
  readonly branch: string;
  /** The commit they are of: what a change to them has to expect. */
  readonly head: string;
  /** The id that mutations name the repository by. */
  readonly repository: string;
  /** The text of each path that was asked for; null where there is nothing. */
  readonly files: ReadonlyMap<string, string | null>;
}

const REQUEST = "graphql BranchFiles";

/** @param files how many are asked for: variables `$f0`, `$f1` … */
export function branchFilesQuery(files: number): string {
  const indexes = Array.from({ length: files }, (_, index) => index);
  const variables = indexes.map((index) => `, $f${index}: String!`).join("");
  const fields = indexes.map((index) => `f${index}: file(path: $f${index}) { object { __typename ...Text } }`);
  return `query BranchFiles($owner: String!, $name: String!, $ref: String!, $default: Boolean!${variables}) {
  repository(owner: $owner, name: $name) {
    id
    ref(qualifiedName: $ref) @skip(if: $default) { name target { oid ...Files } }
    defaultBranchRef @include(if: $default) { name target { oid ...Files } }
  }
}
fragment Files on Commit { ${["__typename", ...fields].join("\n  ")} }
${files === 0 ? "" : TEXT_FRAGMENT}`;
}

const RefShape = v.nullish(
  v.object({ name: v.string(), target: v.looseObject({ oid: Oid, __typename: v.literal("Commit") }) }),
);
const Shape = v.object({ repository: v.object({ id: v.string(), ref: RefShape, defaultBranchRef: RefShape }) });

/**
 * Reads files at the head of a branch, all of one commit and whole: a file that GitHub cuts off is an error.
 *
 * @param o.branch the default branch when left out
 * @returns null when there is no such branch
 * @throws GitHubFailure `unexpected` also for a path that is a folder or no text
 */
export async function readBranchFiles(
  client: Client,
  o: { readonly repo: Repo; readonly branch?: string; readonly paths: readonly string[] },
): Promise<BranchFiles | null> {
  const answer = await client.graphql("read", branchFilesQuery(o.paths.length), {
    owner: o.repo.owner,
    name: o.repo.name,
    ref: `refs/heads/${o.branch ?? ""}`,
    default: o.branch === undefined,
    ...Object.fromEntries(o.paths.map((path, index) => [`f${index}`, path])),
  });
  const [error] = answer.errors;
  if (error !== undefined) throw unexpected(REQUEST, describeError(error, ["contents"]));
  const { repository } = parse(Shape, answer.data, REQUEST);
  const found = o.branch === undefined ? repository.defaultBranchRef : repository.ref;
  if (found == null) return null;
  if (o.branch !== undefined && found.name !== o.branch) {
    throw unexpected(REQUEST, `asked for ${o.branch}, got ${found.name}`);
  }
  const files = new Map(
    o.paths.map((path, index) => {
      const file = parse(FileShape, found.target[`f${index}`], REQUEST);
      return [path, file === null ? null : fileText(file.object, path, REQUEST)] as const;
    }),
  );
  return { branch: found.name, head: found.target.oid, repository: repository.id, files };
}
