import type { Clock } from "../github/clock.ts";
import { UserError } from "./errors.ts";

/** The machine's clock, whose naps end at once when the job is cancelled (R106). */
export function cancellableClock(cancelled: AbortSignal): Clock {
  return {
    now: () => new Date(),
    random: Math.random,
    sleep: (milliseconds) =>
      new Promise((resolve, reject) => {
        const stop = () => {
          clearTimeout(timer);
          reject(cancellation());
        };
        if (cancelled.aborted) {
          reject(cancellation());
          return;
        }
        const timer = setTimeout(() => {
          cancelled.removeEventListener("abort", stop);
          resolve();
        }, milliseconds);
        cancelled.addEventListener("abort", stop, { once: true });
      }),
  };
}

export function cancellation(): UserError {
  return new UserError("The job was cancelled.", {
    reason: "cancelled",
    hint: "What had begun is settled by this step's post part, or by the next step that looks.",
  });
}
