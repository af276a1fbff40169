import { setImmediate as settled } from "node:timers/promises";
import type { Clock } from "../../src/github/clock.ts";

/** A clock that stands still until everybody sleeps, then jumps to the next waker. The same seed gives the same run. */
export class VirtualClock implements Clock {
  #now = Date.parse("2026-11-22T10:00:00Z");
  #random: () => number;
  #sleepers: { at: number; order: number; wake: () => void }[] = [];
  #order = 0;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  now(): Date {
    return new Date(this.#now);
  }

  random(): number {
    return this.#random();
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.#order += 1;
      this.#sleepers.push({ at: this.#now + ms, order: this.#order, wake });
    });
  }

  /** Runs the work to its end, waking one sleeper at a time. */
  async run<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const finished = work.finally(() => {
      done = true;
    });
    finished.catch(() => undefined);
    for (;;) {
      await settled();
      if (done) return finished;
      this.#wakeNext();
    }
  }

  #wakeNext(): void {
    const next = this.#sleepers.reduce<{ at: number; order: number; wake: () => void } | undefined>(
      (first, other) =>
        first === undefined || other.at < first.at || (other.at === first.at && other.order < first.order)
          ? other
          : first,
      undefined,
    );
    if (next === undefined) throw new Error("everybody waits for something that will never happen");
    this.#sleepers = this.#sleepers.filter((sleeper) => sleeper !== next);
    this.#now = Math.max(this.#now, next.at);
    next.wake();
  }
}

/** Mulberry32: small, and good enough to shuffle schedules. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
