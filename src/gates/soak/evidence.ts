import type { DeploymentFact } from "../../github/deployment-fact.ts";
import { getDeployment } from "../../github/deployments.ts";
import { isFailure } from "../../github/errors.ts";
import type { Block } from "../../github/snapshot.ts";
import type { GateAsk } from "../ask.ts";
import type { GateFacts, UpstreamRun } from "../gate.ts";
import { refuteSuccess } from "../upstream-proof.ts";
import { newestSuccess, readUpstreamRun } from "../upstream-run.ts";
import { instant, lengthOf, type Stay, staysOf } from "./stay.ts";
import type { SoakRule } from "./words.ts";

/** At most so many past stays are looked up: the longest ones. */
const MOST_PAST = 3;

/** What GitHub says of the promotions that brought a release upstream, by run and by Deployment. */
export interface SoakEvidence {
  readonly runs: ReadonlyMap<number, Block<UpstreamRun>>;
  readonly deployments: ReadonlyMap<number, Block<DeploymentFact>>;
}

/** The stays of a release that may be long enough one day: the current one, and past ones that were. */
export function candidates(stays: readonly Stay[], length: number, now: Date): readonly Stay[] {
  const there = stays.filter(({ until }) => until === undefined);
  const past = stays
    .filter((stay) => stay.until !== undefined && lengthOf(stay, now) >= length)
    .toSorted((left, right) => lengthOf(right, now) - lengthOf(left, now));
  return [...there, ...past.slice(0, MOST_PAST)];
}

/**
 * Reads what proves the stays: a request for each run that the order gate does not read anyway, and one for each Deployment
 * that is not among the newest of the environments right before, which come with the facts about the release.
 */
export async function gatherEvidence(rules: readonly SoakRule[], ask: GateAsk): Promise<SoakEvidence> {
  const { subject, environment, now } = ask;
  if (subject.kind === "commit") return { runs: new Map(), deployments: new Map() };
  const wanted = rules.flatMap((rule) => {
    const state = subject.stateOf(rule.environment);
    const isRead = environment.after.includes(rule.environment)
      ? newestSuccess(state, subject.release.id)?.run
      : undefined;
    return candidates(staysOf(state, subject.release.id), rule.length, now).map(({ settled }) => ({ settled, isRead }));
  });
  const runs = wanted.flatMap(({ settled, isRead }) => {
    const { run } = settled;
    return run === null || run === isRead ? [] : [readUpstreamRun(ask, settled).then((found) => [run, found] as const)];
  });
  const newest = subject.deployments();
  const deployments = wanted.flatMap(({ settled: { deployment } }) =>
    deployment === null ? [] : [findDeployment(ask, newest, deployment).then((found) => [deployment, found] as const)],
  );
  return { runs: new Map(await Promise.all(runs)), deployments: new Map(await Promise.all(deployments)) };
}

async function findDeployment(
  ask: GateAsk,
  reading: Promise<Block<readonly DeploymentFact[]>>,
  deployment: number,
): Promise<Block<DeploymentFact>> {
  const newest = await reading;
  const value = newest.ok ? newest.value.find(({ id }) => id === deployment) : undefined;
  return value === undefined ? readDeployment(ask, deployment) : { ok: true, value };
}

async function readDeployment({ client, repo }: GateAsk, deployment: number): Promise<Block<DeploymentFact>> {
  try {
    return { ok: true, value: await getDeployment(client, { repo, deployment }) };
  } catch (error) {
    if (isFailure(error)) return { ok: false, why: error.message };
    throw error;
  }
}

/** `since`: when the stay began at the soonest, by the ledger and by GitHub's own Deployment. */
export type Proof =
  | { readonly kind: "proven"; readonly since: number }
  | { readonly kind: "unproven" | "unreadable" | "running"; readonly why: string };

/**
 * Proves a stay again from GitHub's own objects, because anyone with write access can append a success with any time: the
 * run that the ledger cites, like the order gate, and the Deployment, whose time nobody but GitHub writes. It names the
 * promotion and the release, and the stay cannot have begun before it was made.
 */
export function proveStay(facts: GateFacts, upstream: string, stay: Stay, evidence: SoakEvidence): Proof {
  const { id, deployment } = stay.settled;
  const refuted = refuteSuccess(withRuns(facts, evidence), upstream, stay.settled);
  if (refuted !== undefined) {
    const kind = refuted.verdict === "unknown" ? "unreadable" : refuted.verdict === "wait" ? "running" : "unproven";
    return { kind, why: refuted.message };
  }
  if (deployment === null) return { kind: "unproven", why: `The ledger cites no Deployment for ${id}.` };
  const found = evidence.deployments.get(deployment);
  if (found === undefined || !found.ok) {
    const why = found === undefined ? "it was not read" : found.why;
    return { kind: "unreadable", why: `Deployment ${deployment} of ${id} could not be read: ${why}` };
  }
  if (!isOf(found.value, upstream, facts.release.id, id)) {
    return {
      kind: "unproven",
      why: `Deployment ${deployment}, which the ledger cites for ${id}, is of something else.`,
    };
  }
  const made = instant(found.value.createdAt);
  if (Number.isNaN(made)) return { kind: "unreadable", why: `Deployment ${deployment} of ${id} has no time.` };
  return { kind: "proven", since: Math.max(stay.since, made) };
}

/** Runs that the order gate read count first: one truth for both. */
function withRuns(facts: GateFacts, { runs }: SoakEvidence): GateFacts {
  return { ...facts, upstreamRuns: new Map([...runs, ...facts.upstreamRuns]) };
}

function isOf({ environment, payload }: DeploymentFact, upstream: string, release: string, promotion: string): boolean {
  if (environment !== upstream || typeof payload !== "object" || payload === null) return false;
  const says = (key: string) => Object.getOwnPropertyDescriptor(payload, key)?.value as unknown;
  return says("promotion") === promotion && says("release") === release;
}
