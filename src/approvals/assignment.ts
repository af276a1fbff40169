/**
 * Gives each person to at most one group, so that as many places as possible are filled: one human, one vote, also where
 * several lists name them (R3). Places are what the groups still need.
 *
 * @param counts places of each group
 * @param eligible for each person, the groups they may stand for, by index
 * @returns for each person the group they stand for, or null
 */
export function assign(
  counts: readonly number[],
  eligible: readonly (readonly number[])[],
): readonly (number | null)[] {
  const places = counts.flatMap((count, group) => Array.from({ length: count }, () => group));
  const taken: (number | null)[] = places.map(() => null);
  // Augmenting paths (Kuhn): a person may push another to a place that suits them both.
  const place = (person: number, seen: Set<number>): boolean => {
    for (const [index, group] of places.entries()) {
      if (seen.has(index) || !(eligible[person] ?? []).includes(group)) continue;
      seen.add(index);
      const holder = taken[index] ?? null;
      if (holder === null || place(holder, seen)) {
        taken[index] = person;
        return true;
      }
    }
    return false;
  };
  for (const person of eligible.keys()) place(person, new Set());
  return eligible.map((_, person) => {
    const index = taken.indexOf(person);
    return index < 0 ? null : (places[index] ?? null);
  });
}
