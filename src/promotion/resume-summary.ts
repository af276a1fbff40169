import { code, strong } from "../action/markdown.ts";
import type { Summary } from "../action/summary.ts";
import type { Transition } from "./advance.ts";
import type { Resumed } from "./resume.ts";

/** What the controller tells a person. Returns its one sentence. */
export function summarizeResume(summary: Summary, { commanded, transitions }: Resumed): string {
  const done = transitions.filter(({ did }) => did !== "waits" && did !== "unknown" && did !== "stuck");
  const moves = done.map(({ environment, did, release }) => `${release} to ${environment}: ${did}`).join("; ");
  const nothing = transitions.length === 0 ? "Nothing was due." : `Nothing moved; ${transitions.length} still waiting.`;
  const message = [commanded, done.length === 0 ? (commanded === undefined ? nothing : undefined) : `${moves}.`]
    .filter((part) => part !== undefined)
    .join(" ");
  summary
    .heading("Promotions resumed")
    .verdict(strong(done.length === 0 && commanded === undefined ? "Nothing to do" : "Moved"), ": ", message);
  if (transitions.length > 0) tableOf(summary, transitions);
  return message;
}

/** What was done, environment by environment. */
export function tableOf(summary: Summary, transitions: readonly Transition[]): void {
  summary.table(
    ["Environment", "Promotion", "Release", "What", "Why"],
    transitions.map(({ environment, promotion, release, did, message }) => [
      environment,
      code(promotion),
      code(release),
      did,
      message,
    ]),
  );
}
