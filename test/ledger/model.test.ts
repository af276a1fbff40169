import fc from "fast-check";
import { expect, test } from "vitest";
import { runningAt } from "../../src/evidence/upkeep.ts";
import { isHolding } from "../../src/ledger/environment-hold.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import { instantOf } from "../../src/ledger/fields.ts";
import { stayingIn } from "../../src/ledger/promotion-entering.ts";
import { heldBy } from "../../src/ledger/promotion-rollback.ts";
import { failedBackIn, seenIn } from "../../src/ledger/said-to-run.ts";
import { type LedgerSnapshot, parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import type { EnvironmentState } from "../../src/ledger/state/environment.ts";
import type { Promotion } from "../../src/ledger/state/promotion.ts";
import { tellLedger, verifyLedger } from "../../src/ledger/verify.ts";
import { failedBack } from "./failed-back.ts";
import {
  asked,
  BOB,
  brief,
  cleared,
  commit,
  deployed,
  dispatching,
  ended,
  entered,
  failed,
  given,
  held,
  heldEverywhere,
  judged,
  ledgerOf,
  newLedger,
  overridden,
  readmitted,
  registered,
  requested,
  revoked,
  revokedArtifact,
  rollback,
  succeeded,
  unlockedEverywhere,
  verifying,
  waiting,
} from "./sample.ts";

const SERVICES = ["web", "api.json", "tools/ß"];
const ENVIRONMENTS = ["staging", "production", "pre prod"];

/** Everything the rules allow next in one environment, as one decision each. */
function legal(snapshot: LedgerSnapshot, environment: string, releases: number, now: Date): (readonly EventDraft[])[] {
  const { service, head } = snapshot;
  const about = { service, environment };
  const state = stateOf(snapshot, environment);
  const decisions: (readonly EventDraft[])[] = [
    [
      registered(releases + 1, {
        service,
        preview: releases % 5 === 4,
        version: releases % 3 === 0 ? null : `v${releases}`,
      }),
    ],
    [
      state.lock === null
        ? held("environment.locked", about)
        : held("environment.unlocked", { ...about, ...(head["min-protocol"] > 1 && { lock: state.lock.seq }) }),
    ],
    ...(isHolding(state.lock, now) ? [] : [[held("environment.locked", { ...about, until: later(now) })]]),
    [
      head.lock === undefined
        ? heldEverywhere("repository.locked", { until: later(now) })
        : unlockedEverywhere(head.lock.seq),
    ],
    [head.hold === undefined ? heldEverywhere("repository.held") : heldEverywhere("repository.unheld")],
    [state.hold === null ? held("environment.held", about) : held("environment.unheld", about)],
  ];
  const known = [...snapshot.files.keys()].filter((path) => path.startsWith("releases/"));
  for (let number = 1; number <= releases; number += 1) {
    const preview = (number - 1) % 5 === 4;
    const release = brief(number, { preview, version: (number - 1) % 3 === 0 ? null : `v${number - 1}` });
    if (!known.some((path) => path.endsWith(`${release.id}.json`))) continue;
    if (state.open.some((open) => open.release.id === release.id)) continue;
    const next = head.promotions + 1;
    decisions.push([requested(next, release, about)], [requested(next, release, about), cleared(next, about)]);
  }
  if (state.lock !== null && failedBackIn(state) !== undefined && isHolding(state.lock, now)) {
    const looked = { ...about, lock: state.lock.seq };
    decisions.push(...[...seenIn(state), null].map((runs) => [held("environment.unlocked", { ...looked, runs })]));
  }
  const holder = heldBy(state);
  const holds = holder === undefined ? undefined : Number(holder.slice(`p-${environment}-`.length));
  const busy = state.open.some(({ number, rollback: back }) => number === holds || back !== undefined);
  const back = state.previous ?? state.succeeded;
  if (
    holds !== undefined &&
    back !== null &&
    !busy &&
    !state.open.some(({ release }) => release.id === back.release.id)
  )
    decisions.push([rollback(head.promotions + 1, back.release, holds, { ...about, cause: "automation" })]);
  const backAgain = [...state.rejected, ...(state.readmitted ?? []).map(({ release }) => release)];
  for (const id of backAgain) decisions.push([readmitted(id, about)]);
  const bytes = `web ${(head.revoked?.length ?? 0) + 1}`;
  if (state.succeeded !== null) decisions.push([revokedArtifact(bytes, [state.succeeded.release.id])]);
  if (state.rejected.length > 0) decisions.push([revokedArtifact(bytes)]);
  for (const promotion of state.open) decisions.push(...steps(snapshot, promotion, now));
  return decisions;
}

function later(now: Date): string {
  return instantOf(new Date(now.getTime() + 6 * 3_600_000));
}

const INSIDE = ["deploying", "deployed", "verifying"];

/** What a verification of a promotion names. */
function its({ service, environment, fence, release }: Promotion) {
  const number = RELEASES.indexOf(release.id) + 1;
  return { service, environment, fence: fence ?? 0, release: number };
}

const RELEASES = Array.from({ length: 100 }, (_, index) => brief(index + 1).id);

function steps(snapshot: LedgerSnapshot, promotion: Promotion, now: Date): (readonly EventDraft[])[] {
  const { number, service, environment } = promotion;
  const about = { service, environment };
  const state = stateOf(snapshot, environment);
  switch (promotion.state) {
    case "deploying":
      return [
        [deployed(number, about)],
        [failed(number, about)],
        ...(promotion.verification === undefined ? [[deployed(number, about), succeeded(number, about)]] : []),
        [verifying(number, its(promotion)), judged(number, its(promotion)), deployed(number, about)],
      ];
    case "deployed":
      return [[succeeded(number, about)], [failed(number, about)], [verifying(number, its(promotion))]];
    case "verifying":
      return [
        [verifying(number, its(promotion))],
        [judged(number, { ...its(promotion), verdict: "fail" }), failed(number, about)],
        [judged(number, its(promotion)), succeeded(number, about)],
        [judged(number, { ...its(promotion), metrics: [{ metric: "errors", values: [0.1, -0.25, 1e-9] }] })],
        ...(promotion.verification?.judged?.verdict === "pass" ? [[succeeded(number, about)]] : []),
        [failed(number, about)],
      ];
    default: {
      const before = [
        [waiting(number, about)],
        [cleared(number, about), dispatching(number, about)],
        [ended(number, "promotion.expired", about)],
        [overridden(number, { ...about, until: later(now) })],
        [asked(number, about), ...(number % 2 === 0 ? [given(number, about)] : [])],
        ...(promotion.request === undefined
          ? []
          : [[given(number, about)], [given(number, { ...about, person: BOB })]]),
        ...(promotion.seen ?? []).map(({ person, comment }) => [revoked(number, { ...about, person, comment })]),
      ];
      const taken = state.open.some((open) => INSIDE.includes(open.state));
      if (taken || isHolding(state.lock, now) || isHolding(snapshot.head.lock, now)) return before;
      if (promotion.rollback !== undefined && promotion.rollback.of !== heldBy(state)) return before;
      const displaces = stayingIn(state);
      const entering = { ...about, rollForward: true, ...(number % 3 === 0 ? {} : { displaces }) };
      return [...before, [cleared(number, about), entered(number, state.fence + 1, entering)]];
    }
  }
}

/** A job brought what runs there, or nothing ever did: no word of a person, and no failure. */
function isVouchedFor({ current }: EnvironmentState): boolean {
  return current.kind !== "unknown" && current.said === undefined;
}

/**
 * What the evidence tells by the events alone is what the ledger calls current, wherever that is at rest: the last success, or
 * what a person found. Returns how often it was a person.
 */
function agrees(files: ReadonlyMap<string, string>): number {
  const { events, projection } = tellLedger(files);
  const running = runningAt(events);
  const words = [...projection.environments.values()].map((state) => {
    const { current, environment, service, succeeded } = state;
    const isResting = current.kind === "release" && (current.said ?? succeeded)?.seq === current.seq;
    const isSaid = current.kind !== "unknown" && current.said !== undefined;
    if (!isResting && !isSaid) return 0;
    const release = current.kind === "release" ? current.release.id : null;
    expect(running).toContainEqual(expect.objectContaining({ service, environment, release }));
    return isSaid ? 1 : 0;
  });
  return words.reduce<number>((sum, word) => sum + word, 0);
}

test("whatever is decided, the state files are what the log says, byte for byte, and the invariants hold (R41, R110, I1, I2)", async () => {
  const empty = await newLedger();
  const choice = fc.record({
    service: fc.nat(2),
    environment: fc.nat(2),
    pick: fc.nat(),
    hours: fc.integer({ min: -3, max: 30 }),
  });
  // Half of them begin where a rollback failed, and stay there: by chance nobody gets that far.
  const stuck = await ledgerOf(failedBack([{ version: null }, { version: "v1" }]));
  let [entries, words] = [0, 0];
  fc.assert(
    fc.property(fc.array(choice, { minLength: 1, maxLength: 60 }), fc.boolean(), (choices, lost) => {
      const files = new Map(lost ? stuck : empty);
      const releases = new Map<string, number>(lost ? [["web", 2]] : []);
      const fences = new Map<string, number>(lost ? [["web production", 3]] : []);
      let now = Date.parse(lost ? "2026-11-23T10:00:00Z" : "2026-11-22T10:00:00Z");
      for (const { service: at, environment: where, pick, hours } of choices) {
        const service = lost ? "web" : (SERVICES[at] ?? "web");
        const environment = lost ? "production" : (ENVIRONMENTS[where] ?? "staging");
        const before = parseLedger(files, "oid", service);
        now += hours * 3_600_000;
        const decisions = legal(before, environment, releases.get(service) ?? 0, new Date(now));
        const drafts = decisions[pick % decisions.length] ?? [];
        const { after } = commit(files, drafts, new Date(now), service);
        // What an append hands on is what the next reader reads.
        expect(after).toEqual({ ...parseLedger(files, "", service), files: after.files });
        if (drafts[0]?.event === "release.registered") releases.set(service, (releases.get(service) ?? 0) + 1);
        // What nothing may bring in stays so, whatever happens afterwards.
        for (const revoked of before.head.revoked ?? []) expect(after.head.revoked).toContainEqual(revoked);
        const state = stateOf(after, environment);
        expect(state.open.filter((open) => INSIDE.includes(open.state)).length).toBeLessThan(2);
        const place = `${service} ${environment}`;
        const rises = drafts.some((draft) => draft.event === "promotion.entered") ? 1 : 0;
        fences.set(place, (fences.get(place) ?? 0) + rises);
        expect(state.fence).toBe(fences.get(place));
        expect(state.candidate === null).toBe(
          isVouchedFor(state) && !state.open.some((open) => open.state === "deployed" || open.state === "verifying"),
        );
      }
      const verdict = verifyLedger(files);
      expect(verdict).toMatchObject({ kind: "intact" });
      words += agrees(files);
      entries += verdict.kind === "intact" ? verdict.seq : 0;
    }),
    { numRuns: 150 },
  );
  expect(entries).toBeGreaterThan(1_000);
  expect(words).toBeGreaterThan(10);
}, 60_000);
