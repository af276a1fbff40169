import { createHash, generateKeyPairSync, type KeyObject, sign as signBytes } from "node:crypto";
import { initializeCA, initializeCTLog, initializeTLog, initializeTSA } from "@sigstore/mock";
import type { Claims } from "../../src/provenance/attestation.ts";
import { GITHUB, type Instance, PUBLIC_GOOD } from "../../src/provenance/instance.ts";
import { IN_TOTO, PROVENANCE } from "../../src/provenance/statement.ts";

/** A Sigstore of the tests' own: it issues certificates, keeps a log and stamps times as the real ones do. */
export interface Authority {
  /** As the public instance: with logs. */
  readonly publicGood: Instance;
  /** As GitHub's: with timestamps only. */
  readonly github: Instance;
  /** Signs what a job with these claims would. */
  attest(wish: AttestWish): Promise<BundleJson>;
}

export interface AttestWish {
  readonly claims: Claims;
  readonly digest?: string;
  /** Instead of a usual statement about `digest`. */
  readonly statement?: unknown;
  readonly payloadType?: string;
  /** What vouches for it; `log` unless something else is said. */
  readonly by?: "log" | "timestamp";
  /** Whether the certificate log has the certificate; for signatures in the log, unless something else is said. */
  readonly certificate?: "logged" | "unlogged";
  /** Extensions to leave out of the certificate, by number below Fulcio's arc. */
  readonly without?: readonly number[];
  /** Another extension, also of a number that is there already. */
  readonly more?: { readonly number: number; readonly value: string };
}

/** A bundle as JSON; the tests break its parts. */
// biome-ignore lint/suspicious/noExplicitAny: a test may put anything anywhere.
export type BundleJson = any;

const ARC = "1.3.6.1.4.1.57264.1.";
const SHA256 = "2.16.840.1.101.3.4.2.1";
const ORGANIZATION = "sigstore.mock";
const REKOR = "https://rekor.sigstore.dev";

