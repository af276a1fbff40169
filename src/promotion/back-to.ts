import { wasLost } from "../ledger/promotion-rollback.ts";
import { stateOf } from "../ledger/snapshot.ts";
import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { type Elsewhere, elsewhere } from "../rollback/elsewhere.ts";
import { namedOnRecord } from "../rollback/on-record.ts";
import type { RollbackPlan } from "../rollback/plan.ts";
import { type Good, goodReleases, namedTarget } from "../rollback/target.ts";
import { placeIn } from "./command-service.ts";
import type { Ground } from "./ground.ts";
import { goBack } from "./how-back.ts";
import { planOf } from "./taken-back.ts";

/** What a way back is looked for by. */
export interface Leaving {
  readonly ground: Ground;
  readonly environment: EnvironmentPolicy;
  /** The environment as it is proven to be. */
  readonly state: EnvironmentState;
  /** The promotion that is taken back. */
  readonly of: string;
}

/** Where a person's word leads, or in a sentence why nobody can say so. */
export type BackTo = { readonly good: Good } | { readonly good: undefined; readonly why: string };

/**
 * The release that a person's word means: the one that it names; else the one that the plan names, as long as the page still says
 * what it said when the promotion came in; else the last good one. Pure.
 */
export function backTo(leaving: Leaving, named: string | undefined): BackTo {
  const { state, of } = leaving;
  const goods = choicesOf(leaving);
  const to = named ?? plannedIn(leaving, goods);
  if (typeof to === "object") return { good: undefined, why: to.why };
  if (to !== undefined) {
    const left = takenBack(state, of);
    const target = namedTarget(state, everywhereOf(leaving), { named: [{ name: to, by: "person" }], left, goods });
    return target.kind === "release" ? { good: target } : { good: undefined, why: target.why };
  }
  const [good] = goods;
  const none = `${state.environment} has no other release that succeeded there, and was neither rejected nor banned`;
  return good === undefined ? { good, why: `There is nothing to go back to: ${none}.` } : { good };
}

/** The releases that a person could go back to, the newest first: good ones, without what is taken back. */
export function choicesOf(leaving: Leaving): readonly Good[] {
  const left = takenBack(leaving.state, leaving.of);
  return goodReleases(leaving.state, everywhereOf(leaving)).filter(({ release }) => !left.has(release.id));
}

function everywhereOf({ ground: { ledger, policy }, environment }: Leaving): Elsewhere {
  return elsewhere(environment, policy, { head: ledger.head, stateOf: (name) => stateOf(ledger, name) });
}

/**
 * The release that the plan names: by the page of today, and by the record of what it said when the promotion came in. Where they
 * lead elsewhere, or a rollback failed that was going elsewhere, a person has to say which is meant. So they have where the page
 * cannot be read and the record names one: the record alone is what anyone who may write says (design.md section 6).
 */
function plannedIn(leaving: Leaving, goods: readonly Good[]): string | undefined | { readonly why: string } {
  const { ground, environment, state, of } = leaving;
  const plan = planOf(ground, environment, of);
  const before = namedOnRecord(state, of);
  const isRead = plan !== undefined && plan.unsaid === undefined;
  if (isRead && plan.target.kind === "unfit") return { why: `${plan.target.why} ${sayTo(leaving, [])}` };
  const now = isRead ? namedIn(plan) : undefined;
  const last = goods[0]?.release.id;
  const called = (id: string | undefined) => calledIn(goods, id ?? last);
  const ask = (why: string, ...ids: readonly (string | undefined)[]) => {
    const may = ids.map((id) => id ?? last).filter((id) => goods.some(({ release }) => release.id === id));
    return { why: `${why} ${sayTo(leaving, may.map(called))}` };
  };
  if (!isRead && before !== undefined) {
    const unsaid = plan?.unsaid ?? "Nobody knows what the page says now.";
    return ask(`The plan led to ${called(before)} when this came in. ${unsaid}`, before);
  }
  if ((now ?? last) !== (before ?? last)) {
    const why = `The plan led to ${called(before)} when this came in, and leads to ${called(now)} now.`;
    return ask(why, before, now);
  }
  const tried = state.settled.find((each) => each.id === of && wasLost(each))?.release;
  const isOther =
    tried !== undefined && tried.id !== (now ?? last) && goods.some(({ release }) => release.id === tried.id);
  if (!isOther) return now;
  const why = `${of} was going back to ${called(tried.id)} when it failed, and the plan leads to ${called(now)}.`;
  return ask(why, tried.id, now);
}

function calledIn(goods: readonly Good[], id: string | undefined): string {
  const good = goods.find(({ release }) => release.id === id);
  return good?.release.version ?? id ?? "nothing";
}

function namedIn({ target }: RollbackPlan): string | undefined {
  return target.kind === "release" && target.namedBy !== undefined ? target.release.id : undefined;
}

/** The command to copy, one for each release that could be meant. */
function sayTo({ ground: { policy, service }, environment }: Leaving, releases: readonly string[]): string {
  const place = placeIn(environment.name, policy, service);
  const may = releases.length === 0 ? ["<release>"] : releases;
  return `Say which one: ${may.map((release) => `\`${goBack(place, { id: release, version: null })}\``).join(", or ")}.`;
}

/**
 * The releases to get away from: what is there; and after a rollback that failed, what that one was to take back. Where that
 * one was going is not among them: it may be tried again.
 */
function takenBack({ current, candidate, settled }: EnvironmentState, of: string): ReadonlySet<string> {
  const bad = new Set<string>(current.kind === "release" ? [current.release.id] : []);
  for (let next: string | undefined = of; next !== undefined; ) {
    const id: string = next;
    const taken = settled.find((each) => each.id === id);
    const isFailedBack = taken !== undefined && wasLost(taken);
    const there = current.kind === "release" ? current.release : candidate?.release;
    const release = taken?.release ?? (id === of ? there : undefined);
    if (!isFailedBack && release !== undefined) bad.add(release.id);
    // Ids only fall along the way back, so it ends.
    next = isFailedBack ? taken.rollbackOf : undefined;
  }
  return bad;
}
