import { createHash } from "node:crypto";
import { type Authorization, authorize } from "../../authorization/authorize.ts";
import type { Client } from "../../github/client.ts";
import { type Opening, readComment, readOpening, type SingleComment } from "../../github/comments.ts";
import type { Repo } from "../../github/repo.ts";
import type { AccessReviewed } from "../../ledger/state/head.ts";
import type { AllowEntry } from "../../policy/allow.ts";
import { decisionsIn, shortDigest } from "./page.ts";

/** The label of the issue on which people confirm who has access. */
export const REVIEW_LABEL = "env-access-review";

/** What GitHub says now of a review that the ledger has. */
export interface SignedReview {
  /** `null`: it is gone. */
  readonly comment: SingleComment | null;
  /** Of the issue that the comment stands on. */
  readonly opening: Opening;
  /** Whether its writer may sign, now. */
  readonly rights: Authorization;
}

/** Whether somebody may sign the review, now. Bots never may; accounts are compared by number (R1, R9). */
export function mayConfirm(
  asked: { readonly client: Client; readonly repo: Repo },
  acting: { readonly id: number; readonly login: string },
  from: readonly AllowEntry[],
): Promise<Authorization> {
  const environments = [{ name: "the review of access", allow: { confirm: from } }];
  return authorize({ ...asked, action: "confirm", environments, acting });
}

/**
 * Reads again what signs a review, as every proof is at use (design.md section 6): the comment, the issue, the person.
 *
 * @throws GitHubFailure when any of them cannot be read
 */
export async function readSigned(
  asked: { readonly client: Client; readonly repo: Repo },
  { comment: { issue, id }, actor }: AccessReviewed,
  from: readonly AllowEntry[],
): Promise<SignedReview> {
  const { client, repo } = asked;
  const [comment, opening] = await Promise.all([
    readComment(client, { repo, id }),
    readOpening(client, { repo, number: issue }),
  ]);
  // People may be called otherwise by now; the number says that it is still them.
  const login = comment?.author?.login ?? actor.login;
  return { comment, opening, rights: await mayConfirm(asked, { id: actor.id, login }, from) };
}

/** Why what the ledger calls a review is none; undefined when it holds. Pure. */
export function refuteReview(
  { actor, snapshot, remove = [], comment: cited }: AccessReviewed,
  { comment, opening, rights }: SignedReview,
  repo: Repo,
): string | undefined {
  if (cited.repository.toLowerCase() !== `${repo.owner}/${repo.name}`.toLowerCase())
    return `it was signed in another repository, ${cited.repository}`;
  if (comment === null) return "the comment that signed it is gone";
  const { author, byApp, edited, issue, body, id } = comment;
  if (id !== cited.id || issue !== cited.issue || opening.number !== cited.issue)
    return `the comment is not on #${cited.issue}`;
  if (author === null || author.bot !== false || byApp !== false || author.id !== actor.id)
    return `the comment was not written by ${actor.login}`;
  if (edited !== false) return "the comment was edited";
  if (bodyDigest(body) !== cited.body) return "the comment says something else now";
  const decided = decisionsIn(body);
  if (decided?.digits !== shortDigest(snapshot)) return "the comment confirms something else";
  if (decided.remove.length !== remove.length) return "the comment takes away other rows than were recorded";
  if (!isReviewPage(opening)) return `#${cited.issue} is no review that this suite opened`;
  if (rights.kind === "refused") return rights.why;
  return undefined;
}

/** Whether an issue is a review that a bot opened: a person's copy of one is none (R48). */
export function isReviewPage({ author, labels }: Opening): boolean {
  return author?.bot === true && labels.includes(REVIEW_LABEL);
}

/** `sha256:<hex>` of a comment, as the ledger keeps it. */
function bodyDigest(body: string): string {
  return `sha256:${createHash("sha256").update(body).digest("hex")}`;
}
