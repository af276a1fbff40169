import type { Client } from "../github/client.ts";
import type { Clock } from "../github/clock.ts";
import type { Network } from "../network/network.ts";
import type { RunContext } from "./context.ts";
import type { Environment } from "./environment.ts";
import type { Log } from "./log.ts";
import type { Outside } from "./outside.ts";
import type { Summary } from "./summary.ts";

/** Everything outside that a door may touch. Tests hand in their own. */
export interface World {
  readonly run: RunContext;
  readonly clock: Clock;
  readonly log: Log;
  readonly summary: Summary;
  /** What the main step keeps for its post step. */
  readonly state: State;
  /** Aborted when the job is cancelled: begin nothing new, let the post step settle. */
  readonly cancelled: AbortSignal;
  /** A client for GitHub's API with this token; closed when the step ends. */
  connect(token: string, options?: { readonly deadline?: Date }): Client;
  /** Secrets of the step's `env:` and programs of its checkout. */
  readonly outside: Outside;
  /** Hosts that a policy names. */
  readonly network: Network;
  /** The step's own environment, for programs that look for logins there. */
  readonly environment: Environment;
  /** Keeps a secret that came up meanwhile out of everything that is written from now on (R49). */
  hide(secret: string): void;
  /** Sets a variable for the steps that follow. */
  exportVariable(name: string, value: string): void;
  /** Called when the step ends, however it ends. */
  atEnd(close: () => void): void;
  randomUuid(): string;
  env(name: "GITHUB_ARTIFACTS_LIST"): string | undefined;
}

export interface State {
  save(name: string, value: string): void;
  /** What was saved, in the main step or before the post step began; undefined when nothing or an empty text was. */
  get(name: string): string | undefined;
}
