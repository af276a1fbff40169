import type { Claims } from "../../src/provenance/attestation.ts";

const COMMIT = "c".repeat(40);
const REPOSITORY = "https://github.com/octo/shop";

/** What a certificate says of a push to main of octo/shop, built by ci.yml. */
export function claims(says: Partial<Claims> = {}): Claims {
  const workflow = `${REPOSITORY}/.github/workflows/ci.yml@refs/heads/main`;
  return {
    issuer: "https://token.actions.githubusercontent.com",
    subject: workflow,
    signer: workflow,
    signerCommit: COMMIT,
    runner: "github-hosted",
    repository: REPOSITORY,
    commit: COMMIT,
    ref: "refs/heads/main",
    repositoryId: "77",
    ownerId: "7",
    workflow,
    workflowCommit: COMMIT,
    trigger: "push",
    run: `${REPOSITORY}/actions/runs/501/attempts/1`,
    ...says,
  };
}
