import { code, type Inline, link, strong } from "../../action/markdown.ts";
import { cut } from "../../action/plain-text.ts";
import { createSummary } from "../../action/summary.ts";
import type { GateResult } from "../../gates/gate.ts";
import { nameOf, verdictOf } from "../../gates/summary.ts";
import { artifactRow } from "../transfers.ts";
import { fact, minute } from "./asking.ts";
import type { RequestView } from "./view.ts";

const MOST_GATES = 40;
const MOST_ROWS = 60;
const LONGEST_MESSAGE = 500;

/** What asks for less than before; it is judged by the stricter of both until one promotion was approved so. */
export function weakenedPart({ approvals, environment }: RequestView): string {
  const page = createSummary();
  if (approvals.weakened.length > 0) {
    page.heading("The policy asks for less than last time");
    page.paragraph(`Until a promotion to ${environment.name} was approved so, the stricter of both holds.`);
    const rows = approvals.weakened.map(({ key, was, is }) => [
      code(cut(key, 100)),
      code(cut(was, 200)),
      code(cut(is, 200)),
    ]);
    page.table(["What", "Was", "Is"], rows, { rows: MOST_ROWS });
  }
  return page.render(Number.POSITIVE_INFINITY);
}

/** Every gate, with what the policy openly does not ask for. */
export function gatesPart({ results, environment }: RequestView): string {
  const page = createSummary().heading("Gates");
  const rows = results.map((result): readonly Inline[] => [nameOf(result), verdictOf(result), because(result)]);
  page.table(["Gate", "Verdict", "Why"], rows, { rows: MOST_GATES });
  if (environment.because.length > 0) {
    page.paragraph(strong("Weaker than the preset, with the reason that the policy gives"), ":");
    page.list(environment.because.map(({ key, reason }) => [code(key), ": ", cut(reason, LONGEST_MESSAGE)]));
  }
  return page.render(Number.POSITIVE_INFINITY);
}

/** The same in one line: which gates there are, by verdict. */
export function gatesBriefly({ results }: RequestView): string {
  const page = createSummary().heading("Gates");
  const of = (verdict: GateResult["verdict"]) => results.filter((result) => result.verdict === verdict).length;
  page.paragraph(
    `${of("pass")} passed, ${of("wait")} waiting, ${of("fail")} refused, ${of("unknown")} not judged. The run's summary has each of them.`,
  );
  return page.render(Number.POSITIVE_INFINITY);
}

/** Where a moment is known, its message may count down to it, and a text that changes by itself would be written for ever. */
function because({ message, reason, retryAt, verdict, override }: GateResult): Inline {
  const said =
    retryAt !== undefined && verdict !== "pass" ? `Until ${minute(retryAt)}.` : cut(message, LONGEST_MESSAGE);
  return [
    said,
    " ",
    code(reason),
    ...(override === undefined ? [] : [` Overridden: ${cut(override.why, LONGEST_MESSAGE)}`]),
  ];
}

/** What is deployed, to the byte. */
export function artifactsPart({ release }: RequestView): string {
  const page = createSummary().heading("What is deployed");
  page.table(["Artifact", "Kind", "Digest"], release.artifacts.map(artifactRow), { rows: MOST_ROWS });
  return page.render(Number.POSITIVE_INFINITY);
}

export function artifactsBriefly({ release }: RequestView): string {
  const page = createSummary().heading("What is deployed");
  page.paragraph(
    `${release.artifacts.length} artifacts, all of them part of the release's digest `,
    code(release.digest),
    ".",
  );
  return page.render(Number.POSITIVE_INFINITY);
}

/** What is voted on, in full, and where it is recorded. */
export function recordPart(view: RequestView): string {
  const { plan, release, policy, promotion, repositoryUrl, environment, service } = view;
  const page = createSummary();
  page.details("The plan digest in full, and where all of this is recorded", (inner) =>
    inner.list([
      fact("Plan", code(plan)),
      fact("Release", code(release.id), " ", code(release.digest), ` of ${service}`),
      fact("Commit", link(release.commit.slice(0, 12), `${repositoryUrl}/commit/${release.commit}`)),
      fact("Built by", link(`run ${release.run.id}`, `${repositoryUrl}/actions/runs/${release.run.id}`)),
      ...(environment.workflow === undefined
        ? []
        : [
            fact(
              "Deployed by",
              link(environment.workflow, `${repositoryUrl}/actions/workflows/${environment.workflow}`),
            ),
          ]),
      ...(environment.url === undefined ? [] : [fact("Seen at", link(environment.url, environment.url))]),
      fact("Policy", code(policy)),
      fact("Promotion", code(promotion.id), `, event ${promotion.requestedSeq} of the ledger`),
    ]),
  );
  return page.render(Number.POSITIVE_INFINITY);
}
