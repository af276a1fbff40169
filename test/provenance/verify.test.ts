import { beforeAll, describe, expect, test } from "vitest";
import { createVerifier } from "../../src/provenance/verify.ts";
import { type Authority, type BundleJson, createAuthority, statement } from "./authority.ts";
import { claims } from "./claims.ts";

const DIGEST = `sha256:${"a".repeat(64)}`;
const OTHER = `sha256:${"b".repeat(64)}`;

let authority: Authority;
let stranger: Authority;
let good: BundleJson;
let stamped: BundleJson;
beforeAll(async () => {
  authority = await createAuthority();
  stranger = await createAuthority();
  good = await authority.attest({ claims: claims(), digest: DIGEST });
  stamped = await authority.attest({ claims: claims(), digest: DIGEST, by: "timestamp" });
});

const publicGood = (bundle: unknown, digest = DIGEST) => createVerifier([authority.publicGood]).verify(bundle, digest);
const github = (bundle: unknown, digest = DIGEST) => createVerifier([authority.github]).verify(bundle, digest);

/** The good bundle with one part broken. */
function broken(from: BundleJson, change: (bundle: BundleJson) => void): BundleJson {
  const copy = structuredClone(from);
  change(copy);
  return copy;
}

function flip(text: string): string {
  const bytes = Buffer.from(text, "base64");
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return bytes.toString("base64");
}

describe("a bundle that holds", () => {
  test("signed and logged: its certificate's claims are what counts", () => {
    expect(publicGood(good)).toEqual({ kind: "verified", instance: "public-good", claims: claims() });
  });

  test("signed and timestamped, without any log, as GitHub does for private repositories", () => {
    expect(github(stamped)).toEqual({ kind: "verified", instance: "github", claims: claims() });
  });

  test("the predicate's own words change nothing (R34)", async () => {
    const said = {
      ...statement(DIGEST),
      predicate: { buildDefinition: { externalParameters: { repository: "evil" } } },
    };
    expect(publicGood(await authority.attest({ claims: claims(), statement: said }))).toMatchObject({
      kind: "verified",
      claims: { repository: claims().repository },
    });
  });

  test("other subjects beside, in any order (R35)", async () => {
    const [subject] = statement(DIGEST)["subject"] as readonly unknown[];
    const [other] = statement(OTHER)["subject"] as readonly unknown[];
    const both = { ...statement(DIGEST), subject: [other, { digest: { md5: "00" } }, subject] };
    const bundle = await authority.attest({ claims: claims(), statement: both });
    expect(publicGood(bundle).kind).toBe("verified");
    expect(publicGood(bundle, OTHER).kind).toBe("verified");
  });
});

