import type { Clock } from "../github/clock.ts";
import { isFailure } from "../github/errors.ts";

/** How long something that was made may stay invisible, in milliseconds between looks; half a minute in all (R70, R75). */
export const VISIBLE_AFTER = [0, 4_000, 9_000, 17_000] as const;

/**
 * Does `work` on something that was made a moment ago: while GitHub says that it is not there, it is tried again inside the
 * visibility window. A "not found" after that is an answer (R75).
 */
export async function whenVisible<T>(
  clock: Clock,
  work: () => Promise<T>,
  isNotThere: (error: unknown) => boolean = (error) => isFailure(error, "not-found"),
): Promise<T> {
  let last: unknown;
  for (const wait of VISIBLE_AFTER) {
    if (wait > 0) await clock.sleep(wait);
    try {
      return await work();
    } catch (error) {
      if (!isNotThere(error)) throw error;
      last = error;
    }
  }
  throw last;
}
