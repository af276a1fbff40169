/** Artifacts at the same time: enough that none waits for another's round trips, few enough for one disk. */
const MOST = 8;

/**
 * Does a few pieces of work at the same time and gives their results in order. After a failure no further one is begun, and
 * those under way are waited for; then the first failure is thrown.
 */
export async function atOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const left = items.map((item, index) => ({ item, index }));
  const done: R[] = [];
  const failures: unknown[] = [];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined && failures.length === 0; next = left.shift()) {
      try {
        done[next.index] = await work(next.item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(MOST, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
  return done;
}
