import { execFile, execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { servicePath } from "../../src/ledger/paths.ts";
import type { CommitOutcome, FindOutcome, LedgerCommit, LedgerPort } from "../../src/ledger/port.ts";
import { parseLedger } from "../../src/ledger/snapshot.ts";

export const BRANCH = "env-actions";
const REF = `refs/heads/${BRANCH}`;

/** A ledger branch in a real bare repository: git's own objects, and git's own compare-and-swap. */
export class GitBranch implements LedgerPort {
  readonly path: string;
  /** How many commits were sent, by their `Intent:` line. */
  readonly sent = new Map<string, number>();

  readonly #run: RunGit;
  /** The way of a request, there and back each. */
  readonly #travel: () => Promise<void>;

  private constructor(path: string, run: RunGit, travel: () => Promise<void>) {
    this.path = path;
    this.#run = run;
    this.#travel = travel;
  }

  static async begin(
    files: ReadonlyMap<string, string>,
    { run = gitAtOnce, travel = async () => {} }: { run?: RunGit; travel?: () => Promise<void> } = {},
  ): Promise<GitBranch> {
    const branch = new GitBranch(await mkdtemp(join(tmpdir(), "ledger-")), run, travel);
    await branch.git(["init", "--quiet", "--bare", `--initial-branch=${BRANCH}`]);
    const additions = Array.from(files, ([path, contents]) => ({ path, contents }));
    const oid = await branch.#write(undefined, "ledger created [skip ci]", additions);
    await branch.git(["update-ref", REF, oid, "0".repeat(40)]);
    return branch;
  }

  git(args: readonly string[], input?: string): Promise<string> {
    return this.#run(this.path, args, input);
  }

  /** The files a snapshot has, and those asked for. */
  async read(service: string, asked: readonly string[] = []) {
    await this.#travel();
    const oid = await this.git(["rev-parse", REF]);
    const files = await this.#blobs(oid, ["head.json", servicePath(service), ...asked]);
    await this.#travel();
    return parseLedger(files, oid, service);
  }

  /** Every file of the branch. */
  async files(): Promise<Map<string, string>> {
    const paths = (await this.git(["ls-tree", "-r", "--name-only", REF])).split("\n");
    return this.#blobs(REF, paths);
  }

  /** Those of the files that exist. */
  async #blobs(commit: string, paths: readonly string[]): Promise<Map<string, string>> {
    const answer = await this.git(["cat-file", "--batch"], paths.map((path) => `${commit}:${path}\n`).join(""));
    const files = new Map<string, string>();
    let rest = Buffer.from(`${answer}\n`);
    for (const path of paths) {
      const header = rest.subarray(0, rest.indexOf("\n")).toString();
      rest = rest.subarray(Buffer.byteLength(header) + 1);
      if (header.endsWith(" missing")) continue;
      const size = Number(header.split(" ").at(-1));
      files.set(path, rest.subarray(0, size).toString());
      rest = rest.subarray(size + 1);
    }
    return files;
  }

  async commit({ expectedHead, headline, body, additions }: LedgerCommit): Promise<CommitOutcome> {
    const marker = body.split("\n").at(-1) ?? "";
    this.sent.set(marker, (this.sent.get(marker) ?? 0) + 1);
    const oid = await this.#write(expectedHead, `${headline}\n\n${body}`, additions);
    await this.#travel();
    const moved = await this.git(["update-ref", REF, oid, expectedHead]).then(
      () => true,
      () => false,
    );
    await this.#travel();
    return moved ? { kind: "committed", oid } : { kind: "stale" };
  }

  async find({ since, marker }: { readonly since: string; readonly marker: string }): Promise<FindOutcome> {
    const head = await this.git(["rev-parse", REF]);
    const found = await this.git(["log", "--format=%H", "--fixed-strings", `--grep=${marker}`, `${since}..${head}`]);
    return found === "" ? { kind: "absent", head } : { kind: "found", oid: found };
  }

  /** All objects first; a reference is not touched (R83). */
  async #write(parent: string | undefined, message: string, additions: LedgerCommit["additions"]): Promise<string> {
    const files = additions.map(({ path, contents }) => `M 100644 inline ${path}\n${dataOf(contents)}`).join("\n");
    const from = parent === undefined ? "" : `from ${parent}\n`;
    const committer = "committer GitHub <noreply@github.com> 1795341600 +0000\n";
    return this.git(
      ["fast-import", "--quiet"],
      `commit refs/scratch/${randomUUID()}\nmark :1\n${committer}${dataOf(message)}\n${from}${files}\n\nget-mark :1\n`,
    );
  }
}

/** Runs git and gives what it prints, without the last line end. */
export type RunGit = (cwd: string, args: readonly string[], input?: string) => Promise<string>;

/** Processes of their own, all at the same time. */
export const gitAtOnce: RunGit = (cwd, args, input) =>
  new Promise((resolve, reject) => {
    const child = execFile("git", args, { cwd, maxBuffer: 2 ** 26 }, (error, stdout) => {
      if (error === null) resolve(stdout.replace(/\n$/, ""));
      else reject(error);
    });
    // A command that reads nothing may be gone before its input is closed.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });

/** One process after the other, so that a virtual clock alone says who comes first. */
export const gitInTurn: RunGit = async (cwd, args, input) =>
  execFileSync("git", args, { cwd, input: input ?? "", maxBuffer: 2 ** 26, encoding: "utf8", stdio: "pipe" }).replace(
    /\n$/,
    "",
  );

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}
