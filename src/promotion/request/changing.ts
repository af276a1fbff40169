import { code, type Inline, link } from "../../action/markdown.ts";
import { cut } from "../../action/plain-text.ts";
import { createSummary } from "../../action/summary.ts";
import { describeRelease } from "../../release/release.ts";
import type { RequestView } from "./view.ts";

/** More rows than these nobody reads; the link leads to all. */
const MOST_ROWS = 25;
const LONGEST_SUBJECT = 100;
const MOST_AUTHORS = 15;

/** What the release brings beside what runs there now: the link to compare, commits, authors. */
export function changingPart(view: RequestView): string {
  const page = head(view);
  const { changes, repositoryUrl } = view;
  if (changes.kind === "read" && changes.commits.length > 0) {
    const rows = changes.commits.slice(-MOST_ROWS).toReversed();
    page.table(
      ["Commit", "Author", "What it says"],
      rows.map(({ commit, author, subject }) => [
        link(commit.slice(0, 9), `${repositoryUrl}/commit/${commit}`),
        cut(author, 60),
        cut(subject, LONGEST_SUBJECT),
      ]),
    );
    if (changes.ahead > rows.length)
      page.paragraph(`… and ${changes.ahead - rows.length} more; the link above has all of them.`);
  }
  return page.render(Number.POSITIVE_INFINITY);
}

/** The same without the commits one by one. */
export function changingBriefly(view: RequestView): string {
  return head(view).render(Number.POSITIVE_INFINITY);
}

function head(view: RequestView) {
  const { changes, environment, release, repositoryUrl, state } = view;
  const page = createSummary().heading(`What changes in ${environment.name}`);
  const also = alsoRead(release);
  switch (changes.kind) {
    case "none":
      page.paragraph(
        state.current.kind !== "empty" || state.current.said !== undefined
          ? "Nobody can vouch for what runs there now."
          : "Nothing ran there before: this is the first release that comes here.",
        ...also,
      );
      break;
    case "unreadable":
      page.paragraph(
        ...compareLink(repositoryUrl, changes.base.commit, release.commit),
        ` since ${describeRelease(changes.base)}. The commits could not be read: ${cut(changes.why, 300)}`,
        ...also,
      );
      break;
    case "read":
      page.paragraph(...compareLink(repositoryUrl, changes.base.commit, release.commit), ...countOf(changes), ...also);
  }
  return page;
}

function countOf(changes: Extract<RequestView["changes"], { kind: "read" }>): readonly string[] {
  const { ahead, behind, base, commits } = changes;
  const since = ` since ${describeRelease(base)}`;
  if (changes.status === "identical") return [`: the same commit as ${describeRelease(base)}.`];
  if (changes.status === "behind")
    return [`: older than ${describeRelease(base)} by ${commitsText(behind)}, which this takes away.`];
  const authors = [...new Set(commits.map(({ author }) => cut(author, 60)))];
  const more = authors.length > MOST_AUTHORS || ahead > commits.length ? " and others" : "";
  const lost = behind > 0 ? ` It takes away ${commitsText(behind)} of what runs there.` : "";
  return [`: ${commitsText(ahead)}${since}, by ${authors.slice(0, MOST_AUTHORS).join(", ")}${more}.${lost}`];
}

function commitsText(count: number): string {
  return count === 1 ? "1 commit" : `${count} commits`;
}

function compareLink(
  repositoryUrl: string,
  base: string,
  head: string,
): readonly Exclude<Inline, readonly unknown[]>[] {
  return [
    link("Compare", `${repositoryUrl}/compare/${base}...${head}`),
    " ",
    code(`${base.slice(0, 9)}..${head.slice(0, 9)}`),
  ];
}

/** Pages that the release itself names. */
function alsoRead({ notes, compare }: RequestView["release"]): readonly Exclude<Inline, readonly unknown[]>[] {
  const own = compare === null ? [] : [" ", link("What changed since the release before", compare), "."];
  return notes === null ? own : [" ", link("Release notes", notes), ".", ...own];
}
