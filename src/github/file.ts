import { createHash } from "node:crypto";
import * as v from "valibot";
import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { Oid, parse } from "./parse.ts";
import { inRepo, type Repo } from "./repo.ts";

const Shape = v.object({
  type: v.literal("file"),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sha: Oid,
  encoding: v.string(),
  content: v.string(),
});

/**
 * The bytes of one file at the head of a repository's default branch, whole: their git object id, which covers their number
 * too, is the one that GitHub names.
 *
 * @throws GitHubFailure `not-found` also for a private repository that the token may not see
 */
export async function readRepositoryFile(
  client: Client,
  { repo, path, limit }: { readonly repo: Repo; readonly path: string /** Bytes at most. */; readonly limit: number },
): Promise<Uint8Array> {
  const request = `GET /repos/${repo.owner}/${repo.name}/contents/${path}`;
  const { data } = await client.rest("read", "GET /repos/{owner}/{repo}/contents/{path}", { ...inRepo(repo), path });
  if (Array.isArray(data)) throw unexpected(request, `${path} is a folder`);
  const { size, sha, encoding, content } = parse(Shape, data, request);
  if (size > limit) throw unexpected(request, `${path} is ${size} bytes; at most ${limit} are read`);
  if (encoding !== "base64") throw unexpected(request, `${path} came without its content`);
  const bytes = Buffer.from(content, "base64");
  const id = createHash(sha.length === 64 ? "sha256" : "sha1")
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest("hex");
  if (id !== sha) throw unexpected(request, `${path} did not come whole`);
  return bytes;
}
