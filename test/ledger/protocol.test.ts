import { describe, expect, test } from "vitest";
import { ImpossibleDraft } from "../../src/ledger/errors.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import {
  ALICE,
  asked,
  BOB,
  brief,
  cleared,
  commit,
  deployed,
  entered,
  failed,
  given,
  held,
  heldEverywhere,
  ledgerOf,
  NOW,
  overridden,
  RUN,
  registered,
  requested,
  revoked,
  succeeded,
  unlockedEverywhere,
  waiting,
} from "./sample.ts";

const one = brief(1);
const two = brief(2);
const HOUR = 3_600_000;
const at = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const through = (number: number, release: typeof one, displaces?: string | null) => [
  requested(number, release),
  cleared(number),
  entered(number, number, displaces === undefined ? {} : { displaces }),
  deployed(number),
  succeeded(number),
];

async function ledgerAfter(...decisions: readonly (readonly EventDraft[])[]) {
  const files = await ledgerOf(...decisions);
  expect(verifyLedger(files).kind).toBe("intact");
  return { files, snapshot: parseLedger(files, "oid", "web") };
}

describe("rules that came later (R95)", () => {
  test("a ledger without events of protocol 2 stays what protocol 1 wrote: no new key, and old clients may write on", async () => {
    const locked = [held("environment.locked"), held("environment.unlocked"), held("environment.held")];
    const { files } = await ledgerAfter([registered(1), registered(2)], through(1, one), through(2, two), locked);
    const text = [...files.values()].join("");
    expect(files.get("head.json")).toContain('"min-protocol": 1');
    for (const key of ["left", "until", "displaces", "overrides"]) expect(text).not.toContain(`"${key}"`);
  });

  test.each<[string, EventDraft]>([
    ["a lock with an end", held("environment.locked", { until: "2026-11-23T10:00:00Z" })],
    ["a hold with an end", held("environment.held", { until: "2026-11-23T10:00:00Z" })],
    ["a lock of everything", heldEverywhere("repository.locked")],
    ["a hold of everything", heldEverywhere("repository.held")],
    ["an override", overridden(1)],
    ["a request for approval", asked(1)],
    ["a promotion that waits until a moment", waiting(1, { retryAt: "2026-11-23T10:00:00Z" })],
  ])("%s raises the head, so that an old client stops with client-too-old", async (_name, draft) => {
    const { snapshot } = await ledgerAfter([registered(1), requested(1, one)], [draft]);
    expect(snapshot.head["min-protocol"]).toBe(2);
  });

  test.each([
    ["a release to go back to", { backTo: brief(2).id }],
    ["what going back does to the data", { dataCost: "irreversible" }],
  ] as const)(
    "entering with %s raises the head, so that an older client stops before it (R95)",
    async (_name, says) => {
      const drafts = [registered(1), requested(1, brief(1)), cleared(1)];
      const files = await ledgerOf([...drafts, entered(1, 1, { displaces: null, ...says })]);
      expect(parseLedger(files, "oid", "web").head["min-protocol"]).toBe(3);
      const plain = await ledgerOf([...drafts, entered(1, 1, { displaces: null })]);
      expect(parseLedger(plain, "oid", "web").head["min-protocol"]).toBeLessThan(3);
    },
  );

  test("entering with a configuration says which, and raises the head", async () => {
    const config = `sha256:${"c".repeat(64)}`;
    const drafts = [
      requested(1, one),
      cleared(1),
      entered(1, 1, { displaces: null, config }),
      deployed(1),
      succeeded(1),
    ];
    const { files, snapshot } = await ledgerAfter([registered(1)], drafts);
    expect(snapshot.head["min-protocol"]).toBe(3);
    expect([...files.values()].join("")).toContain(`"config":"${config}"`);
  });

  test("entering says whose stay ends, and the stay of a success gets its end", async () => {
    const { files, snapshot } = await ledgerAfter([registered(1), registered(2)], through(1, one, null));
    expect(stateOf(snapshot, "production").settled[0]).not.toHaveProperty("left");
    commit(files, [requested(2, two), cleared(2), entered(2, 2, { displaces: "p-production-1" })], at(5));
    expect(verifyLedger(files).kind).toBe("intact");
    const state = stateOf(parseLedger(files, "oid", "web"), "production");
    expect(state.settled[0]).toMatchObject({
      id: "p-production-1",
      at: "2026-11-22T10:00:00Z",
      left: "2026-11-22T15:00:00Z",
    });
  });

  test("the wrong stay cannot be ended", async () => {
    const start = [registered(1), registered(2)];
    const wrong = [requested(2, two), cleared(2), entered(2, 2, { displaces: "p-production-9" })];
    await expect(ledgerAfter(start, through(1, one), wrong)).rejects.toThrow(
      "p-production-1 is there, not p-production-9",
    );
    const nothing = [requested(1, one), cleared(1), entered(1, 1, { displaces: "p-production-9" })];
    await expect(ledgerAfter(start, nothing)).rejects.toThrow("nothing is there, not p-production-9");
  });
});

