import type { Role } from "../github/people.ts";
import { type AllowEntry, entryText, foldLogin } from "../policy/allow.ts";

/** A person as GitHub describes them now. */
export interface Person {
  readonly id: number;
  readonly login: string;
  readonly role: Role;
}

/** Whether somebody is in a team, by the entry's text; `unreadable` says why nobody knows. */
export type Membership = "member" | "stranger" | { readonly unreadable: string };

/** Which entry lets a person act, or why none does. */
export type Match =
  | { readonly kind: "allowed"; readonly by: string }
  | { readonly kind: "refused" }
  | { readonly kind: "unknown"; readonly why: string };

const RISING: readonly Role[] = ["none", "read", "triage", "write", "maintain", "admin"];

export function isRole(role: Role): boolean {
  return RISING.includes(role);
}

/**
 * Compares a person with a list of the policy. One clear entry is enough; what could not be read never allows, and only
 * matters when nothing else does (R3, R4).
 */
export function matchAllowed(
  entries: readonly AllowEntry[],
  person: Person,
  teams: ReadonlyMap<string, Membership>,
): Match {
  const unreadable: string[] = [];
  for (const entry of entries) {
    const membership = entry.kind === "team" ? teams.get(entryText(entry)) : undefined;
    if (isMatch(entry, person, membership)) return { kind: "allowed", by: entryText(entry) };
    if (entry.kind !== "team" || membership === "stranger") continue;
    const why = typeof membership === "object" ? membership.unreadable : "it was not read";
    unreadable.push(`${entryText(entry)}: ${why}`);
  }
  return unreadable.length === 0 ? { kind: "refused" } : { kind: "unknown", why: unreadable.join("; ") };
}

function isMatch(entry: AllowEntry, person: Person, membership: Membership | undefined): boolean {
  switch (entry.kind) {
    case "user":
      return entry.login === foldLogin(person.login);
    case "role":
      return RISING.indexOf(person.role) >= RISING.indexOf(entry.role);
    case "team":
      return membership === "member";
  }
}
