import type { Client } from "./client.ts";
import { unexpected } from "./errors.ts";
import { inRepo, type Repo } from "./repo.ts";

/**
 * Every file of one commit as a zip archive, in one request: GitHub sends to where the bytes are, and the token does not go
 * there. What `.gitattributes` of that commit leaves out is left out here too; whoever reads a ledger so finds it missing.
 *
 * @param o.ref a full commit id
 * @param o.limit bytes at most
 * @throws GitHubFailure `unexpected` above the limit
 */
export async function readArchive(
  client: Client,
  o: { readonly repo: Repo; readonly ref: string; readonly limit: number },
): Promise<Buffer> {
  const route = "GET /repos/{owner}/{repo}/zipball/{ref}";
  return client.download(route, { ...inRepo(o.repo), ref: o.ref }, async (_head, body) => {
    const chunks: Buffer[] = [];
    let received = 0;
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk as Uint8Array);
      received += bytes.length;
      if (received > o.limit) throw unexpected(route, `the archive is larger than ${o.limit} bytes`);
      chunks.push(bytes);
    }
    return Buffer.concat(chunks);
  });
}
