import { type Inline, link, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import type { Unanswered } from "../gates/answers/gate.ts";
import { tellOpen } from "../gates/summary.ts";
import type { Transition } from "../promotion/advance.ts";
import { tableOf } from "../promotion/resume-summary.ts";
import { artifactRow } from "../promotion/transfers.ts";
import { describeRelease, type ReleaseRecord } from "../release/release.ts";

export interface Told {
  readonly decision: "registered" | "unchanged" | "dry-run";
  readonly transitions: readonly Transition[];
  /** What the policy leaves open about environments that the release may come to one day. */
  readonly open: readonly Unanswered[];
  readonly repositoryUrl: string;
}

/** What a registration tells a person: the release, its bytes, and where it is going. */
export function summarizeRegistration(summary: Summary, release: ReleaseRecord, told: Told): void {
  summary.heading(`Release ${describeRelease(release)}`);
  summary.verdict(...verdictOf(release, told.decision));
  if (told.transitions.length > 0) tableOf(summary.heading("Where it goes first"), told.transitions);
  summary.heading("What it is made of").table(["Artifact", "Kind", "Digest"], release.artifacts.map(artifactRow));
  const more = [
    ...(release.compare === null ? [] : [link("What changed since the release before", release.compare)]),
    ...(release.notes === null ? [] : [link("Release notes", release.notes)]),
  ];
  summary.paragraph(
    "Commit ",
    link(release.commit.slice(0, 12), `${told.repositoryUrl}/commit/${release.commit}`),
    ", built by ",
    link(`run ${release.run.id}`, `${told.repositoryUrl}/actions/runs/${release.run.id}`),
    ".",
    ...more.flatMap((each) => [" ", each, "."]),
  );
  tellOpen(summary, told.open);
}

function verdictOf({ preview, artifacts }: ReleaseRecord, decision: Told["decision"]): readonly Inline[] {
  const what = artifacts.length === 1 ? "one artifact" : `${artifacts.length} artifacts`;
  const kind = preview ? "a preview" : "a release";
  switch (decision) {
    case "registered":
      return [strong("Registered"), `: ${kind} of ${what}, pinned by digest.`];
    case "unchanged":
      return [strong("Unchanged"), ": the same content was registered before."];
    case "dry-run":
      return [strong("Dry run"), `: this would be ${kind} of ${what}. Nothing was changed.`];
  }
}
