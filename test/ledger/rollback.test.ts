import { describe, expect, test } from "vitest";
import type { EventDraft } from "../../src/ledger/event.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import {
  brief,
  cleared,
  deployed,
  digest,
  ended,
  entered,
  failed,
  held,
  ledgerOf,
  readmitted,
  registered,
  requested,
  revokedArtifact,
  rollback,
  succeeded,
} from "./sample.ts";

const one = brief(1);
const two = brief(2);
const three = brief(3);
const START = [registered(1), registered(2), registered(3)];
const inside = (number: number, fence = number) => [cleared(number), entered(number, fence)];
const arrived = (number: number, fence = number) => [...inside(number, fence), deployed(number), succeeded(number)];
/** One was good, two failed on top of it. */
const BROKEN = [...START, requested(1, one), ...arrived(1), requested(2, two), ...inside(2), failed(2)];
/** One was good, and so was two. */
const GOOD = [...START, requested(1, one), ...arrived(1), requested(2, two), ...arrived(2)];

async function ledgerAfter(...drafts: readonly EventDraft[]) {
  const files = await ledgerOf(drafts);
  expect(verifyLedger(files).kind).toBe("intact");
  const snapshot = parseLedger(files, "oid", "web");
  return { snapshot, state: stateOf(snapshot, "production"), files };
}

const stateIn = (state: { settled: readonly { id: string; state: string }[] }, number: number) =>
  state.settled.find(({ id }) => id === `p-production-${number}`)?.state;

describe("a rollback is a promotion of an older release", () => {
  test("while it is open, the failed promotion is rolling back; when it arrived, rolled back (design.md section 7)", async () => {
    const open = await ledgerAfter(...BROKEN, rollback(3, one, 2));
    expect(stateIn(open.state, 2)).toBe("rolling-back");
    expect(open.state.open[0]).toMatchObject({
      release: one,
      rollback: { of: "p-production-2", rejects: [two.id], why: "it answers 500", actor: { login: "alice" } },
    });
    expect(open.snapshot.head["min-protocol"]).toBe(3);
    const done = await ledgerAfter(...BROKEN, rollback(3, one, 2), ...arrived(3));
    expect(done.state).toMatchObject({
      current: { kind: "release", release: one, promotion: "p-production-3" },
      succeeded: { release: one },
      previous: null,
      candidate: null,
      rejected: [two.id],
      lock: null,
      hold: { actor: null, rollback: "p-production-3" },
    });
    expect(done.state.hold?.why).toContain(`p-production-3 rolled ${two.id} back. it answers 500`);
    expect(stateIn(done.state, 2)).toBe("rolled-back");
    expect(done.state.settled[0]).toMatchObject({ state: "succeeded", rollbackOf: "p-production-2" });
  });

  test("also from a release that succeeded; the bad one never becomes the previous good one", async () => {
    const { state } = await ledgerAfter(...GOOD, rollback(3, one, 2), ...arrived(3));
    expect(stateIn(state, 2)).toBe("rolled-back");
    expect(state).toMatchObject({ succeeded: { release: one }, previous: null, rejected: [two.id] });
    const more = await ledgerAfter(...GOOD, requested(3, three), ...arrived(3), rollback(4, one, 3), ...arrived(4));
    expect(more.state).toMatchObject({ succeeded: { release: one }, previous: { release: two }, rejected: [three.id] });
  });

  test.each(["promotion.cancelled", "promotion.expired"] as const)(
    "one that ends before it enters (%s) leaves everything as it was",
    async (event) => {
      const broken = await ledgerAfter(...BROKEN, rollback(3, one, 2), ended(3, event));
      expect(stateIn(broken.state, 2)).toBe("failed");
      const good = await ledgerAfter(...GOOD, rollback(3, one, 2), ended(3, event));
      expect(stateIn(good.state, 2)).toBe("succeeded");
      expect(good.state).toMatchObject({ rejected: [], hold: null, current: { release: two } });
    },
  );

  test("one that failed leaves the environment indeterminate and locked, and nothing rejected (R102)", async () => {
    const { state } = await ledgerAfter(...BROKEN, rollback(3, one, 2), ...inside(3), failed(3));
    expect(stateIn(state, 3)).toBe("indeterminate");
    expect(stateIn(state, 2)).toBe("failed");
    expect(state).toMatchObject({
      current: { kind: "unknown", promotion: "p-production-3" },
      lock: { actor: null, rollback: "p-production-3" },
      rejected: [],
      hold: null,
    });
    const good = await ledgerAfter(...GOOD, rollback(3, one, 2), ...inside(3), failed(3));
    expect(good.state.settled.find(({ id }) => id === "p-production-2")).toMatchObject({
      state: "failed",
      reason: "rollback-failed",
    });
  });

  test("after that only a person's next rollback gets past that lock, and takes it off", async () => {
    const stuck = [...BROKEN, rollback(3, one, 2), ...inside(3), failed(3)];
    await expect(ledgerAfter(...stuck, requested(4, one), ...inside(4))).rejects.toThrow("the environment is locked");
    await expect(ledgerAfter(...stuck, rollback(4, one, 3, { cause: "automation" }), ...inside(4))).rejects.toThrow(
      "the environment is locked",
    );
    const { state } = await ledgerAfter(...stuck, rollback(4, one, 3), ...arrived(4));
    expect(state).toMatchObject({ lock: null, current: { release: one }, rejected: [two.id] });
    expect(stateIn(state, 3)).toBe("rolled-back");
  });

  test("a rollback of a failed rollback that never entered leaves that one indeterminate (R102)", async () => {
    const stuck = [...BROKEN, rollback(3, one, 2), ...inside(3), failed(3)];
    const { state } = await ledgerAfter(...stuck, rollback(4, one, 3), ended(4, "promotion.cancelled"));
    expect(stateIn(state, 3)).toBe("indeterminate");
    expect(state.lock).toMatchObject({ rollback: "p-production-3" });
  });

  test("a lock that a person set keeps a rollback out too", async () => {
    const locked = [...BROKEN, held("environment.locked"), rollback(3, one, 2), ...inside(3)];
    await expect(ledgerAfter(...locked)).rejects.toThrow("the environment is locked");
  });

  test("a hold that a person set stays theirs", async () => {
    const { state } = await ledgerAfter(...BROKEN, held("environment.held"), rollback(3, one, 2), ...arrived(3));
    expect(state.hold).toMatchObject({ why: "audit", actor: { login: "alice" } });
  });
});

