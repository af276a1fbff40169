import { isFailure } from "../../github/errors.ts";
import { type IssueFact, readIssue } from "../../github/issues.ts";
import type { EventDraft, EventOf } from "../../ledger/event.ts";
import { type LedgerSnapshot, stateOf } from "../../ledger/snapshot.ts";
import type { Request } from "../../ledger/state/asking.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import { promotionOf } from "../answer.ts";
import type { PromotionContext } from "../context.ts";
import type { Verdict } from "../decide.ts";
import { readGround } from "../ground.ts";
import { type Facts, judgeAgain } from "../read.ts";
import { record } from "../record.ts";
import { Stop } from "../stop.ts";
import { openPage, retirePage } from "./open.ts";
import { approvalsIn, isSameRepo, nameOfRepo, type Place, placeOf } from "./place.ts";
import { repairPage } from "./repair.ts";
import { requestText } from "./text.ts";
import { viewOf } from "./view-of.ts";

/** Where people are asked. */
export interface Told {
  /** Address of the page; `null` when nobody is asked, or somebody else is about to ask. */
  readonly page: string | null;
  /** Why it could not be opened or written, and what to do. The promotion waits on, and the next look tries again. */
  readonly problem?: string;
}

/** Whoever recorded that a promotion waits opens its request; others leave it alone for this long, in milliseconds. */
const OWNERS_TIME = 60_000;

/**
 * Asks the people whom a recorded promotion waits for, on one page, and makes the page say how it stands: opened once,
 * recorded in the ledger, repaired when it says something else, not written when nothing changed. Call it with the facts and
 * the ledger after the verdict was recorded. What GitHub refuses is a problem to be told, and no end of the promotion.
 *
 * @param o.ours this step recorded that it waits, or looks after all promotions; else somebody younger may be at it
 */
export async function tellRequest(
  context: PromotionContext,
  facts: Facts,
  verdict: Verdict,
  o: { readonly ours: boolean },
): Promise<Told> {
  const promotion = openPromotion(facts, verdict);
  const asks = facts.judgement.results.find(({ gate }) => gate === "approvals");
  const place = placeOf(context, facts.environment);
  if (promotion === undefined || asks === undefined || place === undefined) return { page: null };
  try {
    const page = await recordedPage(context, facts, { promotion, place });
    const started = verdict.kind === "dispatching" || verdict.kind === "dispatched";
    if (page !== null) return await tellAgain(context, facts, { promotion, place, page, started });
    const isYoung = facts.ground.now.getTime() - Date.parse(promotion.requestedAt) < OWNERS_TIME;
    if (asks.verdict === "pass" || (isYoung && !o.ours)) return { page: null };
    const off = issuesOff(context, facts, place);
    return off === undefined ? await tellFirst(context, facts, { promotion, place }) : { page: null, problem: off };
  } catch (failure) {
    return { page: null, problem: problemOf(context, place, failure) };
  }
}

/** The promotion as it stands in the ledger; one that is inside or over asks nobody any more. */
function openPromotion({ ground, environment }: Facts, verdict: Verdict): Promotion | undefined {
  const id = promotionOf(verdict);
  const open = stateOf(ground.ledger, environment.name).open.find((each) => each.id === id);
  return open?.state === "waiting" || open?.state === "cleared" ? open : undefined;
}

/**
 * The page that the ledger names, where it is still there. One that was deleted or transferred is none. What was said on it
 * was read with it just now; it is read alone only where that did not happen.
 */
async function recordedPage(
  { client }: PromotionContext,
  { judgement }: Facts,
  { promotion: { request }, place: { repo } }: Telling,
): Promise<IssueFact | null> {
  if (request === undefined || !isSameRepo(request.repository, nameOfRepo(repo))) return null;
  const { page, where } = approvalsIn(judgement.results) ?? {};
  const isIt = where?.issue === request.issue && isSameRepo(where.repository, request.repository);
  return isIt && page?.number === request.issue ? page : readIssue(client, repo, request.issue);
}

interface Telling {
  readonly promotion: Promotion;
  readonly place: Place;
}

/** The page is there: it says how things stand. What could not be judged is not written over what could. */
async function tellAgain(
  context: PromotionContext,
  facts: Facts,
  { promotion, place, page, started }: Telling & { readonly page: IssueFact; readonly started: boolean },
): Promise<Told> {
  const approvals = approvalsIn(facts.judgement.results);
  if (approvals === undefined) return { page: page.page };
  const text = requestText(await viewOf(context, facts, { promotion, approvals, started }));
  await repairPage(context, place.repo, { page, text });
  return { page: page.page };
}

