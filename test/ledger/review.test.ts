import { describe, expect, test } from "vitest";
import { REVIEWS_KEPT } from "../../src/ledger/review.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { verifyLedger } from "../../src/ledger/verify.ts";
import {
  ALICE,
  brief,
  cleared,
  commit,
  deployed,
  entered,
  ledgerOf,
  NOW,
  overridden,
  registered,
  requested,
  succeeded,
} from "./sample.ts";

const HOUR = 3_600_000;
const one = brief(1);
const at = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const until = (hours: number) => `${at(hours).toISOString().slice(0, 19)}Z`;
const reviews = (files: ReadonlyMap<string, string>) => {
  expect(verifyLedger(files).kind).toBe("intact");
  return stateOf(parseLedger(files, "oid", "web"), "production").reviews;
};

/** One promotion from its request to its success at an hour, with overrides of these gates in force for a day. */
function through(files: Map<string, string>, number: number, hour: number, gates: readonly string[]): void {
  const overrides = gates.map((gate) => overridden(number, { gate, until: until(hour + 24) }));
  commit(files, [requested(number, one), ...overrides, cleared(number), entered(number, number)], at(hour));
  commit(files, [deployed(number), succeeded(number)], at(hour));
}

describe("the review of an override that was used (R22)", () => {
  test("is remembered when its promotion enters, and stays when that is settled", async () => {
    const files = await ledgerOf([registered(1), requested(1, one)], [overridden(1)]);
    expect(reviews(files)).toBeUndefined();
    commit(files, [cleared(1), entered(1, 1)], at(2));
    const [review, ...others] = reviews(files) ?? [];
    expect(others).toEqual([]);
    expect(review).toMatchObject({
      ...{ promotion: "p-production-1", release: one, at: "2026-11-22T12:00:00Z" },
      overriding: { gate: "soak", actor: ALICE, why: "a customer is down", at: "2026-11-22T10:00:00Z" },
    });
    commit(files, [deployed(1), succeeded(1)], at(2));
    expect(reviews(files)).toEqual([review]);
  });

  test("is not due for an override that was over when its promotion entered", async () => {
    const files = await ledgerOf([registered(1), requested(1, one)], [overridden(1, { until: until(2) })]);
    commit(files, [cleared(1), entered(1, 1)], at(2));
    expect(reviews(files)).toBeUndefined();
  });

  test("is forgotten when something enters once it was due for an hour: whoever enters has proven it", async () => {
    const files = await ledgerOf([registered(1)]);
    through(files, 1, 0, ["soak"]);
    through(files, 2, 72.9, ["checks"]);
    expect(reviews(files)?.map(({ promotion }) => promotion)).toEqual(["p-production-1", "p-production-2"]);
    through(files, 3, 73, []);
    expect(reviews(files)?.map(({ promotion }) => promotion)).toEqual(["p-production-2"]);
    through(files, 4, 72.9 + 73, []);
    expect(reviews(files)).toBeUndefined();
  });

  test("of more than twenty keeps those that are due first", async () => {
    const files = await ledgerOf([registered(1)]);
    for (let number = 1; number <= 8; number += 1) through(files, number, number, ["soak", "checks", "issues"]);
    const kept = reviews(files) ?? [];
    expect(kept).toHaveLength(REVIEWS_KEPT);
    expect(kept[0]?.promotion).toBe("p-production-1");
    expect(kept.at(-1)?.promotion).toBe("p-production-7");
  });

  test("leaves no word in a ledger in which nothing was overridden", async () => {
    const files = await ledgerOf([registered(1)]);
    through(files, 1, 0, []);
    expect([...files.values()].join("")).not.toContain('"reviews"');
  });
});