describe("a lock with an end", () => {
  const enter = [cleared(1), entered(1, 1)];
  const START = [registered(1), requested(1, one)];
  const until = "2026-11-22T12:00:00Z";

  test("keeps everybody out until its end, and nobody from then on", async () => {
    for (const lock of [held("environment.locked", { until }), heldEverywhere("repository.locked", { until })]) {
      const { files } = await ledgerAfter(START, [lock]);
      expect(() => commit(new Map(files), enter, at(1.999))).toThrow("is locked");
      commit(files, enter, at(2));
      expect(verifyLedger(files).kind).toBe("intact");
    }
  });

  test("may be followed by another one once it has ended, and not before", async () => {
    const { files } = await ledgerAfter([held("environment.locked", { until, why: "first" })]);
    const again = [held("environment.locked", { why: "second" })];
    expect(() => commit(new Map(files), again, at(1))).toThrow("already locked");
    commit(files, again, at(2));
    expect(stateOf(parseLedger(files, "oid", "web"), "production").lock).toMatchObject({ why: "second" });
  });

  test("that has ended before it begins is refused", async () => {
    const late = held("environment.locked", { until: "2026-11-22T10:00:00Z" });
    await expect(ledgerAfter([late])).rejects.toThrow("would have ended");
  });

  test("a lock of everything closes every service, and comes off", async () => {
    const { files } = await ledgerAfter(START, [heldEverywhere("repository.locked", { why: "incident" })]);
    commit(files, [registered(1, { service: "api" }), requested(2, one, { service: "api" })]);
    const about = { service: "api" };
    expect(() => commit(new Map(files), [cleared(2, about), entered(2, 1, about)])).toThrow("the repository is locked");
    const seq = parseLedger(files, "oid", "web").head.lock?.seq ?? 0;
    expect(() => commit(new Map(files), [unlockedEverywhere(seq + 1)])).toThrow(`the lock is event ${seq}`);
    commit(files, [unlockedEverywhere(seq)]);
    commit(files, [cleared(2, about), entered(2, 1, about)]);
    expect(verifyLedger(files).kind).toBe("intact");
    expect(parseLedger(files, "oid", "api").head).not.toHaveProperty("lock");
    expect(() => commit(files, [unlockedEverywhere(seq)])).toThrow("not locked");
    expect(() => commit(files, [heldEverywhere("repository.unheld")])).toThrow("not on hold");
  });
});

describe("an unlock", () => {
  const locked = [held("environment.locked", { until: "2026-11-22T12:00:00Z" })];
  const state = (files: Map<string, string>) => stateOf(parseLedger(files, "oid", "web"), "production");

  test("of a lock that would hold is remembered with its person and run, until something enters or locks again", async () => {
    const { files } = await ledgerAfter([registered(1), requested(1, one)], locked);
    const seq = state(files).lock?.seq ?? 0;
    commit(files, [held("environment.unlocked", { lock: seq, why: "done" })], at(1));
    expect(state(files)).toMatchObject({ lock: null, opened: { why: "done", actor: ALICE, run: RUN, lock: { seq } } });
    const again = new Map(files);
    commit(again, [held("environment.locked")], at(1));
    expect(state(again)).not.toHaveProperty("opened");
    commit(files, [cleared(1), entered(1, 1)], at(1));
    expect(state(files)).not.toHaveProperty("opened");
    expect(verifyLedger(files).kind).toBe("intact");
  });

  test("of a lock that is over is not: there is nothing to prove", async () => {
    const { files } = await ledgerAfter(locked);
    commit(files, [held("environment.unlocked", { lock: state(files).lock?.seq ?? 0 })], at(2));
    expect(state(files)).not.toHaveProperty("opened");
  });

  test("of another lock, or without saying which in a ledger of protocol 2, is impossible", async () => {
    const { files } = await ledgerAfter(locked);
    expect(() => commit(files, [held("environment.unlocked", { lock: 1 })])).toThrow("the lock is event");
    expect(() => commit(files, [held("environment.unlocked")])).toThrow("does not say which lock");
  });

  test("of everything is remembered in the head until something enters anywhere", async () => {
    const { files } = await ledgerAfter([registered(1), requested(1, one)], [heldEverywhere("repository.locked")]);
    commit(files, [unlockedEverywhere(parseLedger(files, "oid", "web").head.lock?.seq ?? 0)]);
    expect(parseLedger(files, "oid", "web").head).toMatchObject({ opened: { why: "over", actor: ALICE } });
    commit(files, [cleared(1), entered(1, 1)]);
    expect(parseLedger(files, "oid", "web").head).not.toHaveProperty("opened");
    expect(verifyLedger(files).kind).toBe("intact");
  });
});

