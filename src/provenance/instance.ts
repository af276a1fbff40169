import type { InstanceName } from "./attestation.ts";

/** A Sigstore instance: whose certificates count, and what else must then vouch for a signature. */
export interface Instance {
  readonly name: InstanceName;
  /** Organization in the subject of its certificate authority. */
  readonly organization: string;
  /** Its trusted root, as JSON (sigstore/protobuf-specs, `TrustedRoot`). */
  readonly root: unknown;
  /**
   * How many distinct witnesses must vouch. They belong to the instance: what one does without would be a gap in the other
   * (cli/cli, pkg/cmd/attestation/verification/sigstore.go chooses alike).
   */
  readonly witnesses: {
    /** Transparency logs that hold the signature. */
    readonly log: 0 | 1;
    /** Certificate logs that hold the certificate. */
    readonly certificateLog: 0 | 1;
    /** Proofs of the time of signing, by a log or a timestamp authority. */
    readonly time: 1;
  };
}

type Kind = Pick<Instance, "name" | "organization" | "witnesses">;

/** The public instance of the Sigstore project, which GitHub uses for public repositories. */
export const PUBLIC_GOOD: Kind = {
  name: "public-good",
  organization: "sigstore.dev",
  witnesses: { log: 1, certificateLog: 1, time: 1 },
};

/** GitHub's own instance, for private repositories: it has timestamps and no logs, so that nothing becomes public. */
export const GITHUB: Kind = {
  name: "github",
  organization: "GitHub, Inc.",
  witnesses: { log: 0, certificateLog: 0, time: 1 },
};
