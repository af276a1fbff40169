import type { Client, ClientOptions } from "../github/client.ts";
import type { Environment } from "./environment.ts";
import { openRunner, type Runner } from "./runner.ts";

/** The process a step runs in. Tests hand in their own. */
export interface Host {
  readonly environment: Environment;
  openRunner(): Runner;
  openGitHub(): Promise<(options: ClientOptions) => Client>;
  /** Calls `stop` when the job is cancelled: SIGINT, and SIGTERM 7.5 seconds later (R106). */
  onCancel(stop: () => void): void;
  /** The code the process will end with, by itself: `process.exit` would cut off what is still being written. */
  exitCode(code: 0 | 1): void;
}

export function processHost(): Host {
  return {
    environment: process.env,
    openRunner,
    openGitHub: async () => (await import("../github/client.ts")).createClient,
    onCancel: (stop) => {
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
    },
    exitCode: (code) => {
      process.exitCode = code;
    },
  };
}