describe("what cannot be rolled back", () => {
  test("what the environment does not hold, any more or yet (R100)", async () => {
    await expect(ledgerAfter(...START, rollback(1, one, 9))).rejects.toThrow("does not hold p-production-9");
    await expect(ledgerAfter(...BROKEN, rollback(3, one, 1))).rejects.toThrow("does not hold p-production-1");
    const running = [...START, requested(1, one), ...arrived(1), requested(2, two), ...inside(2)];
    await expect(ledgerAfter(...running, rollback(3, one, 2))).rejects.toThrow("p-production-2 has not ended yet");
  });

  test("once something newer has entered, a rollback of what was there before cannot enter (R100, I14)", async () => {
    const overtaken = [...BROKEN, rollback(3, one, 2), requested(4, two), ...inside(4, 3)];
    await expect(ledgerAfter(...overtaken, failed(4), cleared(3), entered(3, 4))).rejects.toThrow(
      "the environment does not hold p-production-2 any more",
    );
  });

  test("the same promotion twice at a time", async () => {
    const twice = [...GOOD, requested(3, three), ...arrived(3), rollback(4, one, 3), rollback(5, two, 3)];
    await expect(ledgerAfter(...twice)).rejects.toThrow("is being rolled back already");
  });

  test("half a rollback: what it takes back and why are said together, and only by a rollback", async () => {
    const half = rollback(3, one, 2) as Extract<EventDraft, { event: "promotion.requested" }>;
    const { kind: _kind, ...noKind } = half.data;
    await expect(ledgerAfter(...BROKEN, { ...half, data: noKind })).rejects.toThrow("only a rollback says");
    const { why: _why, ...noWhy } = half.data;
    await expect(ledgerAfter(...BROKEN, { ...half, data: noWhy })).rejects.toThrow("and why");
  });

  test("a promotion cites a comment only as what proves who asked (R10)", async () => {
    const asked = requested(3, three) as Extract<EventDraft, { event: "promotion.requested" }>;
    const comment = { repository: "octo/shop", issue: 7, id: 70, body: digest("promote") };
    const { state } = await ledgerAfter(...GOOD, { ...asked, data: { ...asked.data, comment, by: "comment" } });
    expect(state.open).toMatchObject([{ origin: { comment } }]);
    await expect(ledgerAfter(...GOOD, { ...asked, data: { ...asked.data, comment } })).rejects.toThrow(
      "only a rollback says",
    );
  });
});

