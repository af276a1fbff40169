import type { Change } from "../evidence/change.ts";
import { rejectionOf } from "../gates/rejected.ts";
import { isHolding } from "../ledger/environment-hold.ts";
import { environmentPath } from "../ledger/paths.ts";
import type { Hold } from "../ledger/state/closing.ts";
import { type EnvironmentState, emptyEnvironment, type Said } from "../ledger/state/environment.ts";
import type { Head } from "../ledger/state/head.ts";
import type { Promotion } from "../ledger/state/promotion.ts";
import { isActive } from "../promotion/target.ts";
import { type Ahead, behindOf } from "./behind.ts";
import { causeOf } from "./cause.ts";
import { type Known, releaseNamed, shown } from "./facts.ts";
import type { Cause, Closing, Inside, Place, Runs, ShownRelease, Verified, Waiting, Word } from "./report.ts";
import { standingOf } from "./standing.ts";

/** How one service stands in one environment. `latest`: what was registered last. */
export function placeOf(
  known: Known,
  o: { readonly service: string; readonly environment: string; readonly latest: ShownRelease | null },
): Place {
  const { service, environment } = o;
  const { policy, projection, now, remedyOf } = known.facts;
  const state = stateIn(known, service, environment);
  const rule = policy.environments.get(environment);
  const aheads = aheadsOf(known, o);
  const place = {
    environment,
    runs: runsOf(known, state),
    verification: verifiedOf(known, state),
    closed: closedIn(state, projection.head, now),
    inside: insideOf(known, state),
    waits: state.open
      .filter(({ state: is }) => !isActive(is))
      .toSorted((left, right) => right.number - left.number)
      .map((promotion) => waitingOf(known, promotion)),
    behind: aheads.map((ahead) => behindOf(known, state, ahead)),
    rejected: state.rejected,
  };
  const stateOf = (name: string) => stateIn(known, service, name);
  const rejected = (release: string) =>
    rule === undefined ? undefined : rejectionOf({ environment: rule, policy, stateOf, unproven: [] }, release);
  return { ...place, standing: standingOf(place, { rule, aheads, now, state, remedyOf, rejectionOf: rejected }) };
}

function stateIn({ facts }: Known, service: string, environment: string): EnvironmentState {
  const { environments } = facts.projection;
  return environments.get(environmentPath(service, environment)) ?? emptyEnvironment(service, environment);
}

/** The environments before this one; for one that comes first, what was registered last. None for what the policy does not declare. */
function aheadsOf(
  known: Known,
  o: { readonly service: string; readonly environment: string; readonly latest: ShownRelease | null },
): readonly Ahead[] {
  const rule = known.facts.policy.environments.get(o.environment);
  if (rule === undefined) return [];
  if (rule.after.length === 0) return [{ than: null, release: o.latest }];
  return rule.after.map((than) => ({ than, release: runningIn(known, o.service, than) }));
}

/** What a release can come from there: what a job brought. Somebody's word opens no other environment. */
function runningIn(known: Known, service: string, environment: string): ShownRelease | null {
  const { current } = stateIn(known, service, environment);
  return current.kind === "release" && current.said === undefined ? shown(current.release) : null;
}

function runsOf(known: Known, { service, current, succeeded }: EnvironmentState): Runs {
  if (current.kind === "empty") return { kind: "empty", said: wordOf(current.said) };
  const { promotion, since } = current;
  const change = known.changes.get(promotion);
  const cause = change === undefined ? null : causeOf(known, change);
  if (current.kind === "unknown") {
    const lastGood = releaseNamed(known, service, succeeded?.release.id ?? null);
    return { kind: "unknown", since, promotion, cause, lastGood };
  }
  const said = wordOf(current.said);
  const release = shown(current.release);
  return { kind: "release", release, since, promotion, cause: said === null ? cause : null, said };
}

function wordOf(said: Said | undefined): Word | null {
  if (said === undefined) return null;
  return { by: said.actor.login, at: said.at, why: said.why, after: said.before.promotion };
}

/** Of the promotion that runs there; `none` is neither good nor bad. */
function verifiedOf(known: Known, { current }: EnvironmentState): Verified {
  const byNoJob = current.kind === "empty" || (current.kind === "release" && current.said !== undefined);
  const last = byNoJob ? undefined : known.changes.get(current.promotion)?.verifications.at(-1);
  if (last === undefined) return { verdict: "none", reason: null, at: null };
  const { verdict, reason, at } = last;
  return { verdict: verdict === "pass" || verdict === "fail" ? verdict : "unknown", reason, at };
}

function closedIn({ lock, hold }: EnvironmentState, head: Head, now: Date): readonly Closing[] {
  const closing = (kind: Closing["kind"], of: Hold | null | undefined, everywhere: boolean): readonly Closing[] => {
    if (!isHolding(of, now)) return [];
    const { actor, at, until, why, rollback } = of;
    return [
      {
        ...{ kind, everywhere, by: actor?.login ?? null, since: at, until: until ?? null, why },
        rollback: rollback ?? null,
      },
    ];
  };
  return [
    ...closing("lock", lock, false),
    ...closing("lock", head.lock, true),
    ...closing("hold", hold, false),
    ...closing("hold", head.hold, true),
  ];
}

function insideOf(known: Known, { open }: EnvironmentState): Inside | null {
  const promotion = open.find(({ state }) => isActive(state));
  if (promotion === undefined) return null;
  const { id, release, state, enteredAt, requestedAt, owner, verification } = promotion;
  return {
    ...{ promotion: id, release: shown(release), state, since: enteredAt ?? requestedAt },
    cause: causeIn(known, promotion),
    run: owner?.id ?? null,
    watchedUntil: verification?.until ?? null,
  };
}

function waitingOf(known: Known, promotion: Promotion): Waiting {
  const { id, release, state, requestedAt, reasons, request } = promotion;
  const server = new URL(known.facts.repository.url).origin;
  return {
    ...{ promotion: id, release: shown(release), state, since: requestedAt },
    cause: causeIn(known, promotion),
    obstacles: reasons.map(({ gate, verdict, reason, message, retryAt }) => {
      return { gate, verdict, reason, message, retryAt: retryAt ?? null };
    }),
    request: request === undefined ? null : `${server}/${request.repository}/issues/${request.issue}`,
  };
}

/** An open promotion is in the log as well: the log says more. */
function causeIn(known: Known, { id, cause, requester, retryOf, rollback }: Promotion): Cause {
  const change: Change | undefined = known.changes.get(id);
  if (change !== undefined) return causeOf(known, change);
  return {
    ...{ kind: rollback === undefined ? "promotion" : "rollback", automatic: cause === "automation" },
    ...{ by: requester?.login ?? null, of: rollback?.of ?? retryOf, ofRelease: null },
    ...{ retry: retryOf !== null, why: rollback?.why ?? null },
  };
}
