/**
 * Checks that `dist/` is what the source builds, byte for byte as git keeps it, and that each launcher starts: a bundle
 * with a missing module is only found by running it.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { git, root, tool } from "./command.ts";

tool("scripts/build.ts");

const kept = new Map(
  git("ls-files", "--stage", "dist")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [entry = "", path = ""] = line.split("\t");
      return [path, entry.split(" ")[1] ?? ""];
    }),
);
const files = readdirSync(join(root, "dist")).map((file) => `dist/${file}`);
const hashes = git("hash-object", "--no-filters", ...files)
  .trim()
  .split("\n");
const built = new Map(files.map((file, at) => [file, hashes[at] ?? ""]));

const problems = [
  ...[...built]
    .filter(([file, hash]) => kept.get(file) !== hash)
    .map(([file]) => `${file} differs from what git keeps`),
  ...[...kept.keys()]
    .filter((file) => !built.has(file))
    .map((file) => `${file} is in git, but the source does not build it`),
  ...files.filter(isLauncher).flatMap(startProblem),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error("Run `npm run build` and commit dist/.");
  process.exitCode = 1;
} else {
  console.log(`dist/ is what the source builds: ${files.length} files; every launcher starts.`);
}

function isLauncher(file: string): boolean {
  return /^dist\/[a-z-]+\.js$/.test(file) && file !== "dist/index.js";
}

/** Starts a launcher without any input: one clear error, nothing else. */
function startProblem(file: string): string[] {
  const post = file.endsWith("-post.js");
  const environment = post ? { "STATE_env-actions-main": "begun" } : {};
  const done = spawnSync(process.execPath, [file], { cwd: root, env: environment, encoding: "utf8", timeout: 20_000 });
  const clear =
    done.status === 1 && done.stderr === "" && /^::error::(Input|\d+ inputs|The runner's variables)/m.test(done.stdout);
  return clear ? [] : [`${file} does not start as it should: code ${done.status}\n${done.stdout}${done.stderr}`];
}
