import * as v from "valibot";
import type { EnvironmentPolicy, Policy } from "../../policy/policy.ts";
import type { Preset } from "../../policy/presets.ts";
import { exactness, isItself } from "./host.ts";
import { contains, familyOf, type IpNetwork, readNetwork } from "./network.ts";
import { ISOLATION, type IsolationRule, isolationSchema, type KindOfData, type StoreRule } from "./rule.ts";
import { type Server, serverOf } from "./store.ts";

/** A store as one environment declares it. */
export interface DeclaredStore {
  readonly name: string;
  readonly server: Server;
  readonly rule: StoreRule;
  readonly data: KindOfData;
}

/** What one environment declares to be its own. */
export interface Territory {
  readonly environment: string;
  readonly preset: Preset;
  readonly rule: IsolationRule;
  readonly networks: readonly IpNetwork[];
  readonly hosts: readonly string[];
  readonly stores: readonly DeclaredStore[];
  /** What its stores hold where they say nothing themselves. */
  readonly data: KindOfData;
}

/** What a preset's environments hold. */
export const DATA_OF: Readonly<Record<Preset, KindOfData>> = {
  development: "synthetic",
  staging: "sanitized",
  production: "live",
};

/** The territory of every environment that declares one. */
export function territoriesOf(policy: Policy): readonly Territory[] {
  return [...policy.environments.values()].flatMap((environment) => territoryOf(environment) ?? []);
}

function territoryOf({ name, preset, rules }: EnvironmentPolicy): Territory | undefined {
  const written = rules.get(ISOLATION);
  if (written === undefined) return undefined;
  // The policy's own check let it through: it has this form.
  const rule = v.parse(isolationSchema, written);
  const data = rule.data ?? DATA_OF[preset];
  return {
    environment: name,
    preset,
    rule,
    networks: (rule.networks ?? []).flatMap((text) => readNetwork(text) ?? []),
    hosts: rule.hosts ?? [],
    stores: Object.entries(rule.stores ?? {}).map(([store, each]) => ({
      name: store,
      server: serverOf(each.at),
      rule: each,
      data: each.data ?? data,
    })),
    data,
  };
}

/**
 * Whose a host or address is: the environments that declare it most exactly, by a network, a host or the server of a store.
 * Nobody's when none does; what means the machine itself is nobody's.
 */
export function ownersOf(territories: readonly Territory[], host: string): readonly string[] {
  if (isItself(host)) return [];
  const claims = territories.map((territory) => ({ territory, claim: claimOn(territory, host) }));
  const best = Math.max(0, ...claims.map(({ claim }) => claim));
  return best === 0 ? [] : claims.flatMap(({ territory, claim }) => (claim === best ? [territory.environment] : []));
}

function claimOn({ networks, hosts, stores }: Territory, host: string): number {
  const byStore = stores.some(({ server }) => server.kind === "host" && exactness(server.name, host) > 0);
  if (byStore) return Number.POSITIVE_INFINITY;
  if (familyOf(host) !== undefined && networks.some((network) => contains(network, host))) return 1;
  return Math.max(0, ...hosts.map((declared) => exactness(declared, host)));
}
