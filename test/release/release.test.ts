import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ArtifactRecord } from "../../src/release/artifacts/record.ts";
import { readRelease } from "../../src/release/read.ts";
import {
  describeRelease,
  isCommitId,
  nameOf,
  provesItself,
  RELEASE_ID,
  type ReleaseIdentity,
  releaseDigest,
  releaseId,
} from "../../src/release/release.ts";
import { digest } from "../ledger/sample.ts";
import { COMMIT, FILE, recordOf } from "./sample.ts";

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...Array.from("0123456789abcdef")), minLength: length, maxLength: length });
const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const artifact: fc.Arbitrary<ArtifactRecord> = fc.oneof(
  fc.record({
    kind: fc.constant("file" as const),
    name: fc.string({ maxLength: 8 }),
    digest: hex(64).map((text) => `sha256:${text}`),
    size: positive,
    artifact: fc.record({ id: positive, name: fc.string(), run: positive, expires: fc.constant(null) }),
  }),
  fc.record({
    kind: fc.constant("commit" as const),
    name: fc.string({ maxLength: 8 }),
    digest: hex(40).map((text) => `gitCommit:${text}`),
  }),
);
const identity: fc.Arbitrary<ReleaseIdentity> = fc.record({
  service: fc.string({ minLength: 1, maxLength: 8 }),
  repository: positive,
  commit: hex(40),
  run: positive,
  artifacts: fc.array(artifact, { minLength: 1, maxLength: 4 }),
});

describe("the id of a release", () => {
  test("is the same for the same content, in whatever order the artifacts were named", () => {
    fc.assert(
      fc.property(identity, fc.infiniteStream(fc.nat()), (one, random) => {
        const shuffled = one.artifacts
          .map((each) => ({ each, at: random.next().value ?? 0 }))
          .sort((left, right) => left.at - right.at)
          .map(({ each }) => each);
        expect(releaseDigest({ ...one, artifacts: shuffled })).toBe(releaseDigest(structuredClone(one)));
        expect(releaseId(releaseDigest(one))).toMatch(RELEASE_ID);
      }),
    );
  });

  test("is another one when anything of its content is another", () => {
    fc.assert(
      fc.property(identity, identity, fc.nat(), (one, other, at) => {
        const changed = new Set([releaseDigest(one)]);
        const variants: ReleaseIdentity[] = [];
        for (const key of ["service", "repository", "commit", "run"] as const) {
          if (one[key] !== other[key]) variants.push({ ...one, [key]: other[key] });
        }
        const index = at % one.artifacts.length;
        const flipped = (text: string) => `${text.slice(0, -1)}${text.endsWith("0") ? "1" : "0"}`;
        variants.push(
          {
            ...one,
            artifacts: one.artifacts.map((each, i) => (i === index ? { ...each, digest: flipped(each.digest) } : each)),
          },
          {
            ...one,
            artifacts: one.artifacts.map((each, i) => (i === index ? { ...each, name: `${each.name}x` } : each)),
          },
          { ...one, artifacts: one.artifacts.toSpliced(index, 1) },
          { ...one, artifacts: [...one.artifacts, { kind: "commit", name: "new", digest: `gitCommit:${one.commit}` }] },
        );
        for (const variant of variants) changed.add(releaseDigest(variant));
        expect(changed.size).toBe(variants.length + 1);
      }),
    );
  });

  test("does not depend on where the bytes lie: a re-run that built the same bytes built the same release", () => {
    const again = { ...FILE, size: 4, artifact: { ...FILE.artifact, id: 71, expires: null } };
    expect(recordOf({ artifacts: [again] }).id).toBe(recordOf().id);
    expect(recordOf({ version: null, run: { ...recordOf().run, attempt: 2 } }).id).toBe(recordOf().id);
  });

  test("is the sha256 of exactly this text, for ever", () => {
    const text = `{"artifacts":[{"digest":"${FILE.digest}","kind":"file","name":"app"}],"commit":"${COMMIT}","repository":4711,"run":501,"service":"web"}`;
    expect(recordOf().digest).toBe(digest(text));
    expect(recordOf().id).toBe("r-2e2060b2441a");
  });
});

