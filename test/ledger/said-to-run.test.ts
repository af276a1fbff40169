import { describe, expect, test } from "vitest";
import { runningAt } from "../../src/evidence/upkeep.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import { heldBy } from "../../src/ledger/promotion-rollback.ts";
import type { ReleaseBrief } from "../../src/ledger/release-brief.ts";
import { expectedIn, withoutWord } from "../../src/ledger/said-to-run.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { tellLedger, verifyLedger } from "../../src/ledger/verify.ts";
import { goodReleases, isLastGood, rollbackTarget } from "../../src/rollback/target.ts";
import { FAILED_BACK } from "./failed-back.ts";
import {
  brief,
  cleared,
  deployed,
  entered,
  failed,
  held,
  ledgerOf,
  registered,
  requested,
  rollback,
  succeeded,
} from "./sample.ts";

const [one, two, three] = [brief(1), brief(2), brief(3)] as const;
/** The event of the lock that the failed rollback left: the last of those before. */
const LOCK = FAILED_BACK.length + 1;

/** Somebody looked, and says what runs. */
const said = (runs: ReleaseBrief | null | undefined, lock = LOCK): EventDraft => {
  const data = { why: "runs it I looked", lock, ...(runs === undefined ? {} : { runs }) };
  return { service: "web", environment: "production", promotion: null, event: "environment.unlocked", data };
};

async function ledgerAfter(...drafts: readonly EventDraft[]) {
  const files = await ledgerOf(drafts);
  expect(verifyLedger(files).kind).toBe("intact");
  const snapshot = parseLedger(files, "oid", "web");
  return { state: stateOf(snapshot, "production"), head: snapshot.head, files };
}

describe("what a person found to run after a failed rollback (R102)", () => {
  test("is what the ledger calls current, with whose word it is and what was known before", async () => {
    const { state, head } = await ledgerAfter(...FAILED_BACK, said(two));
    expect(state.current).toMatchObject({
      kind: "release",
      release: two,
      promotion: "p-production-3",
      seq: LOCK + 1,
      said: { why: "runs it I looked", actor: { login: "alice" }, before: { promotion: "p-production-3", seq: LOCK } },
    });
    expect(state).toMatchObject({ lock: null, succeeded: { release: one }, rejected: [] });
    expect(head["min-protocol"]).toBe(3);
    expect(expectedIn(state)).toEqual(two);
  });

  test("is unknown again for whoever does not believe the word", async () => {
    const before = await ledgerAfter(...FAILED_BACK);
    for (const runs of [two, null]) {
      const { state } = await ledgerAfter(...FAILED_BACK, said(runs));
      expect(withoutWord(state.current)).toEqual(before.state.current);
      expect(heldBy(state)).toBe(heldBy(before.state));
    }
  });

  test("may be nothing, and left out where it is not known", async () => {
    const nothing = await ledgerAfter(...FAILED_BACK, said(null));
    expect(nothing.state.current).toMatchObject({ kind: "empty", said: { before: { promotion: "p-production-3" } } });
    expect(expectedIn(nothing.state)).toBeNull();
    const unsaid = await ledgerAfter(...FAILED_BACK, said(undefined));
    expect(unsaid.state.current).toMatchObject({ kind: "unknown", promotion: "p-production-3" });
    expect(unsaid.state.current).not.toHaveProperty("said");
  });

  test("settles the environment: any release may enter, and no stay of another ends by it", async () => {
    const next = [registered(3), requested(4, three), cleared(4)];
    await expect(ledgerAfter(...FAILED_BACK, said(undefined), ...next, entered(4, 4))).rejects.toThrow(
      "a failure left this environment unsettled",
    );
    const { state } = await ledgerAfter(
      ...[...FAILED_BACK, said(two), ...next],
      entered(4, 4, { displaces: null }),
      ...[deployed(4), succeeded(4)],
    );
    expect(state).toMatchObject({ current: { release: three }, succeeded: { release: three } });
    expect(state.current).not.toHaveProperty("said");
    await expect(
      ledgerAfter(...FAILED_BACK, said(two), ...next, entered(4, 4, { displaces: "p-production-3" })),
    ).rejects.toThrow("nothing is there, not p-production-3");
  });

  test("what left the environment so may still be taken back", async () => {
    const { state } = await ledgerAfter(
      ...[...FAILED_BACK, said(two), rollback(4, one, 3), cleared(4)],
      ...[entered(4, 4, { displaces: null }), deployed(4), succeeded(4)],
    );
    expect(state).toMatchObject({ current: { release: one }, rejected: [two.id], lock: null });
  });

  test("may be said again under a later lock, while nothing has entered", async () => {
    const again = [said(two), held("environment.locked"), said(one, LOCK + 2)];
    const { state } = await ledgerAfter(...FAILED_BACK, ...again);
    expect(state.current).toMatchObject({ release: one, said: { before: { promotion: "p-production-3", seq: LOCK } } });
    const late = [said(undefined), held("environment.locked"), said(one, LOCK + 2)];
    expect((await ledgerAfter(...FAILED_BACK, ...late)).state.current).toMatchObject({ release: one });
  });

  test("is in the evidence of the period, with the word; a later success takes its place", async () => {
    const running = async (...drafts: readonly EventDraft[]) =>
      runningAt(tellLedger((await ledgerAfter(...FAILED_BACK, ...drafts)).files).events);
    expect(await running(said(two))).toMatchObject([
      { environment: "production", release: two.id, promotion: null, said: { by: { login: "alice" } } },
    ]);
    expect(await running(said(null))).toMatchObject([{ release: null }]);
    expect(await running(said(undefined))).toMatchObject([{ release: one.id, promotion: "p-production-1" }]);
    const after = [requested(4, one), cleared(4), entered(4, 4, { displaces: null }), deployed(4), succeeded(4)];
    expect(await running(said(two), ...after)).toMatchObject([{ release: one.id, promotion: "p-production-4" }]);
  });
});

