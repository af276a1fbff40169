import {
  createIssue,
  findOwnIssues,
  type IssueText,
  makeOnce,
  type OwnIssue,
  updateIssue,
} from "../../github/issues.ts";
import type { Repo } from "../../github/repo.ts";
import type { Promotion } from "../../ledger/state/promotion.ts";
import type { PromotionContext } from "../context.ts";
import type { Ground } from "../ground.ts";
import { VISIBLE_AFTER } from "../visible.ts";
import { REQUEST_LABEL } from "./label.ts";
import type { Place } from "./place.ts";
import { branchOf, findPull, openPull } from "./pull-request.ts";
import { markerOf } from "./view.ts";

/** GitHub's clock and ours may differ by this much, in milliseconds. */
const CLOCK_SLACK = 120_000;

/** A page to ask on, and pages that were opened beside it for the same promotion. */
export interface Opened {
  readonly number: number;
  readonly others: readonly number[];
}

/**
 * Opens the page of a promotion once, or finds the one that is there: after a lost answer, and when several did it at once
 * (R69 to R71). The lowest number of those that our own account opened is the one.
 */
export async function openPage(
  context: PromotionContext,
  promotion: Pick<Promotion, "id" | "requestedAt" | "request">,
  o: { readonly place: Place; readonly text: IssueText; readonly ground: Ground },
): Promise<Opened> {
  const pages = o.place.kind === "issue" ? issues(context, promotion, o) : pulls(context, promotion, o);
  let made = false;
  const make = async () => {
    const page = await pages.make();
    made = true;
    return page;
  };
  const sleep = (milliseconds: number) => context.clock.sleep(milliseconds);
  const found = await makeOnce({ find: pages.find, make, pauses: VISIBLE_AFTER, sleep });
  // Somebody may have opened one in the same moment; each of us sees the other's, or the ledger tells us apart.
  const all = new Set([...found, ...(made ? await pages.find() : [])].map(({ number }) => number));
  const [number = 0, ...others] = [...all].toSorted((left, right) => left - right);
  return { number, others };
}

interface Pages {
  find(): Promise<readonly OwnIssue[]>;
  make(): Promise<OwnIssue>;
}

type Opening = Parameters<typeof openPage>;

function issues(...[{ client }, { id, requestedAt }, { place, text }]: Opening): Pages {
  const since = new Date(Date.parse(requestedAt) - CLOCK_SLACK);
  return {
    find: () => findOwnIssues(client, place.repo, { label: REQUEST_LABEL, marker: markerOf(id), since }),
    make: async () => {
      const { number, page } = await createIssue(client, place.repo, { ...text, label: REQUEST_LABEL });
      return { number, page, open: true };
    },
  };
}

function pulls(...[context, { id, request }, { place, text, ground }]: Opening): Pages {
  const { repository } = ground.snapshot;
  const held = { branch: branchOf(id, request?.issue), repo: place.repo, repository };
  const find = () => findPull(context, held);
  return { find, make: () => openPull(context, held, text) };
}

/**
 * A page that does not count says so and is closed. It loses its marker, so that nobody finds it again.
 *
 * @param o.instead the page that counts; `null` when nobody is asked any more
 */
export async function retirePage(
  { client }: Pick<PromotionContext, "client">,
  repo: Repo,
  { number, instead }: { readonly number: number; readonly instead: number | null },
): Promise<void> {
  const body =
    instead === null
      ? "Nobody is asked any more: the promotion was over before this page was recorded."
      : `Opened twice: the request is #${instead}, and only what is said there counts.`;
  await updateIssue(client, repo, { number, body, state: "closed", state_reason: "not_planned" });
}
