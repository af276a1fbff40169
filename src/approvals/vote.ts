import type { Decision } from "./decision.ts";
import { readDecision } from "./decision.ts";

/** A comment as GitHub has it now. */
export interface CommentFact {
  readonly id: number;
  /** `null`: the account is gone (R21). */
  readonly author: { readonly id: number; readonly login: string; readonly bot: boolean } | null;
  /** An app wrote it in somebody's name (R11). */
  readonly viaApp: boolean;
  readonly body: string;
  /** ISO 8601, by GitHub. */
  readonly createdAt: string;
  /** Whether anybody ever changed it, the author included; `null` when that could not be read (R7). */
  readonly edited: boolean | null;
  readonly url: string;
}

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
  /** Decisions whose editing could not be looked up: neither yes nor no (R7). */
  readonly unclear: readonly Ignored[];
}

/** The decisions among the comments of a request. Talk, bots, deleted accounts and edited comments are none (R7, R11, R21). */
export function votesOf(comments: readonly CommentFact[]): Votes {
  const votes: Vote[] = [];
  const ignored: Ignored[] = [];
  const unclear: Ignored[] = [];
  for (const { author, body, createdAt, edited, id, url, viaApp } of comments) {
    const decision = readDecision(body);
    if (decision === undefined || author === null) continue;
    const ignore = (why: string) => ignored.push({ login: author.login, url, why });
    const at = Date.parse(createdAt);
    if (author.bot || viaApp) ignore("Only people decide, in their own name.");
    else if (decision.kind === "misspelt") ignore(decision.why);
    else if (edited === true) ignore("The comment was edited; write a new one.");
    else if (edited === null || Number.isNaN(at)) {
      unclear.push({ login: author.login, url, why: "Whether the comment was edited could not be read." });
    } else {
      votes.push({ person: { id: author.id, login: author.login }, decision, at, source: "comment", comment: id, url });
    }
  }
  return { votes, ignored, unclear };
}
