import { spawn } from "node:child_process";

/** How a process ended. */
export interface Ended {
  /** From before it was started until its output was closed. */
  readonly ms: number;
  /** `null` when it was killed because it did not end. */
  readonly code: number | null;
  readonly output: string;
}

export interface Start {
  readonly command?: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

const NO_END_MS = 120_000;

/** Runs a process, Node unless said, with no more of this environment than `PATH`. */
export function run({ command = process.execPath, args, env = {}, cwd }: Start): Promise<Ended> {
  const started = performance.now();
  const child = spawn(command, args, {
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: NO_END_MS,
    killSignal: "SIGKILL",
    ...(cwd === undefined ? {} : { cwd }),
  });
  return new Promise((resolve, reject) => {
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ ms: performance.now() - started, code, output }));
  });
}

/** The same, but an end other than the expected one throws. */
export async function runWell(start: Start, code = 0): Promise<Ended> {
  const ended = await run(start);
  if (ended.code === code) return ended;
  throw new Error(`${start.command ?? "node"} ${start.args.join(" ")} ended with ${ended.code}:\n${ended.output}`);
}
