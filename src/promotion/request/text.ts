import { oneLine } from "../../action/plain-text.ts";
import { createSummary } from "../../action/summary.ts";
import { type IssueText, LONGEST_BODY } from "../../github/issues.ts";
import { describeRelease } from "../../release/release.ts";
import { askingPart } from "./asking.ts";
import { changingBriefly, changingPart } from "./changing.ts";
import { decidingPart } from "./deciding.ts";
import { fitPage } from "./fit-page.ts";
import { headline } from "./headline.ts";
import { artifactsBriefly, artifactsPart, gatesBriefly, gatesPart, recordPart, weakenedPart } from "./resting-on.ts";
import { SEAL_ROOM, sealed } from "./seal.ts";
import { markerOf, type RequestView } from "./view.ts";
import { wayBackBriefly, wayBackPart } from "./way-back-part.ts";

/**
 * The page on which people decide: the verdict, whom it asks and how to answer, then what it rests on. Pure, and the same
 * for the same standing. Everything from outside is inert in it, and it calls only those who are asked (R47). At most as
 * long as GitHub takes: first the commits make room, then the artifacts, the gates, what the policy asks less for, and who
 * decides.
 */
export function requestText(view: RequestView): IssueText {
  const verdict = createSummary()
    .verdict(...headline(view))
    .render(Number.POSITIVE_INFINITY);
  const body = fitPage(
    [
      { markdown: verdict },
      { markdown: askingPart(view) },
      { markdown: changingPart(view), instead: changingBriefly(view), rank: 5 },
      {
        markdown: decidingPart(view),
        instead: tooLong("Who decides", "The comments below have each answer."),
        rank: 1,
      },
      { markdown: weakenedPart(view), instead: weakerBriefly(view), rank: 2 },
      { markdown: gatesPart(view), instead: gatesBriefly(view), rank: 3 },
      { markdown: wayBackPart(view), instead: wayBackBriefly(view), rank: 2 },
      { markdown: artifactsPart(view), instead: artifactsBriefly(view), rank: 4 },
      { markdown: recordPart(view) },
      { markdown: markerOf(view.promotion.id) },
    ],
    LONGEST_BODY - SEAL_ROOM,
  );
  const title = titleOf(view);
  return { title, body: sealed({ title, body }, view.promotion.id) };
}

/** Environment, release and promotion. A title is no Markdown, and calls nobody. */
export function titleOf({
  release,
  environment,
  promotion,
  service,
  repo,
}: Pick<RequestView, "service" | "repo"> & {
  readonly release: Parameters<typeof describeRelease>[0];
  readonly environment: Pick<RequestView["environment"], "name">;
  readonly promotion: Pick<RequestView["promotion"], "id" | "rollback">;
}): string {
  const of = service === repo.name ? "" : `${oneLine(service)} `;
  const what = `${of}${describeRelease(release)}`;
  return promotion.rollback === undefined
    ? `Promote ${what} to ${oneLine(environment.name)} (${promotion.id})`
    : `Roll ${oneLine(environment.name)} back to ${what} (${promotion.id})`;
}

function tooLong(title: string, where: string): string {
  return createSummary().heading(title).paragraph(`There is no room for all of it here. ${where}`).render();
}

function weakerBriefly({ approvals }: RequestView): string {
  const count = approvals.weakened.length;
  return count === 0 ? "" : tooLong("The policy asks for less than last time", `${count} values are weaker.`);
}
