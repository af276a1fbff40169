import { describe, expect, test } from "vitest";
import { ImpossibleDraft, LedgerUnreadable } from "../../src/ledger/errors.ts";
import type { EventDraft, LedgerEvent } from "../../src/ledger/event.ts";
import { apply, fold } from "../../src/ledger/fold.ts";
import { emptyProjection } from "../../src/ledger/projection.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import {
  ALICE,
  brief,
  cleared,
  commit,
  deployed,
  digest,
  dispatching,
  ended,
  entered,
  failed,
  held,
  INTENT,
  ledgerOf,
  PLAN,
  POLICY,
  promotionOf,
  RUN,
  registered,
  requested,
  succeeded,
  waiting,
} from "./sample.ts";

const one = brief(1);
const two = brief(2);
const REGISTERED = [registered(1), registered(2)];
const REQUESTED = [...REGISTERED, requested(1, one)];
const ENTERED = [...REQUESTED, cleared(1), entered(1, 1)];
const SUCCEEDED = [...ENTERED, deployed(1), succeeded(1)];
const FAILED = [...ENTERED, failed(1)];

async function production(drafts: readonly EventDraft[]) {
  return stateOf(parseLedger(await ledgerOf(drafts), "oid", "web"), "production");
}

describe("a promotion's life", () => {
  test("requested: open, with the next number of the repository", async () => {
    const state = await production(REQUESTED);
    expect(state.open).toMatchObject([
      {
        id: "p-production-1",
        number: 1,
        release: one,
        state: "requested",
        requester: ALICE,
        plan: PLAN,
        policy: POLICY,
      },
    ]);
    expect(state.current).toEqual({ kind: "empty" });
  });

  test("numbers are given out per repository, across services and environments", async () => {
    const files = await ledgerOf(REQUESTED);
    commit(files, [registered(1, { service: "api" }), requested(2, one, { service: "api", environment: "staging" })]);
    const snapshot = parseLedger(files, "oid", "api");
    expect(snapshot.head.promotions).toBe(2);
    expect(stateOf(snapshot, "staging").open[0]?.id).toBe("p-staging-2");
  });

  test("waiting says why; cleared and waiting may alternate while nothing was touched", async () => {
    const waits = await production([...REQUESTED, cleared(1), waiting(1)]);
    expect(waits.open[0]).toMatchObject({ state: "waiting", reasons: [{ gate: "soak" }] });
    const clear = await production([...REQUESTED, waiting(1), cleared(1)]);
    expect(clear.open[0]).toMatchObject({ state: "cleared", reasons: [] });
  });

  test("dispatching is counted and leaves the state", async () => {
    const state = await production([...REQUESTED, cleared(1), dispatching(1), dispatching(1)]);
    expect(state.open[0]).toMatchObject({ state: "cleared", dispatch: { workflow: "deploy.yml", times: 2 } });
  });

  test("entered: current is unknown, the release is the candidate, the fencing number rises (R84, R85)", async () => {
    const state = await production(ENTERED);
    expect(state).toMatchObject({
      fence: 1,
      current: { kind: "unknown", promotion: "p-production-1" },
      candidate: { release: one },
      policy: POLICY,
      open: [{ state: "deploying", fence: 1, owner: RUN }],
    });
  });

  test("deployed: current is the release, but nothing has succeeded yet", async () => {
    const state = await production([...ENTERED, deployed(1)]);
    expect(state).toMatchObject({
      current: { kind: "release", release: one },
      succeeded: null,
      open: [{ state: "deployed", deployment: 4001 }],
    });
  });

  test("succeeded: settled, no candidate left", async () => {
    const state = await production(SUCCEEDED);
    expect(state).toMatchObject({
      candidate: null,
      succeeded: { release: one },
      previous: null,
      open: [],
      settled: [{ id: "p-production-1", state: "succeeded", run: RUN.id, attempt: 1, deployment: 4001 }],
    });
  });

  test("previous is the last other release that succeeded, also when one succeeds twice", async () => {
    const second = [requested(2, two), cleared(2), entered(2, 2), deployed(2), succeeded(2)];
    const again = [requested(3, two), cleared(3), entered(3, 3), deployed(3), succeeded(3)];
    const state = await production([...SUCCEEDED, ...second, ...again]);
    expect(state).toMatchObject({ succeeded: { promotion: "p-production-3" }, previous: { release: one } });
  });

  test("failed: settled, current unknown, the candidate is remembered", async () => {
    const state = await production([...SUCCEEDED, requested(2, two), cleared(2), entered(2, 2), failed(2)]);
    expect(state).toMatchObject({
      current: { kind: "unknown", promotion: "p-production-2" },
      candidate: { release: two },
      succeeded: { release: one },
      open: [],
      settled: [{ state: "failed", reason: "job-failed" }, { state: "succeeded" }],
    });
  });

  test.each(["promotion.cancelled", "promotion.expired"] as const)(
    "%s before entering leaves the environment",
    async (event) => {
      const state = await production([...REQUESTED, waiting(1), ended(1, event)]);
      expect(state).toMatchObject({ current: { kind: "empty" }, candidate: null, open: [], settled: [{ run: null }] });
    },
  );

  test("superseded and rejected name what ended them", async () => {
    const superseded = { event: "promotion.superseded", ...promotionOf(1), data: { by: "p-production-2" } } as const;
    expect((await production([...REQUESTED, superseded])).settled[0]).toMatchObject({ reason: "p-production-2" });
    const reason = { gate: "checks", verdict: "fail", reason: "check-failed", message: "unit failed" } as const;
    const rejected = { event: "promotion.rejected", ...promotionOf(1), data: { reasons: [reason] } } as const;
    expect((await production([...REQUESTED, rejected])).settled[0]).toMatchObject({ reason: "check-failed" });
  });

  test("twenty settled promotions are kept, the newest first", async () => {
    const many = Array.from({ length: 23 }, (_, index) => [
      requested(index + 1, one),
      ended(index + 1, "promotion.cancelled"),
    ]);
    const state = await production([...REGISTERED, ...many.flat()]);
    expect(state.settled.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => 23 - index));
  });

  test("locks and holds say who and why, and come off", async () => {
    const state = await production([held("environment.locked", { why: "audit" }), held("environment.held")]);
    expect(state).toMatchObject({ lock: { why: "audit", actor: ALICE }, hold: { why: "audit" } });
    const free = await production([held("environment.locked"), held("environment.unlocked")]);
    expect(free.lock).toBeNull();
  });

  test("the newest release of a service is never a preview", async () => {
    const files = await ledgerOf([registered(1), registered(2, { preview: true })]);
    expect(parseLedger(files, "oid", "web").serviceState.latest).toMatchObject(one);
  });
});

