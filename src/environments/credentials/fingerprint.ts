import { createHmac, randomBytes } from "node:crypto";

/** Bytes of a run's salt, and of a fingerprint. */
const SALT = 32;

/** Secrets shorter than this, or of fewer different letters, can be found by trying: a fingerprint would give them away. */
const SHORTEST = 16;
const FEWEST = 8;

/** The secrets of one environment's job, so that two of them can be compared and nothing else (R61). */
export interface Fingerprints {
  readonly environment: string;
  /** Hex, by the secret's name. */
  readonly prints: Readonly<Record<string, string>>;
}

/** Two environments that have the same secret, by its names. */
export interface Shared {
  readonly environments: readonly [string, string];
  readonly names: readonly [string, string];
}

/** A salt for one run. Whoever has it can try values, so it is thrown away with the fingerprints. */
export function makeSalt(): string {
  return randomBytes(SALT).toString("hex");
}

/** Why no fingerprint of a value is made; undefined when one can be. */
export function tooGuessable(value: string): string | undefined {
  if (value.length < SHORTEST) return `it is shorter than ${SHORTEST} characters`;
  const letters = new Set(value).size;
  return letters < FEWEST ? `it has only ${letters} different characters` : undefined;
}

/**
 * The keyed fingerprint of a value: HMAC with SHA-256 under the run's salt. White space around a value is no part of it, as
 * a pasted line end makes no other key. Throws when the salt is none.
 */
export function fingerprint(value: string, salt: string): string {
  if (!/^[0-9a-f]{64}$/.test(salt)) throw new Error("the salt is not one that this suite made");
  return createHmac("sha256", Buffer.from(salt, "hex")).update(value.trim()).digest("hex");
}

/** Every pair of environments that share a secret, and under which names. Pure; nothing but equality comes out. */
export function sharedSecrets(all: readonly Fingerprints[]): readonly Shared[] {
  return all.flatMap((left, index) =>
    all
      .slice(index + 1)
      .flatMap((right) =>
        Object.entries(left.prints).flatMap(([name, print]) =>
          Object.entries(right.prints).flatMap(([other, same]): readonly Shared[] =>
            print === same ? [{ environments: [left.environment, right.environment], names: [name, other] }] : [],
          ),
        ),
      ),
  );
}
