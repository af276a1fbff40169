import { code, type Inline, link, prose, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import type { Outcome } from "../gates/outcome.ts";
import { tellGates, tellUnblock } from "../gates/summary.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { Transfer } from "../release/artifacts/kind.ts";
import { describeRelease } from "../release/release.ts";
import type { PromoteDecision } from "./answer.ts";
import type { Facts } from "./read.ts";
import type { Told as RequestTold } from "./request/tell.ts";
import { type Passage, roadOf } from "./road.ts";
import { tellTakenBack } from "./taken-back.ts";
import { artifactRow, tellTransfers } from "./transfers.ts";
import { wayBack } from "./way-back.ts";
import { tellWayBack } from "./way-back-words.ts";

/** The first word of a summary. */
const DECISIONS: Readonly<Record<PromoteDecision, string>> = {
  deploy: "Deploying",
  dispatched: "Started",
  waiting: "Waiting",
  blocked: "Blocked",
  deferred: "Deferred",
  unchanged: "Unchanged",
  "not-owner": "Not the owner",
  "dry-run": "Dry run",
};

const FATES: Readonly<Record<Outcome, Passage["fate"]>> = {
  clear: "enters",
  wait: "waits",
  unknown: "waits",
  fail: "refused",
};

export interface Told {
  readonly decision: PromoteDecision;
  readonly message: string;
  readonly hint: string | undefined;
  readonly promotion: string | null;
  /** The run that was started for it. */
  readonly run: number | null;
  readonly repositoryUrl: string;
  /** Where people decide on it. */
  readonly request: RequestTold;
  /** What was carried into the environment. */
  readonly transfers?: readonly Transfer[];
}

/** What a promotion's step tells a person: the verdict, what to do about it, and what both rest on. */
export function summarize(summary: Summary, facts: Facts, told: Told): void {
  const { environment, release, judgement, ground } = facts;
  summary.heading(`${environment.name}: ${describeRelease(release)}`);
  const isBack = judgement.action === "rollback" && told.decision === "deploy";
  summary.verdict(strong(isBack ? "Rolling back" : DECISIONS[told.decision]), ": ", prose(told.message));
  const plan = tellTakenBack(summary, facts, told.promotion);
  tellNext(summary, facts, told);
  tellGates(summary, judgement.results, ground.now);
  // A job that deploys shows the road at its end, when it is known how that went.
  if (told.decision !== "deploy") {
    const fate = FATES[judgement.outcome];
    const passage: Passage = { environment: environment.name, release, fate, now: ground.now };
    summary.heading("The road").mermaid(roadOf(ground.policy, ground.ledger, passage));
  }
  tellRelease(summary, facts, told.repositoryUrl);
  if (judgement.action === "promote") {
    const back = wayBack(ground, environment, release);
    summary.details("If it goes wrong", (inner) => tellWayBack(inner, back, judgement.results));
  }
  if (plan !== undefined) summary.details("The plan for this", (inner) => tellWayBack(inner, plan));
  tellTransfers(summary, told.transfers ?? []);
  summary.details("What this was decided on", (inner) => inner.list(groundsOf(facts, told)));
}

/** What unblocks it, gate by gate; without a gate in the way, what happens next. */
function tellNext(summary: Summary, { judgement, environment, ground }: Facts, told: Told): void {
  tellRequested(summary, told.request);
  // What is over is not unblocked by anything, whatever stands in the way of others.
  if (told.decision === "unchanged" && told.hint !== undefined) {
    summary.paragraph(strong("Next"), ": ", prose(told.hint));
    return;
  }
  if (tellUnblock(summary, judgement.results, ground.now)) {
    if (told.decision === "waiting" && environment.workflow !== undefined) {
      summary.paragraph("Nothing has to be started again: the resuming workflow goes on when this is clear.");
    }
  } else if (told.hint !== undefined) {
    summary.paragraph(strong("Next"), ": ", prose(told.hint));
  } else if (told.run !== null) {
    summary.paragraph("It goes on in ", link(`run ${told.run}`, `${told.repositoryUrl}/actions/runs/${told.run}`), ".");
  } else if (told.decision === "deploy") {
    summary.paragraph("The next steps of this job deploy it; how that went is recorded when the job ends.");
  }
}

/** Where people decide, or why they could not be asked yet. */
function tellRequested(summary: Summary, { page, problem }: RequestTold): void {
  if (page !== null) summary.paragraph(strong("People decide on it"), " in ", link(sortOfPage(page), page), ".");
  if (problem !== undefined) summary.paragraph(strong("Nobody was asked yet"), ": ", prose(`${problem} ${RESUMES}`));
}

const RESUMES = "The resuming workflow asks at its next turn, if its job has `issues: write`.";

function sortOfPage(page: string): string {
  return `${page.includes("/pull/") ? "pull request" : "request"} #${page.split("/").at(-1) ?? ""}`;
}

function tellRelease(
  summary: Summary,
  { judgement, release, ground, environment }: Facts,
  repositoryUrl: string,
): void {
  const { current } = stateOf(ground.ledger, environment.name);
  summary.heading("The release").table(["Artifact", "Kind", "Digest"], judgement.release.artifacts.map(artifactRow));
  const changes =
    current.kind === "release" && current.release.commit !== release.commit
      ? [
          ". ",
          link(
            `What changes in ${environment.name}`,
            `${repositoryUrl}/compare/${current.release.commit}...${release.commit}`,
          ),
        ]
      : [];
  summary.paragraph(
    "Commit ",
    link(release.commit.slice(0, 12), `${repositoryUrl}/commit/${release.commit}`),
    ", built by ",
    link(`run ${release.run}`, `${repositoryUrl}/actions/runs/${release.run}`),
    ...changes,
    ".",
  );
}

function groundsOf({ ground }: Facts, { promotion, repositoryUrl }: Told): readonly Inline[] {
  const { oid, head } = ground.ledger;
  return [
    ...(promotion === null ? [] : [["Promotion ", code(promotion)]]),
    ["Ledger at event ", String(head.seq), ", commit ", link(oid.slice(0, 12), `${repositoryUrl}/commit/${oid}`)],
    ["Policy ", code(ground.policy.sha256)],
  ];
}
