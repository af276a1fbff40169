import { link, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { summarizeResume } from "../promotion/resume-summary.ts";
import type { ResumedAll } from "./resume-all.ts";
import type { Wake } from "./wake.ts";

const DEEDS: Readonly<Record<Wake["did"], string>> = {
  rerun: "runs again",
  dispatched: "started",
  waits: "waits",
  rejected: "rejected",
  closed: "closed",
  stuck: "stuck",
};

/** What the controller did, for its result. */
export interface Told {
  readonly moved: boolean;
  /** What could not be started, and why. */
  readonly stuck: string | undefined;
  readonly message: string;
}

/** Tells a person what the controller did: promotions first, then what waits for `require-approval`. */
export function summarizeAll(
  summary: Summary,
  { promotions, wakes }: ResumedAll,
  { repositoryUrl }: { readonly repositoryUrl: string },
): Told {
  const said = promotions === null ? NO_PROMOTIONS : summarizeResume(summary, promotions, { repositoryUrl });
  if (promotions === null && wakes.length === 0)
    summary.heading("Approvals").verdict(strong("Nothing to do"), ": ", said);
  if (wakes.length > 0) {
    summary.heading("Approvals").table(
      ["Request", "What", "Why"],
      wakes.map(({ issue, did, message }) => [
        link(`#${issue}`, `${repositoryUrl}/issues/${issue}`),
        DEEDS[did],
        message,
      ]),
    );
  }
  const transitions = promotions?.transitions ?? [];
  const stuck = [
    ...transitions.filter(({ did }) => did === "stuck").map(({ environment, message }) => `${environment}: ${message}`),
    ...wakes.filter(({ did }) => did === "stuck").map(({ issue, message }) => `#${issue}: ${message}`),
  ];
  const moved =
    promotions?.commanded !== undefined ||
    transitions.some(({ did }) => did !== "waits" && did !== "unknown" && did !== "stuck") ||
    wakes.some(({ did }) => did !== "waits" && did !== "stuck");
  const woken = wakes.map(({ issue, did, message }) => `#${issue} ${DEEDS[did]}: ${message}`);
  return { moved, stuck: stuck[0], message: [said, ...woken].join(" ") };
}

const NO_PROMOTIONS = "This repository has no policy, so only requests of require-approval are looked after.";
