import { isFailure } from "../../github/errors.ts";
import { updateIssue } from "../../github/issues.ts";
import type { OpenIssue } from "../../github/own-text.ts";
import { readOwnText } from "../../github/own-text.ts";
import type { LedgerSnapshot } from "../../ledger/snapshot.ts";
import type { Settled } from "../../ledger/state/settled.ts";
import type { PromotionContext } from "../context.ts";
import type { Ground } from "../ground.ts";
import { lastText } from "./last-word.ts";
import { retirePage } from "./open.ts";
import { isSameRepo, nameOfRepo, repoNamed } from "./place.ts";
import { branchOf, dropBranch } from "./pull-request.ts";

/** A page that nobody recorded for this long, in milliseconds, was left behind by a step that died. */
const STRAY_AFTER = 600_000;

/** Pages that no read brings along are looked at this long after their promotion came to rest, in milliseconds. */
const LOOKED_AFTER = 72 * 3_600_000;

/**
 * Gives the pages of promotions that came to rest between two looks at the ledger their last word, and closes them. What
 * GitHub refuses is left to the resuming workflow, which closes what stayed open.
 */
export async function closeSettled(
  context: PromotionContext,
  before: LedgerSnapshot,
  after: LedgerSnapshot,
): Promise<void> {
  const open = new Set([...before.states.values()].flatMap((state) => state.open.map(({ id }) => id)));
  await closeAll(
    context,
    overIn(after).filter(({ settled }) => open.has(settled.id)),
  );
}

/**
 * The same for everything that was missed: of the pages that are still open, those whose promotion is over, and those that
 * were opened beside another and never recorded. Costs nothing beside the ground when there is none.
 */
export async function closeRequests(context: PromotionContext, { snapshot, ledger, now }: Ground): Promise<void> {
  const { openIssues } = snapshot;
  const isFresh = ({ at }: Settled) => now.getTime() - Date.parse(at) < LOOKED_AFTER;
  await closeAll(
    context,
    overIn(ledger).filter(({ settled }) => !isListed(context, settled.request) && isFresh(settled)),
  );
  if (openIssues === undefined || !openIssues.ok || openIssues.value.length === 0) return;
  const numbers = new Set(openIssues.value.map(({ number }) => number));
  await closeAll(
    context,
    overIn(ledger).filter(({ settled }) => numbers.has(settled.request.issue) && isListed(context, settled.request)),
  );
  for (const stray of straysIn(context, ledger, openIssues.value, now)) {
    await quietly(context, () => retirePage(context, context.repo, stray));
  }
}

/** Whether the ground's own read brings it along while it is open. */
function isListed({ repo }: PromotionContext, { kind, repository }: NonNullable<Settled["request"]>): boolean {
  return kind === "issue" && isSameRepo(repository, nameOfRepo(repo));
}

interface OverHere {
  readonly environment: string;
  readonly settled: Settled & { readonly request: NonNullable<Settled["request"]> };
}

function overIn(ledger: LedgerSnapshot): readonly OverHere[] {
  return [...ledger.states.values()].flatMap(({ environment, settled }) =>
    settled.flatMap((each) =>
      each.request === undefined ? [] : [{ environment, settled: { ...each, request: each.request } }],
    ),
  );
}

async function closeAll(context: PromotionContext, over: readonly OverHere[]): Promise<void> {
  for (const { environment, settled } of over) {
    await quietly(context, () => closeOne(context, { environment, settled }));
  }
}

async function closeOne(context: PromotionContext, { environment, settled }: OverHere): Promise<void> {
  const { client, log, repositoryUrl } = context;
  const { repository, issue: number, kind } = settled.request;
  const repo = repoNamed(repository);
  const page = await readOwnText(client, repo, number);
  if (page?.open === true) {
    const body = lastText({ environment, settled, repositoryUrl }, page);
    const state_reason = settled.state === "succeeded" ? "completed" : "not_planned";
    await updateIssue(client, repo, { number, body, state: "closed", state_reason });
    log.info(`The request #${number} of ${settled.id} is closed: ${settled.state}.`);
  }
  // Only ever a branch that was made for this very promotion, whatever the record says.
  const held = branchOf(settled.id, undefined);
  if (kind === "pull-request")
    await dropBranch(context, repo, page?.branch?.startsWith(`${held}-after-`) ? page.branch : held);
}

/** Our own title ends with the promotion; only what the ledger knows to be asked elsewhere, or over, is retired. */
function straysIn(
  context: PromotionContext,
  ledger: LedgerSnapshot,
  open: readonly OpenIssue[],
  now: Date,
): readonly { readonly number: number; readonly instead: number | null }[] {
  const here = (request: { readonly repository: string; readonly issue: number } | undefined) =>
    request !== undefined && isSameRepo(request.repository, nameOfRepo(context.repo)) ? request.issue : null;
  const states = [...ledger.states.values()];
  const known = new Map(
    states.flatMap((state) =>
      [...state.settled, ...state.open.filter(({ request }) => request !== undefined)].map(
        ({ id, request }) => [id, here(request)] as const,
      ),
    ),
  );
  const recorded = new Set(known.values());
  return open.flatMap(({ number, title, createdAt }) => {
    const promotion = /\((p-[^\s()]+)\)$/.exec(title)?.[1] ?? "";
    const isOld = now.getTime() - Date.parse(createdAt) > STRAY_AFTER;
    if (!isOld || recorded.has(number) || !known.has(promotion)) return [];
    return [{ number, instead: known.get(promotion) ?? null }];
  });
}

/** A page is a view: what GitHub refuses about it stops nothing, and is tried again at the next look. */
async function quietly({ log }: PromotionContext, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (failure) {
    if (!isFailure(failure)) throw failure;
    const why = failure.kind === "forbidden" ? "this job has no `issues: write`" : failure.message;
    log.info(`A request could not be closed here (${why}); the resuming workflow does it.`);
  }
}
