import type { Client } from "../../../github/client.ts";
import { listFiles, readTexts, type TreeFile } from "../../../github/commit-tree.ts";
import type { Repo } from "../../../github/repo.ts";
import type { Scanned, ScannedFile } from "./judge.ts";
import { isNamed } from "./paths.ts";
import { discover } from "./text.ts";

/** Files that one scan reads at most, and their bytes, alone and together. GitHub gives no text above half a MiB whole. */
const MOST_FILES = 400;
const LARGEST_FILE = 512 * 1024;
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Scans the files of a commit that the policy names, as GitHub has them: what somebody else's checkout holds is not asked.
 * Two requests and one for every forty files.
 *
 * @throws GitHubFailure where the commit or its files could not be read
 */
export async function scanCommit(
  client: Client,
  o: {
    readonly repo: Repo;
    readonly commit: string;
    readonly paths: readonly string[];
    readonly allow: readonly string[];
  },
): Promise<Scanned> {
  const { repo, commit, paths } = o;
  const named = (await listFiles(client, { repo, commit })).filter(({ path }) => isNamed(paths, path));
  const total = named.reduce((sum, { size }) => sum + size, 0);
  if (named.length > MOST_FILES)
    throw new RangeError(`${named.length} files are named; at most ${MOST_FILES} are read`);
  if (total > MOST_BYTES) throw new RangeError(`${total} bytes are named; at most ${MOST_BYTES} are read`);
  const allow = new Set(o.allow.map((text) => text.toLowerCase().replace(/(?<=[0-9])[ -](?=[0-9])/g, "")));
  const small = named.filter(({ size }) => size <= LARGEST_FILE);
  const texts = await readTexts(client, { repo, files: small });
  const large = named.filter(({ size }) => size > LARGEST_FILE).map(tooLarge);
  return { commit, named: named.length, files: [...small.map(scannedFile), ...large] };

  function scannedFile({ path }: TreeFile, index: number): ScannedFile {
    const read = texts[index];
    if (read?.ok !== true) return { path, ok: false, why: read === undefined ? "it was not read" : read.why };
    const discoveries = discover(read.text, allow);
    return { path, ok: true, count: discoveries.length, discoveries };
  }
}

function tooLarge({ path, size }: TreeFile): ScannedFile {
  return { path, ok: false, why: `it is ${size} bytes; at most ${LARGEST_FILE} are read` };
}
