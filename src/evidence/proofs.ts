import type { SignedDay } from "../audit/checkpoints/gather.ts";

/**
 * The signed checkpoints of a period, each with its bundle, which verifies offline (R112, R113). An empty list where nobody asked,
 * or the policy asks for none.
 */
export function proofsOf(days: readonly SignedDay[] | undefined): readonly (readonly [path: string, value: unknown])[] {
  if (days === undefined) return [["checkpoints.json", { asked: false, days: [] }]];
  const proofs: (readonly [string, unknown])[] = [];
  const told = days.map(({ day, signed, bundles, unread }) => ({
    day,
    unread: unread ?? null,
    signed: signed.map((one, at) => {
      if (one.kind === "other") return { counts: false, why: one.why, proof: null };
      const proof = `proofs/${day}-${at}.sigstore.json`;
      proofs.push([proof, bundles[at]]);
      return { counts: true, size: one.size, digest: one.digest, run: one.run, proof };
    }),
  }));
  return [["checkpoints.json", { asked: true, days: told }], ...proofs];
}
