import { describeHold } from "../gates/lock/gate.ts";
import type { Rejection } from "../gates/rejected.ts";
import { whenOf } from "../gates/summary.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { goBack, goBackAgain } from "../promotion/how-back.ts";
import { howToAsk } from "../promotion/how-to-ask.ts";
import { whyItWaits } from "../promotion/status.ts";
import { asksWhatRuns, SAY_RUNS } from "../promotion/what-runs.ts";
import { describeRelease } from "../release/release.ts";
import type { Ahead } from "./behind.ts";
import { describeCause } from "./cause.ts";
import type { Facts } from "./facts.ts";
import type { Closing, Obstacle, Place, Standing, Step, Waiting } from "./report.ts";

type Seen = Omit<Place, "standing">;

interface Beside {
  readonly rule: EnvironmentPolicy | undefined;
  readonly aheads: readonly Ahead[];
  readonly now: Date;
  readonly state: EnvironmentState;
  readonly remedyOf: Facts["remedyOf"];
  readonly rejectionOf: (release: string) => Rejection | undefined;
}

/**
 * Why an environment stands as it does and what moves it, by the ledger alone, in the words of the gates. What the gates would say
 * of a promotion that nobody asked for is not known here.
 */
export function standingOf(place: Seen, beside: Beside): Standing {
  return moving(place) ?? unsettled(place, beside) ?? locked(place) ?? waiting(place, beside) ?? resting(place, beside);
}

const typed = (text: string): Step => ({ text, url: null });

function moving({ inside }: Seen): Standing | undefined {
  if (inside === null) return undefined;
  const { promotion, release, state, since, cause, watchedUntil } = inside;
  const until = watchedUntil === null ? "" : `, watched until ${watchedUntil}`;
  const why = `${promotion} with ${describeRelease(release)} is ${state} since ${since}${until}: ${describeCause(cause)}`;
  const next = typed("Wait for its job. If that is gone, the resuming workflow settles it.");
  return { state: "moving", why: sentence(why), next: [next] };
}

function unsettled({ environment, runs }: Seen, { state, remedyOf }: Beside): Standing | undefined {
  if (runs.kind !== "unknown") return undefined;
  const good = runs.lastGood === null ? "" : ` The last good release is ${describeRelease(runs.lastGood)}.`;
  const why = `${runs.promotion} did not end well, so nobody knows what runs since ${runs.since}.${good}`;
  const { lock } = state;
  if (lock !== null && asksWhatRuns(lock)) {
    const next = [
      typed(`Look what runs there, then say \`/unlock ${environment} ${SAY_RUNS}\`.`),
      typed(`Or go back again: \`${goBackAgain(environment, state)}\`.`),
    ];
    return { state: "unsettled", why: `${why} Locked by ${describeHold(lock)}`, next };
  }
  const remedy = remedyOf("lock", "unsettled", environment);
  const next = [
    ...(runs.lastGood === null ? [] : [typed(`Go back: \`${goBack(environment)}\`.`)]),
    ...(remedy === undefined ? [] : [typed(sentence(`Or ${remedy}`))]),
  ];
  return { state: "unsettled", why, next };
}

function locked({ environment, closed }: Seen): Standing | undefined {
  const locks = closed.filter(({ kind }) => kind === "lock");
  if (locks.length === 0) return undefined;
  const why = locks.map((lock) => `${lock.everywhere ? "Everything" : environment} is locked by ${closingWords(lock)}`);
  const next = locks.map(({ everywhere, until, rollback }) => {
    const says = rollback === null ? "<why>" : SAY_RUNS;
    const end = until === null ? "" : `Wait until ${until}, or `;
    return typed(sentence(upper(`${end}say \`/unlock ${everywhere ? "*" : environment} ${says}\``)));
  });
  return { state: "locked", why: why.join(" "), next };
}

