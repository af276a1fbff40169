import type { LedgerSnapshot } from "../ledger/snapshot.ts";

/** The id of the promotion that would be requested next. Numbers are given out per repository. */
export function nextId({ head }: Pick<LedgerSnapshot, "head">, environment: string): string {
  return `p-${environment}-${head.promotions + 1}`;
}
