/** Time and chance as arguments, so that waits can be tested without waiting. */
export interface Clock {
  now(): Date;
  /** Resolves after `ms` milliseconds. */
  sleep(ms: number): Promise<void>;
  /** Evenly distributed, 0 inclusive to 1 exclusive. */
  random(): number;
}

/** The runner's own clock: for waiting and deadlines. Decisions use the `Date` header of an answer instead. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: () => Math.random(),
};
