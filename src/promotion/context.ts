import type { Log } from "../action/log.ts";
import type { Login } from "../action/login-input.ts";
import type { Outside } from "../action/outside.ts";
import type { World } from "../action/world.ts";
import type { Client } from "../github/client.ts";
import type { Clock } from "../github/clock.ts";
import type { Repo } from "../github/repo.ts";
import type { Actor, RunRef } from "../ledger/actor.ts";
import type { Network } from "../network/network.ts";
import type { RegistryAccess } from "../release/artifacts/image-house.ts";
import { workflowPathOf } from "./mode.ts";
import { registryAccess } from "./registry-access.ts";
import { type Overdue, stalePart, staleWords } from "./stale-tick.ts";

/** Everything a promotion's shell needs from the step it runs in. */
export interface PromotionContext {
  readonly client: Client;
  readonly clock: Clock;
  readonly log: Log;
  readonly repo: Repo;
  /** The ledger's branch. */
  readonly branch: string;
  /** The input `service`; the policy decides what leaving it out means. */
  readonly serviceInput: string | undefined;
  /** The job this step belongs to: the owner of whatever it takes (R84). */
  readonly calling: RunRef;
  readonly actor: Actor | null;
  readonly repositoryUrl: string;
  /** The page of this attempt. */
  readonly runUrl: string;
  /** Path of the calling workflow file, when the runner says it. */
  readonly workflowPath: string | undefined;
  /** Appends give up here and end `deferred` (R82). */
  readonly deadline: Date;
  /** Hosts that the policy names. */
  readonly network: Network;
  /** Secrets of the step's `env:`, and programs of its checkout. */
  readonly outside: Outside;
  /** Registries, with the logins that this step has. */
  readonly registries: RegistryAccess;
  randomUuid(): string;
  /** Says once to whoever looks at the step that nobody looks after what waits for time. Left out where this step is that look. */
  tellStale?(overdue: Overdue): void;
}

/** How long a step tries to get its record into the ledger before it ends `deferred`. */
const PATIENCE_MS = 5 * 60_000;

/** Builds the context of a step. `job` is the runner's job context as JSON, which names the job's check run. */
export function contextOf(
  world: World,
  client: Client,
  inputs: {
    readonly ledger: string;
    readonly service: string | undefined;
    readonly job: unknown;
    readonly token: string;
    readonly registries?: ReadonlyMap<string, Login>;
  },
): PromotionContext {
  const { run } = world;
  const repo = { owner: run.repository.owner, name: run.repository.name };
  // A re-run may be started by somebody else, whose id the runner does not say: then nobody is named rather than the wrong one.
  const actor =
    run.actorId !== null && run.triggeringActor === run.actor ? { id: run.actorId, login: run.actor } : null;
  return {
    client,
    clock: world.clock,
    log: world.log,
    repo,
    branch: inputs.ledger,
    serviceInput: inputs.service,
    calling: { id: run.runId, attempt: run.runAttempt, job: run.job, checkRun: checkRunOf(inputs.job) },
    actor,
    repositoryUrl: `${run.serverUrl}/${repo.owner}/${repo.name}`,
    runUrl: run.url,
    workflowPath: workflowPathOf(run.workflowRef, `${repo.owner}/${repo.name}`),
    deadline: new Date(world.clock.now().getTime() + PATIENCE_MS),
    network: world.network,
    outside: world.outside,
    registries: registryAccess(world, inputs),
    randomUuid: () => world.randomUuid(),
    ...(run.eventName === "schedule" ? {} : { tellStale: onceStale(world, run.serverUrl) }),
  };
}

/** A step reads its ground several times, and says this once. */
function onceStale({ log, summary, run }: Pick<World, "log" | "summary" | "run">, server: string) {
  let told = false;
  return (overdue: Overdue): void => {
    if (told) return;
    told = true;
    log.warning(staleWords(overdue));
    summary.warning(...stalePart(overdue, `${server}/${run.repository.owner}/${run.repository.name}`));
  };
}

function checkRunOf(job: unknown): number | null {
  const id = field(job, "check_run_id");
  return typeof id === "number" && Number.isSafeInteger(id) && id > 0 ? id : null;
}

/** The job's outcome so far, as the runner evaluates it: `success`, `failure` or `cancelled`; anything else is no success. */
export function jobStatusOf(job: unknown): string {
  const status = field(job, "status");
  return typeof status === "string" ? status.toLowerCase() : "unknown";
}

/** How many jobs a matrix made of this one; 1 without a matrix. */
export function jobTotalOf(strategy: unknown): number {
  const total = field(strategy, "job-total");
  return typeof total === "number" ? total : 1;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
