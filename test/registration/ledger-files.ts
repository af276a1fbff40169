import { execFileSync } from "node:child_process";
import type { Factory } from "./shop.ts";

/** Every file of the ledger branch, as a clone would have it. */
export async function filesAt({ shop }: Factory): Promise<Map<string, string>> {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["--git-dir", shop.repository.gitDir, ...args], { encoding: "utf8" });
  const paths = git("ls-tree", "-r", "--name-only", "-z", "env-actions").split("\0").filter(Boolean);
  return new Map(paths.map((path) => [path, git("show", `env-actions:${path}`)]));
}
