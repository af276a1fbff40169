import { describe, expect, test } from "vitest";
import { ImpossibleDraft } from "../../src/ledger/errors.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import {
  brief,
  cleared,
  commit,
  deployed,
  digestOf,
  entered,
  failed,
  judged,
  ledgerOf,
  NOW,
  RUN,
  registered,
  requested,
  succeeded,
  verifying,
} from "./sample.ts";

const one = { release: 1, fence: 1 };
const ENTERED = [registered(1), registered(2), requested(1, brief(1)), cleared(1), entered(1, 1)];
const DEPLOYED = [...ENTERED, deployed(1)];
const VERIFYING = [...DEPLOYED, verifying(1, one)];
const SUCCEEDED = [...DEPLOYED, succeeded(1)];
const metrics = [{ metric: "errors", values: [0.01, 0.02] }];

async function ledgerAfter(...decisions: readonly (readonly EventDraft[])[]) {
  const files = await ledgerOf(...decisions);
  expect(verifyLedger(files).kind).toBe("intact");
  return { files, state: stateOf(parseLedger(files, "oid", "web"), "production") };
}

describe("a verification in the ledger", () => {
  test("deployed, verifying, succeeded: and who judged stays with the success (R98)", async () => {
    const during = await ledgerAfter(VERIFYING);
    expect(during.state.open[0]).toMatchObject({ state: "verifying", verification: { digest: digestOf(1), run: RUN } });
    const { state, files } = await ledgerAfter(VERIFYING, [judged(1, { ...one, metrics }), succeeded(1)]);
    expect(state).toMatchObject({ open: [], candidate: null, succeeded: { promotion: "p-production-1" } });
    expect(state.settled[0]).toMatchObject({
      state: "succeeded",
      verification: { verdict: "pass", run: RUN, tests: null },
    });
    expect(state.baseline).toMatchObject({ promotion: "p-production-1", metrics });
    expect(parseLedger(files, "oid", "web").head["min-protocol"]).toBe(3);
  });

  test("a verdict that is no pass opens nothing, and neither does a beginning (R97)", async () => {
    await expect(ledgerAfter(VERIFYING, [succeeded(1)])).rejects.toThrow("has not passed");
    for (const verdict of ["fail", "unknown"] as const) {
      const judgement = judged(1, { ...one, verdict, metrics });
      await expect(ledgerAfter(VERIFYING, [judgement, succeeded(1)])).rejects.toThrow("has not passed");
      const { state } = await ledgerAfter(VERIFYING, [judgement, failed(1)]);
      expect(state.settled[0]).toMatchObject({ state: "failed", verification: { verdict } });
      expect(state.current.kind).toBe("unknown");
      expect(state).not.toHaveProperty("baseline");
    }
  });

  test("in the deploying job it begins, and may end, before the job has ended; only then has the release arrived", async () => {
    const { state } = await ledgerAfter(ENTERED, [verifying(1, one), judged(1, one)]);
    expect(state.open[0]?.state).toBe("deploying");
    expect(state.current.kind).toBe("unknown");
    await expect(ledgerAfter(ENTERED, [verifying(1, one), judged(1, one), succeeded(1)])).rejects.toThrow(
      "is deploying",
    );
    const whole = await ledgerAfter(ENTERED, [verifying(1, one), judged(1, one)], [deployed(1), succeeded(1)]);
    expect(whole.state.settled[0]).toMatchObject({ state: "succeeded", verification: { verdict: "pass" } });
    const unfinished = await ledgerAfter(ENTERED, [verifying(1, one)], [deployed(1)]);
    expect(unfinished.state.open[0]?.state).toBe("verifying");
  });

  test("taken up again by another run, the watched time stays the one that began first", async () => {
    const files = await ledgerOf([...DEPLOYED, verifying(1, { ...one, until: "2026-11-22T11:00:00Z" })]);
    commit(files, [verifying(1, { ...one, until: "2026-11-22T15:00:00Z" })], new Date(NOW.getTime() + 1_800_000));
    const [promotion] = stateOf(parseLedger(files, "oid", "web"), "production").open;
    expect(promotion?.verification).toMatchObject({ since: "2026-11-22T10:00:00Z", until: "2026-11-22T11:00:00Z" });
  });

  test.each<[string, readonly EventDraft[], string]>([
    ["another fence", [verifying(1, { ...one, fence: 2 })], "the fencing number is 1, not 2"],
    ["another release", [verifying(1, { ...one, release: 2 })], "about another release"],
    ["a result of another fence", [verifying(1, one), judged(1, { ...one, fence: 7 })], "the fencing number is 1"],
    ["a result about another release", [verifying(1, one), judged(1, { ...one, release: 2 })], "another release"],
    ["a result without a beginning", [judged(1, one)], "nobody began"],
    ["an end before the beginning", [verifying(1, { ...one, until: "2026-11-22T09:00:00Z" })], "would have ended"],
    ["a result about a promotion that is not there yet", [judged(9, one)], "no such promotion"],
  ])("%s is refused (R98, R116)", async (_name, drafts, why) => {
    const failure = await ledgerAfter(DEPLOYED, drafts).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ImpossibleDraft);
    expect(String((failure as Error).message)).toContain(why);
  });

  test("a late result is recorded and ignored: of one that failed, or of one that something followed (R98)", async () => {
    const before = await ledgerAfter(DEPLOYED, [failed(1)]);
    const { state } = await ledgerAfter(DEPLOYED, [failed(1)], [judged(1, one)]);
    expect({ ...state, seq: 0 }).toEqual({ ...before.state, seq: 0 });
    const next = [requested(2, brief(2)), cleared(2), entered(2, 2)];
    const over = await ledgerAfter(SUCCEEDED, next, [judged(1, { ...one, metrics })]);
    expect(over.state.settled[0]).not.toHaveProperty("verification");
    expect(over.state).not.toHaveProperty("baseline");
  });

  test("what succeeded before anybody asked can be verified later, while it is still there, once, and only by a pass", async () => {
    const { state } = await ledgerAfter(SUCCEEDED, [judged(1, { ...one, metrics })]);
    expect(state.settled[0]).toMatchObject({ verification: { verdict: "pass" } });
    expect(state.baseline).toMatchObject({ promotion: "p-production-1" });
    const failing = await ledgerAfter(SUCCEEDED, [judged(1, { ...one, verdict: "fail" })]);
    expect(failing.state.settled[0]).not.toHaveProperty("verification");
    const other = await ledgerAfter(SUCCEEDED, [judged(1, { ...one, fence: 3 })]);
    expect(other.state.settled[0]).not.toHaveProperty("verification");
    await expect(ledgerAfter(SUCCEEDED, [judged(1, { ...one, release: 2 })])).rejects.toThrow("another release");
  });
});
