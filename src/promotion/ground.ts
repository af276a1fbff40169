import { listDeployments } from "../github/deployments.ts";
import { readSnapshot, type Snapshot } from "../github/snapshot.ts";
import { ClientTooOld, LedgerUnreadable } from "../ledger/errors.ts";
import { environmentFolder, HEAD_PATH, servicePath } from "../ledger/paths.ts";
import { type LedgerSnapshot, parseLedger } from "../ledger/snapshot.ts";
import { annotations } from "../policy/annotate.ts";
import { findEnvironment, serviceNamed } from "../policy/find.ts";
import { PolicyInvalid } from "../policy/invalid.ts";
import { type EnvironmentPolicy, POLICY_PATH, type Policy, type PolicyResult } from "../policy/policy.ts";
import { PAGES_FOLDER } from "../rollback/place.ts";
import type { PromotionContext } from "./context.ts";
import { REQUEST_LABEL } from "./request/label.ts";
import { overdueIn } from "./stale-tick.ts";
import { Stop } from "./stop.ts";
import { TASK_PREFIX, witnessIn } from "./witness.ts";

/** What every decision stands on: one read of the policy, the ledger and the repository, at one moment. */
export interface Ground {
  /** GitHub's time of the read. */
  readonly now: Date;
  /** The runner's own time of it: only good for how long ago that was. */
  readonly readAt: Date;
  readonly snapshot: Snapshot;
  readonly policy: Policy;
  readonly service: string;
  readonly ledger: LedgerSnapshot;
  /** The ledger's head as the newest Deployment saw it, if one did; it must be an ancestor of the head (R111). */
  readonly witness: string | undefined;
}

/**
 * Reads the ground in one request. Throws `Stop` when there is none to stand on: no policy, no ledger, a ledger that
 * vanished, or one that cannot be read (R88, R116); `PolicyInvalid` with all mistakes when the policy is wrong.
 */
export async function readGround(
  context: PromotionContext,
  asked: {
    readonly environment?: string;
    readonly files: (service: string) => readonly string[];
    /** The policy is wanted more than a service: with several of them, the repository's name stands in. */
    readonly anyService?: boolean;
    /** Also the open issues on which promotions are decided, so that none stays open whose promotion is over. */
    readonly requests?: boolean;
  },
): Promise<Ground> {
  const service = context.serviceInput ?? context.repo.name;
  const readAt = context.clock.now();
  const reading = readSnapshot(context.client, {
    repo: context.repo,
    ledger: context.branch,
    folder: environmentFolder(service).replace(/\/$/, ""),
    files: [HEAD_PATH, servicePath(service), ...asked.files(service)],
    policyPath: POLICY_PATH,
    pages: PAGES_FOLDER,
    ...(asked.requests === true ? { openIssues: REQUEST_LABEL } : {}),
    ...(asked.environment === undefined
      ? {}
      : { environment: asked.environment, deploymentEnvironments: [asked.environment] }),
  });
  // What reads the policy is loaded while GitHub answers, and not while the request still has to be sent.
  const [snapshot, { readPolicy }] = await Promise.all([
    reading,
    context.client.sent.then(() => import(/* webpackChunkName: "policy" */ "../gates/policy.ts")),
  ]);
  const policy = policyIn(context, snapshot, readPolicy);
  const named =
    asked.anyService === true && policy.services.length > 0
      ? ({ ok: true, service } as const)
      : serviceNamed(policy, context.repo.name, context.serviceInput);
  if (!named.ok) throw new Stop("service-unknown", named.message, named.suggestion);
  if (named.service !== service) return readGround({ ...context, serviceInput: named.service }, asked);
  const ledger = await ledgerOf(context, snapshot, service);
  const overdue = overdueIn({ policy, ledger, now: snapshot.date });
  if (overdue !== undefined) context.tellStale?.(overdue);
  return { now: snapshot.date, readAt, snapshot, policy, service, ledger, witness: witnessIn(snapshot) };
}

/** The environment's policy by its exact name. Throws `Stop` `environment-unknown` with what was probably meant. */
export function environmentNamed(policy: Policy, name: string): EnvironmentPolicy {
  const found = findEnvironment(policy, name);
  if (found.ok) return found.environment;
  const meant = found.suggestion === undefined ? "" : ` Did you mean "${found.suggestion}"?`;
  throw new Stop("environment-unknown", `${found.message}${meant}`, `Environments are declared in ${POLICY_PATH}.`);
}

/** The policy of the default branch's head (R54). Throws `Stop` when there is none, `PolicyInvalid` with all mistakes. */
export function policyIn(
  { log }: Pick<PromotionContext, "log">,
  snapshot: Snapshot,
  readPolicy: (file: string) => PolicyResult,
): Policy {
  if (!snapshot.policy.ok) {
    throw new Stop(
      "policy-unreadable",
      `The policy could not be read: ${snapshot.policy.why}`,
      "Give the job `permissions: contents: read`.",
    );
  }
  if (snapshot.policy.value === null) {
    throw new Stop(
      "policy-missing",
      `The default branch ${snapshot.repository.defaultBranch} has no ${POLICY_PATH}.`,
      "The smallest policy is:\nversion: 1\nenvironments:\n  production: { preset: production, workflow: production.yml }",
    );
  }
  const read = readPolicy(snapshot.policy.value);
  if (!read.ok) {
    for (const { message, file, line, column } of annotations(read.mistakes))
      log.error(message, { file, line, column });
    throw new PolicyInvalid(read.mistakes);
  }
  return read.policy;
}

async function ledgerOf(context: PromotionContext, snapshot: Snapshot, service: string): Promise<LedgerSnapshot> {
  const { ledger } = snapshot;
  if (!ledger.ok) throw unreadable(context.branch, ledger.why);
  if (ledger.value === null) throw await whyNoLedger(context, snapshot);
  try {
    return parseLedger(ledger.value.files, ledger.value.oid, service);
  } catch (error) {
    if (error instanceof LedgerUnreadable) throw unreadable(context.branch, error.message, error);
    if (error instanceof ClientTooOld) throw error;
    throw error;
  }
}

function unreadable(branch: string, why: string, cause?: unknown): Stop {
  return new Stop(
    "ledger-unreadable",
    `The ledger on branch ${branch} cannot be read, so nothing may move: ${why}`,
    "Nothing is repaired by itself. docs/ledger.md says how to find the commit that broke it.",
    { cause },
  );
}

/** A missing ledger is never silently made anew: Deployments of ours prove that there was one (design.md section 6). */
async function whyNoLedger(context: PromotionContext, snapshot: Snapshot): Promise<Stop> {
  const seen = snapshot.deployments.ok && snapshot.deployments.value.some(({ task }) => task.startsWith(TASK_PREFIX));
  const service = context.serviceInput ?? context.repo.name;
  const ours =
    seen ||
    (await listDeployments(context.client, { repo: context.repo, task: `${TASK_PREFIX}${service}`, newest: 1 }))
      .length > 0;
  if (ours) {
    return new Stop(
      "ledger-missing",
      `The branch ${context.branch} is gone, but Deployments of this suite exist: the record was deleted.`,
      `Restore the branch from a clone or from GitHub's branch activity page; nothing moves until it is back.`,
    );
  }
  return new Stop(
    "ledger-none",
    `There is no ledger yet: the branch ${context.branch} does not exist.`,
    "Run register once with `init: true`; it creates the branch.",
  );
}
