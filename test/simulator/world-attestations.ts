/** What `actions/attest` stores about a digest. */
export interface StoredAttestation {
  readonly id: number;
  /** `sha256:…` of the subject. */
  readonly digest: string;
  /** As in GitHub's filter: `provenance`, `sbom`, `release`, or the whole type. */
  readonly predicate: string;
  /** The Sigstore bundle, as JSON. */
  readonly bundle: unknown;
  /** What lies at the bundle's address instead of the compressed bundle. */
  readonly bytes?: Buffer;
}
