import { code, prose, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { stateOf } from "../ledger/snapshot.ts";
import { describeRelease } from "../release/release.ts";
import type { Left } from "./leave.ts";
import { roadOf } from "./road.ts";
import { endOfRollback } from "./rollback-time.ts";

/** What the end of a deploying job tells a person: how it went, and what runs where now. */
export function summarizeSettled(
  summary: Summary,
  left: Left,
  { environment, jobStatus }: { readonly environment: string; readonly jobStatus: string },
): void {
  const { promotion, outcome, ground } = left;
  const { open, settled } = stateOf(ground.ledger, environment);
  const known = [...open, ...settled].find(({ id }) => id === promotion);
  const release = known?.release ?? { id: left.release, version: null };
  const what = describeRelease(release);
  const id = code(promotion);
  const back = endOfRollback(ground, environment, promotion);
  switch (outcome) {
    case "succeeded":
      summary.heading(`${environment}: arrived`);
      summary.verdict(strong("Succeeded"), ": ", id, ` is settled; ${environment} runs ${what}.`);
      if (back !== undefined) summary.paragraph(strong("Rolled back"), ": ", prose(back.sentence));
      break;
    case "deployed":
      summary.heading(`${environment}: deployed, not verified yet`);
      summary.verdict(strong("Deployed"), ": ", id, ` waits for its verification; ${environment} runs ${what}.`);
      summary.paragraph(strong("Next"), ": the job with the action verify judges it, or the resuming workflow.");
      break;
    case "deploying":
      summary.heading(`${environment}: this job is done`);
      summary.verdict(strong("Going on"), ": ", id, " is settled by the last job of this run, with the action verify.");
      break;
    case "failed":
      if (back !== undefined) {
        summary.heading(`${environment}: the rollback failed`);
        summary.verdict(strong("Failed"), ": ", id, ` is settled: ${whyOf(known, jobStatus)}. `, prose(back.sentence));
        break;
      }
      summary.heading(`${environment}: failed`);
      summary.verdict(
        strong("Failed"),
        ": ",
        id,
        ` is settled: ${whyOf(known, jobStatus)}. What runs in ${environment} is unknown.`,
      );
      summary.paragraph(
        strong("Next"),
        `: find the failing step in this job's log. ${environment} takes ${what} again at any time; start its workflow anew.`,
      );
  }
  const fate = outcome === "succeeded" ? "arrived" : outcome === "failed" ? "failed" : "waits";
  summary.mermaid(roadOf(ground.policy, ground.ledger, { environment, release, fate, now: ground.now }));
}

function whyOf(known: object | undefined, jobStatus: string): string {
  const reason: unknown = known === undefined ? undefined : Object.getOwnPropertyDescriptor(known, "reason")?.value;
  if (reason === "verification-failed") return "its verification failed";
  if (reason === "verification-inconclusive") return "its verification came to no end";
  return jobStatus === "success" ? "the promote step did not finish" : `the job ended with ${jobStatus}`;
}
