import type { Job, LoggedRequest } from "../../test/simulator/world.ts";
import type { Bytes } from "./bytes.ts";
import { must } from "./claim.ts";
import type { LedgerClone, PromotionLine } from "./ledger.ts";
import type { Shop } from "./shop.ts";

/** What `--json` writes. */
export interface DemoResult {
  /** In the order they were asked for. */
  readonly promotions: readonly PromotionLine[];
  /** API requests by door; downloads of artifacts from GitHub's storage are none. */
  readonly requests: Readonly<Record<string, Requests>>;
  readonly ledger: { readonly path: string; readonly head: string };
  /** Of the release that production runs at the end. `files` is what its artifacts held, equal in every environment. */
  readonly digests: {
    readonly release: string;
    readonly artifacts: Readonly<Record<string, string>>;
    readonly files: { readonly built: string } & Bytes["received"];
  };
  /** What GitHub would bill if the repository were private: every job, rounded up to whole minutes. */
  readonly "billed-minutes": number;
}

export interface Requests {
  readonly rest: number;
  readonly graphql: number;
}

/** Sums up what the story left behind. `release` runs in production at the end. */
export function sumUp(shop: Shop, ledger: LedgerClone, release: string, bytes: Bytes): DemoResult {
  const current = ledger.snapshot.states.get("production")?.current;
  must(current?.kind === "release" && current.release.id === release, `production runs ${release} at the end`);
  const { digest, artifacts } = ledger.release(release);
  return {
    promotions: ledger.promotions,
    requests: requestsByDoor(shop.simulator.requests()),
    ledger: { path: ledger.folder, head: ledger.head },
    digests: {
      release: digest,
      artifacts: Object.fromEntries(artifacts.map((artifact) => [artifact.name, artifact.digest])),
      files: { built: bytes.built, ...bytes.received },
    },
    "billed-minutes": billedMinutes(shop),
  };
}

/** What GitHub would bill so far if the repository were private. */
export function billedMinutes(shop: Shop): number {
  return jobsOf(shop).reduce((sum, job) => sum + minutesOf(job), 0);
}

/** The jobs that had a runner. */
export function jobsOf({ repository }: Shop): readonly Job[] {
  return repository.runs.flatMap(({ jobs }) => jobs).filter(({ conclusion }) => conclusion !== "skipped");
}

function minutesOf({ started_at, completed_at }: Job): number {
  const milliseconds = Date.parse(completed_at ?? "") - Date.parse(started_at ?? "");
  return Math.max(1, Math.ceil(milliseconds / 60_000));
}

function requestsByDoor(log: readonly LoggedRequest[]): Readonly<Record<string, Requests>> {
  const doors = new Map<string, Requests>();
  for (const { agent, kind } of log) {
    const door = doorOf(agent);
    if (door === undefined || (kind !== "rest" && kind !== "graphql")) continue;
    const { rest, graphql } = doors.get(door) ?? { rest: 0, graphql: 0 };
    doors.set(door, { rest: rest + Number(kind === "rest"), graphql: graphql + Number(kind === "graphql") });
  }
  return Object.fromEntries(doors);
}

/** How many jobs each door worked in: the runner's part of the user agent names the run and the job. */
export function jobsByDoor(log: readonly LoggedRequest[]): ReadonlyMap<string, number> {
  const agents = new Set(log.filter(({ kind }) => kind === "rest" || kind === "graphql").map(({ agent }) => agent));
  const jobs = new Map<string, number>();
  for (const agent of agents) {
    const door = doorOf(agent);
    if (door !== undefined) jobs.set(door, (jobs.get(door) ?? 0) + 1);
  }
  return jobs;
}

/** Every door names itself in its user agent: `env-actions/promote …`. */
function doorOf(agent: string): string | undefined {
  return /^env-actions\/([a-z-]+)/.exec(agent)?.[1];
}
