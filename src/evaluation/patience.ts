import type { Clock } from "../github/clock.ts";
import { type Evaluation, retryAtOf } from "./evaluation.ts";

/** A step that waits holds a runner, so it waits at most this long, in milliseconds. */
export const MOST_PATIENCE = 30 * 60_000;
const PAUSE = 15_000;

/**
 * Evaluates until the verdict is more than `wait`, the time is over, the job is cancelled, or the gates themselves say that
 * nothing can change in time. What cannot be judged is asked again too: it may be readable in a moment (R73).
 */
export async function evaluatePatiently(
  evaluate: () => Promise<Evaluation>,
  o: {
    readonly clock: Clock;
    readonly patience: number;
    readonly cancelled: AbortSignal;
    readonly told: (why: string) => void;
  },
): Promise<Evaluation> {
  const until = o.clock.now().getTime() + Math.min(o.patience, MOST_PATIENCE);
  let evaluation = await evaluate();
  while (isOpen(evaluation) && !o.cancelled.aborted) {
    const next = o.clock.now().getTime() + PAUSE;
    const retryAt = retryAtOf(evaluation.results);
    if (next > until || (retryAt !== null && Date.parse(retryAt) > until)) break;
    o.told(openGates(evaluation));
    await o.clock.sleep(PAUSE);
    evaluation = await evaluate();
  }
  return evaluation;
}

function isOpen({ outcome }: Evaluation): boolean {
  return outcome === "wait" || outcome === "unknown";
}

function openGates({ results }: Evaluation): string {
  const open = results.filter(({ verdict, override }) => verdict !== "pass" && override === undefined);
  return open.map(({ gate, item }) => (item === undefined ? gate : `${gate} ${item}`)).join(", ");
}