describe("R116: what may never follow is refused", () => {
  const unlocked = held("environment.unlocked");
  const locked = held("environment.locked");
  test.each<[string, readonly EventDraft[], string]>([
    ["a number out of turn", [...REGISTERED, requested(2, one)], "the next promotion is p-production-1"],
    ["the same release twice at once (R90)", [...REQUESTED, requested(2, one)], "p-production-1 is already open"],
    [
      "another try of something later",
      [...REGISTERED, requested(1, one, { retryOf: "p-production-4" })],
      "another try",
    ],
    [
      "another try of another environment",
      [...REQUESTED, requested(2, two, { retryOf: "p-staging-1" })],
      "another try",
    ],
    ["a release that differs from its record", [registered(1), requested(1, { ...one, run: 1 })], "not registered"],
    ["an unknown promotion", [cleared(5)], "no such promotion is open"],
    ["entering without being cleared", [...REQUESTED, entered(1, 1)], "is requested, not cleared"],
    ["an old fencing number (R85)", [...REQUESTED, cleared(1), entered(1, 2)], "fencing number is 1"],
    ["two at once in one environment (I2)", [...ENTERED, requested(2, two), cleared(2), entered(2, 2)], "is deploying"],
    ["entering twice", [...ENTERED, entered(1, 2)], "is deploying, not cleared"],
    ["entering a locked environment", [...REQUESTED, cleared(1), locked, entered(1, 1)], "is locked"],
    ["another release after a failure", [...FAILED, requested(2, two), cleared(2), entered(2, 2)], "unsettled"],
    ["success without a deployment", [...ENTERED, succeeded(1)], "is deploying, not deployed"],
    ["failing before anything was touched", [...REQUESTED, failed(1)], "is requested, not deploying"],
    ["cancelling after the first effect", [...ENTERED, ended(1, "promotion.cancelled")], "is deploying, not requested"],
    ["a settled promotion that goes on (I10)", [...SUCCEEDED, failed(1)], "no such promotion is open"],
    ["a second lock", [locked, locked], "already locked"],
    ["unlocking what is open", [unlocked], "not locked"],
    ["a second hold", [held("environment.held"), held("environment.held")], "already on hold"],
    ["letting go of what is not held", [held("environment.unheld")], "not on hold"],
    ["a release twice", [registered(1), registered(1)], "already registered"],
    ["a version for two releases", [registered(1), registered(2, { version: "1.1.0" })], "version 1.1.0 is"],
  ])("%s", async (_name, drafts, message) => {
    await expect(production(drafts)).rejects.toThrow(ImpossibleDraft);
    await expect(production(drafts)).rejects.toThrow(message);
  });

  test("after a failure the same release, the last good one, or a roll-forward may enter", async () => {
    const enteringAfterFailure = (release: typeof one, rollForward = false) => {
      const bad = [requested(2, two), cleared(2), entered(2, 2), failed(2)];
      return production([...SUCCEEDED, ...bad, requested(3, release), cleared(3), entered(3, 3, { rollForward })]);
    };
    expect((await enteringAfterFailure(two)).fence).toBe(3);
    expect((await enteringAfterFailure(one)).fence).toBe(3);
    const three = [registered(3), requested(2, brief(3)), cleared(2), entered(2, 2, { rollForward: true })];
    expect((await production([...FAILED, ...three])).candidate?.release).toEqual(brief(3));
  });

  const first: LedgerEvent = {
    v: 1,
    seq: 1,
    prev: `sha256:${"0".repeat(64)}`,
    time: "2026-11-22T10:00:00Z",
    event: "ledger.created",
    service: null,
    environment: null,
    promotion: null,
    actor: null,
    run: null,
    policy: null,
    intent: INTENT,
    data: { repository: 1 },
  };

  test.each<[string, LedgerEvent, string]>([
    ["a log that starts late", { ...first, seq: 2 }, "next sequence number is 1"],
    ["a log that starts in the middle", { ...first, prev: digest("x") }, "does not continue"],
    [
      "a log that starts with something else",
      { ...first, service: "web", environment: "production", event: "environment.locked", data: { why: "x" } },
      "creates the ledger",
    ],
  ])("%s", (_name, event, message) => {
    expect(() => apply(emptyProjection, event)).toThrow(LedgerUnreadable);
    expect(() => apply(emptyProjection, event)).toThrow(message);
  });

  test("a release nobody registered, once the whole log is known", async () => {
    const files = await ledgerOf([requested(1, one)]);
    const lines = [...files].filter(([path]) => path.startsWith("log/")).flatMap(([, text]) => text.trim().split("\n"));
    expect(() => fold(lines)).toThrow(`${one.id} was not registered like this`);
  });
});
