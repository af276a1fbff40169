/** Things to measure, by name; each run gives one number. */
export type Subjects<Name extends string> = Readonly<Record<Name, () => Promise<number>>>;

/**
 * Runs every subject in turn, A B C A B C …, so that whatever slows the machine down slows all of them down alike. The
 * first round warms up and does not count.
 *
 * @returns the median of each
 */
export async function alternate<Name extends string>(
  subjects: Subjects<Name>,
  rounds: number,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(subjects) as Name[];
  const found = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const value = await subjects[name]();
      if (round > 0) found.get(name)?.push(value);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(found.get(name) ?? [])])) as Record<Name, number>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Milliseconds that something takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