/** Opens the page, and records it before anything is said there. Of several that were opened at once the ledger knows one. */
async function tellFirst(context: PromotionContext, facts: Facts, { promotion, place }: Telling): Promise<Told> {
  const judged = await judgedUnasked(context, facts, promotion);
  const approvals = approvalsIn(judged.judgement.results);
  if (approvals === undefined) return { page: null, problem: "Who is to be asked could not be read." };
  const text = requestText(await viewOf(context, judged, { promotion, approvals, started: false }));
  const { client } = context;
  const { repo, kind } = place;
  const opened = await openPage(context, promotion, { place, text, ground: facts.ground });
  const made = await readIssue(client, repo, opened.number);
  // Before it counts: only collaborators speak on it, and it says what it should (R20).
  if (made !== null) await repairPage(context, repo, { page: made, text });
  const asked = { repository: nameOfRepo(repo), issue: opened.number, plan: approvals.plan, kind };
  const recorded = await recordRequest(context, facts, promotion, asked);
  for (const number of [opened.number, ...opened.others]) {
    if (number !== recorded?.issue) await retirePage(context, repo, { number, instead: recorded?.issue ?? null });
  }
  if (recorded === null) return { page: null };
  const page = recorded.issue === opened.number ? made : await readIssue(client, repo, recorded.issue);
  return { page: page?.page ?? null };
}

/**
 * The same question judged as if nobody had been asked yet: a promotion that was only just recorded was not known to the
 * gates, and a page that is gone cannot be read.
 */
async function judgedUnasked(context: PromotionContext, facts: Facts, promotion: Promotion): Promise<Facts> {
  const known = approvalsIn(facts.judgement.results);
  if (known !== undefined && promotion.request === undefined) return facts;
  const ledger = withoutRequest(facts.ground.ledger, promotion);
  const asked = {
    environment: facts.environment.name,
    choice: { kind: "known", release: facts.release },
    promotion: undefined,
    cause: promotion.cause,
  } as const;
  const kept = facts.judgement.slow;
  return judgeAgain(context, asked, { here: "anywhere", ground: { ...facts.ground, ledger }, kept });
}

function withoutRequest(ledger: LedgerSnapshot, { id, environment }: Promotion): LedgerSnapshot {
  const state = stateOf(ledger, environment);
  const open = state.open.map(({ request, ...promotion }) =>
    promotion.id === id || request === undefined ? promotion : { ...promotion, request },
  );
  return { ...ledger, states: new Map([...ledger.states, [environment, { ...state, open }]]) };
}

/** Records where people are asked; whoever was faster has the word. `null`: it asks nobody any more. */
async function recordRequest(
  context: PromotionContext,
  { ground }: Facts,
  { id, environment, request: lost }: Promotion,
  asked: EventOf<"approval.requested">["data"],
): Promise<Pick<Request, "issue"> | null> {
  const about = { service: ground.service, environment, promotion: id };
  const draft: EventDraft = { ...about, event: "approval.requested", data: asked };
  const recorded = await record(
    context,
    { ground },
    {
      reread: async () => ({ ground: await readGround(context, { environment, files: () => [] }) }),
      decide: (facts): { readonly drafts: readonly EventDraft[]; readonly result: Pick<Request, "issue"> | null } => {
        const open = stateOf(facts.ground.ledger, environment).open.find((each) => each.id === id);
        if (open === undefined || (open.state !== "waiting" && open.state !== "cleared" && open.state !== "requested"))
          return { drafts: [], result: null };
        const { request } = open;
        if (request !== undefined && request.seq !== lost?.seq) return { drafts: [], result: request };
        return { drafts: [draft], result: asked };
      },
    },
  );
  return recorded.result;
}

/** Where issues are switched off, and what to write then. Of another repository nobody has read that. */
function issuesOff({ repo }: PromotionContext, { ground, environment }: Facts, place: Place): string | undefined {
  const isHere = isSameRepo(nameOfRepo(place.repo), nameOfRepo(repo));
  if (place.kind !== "issue" || !isHere || ground.snapshot.repository.hasIssues) return undefined;
  return offWords(nameOfRepo(repo), environment.name);
}

function offWords(repository: string, environment: string): string {
  const policy = `\`ask: pull-request\`, or \`ask: owner/name\` of another repository, under \`approvals:\` of ${environment} in the policy`;
  return `Nobody could be asked: issues are switched off in ${repository}. Switch them on under Settings, General, Features, or write ${policy}.`;
}

/** What GitHub or the ledger refused, in a sentence with the way out; anything else is thrown on. */
function problemOf({ repo }: PromotionContext, place: Place, failure: unknown): string {
  if (!isFailure(failure) && !(failure instanceof Stop)) throw failure;
  const where = nameOfRepo(place.repo);
  if (!isSameRepo(where, nameOfRepo(repo)) && isFailure(failure, "not-found", "forbidden", "gone")) {
    return `Nobody could be asked in ${where}: ${failure.message}. A workflow's own token is limited to its repository: give the step a token of an App or a person that may write issues there (input \`token\`).`;
  }
  if (isFailure(failure, "forbidden")) return "GitHub does not let this job write issues: it needs `issues: write`.";
  const hint = failure.hint === undefined ? "" : ` To change that: ${failure.hint.replace(/[.:]+$/, "")}.`;
  return `The request could not be written: ${failure.message}${hint}`;
}
