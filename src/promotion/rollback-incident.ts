import { code, type Inline, link, prose, strong } from "../action/markdown.ts";
import { createSummary } from "../action/summary.ts";
import { type Incident, openIncident } from "../github/incidents.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Settled } from "../ledger/state/settled.ts";
import { describeRelease } from "../release/release.ts";
import { ownersOf } from "../rollback/owners.ts";
import { placeIn } from "./command-service.ts";
import type { PromotionContext } from "./context.ts";
import type { Ground } from "./ground.ts";
import { goBack } from "./how-back.ts";
import { calledPeople } from "./request/asking.ts";
import { timeOfRollback } from "./rollback-time.ts";
import { SAY_RUNS } from "./what-runs.ts";

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

function isDone({ rollbackOf, state, requester, at }: Settled, now: Date): boolean {
  const ended = state === "succeeded" || state === "rolled-back" || state === "indeterminate";
  // A person sees that theirs was refused; what nobody asked for nobody looks at.
  const isRefused = state === "rejected" && requester === null;
  return rollbackOf !== undefined && (ended || isRefused) && now.getTime() - Date.parse(at) <= TOLD_FOR;
}

/** How it ended, in the words of the page. */
interface Fate {
  readonly title: string;
  readonly what: string;
  readonly now: string;
  readonly end: string;
  readonly next: string;
}

function fateOf({ state, reason, seq, release }: Settled, place: string): Fate {
  const why = reason ?? "without a reason";
  if (state === "indeterminate") {
    return {
      title: "Rollback failed",
      what: " could not be rolled back to ",
      now: ". Nobody knows what runs there: it is locked.",
      end: ` failed: ${why}. `,
      next: `Look what runs there. Then comment here, as the first line: \`${goBack(place, release)}\` to try again; or \`/unlock ${place} ${SAY_RUNS}\`, and promote what is good.`,
    };
  }
  if (state === "rejected") {
    return {
      title: "Rollback refused",
      what: " does not go back by itself to ",
      now: ". Nothing was moved: what failed is still there.",
      end: ` was refused: ${why}; event ${seq} of the ledger says the rest. `,
      next: `It is not tried again by itself. Mend what it says, then comment here \`${goBack(place)}\`, or \`/rollback ${place} to <release> <why>\` where the page and the record lead to two; or promote what is good.`,
    };
  }
  return {
    title: "Rolled back",
    what: " was rolled back to ",
    now: ". It is on hold.",
    end: " arrived. ",
    next: `The release that was taken back is rejected here and in every environment after this one. Automation goes on once somebody comments here \`/unhold ${place} <why>\`.`,
  };
}

/** What somebody who was not there has to know, in words that can do nothing else on the page (R47). */
export function incidentOf(
  { repositoryUrl, repo }: Pick<PromotionContext, "repositoryUrl" | "repo">,
  { policy }: Pick<Ground, "policy">,
  state: EnvironmentState,
  back: Settled,
): Incident {
  const { environment, service } = state;
  const place = placeIn(environment, policy, service);
  const fate = fateOf(back, place);
  const known = policy.environments.get(environment);
  const time = back.state === "rejected" ? undefined : timeOfRollback(back, known);
  // Who answers for it is called; nobody is for what went well (R102).
  const isLost = back.state === "indeterminate" && known !== undefined;
  const onCall = isLost ? calledPeople(ownersOf(known), repo.owner) : [];
  const page = createSummary()
    .paragraph(
      ...[strong(environment), fate.what, strong(describeRelease(back.release)), ` of ${service}, by `],
      ...[code(back.id), fate.now],
    )
    .list([...timelineOf(repositoryUrl, state, back, fate.end), ...(time === undefined ? [] : [time.sentence])])
    .paragraph(strong("Next"), ": ", prose(fate.next));
  if (onCall.length > 0) page.paragraph("On call: ", ...onCall, ".");
  return {
    marker: `<!-- env-actions rollback ${back.seq} -->`,
    title: `${fate.title}: ${place} (${back.id})`,
    body: page.render().trim(),
    since: new Date(Date.parse(back.at) - 60_000),
  };
}

/** What happened when: what was brought in, who wanted it back and why, the job that took it back, the end. */
function timelineOf(
  repositoryUrl: string,
  { settled }: EnvironmentState,
  back: Settled,
  end: string,
): readonly Inline[] {
  const { rollback, rollbackOf = "", requester } = back;
  const run = (id: number | null) =>
    id === null ? "no run" : link(`run ${id}`, `${repositoryUrl}/actions/runs/${id}`);
  const taken = settled.find(({ id }) => id === rollbackOf);
  const lines: Inline[] = [];
  if (taken !== undefined) {
    const brought = ` brought ${describeRelease(taken.release)}: ${taken.reason ?? "it succeeded"}. `;
    lines.push([`${taken.at}: `, code(taken.id), brought, run(taken.run)]);
  }
  if (rollback !== undefined) {
    const by = requester === null ? "automation" : requester.login;
    lines.push([`${rollback.requestedAt}: asked for by ${by}. `, strong("Why"), `: ${rollback.why}`]);
    if (rollback.enteredAt !== null)
      lines.push([`${rollback.enteredAt}: its job took the environment. `, run(back.run)]);
  }
  lines.push([`${back.at}: `, code(back.id), end, run(back.run)]);
  return lines;
}
