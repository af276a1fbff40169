import * as v from "valibot";

/** What the envelope of an attestation must hold. */
export const IN_TOTO = "application/vnd.in-toto+json";
const STATEMENT = "https://in-toto.io/Statement/v1";
/** SLSA provenance, version 1: what actions/attest writes about a build. */
export const PROVENANCE = "https://slsa.dev/provenance/v1";

/** The part of a statement that counts. What the predicate says is the workflow's own word and is never read (R34). */
export interface Statement {
  readonly predicateType: string;
  /** Digests by algorithm, of each subject. */
  readonly subjects: readonly Readonly<Record<string, string>>[];
}

const Shape = v.object({
  _type: v.literal(STATEMENT),
  predicateType: v.string(),
  subject: v.pipe(v.array(v.object({ digest: v.record(v.string(), v.string()) })), v.minLength(1)),
});

/** Reads an in-toto statement of version 1; undefined when it is none, or about nothing. */
export function readStatement(payload: Uint8Array): Statement | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(Shape, value);
  if (!parsed.success) return undefined;
  const { predicateType, subject } = parsed.output;
  return { predicateType, subjects: subject.map(({ digest }) => digest) };
}

/** Algorithms strong enough to name bytes by (R35). */
const STRONG = /^(?:(sha256):([0-9a-f]{64})|(sha512):([0-9a-f]{128}))$/;

/**
 * Whether a statement is about exactly these bytes: one of its subjects has the digest under the same, strong algorithm.
 *
 * @param digest `sha256:` or `sha512:` and lower-case hex
 */
export function isAbout(statement: Statement, digest: string): boolean {
  const match = STRONG.exec(digest);
  if (match === null) return false;
  const [algorithm, hex] = [match[1] ?? match[3] ?? "", match[2] ?? match[4]];
  return statement.subjects.some((digests) => Object.hasOwn(digests, algorithm) && digests[algorithm] === hex);
}
