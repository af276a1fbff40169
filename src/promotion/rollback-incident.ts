import { code, type Inline, link, strong } from "../action/markdown.ts";
import { createSummary } from "../action/summary.ts";
import { type Incident, openIncident } from "../github/incidents.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Settled } from "../ledger/state/settled.ts";
import { describeDuration } from "../policy/duration.ts";
import { describeRelease } from "../release/release.ts";
import { rollbackRule } from "../rollback/rule.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";

/** For so long after its end a rollback is told of, in milliseconds: whoever comes by later looks at the ledger. */
const TOLD_FOR = 7 * 86_400_000;

/**
 * Makes every rollback loud that came to its end: an issue for each, opened once, with what happened when. Throws what
 * GitHub refuses.
 */
export async function reportRollbacks(
  context: PromotionContext,
  ground: Ground,
  environment: string,
): Promise<readonly string[]> {
  const state = stateOf(ground.ledger, environment);
  const pages: string[] = [];
  for (const back of state.settled.filter((each) => isDone(each, ground.now))) {
    pages.push(await openIncident(context.client, context.repo, incidentOf(context, ground, state, back)));
  }
  return pages;
}

function isDone({ rollbackOf, state, at }: Settled, now: Date): boolean {
  const ended = state === "succeeded" || state === "rolled-back" || state === "indeterminate";
  return rollbackOf !== undefined && ended && now.getTime() - Date.parse(at) <= TOLD_FOR;
}

/** What somebody who was not there has to know, in words that can do nothing else on the page (R47). */
function incidentOf(
  { repositoryUrl }: Pick<PromotionContext, "repositoryUrl">,
  { policy }: Ground,
  state: EnvironmentState,
  back: Settled,
): Incident {
  const { environment, service, settled, lastRollback } = state;
  const taken = settled.find(({ id }) => id === back.rollbackOf);
  const good = back.state !== "indeterminate";
  const known = policy.environments.get(environment);
  const within = known === undefined ? undefined : rollbackRule(known).within;
  const took =
    lastRollback?.promotion === back.id
      ? Date.parse(lastRollback.at) - Date.parse(lastRollback.requestedAt)
      : undefined;
  const run = (id: number | null) =>
    id === null ? "no run" : link(`run ${id}`, `${repositoryUrl}/actions/runs/${id}`);
  const before: readonly Inline[] =
    taken === undefined
      ? []
      : [
          [
            `${taken.at}: `,
            code(taken.id),
            ` brought ${describeRelease(taken.release)}: ${taken.reason ?? "it succeeded"}. `,
            run(taken.run),
          ],
        ];
  const end = good ? " arrived. " : ` failed: ${back.reason ?? "without a reason"}. `;
  const time: readonly Inline[] =
    took === undefined || within === undefined
      ? []
      : [
          `It took ${describeDuration(took)}; the policy allows ${describeDuration(within)}${took > within ? ", which is less" : ""}.`,
        ];
  const body = createSummary()
    .paragraph(
      strong(environment),
      good ? " was rolled back to " : " could not be rolled back to ",
      strong(describeRelease(back.release)),
      ` of ${service}, by `,
      code(back.id),
      good ? ". It is on hold." : ". Nobody knows what runs there: it is locked.",
    )
    .list([...before, [`${back.at}: `, code(back.id), end, run(back.run)], ...time])
    .paragraph(
      good
        ? `The release that was taken back is rejected here and in every environment after this one. Automation goes on after "/unhold ${environment} <why>".`
        : `Look what runs, then say "/rollback ${environment} <why>" again, or "/unlock ${environment} <why>" and promote what is good.`,
    )
    .render();
  return {
    marker: `<!-- env-actions rollback ${back.seq} -->`,
    title: good ? `Rolled back: ${environment} (${back.id})` : `Rollback failed: ${environment} (${back.id})`,
    body: body.trim(),
    since: new Date(Date.parse(back.at) - 60_000),
  };
}
