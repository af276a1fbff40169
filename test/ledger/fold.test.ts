import { describe, expect, test } from "vitest";
import type { EventDraft } from "../../src/ledger/event.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import {
  ALICE,
  brief,
  cleared,
  commit,
  deployed,
  dispatching,
  ended,
  entered,
  failed,
  held,
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

  test("the success that runs here is kept however many were refused since: it is the proof downstream", async () => {
    const refused = Array.from({ length: 23 }, (_, index) => [
      requested(index + 2, one),
      ended(index + 2, "promotion.cancelled"),
    ]);
    const state = await production([...SUCCEEDED, ...refused.flat()]);
    expect(state.settled.length).toBe(21);
    expect(state.settled.at(-1)).toMatchObject({ number: 1, state: "succeeded" });
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
