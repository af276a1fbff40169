import type { Actor } from "../ledger/actor.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import { type LedgerSnapshot, stateOf } from "../ledger/snapshot.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import { firstEnvironments, upstream } from "../policy/find.ts";
import type { EnvironmentPolicy, Policy } from "../policy/policy.ts";
import { dueRollback } from "../rollback/due.ts";
import { latestRelease } from "./latest-release.ts";
import type { RollbackWish } from "./rollback-wish.ts";

/** One promotion that automation should ask for. */
export interface Due {
  readonly environment: EnvironmentPolicy;
  readonly release: ReleaseBrief;
  /** Who asked for the release where it came through; whoever only woke the controller asked for nothing (R10). */
  readonly requester: Actor | null;
  /** What it takes back; left out for a promotion. */
  readonly rollback?: RollbackWish;
}

/**
 * The automatic promotions that are due: what an environment's upstreams all run, or for a first environment the newest
 * release, unless it was tried there before. A failure needs a new cause, so automation never loops (R94). Before them the
 * rollbacks that happen by themselves.
 */
export function dueByAutomation(policy: Policy, ledger: LedgerSnapshot): readonly Due[] {
  const due: Due[] = [];
  for (const environment of policy.environments.values()) {
    const back = dueRollback(environment, stateOf(ledger, environment.name), ledger.head);
    if (back === undefined) continue;
    const { release, of, why } = back;
    due.push({ environment, release, requester: null, rollback: { of, why } });
  }
  for (const environment of policy.environments.values()) {
    if (environment.promote !== "automatic" || environment.workflow === undefined) continue;
    const release = candidateFor(policy, ledger, environment);
    if (release === undefined || release.preview) continue;
    if (wasTried(ledger, environment.name, release)) continue;
    due.push({ environment, release, requester: requesterBefore(policy, ledger, environment) });
  }
  return due;
}

/**
 * Whether asking again about a promotion can only give the answer that stands there: all that keeps it waiting says until
 * when, and nothing that could end the waiting sooner has happened: another policy, somebody's word against a gate, or a
 * lock, which can be taken off at any time. Everything else is judged again at each look.
 */
export function isResting(promotion: Promotion, standing: { readonly now: Date; readonly policy: Policy }): boolean {
  return promotion.reasons.length > 0 && isQuiet(promotion, standing);
}

/** The same, also where nothing but what was left out of the reasons keeps it waiting. */
export function isQuiet(
  { state, reasons, overrides = [], policy: judgedBy }: Pick<Promotion, "state" | "reasons" | "overrides" | "policy">,
  { now, policy }: { readonly now: Date; readonly policy: Policy },
): boolean {
  if (state !== "waiting" || judgedBy !== policy.sha256) return false;
  return reasons.every(
    ({ gate, retryAt }) =>
      gate !== "lock" &&
      retryAt !== undefined &&
      Date.parse(retryAt) > now.getTime() &&
      !overrides.some((override) => override.gate === gate),
  );
}

/** Who asked for what runs in the environments before this one; `null` where nobody is named, or there is none before it. */
function requesterBefore(policy: Policy, ledger: LedgerSnapshot, environment: EnvironmentPolicy): Actor | null {
  for (const { name } of upstream(policy, environment.name)) {
    const { current, settled } = stateOf(ledger, name);
    const found = settled.find(({ id }) => current.kind === "release" && id === current.promotion)?.requester;
    if (found !== null && found !== undefined) return found;
  }
  return null;
}

/** Where a newly registered release goes first: previews only to development environments. */
export function firstStops(policy: Policy, release: ReleaseBrief): readonly EnvironmentPolicy[] {
  return firstEnvironments(policy).filter(
    ({ promote, preset, workflow }) =>
      promote === "automatic" && workflow !== undefined && (!release.preview || preset === "development"),
  );
}

function candidateFor(
  policy: Policy,
  ledger: LedgerSnapshot,
  environment: EnvironmentPolicy,
): ReleaseBrief | undefined {
  const upstreams = upstream(policy, environment.name);
  if (upstreams.length === 0) return latestRelease(ledger);
  const releases: ReleaseBrief[] = [];
  for (const { name } of upstreams) {
    const { current, succeeded } = stateOf(ledger, name);
    if (current.kind !== "release" || succeeded?.release.id !== current.release.id) return undefined;
    // A person's word about what runs opens nothing further on.
    if (current.said !== undefined) return undefined;
    releases.push(current.release);
  }
  const [first] = releases;
  return releases.every(({ id }) => id === first?.id) ? first : undefined;
}

/** Whether a release ever asked for an environment, as far as its last twenty promotions tell. */
export function wasTried(ledger: LedgerSnapshot, environment: string, { id }: Pick<ReleaseBrief, "id">): boolean {
  const { current, candidate, open, settled, rejected } = stateOf(ledger, environment);
  if (current.kind === "release" && current.release.id === id) return true;
  if (candidate?.release.id === id || rejected.includes(id)) return true;
  return [...open, ...settled].some(({ release }) => release.id === id);
}