/** Classes of the sigstore-conformance corpus (test/assets/bundle-verify), made with the authority above. */
describe("signature, certificate and witnesses (R32, R36, R38)", () => {
  const entry = (bundle: BundleJson) => bundle.verificationMaterial.tlogEntries[0];
  const classes: Readonly<Record<string, (bundle: BundleJson) => void>> = {
    "dsse-invalid-sig": (bundle) => {
      bundle.dsseEnvelope.signatures[0].sig = flip(bundle.dsseEnvelope.signatures[0].sig);
    },
    "dsse-mismatch-envelope": (bundle) => {
      bundle.dsseEnvelope.payload = Buffer.from(JSON.stringify(statement(DIGEST)).replace("app", "apq")).toString(
        "base64",
      );
    },
    "intoto-log-entry-mismatch": (bundle) => {
      const body = JSON.parse(Buffer.from(entry(bundle).canonicalizedBody, "base64").toString());
      body.spec.payloadHash.value = "0".repeat(64);
      entry(bundle).canonicalizedBody = Buffer.from(JSON.stringify(body)).toString("base64");
    },
    "set-invalid-signature": (bundle) => {
      entry(bundle).inclusionPromise.signedEntryTimestamp = flip(entry(bundle).inclusionPromise.signedEntryTimestamp);
    },
    "inclusion-proof-corrupted-hash": (bundle) => {
      entry(bundle).inclusionProof.hashes = [Buffer.alloc(32).toString("base64")];
    },
    "checkpoint-wrong-roothash": (bundle) => {
      const { checkpoint } = entry(bundle).inclusionProof;
      const lines = checkpoint.envelope.split("\n");
      lines[2] = Buffer.alloc(32, 1).toString("base64");
      checkpoint.envelope = lines.join("\n");
    },
    "invalid-checkpoint-signature": (bundle) => {
      const { checkpoint } = entry(bundle).inclusionProof;
      checkpoint.envelope = checkpoint.envelope.replace(/\S+\n$/, (text: string) => `${flip(text.trim())}\n`);
    },
    "no log entry at all": (bundle) => {
      bundle.verificationMaterial.tlogEntries = [];
    },
    "integrated time outside the certificate's": (bundle) => {
      entry(bundle).integratedTime = "4102444800";
    },
    "the same log entry twice": (bundle) => {
      bundle.verificationMaterial.tlogEntries.push(entry(bundle));
    },
    "a log without a checkpoint": (bundle) => {
      delete entry(bundle).inclusionProof.checkpoint;
    },
    "negative log index": (bundle) => {
      entry(bundle).logIndex = "-1";
    },
    "wrong log key": (bundle) => {
      entry(bundle).logId.keyId = Buffer.alloc(32).toString("base64");
    },
  };

  test.each(Object.entries(classes))("%s is refused", (_name, change) => {
    expect(publicGood(broken(good, change))).toMatchObject({ kind: "refused" });
  });

  test("the signature of another bundle does not fit", async () => {
    const next = await authority.attest({ claims: claims(), digest: DIGEST });
    const mixed = broken(good, (bundle) => {
      bundle.dsseEnvelope.signatures = next.dsseEnvelope.signatures;
    });
    expect(publicGood(mixed)).toMatchObject({ fault: "unproven" });
  });

  test("the log entry of another bundle does not fit (CVE-2022-36056, CVE-2026-22703)", async () => {
    const next = await authority.attest({ claims: claims(), digest: OTHER });
    const mixed = broken(good, (bundle) => {
      bundle.verificationMaterial.tlogEntries = next.verificationMaterial.tlogEntries;
    });
    expect(publicGood(mixed)).toMatchObject({ fault: "unproven" });
  });

  test("another authority of the same name proves nothing", async () => {
    expect(publicGood(await stranger.attest({ claims: claims(), digest: DIGEST }))).toMatchObject({
      fault: "unproven",
    });
  });

  test("a timestamp that was changed, or is of another signature, proves nothing", async () => {
    const data = (bundle: BundleJson) => bundle.verificationMaterial.timestampVerificationData;
    const next = await authority.attest({ claims: claims(), digest: OTHER, by: "timestamp" });
    const stolen = broken(stamped, (bundle) => {
      data(bundle).rfc3161Timestamps = data(next).rfc3161Timestamps;
    });
    const none = broken(stamped, (bundle) => {
      data(bundle).rfc3161Timestamps = [];
    });
    const twice = broken(stamped, (bundle) => {
      data(bundle).rfc3161Timestamps.push(data(bundle).rfc3161Timestamps[0]);
    });
    for (const bundle of [stolen, none, twice]) expect(github(bundle)).toMatchObject({ fault: "unproven" });
  });

  test("each instance asks for its own witnesses", async () => {
    const wish = { claims: claims(), digest: DIGEST };
    // The public one: a timestamp is no log entry, and a certificate that no log has is none.
    expect(publicGood(await authority.attest({ ...wish, by: "timestamp", certificate: "logged" }))).toMatchObject({
      fault: "unproven",
      why: expect.stringContaining("tlog entries"),
    });
    expect(publicGood(await authority.attest({ ...wish, by: "log", certificate: "unlogged" }))).toMatchObject({
      fault: "unproven",
      why: expect.stringContaining("SCTs"),
    });
    // GitHub's knows no log, so that an entry of one proves nothing.
    expect(github(good)).toMatchObject({ fault: "unproven" });
  });

  test("an authority that is not trusted here is named as such", () => {
    const elsewhere = { ...authority.publicGood, organization: "sigstore.dev" };
    expect(createVerifier([elsewhere]).verify(good, DIGEST)).toMatchObject({ fault: "unknown-authority" });
    expect(createVerifier([]).verify(good, DIGEST)).toMatchObject({ fault: "unknown-authority" });
  });

  test("a trusted root that does not say since when a key counts is none", () => {
    const root = structuredClone(authority.publicGood.root) as { tlogs: { publicKey: { validFor?: unknown } }[] };
    delete root.tlogs[0]?.publicKey.validFor;
    expect(() => createVerifier([{ ...authority.publicGood, root }])).toThrow("since when");
    expect(() => createVerifier([{ ...authority.publicGood, root: {} }])).toThrow();
  });
});

