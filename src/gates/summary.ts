import { code, type Inline, link, prose, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import { describeDuration } from "../policy/duration.ts";
import type { Unanswered } from "./answers/gate.ts";
import type { GateResult } from "./gate.ts";
import { blocking } from "./outcome.ts";

const VERDICTS: Readonly<Record<GateResult["verdict"], Inline>> = {
  pass: "passed",
  fail: strong("refused"),
  wait: strong("waiting"),
  unknown: strong("not judged"),
};

/** One row a gate: its verdict, why, and when asking again makes sense. */
export function tellGates(summary: Summary, results: readonly GateResult[], now: Date): void {
  summary.heading("Gates").table(
    ["Gate", "Verdict", "Why"],
    results.map((result) => [nameOf(result), verdictOf(result), because(summary, result, now)]),
  );
}

/** What a person can do about each gate in the way, and when time alone does it. Returns whether anything is. */
export function tellUnblock(summary: Summary, results: readonly GateResult[], now: Date): boolean {
  const open = blocking(results);
  if (open.length === 0) return false;
  summary
    .heading("What unblocks it")
    .list(
      open.map((result) => [
        ...[strong(nameOf(result)), ": ", prose(result.unblock)],
        ...(result.retryAt === undefined ? [] : [" ", strong(whenOf(result.retryAt, now)), "."]),
        ...evidenceOf(result),
      ]),
    );
  tellAnswers(summary, open);
  return true;
}

/** What the policy leaves open, before anybody runs into it. Says nothing when nothing is. */
export function tellOpen(summary: Summary, open: readonly Unanswered[]): void {
  if (open.length === 0) return;
  const names = open.map(({ environment }) => environment).join(" and ");
  summary.heading("What the policy does not say yet");
  summary.paragraph("Nothing is wrong so far, but ", strong(names), " cannot be entered until this is answered:");
  tellAnswers(summary, open);
}

/** What the policy leaves open: the question, the lines to paste, the honest way out. */
export function tellAnswers(summary: Summary, results: readonly Pick<GateResult, "answers">[]): void {
  for (const { question, lines, wayOut } of results.flatMap(({ answers }) => answers ?? [])) {
    summary.paragraph(strong(question));
    summary.block("yaml", lines.join("\n"));
    if (wayOut !== undefined) summary.paragraph("Or, said openly: ", code(wayOut));
  }
}

/** A gate, and which of several where the policy has more than one of it. */
export function nameOf({ gate, item }: Pick<GateResult, "gate" | "item">): string {
  return item === undefined ? gate : `${gate}: ${item}`;
}

/** `2026-11-23 16:00 UTC, in 3 h 20 min`; a moment that has passed is `now`. */
export function whenOf(retryAt: string, now: Date): string {
  const left = Date.parse(retryAt) - now.getTime();
  const moment = `${retryAt.slice(0, 16).replace("T", " ")} UTC`;
  return left <= 0 ? `${moment}, now` : `${moment}, in ${describeDuration(left)}`;
}

/** The verdict of a gate, in a word or two. */
export function verdictOf({ verdict, deferred, answers, override }: GateResult): Inline {
  if (override !== undefined) return [strong("overridden"), " by ", override.by];
  if (deferred === true) return "judged in the environment";
  if (answers !== undefined) return strong("needs an answer");
  return VERDICTS[verdict];
}

/** Message, stable code and evidence of one gate. */
function because(summary: Summary, result: GateResult, now: Date): Inline {
  const { override, retryAt, verdict } = result;
  return [
    ...[prose(result.message), " ", summary.reason(result.reason)],
    ...(retryAt === undefined || verdict === "pass" ? [] : [" Again at ", whenOf(retryAt, now), "."]),
    ...(override === undefined ? [] : [" Overridden until ", override.until, ": ", override.why]),
    ...(verdict === "pass" ? evidenceOf(result) : []),
  ];
}

/** Links to the evidence, each named after what it shows. */
function evidenceOf({ evidence }: GateResult): readonly Exclude<Inline, readonly unknown[]>[] {
  return evidence.slice(0, 3).flatMap((url) => [" ", link(`(${sortOf(url)})`, url)]);
}

function sortOf(url: string): string {
  if (url.includes("/settings/")) return "settings";
  if (url.includes("/deployments/")) return "deployments";
  if (url.includes("/runs/")) return "run";
  if (url.includes("/commit/")) return "commit";
  return "evidence";
}
