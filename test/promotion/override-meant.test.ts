import { expect, test } from "vitest";
import { emptyEnvironment } from "../../src/ledger/state/environment.ts";
import type { Overriding } from "../../src/ledger/state/overriding.ts";
import type { Promotion } from "../../src/ledger/state/promotion.ts";
import type { Settled } from "../../src/ledger/state/settled.ts";
import { refuteMeant } from "../../src/promotion/override-meant.ts";
import { ALICE, brief, RUN } from "../ledger/sample.ts";

const GIVEN = Date.parse("2026-11-28T10:00:00Z");
const BEFORE = "2026-11-28T09:00:00Z";
const AFTER = "2026-11-28T11:00:00Z";

const overriding: Overriding = {
  ...{ gate: "soak", why: "a customer is down", actor: ALICE, run: RUN, seq: 21 },
  ...{ at: "2026-11-28T10:00:30Z", until: "2026-11-29T10:00:30Z" },
};
const promotion = (number: number, more: Partial<Promotion> = {}): Promotion => ({
  ...{ id: `p-production-${number}`, number, service: "shop", environment: "production", release: brief(1) },
  ...{ state: "waiting", cause: "person", requester: ALICE, retryOf: null, plan: `sha256:${"0".repeat(64)}` },
  ...{ policy: null, requestedAt: BEFORE, requestedSeq: 10 + number, reasons: [], dispatch: null, owner: null },
  ...{ fence: null, deployment: null, enteredAt: null, overrides: [overriding], ...more },
});
const settled = (number: number, more: Partial<Settled> = {}): Settled => ({
  ...{ id: `p-production-${number}`, number, release: brief(1), state: "rejected", at: BEFORE, seq: 5 },
  ...{ run: null, attempt: null, checkRun: null, deployment: null, reason: "unsettled", retryOf: null },
  ...{ requester: ALICE, ...more },
});
const empty = emptyEnvironment("shop", "production");

test("an override that waited when the command was given is meant (R22)", () => {
  const mine = promotion(3);
  expect(refuteMeant({ ...empty, open: [mine] }, mine, overriding, GIVEN)).toBeUndefined();
});

test("one that nobody had asked for yet is not", () => {
  const late = promotion(4, { requestedAt: AFTER });
  expect(refuteMeant({ ...empty, open: [late] }, late, overriding, GIVEN)).toContain("asked for after");
});

test("an older one than that which waited is not", () => {
  const [older, newer] = [promotion(3), promotion(4, { overrides: [] })];
  expect(refuteMeant({ ...empty, open: [older, newer] }, older, overriding, GIVEN)).toContain("p-production-4 waited");
  const later = promotion(4, { requestedAt: AFTER, overrides: [] });
  expect(refuteMeant({ ...empty, open: [older, later] }, older, overriding, GIVEN)).toBeUndefined();
});

test("a command is used once: a second record that cites it counts for nothing, the first one goes on", () => {
  const first = promotion(3);
  const again = { ...overriding, seq: 40 };
  const second = promotion(4, { overrides: [again] });
  const reviews = [
    { promotion: "p-production-2", release: brief(1), at: BEFORE, overriding: { ...overriding, seq: 9 } },
  ];
  expect(refuteMeant({ ...empty, open: [first, second] }, second, again, GIVEN)).toContain("used for another");
  expect(refuteMeant({ ...empty, open: [first], reviews }, first, overriding, GIVEN)).toContain("used for another");
  const other = { ...overriding, seq: 9, run: { ...RUN, id: RUN.id + 1 } };
  const unlike = [{ promotion: "p-production-2", release: brief(1), at: BEFORE, overriding: other }];
  expect(refuteMeant({ ...empty, open: [first], reviews: unlike }, first, overriding, GIVEN)).toBeUndefined();
});

test("another attempt that the override itself opened is meant, if what it repeats was refused before", () => {
  const mine = promotion(4, { requestedAt: AFTER, requestedSeq: 20, retryOf: "p-production-3" });
  const state = (of: Settled) => ({ ...empty, open: [mine], settled: [of] });
  expect(refuteMeant(state(settled(3)), mine, overriding, GIVEN)).toBeUndefined();
  expect(refuteMeant(state(settled(3, { state: "failed" })), mine, overriding, GIVEN)).toContain("asked for after");
  expect(refuteMeant(state(settled(3, { at: AFTER })), mine, overriding, GIVEN)).toContain("asked for after");
  const apart = { ...mine, requestedSeq: 15 };
  expect(refuteMeant({ ...state(settled(3)), open: [apart] }, apart, overriding, GIVEN)).toContain("asked for after");
});
