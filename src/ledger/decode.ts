import * as v from "valibot";
import { explainIssue } from "./encode.ts";
import { LedgerUnreadable } from "./errors.ts";
import type { LedgerEvent } from "./event.ts";
import { eventShape } from "./event-shape.ts";
import { parseStrict } from "./strict-json.ts";

/** Longer lines are refused; the longest honest one, a release with many artifacts, stays far below. */
const MAX_LINE = 256 * 1024;

/**
 * Reads one line of the log. Throws `LedgerUnreadable` on anything odd: repeated keys, `__proto__`, depth over 64, half
 * surrogates (R53), an unknown event, a missing or unknown field, or bytes that this action would not have written for
 * the same event (another key order, white space, other escapes), so that every reader understands the same thing.
 */
export function decodeEvent(line: string): LedgerEvent {
  if (line.length > MAX_LINE) throw new LedgerUnreadable(`A line of the log is longer than ${MAX_LINE} characters.`);
  const value = parseStrict(line, "A line of the log");
  const shaped = v.safeParse(eventShape, value, { abortEarly: true });
  if (!shaped.success) {
    throw new LedgerUnreadable(`A line of the log is not an event: ${explainIssue(shaped.issues[0])}.`);
  }
  if (JSON.stringify(shaped.output) !== line) {
    throw new LedgerUnreadable("A line of the log is written in another way than this action writes it.");
  }
  return shaped.output;
}
