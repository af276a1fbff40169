import { type Difference, differences } from "../../gates/provenance/identity.ts";
import { dayDigest, sizeIn } from "../../ledger/checkpoint.ts";
import type { Claims } from "../../provenance/attestation.ts";
import { subjectsOf } from "../../provenance/subjects.ts";
import type { BundleVerifier } from "../../provenance/verify.ts";

/** Who alone may sign a log's checkpoints. Every text is compared whole, never as a pattern (R33). */
export interface Signer {
  readonly repositoryUrl: string;
  readonly repositoryId: number;
  /** Undefined: nobody could be asked whose repository it is; its number tells it apart all the same. */
  readonly ownerId: number | undefined;
  /** File name below `.github/workflows`. */
  readonly workflow: string;
  readonly branch: string;
}

/** A bundle about one day of one log: a checkpoint that the right job signed, or why it is none. */
export type Signed =
  | { readonly kind: "checkpoint"; readonly size: number; readonly digest: string; readonly run: string }
  | { readonly kind: "other"; readonly why: string };

/** What starts a job on the default branch without anybody else's code. */
const TRIGGERS = ["schedule", "workflow_dispatch", "workflow_run", "push"];

/**
 * What a bundle says of a day of a log, once its signature holds and the job that signed is the one that may. Whether the log
 * still has that checkpoint is for the caller to see. Pure.
 */
export function readSigned(
  bundle: unknown,
  o: { readonly origin: string; readonly day: string; readonly signer: Signer; readonly verifier: BundleVerifier },
): Signed {
  const attested = o.verifier.verify(bundle, dayDigest(o.origin, o.day));
  if (attested.kind === "refused") return { kind: "other", why: attested.why };
  const [first] = strangers(attested.claims, o.signer);
  if (first !== undefined) {
    return { kind: "other", why: `its ${first.claim} is "${first.found}", and not "${first.expected}"` };
  }
  const [subject, ...more] = subjectsOf(bundle).flatMap(({ name, digest }) => {
    const size = sizeIn(name);
    return size === undefined ? [] : [{ size, digest }];
  });
  if (subject === undefined || more.length > 0) return { kind: "other", why: "it does not name one checkpoint" };
  return { kind: "checkpoint", ...subject, run: attested.claims.run };
}

/** Everything in which a certificate differs from that of the one signer. */
function strangers(claims: Claims, signer: Signer): readonly Difference[] {
  const { repositoryUrl, repositoryId, ownerId, branch } = signer;
  const workflow = `.github/workflows/${signer.workflow}`;
  return differences(claims, {
    issuer: "https://token.actions.githubusercontent.com",
    server: new URL(repositoryUrl).origin,
    repository: repositoryUrl,
    repositoryId: `${repositoryId}`,
    ownerId: ownerId === undefined ? claims.ownerId : `${ownerId}`,
    // Any commit of the branch: what counts is whose job it is, not which version of the code it built.
    commit: claims.commit,
    refs: [`refs/heads/${branch}`],
    ...{ workflow, signer: workflow, triggers: TRIGGERS, runners: ["github-hosted"] },
  });
}
