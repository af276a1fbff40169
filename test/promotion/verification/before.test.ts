import { describe, expect, test } from "vitest";
import type { Promotion } from "../../../src/ledger/state/promotion.ts";
import { readBefore } from "../../../src/promotion/verification/before.ts";
import { promotion, settled, state } from "../../gates/facts.ts";
import { brief } from "../../ledger/sample.ts";

const HOUR = 3_600_000;
const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour)).toISOString().replace(".000Z", "Z");
const [good, bad] = [brief(1), brief(2)] as const;
const metric = { name: "latency", baseline: { before: HOUR, worseBy: 0.2, worse: "higher" }, samples: 3 } as const;

/** A good release from one o'clock on, a bad one from three on; what is watched now came in at nine. */
const staging = (open: readonly Promotion[]) =>
  state("staging", {
    open,
    succeeded: { release: good, promotion: "p-staging-1", seq: 1 },
    settled: [
      settled(2, "failed", { id: "p-staging-2", release: bad }),
      settled(1, "succeeded", { id: "p-staging-1", release: good, left: at(3) }),
    ],
  });

const wish = { of: "p-staging-2", rejects: [bad.id], why: "it is slow", actor: null, run: null, at: at(8), seq: 3 };
const back = [promotion(3, "deployed", { id: "p-staging-3", release: good, rollback: wish })];

async function ask(open: readonly Promotion[], values: number, entered = at(9)) {
  const asked: { from: number; until: number }[] = [];
  const watched = { id: "p-staging-3", release: open.length > 0 ? good.id : "r-000000000003", enteredAt: entered };
  const standing = { state: staging(open), watched, timeOf: (time: string | undefined) => Date.parse(time ?? "") };
  const before = await readBefore(metric, standing, async (time) => {
    asked.push(time);
    return Array.from({ length: values }, (_, index) => ({ at: index, value: 1 }));
  });
  return { before, asked };
}

describe("what a metric is compared with", () => {
  test.each([
    ["a rollback: the time in which the release was there, never that of what it takes back", back],
    ["what comes in after a failure: the time before the failure", []],
  ] as const)("of %s", async (_name, open) => {
    const { before, asked } = await ask(open, 5);
    expect(asked).toEqual([{ from: Date.parse(at(2)), until: Date.parse(at(3)) }]);
    expect(before).toMatchObject({ kind: "values", values: [1, 1, 1, 1, 1] });
  });

  test("of a rollback to a release that a person named is the time in which that one was there, not the last good one", async () => {
    const older = brief(4);
    const named = promotion(3, "deployed", { id: "p-staging-3", release: older, rollback: wish });
    const usual = staging([named]);
    const first = settled(0, "succeeded", { id: "p-staging-0", release: older, left: at(1) });
    const asked: { from: number; until: number }[] = [];
    const before = await readBefore(
      metric,
      {
        state: { ...usual, settled: [...usual.settled, first] },
        watched: { id: "p-staging-3", release: older.id, enteredAt: at(9) },
        timeOf: (time) => Date.parse(time ?? ""),
      },
      async (time) => {
        asked.push(time);
        return [1, 2, 3].map((value) => ({ at: value, value }));
      },
    );
    expect(asked).toEqual([{ from: Date.parse(at(0)), until: Date.parse(at(1)) }]);
    expect(before).toMatchObject({ kind: "values", values: [1, 2, 3] });
  });

  test("of a rollback is nothing where Prometheus keeps no values of that time: its limits hold", async () => {
    expect((await ask(back, 2)).before).toMatchObject({ kind: "nothing" });
    expect((await ask([], 2)).before).toMatchObject({ kind: "values", values: [1, 1] });
  });

  test("is nothing where the ledger does not say when it came in", async () => {
    const { before, asked } = await ask(back, 5, "");
    expect([before.kind, asked]).toEqual(["nothing", []]);
  });

  test("is never what the release measured that is taken back", async () => {
    const measured = {
      promotion: "p-staging-2",
      release: bad.id,
      at: at(4),
      metrics: [{ metric: "latency", values: [1, 2] }],
    };
    const kept = (open: readonly Promotion[]) =>
      readBefore(
        { ...metric, baseline: { ...metric.baseline, before: undefined } },
        {
          state: { ...staging(open), baseline: measured },
          watched: { id: "p-staging-3", release: good.id, enteredAt: at(9) },
          timeOf: () => Number.NaN,
        },
        async () => [],
      );
    expect((await kept(back)).kind).toBe("nothing");
    expect(await kept([])).toMatchObject({ kind: "values", values: [1, 2] });
  });
});
