import {
  createIssue,
  findOwnIssues,
  type IssueText,
  lockIssue,
  makeOnce,
  type OwnIssue,
  updateIssue,
} from "../../github/issues.ts";
import type { Repo } from "../../github/repo.ts";
import type { Promotion } from "../../ledger/state.ts";
import type { PromotionContext } from "../context.ts";
import { VISIBLE_AFTER } from "../visible.ts";
import { REQUEST_LABEL } from "./place.ts";
import { markerOf } from "./view.ts";

/** GitHub's clock and ours may differ by this much, in milliseconds. */
const CLOCK_SLACK = 120_000;

/** A page to ask on, and pages that were opened beside it for the same promotion. */
export interface Opened {
  readonly number: number;
  readonly others: readonly number[];
}

/**
 * Opens the issue of a promotion once, or finds the one that is there: after a lost answer, and when several did it at once
 * (R69 to R71). The lowest number of those that our own account opened is the one. It is locked to collaborators at once
 * (R20).
 */
export async function openPage(
  { client, clock }: PromotionContext,
  { id, requestedAt }: Pick<Promotion, "id" | "requestedAt">,
  { repo, text }: { readonly repo: Repo; readonly text: IssueText },
): Promise<Opened> {
  const since = new Date(Date.parse(requestedAt) - CLOCK_SLACK);
  const find = () => findOwnIssues(client, repo, { label: REQUEST_LABEL, marker: markerOf(id), since });
  let made = false;
  const make = async () => {
    const { number, page } = await createIssue(client, repo, { ...text, label: REQUEST_LABEL });
    await lockIssue(client, repo, number);
    made = true;
    return { number, page, open: true };
  };
  const sleep = (milliseconds: number) => clock.sleep(milliseconds);
  const found = await makeOnce<OwnIssue>({ find, make, pauses: VISIBLE_AFTER, sleep });
  // Somebody may have opened one in the same moment; each of us sees the other's, or the ledger tells us apart.
  const all = new Set([...found, ...(made ? await find() : [])].map(({ number }) => number));
  const [number = 0, ...others] = [...all].toSorted((left, right) => left - right);
  return { number, others };
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
