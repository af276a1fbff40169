import type { Hash } from "node:crypto";
import { RegistryFailure } from "./errors.ts";

/** Algorithms that count as proof; everything else is refused (R35). */
const PATTERN = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/** Whether `text` is a whole digest of a strong algorithm, as the OCI image specification writes it. */
export function isDigest(text: string): boolean {
  return PATTERN.test(text);
}

/** `algorithm:hex` of some bytes. */
export function digestOf(bytes: Uint8Array, algorithm = "sha256"): string {
  return `${algorithm}:${newHash(algorithm).update(bytes).digest("hex")}`;
}

/** The algorithm of a digest that {@link isDigest} accepts. */
export function algorithmOf(digest: string): string {
  if (!isDigest(digest)) {
    throw new RegistryFailure({
      kind: "unsupported",
      message: `"${digest.slice(0, 200)}" is not a sha256 or sha512 digest`,
      hint: "Name the whole digest: sha256: and 64 hexadecimal digits.",
    });
  }
  return digest.slice(0, digest.indexOf(":"));
}

/** A running hash for the bytes of `digest`. */
export function hashFor(digest: string): Hash {
  return newHash(algorithmOf(digest));
}

function newHash(algorithm: string): Hash {
  return process.getBuiltinModule("node:crypto").createHash(algorithm);
}