describe("a rejected release that may come back (design.md section 6)", () => {
  const back = [...BROKEN, rollback(3, one, 2), ...arrived(3)];
  const comment = { repository: "octo/shop", issue: 7, id: 70, body: digest("readmit") };

  test("is remembered with who said so, by which comment, and after which rollback", async () => {
    const { state, snapshot } = await ledgerAfter(...back, readmitted(two.id, { comment }));
    const after = state.lastRollback?.at;
    expect(state).toMatchObject({
      rejected: [],
      readmitted: [{ release: two.id, actor: { login: "alice" }, comment, after }],
    });
    expect(after).toBeDefined();
    expect(snapshot.head["min-protocol"]).toBe(3);
    await expect(ledgerAfter(...BROKEN, readmitted(two.id))).rejects.toThrow("is not rejected here");
  });

  test("stays remembered when it has entered, so that a forged entry proves nothing either", async () => {
    const entered = await ledgerAfter(...back, readmitted(two.id), requested(4, two), ...arrived(4));
    expect(entered.state.readmitted).toMatchObject([{ release: two.id }]);
  });

  test("a newer word takes the place of the older one, whose writer may be gone", async () => {
    const { state } = await ledgerAfter(...back, readmitted(two.id), readmitted(two.id, { comment }));
    expect(state.readmitted).toMatchObject([{ release: two.id, comment }]);
  });

  test("is rejected again by the next rollback, whatever was said before", async () => {
    const again = [readmitted(two.id), requested(4, two), ...inside(4), failed(4), rollback(5, one, 4), ...arrived(5)];
    const { state } = await ledgerAfter(...back, ...again);
    expect(state.rejected).toEqual([two.id]);
    expect(state).not.toHaveProperty("readmitted");
  });
});

test("revoked bytes stay revoked, and are revoked once (R41)", async () => {
  const { snapshot } = await ledgerAfter(...START, revokedArtifact("web 1"));
  expect(snapshot.head).toMatchObject({ "min-protocol": 3, revoked: [{ digest: digest("web 1"), why: "CVE-2026-1" }] });
  await expect(ledgerAfter(...START, revokedArtifact("web 1"), revokedArtifact("web 1"))).rejects.toThrow(
    "revoked already",
  );
});

test("another word about revoked bytes only adds releases that have them; who was first stays", async () => {
  const words = [revokedArtifact("web 1", [one.id]), revokedArtifact("web 1", [one.id, two.id])];
  const { snapshot } = await ledgerAfter(...START, ...words);
  expect(snapshot.head.revoked).toMatchObject([{ digest: digest("web 1"), releases: [one.id, two.id] }]);
  await expect(ledgerAfter(...START, ...words, revokedArtifact("web 1", [two.id]))).rejects.toThrow("revoked already");
});

test("once a ledger knows rollbacks, the success before the last one is kept however many were refused since", async () => {
  const refused = Array.from({ length: 25 }, (_, at) => [requested(at + 4, three), ended(at + 4, "promotion.expired")]);
  const old = await ledgerAfter(...GOOD, requested(3, three), ended(3, "promotion.expired"), ...refused.flat());
  expect(stateIn(old.state, 1)).toBeUndefined();
  const known = await ledgerAfter(...GOOD, rollback(3, one, 2), ended(3, "promotion.expired"), ...refused.flat());
  expect(stateIn(known.state, 1)).toBe("succeeded");
  expect(stateIn(known.state, 2)).toBe("succeeded");
});

describe("the release that the page named when a promotion came in", () => {
  const four = brief(4);
  /** Three were good, the fourth is watched; then many are asked for and given up. */
  const watched = (backTo: { readonly backTo?: string }) => [
    ...[...START, registered(4)],
    ...[one, two, three].flatMap((release, index) => [requested(index + 1, release), ...arrived(index + 1)]),
    ...[requested(4, four), cleared(4), entered(4, 4, backTo), deployed(4)],
    ...Array.from({ length: 25 }, (_, index) => index + 5).flatMap((number) => [
      requested(number, two),
      ended(number, "promotion.cancelled"),
    ]),
  ];

  test("keeps its proof for as long as that one is there, however much comes and goes meanwhile (R100)", async () => {
    const { state } = await ledgerAfter(...watched({ backTo: one.id }), failed(4));
    expect(stateIn(state, 1)).toBe("succeeded");
    expect(state.settled.find(({ id }) => id === "p-production-4")).toMatchObject({ state: "failed", backTo: one.id });
    expect(stateIn((await ledgerAfter(...watched({}), failed(4))).state, 1)).toBeUndefined();
  });

  test("keeps nothing once something else is there: the state stays bounded", async () => {
    const later = Array.from({ length: 25 }, (_, index) => index + 30).flatMap((number, index) => [
      ...[requested(number, three), cleared(number), entered(number, 5 + index)],
      ...[deployed(number), succeeded(number)],
    ]);
    const { state } = await ledgerAfter(...watched({ backTo: one.id }), succeeded(4), ...later);
    expect(stateIn(state, 1)).toBeUndefined();
    expect(state.settled.length).toBeLessThanOrEqual(22);
  });
});
