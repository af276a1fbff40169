import type { Block } from "../../github/block.ts";
import type { EnvironmentSettings } from "../../github/environment-settings.ts";
import type { Repo } from "../../github/repo.ts";
import type { AccessReviewed } from "../../ledger/state/head.ts";
import { describeDuration, milliseconds } from "../../policy/duration.ts";
import { holds, type Statement } from "../statement.ts";
import { refuteReview, type SignedReview } from "./review.ts";

/** Part of the way to the end of a review when somebody is asked again. */
const SOON = 0.85;

/** What a rule's review is judged by. */
export interface ReviewQuestion {
  /** As the policy writes it, such as `90d`. */
  readonly review: string;
  /** By the ledger; undefined: nobody ever confirmed. */
  readonly reviewed: AccessReviewed | undefined;
  /** What GitHub says of it now. */
  readonly signed: Block<SignedReview> | undefined;
  readonly repo: Repo;
  readonly url: string;
  readonly now: Date;
}

const SIGN =
  "Run the action audit: it opens the review as an issue. Confirm there, or remove who should not have access and confirm then.";

/** Whether who has access was confirmed by a person who may, lately enough (R119). Pure. */
export function judgeReview({ review, reviewed, signed, repo, url, now }: ReviewQuestion): Statement {
  if (reviewed === undefined) {
    const message = `The policy asks for a review of who has access every ${review}; there was none yet.`;
    return { ...OPEN, verdict: "fail", reason: "access-review-missing", message, unblock: SIGN, evidence: [] };
  }
  const { actor, comment, snapshot } = reviewed;
  const evidence = [`${url}/issues/${comment.issue}#issuecomment-${comment.id}`];
  const by = `The review of who has access (${snapshot.slice(0, 19)}, by ${actor.login})`;
  if (signed?.ok !== true) {
    const why = signed === undefined ? "its comment was not read" : signed.why;
    const message = `${by} could not be proven, so nobody knows whether it holds: ${why}`;
    const unblock = "The job needs `issues: read`, for teams a token that sees them. If it has that, run this again.";
    return { ...OPEN, verdict: "unknown", reason: "access-review-unreadable", message, unblock, evidence };
  }
  const { comment: found, rights } = signed.value;
  const refuted = refuteReview(reviewed, signed.value, repo);
  if (refuted !== undefined || found === null) {
    const message = `${by} does not count: ${refuted ?? "its comment is gone"}.`;
    return { ...OPEN, verdict: "fail", reason: "access-review-unproven", message, unblock: SIGN, evidence };
  }
  if (rights.kind !== "allowed") {
    const message = `${by} could not be proven, so nobody knows whether it holds: ${rights.why}`;
    const unblock = "Give the step a token that can read this, or let somebody sign whose role is enough.";
    return { ...OPEN, verdict: "unknown", reason: "access-review-unreadable", message, unblock, evidence };
  }
  const age = ageOf(found.createdAt, now);
  // Said this way round, so that a time that is none never counts as young.
  if (!(age >= 0 && age <= milliseconds(review))) {
    const message = `${by} is ${Number.isNaN(age) ? "of no known age" : `${describeDuration(age)} old`}; the policy asks for one every ${review}.`;
    return { ...OPEN, verdict: "fail", reason: "access-review-overdue", message, unblock: SIGN, evidence };
  }
  return holds("review", "access-reviewed", `${by} is ${describeDuration(age)} old.`, evidence);
}

const OPEN = { part: "review", about: "" } as const;

/** Milliseconds; a comment may be some seconds younger than the moment of the read. */
function ageOf(createdAt: string, now: Date): number {
  const age = now.getTime() - Date.parse(createdAt);
  return age < 0 && age > -60_000 ? 0 : age;
}

/** Whether people are to be asked again: there is no review, it does not hold, or it ends soon. */
export function isReviewDue(statement: Statement, reviewed: AccessReviewed | undefined, review: string, now: Date) {
  if (statement.verdict !== "pass" || reviewed === undefined) return true;
  return !(now.getTime() - Date.parse(reviewed.at) < milliseconds(review) * SOON);
}

/** Whether GitHub lets jobs of no other branches into the environment than the policy names (R54). Pure. */
export function judgeBranches(
  o: { readonly environment: string; readonly branches: readonly string[]; readonly url: string },
  settings: Block<EnvironmentSettings | null> | undefined,
): Statement {
  const { environment, branches } = o;
  const evidence = [`${o.url}/settings/environments`];
  const base = { part: "branches", about: "", evidence } as const;
  const fix = `Settings, Environments, ${environment}: choose "Selected branches and tags" and add ${branches.join(", ")} and nothing else.`;
  if (settings === undefined || settings.ok !== true) {
    const why = settings === undefined ? "nothing was read" : settings.why;
    const message = `From which branches GitHub lets jobs into ${environment} could not be read: ${why}`;
    const unblock = "The job needs `actions: read`. If it has that, run this again.";
    return { ...base, verdict: "unknown", reason: "access-branches-unreadable", message, unblock };
  }
  if (settings.value === null) {
    const message = `${environment} is no environment of GitHub here, so nothing keeps jobs of other branches out of it.`;
    const unblock = "Create it (Settings, Environments), or take `branches` out of `access`.";
    return { ...base, verdict: "fail", reason: "access-branches-open", message, unblock };
  }
  const wanted = new Set(branches.map((branch) => `branch ${branch}`));
  const { branches: found } = settings.value;
  const others = found.filter((one) => !wanted.has(one));
  if (found.length === 0 || others.length > 0) {
    const who = others[0] === "any" ? "every branch and tag" : others.join(", ") || "nobody knows what";
    const message = `GitHub lets jobs of ${who} into ${environment}; the policy lets in ${branches.join(", ")}.`;
    return { ...base, verdict: "fail", reason: "access-branches-open", message, unblock: fix };
  }
  return holds("branches", "access-branches", `GitHub lets jobs of ${found.join(", ")} into ${environment}.`, evidence);
}
