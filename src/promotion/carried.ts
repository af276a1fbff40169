import type { CommentRef } from "../ledger/comment-ref.ts";
import { type Command, readCommand } from "./command.ts";

/**
 * A record is written while its run is going on, or soon after its comment: within a day, in milliseconds. An older one is
 * cited by somebody who looks for one.
 */
export const CARRIES_FOR = 24 * 3_600_000;

/** What GitHub's own object says for a command: by whom, as they are called now, and since when (milliseconds since 1970). */
export type Carrier =
  | { readonly refuted: string }
  | { readonly refuted: undefined; readonly login: string; readonly startedAt: number };

/** A comment that carries a command, read just now and never changed. */
export interface Carrying {
  readonly comment: CommentRef;
  /** When it was written, by GitHub. */
  readonly at: string;
}

/** Whether a record was made while its carrier was young. */
export function isOfTheTime(recordedAt: string, carriedAt: string): boolean {
  const age = Date.parse(recordedAt) - Date.parse(carriedAt);
  // Said so that what is no time is refused.
  return age >= 0 && age <= CARRIES_FOR;
}

/** The command that a text is, whatever white space stands between its words; undefined when it is none. */
export function commandIn(text: string): Command | undefined {
  try {
    return readCommand(text);
  } catch {
    return undefined;
  }
}
