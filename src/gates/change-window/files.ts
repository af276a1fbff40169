import { type GitHubFailure, isFailure } from "../../github/errors.ts";
import { readRepositoryFile } from "../../github/file.ts";
import type { Repo } from "../../github/repo.ts";
import type { GateAsk } from "../ask.ts";
import type { Closure, WrittenRule } from "./rule.ts";
import { HORIZON } from "./schedule.ts";
import type { Zone } from "./zone.ts";

/** A calendar file, as the policy names it: `.github/freeze.ics`, or `octo/.github:freeze.ics` of another repository. */
export const CALENDAR =
  /^(?:[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}:)?(?!\.{0,2}\/)(?!.*\/(?:\.{0,2})\/)[A-Za-z0-9._+@/-]{1,200}\.ics$/;
export const CALENDAR_SAYS =
  "a file such as .github/freeze.ics, or of another repository such as octo/.github:freeze.ics";

/** Bytes of a calendar file that are read at most: some thousand events. */
const LIMIT = 512 * 1024;

/** What one calendar file says. Nothing of one that could not be read or judged is used. */
export type CalendarRead =
  | {
      readonly name: string;
      readonly ok: true;
      readonly url: string;
      readonly closures: readonly Closure[];
      /** How many there are. */
      readonly count: number;
    }
  | { readonly name: string; readonly ok: false; readonly url: string; readonly why: string; readonly hint: string };

/** What was read for the gate. Closed times are known for moments from `from` until before `to`, in milliseconds since 1970. */
export interface Calendars {
  readonly from: number;
  readonly to: number;
  readonly files: readonly CalendarRead[];
}

/** How much earlier or later than it was read a calendar may be judged by, in milliseconds. */
const PATIENCE = 24 * 3_600_000;

/** The files that a rule names, each once. */
export function filesOf({ calendar = [] }: WrittenRule): readonly string[] {
  return [...new Set(typeof calendar === "string" ? [calendar] : calendar)];
}

/**
 * Reads all calendars of a rule, each from the head of its repository's default branch (R54, R67); one request a file.
 * Undefined when the rule names none.
 */
export async function readCalendars(
  rule: WrittenRule,
  zone: Zone | undefined,
  ask: GateAsk,
): Promise<Calendars | undefined> {
  if (filesOf(rule).length === 0) return undefined;
  const from = ask.now.getTime() - PATIENCE;
  const to = ask.now.getTime() + HORIZON + PATIENCE;
  const files: CalendarRead[] = [];
  if (zone === undefined) throw new Error("the policy does not say in which time zone the calendar's days are");
  // The parser is loaded only where a policy has a calendar.
  const [{ readClosures }, { CalendarFault }, { effortOf, MOST_DAYS }] = await Promise.all([
    import("./calendar/read.ts"),
    import("./calendar/fault.ts"),
    import("./calendar/effort.ts"),
  ]);
  const effort = effortOf(MOST_DAYS);
  for (const name of filesOf(rule)) {
    const { repo, path, url } = placeOf(name, ask);
    try {
      const text = textOf(await readRepositoryFile(ask.client, { repo, path, limit: LIMIT }));
      if (text === undefined) throw new CalendarFault("it is not UTF-8 text");
      const freeCloses = rule["free-events"] !== "ignore";
      const closures = readClosures(text, { zone, within: { from, to }, freeCloses, effort });
      files.push({ name, ok: true, url, closures, count: closures.length });
    } catch (error) {
      if (error instanceof CalendarFault) files.push({ name, ok: false, url, why: error.message, hint: REPAIR });
      else if (isFailure(error)) files.push({ name, ok: false, url, why: error.message, hint: hintOf(name, error) });
      else throw error;
    }
  }
  return { from, to, files };
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const REPAIR =
  "Export the calendar again, or correct that event; docs/freeze-calendar.md says how. It counts as soon as it is merged.";

function hintOf(name: string, { kind, hint }: GitHubFailure): string {
  if (kind !== "not-found" || !name.includes(":")) return hint ?? "Run this again if GitHub was not reachable.";
  return "A workflow's own token sees only its own repository and public ones: make that repository public, or give `token` one of an app that may read it.";
}

function placeOf(name: string, ask: GateAsk): { readonly repo: Repo; readonly path: string; readonly url: string } {
  const [place, inOther] = name.split(":");
  if (place === undefined || inOther === undefined) {
    return { repo: ask.repo, path: name, url: `${ask.repository.url}/blob/${ask.repository.defaultBranch}/${name}` };
  }
  const [owner = "", other = ""] = place.split("/");
  const url = new URL(`/${owner}/${other}/blob/HEAD/${inOther}`, ask.repository.url).href;
  return { repo: { owner, name: other }, path: inOther, url };
}
