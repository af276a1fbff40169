import { X509Certificate } from "node:crypto";
import { type Bundle, bundleFromJSON } from "@sigstore/bundle";
import { type Signer, toSignedEntity, toTrustMaterial, Verifier } from "@sigstore/verify";
import type { Attestation, Fault, Refused } from "./attestation.ts";
import { readClaims } from "./claims.ts";
import type { Instance } from "./instance.ts";
import { readRoot } from "./root.ts";
import { IN_TOTO, isAbout, PROVENANCE, readStatement } from "./statement.ts";

/** Verifies bundles against the roots it was made with, without any network (R37). */
export interface BundleVerifier {
  /**
   * Whether a bundle proves build provenance of exactly this digest, and what its certificate says of the signer. Never
   * throws: whatever is wrong is a refusal.
   *
   * @param bundle parsed JSON of unknown shape
   * @param digest `sha256:` or `sha512:` and lower-case hex
   */
  verify(bundle: unknown, digest: string): Attestation;
}

/** Prepares the verification for these instances. Throws when a root cannot be read. */
export function createVerifier(instances: readonly Instance[]): BundleVerifier {
  const authorities = instances.map((instance) => ({ instance, authenticate: authenticator(instance) }));
  return {
    verify(json, digest) {
      const bundle = readBundle(json);
      if (bundle === undefined) return refused("malformed", "it is not a Sigstore bundle");
      const statement = statementOf(bundle);
      if (statement === undefined) return refused("unsigned-statement", "it does not sign one in-toto statement");
      const organization = authorityOf(bundle);
      const authority = authorities.find(({ instance }) => instance.organization === organization);
      if (authority === undefined) {
        return refused("unknown-authority", `no trusted authority is called ${JSON.stringify(organization ?? "")}`);
      }
      const signer = authority.authenticate(bundle);
      if ("why" in signer) return refused("unproven", signer.why);
      if (!isAbout(statement, digest)) return refused("other-subject", "it is about other bytes");
      if (statement.predicateType !== PROVENANCE) {
        return refused("other-predicate", `it is ${JSON.stringify(statement.predicateType.slice(0, 200))}`);
      }
      const claims = readClaims(signer.identity);
      if ("missing" in claims) return refused("incomplete-certificate", `its certificate lacks ${claims.missing}`);
      return { kind: "verified", instance: authority.instance.name, claims };
    },
  };
}

/**
 * Checks signature, certificate chain, logs and timestamps of a bundle against one instance, and nothing of what it says.
 *
 * @returns a function that gives the signer, or why the bundle does not hold
 */
export function authenticator(
  instance: Instance,
): (bundle: Bundle, artifact?: Buffer) => Signer | { readonly why: string } {
  const { log, certificateLog, time } = instance.witnesses;
  const verifier = new Verifier(toTrustMaterial(readRoot(instance.root)), {
    tlogThreshold: log,
    ctlogThreshold: certificateLog,
    timestampThreshold: time,
  });
  return (bundle, artifact) => {
    try {
      // No expected identity is given: the library takes one for an unanchored pattern. Claims are compared with ===.
      return verifier.verify(toSignedEntity(bundle, artifact));
    } catch (error) {
      return { why: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** A bundle that the library can read, of the versions 0.1 to 0.3. */
export function readBundle(json: unknown): Bundle | undefined {
  try {
    return bundleFromJSON(json);
  } catch {
    return undefined;
  }
}

/** The one statement that a bundle's one signature covers; the library refuses envelopes with more than one. */
function statementOf({ content }: Bundle) {
  if (content.$case !== "dsseEnvelope") return undefined;
  const { payload, payloadType } = content.dsseEnvelope;
  return payloadType === IN_TOTO ? readStatement(payload) : undefined;
}

/** The organization that the signing certificate names as its issuer; it is proven by that organization's root only. */
function authorityOf({ verificationMaterial }: Bundle): string | undefined {
  const { content } = verificationMaterial;
  const certificate =
    content.$case === "certificate"
      ? content.certificate
      : content.$case === "x509CertificateChain"
        ? content.x509CertificateChain.certificates[0]
        : undefined;
  if (certificate === undefined) return undefined;
  try {
    const { issuer } = new X509Certificate(certificate.rawBytes).toLegacyObject();
    return typeof issuer.O === "string" ? issuer.O : undefined;
  } catch {
    return undefined;
  }
}

function refused(fault: Fault, why: string): Refused {
  return { kind: "refused", fault, why: why.slice(0, 500) };
}
