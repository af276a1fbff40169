import { createSummary } from "../../action/summary.ts";
import { readDecision } from "../../approvals/decision.ts";
import type { ApprovalFacts } from "../../approvals/facts.ts";
import type { Vote } from "../../approvals/vote.ts";
import { react } from "../../github/comments.ts";
import { isFailure } from "../../github/errors.ts";
import type { PromotionContext } from "../context.ts";
import type { Ground } from "../ground.ts";
import type { Facts } from "../read.ts";
import type { Serving } from "../services.ts";
import { describeStatus } from "../status.ts";
import type { Heard, Hearing } from "./hear.ts";
import type { Obeyed } from "./obey.ts";
import { giveReceipt, type Receipt } from "./receipt.ts";

/** What happened since a comment was heard. */
export interface Since {
  readonly obeyed: Obeyed | undefined;
  /** Everything that was judged meanwhile. */
  readonly judged: readonly Facts[];
  readonly status: readonly Ground[] | undefined;
  readonly services: readonly Serving[];
}

/** GitHub takes 65,536 characters; a reply is not the place for so many. */
const LONGEST_STATUS = 30_000;

/** Gives a comment its receipt. Answers why it was not taken; undefined when it was, or when nobody waits for an answer. */
export async function answer(context: PromotionContext, hearing: Hearing, since: Since): Promise<string | undefined> {
  if (hearing.kind === "nothing") return undefined;
  const receipt = receiptOf(context, hearing, since);
  const visibility = since.services[0]?.ground.snapshot.repository.visibility ?? "public";
  await giveReceipt(context, hearing, receipt, visibility);
  return receipt.kind === "refused" ? receipt.why : undefined;
}

function receiptOf(
  context: PromotionContext,
  hearing: Exclude<Hearing, { kind: "nothing" }>,
  { obeyed, status, judged }: Since,
): Receipt {
  switch (hearing.kind) {
    case "refused":
      return hearing;
    case "decision":
      return decisionReceipt(hearing, judged.flatMap(approvalsOf));
    case "command":
      if (status !== undefined) {
        return { kind: "answer", body: describeStatus(createSummary(), status, context).render(LONGEST_STATUS).trim() };
      }
      return obeyed?.refused === undefined ? { kind: "taken" } : { kind: "refused", why: obeyed.refused };
  }
}

function approvalsOf({ judgement }: Facts): readonly ApprovalFacts[] {
  return judgement.results.flatMap(({ approvals }) => approvals ?? []);
}

/**
 * What a decision is told, by the very count that its promotion was judged by. Where nothing was judged, because it is on its
 * way already, the decision was read and changes nothing now. Pure.
 */
export function decisionReceipt(
  { comment }: Pick<Heard, "comment">,
  facts: readonly Pick<ApprovalFacts, "standing" | "where">[],
): Receipt {
  const { standing } = facts.find(({ where }) => where?.issue === comment.issue) ?? {};
  if (standing === undefined) return { kind: "seen" };
  const isIt = ({ vote }: { readonly vote: Vote }) => vote.comment === comment.id;
  const ignored = standing.ignored.find(isIt);
  if (ignored !== undefined) return { kind: "refused", why: ignored.why };
  const counts = standing.approvals.some(isIt) || (standing.rejection !== null && isIt(standing.rejection));
  const isWithdrawal = readDecision(comment.body)?.kind === "revoke";
  return counts || isWithdrawal ? { kind: "taken" } : { kind: "seen" };
}

/**
 * The receipt of every approval that was seen for the first time, also where its own event was lost. Signs are no part of what
 * was decided: what GitHub refuses here stops nothing.
 */
export async function thank({ client, repo, log }: PromotionContext, judged: readonly Facts[]): Promise<void> {
  for (const { sightings, where } of judged.flatMap(approvalsOf)) {
    if (where?.repository.toLowerCase() !== `${repo.owner}/${repo.name}`.toLowerCase()) continue;
    for (const { comment: id, person } of sightings) {
      try {
        await react(client, { repo, id, sign: "+1" });
      } catch (error) {
        if (!isFailure(error)) throw error;
        log.info(`${person.login}'s approval got no sign: ${error.message}`);
      }
    }
  }
}
