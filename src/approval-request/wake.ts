import type { Standing } from "../approvals/standing.ts";
import { react } from "../github/comments.ts";
import { readDefaultBranch } from "../github/default-branch.ts";
import { dispatchWorkflow, findDispatchedRun } from "../github/dispatch.ts";
import { type GitHubFailure, isFailure } from "../github/errors.ts";
import { listOwnPages, type OwnPage, type OwnPages, readOwnPage } from "../github/own-pages.ts";
import { rerunFailedJobs } from "../github/rerun.ts";
import { getRun, type RunFact } from "../github/runs.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { REQUEST_LABEL } from "../promotion/request/label.ts";
import { type Ask, entriesOf, planOf, readAskIn } from "./ask.ts";
import { closePage } from "./close-page.ts";
import { type Count, countVotes } from "./count.ts";
import { handleOf } from "./dispatched.ts";
import { isTextOf } from "./page-text.ts";
import { needed, readRequesters } from "./requesters.ts";

/** What became of one request of `require-approval`. */
export interface Wake {
  readonly issue: number;
  readonly run: number;
  readonly did: "rerun" | "dispatched" | "waits" | "rejected" | "closed" | "stuck";
  readonly message: string;
  readonly count: Count | undefined;
}

/** What was looked after, and who may read there. */
export interface Woken {
  readonly wakes: readonly Wake[];
  readonly visibility: OwnPages["repository"]["visibility"];
}

/** Where to look: every open request, and the one on whose page somebody just spoke. */
export interface Looking {
  readonly everywhere: boolean;
  readonly issue: number | undefined;
  /** A look after all of them: also what another look began and did not end is done. */
  readonly healing: boolean;
  readonly dryRun: boolean;
}

/** GitHub runs a job again for this long after its run was made, in milliseconds. */
const LONGEST_RUN = 30 * 86_400_000;
const EVER = new Date(0);

/**
 * Wakes whatever waits for approvals and has them: runs the failed jobs of its run again, or starts the workflow that it names.
 * It proves nothing by that; what is woken counts everything again. Each vote wakes at most once, however many look at it in
 * the same moment: whoever is first to put a sign under its comment does it.
 */
export async function wakeRequests(context: PromotionContext, looking: Looking): Promise<Woken> {
  const { pages, repository, date } = await readCandidates(context, looking);
  const surroundings = { repositoryUrl: context.repositoryUrl, owner: context.repo.owner };
  const wakes: Wake[] = [];
  for (const page of pages) {
    const ask = page.intact ? readAskIn(page.body) : undefined;
    const isOurs = ask !== undefined && isTextOf(page.body, ask, surroundings);
    if (ask === undefined || !isOurs || ask.repository !== repository.id) continue;
    const request = { page, ask, repository, date };
    try {
      wakes.push(await wake(context, request, looking));
    } catch (failure) {
      if (!isFailure(failure)) throw failure;
      wakes.push(told(request, "stuck", `It could not be looked after: ${said(failure)}`));
    }
  }
  return { wakes, visibility: repository.visibility };
}

async function readCandidates(context: PromotionContext, { everywhere, issue }: Looking): Promise<OwnPages> {
  const { client, repo } = context;
  const spoken = issue === undefined ? undefined : await readOwnPage(client, repo, issue);
  if (spoken !== undefined && !everywhere) return spoken;
  const all = await listOwnPages(client, repo, { label: REQUEST_LABEL, states: ["OPEN"], since: EVER });
  const pages = [...new Map([...(spoken?.pages ?? []), ...all.pages].map((page) => [page.number, page])).values()];
  return { ...all, pages };
}

interface Request {
  readonly page: OwnPage;
  readonly ask: Ask;
  readonly repository: OwnPages["repository"];
  /** GitHub's time of the read. */
  readonly date: Date;
}

async function wake(context: PromotionContext, request: Request, looking: Looking): Promise<Wake> {
  const { client, repo } = context;
  const { page, ask, repository, date } = request;
  const over = async (why: string): Promise<Wake> => {
    if (!looking.dryRun) await closePage(context, request, { kind: "over", why });
    return told(request, "closed", why);
  };
  const run = await getRun(client, { repo, run: ask.run }).catch((error: unknown) => {
    if (isFailure(error, "not-found")) return null;
    throw error;
  });
  if (run === null) return over("the run that asked is gone.");
  if (ask.workflow === null) {
    if (run.status !== "completed") return told(request, "waits", "The run is in progress and looks itself.");
    if (run.conclusion === "success") return over("the run went on.");
    if (date.getTime() - Date.parse(run.createdAt) > LONGEST_RUN)
      return over("GitHub runs a job again for 30 days only; run the workflow anew.");
  }
  const requesters = await readRequesters(context, run, ask);
  const count = await countVotes({
    ...{ client, repo, visibility: repository.visibility, issue: page.number, plan: planOf(ask) },
    ...{ approvers: entriesOf(ask), minimum: needed(ask, requesters), expire: ask.expire },
    excluded: requesters.excluded,
  });
  const { standing } = count;
  switch (standing.state) {
    case "rejected":
      if (!looking.dryRun) await closePage(context, request, { kind: "rejected", standing });
      return told(request, "rejected", rejectionOf(standing), count);
    case "unknown":
      return told(request, "waits", `Not everything could be read: ${standing.unreadable.join("; ")}`, count);
    case "open":
      return told(request, "waits", missingIn(standing), count);
    case "approved":
      return goOn(context, { ...request, run, count }, looking);
  }
}

