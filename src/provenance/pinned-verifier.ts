import { PINNED } from "./pinned.ts";
import { type BundleVerifier, createVerifier } from "./verify.ts";

/** Verifies against the roots this version ships. Import it when it is needed: the sigstore libraries come with it. */
export function pinnedVerifier(): BundleVerifier {
  return createVerifier(PINNED);
}
