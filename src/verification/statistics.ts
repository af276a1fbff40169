import { errorFunction, median, wilcoxonRankSum } from "simple-statistics";

/** How a second sample differs from a first one. */
export interface Comparison {
  /** The chance of a difference like this or larger upward when nothing had changed (one-sided Mann-Whitney). */
  readonly p: number;
  /** By how much the second is higher: the median of all differences (Hodges-Lehmann). */
  readonly shift: number;
  /** The share of pairs in which the second is higher, ties by half: the effect size, 0.5 when nothing changed. */
  readonly superiority: number;
  /** Of the first sample. */
  readonly median: number;
}

/**
 * Compares two samples of at least one number each by ranks, so that neither outliers nor the form of the distribution
 * matter. Normal approximation with correction for ties and continuity, which is good from about eight numbers a side on.
 */
export function compare(before: readonly number[], after: readonly number[]): Comparison {
  const first = [...before];
  const second = [...after];
  const pairs = first.length * second.length;
  const ranks = wilcoxonRankSum(second, first);
  const wins = ranks - (second.length * (second.length + 1)) / 2;
  const total = first.length + second.length;
  const variance = (pairs / 12) * (total + 1 - tieTerm([...first, ...second]) / (total * (total - 1)));
  // All numbers are the same: nothing can be told apart.
  const p = variance > 0 ? upper((wins - pairs / 2 - 0.5) / Math.sqrt(variance)) : 1;
  const differences = second.flatMap((later) => first.map((earlier) => later - earlier));
  return { p, shift: median(differences), superiority: wins / pairs, median: median(first) };
}

/** The normal distribution's upper tail. */
function upper(z: number): number {
  return 0.5 * (1 - errorFunction(z / Math.SQRT2));
}

/** Sum of t³ − t over all groups of equal numbers. */
function tieTerm(numbers: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const number of numbers) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + size ** 3 - size, 0);
}
