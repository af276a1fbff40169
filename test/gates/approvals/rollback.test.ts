import { expect, test } from "vitest";
import { samples } from "../samples/approvals.ts";

test("that people agreed to go back is no word about the policy of what comes in: it has a reason of its own (R54)", () => {
  const given = samples.samples.filter(
    ({ facts, found, judge }) => judge(facts, found)[0]?.reason === "approvals-given",
  );
  expect(given.length).toBeGreaterThan(0);
  for (const { facts, found, judge } of given) {
    const [result] = judge({ ...facts, action: "rollback" }, found);
    expect(result).toMatchObject({ verdict: "pass", reason: "approvals-rollback" });
  }
});
