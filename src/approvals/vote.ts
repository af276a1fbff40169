import type { CommentFact } from "../github/conversation.ts";
import { type Decision, readDecision } from "./decision.ts";

/** A decision of a person about one plan, from wherever it was given. */
export interface Vote {
  readonly person: { readonly id: number; readonly login: string };
  readonly decision: Decision;
  /** Milliseconds, by GitHub; `null` for native reviews, which have no time. */
  readonly at: number | null;
  readonly source: "comment" | "native" | "review";
  /** The comment's id, where there is one; recorded at first sight (R8). */
  readonly comment: number | null;
  readonly url: string;
}

/** A comment that means to decide and does not count, with the reason that its writer is told. */
export interface Ignored {
  readonly login: string;
  readonly url: string;
  readonly why: string;
}

export interface Votes {
  readonly votes: readonly Vote[];
  readonly ignored: readonly Ignored[];
}

/** The decisions among the comments of a request. Talk, bots, deleted accounts and edited comments are none (R7, R11, R21). */
export function votesOf(comments: readonly CommentFact[]): Votes {
  const votes: Vote[] = [];
  const ignored: Ignored[] = [];
  for (const { author, body, createdAt, edited, id, url } of comments) {
    const decision = readDecision(body);
    if (decision === undefined || author === null) continue;
    const ignore = (why: string) => ignored.push({ login: author.login, url, why });
    const at = Date.parse(createdAt);
    if (author.bot) ignore("Only people decide.");
    else if (decision.kind === "misspelt") ignore(decision.why);
    else if (edited || Number.isNaN(at)) ignore("The comment was edited; write a new one.");
    else {
      votes.push({ person: { id: author.id, login: author.login }, decision, at, source: "comment", comment: id, url });
    }
  }
  return { votes, ignored };
}
