import * as v from "valibot";
import { describeError } from "./block.ts";
import type { Client } from "./client.ts";
import { isFailure, unexpected } from "./errors.ts";
import { fileText, ObjectShape, TEXT_FRAGMENT } from "./file-text.ts";
import { Oid, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

/** A regular file of a commit. */
export interface TreeFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly oid: string;
}

const Shape = v.object({
  truncated: v.boolean(),
  tree: v.array(
    v.object({
      path: v.string(),
      mode: v.string(),
      type: v.string(),
      sha: Oid,
      size: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
    }),
  ),
});

/**
 * Every regular file of a commit; symbolic links and submodules are none.
 *
 * @throws GitHubFailure `unexpected` where the tree is too large for GitHub to list whole
 */
export async function listFiles(
  client: Client,
  o: { readonly repo: Repo; readonly commit: string },
): Promise<readonly TreeFile[]> {
  const route = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
  const { data } = await client.rest("read", route, { ...inRepo(o.repo), tree_sha: o.commit, recursive: "1" });
  const { truncated, tree } = parse(Shape, data, route);
  if (truncated) throw unexpected(route, "the commit has more files than GitHub lists at once");
  return tree.flatMap(({ path, mode, type, sha, size }) => {
    if (type !== "blob" || !mode.startsWith("100")) return [];
    if (size === undefined) throw unexpected(route, `${path} has no size`);
    return [{ path, size, oid: sha }];
  });
}

/** A file's text, or why there is none of it: it is binary, or GitHub cut it off. */
export type FileRead = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

/** So many files in one query. */
const AT_ONCE = 40;

/** The texts of files, whole. In the order of `files`. */
export async function readTexts(
  client: Client,
  o: { readonly repo: Repo; readonly files: readonly TreeFile[] },
): Promise<readonly FileRead[]> {
  const texts: FileRead[] = [];
  for (let from = 0; from < o.files.length; from += AT_ONCE) {
    texts.push(...(await readSome(client, o.repo, o.files.slice(from, from + AT_ONCE))));
  }
  return texts;
}

const REQUEST = "graphql FileTexts";

/** @param files how many are asked for: variables `$f0`, `$f1` … */
export function fileTextsQuery(files: number): string {
  const indexes = Array.from({ length: files }, (_, index) => index);
  const variables = indexes.map((index) => `, $f${index}: GitObjectID!`).join("");
  const fields = indexes.map((index) => `f${index}: object(oid: $f${index}) { __typename ...Text }`);
  return `query FileTexts($owner: String!, $name: String!${variables}) {
  repository(owner: $owner, name: $name) { ${["__typename", ...fields].join("\n    ")} }
}
${TEXT_FRAGMENT}`;
}

async function readSome(client: Client, repo: Repo, files: readonly TreeFile[]): Promise<readonly FileRead[]> {
  const answer = await client.graphql("read", fileTextsQuery(files.length), {
    owner: repo.owner,
    name: repo.name,
    ...Object.fromEntries(files.map(({ oid }, index) => [`f${index}`, oid])),
  });
  const [error] = answer.errors;
  if (error !== undefined) throw unexpected(REQUEST, describeError(error, ["contents"]));
  const { repository } = parse(v.object({ repository: v.looseObject({}) }), answer.data, REQUEST);
  return files.map(({ path }, index) => {
    const object = parse(v.nullish(ObjectShape), repository[`f${index}`], REQUEST);
    try {
      return { ok: true, text: fileText(object ?? null, path, REQUEST) };
    } catch (error) {
      if (isFailure(error)) return { ok: false, why: error.message.replace(`${REQUEST}: `, "") };
      throw error;
    }
  });
}
