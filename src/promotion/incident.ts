import { code, link, type Markdown, strong } from "../action/markdown.ts";
import { createSummary } from "../action/summary.ts";
import { type Incident, openIncident } from "../github/incidents.ts";
import type { RunRef } from "../ledger/actor.ts";
import type { CommentRef } from "../ledger/comment-ref.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Overriding } from "../ledger/state/overriding.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import { describeRelease } from "../release/release.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { dueReviews } from "./review-due.ts";

/**
 * Makes every override loud that could still count: an issue for each, opened once (R22). Throws what GitHub refuses, so
 * that nothing goes on quietly: an override nobody is told of starts nothing.
 */
export async function reportOverrides(
  context: PromotionContext,
  ground: Ground,
  environment: string,
): Promise<readonly string[]> {
  const pages: string[] = [];
  // An issue that somebody deleted is opened again: without it nobody could do the review that is due.
  for (const { promotion: id, release, overriding } of dueReviews(ground.ledger, environment, ground.now)) {
    const about = { id, environment, service: ground.ledger.service, release };
    await openIncident(context.client, context.repo, incidentOf(context, about, overriding));
  }
  for (const promotion of stateOf(ground.ledger, environment).open) {
    for (const overriding of promotion.overrides ?? []) {
      if (Date.parse(overriding.until) <= ground.now.getTime()) continue;
      pages.push(await openIncident(context.client, context.repo, incidentOf(context, promotion, overriding)));
    }
  }
  return pages;
}

/** What somebody who was not there has to know, in words that can do nothing else on the page (R47). */
export function incidentOf(
  { repositoryUrl }: Pick<PromotionContext, "repositoryUrl">,
  { id, environment, service, release }: Pick<Promotion, "id" | "environment" | "service" | "release">,
  { gate, why, actor, run, at, until, seq, comment }: Overriding,
): Incident {
  const body = createSummary()
    .paragraph(
      strong(actor.login),
      " lets ",
      code(id),
      " go on to ",
      strong(environment),
      " against the gate ",
      code(gate),
      ".",
    )
    .list([
      [strong("Why"), ": ", why],
      [strong("Release"), ": ", describeRelease(release), ` of ${service}`],
      [strong("From"), ` ${at} `, strong("until"), ` ${until}`],
      [strong("Command"), ": ", pageOf(repositoryUrl, run, comment)],
      [strong("Record"), `: event ${seq} of the ledger`],
    ])
    .paragraph(
      "Somebody else looks at it, and closes this issue when that is done. Three days after it was used nothing more enters until somebody did.",
    )
    .render();
  return {
    marker: `<!-- env-actions override ${seq} -->`,
    title: `Override: ${gate} for ${environment} by ${actor.login} (${id})`,
    body: body.trim(),
    since: new Date(Date.parse(at) - 60_000),
  };
}

/** The page of what carried a command. */
function pageOf(repositoryUrl: string, run: RunRef, comment: CommentRef | undefined): Markdown {
  if (comment === undefined) return link(`run ${run.id}`, `${repositoryUrl}/actions/runs/${run.id}`);
  return link(`comment ${comment.id}`, `${repositoryUrl}/issues/${comment.issue}#issuecomment-${comment.id}`);
}
