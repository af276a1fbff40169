import { describe, expect, test } from "vitest";
import { PROMOTION_STATES } from "../../src/ledger/state/promotion.ts";
import { findBound } from "../../src/promotion/overriding.ts";
import { promotion, settled, state } from "../gates/facts.ts";
import { brief } from "../ledger/sample.ts";

describe("what an override is bound to", () => {
  test("the newest promotion that has not entered, whatever was settled since", () => {
    const open = [promotion(3, "waiting"), promotion(5, "cleared", { release: brief(2) }), promotion(6, "deploying")];
    const bound = findBound(state("staging", { open, settled: [settled(9, "rejected")] }));
    expect(bound).toMatchObject({ kind: "open", promotion: { number: 5 } });
  });

  test.each(PROMOTION_STATES)("without one, the newest that was settled: %s", (is) => {
    const bound = findBound(state("staging", { settled: [settled(9, is), settled(8, "rejected")] }));
    if (is === "rejected") expect(bound).toMatchObject({ kind: "again", settled: { number: 9 } });
    else expect(bound).toBeUndefined();
  });

  test("nothing where nothing ever was, or something only is inside", () => {
    expect(findBound(state("staging"))).toBeUndefined();
    expect(findBound(state("staging", { open: [promotion(1, "deploying")] }))).toBeUndefined();
  });
});
