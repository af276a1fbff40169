import type { Input, Read } from "./input.ts";

/** A login for one registry. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** `host[:port]`, or the beginning of a repository's name in it. */
const PLACE = /^(?=.{1,255}$)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:\/[A-Za-z0-9._-]+)*$/;
const FORM = 'allowed are lines `host=user:password`, or JSON `{ "host": { "username": …, "password": … } }`';

/**
 * Logins for registries: one line each, or a JSON object where a password has lines itself. The value is never repeated in a
 * message (R49).
 */
export function logins(options: { readonly description: string }): Input<ReadonlyMap<string, Login>> {
  return {
    description: options.description,
    takes: "secret",
    required: false,
    default: undefined,
    secret: true,
    read: (raw) => (raw === undefined ? { ok: true, value: new Map() } : readLogins(raw)),
  };
}

function readLogins(raw: string): Read<ReadonlyMap<string, Login>> {
  const entries = raw.trimStart().startsWith("{") ? fromJson(raw) : fromLines(raw);
  const found = new Map<string, Login>();
  for (const [index, entry] of entries.entries()) {
    if (entry === undefined)
      return { ok: false, problem: `has an entry that is no login, the ${ordinal(index)}; ${FORM}` };
    const [place, login] = entry;
    if (found.has(place))
      return { ok: false, problem: `has two logins for one place, the second is the ${ordinal(index)}` };
    found.set(place, login);
  }
  return { ok: true, value: found };
}

type Entry = readonly [place: string, login: Login] | undefined;

function fromLines(raw: string): readonly Entry[] {
  const lines = raw.split(/\r?\n/).map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const equals = line.indexOf("=");
      const colon = line.indexOf(":", equals);
      if (equals < 0 || colon < 0) return undefined;
      return entryOf(line.slice(0, equals).trim(), line.slice(equals + 1, colon).trim(), line.slice(colon + 1));
    });
}

function fromJson(raw: string): readonly Entry[] {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return [undefined];
  }
  if (typeof value !== "object" || value === null) return [undefined];
  return Object.entries(value).map(([place, login]: readonly [string, unknown]) => {
    if (typeof login !== "object" || login === null || !("username" in login) || !("password" in login))
      return undefined;
    const { username, password } = login;
    return typeof username === "string" && typeof password === "string"
      ? entryOf(place, username, password)
      : undefined;
  });
}

function entryOf(place: string, username: string, password: string): Entry {
  if (!PLACE.test(place) || username === "" || password === "") return undefined;
  const slash = place.indexOf("/");
  const host = (slash < 0 ? place : place.slice(0, slash)).toLowerCase();
  return [slash < 0 ? host : `${host}${place.slice(slash)}`, { username, password }];
}

function ordinal(index: number): string {
  return ["first", "second", "third"][index] ?? `${index + 1}th`;
}
