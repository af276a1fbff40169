import * as v from "valibot";
import { explain } from "../action/errors.ts";

/** Why the main step could not bring a release in, kept for the post step that settles the promotion. */
export interface KeptFault {
  readonly reason: string;
  readonly message: string;
}

const LONGEST = 1_000;
const shape = v.object({ reason: v.string(), message: v.string() });

/** The fault as a text for the step's state. */
export function faultText(thrown: unknown): string {
  const { reason, message } = explain(thrown);
  return JSON.stringify({ reason, message: message.slice(0, LONGEST).toWellFormed() });
}

/** What was kept; undefined when nothing was, or something else. */
export function faultIn(text: string | undefined): KeptFault | undefined {
  if (text === undefined) return undefined;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), shape), text);
  return parsed.success ? parsed.output : undefined;
}
