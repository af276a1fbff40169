import type { RunContext } from "../../action/context.ts";
import { at } from "../../action/event.ts";
import { readDecision } from "../../approvals/decision.ts";
import { decisionsIn } from "../../environments/access/page.ts";
import { readComment, type SingleComment } from "../../github/comments.ts";
import { type Carrying, isOfTheTime } from "../carried.ts";
import { type Command, readCommand } from "../command.ts";
import { isOfOneService, serviceIn } from "../command-service.ts";
import type { PromotionContext } from "../context.ts";
import type { Ground } from "../ground.ts";
import { Stop } from "../stop.ts";
import { type Place, placeOf } from "./place.ts";
import { refOf } from "./proof.ts";

/** A comment by a person on an issue of ours, as GitHub has it now. */
export interface Heard {
  readonly comment: SingleComment;
  readonly author: { readonly id: number; readonly login: string };
  readonly place: Place;
}

/** What a comment says to us. */
export type Hearing =
  /** Nothing that anybody waits for an answer to. */
  | { readonly kind: "nothing"; readonly why: string }
  /** A decision about a promotion: its gate reads all of them, this event only says when. */
  | ({ readonly kind: "decision" } & Heard)
  | ({ readonly kind: "command"; readonly command: Command; readonly carrying: Carrying } & Heard)
  | ({ readonly kind: "refused"; readonly why: string } & Heard);

type Step = Pick<RunContext, "eventName" | "event" | "runAttempt">;

/** The number of the comment that an event is about; undefined when it is about no new comment. */
export function commentIn({ eventName, event }: Pick<Step, "eventName" | "event">): number | undefined {
  if (eventName !== "issue_comment" || at(event, "action") !== "created") return undefined;
  const id = at(event, "comment", "id");
  return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/**
 * Hears what a comment says. The event only says where to look: the comment is fetched again, and counts as it is now, never
 * edited, by a person (R7, R11), on an issue of ours. A decision stands only on the page of its promotion.
 */
export async function hear(
  context: PromotionContext,
  step: Step,
  grounds: readonly Pick<Ground, "ledger" | "now" | "policy">[],
): Promise<Hearing> {
  const id = commentIn(step);
  if (id === undefined) return nothing("The event is about no new comment.");
  const { client, repo } = context;
  const comment = await readComment(client, { repo, id });
  if (comment === null) return nothing(`Comment ${id} is gone.`);
  const { author, byApp, body } = comment;
  if (!isAddressed(body)) return nothing(`Comment ${id} begins with no command.`);
  if (author === null || author.bot || byApp) return nothing(`Comment ${id} was not written by a person.`);
  const place = await placeOf(context, grounds, comment.issue);
  if (place.kind === "elsewhere")
    return nothing(`#${comment.issue} is no issue that this account opened for commands.`);
  if (place.kind === "review" && decisionsIn(body) === undefined)
    return nothing(`#${comment.issue} was opened by another account; only /confirm is taken there.`);
  const hearing = understand(context, step, { comment, author, place }, grounds[0]?.now ?? new Date(0));
  const other = hearing.kind === "command" ? ofAnother(context, hearing, grounds) : undefined;
  return other === undefined ? hearing : nothing(other);
}

/**
 * Where several workflows look after a service each, all of them hear the same comment: it is for the one whose service it
 * names, or on whose page it stands. Undefined when that is this one.
 */
function ofAnother(
  { serviceInput }: Pick<PromotionContext, "serviceInput">,
  { command, place }: Pick<Extract<Hearing, { kind: "command" }>, "command" | "place">,
  grounds: readonly Pick<Ground, "policy">[],
): string | undefined {
  if (serviceInput === undefined || !isOfOneService(command)) return undefined;
  const named = serviceIn(command);
  if (named !== undefined)
    return named === serviceInput ? undefined : `The command is about ${named}; this step is about ${serviceInput}.`;
  const several = grounds.some(({ policy }) => policy.services.length > 1);
  return several && place.kind !== "request" ? "The command does not say which service it is about." : undefined;
}

const EDITED = "The comment was edited, so it does not count. Write a new one.";

/** Reads the first line. Pure. */
export function understand(
  context: Pick<PromotionContext, "repo">,
  { runAttempt }: Pick<Step, "runAttempt">,
  heard: Heard,
  now: Date,
): Hearing {
  const { comment, place } = heard;
  const decision = readDecision(comment.body);
  if (decision !== undefined) {
    if (place.kind === "step") return nothing(`Comment ${comment.id} decides about a step of require-approval.`);
    if (place.kind !== "request") {
      return { kind: "refused", ...heard, why: "A decision counts only on the page of the promotion it is about." };
    }
    const over = place.over ? `${place.promotion} is settled; nobody decides about it any more.` : undefined;
    const why = decision.kind === "misspelt" ? decision.why : comment.edited ? EDITED : over;
    return why === undefined ? { kind: "decision", ...heard } : { kind: "refused", ...heard, why };
  }
  // A run that is started again must not lock, unlock or promote again what somebody changed meanwhile (R17).
  if (runAttempt > 1) return nothing("A command is carried out once, by the first attempt of its run. Write it anew.");
  if (comment.edited) return { kind: "refused", ...heard, why: EDITED };
  if (!isOfTheTime(now.toISOString(), comment.createdAt)) {
    return {
      kind: "refused",
      ...heard,
      why: "The comment is more than a day old. If you still mean it, write a new one.",
    };
  }
  try {
    const command = readCommand(comment.body);
    return {
      kind: "command",
      ...heard,
      command,
      carrying: { comment: refOf(context, comment), at: comment.createdAt },
    };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { kind: "refused", ...heard, why: explain(error) };
  }
}

/** What a stop says, in one line. */
export function explain({ message, hint }: Stop): string {
  return hint === undefined ? message : `${message} ${hint}`;
}

/** Whether the first line means to tell us something: a slash and a word, at the very beginning. */
function isAddressed(body: string): boolean {
  return /^\/[A-Za-z][A-Za-z-]*[ \t]*(?:$|[ \t\r\n])/.test(body);
}

function nothing(why: string): Hearing {
  return { kind: "nothing", why };
}
