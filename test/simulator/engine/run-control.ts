import type { ChildProcess } from "node:child_process";

/** Milliseconds after the SIGINT of a cancel until SIGTERM, and from there until SIGKILL. */
export interface SignalDelays {
  readonly term: number;
  readonly kill: number;
}

/** What GitHub's runner waits. */
export const RUNNER_DELAYS: SignalDelays = { term: 7_500, kill: 2_500 };

/** The runner of this job is gone: nothing more is reported about it. */
export class RunnerDied extends Error {
  override readonly name = "RunnerDied";
}

interface Running {
  readonly child: ChildProcess;
  /** Asked when a cancel arrives: a step whose `if:` still holds then is left alone. */
  survivesCancel(): boolean;
}

/** One run's stop button: cancels the process in progress the way the runner does, or lets its runner die. */
export class RunControl {
  cancelled = false;
  dead = false;
  #running: Running | undefined;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #delays: SignalDelays;

  constructor(delays: SignalDelays) {
    this.#delays = delays;
  }

  /** Tells which process a cancel or a death would hit. Returns how to say that it ended. */
  watch(running: Running): () => void {
    this.#running = running;
    return () => {
      this.#running = undefined;
      for (const timer of this.#timers) clearTimeout(timer);
      this.#timers.clear();
    };
  }

  /** SIGINT, then SIGTERM, then SIGKILL; only the last one reaches the grandchildren. */
  cancel(): void {
    if (this.cancelled) return;
    this.cancelled = true;
    const running = this.#running;
    if (running === undefined || running.survivesCancel()) return;
    const { child } = running;
    child.kill("SIGINT");
    this.#later(this.#delays.term, () => child.kill("SIGTERM"));
    this.#later(this.#delays.term + this.#delays.kill, () => killGroup(child));
  }

  /** SIGKILL to everything, at once. */
  die(): void {
    this.dead = true;
    if (this.#running !== undefined) killGroup(this.#running.child);
  }

  #later(delay: number, action: () => void): void {
    this.#timers.add(setTimeout(action, delay));
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // The group is gone already.
  }
}
