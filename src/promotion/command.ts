import { type Decisions, decisionsIn } from "../environments/access/page.ts";
import { ARTIFACT_DIGEST } from "../ledger/fields.ts";
import { RELEASE_ID } from "../release/release.ts";
import { type End, readEnd } from "./command-end.ts";
import { Stop } from "./stop.ts";

/** What a command is about. */
export interface Where {
  /** The service, where the command names one: `api/production`. */
  readonly service?: string | undefined;
  readonly environment: string;
}

/** What a person may tell the resuming workflow. */
export type Command =
  | ({ readonly kind: "promote"; readonly release: string | undefined } & Where)
  /** `environment` is a name, or `*` for every environment of every service. */
  | ({ readonly kind: "lock" | "hold"; readonly end: End | undefined; readonly why: string } & Where)
  | ({ readonly kind: "unlock" | "unhold"; readonly why: string } & Where)
  | ({ readonly kind: "override"; readonly gate: string; readonly why: string } & Where)
  /** `to`: the release to go back to, by its id or version; left out: the one that the plan says. */
  | ({ readonly kind: "rollback"; readonly to?: string; readonly why: string } & Where)
  /** A release that a rollback rejected may come back; by its id, so that no other can be meant. */
  | ({ readonly kind: "readmit"; readonly release: string; readonly why: string } & Where)
  /** Bytes that nothing may bring in any more: of a release, or by their digest (R41). */
  | { readonly kind: "ban"; readonly what: string; readonly why: string }
  /** Signs the review of who has access, row by row, by the first digits of its digest; only a comment can (R119). */
  | ({ readonly kind: "confirm" } & Decisions)
  /** What every environment runs, and what waits for what. */
  | { readonly kind: "status" };

/** Stands for every environment of every service. No environment can be called so. */
export const EVERYTHING = "*";

const WORD = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/;
/** A service is called like a repository. */
const SERVICE = /^[A-Za-z0-9._-]{1,100}$/;
const MOST_WHY = 500;
/** A reason that somebody has to understand after the fact (R22); GitHub shows it in the run's name, so it stays short. */
const OVERRIDE_WHY = { least: 20, most: 200 };

/** Every command, as it is written. */
export const COMMANDS = [
  "/promote <environment> [release]",
  "/lock <environment or *> [for 4h | until 2026-11-24T08:00Z] <why>",
  "/unlock <environment or *> <why>",
  "/hold <environment or *> [for 4h | until 2026-11-24T08:00Z] <why>",
  "/unhold <environment or *> <why>",
  "/override <environment> <gate> <why>",
  "/rollback <environment> [to <release>] <why>",
  "/readmit <environment> <release> <why>",
  "/ban <release or digest> <why>",
  "/confirm <digest> [remove <rows>]",
  "/status",
] as const;

const SEVERAL = "With several services: <service>/<environment>.";

/** Line ends of any kind, control characters, and what hides or reorders text: a reason is one line that reads as it is. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Reads one command, exactly: the first line only, words of ASCII, nothing unknown (R44); a reason may be in any language.
 * Throws `Stop` `command-refused` with what is allowed.
 */
