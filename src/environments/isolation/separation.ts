import { holds, type Statement } from "../statement.ts";
import { isItself, plainHost } from "./host.ts";
import { overlap } from "./network.ts";
import { isSameServer, type Server } from "./store.ts";
import { ownersOf, type Territory } from "./territory.ts";

/** What two environments have in common. */
interface Clash {
  readonly other: string;
  readonly what: string;
  readonly about: string;
}

/**
 * Whether what an environment declares is its own alone: networks, hosts, and stores. Only what both declare can be seen to
 * clash; who declares nothing is not looked at.
 */
export function judgeSeparation(environment: string, territories: readonly Territory[]): readonly Statement[] {
  const own = territories.find((each) => each.environment === environment);
  if (own === undefined) return [];
  const others = territories.filter((each) => each !== own);
  const among =
    others.length === 0 ? "no other environment declares any" : `${others.map((each) => each.environment).join(", ")}`;
  const statements: Statement[] = [];
  if (own.networks.length > 0) {
    statements.push(
      ...said(
        "networks",
        others.flatMap((other) => overlaps(own, other)),
        {
          well: `No network of ${environment} overlaps with one of another environment (${among}).`,
          reason: "isolation-networks-overlap",
          unblock: "Give each environment networks of its own, or correct `isolation.networks` of one of them.",
        },
      ),
    );
  }
  if (own.hosts.length > 0) {
    statements.push(
      ...said(
        "hosts",
        others.flatMap((other) => sameHosts(own, other)),
        {
          well: `No host of ${environment} is declared by another environment (${among}).`,
          reason: "isolation-hosts-shared",
          unblock: "A host belongs to one environment: correct `isolation.hosts` of one of them.",
        },
      ),
    );
  }
  if (own.stores.length > 0) {
    const clashes = [...others.flatMap((other) => sameStores(own, other)), ...foreignStores(own, territories)];
    statements.push(
      ...said("stores", clashes, {
        well: `No store of ${environment} is used by an environment that may not use it.`,
        reason: "isolation-store-shared",
        unblock:
          "Give it a server or bucket of its own. Below production sharing may be declared: `shared: [<environment>]` beside the store.",
      }),
    );
  }
  return statements;
}

function said(
  part: string,
  clashes: readonly Clash[],
  words: { readonly well: string; readonly reason: string; readonly unblock: string },
): readonly Statement[] {
  const { well, reason, unblock } = words;
  if (clashes.length === 0) return [holds(part, "isolation-proven", well)];
  return clashes.map(({ other, what, about }) => ({
    part,
    about: `${other}:${about}`,
    verdict: "fail",
    reason,
    message: what,
    unblock,
    evidence: [],
  }));
}

function overlaps(own: Territory, other: Territory): readonly Clash[] {
  return own.networks.flatMap((mine) =>
    other.networks
      .filter((theirs) => overlap(mine, theirs))
      .map((theirs) => ({
        other: other.environment,
        about: `${mine.text}:${theirs.text}`,
        what: `The network ${mine.text} of ${own.environment} overlaps with ${theirs.text} of ${other.environment}.`,
      })),
  );
}

function sameHosts(own: Territory, other: Territory): readonly Clash[] {
  const theirs = new Set(other.hosts.map(plainHost));
  return own.hosts
    .filter((host) => theirs.has(plainHost(host)))
    .map((host) => ({
      other: other.environment,
      about: plainHost(host),
      what: `The host ${host} is declared by ${own.environment} and by ${other.environment}.`,
    }));
}

function sameStores(own: Territory, other: Territory): readonly Clash[] {
  return own.stores.flatMap((mine) =>
    other.stores
      .filter((theirs) => isSameServer(mine.server, theirs.server) && !isOwn(mine.server))
      .filter((theirs) => !mayShare(own, other, { here: mine.rule.shared, there: theirs.rule.shared }))
      .map((theirs) => ({
        other: other.environment,
        about: `${mine.name}:${theirs.name}`,
        what: `The store ${mine.name} of ${own.environment} and ${theirs.name} of ${other.environment} are on the same ${mine.server.kind}, ${mine.server.name}.${isProduction(own, other) ? " No store is shared with production." : ""}`,
      })),
  );
}

/** A store at a host or address that another environment declares as its own. */
function foreignStores(own: Territory, territories: readonly Territory[]): readonly Clash[] {
  return own.stores.flatMap((store) => {
    if (store.server.kind !== "host") return [];
    const withoutStores = territories.map((each) => ({ ...each, stores: [] }));
    // What is its own by a host or network of its own, too, is seen to clash above.
    return ownersOf(withoutStores, store.server.name).flatMap((name) => {
      const other = territories.find((each) => each.environment === name);
      if (other === undefined || name === own.environment || mayShare(own, other, { here: store.rule.shared }))
        return [];
      const what = `The store ${store.name} of ${own.environment} is at ${store.server.name}, which ${name} declares as its own.`;
      return [{ other: name, about: store.name, what }];
    });
  });
}

/** Sharing is declared by either of the two, and never with production. */
function mayShare(
  own: Territory,
  other: Territory,
  declared: { readonly here: readonly string[] | undefined; readonly there?: readonly string[] | undefined },
): boolean {
  if (isProduction(own, other)) return false;
  return declared.here?.includes(other.environment) === true || declared.there?.includes(own.environment) === true;
}

const isProduction = (...both: readonly Territory[]) => both.some(({ preset }) => preset === "production");

/** A service container of the runner is everybody's own. A name without a dot is not: nobody knows which machine it means. */
const isOwn = ({ kind, name }: Server) => kind === "host" && isItself(name);
