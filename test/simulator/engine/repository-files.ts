import { execFileSync } from "node:child_process";

const WORKFLOWS = ".github/workflows";

/** The text of one file of a commit, or `undefined` when the commit has no such file. */
export function readFileAt(gitDir: string, commit: string, path: string): string | undefined {
  return gitOf(gitDir, commit, ["cat-file", "blob", `${commit}:${path}`]);
}

/** Paths of the workflow files of a commit, sorted by name. */
export function workflowFiles(gitDir: string, commit: string): string[] {
  const listing = gitOf(gitDir, commit, ["ls-tree", "--name-only", "-z", commit, `${WORKFLOWS}/`]) ?? "";
  return listing.split("\0").filter((path) => /\.ya?ml$/.test(path));
}

/** The commit a ref, tag, branch or id names, or `undefined`. */
export function commitOf(gitDir: string, ref: string): string | undefined {
  return git(gitDir, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`])?.trim();
}

/** The first line of a commit's message, or an empty text when there is no such commit. */
export function commitHeadline(gitDir: string, commit: string): string {
  return git(gitDir, ["log", "-1", "--format=%s", commit])?.trim() ?? "";
}

/** What full commit ids said before: a commit never changes, and every event asks for the same few. */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 10_000;

function gitOf(gitDir: string, commit: string, args: readonly string[]): string | undefined {
  if (!/^[0-9a-f]{40}$/.test(commit)) return git(gitDir, args);
  const key = [gitDir, ...args].join("\0");
  if (known.has(key)) return known.get(key);
  if (known.size >= MOST_KNOWN) known.clear();
  const answer = git(gitDir, args);
  known.set(key, answer);
  return answer;
}

function git(gitDir: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync("git", ["--git-dir", gitDir, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch {
    // git answers a missing commit or path with a non-zero exit; callers treat that as "not there".
    return undefined;
  }
}
