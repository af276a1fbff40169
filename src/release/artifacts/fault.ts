/** Why an artifact may not be used. The words are stable: they appear as `reason` in outputs and in the ledger. */
export type ArtifactReason =
  | "artifact-missing"
  | "artifact-expired"
  | "artifact-foreign"
  | "artifact-name-refused"
  | "archive-refused"
  | "digest-mismatch"
  | "not-fast-forward"
  | "asset-release-refused"
  | "asset-move-refused"
  | "artifact-target-refused"
  | "values-refused"
  | "artifact-kind-differs"
  | "tag-taken"
  | "tag-refused"
  | "image-refused";

/** The artifact is not what it should be. The environment was not touched, unless the reason came from `move`. */
export class ArtifactFault extends Error {
  override readonly name = "ArtifactFault";
  readonly reason: ArtifactReason;
  readonly hint: string;

  constructor(reason: ArtifactReason, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
    this.hint = hint;
  }
}
