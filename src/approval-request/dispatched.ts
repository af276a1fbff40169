import type { RunContext } from "../action/context.ts";
import { at } from "../action/event.ts";
import { readDefaultBranch } from "../github/default-branch.ts";
import { hasWord, listDispatchedRuns } from "../github/dispatch.ts";
import { isFailure } from "../github/errors.ts";
import { type OwnPage, type OwnPages, readOwnPage } from "../github/own-pages.ts";
import { getRun } from "../github/runs.ts";
import { entryText } from "../policy/allow.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { shortPlan } from "../promotion/marker.ts";
import { Stop } from "../promotion/stop.ts";
import { type Ask, planOf, readAskIn } from "./ask.ts";
import type { Wanted } from "./inputs.ts";
import { isTextOf } from "./page-text.ts";
import { type Requesters, readRequesters } from "./requesters.ts";
import type { ThisJob } from "./this-job.ts";

/** What a dispatch hands over in its input `approval`: where to look. It proves nothing. */
export function handleOf(issue: number, plan: string): string {
  return `a-${issue}-${shortPlan(plan)}`;
}

/** The handle that this run was dispatched with; undefined when it was not. */
export function handleIn({ eventName, event }: Pick<RunContext, "eventName" | "event">): string | undefined {
  const handle = at(event, "inputs", "approval");
  return eventName === "workflow_dispatch" && typeof handle === "string" && handle.trim() !== ""
    ? handle.trim()
    : undefined;
}

/** A page that this dispatched run may go on by, once enough people approved on it. */
export interface Handed {
  readonly page: OwnPage;
  readonly ask: Ask;
  readonly repository: OwnPages["repository"];
  readonly requesters: Requesters;
}

/**
 * Proves what a dispatch says, from GitHub's own objects, because anybody with write access can dispatch with any input (R54,
 * R96): this is the workflow that was asked for, on the default branch; the page is our own, as we wrote it, and asks the very
 * people whom this step names; the run that asked is there; and by the history of the workflow no other run went on by it (R17).
 *
 * @throws Stop `approval-unproven` or `approval-used`
 */
export async function readHanded(
  context: PromotionContext,
  handle: string,
  { wanted, job }: { readonly wanted: Wanted; readonly job: ThisJob },
): Promise<Handed> {
  const { client, repo } = context;
  const [, number = "", short = ""] = /^a-([1-9]\d{0,14})-([0-9a-f]{12})$/.exec(handle) ?? [];
  if (short === "") throw unproven("the input approval is none that we hand over");
  const { pages, repository } = await readOwnPage(client, repo, Number(number));
  const page = pages.find((each) => each.intact);
  const ask = page === undefined ? undefined : readAskIn(page.body);
  const surroundings = { repositoryUrl: context.repositoryUrl, owner: repo.owner };
  const isOurs = page !== undefined && ask !== undefined && isTextOf(page.body, ask, surroundings);
  if (page === undefined || ask === undefined || !isOurs || shortPlan(planOf(ask)) !== short)
    throw unproven(`#${number} is no request of ours, was changed, or is about another plan`);
  const defaultBranch = await readDefaultBranch(client, repo);
  const why = refuted(ask, { wanted, job, repository: { ...repository, defaultBranch }, handle });
  if (why !== undefined) throw unproven(why);
  const asking = await getRun(client, { repo, run: ask.run }).catch((error: unknown) => {
    if (isFailure(error, "not-found")) throw unproven("the run that asked is gone");
    throw error;
  });
  if (asking.headSha !== ask.commit) throw unproven("the run that asked was about another commit");
  await requireUnused(context, { handle, page, job, workflow: ask.workflow ?? "" });
  const requesters = await readRequesters(context, asking, ask);
  const excluded = new Map(requesters.excluded);
  for (const person of [job.run.actor, job.run.triggeringActor])
    if (person !== null && !person.bot && !excluded.has(person.id))
      excluded.set(person.id, "They started the run that goes on.");
  return { page, ask, repository, requesters: { ...requesters, excluded } };
}

/** What does not fit between a page and the run that wants to go on by it. Pure. */
export function refuted(
  ask: Ask,
  o: {
    readonly wanted: Pick<Wanted, "approvers" | "minimum" | "expire">;
    readonly job: Pick<ThisJob, "run">;
    readonly repository: { readonly id: number; readonly defaultBranch: string };
    readonly handle: string;
  },
): string | undefined {
  const { run } = o.job;
  const { id, defaultBranch } = o.repository;
  if (ask.repository !== id || run.headRepositoryId !== id) return "it is about another repository";
  if (run.event !== "workflow_dispatch" || ask.workflow === null || run.path !== `.github/workflows/${ask.workflow}`)
    return "it was asked for another workflow";
  if (run.headBranch !== defaultBranch) return `this run is not on ${defaultBranch}, where only reviewed workflows are`;
  const named = o.wanted.approvers.map(entryText).toSorted();
  const isSame = named.length === ask.approvers.length && named.every((text, index) => text === ask.approvers[index]);
  if (!isSame || ask.minimum !== o.wanted.minimum || ask.expire !== o.wanted.expire)
    return "it asks other people, another number of them or for another time than this step names";
  if (!hasWord(run.title, o.handle))
    return "the name of this run does not say the approval, so nobody can see whether it was used: put the input approval into its `run-name`";
  return undefined;
}

async function requireUnused(
  { client, repo }: PromotionContext,
  o: { readonly handle: string; readonly page: OwnPage; readonly job: ThisJob; readonly workflow: string },
): Promise<void> {
  const { handle: marker, job, workflow } = o;
  const runs = await listDispatchedRuns(client, { repo, workflow, marker, since: new Date(o.page.createdAt) });
  const other = runs.find(
    ({ id, status, conclusion }) =>
      id !== job.run.id && (conclusion === "success" || (status !== "completed" && id < job.run.id)),
  );
  const mine = job.round > 1 ? job.run.id : undefined;
  const used = other?.id ?? mine;
  if (used === undefined) return;
  throw new Stop(
    "approval-used",
    `This approval was used by run ${used}; it lets one run go on.`,
    "Run the workflow that asks again: it gets a request of its own.",
  );
}

function unproven(why: string): Stop {
  return new Stop(
    "approval-unproven",
    `This run was started with an approval that proves nothing: ${why}.`,
    "Leave the input `approval` empty when you start the workflow by hand; the resuming workflow fills it in.",
  );
}
