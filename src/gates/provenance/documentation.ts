import type { GateDocumentation } from "../gate.ts";

export const provenanceDocumentation: GateDocumentation = {
  summary:
    "Every artifact has signed SLSA build provenance: this workflow of this repository built exactly these bytes from the release's commit.",
  proves: [
    "a Sigstore bundle signs an in-toto statement (`https://in-toto.io/Statement/v1`) with SLSA provenance (`https://slsa.dev/provenance/v1`) about exactly the artifact's digest: of a file the stored archive's, of an asset its bytes', of an image its manifest's",
    "the signing certificate was issued to a job of GitHub Actions, by an authority pinned in this action: Sigstore's public instance, with its certificate log and its transparency log, or GitHub's own for private repositories, with its timestamp; no policy adds another one or asks for less",
    "the certificate names, letter by letter: the token issuer, this repository with its numeric id and its owner's, the release's commit, an allowed branch (or its merge queue) or tag, the started workflow and the signing one with their refs and commits, an event that nobody outside can steer, and a machine of GitHub's unless `runners: any` is written",
    "all of it again each time, without a network once the bundles are read; one bundle that satisfies all of this is enough, others are counted and ignored",
    "a commit in the release is the one that the provenance of the other artifacts names; nobody attests a commit itself",
  ],
  cannotProve: [
    "that the code is harmless: in May 2026 attackers published 84 malicious TanStack versions with valid provenance (CVE-2026-45321), by running their code inside the right workflow. Provenance says where bytes come from; use soak, checks and approvals for the rest",
    "that the workflow's caches, actions and dependencies were what you think; what the provenance says of them is the workflow's own word and is never read",
    "anything about a release of nothing but commits: it is refused, so write no `gates.provenance` for its environment",
    "anything about a preview: pull requests are no trusted event",
    "anything after the repository was renamed or given to another owner: older provenance names the old one; build again",
    "anything on GitHub Enterprise Server, on ghe.com, or in a private repository outside Enterprise Cloud, where GitHub signs nothing that could be checked",
    "that an authority was never compromised: the pinned roots are as old as this version of the action ([trusted roots](../trusted-roots.md))",
  ],
  example: [
    "gates:",
    "  provenance:",
    "    workflow: ci.yml                          # the workflow that builds and attests",
    "    branches: [main]                          # left out: the default branch",
    "    # tags: [v*]",
    "    # signer: octo/builder/.github/workflows/build.yml@refs/tags/v1   # where a reusable workflow attests",
  ].join("\n"),
  needs: [
    "`attestations: read`, to list the bundles of a digest",
    "`packages: read`, or a login, for bundles beside an image that actions/attest pushed to its registry",
    "`contents: read`, for the ids of the repository and its owner",
    "the network: GitHub gives addresses at `*.blob.core.windows.net` where the bundles lie",
    "in the building workflow: `id-token: write` and `attestations: write`, for `actions/attest` ([attest what you build](../attest.md))",
  ],
  reasons: {
    "provenance-proven": { means: "the right workflow built it from the release's commit", remedy: "" },
    "provenance-source": { means: "the commit is what the other artifacts were built from", remedy: "" },
    "provenance-missing": {
      means:
        "there is nothing to verify: no attestation exists for the artifact's digest, or the release has only commits",
      remedy: "attest the artifact where it is built and promote that release; give the job `attestations: read`",
    },
    "provenance-refused": {
      means:
        "bundles exist, but none holds: signature, certificate, log, timestamp, subject or kind of statement is wrong",
      remedy:
        "attest with actions/attest in the building workflow; a newer version of this action may know newer roots",
    },
    "provenance-other-builder": {
      means: "the signature holds, but another workflow, repository, ref, commit, event or machine built it",
      remedy: "promote a release of the workflow that the policy names, or correct the policy",
    },
    "provenance-other-commit": {
      means: "a commit in the release is not the one that was built",
      remedy: "register the commit of the building run",
    },
    "provenance-unreadable": {
      means: "attestations could not be read, or only a part of them, and none of those read is enough",
      remedy: "give the job `attestations: read`, or run it again",
    },
  },
};
