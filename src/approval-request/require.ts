import { plainText } from "../action/plain-text.ts";
import type { World } from "../action/world.ts";
import type { OwnPage } from "../github/own-pages.ts";
import { entryText } from "../policy/allow.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { type Ask, planOf } from "./ask.ts";
import { closePage } from "./close-page.ts";
import { type Counting, countVotes } from "./count.ts";
import { handleIn, readHanded } from "./dispatched.ts";
import { openPage, pageIn, readPages, tidy } from "./find-page.ts";
import type { Wanted } from "./inputs.ts";
import { needed, type Requesters, readRequesters } from "./requesters.ts";
import { type Answered, type RequireResult, resultOf, summarizeAnswer } from "./say.ts";
import { authorIn, readThisJob } from "./this-job.ts";

interface Step {
  readonly context: PromotionContext;
  readonly world: Pick<World, "run" | "summary">;
  readonly wanted: Wanted;
  readonly dryRun: boolean;
}

/**
 * Lets the job go on once enough people approved exactly what it asks. Nobody is waited for beyond `wait`: the step ends red,
 * and the resuming workflow runs the job again, or starts another workflow, which proves everything anew.
 */
export async function requireApproval(step: Step): Promise<RequireResult> {
  const { context, world } = step;
  const answered = handleIn(world.run) === undefined ? await answerHere(step) : await answerHanded(step);
  summarizeAnswer(world.summary, answered, context);
  return resultOf(answered);
}

/** The run asks, or asked in an earlier attempt. */
async function answerHere(step: Step): Promise<Answered> {
  const { context, wanted, dryRun } = step;
  const { client, repo } = context;
  const job = await readThisJob(context);
  const known = await readPages(context, job.run.createdAt);
  const ask: Ask = {
    repository: known.repository.id,
    run: job.run.id,
    job: job.name,
    round: job.round,
    commit: job.run.headSha,
    approvers: wanted.approvers.map(entryText).toSorted(),
    minimum: wanted.minimum,
    expire: wanted.expire,
    message: plainText(wanted.message).trim(),
    workflow: wanted.workflow,
    author: authorIn(step.world.run),
  };
  const requesters = await readRequesters(context, job.run, ask);
  const there = pageIn(context, known.pages, ask);
  if (there === undefined && dryRun) return { ask, page: null, count: null, requesters, dryRun, goesOn: null };
  const page = there ?? (await openPage(context, ask, known.pages, job.run.createdAt));
  const counting = countingOf(context, { page, ask, wanted, requesters, visibility: known.repository.visibility });
  const count = await countUntil(step, counting);
  if (!dryRun) {
    const { standing } = count;
    const isOver = standing.state === "approved" && ask.workflow === null;
    if (isOver) await closePage({ ...context, client, repo }, { page, ask }, { kind: "approved", standing });
    else if (there !== undefined) await tidy(context, ask, page);
  }
  return { ask, page, count, requesters, dryRun, goesOn: ask.workflow };
}

/** The run was started because people approved. */
async function answerHanded(step: Step): Promise<Answered> {
  const { context, wanted, dryRun } = step;
  const job = await readThisJob(context);
  const handed = await readHanded(context, handleIn(step.world.run) ?? "", { wanted, job });
  const { page, ask, requesters, repository } = handed;
  const counting = countingOf(context, { page, ask, wanted, requesters, visibility: repository.visibility });
  const count = await countUntil(step, counting);
  const { standing } = count;
  if (!dryRun && standing.state === "approved") await closePage(context, { page, ask }, { kind: "approved", standing });
  return { ask, page, count, requesters, dryRun, goesOn: null };
}

/** People and numbers are those of this step, never those of a page. */
function countingOf(
  { client, repo }: PromotionContext,
  o: {
    readonly page: OwnPage;
    readonly ask: Ask;
    readonly wanted: Wanted;
    readonly requesters: Requesters;
    readonly visibility: Counting["visibility"];
  },
): Counting {
  const { page, ask, wanted, requesters, visibility } = o;
  const { approvers, expire } = wanted;
  return {
    ...{ client, repo, visibility, issue: page.number, plan: planOf(ask), approvers, expire },
    minimum: needed(wanted, requesters),
    excluded: requesters.excluded,
  };
}

/** Between two looks while the step may wait, in milliseconds. */
const PAUSE = 30_000;

/** Counts, and counts again as long as the step may wait and nobody decided. */
async function countUntil({ context: { clock }, wanted, dryRun }: Step, counting: Counting) {
  let left = dryRun ? 0 : wanted.wait;
  for (;;) {
    const count = await countVotes(counting);
    if (count.standing.state !== "open" || left <= 0) return count;
    const pause = Math.min(PAUSE, left);
    await clock.sleep(pause);
    left -= pause;
  }
}
