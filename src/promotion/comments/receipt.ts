import { code, type Inline, type Markdown, strong } from "../../action/markdown.ts";
import { createSummary } from "../../action/summary.ts";
import { react, replyOnce } from "../../github/comments.ts";
import { isFailure } from "../../github/errors.ts";
import { getRole } from "../../github/people.ts";
import type { PromotionContext } from "../context.ts";
import type { Heard } from "./hear.ts";

/** What a comment's writer is told. */
export type Receipt =
  /** A thumb up: taken. */
  | { readonly kind: "taken" }
  /** Eyes: read, and it changes nothing now. */
  | { readonly kind: "seen" }
  /** A puzzled face, and one clear reply. */
  | { readonly kind: "refused"; readonly why: string }
  /** One reply that was asked for; Markdown, already escaped. */
  | { readonly kind: "answer"; readonly body: string };

type Receiving = Pick<PromotionContext, "client" | "repo" | "log">;

/**
 * Tells the writer of a comment what became of it. Each sign is there at most once and a reply is said at most once, however
 * often a run is started again. Only people with a role here are told why something was refused: nobody else can make us
 * write (R20).
 */
export async function giveReceipt(
  context: Receiving,
  ...[heard, receipt, visibility]: [Heard, Receipt, "public" | "private" | "internal"]
): Promise<void> {
  try {
    await give(context, heard, receipt, visibility);
  } catch (error) {
    // What was done is done and recorded; that its writer was not told must not look like a failure of it.
    if (!isFailure(error)) throw error;
    const hint = error.hint === undefined ? "" : ` ${error.hint}`;
    context.log.warning(`Comment ${heard.comment.id} got no sign: ${error.message}${hint}`);
  }
}

async function give(
  context: Receiving,
  heard: Heard,
  receipt: Receipt,
  visibility: "public" | "private" | "internal",
): Promise<void> {
  const { client, repo, log } = context;
  const { id } = heard.comment;
  switch (receipt.kind) {
    case "taken":
      await react(client, { repo, id, sign: "+1" });
      return;
    case "seen":
      await react(client, { repo, id, sign: "eyes" });
      return;
    case "answer": {
      if (!(await hasRole(context, heard, visibility))) return;
      const { isNew, self } = await react(client, { repo, id, sign: "eyes" });
      await say(context, heard, { body: receipt.body, self, mayBeThere: !isNew });
      return;
    }
    case "refused": {
      if (!(await hasRole(context, heard, visibility))) {
        log.info(`${heard.author.login} has no role here, so nobody is answered: ${receipt.why}`);
        return;
      }
      const { isNew, self } = await react(client, { repo, id, sign: "confused" });
      await say(context, heard, { body: refusalOf(heard, receipt.why), self, mayBeThere: !isNew });
    }
  }
}

async function say(
  { client, repo, log }: Receiving,
  { comment }: Heard,
  o: { readonly body: string; readonly self: number; readonly mayBeThere: boolean },
): Promise<void> {
  const marker = `<!-- env-actions answer ${comment.id} -->`;
  const { issue, createdAt: since } = comment;
  const isSaid = await replyOnce(client, repo, { issue, marker, since, ...o });
  if (!isSaid) log.warning(`Comment ${comment.id} got no reply: GitHub's answer was lost.`);
}

/** Who, why, what to do; in words that can do nothing else on the page (R47). */
export function refusalOf({ comment, author }: Pick<Heard, "comment" | "author">, why: string): string {
  const [line = ""] = comment.body.split(/\r?\n/, 1);
  const said: Markdown = code(line.slice(0, 120));
  const parts: readonly Inline[] = [strong(author.login), ", ", said, " was not taken: ", why];
  return createSummary()
    .paragraph(...parts)
    .render()
    .trim();
}

/**
 * Whether somebody has a role here. Everybody may read a public repository, so that reading is a role only where it has to be
 * given.
 */
async function hasRole(
  { client, repo }: Receiving,
  { author }: Heard,
  visibility: "public" | "private" | "internal",
): Promise<boolean> {
  try {
    const { id, role, bot } = await getRole(client, { repo, login: author.login });
    if (bot || id !== author.id || role === "none") return false;
    return role !== "read" || visibility === "private";
  } catch (error) {
    if (isFailure(error, "not-found")) return false;
    throw error;
  }
}
