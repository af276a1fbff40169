import type { Job, Run } from "../world.ts";
import type { SignalDelays } from "./run-control.ts";

/** What the engine is told about the machine it runs on and the server beside it. */
export interface EngineOptions {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly serverUrl: string;
  /** Folder of each action repository by `owner/name`; `uses: owner/name/path@ref` is `<folder>/<path>`, any ref. */
  readonly actions: Readonly<Record<string, string>>;
  /** Folder the jobs work in; the caller removes it. */
  readonly workDir: string;
  /** The node of `using: node24` actions and of `node` in `run:` steps. Default: the one running the engine. */
  readonly node: string;
  /** How long a cancelled process has until SIGTERM and SIGKILL. Default: as GitHub's runner. */
  readonly signalDelays: SignalDelays;
  /** Further environment variables for every step, such as `NODE_V8_COVERAGE`. */
  readonly env: Readonly<Record<string, string>>;
  /**
   * How long work takes on the simulated clock, in milliseconds: a job to find its runner, and each step of it. Default: no
   * time at all, so that only a test moves the clock.
   */
  readonly pace: { readonly queue: number; readonly step: number };
  onLog(line: string, job: Job): void;
}

type Required = "apiUrl" | "graphqlUrl" | "serverUrl" | "actions" | "workDir";
/** What `createEngine` is given; `EngineOptions` says what each means and defaults to. */
export type EngineSettings = Pick<EngineOptions, Required> & Partial<Omit<EngineOptions, Required>>;

/** A review of a job that waits at a native environment gate. */
export interface Review {
  readonly state: "approved" | "rejected";
  readonly comment: string;
}

/** A workflow that could not run, and why: GitHub's parser's messages or a failing expression. */
export interface Problem {
  readonly run: Run;
  readonly message: string;
}