interface Approved extends Request {
  readonly run: RunFact;
  readonly count: Count;
}

/** Enough people approved. The newest of the counting votes is what wakes: it does so once. */
async function goOn(context: PromotionContext, approved: Approved, { healing, dryRun }: Looking): Promise<Wake> {
  const { client, repo } = context;
  const { ask, run, count } = approved;
  const newest = newestOf(count.standing);
  if (newest === undefined) return told(approved, "waits", "Nobody's comment counts.", count);
  // What had started when the vote was there has seen it: doing the same again would give the same answer, for ever.
  if (ask.workflow === null && Date.parse(run.startedAt ?? run.createdAt) > newest.at) {
    return told(approved, "waits", "The run has seen these approvals and did not go on; its log says why.", count);
  }
  if (dryRun) return told(approved, ask.workflow === null ? "rerun" : "dispatched", "Would go on.", count);
  const { isNew } = await react(client, { repo, id: newest.comment, sign: "rocket" });
  if (!isNew && !healing) return told(approved, "waits", "Another look is waking it.", count);
  return ask.workflow === null ? runAgain(context, approved) : start(context, approved, ask.workflow);
}

async function runAgain(context: PromotionContext, approved: Approved): Promise<Wake> {
  const { client, repo } = context;
  const { run, count } = approved;
  const now = await getRun(client, { repo, run: run.id });
  if (isUnderWay(run, now)) return told(approved, "waits", "It goes on already.", count);
  try {
    await rerunFailedJobs(client, { repo, run: run.id });
  } catch (failure) {
    // Refused because somebody else was faster, or done and the answer lost: the run says which.
    if (!isFailure(failure)) throw failure;
    if (!isUnderWay(run, await getRun(client, { repo, run: run.id }))) {
      return told(approved, "stuck", `Its failed jobs could not be run again: ${said(failure)}`, count);
    }
  }
  return told(approved, "rerun", `Its failed jobs run again, attempt ${run.attempt + 1}.`, count);
}

function isUnderWay(before: RunFact, now: RunFact): boolean {
  return now.attempt > before.attempt || now.status !== "completed";
}

async function start(context: PromotionContext, approved: Approved, workflow: string): Promise<Wake> {
  const { client, repo } = context;
  const { page, ask, count } = approved;
  const handle = handleOf(page.number, planOf(ask));
  const search = { repo, workflow, marker: handle, since: new Date(page.createdAt) };
  const known = await findDispatchedRun(client, search);
  if (known !== null) {
    if (known.conclusion === "success")
      await closePage(context, approved, { kind: "approved", standing: count.standing });
    return told(approved, "waits", `It goes on in run ${known.id}.`, count);
  }
  const ref = await readDefaultBranch(client, repo);
  try {
    await dispatchWorkflow(client, { repo, workflow, ref, inputs: { approval: handle } });
  } catch (failure) {
    if (!isFailure(failure)) throw failure;
    const lost = isFailure(failure, "ambiguous") ? await findDispatchedRun(client, search) : null;
    if (lost === null) return told(approved, "stuck", `${workflow} could not be started: ${said(failure)}`, count);
  }
  return told(approved, "dispatched", `${workflow} was started.`, count);
}

/** The last of the comments that count. */
function newestOf({ approvals }: Standing): { readonly comment: number; readonly at: number } | undefined {
  const comments = approvals.flatMap(({ vote: { comment, at } }) =>
    comment === null || at === null ? [] : [{ comment, at }],
  );
  return comments.toSorted((left, right) => right.at - left.at || right.comment - left.comment)[0];
}

function rejectionOf({ rejection }: Standing): string {
  return `${rejection?.vote.person.login ?? "Somebody"} rejected it: ${rejection?.why ?? ""}`;
}

function missingIn({ missing }: Standing): string {
  const left = missing.reduce((sum, { count }) => sum + count, 0);
  return left === 1 ? "One approval is missing." : `${left} approvals are missing.`;
}

function told({ page, ask }: Request, did: Wake["did"], message: string, count?: Count): Wake {
  return { issue: page.number, run: ask.run, did, message, count };
}

function said({ message, hint }: GitHubFailure): string {
  return hint === undefined ? message : `${message}; ${hint}`;
}