describe("a word about what runs that nobody could have said", () => {
  test("of a release that the environment never saw, or another of the same id", async () => {
    await expect(ledgerAfter(...FAILED_BACK, said(three))).rejects.toThrow("has seen no release");
    await expect(ledgerAfter(...FAILED_BACK, said({ ...two, run: two.run + 1 }))).rejects.toThrow("like this");
  });

  test("where no rollback failed", async () => {
    const good = [registered(1), requested(1, one), cleared(1), entered(1, 1), deployed(1), succeeded(1)];
    const locked = [...good, held("environment.locked")];
    await expect(ledgerAfter(...locked, said(one, locked.length + 1))).rejects.toThrow("where a rollback failed");
    const broken = [...good, registered(2), requested(2, two), cleared(2), entered(2, 2), failed(2)];
    const shut = [...broken, held("environment.locked")];
    await expect(ledgerAfter(...shut, said(one, shut.length + 1))).rejects.toThrow("where a rollback failed");
  });
});

describe("what a failed rollback was to take back", () => {
  const GOOD = [registered(1), registered(2)].concat(
    ...[1, 2].map((at) => [requested(at, brief(at)), cleared(at), entered(at, at), deployed(at), succeeded(at)]),
  );
  const LOST = [...GOOD, rollback(3, one, 2), cleared(3), entered(3, 3), failed(3)];

  test("is good no more: what comes next goes back to the one before, which is the last good one", async () => {
    const { state } = await ledgerAfter(...LOST);
    expect(state.succeeded).toMatchObject({ release: two });
    expect(goodReleases(state, {}).map(({ release }) => release)).toEqual([one]);
    expect(rollbackTarget(state, three.id, {})).toMatchObject({ kind: "release", release: one });
    expect(isLastGood(state, two.id)).toBe(false);
    expect(isLastGood(state, one.id)).toBe(true);
    // Two succeeded here: going back to nothing would forget that.
    expect(rollbackTarget(state, one.id, {})).toEqual({ kind: "nothing-left" });
  });

  test("is good while the rollback is under way, so that a plan that people agree to stays what it is", async () => {
    const before = await ledgerAfter(...GOOD);
    const open = await ledgerAfter(...GOOD, rollback(3, one, 2));
    expect(rollbackTarget(open.state, one.id, {})).toEqual(rollbackTarget(before.state, one.id, {}));
  });
});
