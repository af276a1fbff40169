import { createHash } from "node:crypto";
import { readComment, type SingleComment } from "../../github/comments.ts";
import { isFailure } from "../../github/errors.ts";
import type { Actor } from "../../ledger/actor.ts";
import type { CommentRef } from "../../ledger/comment-ref.ts";
import { type Carrier, commandIn, isOfTheTime } from "../carried.ts";
import type { Command } from "../command.ts";
import { meansService } from "../command-service.ts";
import type { PromotionContext } from "../context.ts";
import type { Ground } from "../ground.ts";
import { placeOf } from "./place.ts";

/** A record that a comment is said to have carried. */
interface Claimed {
  readonly actor: Actor;
  readonly comment: CommentRef;
  /** When it was recorded. */
  readonly at: string;
  isCommand(command: Command): boolean;
}

/** `sha256:<hex>` of a comment, as the ledger keeps it. */
export function bodyDigest(body: string): string {
  return `sha256:${createHash("sha256").update(body).digest("hex")}`;
}

/** How the ledger names a comment of this repository. */
export function refOf({ repo }: Pick<PromotionContext, "repo">, comment: SingleComment): CommentRef {
  const { id, issue, body } = comment;
  return { repository: `${repo.owner}/${repo.name}`, issue, id, body: bodyDigest(body) };
}

/**
 * Proves that a comment carried a command: it is there, never changed, on an issue of ours, by this very account, and says
 * this very command in the words that were recorded. Two requests, and a third for an issue that the ledger does not know.
 */
export async function proveComment(
  context: Pick<PromotionContext, "client" | "repo">,
  ground: Pick<Ground, "ledger" | "policy" | "service">,
  claimed: Claimed,
): Promise<Carrier> {
  const { id, repository, issue } = claimed.comment;
  const { client, repo } = context;
  const named = `comment ${id}, which is said to have carried the command,`;
  if (repository.toLowerCase() !== `${repo.owner}/${repo.name}`.toLowerCase())
    return { refuted: `${named} is in another repository, ${repository}.` };
  try {
    const found = await readComment(client, { repo, id });
    if (found === null) return { refuted: `${named} is gone.` };
    const refuted = refuteComment(found, claimed);
    if (refuted !== undefined) return { refuted: `${named} ${refuted}` };
    const place = await placeOf(context, [ground], issue);
    if (place.kind === "elsewhere" || place.kind === "review")
      return { refuted: `${named} stands on #${issue}, which the account of this job's token did not open.` };
    const said = commandIn(found.body);
    if (said === undefined || !meansService(said, ground, place.kind === "request"))
      return { refuted: `${named} does not say that it is about the service ${ground.service}.` };
    return {
      refuted: undefined,
      login: found.author?.login ?? claimed.actor.login,
      startedAt: Date.parse(found.createdAt),
    };
  } catch (error) {
    if (!isFailure(error)) throw error;
    const hint = error.hint === undefined ? "" : ` ${error.hint}`;
    return { refuted: `${named} could not be read: ${error.message}${hint}` };
  }
}

/** Why a comment is not the one that was recorded; undefined when it is. Pure. */
export function refuteComment(found: SingleComment, { actor, comment, at, isCommand }: Claimed): string | undefined {
  const { author, byApp, edited, issue, body, createdAt } = found;
  if (found.id !== comment.id || issue !== comment.issue) return `is not on #${comment.issue}.`;
  if (author === null || author.bot || byApp || author.id !== actor.id) return `was not written by ${actor.login}.`;
  if (edited) return "was edited.";
  if (bodyDigest(body) !== comment.body) return "says something else now.";
  const said = commandIn(body);
  if (said === undefined || !isCommand(said)) return "says something else.";
  if (!isOfTheTime(at, createdAt)) return "is not of the time of the record.";
  return undefined;
}