describe("the statement", () => {
  test("about other bytes is refused, also when it differs in one digit", () => {
    expect(publicGood(good, OTHER)).toMatchObject({ fault: "other-subject" });
    expect(publicGood(good, `sha256:${"a".repeat(63)}b`)).toMatchObject({ fault: "other-subject" });
  });

  test.each([
    ["sha1", { sha1: "a".repeat(40) }],
    ["md5", { md5: "a".repeat(32) }],
    ["nothing", {}],
    ["the right hex under a weak name", { md5: "a".repeat(64), sha1: "a".repeat(64) }],
    ["upper case", { sha256: "A".repeat(64) }],
  ])("with %s as its only digest is about nothing (R35)", async (_name, digest) => {
    const about = { ...statement(DIGEST), subject: [{ name: "app.zip", digest }] };
    const bundle = await authority.attest({ claims: claims(), statement: about });
    expect(publicGood(bundle)).toMatchObject({ fault: "other-subject" });
  });

  test("a weak digest that was asked for never matches (R35)", async () => {
    const weak = [`sha1:${"a".repeat(40)}`, `md5:${"a".repeat(64)}`, `sha1:${"a".repeat(64)}`];
    for (const digest of weak) {
      const bundle = await authority.attest({ claims: claims(), digest });
      expect(publicGood(bundle, digest)).toMatchObject({ fault: "other-subject" });
    }
  });

  test.each([
    [
      "another predicate",
      { ...statement(DIGEST), predicateType: "https://slsa.dev/provenance/v0.2" },
      "other-predicate",
    ],
    [
      "a longer predicate type",
      { ...statement(DIGEST), predicateType: "https://slsa.dev/provenance/v1x" },
      "other-predicate",
    ],
    ["an older statement", { ...statement(DIGEST), _type: "https://in-toto.io/Statement/v0.1" }, "unsigned-statement"],
    ["no subject", { ...statement(DIGEST), subject: [] }, "unsigned-statement"],
    ["no object", ["statement"], "unsigned-statement"],
  ])("%s is refused", async (_name, said, fault) => {
    const bundle = await authority.attest({ claims: claims(), statement: said });
    expect(publicGood(bundle)).toMatchObject({ kind: "refused", fault });
  });

  test("another payload type, two signatures or a bare message are no statement", async () => {
    const typed = await authority.attest({ claims: claims(), digest: DIGEST, payloadType: "application/json" });
    const twice = broken(good, (bundle) => {
      bundle.dsseEnvelope.signatures.push(bundle.dsseEnvelope.signatures[0]);
    });
    for (const bundle of [typed, twice]) expect(publicGood(bundle)).toMatchObject({ kind: "refused" });
    expect(publicGood(typed)).toMatchObject({ fault: "unsigned-statement" });
  });

  test.each([undefined, null, 7, "bundle", [], {}, { mediaType: "application/json" }])("%j is no bundle", (json) => {
    expect(publicGood(json)).toMatchObject({ kind: "refused", fault: "malformed" });
  });
});

describe("the certificate", () => {
  test.each([8, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21])(
    "without extension %i is incomplete",
    async (number) => {
      const bundle = await authority.attest({ claims: claims(), digest: DIGEST, without: [number] });
      expect(publicGood(bundle)).toMatchObject({ fault: "incomplete-certificate" });
    },
  );

  test("with the same extension twice is incomplete, whichever a reader would take", async () => {
    const more = { number: 15, value: "77" };
    const bundle = await authority.attest({ claims: claims({ repositoryId: "78" }), digest: DIGEST, more });
    expect(publicGood(bundle)).toMatchObject({ fault: "incomplete-certificate" });
  });

  test("with an empty extension is incomplete", async () => {
    const bundle = await authority.attest({ claims: claims({ ownerId: "" }), digest: DIGEST });
    expect(publicGood(bundle)).toMatchObject({ fault: "incomplete-certificate" });
  });
});