describe("a commit id (R23)", () => {
  test.each([COMMIT, "0123456789abcdef".repeat(4)])("is %s", (text) => expect(isCommitId(text)).toBe(true));
  test.each([
    "",
    "a".repeat(7),
    "a".repeat(39),
    "a".repeat(41),
    "a".repeat(63),
    "A".repeat(40),
    "main",
    `${COMMIT}\n`,
    ` ${COMMIT}`,
    "g".repeat(40),
    "ａ".repeat(40),
  ])("is not %j", (text) => expect(isCommitId(text)).toBe(false));
  test("is no other text at all", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isCommitId(text)).toBe(false);
      }),
    );
  });
});

describe("a stored record", () => {
  const record = recordOf();
  const read = (value: unknown, id = record.id) => readRelease(JSON.stringify(value), id).kind;

  test("is read back", () => {
    expect(readRelease(JSON.stringify(record), record.id)).toEqual({ kind: "release", release: record });
    expect(nameOf(record)).toEqual({ id: record.id, version: "1.0.0", commit: COMMIT, run: 501, preview: false });
    expect(describeRelease(record)).toBe(`1.0.0 (${record.id})`);
    expect(describeRelease({ ...record, version: null })).toBe(record.id);
  });

  test.each<[string, Partial<typeof record>]>([
    ["service", { service: "api" }],
    ["commit", { commit: "b".repeat(40) }],
    ["repository", { repository: { id: 4712, name: "octo/shop" } }],
    ["run", { run: { ...record.run, id: 502 } }],
    ["an artifact's digest", { artifacts: [{ ...FILE, digest: digest("other") }] }],
    ["an artifact's name", { artifacts: [{ ...FILE, name: "app2" }] }],
    ["one more artifact", { artifacts: [FILE, { kind: "commit", name: "c", digest: `gitCommit:${COMMIT}` }] }],
    ["its digest", { digest: digest("other") }],
    ["its id", { id: "r-000000000000" }],
    ["its id and digest", { digest: digest("other"), id: releaseId(digest("other")) }],
  ])("is broken when somebody changed %s (R30)", (_name, change) => {
    expect(provesItself({ ...record, ...change })).toBe(false);
    expect(read({ ...record, ...change })).toBe("broken");
  });

  test("is broken under another release's id", () => {
    expect(read(record, recordOf({ service: "api" }).id)).toBe("broken");
  });

  test.each<[string, unknown]>([
    ["a list", [record]],
    ["null", null],
    ["a further key", { ...record, approved: true }],
    ["a missing key", { ...record, preview: undefined }],
    ["another version of the format", { ...record, v: 2 }],
    ["an unknown kind", { ...record, artifacts: [{ ...FILE, kind: "image" }] }],
    ["a weak digest (R35)", { ...record, artifacts: [{ ...FILE, digest: "md5:0123" }] }],
    ["an abbreviated commit (R23)", { ...record, commit: "aaaaaaa" }],
    ["a number as text", { ...record, run: { ...record.run, id: "501" } }],
    ["a number beyond 2^53 (R52)", { ...record, run: { ...record.run, id: 2 ** 53 } }],
  ])("is broken when it is or has %s", (_name, value) => expect(read(value)).toBe("broken"));

  test("is broken without an artifact, even where its id is right (R32)", () => {
    const nothing = recordOf({ artifacts: [] });
    expect(provesItself(nothing)).toBe(true);
    expect(read(nothing, nothing.id)).toBe("broken");
  });

  test("is broken when it is no JSON, and never throws", () => {
    expect(readRelease("{", record.id).kind).toBe("broken");
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readRelease(text, record.id).kind).toBe("broken");
      }),
    );
  });
});
