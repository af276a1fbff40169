import type { Claims } from "../../provenance/attestation.ts";
import type { GateFacts } from "../gate.ts";
import { type ProvenanceRule, TRIGGERS } from "./words.ts";

/** The issuer of identity tokens for jobs on github.com. */
const ISSUER = "https://token.actions.githubusercontent.com";
const BRANCHES = "refs/heads/";
const TAGS = "refs/tags/";

/** Who must have built a release, from what. Every text is compared whole, never as a pattern (R33). */
export interface Expectation {
  readonly issuer: string;
  /** Address of GitHub itself, without a slash at its end. */
  readonly server: string;
  /** Address of the repository. */
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  readonly commit: string;
  /** Full refs. A star at the very end of a tag stands for the rest of its name. */
  readonly refs: readonly string[];
  /** Path of the started workflow's file. */
  readonly workflow: string;
  /** Path of a reusable workflow of this repository, or another repository's with its ref. */
  readonly signer: string;
  readonly triggers: readonly string[];
  readonly runners: readonly string[];
}

/** One claim that is not what it should be. */
export interface Difference {
  readonly claim: string;
  readonly expected: string;
  readonly found: string;
}

/** What the policy and GitHub's own facts say that a certificate must say. */
export function expectationOf(
  facts: Pick<GateFacts, "repositoryUrl" | "repositoryId" | "release" | "defaultBranch">,
  rule: ProvenanceRule,
  owner: number,
): Expectation {
  const { repositoryUrl, repositoryId, release, defaultBranch } = facts;
  const branches = rule.branches ?? (rule.tags === undefined ? [defaultBranch] : []);
  const workflow = `.github/workflows/${rule.workflow}`;
  return {
    issuer: rule.enterprise === undefined ? ISSUER : `${ISSUER}/${rule.enterprise}`,
    server: new URL(repositoryUrl).origin,
    repository: repositoryUrl,
    repositoryId: `${repositoryId}`,
    ownerId: `${owner}`,
    commit: release.commit,
    refs: [...branches.map((name) => `${BRANCHES}${name}`), ...(rule.tags ?? []).map((name) => `${TAGS}${name}`)],
    workflow,
    signer: rule.signer === undefined ? workflow : rule.signer.replace(/^\.\//, ""),
    triggers: rule.triggers ?? TRIGGERS,
    runners: rule.runners === "any" ? ["github-hosted", "self-hosted"] : ["github-hosted"],
  };
}

/** Everything in which a certificate's claims differ from what they must be; none for the right builder. */
export function differences(claims: Claims, expected: Expectation): readonly Difference[] {
  const { commit, repository } = expected;
  const signer = signerOf(expected, claims.ref);
  const found: Difference[] = [];
  const same = (claim: string, wanted: string, is: string): void => {
    if (is !== wanted) found.push({ claim, expected: wanted, found: is });
  };
  const oneOf = (claim: string, wanted: readonly string[], is: string): void => {
    if (!wanted.some((one) => one === is)) found.push({ claim, expected: wanted.join(" or "), found: is });
  };
  same("token issuer", expected.issuer, claims.issuer);
  same("repository id", expected.repositoryId, claims.repositoryId);
  same("owner id", expected.ownerId, claims.ownerId);
  same("repository", repository, claims.repository);
  same("commit", commit, claims.commit);
  if (!expected.refs.some((ref) => isRef(claims, ref))) {
    found.push({ claim: "ref", expected: expected.refs.join(" or "), found: claims.ref });
  }
  oneOf("event", expected.triggers, claims.trigger);
  oneOf("runner", expected.runners, claims.runner);
  same("workflow", `${repository}/${expected.workflow}@${claims.ref}`, claims.workflow);
  same("workflow's commit", commit, claims.workflowCommit);
  same("signer", signer.address, claims.signer);
  same("certificate subject", signer.address, claims.subject);
  if (signer.commit !== undefined) same("signer's commit", signer.commit, claims.signerCommit);
  return found;
}

/**
 * The signing workflow's address and, where it follows from the rest, its commit. One of this repository runs at the ref that
 * is built; another repository's is named with its own.
 */
function signerOf(
  { server, repository, signer, commit }: Expectation,
  ref: string,
): { readonly address: string; readonly commit: string | undefined } {
  const at = signer.indexOf("@");
  if (at === -1) return { address: `${repository}/${signer}@${ref}`, commit };
  const named = signer.slice(at + 1);
  return { address: `${server}/${signer}`, commit: named.startsWith("refs/") ? undefined : named };
}

/**
 * Whether the built ref is the expected one. After a star, which only tags have, one more plain name may follow. A merge queue
 * builds on branches that GitHub alone makes, below the name of the one that is merged into.
 */
function isRef({ ref, trigger }: Claims, expected: string): boolean {
  if (expected.startsWith(TAGS) && expected.endsWith("*")) {
    const beginning = expected.slice(0, -1);
    return ref.startsWith(beginning) && /^[A-Za-z0-9._+-]+$/.test(ref.slice(beginning.length));
  }
  if (trigger === "merge_group" && expected.startsWith(BRANCHES)) {
    const queue = `${BRANCHES}gh-readonly-queue/${expected.slice(BRANCHES.length)}/pr-`;
    return ref.startsWith(queue) && /^[0-9]{1,10}-[0-9a-f]{40}$/.test(ref.slice(queue.length));
  }
  return ref === expected;
}
