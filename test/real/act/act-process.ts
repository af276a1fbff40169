import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** One line of act's JSON log, as far as it is used here. */
export interface ActLine {
  readonly msg: string;
  /** The job's key. */
  readonly job: string | undefined;
  readonly stage: string | undefined;
  readonly step: string | undefined;
  readonly stepResult: string | undefined;
  readonly jobResult: string | undefined;
  /** Whether `msg` was printed by a step. */
  readonly raw: boolean;
  /** What a step wrote to GITHUB_STEP_SUMMARY. */
  readonly summary: string | undefined;
}

export interface ActCall {
  readonly act: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Everything the process sees: act hands its own environment to host jobs. */
  readonly env: Readonly<Record<string, string>>;
  onLine(line: ActLine): void;
}

/** Runs act to its end. Answers its exit code and what it said beside the log. */
export async function runAct(call: ActCall): Promise<{ readonly code: number; readonly stderr: string }> {
  const child = spawn(call.act, [...call.args], { cwd: call.cwd, env: call.env, stdio: ["ignore", "pipe", "pipe"] });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  createInterface({ input: child.stdout }).on("line", (text) => {
    const line = parseLine(text);
    if (line !== undefined) call.onLine(line);
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve(status ?? 1));
  });
  return { code, stderr };
}

function parseLine(text: string): ActLine | undefined {
  if (!text.startsWith("{")) return undefined;
  const value: Readonly<Record<string, unknown>> = JSON.parse(text);
  const word = (name: string): string | undefined => {
    const found = value[name];
    return typeof found === "string" ? found : undefined;
  };
  return {
    msg: word("msg") ?? "",
    job: word("jobID"),
    stage: word("stage"),
    step: word("step"),
    stepResult: word("stepResult"),
    jobResult: word("jobResult"),
    raw: value["raw_output"] === true,
    summary: word("command") === "summary" ? word("content") : undefined,
  };
}
