import * as v from "valibot";
import type { Role } from "../github/people.ts";
import { says, text } from "./words.ts";

/** What a person may be allowed in an environment. `lock` covers holds too. */
export const ALLOWED_ACTIONS = ["promote", "rollback", "lock", "override"] as const;

export type AllowedAction = (typeof ALLOWED_ACTIONS)[number];

/** Roles that may stand in `allow`. Everybody in the world has `read` in a public repository. */
const ALLOWED_ROLES = ["triage", "write", "maintain", "admin"] as const satisfies readonly Role[];

/** One entry of a list: an account, everybody with at least a role, or a team. Logins are folded to lower case (R2). */
export type AllowEntry =
  | { readonly kind: "user"; readonly login: string }
  | { readonly kind: "role"; readonly role: (typeof ALLOWED_ROLES)[number] }
  /** `organization` undefined: the owner of the repository. */
  | { readonly kind: "team"; readonly organization: string | undefined; readonly slug: string };

export type Allow = Readonly<Record<AllowedAction, readonly AllowEntry[]>>;

/** Who may what where the policy says nothing. Nobody may override until the policy names somebody. */
export const DEFAULT_ALLOW: Allow = {
  promote: [{ kind: "role", role: "write" }],
  rollback: [{ kind: "role", role: "write" }],
  lock: [{ kind: "role", role: "maintain" }],
  override: [],
};

/** GitHub's own form of a login, with the suffix of accounts that an enterprise manages (R2). */
const LOGIN = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:_[A-Za-z0-9]{1,32})?";
const ENTRY = new RegExp(
  `^(?:user:${LOGIN}|role:(?:${ALLOWED_ROLES.join("|")})|team:(?:[A-Za-z0-9][A-Za-z0-9-]{0,38}/)?[a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9_])?)$`,
);
const ENTRY_SAYS = "user:<login>, role:<triage, write, maintain or admin> or team:<slug>";

const entry = text(ENTRY, ENTRY_SAYS, "An account, everybody with at least this role, or a team.");
/** One account, role or team, with what it stands for. */
export const oneOfAllowed = (description: string) => text(ENTRY, ENTRY_SAYS, description);

/** A written account, role or team; `undefined` for a text that is none of them. */
export function readEntry(entry: string): AllowEntry | undefined {
  return ENTRY.test(entry) ? entryOf(entry)[0] : undefined;
}

const list = (description: string) =>
  v.pipe(v.array(entry), says({ value: `a list of ${ENTRY_SAYS}`, description, uniqueItems: true }));

/** A list of people with somebody on it. */
export const people = (description: string) =>
  v.pipe(v.array(entry), says({ value: `a list of ${ENTRY_SAYS}`, description, uniqueItems: true, minItems: 1 }));

/** The entries of a written list, each once; texts that are none are left out, and are reported elsewhere. */
export function peopleOf(written: readonly string[]): readonly AllowEntry[] {
  const entries = written.filter((one) => ENTRY.test(one)).flatMap(entryOf);
  return [...new Map(entries.map((one) => [entryText(one), one])).values()];
}

/** `allow:` of an environment. An empty list means nobody. */
export const allow = v.pipe(
  v.strictObject({
    promote: v.optional(list("Who may ask for a promotion. Left out: role:write.")),
    rollback: v.optional(list("Who may ask for a rollback. Left out: role:write.")),
    lock: v.optional(list("Who may lock, unlock, hold and unhold. Left out: role:maintain.")),
    override: v.optional(list("Who may let a promotion go on against a gate. Left out: nobody.")),
  }),
  says({
    value: "a mapping with promote, rollback, lock and override",
    description: "Which people may do what. Bots never may.",
  }),
);

/** Completes what was written; the texts have the form that the schema asks for. */
export function allowOf(written: v.InferOutput<typeof allow> | undefined): Allow {
  const entries = (action: AllowedAction) => written?.[action]?.flatMap(entryOf) ?? DEFAULT_ALLOW[action];
  return {
    promote: entries("promote"),
    rollback: entries("rollback"),
    lock: entries("lock"),
    override: entries("override"),
  };
}

function entryOf(entry: string): readonly AllowEntry[] {
  const [kind, rest = ""] = entry.split(":", 2);
  const role = ALLOWED_ROLES.find((one) => one === rest);
  if (kind === "user") return [{ kind, login: foldLogin(rest) }];
  if (kind === "role" && role !== undefined) return [{ kind, role }];
  if (kind !== "team") return [];
  const slash = rest.indexOf("/");
  if (slash < 0) return [{ kind, organization: undefined, slug: rest }];
  return [{ kind, organization: foldLogin(rest.slice(0, slash)), slug: rest.slice(slash + 1) }];
}

/** An entry as it is written. */
export function entryText(entry: AllowEntry): string {
  switch (entry.kind) {
    case "user":
      return `user:${entry.login}`;
    case "role":
      return `role:${entry.role}`;
    case "team":
      return `team:${entry.organization === undefined ? "" : `${entry.organization}/`}${entry.slug}`;
  }
}

/** As plain JSON, sorted: what the order and the letter case of the file mean is nothing. */
export function plainAllow(allowed: Allow): Readonly<Record<AllowedAction, readonly string[]>> {
  const texts = (entries: readonly AllowEntry[]) => [...new Set(entries.map(entryText))].toSorted();
  return {
    promote: texts(allowed.promote),
    rollback: texts(allowed.rollback),
    lock: texts(allowed.lock),
    override: texts(allowed.override),
  };
}

/** ASCII letters in lower case and nothing else changed: other foldings make other people's names equal (R2). */
export function foldLogin(login: string): string {
  return login.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
}

/** Whether GitHub could have given this login to a person. */
export function isLogin(login: string): boolean {
  return new RegExp(`^${LOGIN}$`).test(login);
}
