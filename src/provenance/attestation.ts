/** What verifying one bundle came to. Nothing here is a decision: a gate compares the claims with what it expects. */
export type Attestation = Verified | Refused;

/** A signature that a trusted authority's certificate made over a provenance statement about the digest in question. */
export interface Verified {
  readonly kind: "verified";
  /** Which Sigstore instance vouches for it. */
  readonly instance: InstanceName;
  readonly claims: Claims;
}

export interface Refused {
  readonly kind: "refused";
  readonly fault: Fault;
  /** In words, for people. */
  readonly why: string;
}

/**
 * Why a bundle proves nothing about a digest.
 *
 * - `malformed`: not a Sigstore bundle that can be read.
 * - `unsigned-statement`: it signs something else than one in-toto statement, or signs it by a bare key.
 * - `unknown-authority`: its certificate is of no authority that is trusted here.
 * - `unproven`: signature, certificate chain, transparency log or timestamp do not hold.
 * - `other-subject`: the statement is about other bytes.
 * - `other-predicate`: the statement is no SLSA provenance.
 * - `incomplete-certificate`: the certificate does not say everything a workflow's certificate says.
 */
export type Fault =
  | "malformed"
  | "unsigned-statement"
  | "unknown-authority"
  | "unproven"
  | "other-subject"
  | "other-predicate"
  | "incomplete-certificate";

export type InstanceName = "public-good" | "github";

/**
 * What GitHub told the certificate authority about the job that signed, as the certificate carries it
 * (github.com/sigstore/fulcio, docs/oid-info.md). The only part of a bundle that a workflow cannot choose freely (R34).
 */
export interface Claims {
  /** Who issued the job's identity token. */
  readonly issuer: string;
  /** The certificate's subject: the workflow file that signed, with its ref, as an address. */
  readonly subject: string;
  /** The same as an extension: of a reusable workflow where one signed. */
  readonly signer: string;
  /** Commit of the signing workflow's file. */
  readonly signerCommit: string;
  /** `github-hosted` or `self-hosted`. */
  readonly runner: string;
  /** Address of the repository that was built. */
  readonly repository: string;
  /** Commit that was built. */
  readonly commit: string;
  /** Full ref that was built. */
  readonly ref: string;
  /** Numeric, as text. */
  readonly repositoryId: string;
  /** Numeric, as text. */
  readonly ownerId: string;
  /** The workflow file that was started, with its ref, as an address. */
  readonly workflow: string;
  /** Commit of the started workflow's file. */
  readonly workflowCommit: string;
  /** The event that started the run. */
  readonly trigger: string;
  /** Address of the run's attempt. */
  readonly run: string;
}
