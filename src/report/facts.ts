import type { Change } from "../evidence/change.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import { releasePath } from "../ledger/paths.ts";
import type { Projection } from "../ledger/projection.ts";
import type { Policy } from "../policy/policy.ts";
import type { ShownRelease } from "./report.ts";

/** What a report is made of. The ledger was verified before. */
export interface Facts {
  readonly events: readonly LedgerEvent[];
  readonly projection: Projection;
  readonly policy: Policy;
  /** `name` is `owner/name`. */
  readonly repository: { readonly name: string; readonly url: string };
  /** GitHub's time. */
  readonly now: Date;
  /** Events that came after the checkout was made. */
  readonly missing: number;
  /** GitHub's times of commits by full id; undefined: nobody asked. */
  readonly commits: ReadonlyMap<string, string> | undefined;
  /** What a person can do about a gate's reason in an environment, in the words of that gate's page. */
  readonly remedyOf: (gate: string, reason: string, environment: string) => string | undefined;
  /** How many days the figures are about. */
  readonly days: number;
  /** How many entries of history each environment shows. */
  readonly history: number;
}

/** What the parts of a report share: every change of the log, by id and by place. */
export interface Known {
  readonly facts: Facts;
  readonly changes: ReadonlyMap<string, Change>;
  /** By service and environment, in the order of their numbers. */
  readonly places: ReadonlyMap<string, readonly Change[]>;
  /** Releases of a service in the order they were registered, previews left out. */
  readonly registered: ReadonlyMap<string, readonly string[]>;
}

/** The key of a place in {@link Known}. */
export function placeKey(service: string, environment: string): string {
  return JSON.stringify([service, environment]);
}

/** Puts in order what the log tells; `changes` are all of it. */
export function know(facts: Facts, changes: readonly Change[]): Known {
  const places = new Map<string, Change[]>();
  for (const change of changes) grow(places, placeKey(change.service, change.environment), change);
  const registered = new Map<string, string[]>();
  for (const event of facts.events) {
    if (event.event !== "release.registered" || event.service === null || event.data.release.preview) continue;
    grow(registered, event.service, event.data.release.id);
  }
  return { facts, changes: new Map(changes.map((change) => [change.id, change])), places, registered };
}

/** As it is shown. */
export function shown({ id, version, commit, run }: ShownRelease): ShownRelease {
  return { id, version, commit, run };
}

/** A release by its id; null for one that the ledger does not know. */
export function releaseNamed({ facts }: Known, service: string, id: string | null): ShownRelease | null {
  const record = id === null ? undefined : facts.projection.releases.get(releasePath(service, id));
  return record === undefined ? null : shown({ ...record, run: record.run.id });
}

function grow<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const before = map.get(key);
  if (before === undefined) map.set(key, [value]);
  else before.push(value);
}
