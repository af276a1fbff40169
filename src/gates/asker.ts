/** Who asked for a promotion, by GitHub's own objects and not by the ledger alone (R10). */
export type Asker =
  /** `people`: whoever asked, or might have, by id, each with the reason why they may not approve. */
  | { readonly kind: "proven"; readonly people: ReadonlyMap<number, string> }
  /** Nobody can say who asked, so it could be any of those who approve: one of them more is asked for (R12). */
  | { readonly kind: "anybody"; readonly people: ReadonlyMap<number, string>; readonly why: string }
  /** What the ledger cites says something else. */
  | { readonly kind: "refuted"; readonly why: string };
