/** A time for the table. */
export function ms(value: number): string {
  if (value < 10) return `${value.toFixed(1)} ms`;
  return value < 1000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(2)} s`;
}

/** An amount of memory for the table, from MiB. */
export function mib(value: number): string {
  return `${Math.round(value)} MiB`;
}

/** A limit for a ratio, as the goals write it. */
export function atMost(limit: number): string {
  return `≤ ${limit} ×`;
}

/** A number that a run of subjects has found. Throws when that subject was not among them. */
export function foundIn(found: Readonly<Record<string, number>>, name: string): number {
  const value = found[name];
  if (value === undefined) throw new Error(`${name} was not measured`);
  return value;
}
