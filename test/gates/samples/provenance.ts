import { provenanceGate } from "../../../src/gates/provenance/gate.ts";
import type { ArtifactEvidence } from "../../../src/gates/provenance/gather.ts";
import type { Attestation, Claims } from "../../../src/provenance/attestation.ts";
import { releaseDigest, releaseId } from "../../../src/release/release.ts";
import { claims } from "../../provenance/claims.ts";
import { RELEASE } from "../facts.ts";
import { samplesOf } from "../mutation/sample.ts";

const RULE = { workflow: "ci.yml" };
const COMMIT = claims().commit;

const verified = (says: Partial<Claims> = {}): Attestation => ({
  kind: "verified",
  instance: "public-good",
  claims: claims(says),
});
const REFUSED: Attestation = { kind: "refused", fault: "unproven", why: "the signature does not fit" };

function artifact(name: string, attestations: readonly Attestation[], says: Partial<ArtifactEvidence> = {}) {
  const digest = `sha256:${name.charCodeAt(0).toString(16).padStart(64, "0")}`;
  return { name, kind: "file", digest, attestations, unread: undefined, ...says } as const;
}

function given(...artifacts: readonly ArtifactEvidence[]) {
  const found = { service: "web", repository: 77, owner: 7, commit: COMMIT, run: 501, artifacts };
  const release = { ...RELEASE, id: releaseId(releaseDigest(found)), commit: COMMIT };
  return { rule: RULE, found, facts: { release } };
}

const good = artifact("app", [verified()]);
const source = artifact("source", [], { kind: "commit", digest: `gitCommit:${COMMIT}` });

export const samples = samplesOf(provenanceGate, {
  cases: {
    "every artifact was built by the workflow": given(good, artifact("web", [REFUSED, verified()]), source),
    "one of them was not attested": given(good, artifact("web", []), source),
    "one of them is of another repository": given(good, artifact("web", [verified({ repositoryId: "98" })])),
    "one was built from another commit": given(good, artifact("web", [verified({ commit: "e".repeat(40) })])),
    "one was built on a machine of somebody's own": given(good, artifact("web", [verified({ runner: "self-hosted" })])),
    "one was started by an event from outside": given(
      artifact("web", [verified({ trigger: "pull_request_target" }), REFUSED]),
    ),
    "no bundle of it holds": given(artifact("app", [REFUSED, REFUSED])),
    "a bundle of it could not be read": given(artifact("app", [REFUSED], { unread: "502 Bad Gateway" })),
    "a commit in it is not what was built": given(good, { ...source, digest: `gitCommit:${"e".repeat(40)}` }),
    "it is nothing but a commit": given(source),
    "the owner is another one": { ...given(good), found: { ...given(good).found, owner: 8 } },
    "it is about another release": { ...given(good), facts: { release: RELEASE } },
  },
});
