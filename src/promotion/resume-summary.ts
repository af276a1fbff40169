import { code, type Inline, prose, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { nameOf } from "../gates/summary.ts";
import type { Transition } from "./advance.ts";
import type { PromotionContext } from "./context.ts";
import type { Resumed } from "./resume.ts";
import { describeStatus } from "./status.ts";

const DEEDS: Readonly<Record<Transition["did"], Inline>> = {
  settled: "settled",
  failed: strong("failed its verification"),
  locked: strong("could not go back: locked"),
  dispatched: "started",
  waits: strong("waits"),
  rejected: strong("refused"),
  expired: strong("expired"),
  unknown: strong("not judged"),
  stuck: strong("stuck"),
};

/** What the controller tells a person. Returns its one sentence. */
export function summarizeResume(
  summary: Summary,
  resumed: Omit<Resumed, "unrecorded">,
  context: Pick<PromotionContext, "repositoryUrl">,
): string {
  const { commanded, refused, transitions, status } = resumed;
  const done = transitions.filter(({ did }) => did !== "waits" && did !== "unknown" && did !== "stuck");
  const message = [
    ...(commanded === undefined ? [] : [asSentence(commanded)]),
    ...(refused === undefined || refused === commanded ? [] : [`Not taken: ${asSentence(refused)}`]),
    ...(transitions.length === 0 && (commanded ?? refused) !== undefined ? [] : [whatMoved(transitions, done)]),
  ].join(" ");
  summary.heading("Promotions resumed").verdict(strong(verdictOf(resumed, done)), ": ", prose(message));
  if (transitions.length > 0) tableOf(summary, transitions);
  if (status !== undefined) describeStatus(summary.heading("Status"), status, context);
  return message;
}

function whatMoved(transitions: readonly Transition[], done: readonly Transition[]): string {
  const waiting = transitions.filter(({ did }) => did === "waits" || did === "unknown");
  const stuck = transitions.filter(({ did }) => did === "stuck");
  const sentences = [
    ...(done.length > 0
      ? [`${done.map(({ environment, did, release }) => `${release} to ${environment}: ${did}`).join("; ")}.`]
      : []),
    ...waiting.map(({ environment, release, message }) => `${release} waits for ${environment}: ${message}`),
    ...(stuck.length > 0 ? [`Could not be started: ${stuck.map(({ environment }) => environment).join(", ")}.`] : []),
  ];
  return sentences.length === 0 ? "Nothing was due." : sentences.map(asSentence).join(" ");
}

function verdictOf(
  { commanded, refused, transitions }: Omit<Resumed, "unrecorded">,
  done: readonly Transition[],
): string {
  if (transitions.some(({ did }) => did === "stuck")) return "Stuck";
  if (done.length > 0) return "Moved";
  if (refused !== undefined) return "Refused";
  if (commanded !== undefined) return "Done";
  return transitions.length > 0 ? "Waiting" : "Nothing to do";
}

/** A command's answer ends with what the person wrote, which may have no full stop. */
function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What was done, environment by environment, and what moves what stands. */
export function tableOf(summary: Summary, transitions: readonly Transition[]): void {
  summary.table(
    ["Environment", "What", "Release", "Promotion", "Why"],
    transitions.map(({ environment, promotion, release, did, message }) => [
      environment,
      DEEDS[did],
      code(release),
      code(promotion),
      prose(message),
    ]),
  );
  const hints = transitions.flatMap(({ environment, blocking = [] }) =>
    blocking.map((result) => [strong(`${environment}, ${nameOf(result)}`), ": ", prose(result.unblock)]),
  );
  if (hints.length > 0) summary.heading("What unblocks it").list(hints);
}

/** What was done, for machines; the hints are words for people. */
export function rowsOf(transitions: readonly Transition[]): readonly Omit<Transition, "blocking">[] {
  return transitions.map(({ blocking: _, ...row }) => row);
}
