import { REVIEW_LABEL } from "../../environments/access/review.ts";
import { INCIDENT_LABEL } from "../../github/incidents.ts";
import { type OpenedIssue, readOpenedIssue } from "../../github/opened-issue.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import type { Settled } from "../../ledger/state/settled.ts";
import type { PromotionContext } from "../context.ts";
import type { Ground } from "../ground.ts";

/** Where a comment stands: on the page of a promotion, on another issue that we opened, or somewhere else. */
export type Place =
  | { readonly kind: "request"; readonly service: string; readonly promotion: string; readonly over: boolean }
  | { readonly kind: "ours" }
  /** On the page of a step of `require-approval`: whoever looks after those counts what is decided there. */
  | { readonly kind: "step" }
  /** On a review of who has access that another app opened, as an audit with a token of its own does: only `/confirm` counts. */
  | { readonly kind: "review" }
  | { readonly kind: "elsewhere" };

/** Labels that our issues carry. */
const LABELS: ReadonlySet<string> = new Set(["env-approval", INCIDENT_LABEL, REVIEW_LABEL]);

/**
 * What an issue of this repository is to us. The ledger knows the request issues; of any other, GitHub says whether this very
 * account opened it, with one of our labels. Anybody else's is none, whatever its labels and its text say (R48).
 */
export async function placeOf(
  context: Pick<PromotionContext, "client" | "repo">,
  grounds: readonly Pick<Ground, "ledger">[],
  issue: number,
): Promise<Place> {
  const found = requestOn(context, grounds, issue);
  if (found !== undefined) return found;
  const { client, repo } = context;
  const opened = await readOpenedIssue(client, repo, issue);
  return opened === null ? { kind: "elsewhere" } : kindOf(opened);
}

/** What an issue is that the ledger does not know. Pure. */
export function kindOf({ byUs, byBot, labels, body }: OpenedIssue): Exclude<Place, { kind: "request" }> {
  if (!byUs) return { kind: byBot && labels.includes(REVIEW_LABEL) ? "review" : "elsewhere" };
  if (!labels.some((label) => LABELS.has(label))) return { kind: "elsewhere" };
  return { kind: STEP_MARKER.test(body.trimEnd()) ? "step" : "ours" };
}

/** How the page of a step of `require-approval` ends: the plan, and what is asked. */
export const STEP_MARKER = /<!-- env-actions approval ([0-9a-f]{64}) ([A-Za-z0-9_-]{1,60000}) -->$/;

function requestOn(
  { repo }: Pick<PromotionContext, "repo">,
  grounds: readonly Pick<Ground, "ledger">[],
  issue: number,
): Place | undefined {
  const here = `${repo.owner}/${repo.name}`.toLowerCase();
  const isHere = ({ request }: Pick<Promotion | Settled, "request">) =>
    request !== undefined && request.issue === issue && request.repository.toLowerCase() === here;
  for (const { ledger } of grounds) {
    const { service } = ledger;
    for (const { open, settled } of ledger.states.values()) {
      const promotion = open.find(isHere);
      if (promotion !== undefined) return { kind: "request", service, promotion: promotion.id, over: false };
      const before = settled.find(isHere);
      if (before !== undefined) return { kind: "request", service, promotion: before.id, over: true };
    }
  }
  return undefined;
}
