/**
 * Loaded into a door's process with `--import`: naps of minutes pass in a moment, so that the shipped bundle can be tested
 * without waiting. The time limit of one request (10 s) becomes longer, for machines that run 64 of them at once.
 */
const { setTimeout: realTimeout } = globalThis;
const shortened = (delay) => (delay === 10_000 ? 45_000 : delay >= 50 ? Math.ceil(delay / 200) : delay);
globalThis.setTimeout = Object.assign(
  (work, delay, ...rest) => realTimeout(work, shortened(delay ?? 0), ...rest),
  realTimeout,
);
