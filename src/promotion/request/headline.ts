import { type Inline, strong } from "../../action/markdown.ts";
import type { Approval } from "../../approvals/standing.ts";
import { blocking } from "../../gates/outcome.ts";
import { nameOf } from "../../gates/summary.ts";
import type { RequestView } from "./view.ts";

type Piece = Exclude<Inline, readonly unknown[]>;

/** The one line that most people read: how it stands, and what is missing. */
export function headline(view: RequestView): readonly Piece[] {
  const { standing } = view.approvals;
  const isBack = view.promotion.rollback !== undefined;
  const what: readonly Piece[] = isBack
    ? [strong(view.environment.name), " to go back to ", strong(nameOfRelease(view))]
    : [strong(nameOfRelease(view)), " to enter ", strong(view.environment.name)];
  switch (standing.state) {
    case "rejected":
      return [
        strong("Rejected"),
        ` by ${standing.rejection?.vote.person.login ?? "somebody"}: `,
        standing.rejection?.why ?? "",
      ];
    case "unknown":
      return [
        strong("Not decided"),
        ": not everything could be read that says who decides. Nothing goes on until it can.",
      ];
    case "approved": {
      const by = [strong("Approved"), ` by ${names(standing.approvals)}: `, ...what, ". "];
      return view.started ? [...by, "Its deployment was started."] : [...by, ...alsoWaits(view, "It still waits for")];
    }
    case "open": {
      const missing = standing.missing.reduce((sum, { count }) => sum + count, 0);
      const all = view.approvals.groups.reduce((sum, { count }) => sum + count, 0);
      const left = missing === 1 ? "1 approval is missing" : `${missing} approvals are missing`;
      const given = missing < all ? ` (${all - missing} of ${all} given)` : "";
      return [
        strong(left),
        `${given} for `,
        ...what,
        `. ${runsNow(view)}`,
        ...alsoWaits(view, "Beside that it waits for"),
      ];
    }
  }
}

function nameOfRelease({ release, service, repo }: RequestView): string {
  return `${service === repo.name ? "" : `${service} `}${release.version ?? release.id}`;
}

/** What an approval replaces. */
function runsNow({ state: { current } }: RequestView): string {
  switch (current.kind) {
    case "empty":
      return "Nothing runs there now. ";
    case "release":
      return `${current.release.version ?? current.release.id} runs there now. `;
    case "unknown":
      return "Nobody can vouch for what runs there now. ";
  }
}

/** What else is in the way, so that nobody believes that approving is all. */
function alsoWaits({ results }: RequestView, words: string): readonly Piece[] {
  const others = [
    ...new Set(
      blocking(results)
        .filter(({ gate }) => gate !== "approvals")
        .map(nameOf),
    ),
  ];
  return others.length === 0 ? [] : [`${words}: ${others.join(", ")}.`];
}

function names(approvals: readonly Approval[]): string {
  const logins = approvals.map(({ vote }) => vote.person.login);
  return [logins.slice(0, -1).join(", "), logins.at(-1) ?? ""].filter((part) => part !== "").join(" and ");
}
