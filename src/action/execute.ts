import { keepOutput } from "./kept-output.ts";
import { LEADER } from "./program-leader.ts";

/** A program to run. */
export interface Program {
  /** As the system finds it: a path from the workspace, an absolute one, or a name on the `PATH`. */
  readonly file: string;
  readonly arguments: readonly string[];
  /** Joins the plain variables of the step (program-environment.ts); nothing else of the step's environment is handed on. */
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds; the program and everything it started is ended after that. */
  readonly timeout: number;
  /** Bytes of its output that are kept; the rest is cut in the middle and said so. */
  readonly limit: number;
}

/** `code` is null when the program was ended (timeout, signal) or never started; `why` says it. */
export interface Executed {
  readonly code: number | null;
  /** Both outputs in the order of their writing; without secrets of this step. */
  readonly output: string;
  readonly why: string | undefined;
}

/** Where programs run, and what must not be seen of them. */
export interface Workplace {
  /** The workspace of the job: paths of programs are relative to it. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly redact: (text: string) => string;
}

/**
 * Runs a program by @actions/exec, which is loaded now and not before. There is no shell: no argument is ever interpreted.
 * Nothing is printed while it runs, so that it can give the runner no commands (R46); whoever prints the output later does
 * so by the log. Never rejects.
 */
export async function execute(program: Program, workplace: Workplace): Promise<Executed> {
  const kept = keepOutput(program.limit);
  const report = keepOutput(4_096);
  try {
    const { exec } = await import("@actions/exec");
    await exec(
      `"${process.execPath}"`,
      ["--eval", LEADER, "--", String(program.timeout), program.file, ...program.arguments],
      {
        cwd: workplace.folder,
        env: { ...workplace.environment, ...program.environment },
        silent: true,
        ignoreReturnCode: true,
        delay: 2_000,
        listeners: { stdout: (chunk) => kept.add(chunk), stderr: (chunk) => report.add(chunk) },
      },
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : "it could not be started";
    return { code: null, output: "", why: workplace.redact(`it never started: ${why}`) };
  }
  const { code, why } = reportOf(report.text());
  const explained = why === undefined ? undefined : explain(why, program);
  return { code, output: workplace.redact(kept.text()), why: explained };
}

function reportOf(text: string): { readonly code: number | null; readonly why: string | undefined } {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said !== "object" || said === null) return { code: null, why: "lost" };
    const code: unknown = Reflect.get(said, "code");
    const why: unknown = Reflect.get(said, "why");
    if (typeof why === "string") return { code: null, why };
    return Number.isSafeInteger(code) && typeof code === "number"
      ? { code, why: undefined }
      : { code: null, why: "lost" };
  } catch {
    return { code: null, why: "lost" };
  }
}

function explain(why: string, program: Program): string {
  const [word, detail = ""] = why.split(" ");
  switch (word) {
    case "timeout":
      return `it was ended after ${program.timeout} ms`;
    case "not-started":
      return `it never started: ${NOT_STARTED[detail] ?? detail}`;
    case "signal":
      return `it was ended by ${detail}`;
    default:
      return "how it ended is not known";
  }
}

const NOT_STARTED: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file (is it checked out, and is its interpreter installed?)",
  EACCES: "the file may not be executed (git update-index --chmod=+x)",
  EINVAL: "this system cannot start it without a shell (on Windows, write: cmd /c file)",
};
