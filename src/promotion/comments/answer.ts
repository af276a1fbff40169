import { createSummary } from "../../action/summary.ts";
import type { Transition } from "../advance.ts";
import type { PromotionContext } from "../context.ts";
import type { Ground } from "../ground.ts";
import type { Serving } from "../services.ts";
import { describeStatus } from "../status.ts";
import type { Hearing } from "./hear.ts";
import type { Obeyed } from "./obey.ts";
import { giveReceipt, type Receipt } from "./receipt.ts";

/** What happened since a comment was heard. */
export interface Since {
  readonly obeyed: Obeyed | undefined;
  readonly transitions: readonly Transition[];
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
  { obeyed, status }: Since,
): Receipt {
  switch (hearing.kind) {
    case "refused":
      return hearing;
    case "decision":
      return { kind: "seen" };
    case "command":
      if (status !== undefined) {
        return { kind: "answer", body: describeStatus(createSummary(), status, context).render(LONGEST_STATUS).trim() };
      }
      return obeyed?.refused === undefined ? { kind: "taken" } : { kind: "refused", why: obeyed.refused };
  }
}
