import type { EventDraft } from "../ledger/event.ts";
import type { Moved } from "../ledger/events/promotion.ts";
import type { Promotion } from "../ledger/state/promotion.ts";

/** How a promotion that was in its environment ended. */
export type Ending =
  | { readonly outcome: "success"; readonly moved: readonly Moved[] }
  | { readonly outcome: "failure"; readonly reason: string; readonly message: string };

/** Who settles a promotion: the step that entered, its post step, whoever comes later, or the door `verify`. */
export type Settler = "main" | "post" | "healer" | "verify";

/**
 * The events that say how a deployment ended. Where the policy asks for verification (`verified`), one that went well has
 * only arrived, until somebody found that it is well (R97); what was found in the deploying job itself counts here.
 */
export function settleDrafts(
  promotion: Promotion,
  ending: Ending,
  by: Settler,
  deployment: number | null,
  verified = false,
): readonly EventDraft[] {
  const about = { service: promotion.service, environment: promotion.environment, promotion: promotion.id };
  const judged = promotion.verification?.judged;
  if (ending.outcome === "failure") {
    const { reason, message } = judged === undefined || judged.verdict === "pass" ? ending : unverified(judged.verdict);
    return [{ ...about, event: "promotion.failed", data: { deployment, by, reason, message } }];
  }
  const deployed: EventDraft = {
    ...about,
    event: "promotion.deployed",
    data: { deployment, by: by === "main" ? "post" : by, moved: ending.moved },
  };
  if (judged === undefined && (verified || promotion.verification !== undefined)) return [deployed];
  return [deployed, endDraft(promotion, judged?.verdict ?? "pass", by, deployment)];
}

/** The event after a verdict: only a pass is a success. */
export function endDraft(
  promotion: Pick<Promotion, "service" | "environment" | "id">,
  verdict: "pass" | "fail" | "unknown",
  by: Settler,
  deployment: number | null,
): EventDraft {
  const about = { service: promotion.service, environment: promotion.environment, promotion: promotion.id };
  if (verdict === "pass") return { ...about, event: "promotion.succeeded", data: {} };
  return { ...about, event: "promotion.failed", data: { deployment, by, ...unverified(verdict) } };
}

/** Why a promotion failed whose verification did not pass. */
function unverified(verdict: "fail" | "unknown"): { readonly reason: string; readonly message: string } {
  return verdict === "fail"
    ? { reason: "verification-failed", message: "What was deployed is not well; the event before says what was found." }
    : { reason: "verification-inconclusive", message: "Nobody could say that what was deployed is well." };
}

/** What became of a promotion, by the events that were recorded. */
export type Outcome = "succeeded" | "failed" | "deployed" | "deploying";

/** What drafts make of a promotion that was deploying. */
export function outcomeOf(drafts: readonly EventDraft[]): Outcome {
  switch (drafts.at(-1)?.event) {
    case "promotion.succeeded":
      return "succeeded";
    case "promotion.failed":
      return "failed";
    case "promotion.deployed":
      return "deployed";
    default:
      return "deploying";
  }
}