/** The newest of them: a newer one takes the place of older ones. */
function waiting({ environment, waits }: Seen, { now, rule, remedyOf }: Beside): Standing | undefined {
  const [newest] = waits;
  if (newest === undefined) return undefined;
  const what = `${describeRelease(newest.release)} waits since ${newest.since}`;
  if (newest.obstacles.length === 0) {
    const started = newest.state === "cleared" ? "is cleared, and its workflow was started" : "was asked for";
    const why = `${describeRelease(newest.release)} ${started}; nothing is in its way since ${newest.since}.`;
    return { state: "waiting", why, next: [typed(startNext(rule))] };
  }
  const reasons = newest.obstacles.map(({ retryAt, ...obstacle }) => {
    return retryAt === null ? obstacle : { ...obstacle, retryAt };
  });
  const next = newest.obstacles.map((obstacle) => stepFor(newest, obstacle, { environment, now, remedyOf }));
  return { state: "waiting", why: `${what}. ${whyItWaits(reasons)}`, next };
}

function startNext(rule: EnvironmentPolicy | undefined): string {
  return rule?.workflow === undefined
    ? "Look at the job that calls `promote`."
    : `Look at the runs of ${rule.workflow}; the resuming workflow starts it again if its run is gone.`;
}

function stepFor(
  { request }: Waiting,
  { gate, reason, retryAt }: Obstacle,
  { environment, now, remedyOf }: Pick<Beside, "now" | "remedyOf"> & { readonly environment: string },
): Step {
  const known = remedyOf(gate, reason, environment) ?? `look up ${reason} in docs/why-blocked.md`;
  const remedy = known.replace(/; the summary says until when$/, "");
  const when = retryAt === null ? "" : ` (${whenOf(retryAt, now)})`;
  return { text: sentence(`${gate}: ${remedy}${when}`), url: gate === "approvals" ? request : null };
}

/** Nothing is on its way. */
function resting(place: Seen, { rule, aheads, rejectionOf }: Beside): Standing {
  const { environment, runs, behind } = place;
  const held = place.closed.filter(({ kind }) => kind === "hold");
  const holding = held.map((hold) => closingWords(hold)).join(" And by ");
  const onHold: Step[] = held.map(({ everywhere }) => {
    return typed(`\`/unhold ${everywhere ? "*" : environment} <why>\` lets automation go on; people may promote.`);
  });
  const newer = aheads.find(({ release }, index) => release !== null && isNewer(runs, release.id, behind[index]));
  if (newer?.release == null) {
    if (held.length > 0)
      return { state: "held", why: `Automation leaves it alone: on hold by ${holding}`, next: onHold };
    if (runs.kind === "empty") return { state: "empty", why: "Nothing came here yet.", next: [] };
    return { state: "current", why: "It runs what came this far; nothing waits.", next: [] };
  }
  const what = `${describeRelease(newer.release)} ${newer.than === null ? "was registered" : `is in ${newer.than}`}`;
  const rejection = rejectionOf(newer.release.id);
  if (rejection !== undefined && !rejection.readmitted) {
    // The hold of that rollback has nothing to add.
    const others = held.filter((hold) => hold.rollback === null).map(closingWords);
    const hold = others.length === 0 ? "" : ` On hold by ${others.join(" And by ")}`;
    const why = `${what}, and was rolled back in ${rejection.environment}: it is rejected there and after it.${hold}`;
    return { state: "held", why, next: [typed(rejection.unblock), ...onHold] };
  }
  if (held.length > 0)
    return {
      state: "held",
      why: `${what}. Automation leaves ${environment} alone: on hold by ${holding}`,
      next: onHold,
    };
  const nobody =
    rule?.promote === "automatic"
      ? "automation has not asked for it yet, or tried it before"
      : "nobody has asked for it here";
  return { state: "behind", why: `${what}, and ${nobody}.`, next: rule === undefined ? [] : [typed(howToAsk(rule))] };
}

function isNewer(runs: Place["runs"], id: string, behind: Place["behind"][number] | undefined): boolean {
  if (runs.kind !== "release") return true;
  return runs.release.id !== id && (behind === undefined || behind.releases === null || behind.releases > 0);
}

function closingWords({ by, since, until, why }: Closing): string {
  const actor = by === null ? null : { id: 0, login: by };
  return describeHold({ actor, at: since, seq: 0, why, ...(until === null ? {} : { until }) });
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
