import { describe, expect, test } from "vitest";
import { ImpossibleDraft, LedgerUnreadable } from "../../src/ledger/errors.ts";
import type { EventDraft, LedgerEvent } from "../../src/ledger/event.ts";
import { apply, fold } from "../../src/ledger/fold.ts";
import { emptyProjection } from "../../src/ledger/projection.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import {
  brief,
  cleared,
  deployed,
  digest,
  ended,
  entered,
  failed,
  held,
  INTENT,
  ledgerOf,
  registered,
  requested,
  succeeded,
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
