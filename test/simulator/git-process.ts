import { spawn } from "node:child_process";

/** The whole environment git may see: nothing of the user's or the system's configuration, no prompts, no time zone. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"] ?? "/usr/bin:/bin",
    HOME: "/nonexistent",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    LC_ALL: "C",
    TZ: "UTC",
  };
}

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs one git command against a bare repository; a non-zero exit is an answer, not an error. */
export function runGit(gitDir: string, args: readonly string[], input?: string | Buffer): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", ["--git-dir", gitDir, ...args], { env: gitEnvironment(), stdio: "pipe" });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.stdin.on("error", () => {
      // git may exit without reading its input; the exit code says what happened
    });
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code: code ?? -1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString("utf8") });
    });
    child.stdin.end(input ?? "");
  });
}

/** Like {@link runGit}, for commands that must succeed. Answers standard output as text without the final newline. */
export async function git(gitDir: string, args: readonly string[], input?: string | Buffer): Promise<string> {
  const { code, stdout, stderr } = await runGit(gitDir, args, input);
  if (code !== 0) throw new Error(`git ${args.join(" ")} in ${gitDir} ended with ${code}: ${stderr.trim()}`);
  return stdout.toString("utf8").replace(/\n$/, "");
}
