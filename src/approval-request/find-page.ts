import { isFailure } from "../github/errors.ts";
import { createIssue, lockIssue, makeOnce, updateIssue } from "../github/issues.ts";
import { listOwnPages, type OwnPage, type OwnPages } from "../github/own-pages.ts";
import type { PromotionContext } from "../promotion/context.ts";
import { REQUEST_LABEL } from "../promotion/request/label.ts";
import { VISIBLE_AFTER } from "../promotion/visible.ts";
import { type Ask, markerOf } from "./ask.ts";
import { isTextOf, pageText } from "./page-text.ts";

/** GitHub's clock and ours may differ by this much, in milliseconds. */
const CLOCK_SLACK = 120_000;

type Finding = Pick<PromotionContext, "client" | "repo" | "clock" | "log" | "repositoryUrl">;

/** The pages of our own account since a run was made, closed ones too. */
export function readPages({ client, repo }: Pick<Finding, "client" | "repo">, since: string): Promise<OwnPages> {
  const from = new Date(Date.parse(since) - CLOCK_SLACK);
  return listOwnPages(client, repo, { label: REQUEST_LABEL, states: ["OPEN", "CLOSED"], since: from });
}

/** The page of an ask among others: our own, with its marker, and its text as we wrote it. The lowest number counts (R71). */
export function pageIn(
  { repo, repositoryUrl }: Pick<Finding, "repo" | "repositoryUrl">,
  pages: readonly OwnPage[],
  ask: Ask,
): OwnPage | undefined {
  const surroundings = { repositoryUrl, owner: repo.owner };
  return pages.find(({ intact, body }) => intact && isMarked(body, ask) && isTextOf(body, ask, surroundings));
}

function isMarked(body: string, ask: Ask): boolean {
  return body.trimEnd().endsWith(markerOf(ask));
}

/**
 * Opens the page of an ask once: after a lost answer it is looked for, and of several that were opened in one moment the
 * lowest number counts and the others are closed (R69 to R71). It is locked to collaborators at once (R20). A page that says
 * something else is closed and asks nobody any more.
 */
export async function openPage(context: Finding, ask: Ask, known: readonly OwnPage[], since: string): Promise<OwnPage> {
  const { client, repo, clock } = context;
  for (const page of known.filter(({ body }) => isMarked(body, ask)))
    await retire(context, page, "Somebody changed this page, so it asks nobody any more.");
  const text = pageText(ask, { repositoryUrl: context.repositoryUrl, owner: repo.owner });
  const find = async () => {
    const { pages } = await readPages(context, since);
    return pages.filter((page) => pageIn(context, [page], ask) !== undefined);
  };
  const made: OwnPage[] = [];
  let looked = false;
  const all = await makeOnce<OwnPage>({
    find: async () => {
      // What was read a moment ago is the first look.
      if (looked) return find();
      looked = true;
      return [];
    },
    make: async () => {
      const { number, page, title, body } = await createIssue(client, repo, { ...text, label: REQUEST_LABEL });
      await lockIssue(client, repo, number);
      const createdAt = clock.now().toISOString();
      const fresh = { number, page, title, body, open: true, locked: true, createdAt, intact: true };
      made.push(fresh);
      return fresh;
    },
    pauses: VISIBLE_AFTER,
    sleep: (milliseconds) => clock.sleep(milliseconds),
  });
  const seen = made.length > 0 ? [...all, ...(await find())] : all;
  const pages = [...new Map(seen.map((page) => [page.number, page])).values()];
  const [first, ...others] = pages.toSorted((left, right) => left.number - right.number);
  if (first === undefined) throw new Error("the page that was made is not there");
  for (const other of others) await retire(context, other, `Opened twice: the request is #${first.number}.`);
  if (!first.locked) await lockIssue(client, repo, first.number);
  return first;
}

/** What does not count says so, and loses its marker, so that nobody finds it again. */
async function retire({ client, repo, log }: Finding, { number }: OwnPage, body: string): Promise<void> {
  try {
    await updateIssue(client, repo, { number, body, state: "closed", state_reason: "not_planned" });
  } catch (failure) {
    if (!isFailure(failure)) throw failure;
    log.info(`#${number} does not count and could not be closed: ${failure.message}`);
  }
}

/** A page that is used again is open, locked and called what it should be; what GitHub refuses of it stops nothing. */
export async function tidy(context: Finding, ask: Ask, page: OwnPage): Promise<void> {
  const { client, repo, log, repositoryUrl } = context;
  const { title, body } = pageText(ask, { repositoryUrl, owner: repo.owner });
  const change = {
    ...(page.title === title ? {} : { title }),
    ...(page.open ? {} : { body, state: "open" as const }),
  };
  try {
    if (Object.keys(change).length > 0) await updateIssue(client, repo, { number: page.number, ...change });
    if (!page.locked) await lockIssue(client, repo, page.number);
  } catch (failure) {
    if (!isFailure(failure)) throw failure;
    log.warning(`The request #${page.number} could not be put in order: ${failure.message}`);
  }
}
