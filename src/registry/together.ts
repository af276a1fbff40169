/**
 * Does pieces of work at the same time. After the first failure those that have not begun stay undone, `halt` is told to
 * end the others, and when all have ended that failure is thrown: nothing goes on behind the caller's back.
 */
export async function together<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  halt: (reason: Error) => void = () => undefined,
): Promise<R[]> {
  const failures: unknown[] = [];
  const outcomes = items.map(async (item) => {
    try {
      return await work(item);
    } catch (error) {
      failures.push(error);
      if (failures.length === 1) halt(error instanceof Error ? error : new Error(String(error)));
      throw error;
    }
  });
  await Promise.allSettled(outcomes);
  if (failures.length > 0) throw failures[0];
  return Promise.all(outcomes);
}