export function readCommand(text: string): Command {
  const [line = ""] = text.split(/\r?\n/, 1);
  const [verb = "", environment, ...rest] = line.replace(/^[ \t]+|[ \t]+$/g, "").split(/[ \t]+/);
  switch (verb) {
    case "/promote":
      return readPromote(environment, rest);
    case "/lock":
    case "/hold": {
      const { end, rest: words } = readEnd(rest, (message) => refused(`${verb}: ${message}`));
      const kind = verb === "/lock" ? "lock" : "hold";
      return { kind, ...place(verb, environment), end, why: reason(verb, words) };
    }
    case "/unlock":
    case "/unhold":
      return {
        kind: verb === "/unlock" ? "unlock" : "unhold",
        ...place(verb, environment),
        why: reason(verb, rest),
      };
    case "/override": {
      const [gate, ...words] = rest;
      if (gate === undefined || !WORD.test(gate)) throw refused(`${verb} needs a gate.`);
      return { kind: "override", ...named(verb, environment), gate, why: reason(verb, words, OVERRIDE_WHY) };
    }
    case "/rollback":
      return readRollback(environment, rest);
    case "/readmit": {
      const [release, ...words] = rest;
      if (release === undefined || !RELEASE_ID.test(release))
        throw refused("/readmit needs a release by its id, such as r-3f9c2a1b7d04.");
      return { kind: "readmit", ...named(verb, environment), release, why: reason(verb, words) };
    }
    case "/ban": {
      const what = environment ?? "";
      if (!WORD.test(what) && !ARTIFACT_DIGEST.test(what))
        throw refused("/ban needs a release, or a whole digest such as sha256: and 64 hexadecimal digits.");
      return { kind: "ban", what, why: reason(verb, rest) };
    }
    case "/confirm": {
      const decisions = decisionsIn(line);
      if (decisions === undefined) {
        throw refused(
          '/confirm takes the twelve digits that the review shows, and the numbers of rows to take away: "/confirm 0123456789ab remove 2 7".',
        );
      }
      return { kind: "confirm", ...decisions };
    }
    case "/status":
      if (environment !== undefined) throw refused("/status stands alone.");
      return { kind: "status" };
    case "/approve":
    case "/reject":
    case "/revoke":
      throw refused(`${verb} is a decision: it counts only as a comment on the page of the request.`);
    default:
      throw refused(`"${verb.slice(0, 100)}" is not a command.`);
  }
}

function readPromote(environment: string | undefined, [release, ...more]: readonly string[]): Command {
  const where = named("/promote", environment);
  if (more.length > 0 || (release !== undefined && !WORD.test(release)))
    throw refused("/promote takes an environment and at most one release.");
  return { kind: "promote", ...where, release };
}

/** How somebody begins to name a release, however they write it: "today" and "to-do" are words, "to2.3.4" is none. */
const NAMING = /^to(?:[-_]?\d|(?![A-Za-z0-9_-]))/i;

/**
 * A reason cannot begin with "to": whoever names a release and mistypes it must not go back to another one. What is no release
 * is refused where the ledger is known.
 */
function readRollback(environment: string | undefined, rest: readonly string[]): Command {
  const [word = "", release = "", ...words] = rest;
  const where = named("/rollback", environment);
  if (!NAMING.test(word)) return { kind: "rollback", ...where, why: reason("/rollback", rest) };
  if (word.toLowerCase() !== "to" || !WORD.test(release))
    throw refused('/rollback takes a release as "to <release>", by its id or its version, and then a reason.');
  return { kind: "rollback", ...where, to: release, why: reason("/rollback", words) };
}

/** `production`, or `api/production` where the policy has several services. */
function named(verb: string, words: string | undefined): Where {
  const [last = "", first, ...more] = (words ?? "").split("/").toReversed();
  if (!WORD.test(last) || more.length > 0 || (first !== undefined && !SERVICE.test(first)))
    throw refused(`${verb} needs an environment.`);
  return first === undefined ? { environment: last } : { service: first, environment: last };
}

function place(verb: string, words: string | undefined): Where {
  return words === EVERYTHING ? { environment: EVERYTHING } : named(verb, words);
}

function reason(verb: string, words: readonly string[], length = { least: 3, most: MOST_WHY }): string {
  const said = words.join(" ");
  if (HIDDEN.test(said)) throw refused(`${verb} takes a reason of visible characters.`);
  const why = said.trim();
  if (why.length < length.least || why.length > length.most)
    throw refused(`${verb} needs a reason of ${length.least} to ${length.most} characters.`);
  return why;
}

function refused(message: string): Stop {
  return new Stop("command-refused", message, `Commands: ${COMMANDS.join(", ")}. ${SEVERAL}`);
}
