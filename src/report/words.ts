import { describeDuration } from "../policy/duration.ts";
import type { Amount, Closing, Entry, FigureName, Place, ShownRelease, Standing, Verified } from "./report.ts";

// The words that the summary and the pages share.

/** The first word about an environment. */
export const STANDINGS: Readonly<Record<Standing["state"], string>> = {
  unsettled: "Not known",
  locked: "Locked",
  waiting: "Waiting",
  held: "On hold",
  moving: "Deploying",
  behind: "Not asked for",
  current: "Up to date",
  empty: "Empty",
};

/** What people call a release. */
export function nameOf({ version, id }: ShownRelease): string {
  return version ?? id;
}

/** How long ago something was, seen from the report's moment. */
export function age(at: string, since: string): string {
  return describeDuration(Date.parse(at) - Date.parse(since));
}

/** `2026-11-28 22:54 UTC` */
export function moment(instant: string): string {
  return `${instant.slice(0, 16).replace("T", " ")} UTC`;
}

/** Seconds for a person; `unknown` for what is not. */
export function length(seconds: number | null): string {
  return seconds === null ? "unknown" : describeDuration(seconds * 1_000);
}

/** What runs, in a word or two, and how long. */
export function describeRuns({ runs }: Place): string {
  switch (runs.kind) {
    case "empty":
      return runs.said === null ? "nothing yet" : "nothing";
    case "release":
      return nameOf(runs.release);
    case "unknown":
      return "not known";
  }
}

export function describeVerified({ verdict, reason }: Verified): string {
  switch (verdict) {
    case "pass":
      return "verified";
    case "fail":
      return `verification failed${reason === null ? "" : `: ${reason}`}`;
    case "unknown":
      return `verification unknown${reason === null ? "" : `: ${reason}`}`;
    case "none":
      return "no verification recorded";
  }
}

/** A lock or hold in two or three words. */
export function closedWord({ kind, everywhere }: Closing): string {
  return `${kind === "lock" ? "locked" : "on hold"}${everywhere ? ", as everything" : ""}`;
}

export function resultOf({ result, reason }: Entry): string {
  return reason === null ? result : `${result}: ${reason}`;
}

/** How long each part of a promotion took, as far as it came. */
export function tookOf({ waited, deployed, verified }: Entry): readonly string[] {
  return [
    ...(waited === null ? [] : [`waited ${length(waited)}`]),
    ...(deployed === null ? [] : [`deployed ${length(deployed)}`]),
    ...(verified === null || verified === 0 ? [] : [`verified ${length(verified)}`]),
  ];
}

/** `request #7`, with the repository where it is another one. */
export function requestName(url: string, repositoryUrl: string): string {
  const number = url.split("/").at(-1) ?? "";
  const isOwn = url.toLowerCase().startsWith(`${repositoryUrl.toLowerCase()}/`);
  return isOwn ? `request #${number}` : `request ${url.split("/").slice(3, 5).join("/")}#${number}`;
}

/** What each figure is, and what it counts. */
export const FIGURE_WORDS: Readonly<Record<FigureName, { readonly title: string; readonly counts: string }>> = {
  "deployment-frequency": {
    title: "Deployment frequency",
    counts: "promotions and roll-forwards that succeeded, a day; rollbacks are no deployments of change",
  },
  "change-lead-time-from-commit": {
    title: "Lead time from commit",
    counts: "from GitHub's time of a release's commit to its first success here: median and p90",
  },
  "change-lead-time": {
    title: "Lead time from registration",
    counts: "from the registration of a release to its first success here: median and p90",
  },
  "change-fail-rate": {
    title: "Change fail rate",
    counts: "promotions and roll-forwards that failed or that a rollback took back, of those that entered and ended",
  },
  "failed-deployment-recovery-time": {
    title: "Recovery time",
    counts: "from what broke it, a failure or the word to go back, to the next success here: median and p90",
  },
  "deployment-rework-rate": {
    title: "Rework rate",
    counts: "rollbacks, roll-forwards and other tries, of everything that entered and ended",
  },
};

/** A figure in its unit, with how much it stands on. A percentile of few is their largest, and is not shown. */
export function describeAmount(name: FigureName, { value, p90, samples, few }: Amount): string {
  if (value === null) return "unknown";
  const what = p90 === null ? inUnit(name, value) : `median ${inUnit(name, value)}`;
  const most = p90 === null || few ? "" : `, p90 ${length(p90)}`;
  return `${what}${most} (${samples}${few ? ", too few" : ""})`;
}

function inUnit(name: FigureName, value: number): string {
  switch (name) {
    case "deployment-frequency":
      return `${decimals(value)} a day`;
    case "change-fail-rate":
    case "deployment-rework-rate":
      return `${decimals(value * 100)} %`;
    case "change-lead-time-from-commit":
    case "change-lead-time":
    case "failed-deployment-recovery-time":
      return length(value);
  }
}

/** Two digits behind the point at most, and none that say nothing. */
function decimals(value: number): string {
  return String(Math.round(value * 100) / 100);
}
