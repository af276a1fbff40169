import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { type RunControl, RunnerDied } from "./run-control.ts";

/** A process of a step, in its own process group so that a dying runner takes the grandchildren along. */
export interface StepProcess {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly control: RunControl;
  survivesCancel(): boolean;
  onLine(line: string): void;
}

/** How the process ended; `cancelled` whatever its exit code was, as the runner judges. */
export type ProcessEnd = { readonly cancelled: true } | { readonly cancelled: false; readonly code: number };

/**
 * Runs a process to its end and hands over its output line by line.
 *
 * @throws RunnerDied when the runner was told to die meanwhile.
 */
export async function runProcess(process: StepProcess): Promise<ProcessEnd> {
  const { control } = process;
  const child = spawn(process.command, [...process.args], {
    cwd: process.cwd,
    env: process.env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const cancelledBefore = control.cancelled;
  const done = control.watch({ child, survivesCancel: process.survivesCancel });
  try {
    const ended = new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
    });
    const [code] = await Promise.all([
      ended,
      readLines(child.stdout, process.onLine),
      readLines(child.stderr, process.onLine),
    ]);
    if (control.dead) throw new RunnerDied();
    const cancelled = control.cancelled && !cancelledBefore && !process.survivesCancel();
    return cancelled ? { cancelled } : { cancelled: false, code };
  } finally {
    done();
  }
}

async function readLines(stream: Readable, onLine: (line: string) => void): Promise<void> {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) onLine(line);
}
