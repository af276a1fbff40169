import { expect, test } from "vitest";
import type { EventDraft } from "../../src/ledger/event.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import { brief, ledgerOf, promotionOf, registered, requested } from "./sample.ts";

const one = brief(1);
const two = brief(2);

function planned(number: number | null, release = one.id): EventDraft {
  const { service, environment, promotion } = promotionOf(number ?? 1, {});
  const checks = [{ check: "plan", verdict: "pass", reason: "rollback-plan-proven" } as const];
  const data = { release, target: null, digest: `sha256:${"a".repeat(64)}`, checks };
  return { event: "rollback.planned", service, environment, promotion: number === null ? null : promotion, data };
}

const open = [[registered(1), registered(2)], [requested(1, one)]] as const;

test.each([null, 1])(
  "a plan changes nothing but the rules that a reader has to know (of promotion %s)",
  async (number) => {
    const before = parseLedger(await ledgerOf(...open), "oid", "web");
    const files = await ledgerOf(...open, [planned(number)]);
    expect(verifyLedger(files).kind).toBe("intact");
    const after = parseLedger(files, "oid", "web");
    const { environment } = promotionOf(1, {});
    const { seq, ...state } = stateOf(after, environment);
    const { seq: _, ...was } = stateOf(before, environment);
    expect(state).toEqual(was);
    expect(seq).toBe(after.head.seq);
    expect(after.head["min-protocol"]).toBe(3);
  },
);

test("a plan is about what is open, and its release", async () => {
  await expect(ledgerOf(...open, [planned(2)])).rejects.toThrow("p-production-2 is not open");
  await expect(ledgerOf(...open, [planned(1, two.id)])).rejects.toThrow(`is of ${one.id}`);
});
