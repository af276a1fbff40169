/** Time and chance as arguments, so that waits can be tested without waiting. */
export interface Clock {
  now(): Date;
  /** Resolves after `ms` milliseconds. */
  sleep(ms: number): Promise<void>;
  /** Evenly distributed, 0 inclusive to 1 exclusive. */
  random(): number;
}
