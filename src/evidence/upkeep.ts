import type { Snapshot } from "../environments/access/snapshot.ts";
import { tellSettings } from "../environments/settings/history.ts";
import type { LedgerEvent } from "../ledger/event.ts";
import type { Change } from "./change.ts";
import { isWithin, type Period } from "./period.ts";

/**
 * GitHub's settings at the end of the period, as audits saw them: environments, reviewers, bypass, branches, rulesets, names of
 * secrets (R62).
 */
export function settingsAt(events: readonly LedgerEvent[]) {
  const { seq, parts } = tellSettings(events);
  const sorted = [...parts].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return { entry: seq === 0 ? null : seq, parts: sorted.map(([part, lines]) => ({ part, lines })) };
}

/** Every change of the settings in the period, with before and after, and the first review of who has access that followed it. */
export function driftIn(events: readonly LedgerEvent[], period: Period) {
  const reviews = events.filter(({ event }) => event === "access.reviewed");
  return tellSettings(events).changes.flatMap(({ part, before, after, recorded }) => {
    if (recorded === undefined || !isWithin(period, recorded.at)) return [];
    const review = reviews.find(({ seq }) => seq > recorded.seq);
    return [{ entry: recorded.seq, at: recorded.at, part, before, after, reviewedBy: review?.seq ?? null }];
  });
}

/**
 * The reviews of who has access in the period, and the last one before it. The lines are there where the page of the review still
 * shows what was signed.
 */
export function accessReviewsIn(
  events: readonly LedgerEvent[],
  period: Period,
  snapshots: ReadonlyMap<string, Snapshot> | undefined,
) {
  const all = events.flatMap((event) => (event.event === "access.reviewed" ? [event] : []));
  const before = all.filter(({ time }) => time < `${period.from}T00:00:00Z`).slice(-1);
  const within = all.filter(({ time }) => isWithin(period, time));
  return [...before, ...within].map(({ seq, time, actor, data }) => ({
    ...{ entry: seq, at: time, by: actor, ...data, remove: data.remove ?? [] },
    lines: snapshots?.get(data.snapshot)?.lines ?? null,
  }));
}

/**
 * What ran where at the end of the period: the release that succeeded last, and the configuration it came with; or what a
 * person found there after a failed rollback, with their word.
 */
export function runningAt(events: readonly LedgerEvent[]) {
  const requests = new Map<string, string>();
  const configs = new Map<string, string | null>();
  const running = new Map<string, object>();
  for (const event of events) {
    const { promotion, service, environment, seq: entry, time: at } = event;
    if (service === null || environment === null) continue;
    const key = JSON.stringify([service, environment]);
    if (event.event === "environment.unlocked" && event.data.runs !== undefined) {
      const release = event.data.runs?.id ?? null;
      const said = { by: event.actor, why: event.data.why };
      running.set(key, { service, environment, release, config: null, promotion: null, entry, at, said });
    }
    if (promotion === null) continue;
    if (event.event === "promotion.requested") requests.set(promotion, event.data.release.id);
    if (event.event === "promotion.entered") configs.set(promotion, event.data.config ?? null);
    if (event.event !== "promotion.succeeded") continue;
    const release = requests.get(promotion) ?? null;
    const config = configs.get(promotion) ?? null;
    running.set(key, { service, environment, release, config, promotion, entry, at });
  }
  return [...running].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}

/** Every account that did something in the period, by its number, with the logins it had then and how often it did what. */
export function peopleIn(events: readonly LedgerEvent[]) {
  const people = new Map<number, { logins: Set<string>; did: Map<string, number> }>();
  const saw = (who: { readonly id: number; readonly login: string } | null, what: string) => {
    if (who === null) return;
    const one = people.get(who.id) ?? { logins: new Set<string>(), did: new Map<string, number>() };
    one.logins.add(who.login);
    one.did.set(what, (one.did.get(what) ?? 0) + 1);
    people.set(who.id, one);
  };
  for (const event of events) {
    saw(event.actor, event.event);
    if (event.event === "approval.given") saw(event.data.person, "approved");
    if (event.event === "promotion.entered") for (const { person } of event.data.reviews ?? []) saw(person, "approved");
  }
  return [...people]
    .toSorted(([left], [right]) => left - right)
    .map(([id, { logins, did }]) => {
      const counts = [...did].toSorted(([left], [right]) => (left < right ? -1 : 1));
      return { id, logins: [...logins].sort(), did: Object.fromEntries(counts) };
    });
}

/** What went wrong: promotions that failed, verifications that found something or could not say, and every override. */
export function incidentsIn(changes: readonly Change[]) {
  return changes.flatMap(({ id, service, environment, outcome, verifications, overrides }) => {
    const bad = verifications.filter(({ verdict }) => verdict !== "pass");
    const failed = outcome.state === "failed";
    return failed || bad.length > 0 || overrides.length > 0
      ? [{ change: id, service, environment, outcome, verifications: bad, overrides }]
      : [];
  });
}

/** For each change that entered: where the same release had succeeded before, by the entries that say so. */
export function upstreamOf(changes: readonly Change[], events: readonly LedgerEvent[]) {
  const releases = new Map<string, string>();
  const successes = new Map<string, { environment: string | null; promotion: string; entry: number }[]>();
  for (const { promotion, service, environment, seq: entry, ...event } of events) {
    if (promotion === null) continue;
    if (event.event === "promotion.requested") releases.set(promotion, event.data.release.id);
    const release = releases.get(promotion);
    if (event.event !== "promotion.succeeded" || release === undefined) continue;
    const key = JSON.stringify([service, release]);
    const known = successes.get(key) ?? [];
    known.push({ environment, promotion, entry });
    successes.set(key, known);
  }
  return changes.flatMap(({ id, service, environment, release, entered }) => {
    if (entered === null) return [];
    const before = (successes.get(JSON.stringify([service, release.id])) ?? []).filter(
      (one) => one.entry < entered.entry && one.environment !== environment,
    );
    return [{ change: id, environment, release: release.id, entered: entered.entry, before }];
  });
}
