import type { Clock } from "../github/clock.ts";

/** The shortest and the longest wait to draw from, in milliseconds. */
const BASE = 100;
const CAP = 30_000;

/** How long an append may go on: a number of tries and a deadline, with full jitter between the tries (R82). */
export class Patience {
  readonly #clock: Clock;
  readonly #deadline: Date;
  readonly #tries: number;
  #used = 0;
  #startedAt: number;

  constructor(limits: { readonly clock: Clock; readonly deadline: Date; readonly tries: number }) {
    this.#clock = limits.clock;
    this.#deadline = limits.deadline;
    this.#tries = limits.tries;
    this.#startedAt = limits.clock.now().getTime();
  }

  /**
   * Waits before the next try; false when there is none left or the deadline would pass. The wait is drawn evenly from
   * zero to a bound that doubles with every try, starting at the time the lost try took: writers collide for exactly
   * that long, so slow answers ask for long waits.
   */
  async next(): Promise<boolean> {
    this.#used += 1;
    if (this.#used >= this.#tries) return false;
    const took = this.#clock.now().getTime() - this.#startedAt;
    const bound = Math.min(CAP, Math.max(BASE, took) * 2 ** this.#used);
    const wait = Math.floor(this.#clock.random() * bound);
    if (this.#clock.now().getTime() + wait >= this.#deadline.getTime()) return false;
    await this.#clock.sleep(wait);
    this.#startedAt = this.#clock.now().getTime();
    return true;
  }
}
