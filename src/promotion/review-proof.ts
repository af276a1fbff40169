import type { GateFacts, GateResult } from "../gates/gate.ts";
import { isFailure } from "../github/errors.ts";
import { readIncident, type ToldIncident } from "../github/incidents.ts";
import type { Block } from "../github/snapshot.ts";
import { instantOf } from "../ledger/fields.ts";
import { dueAt, type Review } from "../ledger/review.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { incidentOf } from "./incident.ts";
import { dueReviews } from "./review-due.ts";

/** A review that is due, and what GitHub says of the issues that ask for it. */
export interface DueReview {
  readonly review: Review;
  readonly told: Block<readonly ToldIncident[]>;
}

/**
 * Asks GitHub who closed the incident of each override whose review is due: one request each, and one more for a closed
 * issue. Without a due review nothing is asked.
 */
export function readDueReviews(
  context: Pick<PromotionContext, "client" | "repo" | "repositoryUrl">,
  { ledger, now }: Pick<Ground, "ledger" | "now">,
  { environment }: { readonly environment: Pick<EnvironmentPolicy, "name"> },
): Promise<readonly DueReview[]> {
  return Promise.all(
    dueReviews(ledger, environment.name, now).map(async (review): Promise<DueReview> => {
      const { promotion: id, release } = review;
      const about = { id, environment: environment.name, service: ledger.service, release };
      try {
        const incident = incidentOf(context, about, review.overriding);
        return { review, told: { ok: true, value: await readIncident(context.client, context.repo, incident) } };
      } catch (error) {
        if (!isFailure(error)) throw error;
        const hint = error.hint === undefined ? "" : ` ${error.hint}`;
        return { review, told: { ok: false, why: `${error.message}${hint}` } };
      }
    }),
  );
}

/**
 * What keeps an environment locked until somebody looked (R22), as the gate would say it. Only an account of a person other
 * than the one who overrode has looked, by number. A way back is never held up.
 */
export function unreviewed(
  due: readonly DueReview[],
  { environment, action, repositoryUrl }: Pick<GateFacts, "environment" | "action" | "repositoryUrl">,
): readonly GateResult[] {
  if (action === "rollback") return [];
  return due.flatMap(({ review, told }): readonly GateResult[] => {
    const { promotion, overriding } = review;
    const { gate, actor, seq } = overriding;
    const item = `${promotion} ${gate}`;
    const what = `${actor.login} overrode ${gate} for ${promotion} (event ${seq} of the ledger), which entered ${environment.name} at ${review.at}`;
    const since = instantOf(new Date(dueAt(review)));
    if (!told.ok) {
      return [
        {
          ...{ gate: "lock", item, verdict: "unknown", reason: "override-review-unreadable" },
          message: `${what}. Somebody else had to look at it until ${since}; whether anybody did could not be read: ${told.why}`,
          evidence: [],
          unblock: "The job needs the permission `issues: read`. If it has that, run this again.",
        },
      ];
    }
    if (told.value.some(({ closedBy }) => closedBy !== null && !closedBy.bot && closedBy.id !== actor.id)) return [];
    const pages = told.value.map(({ page }) => page);
    const closers = told.value.flatMap(({ closedBy }) => (closedBy === null ? [] : closedBy.login));
    const wrong = closers.length === 0 ? "" : ` That ${closers.join(" and ")} closed the issue does not count.`;
    const where = pages[0] ?? `${repositoryUrl}/issues?q=label%3Aenv-incident`;
    const first =
      pages.length === 0 ? "The resuming workflow opens its issue again. " : closers.length === 0 ? "" : "Reopen it. ";
    return [
      {
        ...{ gate: "lock", item, verdict: "wait", reason: "override-unreviewed" },
        message: `${what}. Somebody else had to look at it until ${since}, and nobody did: ${where}.${wrong}`,
        evidence: [where],
        unblock: `${first}Look at it and close the issue (somebody else than ${actor.login}).`,
      },
    ];
  });
}