describe("an override (R22)", () => {
  const START = [registered(1), requested(1, one)];

  test("is kept with its person, run and end, once a gate", async () => {
    const { snapshot } = await ledgerAfter(
      START,
      [overridden(1)],
      [overridden(1, { gate: "checks" })],
      [overridden(1)],
    );
    const [promotion] = stateOf(snapshot, "production").open;
    expect(promotion?.overrides).toMatchObject([
      { gate: "checks", actor: ALICE, run: RUN },
      { gate: "soak", why: "a customer is down", until: "2026-11-23T10:00:00Z" },
    ]);
  });

  test.each([
    ["one that has ended already", "2026-11-22T10:00:00Z"],
    ["one of more than three days", "2026-11-25T10:00:01Z"],
  ])("%s is impossible", async (_name, until) => {
    await expect(ledgerAfter(START, [overridden(1, { until })])).rejects.toThrow(ImpossibleDraft);
  });

  test("of a promotion that is in its environment, or settled, is impossible", async () => {
    const inside = [cleared(1), entered(1, 1)];
    await expect(ledgerAfter(START, inside, [overridden(1)])).rejects.toThrow("is deploying");
    await expect(ledgerAfter(START, inside, [deployed(1), succeeded(1), overridden(1)])).rejects.toThrow(
      "no such promotion",
    );
  });
});

describe("an approval (R8)", () => {
  const START = [registered(1), requested(1, one), asked(1)];
  const seenAfter = async (...drafts: readonly EventDraft[]) => {
    const { snapshot } = await ledgerAfter(START, drafts);
    return stateOf(snapshot, "production").open[0];
  };

  test("is remembered as it was first seen, one a person, with the issue on which people were asked", async () => {
    const promotion = await seenAfter(given(1), given(1, { person: BOB, comment: 72 }), given(1, { comment: 73 }));
    expect(promotion?.request).toMatchObject({ repository: "octo/shop", issue: 7 });
    expect(promotion?.seen).toMatchObject([
      { person: BOB, comment: 72 },
      { person: ALICE, comment: 73 },
    ]);
  });

  test("a page that says what it is is remembered after the promotion, for its last word; an older one as it always was", async () => {
    const failing = [cleared(1), entered(1, 1), failed(1)];
    const settledBy = async (request: EventDraft) => {
      const { snapshot } = await ledgerAfter([registered(1), requested(1, one)], [request], failing);
      return { head: snapshot.head, settled: stateOf(snapshot, "production").settled[0] };
    };
    const now = await settledBy(asked(1, { kind: "pull-request" }));
    expect(now.head["min-protocol"]).toBe(3);
    expect(now.settled?.request).toEqual({ repository: "octo/shop", issue: 7, kind: "pull-request" });
    const before = await settledBy(asked(1));
    expect(before.head["min-protocol"]).toBe(2);
    expect(before.settled).not.toHaveProperty("request");
  });

  test("is forgotten when it is taken back, edited or deleted, and leaves no empty list", async () => {
    expect(await seenAfter(given(1), revoked(1))).not.toHaveProperty("seen");
  });

  test("cannot be seen before anybody was asked, nor revoked in another comment", async () => {
    await expect(ledgerAfter([registered(1), requested(1, one)], [given(1)])).rejects.toThrow(ImpossibleDraft);
    await expect(ledgerAfter(START, [given(1), revoked(1, { comment: 99 })])).rejects.toThrow(ImpossibleDraft);
    await expect(ledgerAfter(START, [revoked(1)])).rejects.toThrow(ImpossibleDraft);
  });

  test("changes nothing about a promotion that is inside", async () => {
    await expect(ledgerAfter(START, [cleared(1), entered(1, 1)], [given(1)])).rejects.toThrow("is deploying");
  });
});
