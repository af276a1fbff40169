import type { Block } from "../../github/block.ts";
import type { Attestation, Verified } from "../../provenance/attestation.ts";
import { releaseDigest, releaseId } from "../../release/release.ts";
import { type GateFacts, type GateResult, passed } from "../gate.ts";
import type { ArtifactEvidence, Gathered } from "./gather.ts";
import { type Difference, differences, type Expectation, expectationOf } from "./identity.ts";
import type { ProvenanceRule } from "./words.ts";

const GATE = "provenance";

/**
 * Whether every artifact of the release was built by the workflow that the policy names, from the release's commit. One bundle
 * that says so is enough; others are counted and ignored. None at all is a refusal (R32).
 */
export function judgeProvenance(facts: GateFacts, rule: ProvenanceRule, found: Block<Gathered>): readonly GateResult[] {
  if (!found.ok) return [unreadable(undefined, found.why)];
  const { repository, owner, artifacts } = found.value;
  const isThis = releaseId(releaseDigest(found.value)) === facts.release.id;
  if (!isThis || repository !== facts.repositoryId) {
    return [unreadable(undefined, "what was read is about another release or repository, or about a part of it")];
  }
  const expected = expectationOf(facts, rule, owner);
  const attested = artifacts.filter(({ kind }) => kind !== "commit");
  if (attested.length === 0) return [nothing(facts)];
  return artifacts.map((artifact) =>
    artifact.kind === "commit" ? judgeCommit(facts, artifact) : judgeArtifact(facts, artifact, expected),
  );
}

function judgeArtifact(facts: GateFacts, artifact: ArtifactEvidence, expected: Expectation): GateResult {
  const { name, digest, attestations, unread } = artifact;
  const compared = attestations
    .filter((attestation): attestation is Verified => attestation.kind === "verified")
    .map((attestation) => ({ attestation, differs: differences(attestation.claims, expected) }));
  const right = compared.find(({ differs }) => differs.length === 0);
  if (right !== undefined) return proven(facts, artifact, right.attestation);
  if (unread !== undefined) return unreadable(name, unread);
  const [closest] = compared.toSorted((left, next) => left.differs.length - next.differs.length);
  if (closest !== undefined) return otherBuilder(name, closest.differs, attestations.length);
  if (attestations.length > 0) return refusedAll(name, attestations);
  return {
    ...denied(name, "provenance-missing", `Nobody has attested where ${name} (${short(digest)}) was built.`),
    unblock: `${ATTEST} If it was attested, give this job \`permissions: attestations: read\`.`,
  };
}

function proven(
  facts: GateFacts,
  { name, attestations }: ArtifactEvidence,
  { claims, instance }: Verified,
): GateResult {
  const others = attestations.length - 1;
  const ignored = others === 0 ? "" : ` ${others} more ${others === 1 ? "bundle was" : "bundles were"} ignored.`;
  const message = `${name} was built by ${claims.workflow} from ${claims.commit.slice(0, 12)} (${SHOWN[instance]}).${ignored}`;
  const evidence = claims.run.startsWith(`${facts.repositoryUrl}/actions/runs/`) ? [claims.run] : [];
  return { ...passed(GATE, "provenance-proven", message, evidence), item: name };
}

const SHOWN = { "public-good": "signed, in a public log", github: "signed, timestamped by GitHub" } as const;

/**
 * A commit is not built, so nobody attests it. It is the source that the other artifacts' provenance names, or it has no
 * place in a release that asks for provenance.
 */
function judgeCommit({ release }: GateFacts, { name, digest }: ArtifactEvidence): GateResult {
  if (digest === `gitCommit:${release.commit}`) {
    const message = `${name} is the commit that the provenance of the other artifacts names.`;
    return { ...passed(GATE, "provenance-source", message), item: name };
  }
  return {
    ...denied(name, "provenance-other-commit", `${name} is another commit than ${release.commit}, which was built.`),
    unblock: `Register ${name} as the commit of the building run.`,
  };
}

function nothing({ environment }: GateFacts): GateResult {
  return {
    ...denied(undefined, "provenance-missing", "The release has no artifact that could have provenance, only commits."),
    unblock: `Add an artifact that is built and attested, or take gates.provenance out of environments.${environment.name}.`,
  };
}

function otherBuilder(name: string, differs: readonly Difference[], bundles: number): GateResult {
  const [first] = differs;
  const what =
    first === undefined
      ? "it was built otherwise"
      : `its ${first.claim} is ${quote(first.found)}, the policy wants ${quote(first.expected)}`;
  const more = differs.length > 1 ? ` So differ: ${differs.map(({ claim }) => claim).join(", ")}.` : "";
  const closest = bundles > 1 ? ` That is the closest of ${bundles} bundles.` : "";
  return {
    ...denied(name, "provenance-other-builder", `${name} has provenance, but ${what}.${more}${closest}`),
    unblock:
      "Promote a release that this workflow built, or correct gates.provenance if the policy names the wrong one.",
  };
}

function refusedAll(name: string, attestations: readonly Attestation[]): GateResult {
  const why = attestations.find((attestation) => attestation.kind === "refused")?.why ?? "they do not hold";
  const count = attestations.length === 1 ? "The bundle" : `None of the ${attestations.length} bundles`;
  const proves = attestations.length === 1 ? "proves nothing" : "proves anything";
  return {
    ...denied(name, "provenance-refused", `${count} of ${name} ${proves}: ${why.slice(0, 300)}.`),
    unblock: ATTEST,
  };
}

const ATTEST =
  "Attest it where it is built (actions/attest, `permissions: id-token: write, attestations: write`), and promote that release.";

function denied(name: string | undefined, reason: string, message: string): GateResult {
  const item = name === undefined ? {} : { item: name };
  return { gate: GATE, ...item, verdict: "fail", reason, message, evidence: [], unblock: "" };
}

function unreadable(name: string | undefined, why: string): GateResult {
  return {
    gate: GATE,
    ...(name === undefined ? {} : { item: name }),
    verdict: "unknown",
    reason: "provenance-unreadable",
    message: `The provenance of ${name ?? "the release"} could not be read whole: ${why.slice(0, 300)}`,
    evidence: [],
    unblock: "Give the job `permissions: attestations: read`, or run it again if GitHub was not reachable.",
  };
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 200));
}

function short(digest: string): string {
  return digest.slice(0, 19);
}
