import { isDay } from "../../policy/day.ts";

/** What is known of a runbook at the head of the default branch. */
export interface RunbookFact {
  readonly present: boolean;
  /** The day its front matter names, as `YYYY-MM-DD`; null when it names none. */
  readonly reviewed: string | null;
}

/**
 * The day on which somebody last read a runbook through: `reviewed: 2026-11-22` in its front matter. Said in the file, because
 * that goes through a review of its own; the time of the last commit would be set by whoever corrects a word.
 */
export function reviewedOn(text: string): string | null {
  const [, front = ""] = /^---\r?\n([\s\S]{0,20000}?)\r?\n---(?:\r?\n|$)/.exec(text) ?? [];
  const [, day = ""] = /^reviewed: *["']?([0-9-]{10})["']? *(?:#.*)?$/m.exec(front) ?? [];
  return isDay(day) ? day : null;
}