export async function createAuthority(): Promise<Authority> {
  // Their root certificates begin now; what is signed a minute later is within their time.
  const clock = new Date(Math.floor(Date.now() / 1_000) * 1_000 + 60_000);
  const keys = (): { publicKey: KeyObject; privateKey: KeyObject } =>
    generateKeyPairSync("ec", { namedCurve: "P-256" });
  const certificateLog = await initializeCTLog(keys(), clock);
  const ca = await initializeCA(keys(), certificateLog, clock);
  const plainCa = await initializeCA(keys(), undefined, clock);
  const log = await initializeTLog(REKOR, keys(), clock);
  const stamps = await initializeTSA(keys(), clock);

  async function attest(wish: AttestWish): Promise<BundleJson> {
    const by = wish.by ?? "log";
    const { publicKey, privateKey } = keys();
    const logged = (wish.certificate ?? (by === "log" ? "logged" : "unlogged")) === "logged";
    const extensions = extensionsOf(wish.claims).filter(({ number }) => !wish.without?.includes(number));
    if (wish.more !== undefined) extensions.push({ ...wish.more, oid: `${ARC}${wish.more.number}` });
    const certificate = await (logged ? ca : plainCa).issueCertificate({
      publicKey: publicKey.export({ type: "spki", format: "der" }),
      subjectAltName: wish.claims.subject,
      extensions,
    });
    const payloadType = wish.payloadType ?? IN_TOTO;
    const payload = Buffer.from(JSON.stringify(wish.statement ?? statement(wish.digest ?? "")));
    const signature = signBytes("sha256", paeOf(payloadType, payload), privateKey);
    const der = Buffer.from(certificate.buffer, certificate.byteOffset, certificate.byteLength);
    const material =
      by === "log"
        ? { tlogEntries: [await entryOf(payload, signature, der)] }
        : {
            timestampVerificationData: {
              rfc3161Timestamps: [{ signedTimestamp: (await stamp(signature)).toString("base64") }],
            },
          };
    return {
      mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json",
      verificationMaterial: { certificate: { rawBytes: der.toString("base64") }, ...material },
      dsseEnvelope: {
        payload: payload.toString("base64"),
        payloadType,
        signatures: [{ sig: signature.toString("base64") }],
      },
    };
  }

  async function entryOf(payload: Buffer, signature: Buffer, certificate: Buffer): Promise<unknown> {
    const verifier = `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64")}\n-----END CERTIFICATE-----\n`;
    const entry = await log.log({
      apiVersion: "0.0.1",
      kind: "dsse",
      spec: {
        payloadHash: { algorithm: "sha256", value: createHash("sha256").update(payload).digest("hex") },
        signatures: [{ signature: signature.toString("base64"), verifier: Buffer.from(verifier).toString("base64") }],
      },
    });
    const [made] = Object.values(entry) as LogAnswer[];
    if (made === undefined) throw new Error("the log gave no entry");
    const { inclusionProof, signedEntryTimestamp } = made.verification;
    return {
      logIndex: `${made.logIndex}`,
      logId: { keyId: Buffer.from(made.logID, "hex").toString("base64") },
      kindVersion: { kind: "dsse", version: "0.0.1" },
      integratedTime: `${made.integratedTime}`,
      inclusionPromise: { signedEntryTimestamp },
      inclusionProof: {
        logIndex: `${inclusionProof.logIndex}`,
        rootHash: Buffer.from(inclusionProof.rootHash, "hex").toString("base64"),
        treeSize: `${inclusionProof.treeSize}`,
        hashes: [],
        checkpoint: { envelope: inclusionProof.checkpoint },
      },
      canonicalizedBody: made.body,
    };
  }

  async function stamp(signature: Buffer): Promise<Buffer> {
    const artifactHash = createHash("sha256").update(signature).digest();
    const made = await stamps.timestamp({ artifactHash, hashAlgorithmOID: SHA256, nonce: 7, policyOID: "1.2.3.4.1" });
    return Buffer.from(made.buffer, made.byteOffset, made.byteLength);
  }

  const start = new Date(0).toISOString();
  const authority = (...certificates: readonly ArrayBufferView[]) => ({
    subject: { organization: ORGANIZATION, commonName: "sigstore" },
    uri: "https://fulcio.sigstore.mock",
    certChain: { certificates: certificates.map((certificate) => ({ rawBytes: base64(certificate) })) },
    validFor: { start },
  });
  const key = (bytes: Buffer) => ({
    baseUrl: REKOR,
    hashAlgorithm: "SHA2_256",
    publicKey: { rawBytes: base64(bytes), keyDetails: "PKIX_ECDSA_P256_SHA_256", validFor: { start } },
    logId: { keyId: createHash("sha256").update(bytes).digest("base64") },
  });
  const mediaType = "application/vnd.dev.sigstore.trustedroot+json;version=0.1";
  return {
    publicGood: {
      ...PUBLIC_GOOD,
      organization: ORGANIZATION,
      root: {
        mediaType,
        certificateAuthorities: [authority(ca.rootCertificate), authority(plainCa.rootCertificate)],
        timestampAuthorities: [authority(stamps.intCertificate, stamps.rootCertificate)],
        tlogs: [key(log.publicKey)],
        ctlogs: [key(certificateLog.publicKey)],
      },
    },
    github: {
      ...GITHUB,
      organization: ORGANIZATION,
      root: {
        mediaType,
        certificateAuthorities: [authority(ca.rootCertificate), authority(plainCa.rootCertificate)],
        timestampAuthorities: [authority(stamps.intCertificate, stamps.rootCertificate)],
      },
    },
    attest,
  };
}

interface LogAnswer {
  readonly body: string;
  readonly integratedTime: number;
  readonly logID: string;
  readonly logIndex: number;
  readonly verification: {
    readonly signedEntryTimestamp: string;
    readonly inclusionProof: {
      readonly logIndex: number;
      readonly rootHash: string;
      readonly treeSize: number;
      readonly checkpoint: string;
    };
  };
}

/** A usual statement about one digest. */
export function statement(digest: string): Readonly<Record<string, unknown>> {
  const [algorithm = "", hex = ""] = digest.split(":");
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: "app.zip", digest: { [algorithm]: hex } }],
    predicateType: PROVENANCE,
    predicate: { buildDefinition: {}, runDetails: {} },
  };
}

function extensionsOf(claims: Claims): { oid: string; value: string; number: number }[] {
  const numbered: readonly (readonly [number, string])[] = [
    [8, claims.issuer],
    [9, claims.signer],
    [10, claims.signerCommit],
    [11, claims.runner],
    [12, claims.repository],
    [13, claims.commit],
    [14, claims.ref],
    [15, claims.repositoryId],
    [17, claims.ownerId],
    [18, claims.workflow],
    [19, claims.workflowCommit],
    [20, claims.trigger],
    [21, claims.run],
  ];
  return numbered.map(([number, value]) => ({ oid: `${ARC}${number}`, value, number }));
}

/** What DSSE signs (secure-systems-lab/dsse, protocol.md). */
function paeOf(type: string, payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `), payload]);
}

function base64(bytes: ArrayBufferView): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
