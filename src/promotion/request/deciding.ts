import { type Inline, link, type Markdown, strong } from "../../action/markdown.ts";
import { createSummary } from "../../action/summary.ts";
import type { Approval, Group } from "../../approvals/standing.ts";
import { entryWords, minute } from "./asking.ts";
import type { RequestView } from "./view.ts";

/** Beyond these, the comments themselves are the place to read. */
const MOST_PEOPLE = 30;
const MOST_IGNORED = 20;
const MOST_ENTRIES = 20;

/** Above the decisions that do not count; a page without it shows none. */
export const NOT_COUNTED = "Not counted";

/** Who may approve, who did, and whose word does not count for what reason. */
export function decidingPart(view: RequestView): string {
  const { approvals } = view;
  const { standing } = approvals;
  const page = createSummary().heading("Who decides");
  page.table(
    ["From", "Who may approve", "Needed", "Approved by"],
    approvals.groups.map((group) => [
      group.name,
      fewer(group.from.map(entryWords), MOST_ENTRIES),
      String(group.count),
      approversOf(group, standing.approvals, approvals.expire),
    ]),
  );
  if (view.promotion.rollback === undefined && view.rollback.moreApprovers > 0) page.paragraph(ONE_MORE);
  const barred = barredWords(view);
  if (barred !== undefined) page.paragraph(barred);
  if (standing.unreadable.length > 0) {
    page.paragraph(strong("Could not be read"), ": ", fewer(standing.unreadable, MOST_ENTRIES), ".");
  }
  const ignored = [
    ...standing.ignored.map(({ vote, why }) => ({ login: vote.person.login, url: vote.url, why })),
    ...approvals.misspelt,
  ];
  if (ignored.length > 0) {
    const rows = ignored.map(({ login, url, why }): readonly Inline[] => [
      login,
      why,
      url === "" ? "" : link("comment", url),
    ]);
    page.paragraph(strong(NOT_COUNTED), ":").table(["Who", "Why", "Where"], rows, { rows: MOST_IGNORED });
  }
  return page.render(Number.POSITIVE_INFINITY);
}

const ONE_MORE = "One more is needed than the policy says, because the data cannot be taken back.";

function approversOf(group: Group, approvals: readonly Approval[], expire: number): Inline {
  const theirs = approvals.filter((approval) => approval.group === group.name);
  const shown = theirs.slice(0, MOST_PEOPLE).flatMap(({ vote }, index): readonly (string | Markdown)[] => {
    const until = vote.at === null ? " as a reviewer of the environment" : `, until ${minute(vote.at + expire)}`;
    const said = vote.url === "" ? vote.person.login : link(vote.person.login, vote.url);
    return [...(index === 0 ? [] : ["; "]), said, until];
  });
  if (shown.length === 0) return "nobody yet";
  return theirs.length > MOST_PEOPLE ? [...shown, ` and ${theirs.length - MOST_PEOPLE} more`] : shown;
}

/** Separation of duties, in a sentence. */
function barredWords({ approvals, promotion }: RequestView): string | undefined {
  const requester =
    promotion.requester === null ? "whoever asked for it" : `${promotion.requester.login}, who asked for it`;
  const barred = approvals.not.map((who) => (who === "requester" ? requester : "whoever wrote what it brings"));
  return barred.length === 0 ? undefined : `May not approve: ${barred.join("; ")}.`;
}

function fewer(texts: readonly string[], most: number): string {
  const shown = texts.slice(0, most).join(", ");
  return texts.length > most ? `${shown} and ${texts.length - most} more` : shown;
}
