import { holds, type Statement } from "../statement.ts";
import { plainHost } from "./host.ts";
import { familyOf } from "./network.ts";
import { isSameServer, type Server, serverOf } from "./store.ts";
import { ownersOf, type Territory } from "./territory.ts";

/** A name in one environment's configuration that belongs to another one. */
export interface ForeignName {
  /** Keys and numbers of items, joined by dots. */
  readonly at: string;
  readonly name: string;
  readonly owner: string;
}

/** The most texts of one configuration that are looked at; more make the whole unknown. */
const MOST_TEXTS = 20_000;
const DEEPEST = 64;

/** Everything here is bounded: a configuration is somebody else's text. */
const WORD = /[A-Za-z0-9_.-]+/g;
const WITH_COLONS = /[0-9A-Fa-f:.]{2,45}/g;
const AUTHORITY =
  /\b[a-z][a-z0-9+.-]{0,30}:\/\/(?:[^\s/@]{0,300}@)?(?<authority>\[[0-9A-Fa-f:.]{2,45}\]|[^\s/:?#"'<>]{1,300})/gi;
const ADDRESS = /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s"'<>]{1,1000}|\barn:[A-Za-z0-9:/_.*-]{1,1000}/gi;

/**
 * Every name in a configuration that another environment declares as its own: hosts, addresses, and servers or buckets of
 * stores. `value` is plain data, such as a parsed YAML file. A store that both may use is not foreign.
 *
 * @throws RangeError when it is larger or deeper than can be looked at
 */
export function foreignNames(
  value: unknown,
  environment: string,
  territories: readonly Territory[],
): readonly ForeignName[] {
  const found = new Map<string, ForeignName>();
  for (const { at, text } of textsIn(value)) {
    for (const { name, owner } of ownedIn(text, environment, territories)) {
      found.set(`${at} ${name} ${owner}`, { at, name, owner });
    }
  }
  return [...found.values()];
}

/** What was found in the configuration of one environment; `where` names it for people. */
export function judgeNames(environment: string, where: string, foreign: readonly ForeignName[]): readonly Statement[] {
  if (foreign.length === 0) {
    return [
      holds(
        "names",
        "isolation-proven",
        `What ${where} says of ${environment} names nothing that another environment declares as its own.`,
      ),
    ];
  }
  return foreign.map(({ at, name, owner }) => ({
    part: "names",
    about: `${where}:${at}:${name}`,
    verdict: "fail",
    reason: "isolation-names-foreign",
    message: `${environment} names ${name}, which ${owner} declares as its own (${where}, ${at}).`,
    unblock: `Name what is ${environment}'s own there, or correct \`isolation\` of ${owner}.`,
    evidence: [],
  }));
}

interface Owned {
  readonly name: string;
  readonly owner: string;
}

function ownedIn(text: string, environment: string, territories: readonly Territory[]): readonly Owned[] {
  const hosts = [...hostsIn(text)].map((name): Server => ({ kind: "host", name }));
  const others = [...(text.match(ADDRESS) ?? [])].map(serverOf).filter(({ kind }) => kind !== "host");
  return [...hosts, ...others].flatMap((server) => {
    const owners =
      server.kind === "host" ? ownersOf(territories, server.name) : storesOn(territories, server).map(nameOf);
    // What several declare together is told as their clash, or they may share it.
    if (owners.includes(environment)) return [];
    const foreign = owners.filter((owner) => !isLent(territories, server, { owner, to: environment }));
    return foreign.map((owner) => ({ name: server.name, owner }));
  });
}

function hostsIn(text: string): ReadonlySet<string> {
  const hosts = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    const name = word.replace(/^[.-]+|[.-]+$/g, "");
    if (name.includes(".") && name.length <= 253) hosts.add(plainHost(name));
  }
  for (const [word] of text.matchAll(WITH_COLONS)) if (familyOf(word) !== undefined) hosts.add(word.toLowerCase());
  for (const { groups } of text.matchAll(AUTHORITY)) hosts.add(plainHost(groups?.["authority"] ?? ""));
  // A name that stands alone, such as `db:5432`, is looked at as a whole.
  if (text.length <= 253) hosts.add(plainHost(text.trim().replace(/:[0-9]{1,5}$/, "")));
  hosts.delete("");
  return hosts;
}

function storesOn(territories: readonly Territory[], server: Server): readonly Territory[] {
  return territories.filter(({ stores }) => stores.some((store) => isSameServer(store.server, server)));
}

const nameOf = ({ environment }: Territory) => environment;

/** Whether the owner of a store says that this environment uses it too; production lends nothing. */
function isLent(
  territories: readonly Territory[],
  server: Server,
  { owner, to }: { readonly owner: string; readonly to: string },
): boolean {
  const own = territories.find(({ environment }) => environment === owner);
  const other = territories.find(({ environment }) => environment === to);
  if (own === undefined || own.preset === "production" || other?.preset === "production") return false;
  return own.stores.some((store) => isSameServer(store.server, server) && store.rule.shared?.includes(to) === true);
}

function* textsIn(value: unknown): Generator<{ readonly at: string; readonly text: string }> {
  let count = 0;
  const bounded = (at: string, text: string) => {
    count += 1;
    if (count > MOST_TEXTS) throw new RangeError(`it holds more than ${MOST_TEXTS} texts`);
    return { at, text };
  };
  const queue: { readonly at: string; readonly inside: unknown; readonly depth: number }[] = [
    { at: "", inside: value, depth: 0 },
  ];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { at, inside, depth } = next;
    if (typeof inside === "string") yield bounded(at, inside);
    if (typeof inside !== "object" || inside === null) continue;
    if (depth >= DEEPEST) throw new RangeError(`it is more than ${DEEPEST} levels deep`);
    const entries: Iterable<readonly [unknown, unknown]> = inside instanceof Map ? inside : Object.entries(inside);
    for (const [key, each] of entries) {
      const place = at === "" ? `${String(key)}` : `${at}.${String(key)}`;
      if (!Array.isArray(inside)) yield bounded(place, String(key));
      queue.push({ at: place, inside: each, depth: depth + 1 });
    }
  }
}
