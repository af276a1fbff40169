import { code, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { stateOf } from "../ledger/snapshot.ts";
import { describeRelease } from "../release/release.ts";
import type { Left } from "./leave.ts";
import { roadOf } from "./road.ts";

/** What the end of a deploying job tells a person: how it went, and what runs where now. */
export function summarizeSettled(
  summary: Summary,
  left: Left,
  { environment, jobStatus }: { readonly environment: string; readonly jobStatus: string },
): void {
  const { promotion, succeeded, ground } = left;
  const settled = stateOf(ground.ledger, environment).settled.find(({ id }) => id === promotion);
  const release = settled?.release ?? { id: left.release, version: null };
  const what = describeRelease(release);
  summary.heading(`${environment}: ${succeeded ? "arrived" : "failed"}`);
  if (succeeded) {
    summary.verdict(strong("Succeeded"), ": ", code(promotion), ` is settled; ${environment} runs ${what}.`);
  } else {
    const why = jobStatus === "success" ? "the promote step did not finish" : `the job ended with ${jobStatus}`;
    summary.verdict(
      strong("Failed"),
      ": ",
      code(promotion),
      ` is settled: ${why}. What runs in ${environment} is unknown.`,
    );
    summary.paragraph(
      strong("Next"),
      `: find the failing step in this job's log. ${environment} takes ${what} again at any time; start its workflow anew.`,
    );
  }
  const fate = succeeded ? "arrived" : "failed";
  summary.mermaid(roadOf(ground.policy, ground.ledger, { environment, release, fate, now: ground.now }));
}
