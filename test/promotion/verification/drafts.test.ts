import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EventDraft } from "../../../src/ledger/event.ts";
import { parseLedger, stateOf } from "../../../src/ledger/snapshot.ts";
import { type About, concludeDrafts, verdictIn } from "../../../src/promotion/verification/drafts.ts";
import { turnOf } from "../../../src/promotion/verification/turn.ts";
import {
  brief,
  cleared,
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
} from "../../ledger/sample.ts";

const one = { release: 1, fence: 1 };
const ENTERED = [registered(1), registered(2), requested(1, brief(1)), cleared(1), entered(1, 1)];
const DEPLOYED = [...ENTERED, deployed(1)];
const about: About = {
  ...{ service: "web", environment: "production", promotion: "p-production-1" },
  ...{ fence: 1, digest: digestOf(1) },
};
const found = { checks: [], tests: null, series: [] };
const PASS = { verdict: "pass", reason: "verification-passed", message: "well" } as const;

async function concluded(
  drafts: readonly EventDraft[],
  says: Partial<About> = {},
  verdict: "pass" | "fail" | "unknown" = "pass",
) {
  const ledger = parseLedger(await ledgerOf(drafts), "oid", "web");
  const { drafts: made, result } = concludeDrafts(
    { ledger, now: NOW },
    { ...about, ...says },
    { found, verdict: { ...PASS, verdict } },
  );
  return { events: made.map(({ event }) => event), result };
}

describe("recording a verdict", () => {
  test("settles what arrived: only a pass is a success", async () => {
    expect(await concluded([...DEPLOYED, verifying(1, one)])).toEqual({
      events: ["verification.judged", "promotion.succeeded"],
      result: { kind: "settled", outcome: "succeeded" },
    });
    expect(await concluded(DEPLOYED)).toMatchObject({
      events: ["verification.started", "verification.judged", "promotion.succeeded"],
    });
    for (const verdict of ["fail", "unknown"] as const) {
      expect(await concluded(DEPLOYED, {}, verdict)).toMatchObject({
        events: ["verification.started", "verification.judged", "promotion.failed"],
        result: { kind: "settled", outcome: "failed" },
      });
    }
  });

  test("settles nothing while the deploying job has not ended", async () => {
    expect(await concluded(ENTERED)).toEqual({
      events: ["verification.started", "verification.judged"],
      result: { kind: "judged" },
    });
  });

  test("of another stay, or of what is settled, changes nothing (R98)", async () => {
    const late = { events: ["verification.judged"], result: { kind: "late", state: expect.any(String) } };
    expect(await concluded(DEPLOYED, { fence: 2 })).toEqual(late);
    expect(await concluded([...DEPLOYED, failed(1)])).toEqual(late);
    expect(await concluded([...DEPLOYED, verifying(1, one), judged(1, one), succeeded(1)])).toEqual(late);
    const followed = [...DEPLOYED, succeeded(1), requested(2, brief(2)), cleared(2), entered(2, 2)];
    expect(await concluded(followed)).toEqual(late);
  });

  test("belongs to a success that nobody had verified, once, while it is there, if it is a pass", async () => {
    const before = [...DEPLOYED, succeeded(1)];
    expect((await concluded(before)).result).toEqual({ kind: "afterwards" });
    expect((await concluded(before, {}, "fail")).result).toEqual({ kind: "late", state: "succeeded" });
    expect((await concluded(before, {}, "unknown")).result).toEqual({ kind: "late", state: "succeeded" });
    expect((await concluded(before, { fence: 7 })).result).toEqual({ kind: "late", state: "succeeded" });
    expect((await concluded([...before, judged(1, one)])).result).toEqual({ kind: "late", state: "succeeded" });
  });
});

describe("a verdict in words", () => {
  test("says what is not well, and that nothing to judge by is unknown", () => {
    const check = (verdict: "pass" | "fail" | "unknown", message: string) => ({ check: message, verdict, message });
    const checks = [check("pass", "P."), check("fail", "F."), check("unknown", "U.")];
    expect(verdictIn({ checks, verdict: "fail" })).toMatchObject({ reason: "verification-failed", message: "F." });
    expect(verdictIn({ checks, verdict: "unknown" })).toMatchObject({ message: "U." });
    expect(verdictIn({ checks: [], verdict: "unknown" })).toMatchObject({
      message: expect.stringContaining("nothing"),
    });
  });
});

describe("whose turn it is", () => {
  const turn = async (drafts: readonly EventDraft[], promotion?: string, calling = RUN) =>
    turnOf(stateOf(parseLedger(await ledgerOf(drafts), "oid", "web"), "production"), { promotion, calling });
  const other = { ...RUN, id: 901 };

  test("the deploying job's own, another job's not before it has ended", async () => {
    expect(await turn(ENTERED)).toMatchObject({ kind: "judge", own: true });
    expect(await turn(ENTERED, undefined, { ...RUN, job: "verify", checkRun: 78 })).toMatchObject({
      kind: "deploying",
    });
    expect(await turn(ENTERED, undefined, { ...RUN, attempt: 2 })).toMatchObject({ kind: "deploying" });
    expect(await turn(DEPLOYED, undefined, other)).toMatchObject({ kind: "judge", own: false });
    expect(await turn([...DEPLOYED, verifying(1, one)], "p-production-1", other)).toMatchObject({ kind: "judge" });
  });

  test("a named promotion and no other; what is settled is over; what nobody verified can be", async () => {
    expect(await turn(DEPLOYED, "p-production-9")).toEqual({ kind: "nothing" });
    expect(await turn([registered(1)])).toEqual({ kind: "nothing" });
    expect(await turn([...DEPLOYED, failed(1)])).toMatchObject({ kind: "over" });
    expect(await turn([...DEPLOYED, succeeded(1)], undefined, other)).toMatchObject({ kind: "afterwards" });
    expect(await turn([...DEPLOYED, verifying(1, one), judged(1, one), succeeded(1)])).toMatchObject({ kind: "over" });
    const followed = [...DEPLOYED, succeeded(1), requested(2, brief(2)), cleared(2), entered(2, 2)];
    expect(await turn(followed, "p-production-1", other)).toMatchObject({ kind: "over" });
  });

  test("whatever is asked for, only what is in its environment is judged", async () => {
    const states = [ENTERED, DEPLOYED, [...DEPLOYED, succeeded(1)], [...DEPLOYED, failed(1)], [registered(1)]];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...states),
        fc.constantFrom(undefined, "p-production-1", "p-production-2"),
        fc.constantFrom(RUN, other),
        async (drafts, named, calling) => {
          const is = await turn(drafts, named, calling);
          if (is.kind === "judge") expect(["deploying", "deployed", "verifying"]).toContain(is.promotion.state);
          if (named === "p-production-2") expect(is.kind).toBe("nothing");
        },
      ),
      { numRuns: 30 },
    );
  });
});
