import { code, type Inline, type Markdown, mentionAccount, mentionTeam, strong } from "../../action/markdown.ts";
import { createSummary, type Summary } from "../../action/summary.ts";
import type { AllowEntry } from "../../policy/allow.ts";
import { describeDuration } from "../../policy/duration.ts";
import { shortPlan } from "../marker.ts";
import type { RequestView } from "./view.ts";

/** GitHub tells no more people than this of one text. */
const MOST_MENTIONS = 50;

/** Who is asked, and how to answer. Those who are asked are the only ones whom a request calls. */
export function askingPart(view: RequestView): string {
  const { approvals, plan, promotion, repo } = view;
  const page = createSummary();
  const asked = calledPeople(
    approvals.groups.flatMap(({ from }) => from),
    repo.owner,
  );
  if (asked.length > 0) page.paragraph("Asked: ", ...asked, ".");
  howToAnswer(page, { plan, expire: approvals.expire });
  page.paragraph(...origin(promotion), ` on ${minute(promotion.requestedAt)}. Closing this page decides nothing.`);
  return page.render(Number.POSITIVE_INFINITY);
}

/**
 * How to decide on a page.
 *
 * @param o.expire milliseconds
 */
export function howToAnswer(
  page: Pick<Summary, "paragraph" | "block">,
  o: { readonly plan: string; readonly expire: number },
): void {
  page.paragraph("To approve, comment this line, exactly:");
  page.block("text", `/approve ${shortPlan(o.plan)}`);
  page.paragraph(
    ...["To refuse, comment ", code("/reject"), " and why. To take back what you said, ", code("/revoke"), ". "],
    `Only the first line counts, and only of a comment that nobody edits. An approval counts for ${describeDuration(o.expire)}.`,
  );
}

function origin({ requester, cause }: RequestView["promotion"]): readonly string[] {
  if (requester === null) return ["Asked for by automation"];
  return cause === "automation"
    ? [`Asked for by automation after a build of ${requester.login}`]
    : [`Asked for by ${requester.login}`];
}

/** Accounts and teams by name, so that they are told, everybody else in words; each once. */
export function calledPeople(entries: readonly AllowEntry[], owner: string): readonly (string | Markdown)[] {
  const shown = new Map<string, string | Markdown>();
  for (const entry of entries) {
    const called = calledPerson(entry, owner);
    shown.set(typeof called === "string" ? called : called.markdown, called);
  }
  const all = [...shown.values()];
  const first = all.slice(0, MOST_MENTIONS).flatMap((one, index) => (index === 0 ? [one] : [", ", one]));
  return all.length > MOST_MENTIONS ? [...first, ` and ${all.length - MOST_MENTIONS} more`] : first;
}

function calledPerson(entry: AllowEntry, owner: string): string | Markdown {
  switch (entry.kind) {
    case "user":
      return mentionAccount(entry.login);
    case "team":
      return mentionTeam(entry.organization ?? owner, entry.slug);
    case "role":
      return entryWords(entry);
  }
}

/** An entry of the policy in words that call nobody. */
export function entryWords(entry: AllowEntry): string {
  switch (entry.kind) {
    case "user":
      return entry.login;
    case "team":
      return `team ${entry.slug}`;
    case "role":
      return `everybody with the role ${entry.role} or more`;
  }
}

/** `2026-11-28 14:05 UTC` of an ISO 8601 moment or of milliseconds. */
export function minute(moment: string | number): string {
  return `${new Date(moment).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** A label and what it says, for a list. */
export function fact(label: string, ...said: readonly (string | Markdown)[]): Inline {
  return [strong(label), ": ", ...said];
}
