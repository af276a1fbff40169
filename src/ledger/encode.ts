import { hash } from "node:crypto";
import * as v from "valibot";
import type { LedgerEvent } from "./event.ts";
import { eventShape } from "./event-shape.ts";

/** What the first line names as the line before it. */
export const NO_LINE = `sha256:${"0".repeat(64)}`;

/**
 * The one line an event is stored as: compact JSON in a fixed key order, without a line end. Throws a `TypeError` when the
 * event does not have the shape it claims, so that nothing is written which could not be read again.
 */
export function encodeEvent(event: LedgerEvent): string {
  const shaped = v.safeParse(eventShape, event, { abortEarly: true });
  if (shaped.success) return JSON.stringify(shaped.output);
  throw new TypeError(`The event ${event.event} cannot be written: ${explainIssue(shaped.issues[0])}.`);
}

/** `sha256:<hex>` of a line's bytes as they are stored, without the line end; never of a re-written form (R109). */
export function hashLine(line: string): string {
  return `sha256:${hash("sha256", line, "hex")}`;
}

/** One sentence part for what a shape did not like: where, what was expected, what was found. */
export function explainIssue(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? "the whole";
  return `${place}: ${issue.message}`;
}
