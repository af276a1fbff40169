import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FigureName, Figures } from "../../src/report/report.ts";
import { describeAmount } from "../../src/report/words.ts";
import {
  brief,
  cleared,
  deployed,
  entered,
  failed,
  registered,
  requested,
  rollback,
  succeeded,
} from "../ledger/sample.ts";
import { at, DAY, type Moment, reportAfter } from "./sample.ts";
import { arrives, breaks, goesBack, registers } from "./stories.ts";

async function figuresAfter(
  moments: readonly Moment[],
  options: Parameters<typeof reportAfter>[1] = {},
): Promise<Figures> {
  const { places } = (await reportAfter(moments, options)).figures;
  const found = places.find(({ environment }) => environment === "production");
  if (found === undefined) throw new Error("no figures");
  return found;
}

describe("DORA's figures", () => {
  test("a rollback is no deployment of change; a roll-forward is one", async () => {
    const { now } = await figuresAfter(
      [
        registers(1, 1, 2, 3),
        ...arrives(10, 1, 1, brief(1)),
        ...breaks(40, 2, 2, brief(2)),
        ...goesBack(70, { number: 3, of: 2, fence: 3, to: brief(1) }),
        ...breaks(100, 4, 4, brief(3)),
        [130, requested(5, brief(2)), cleared(5)],
        [131, entered(5, 5, { rollForward: true })],
        [140, deployed(5), succeeded(5)],
      ],
      { now: at(10 * DAY), days: 10 },
    );
    expect(now["deployment-frequency"]).toMatchObject({ value: 0.2, samples: 2 });
    expect(now["change-fail-rate"]).toMatchObject({ value: 0.5, samples: 4 });
    expect(now["deployment-rework-rate"]).toMatchObject({ value: 0.4, samples: 5 });
    expect(now["failed-deployment-recovery-time"]).toMatchObject({ value: (20 * 60 + 25 * 60) / 2, samples: 2 });
  });

  test("a success that was taken back is a failed change, broken since somebody said so", async () => {
    const { now, brokenSince } = await figuresAfter(
      [
        registers(1, 1, 2),
        ...arrives(10, 1, 1, brief(1)),
        ...arrives(40, 2, 2, brief(2)),
        ...goesBack(3 * DAY, { number: 3, of: 2, fence: 3, to: brief(1) }),
      ],
      { now: at(10 * DAY), days: 10 },
    );
    expect(now["change-fail-rate"]).toMatchObject({ value: 0.5, samples: 2 });
    expect(now["failed-deployment-recovery-time"]).toMatchObject({ value: 5 * 60, samples: 1 });
    expect(brokenSince).toBeNull();
  });

  test("a rollback that never entered took nothing back", async () => {
    const { now } = await figuresAfter(
      [
        registers(1, 1, 2),
        ...arrives(10, 1, 1, brief(1)),
        ...arrives(40, 2, 2, brief(2)),
        [90, rollback(3, brief(1), 2)],
      ],
      { now: at(10 * DAY), days: 10 },
    );
    expect(now["change-fail-rate"]).toMatchObject({ value: 0, samples: 2 });
    expect(now["failed-deployment-recovery-time"].value).toBeNull();
  });

  test("what is still broken has no recovery time, and is said", async () => {
    const { now, brokenSince } = await figuresAfter([registers(1, 1), ...breaks(10, 1, 1, brief(1))], {
      now: at(DAY),
      days: 10,
    });
    expect(now["failed-deployment-recovery-time"]).toMatchObject({ value: null, samples: 0 });
    expect(brokenSince).toBe("2026-11-01T08:25:00Z");
  });

  test("the same release once more is no second change", async () => {
    const { now } = await figuresAfter(
      [
        registers(1, 1, 2),
        ...arrives(10, 1, 1, brief(1)),
        ...arrives(40, 2, 2, brief(2)),
        ...arrives(3 * DAY, 3, 3, brief(1)),
      ],
      { now: at(10 * DAY), days: 10 },
    );
    expect(now["change-lead-time"]).toMatchObject({ samples: 2 });
    expect(now["deployment-frequency"]).toMatchObject({ samples: 3 });
  });

  test("lead time from commit rests on GitHub's times, and is unknown where nobody asked", async () => {
    const moments = [registers(1, 1), ...arrives(10, 1, 1, brief(1))];
    const options = { now: at(DAY), days: 1 } as const;
    const unknown = await figuresAfter(moments, options);
    expect(unknown.now["change-lead-time-from-commit"]).toMatchObject({ value: null, samples: 0 });
    const commits = new Map([[brief(1).commit, "2026-11-01T07:25:00Z"]]);
    const known = await figuresAfter(moments, { ...options, commits });
    expect(known.now["change-lead-time-from-commit"]).toMatchObject({ value: 3_600, samples: 1 });
  });

  test("before the ledger began nothing is known, and a younger ledger is counted by its own days", async () => {
    const { now, before } = await figuresAfter([registers(1, 1), ...arrives(10, 1, 1, brief(1))], { now: at(2 * DAY) });
    expect(now["deployment-frequency"].value).toBe(0.5);
    expect(before["deployment-frequency"].value).toBeNull();
    for (const name of Object.keys(before) as FigureName[]) expect(describeAmount(name, before[name])).toBe("unknown");
  });

  test("a time without deployments is a frequency of zero, and nothing else is zero", async () => {
    const { now } = await figuresAfter([registers(1, 1), ...arrives(10, 1, 1, brief(1))], { now: at(40 * DAY) });
    expect(now["deployment-frequency"]).toMatchObject({ value: 0, samples: 0 });
    for (const [name, { value }] of Object.entries(now)) if (name !== "deployment-frequency") expect(value).toBeNull();
  });

  test("what ends at this very moment counts; what ended a span ago belongs to the span before", async () => {
    const moments = [registers(0, 1, 2), ...arrives(0, 1, 1, brief(1)), ...arrives(DAY, 2, 2, brief(2))];
    const { now, before } = await figuresAfter(moments, { now: at(DAY + 15), days: 1 });
    expect([now["deployment-frequency"].samples, before["deployment-frequency"].samples]).toEqual([1, 1]);
  });

  test("median and nearest-rank percentile, and few are said to be few", () => {
    const amount = (value: number, p90: number | null, samples: number) => ({ value, p90, samples, few: samples < 5 });
    expect(describeAmount("change-lead-time", amount(7_200, 36_000, 12))).toBe("median 2 h, p90 10 h (12)");
    expect(describeAmount("change-lead-time", amount(7_200, 36_000, 4))).toBe("median 2 h (4, too few)");
    expect(describeAmount("change-fail-rate", amount(0.126, null, 40))).toBe("12.6 % (40)");
  });
});

/** What may happen next in production. */
type Step = { readonly gap: number; readonly kind: "good" | "bad" | "taken-back" | "mended" };

/** A story of the steps, and what it is by hand: each deployment with what the figures ask about it. */
function tell(steps: readonly Step[]) {
  const moments: Moment[] = [];
  const told: { change: boolean; ok: boolean; end: number; rework: boolean; lead: number; failed: boolean }[] = [];
  const recoveries: { from: number; end: number }[] = [];
  let [clock, number, fence, release] = [10, 0, 0, 0];
  const held: { good: { release: number; told: number; number: number } | null; older: number | null } = {
    good: null,
    older: null,
  };
  let broken: { since: number; number: number } | null = null;
  const end = (ok: boolean, from: number) => {
    if (ok && broken !== null) recoveries.push({ from: broken.since, end: from + 15 });
    if (ok) broken = null;
    else broken ??= { since: from + 15, number };
  };
  for (const { gap, kind } of steps) {
    clock += gap;
    const last = broken === null ? held.older : (held.good?.release ?? null);
    const back: number | null = kind === "taken-back" ? last : null;
    if (kind === "taken-back" && back === null) continue;
    number += 1;
    fence += 1;
    if (back !== null) {
      const of: number = broken !== null ? number - 1 : (held.good?.number ?? 0);
      if (broken === null) {
        const taken = told[held.good?.told ?? -1];
        if (taken !== undefined) taken.failed = true;
        broken = { since: clock, number };
      }
      moments.push([clock, rollback(number, brief(back), of), cleared(number)]);
      moments.push([clock + 10, entered(number, fence)], [clock + 15, deployed(number), succeeded(number)]);
      told.push({ change: false, ok: true, end: clock + 15, rework: true, lead: 0, failed: false });
      end(true, clock);
      // What was rejected cannot be what somebody goes back to; the story goes on from here.
      Object.assign(held, { good: { release: back, told: -1, number }, older: null });
    } else {
      release += 1;
      const rollForward = broken !== null;
      const ok = kind !== "bad";
      moments.push([clock, registered(release)], [clock, requested(number, brief(release)), cleared(number)]);
      moments.push([clock + 10, entered(number, fence, { rollForward })]);
      moments.push([clock + 15, ...(ok ? [deployed(number), succeeded(number)] : [failed(number)])]);
      told.push({ change: true, ok, end: clock + 15, rework: rollForward, lead: 15 * 60, failed: !ok });
      if (ok)
        Object.assign(held, { older: held.good?.release ?? null, good: { release, told: told.length - 1, number } });
      end(ok, clock);
    }
    clock += 20;
  }
  return { moments, told, recoveries, clock };
}

const step: fc.Arbitrary<Step> = fc.record({
  gap: fc.integer({ min: 1, max: 4 * DAY }),
  kind: fc.constantFrom("good", "good", "bad", "taken-back", "mended"),
});

test("DORA's figures are what counting by hand gives, in whatever order things happen", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 14 }),
      fc.integer({ min: 1, max: 12 }),
      async (steps, days) => {
        const { moments, told, recoveries, clock } = tell(steps);
        if (told.length === 0) return;
        const { now } = await figuresAfter(moments, { now: at(clock), days });
        const since = clock - days * DAY;
        const inside = told.filter(({ end }) => end > since && end <= clock);
        const changes = inside.filter(({ change }) => change);
        const known = Math.min(days, clock / DAY);
        expect(now["deployment-frequency"].value).toBeCloseTo(changes.filter(({ ok }) => ok).length / known, 4);
        const rate = (count: number, of: number) => (of === 0 ? null : Math.round((count / of) * 1e6) / 1e6);
        expect(now["change-fail-rate"].value).toBe(rate(changes.filter((each) => each.failed).length, changes.length));
        expect(now["deployment-rework-rate"].value).toBe(
          rate(inside.filter(({ rework }) => rework).length, inside.length),
        );
        expect(now["change-lead-time"]).toMatchObject({
          samples: changes.filter(({ ok }) => ok).length,
          value: changes.some(({ ok }) => ok) ? 15 * 60 : null,
        });
        const times = recoveries
          .filter(({ end }) => end > since)
          .map(({ from, end }) => (end - from) * 60)
          .toSorted((a, b) => a - b);
        const [low, high] = [times[(times.length - 1) >> 1], times[times.length >> 1]];
        const median = low === undefined || high === undefined ? null : Math.round((low + high) / 2);
        expect(now["failed-deployment-recovery-time"].value).toBe(median);
        // By definition: the least sample that nine of ten do not exceed.
        const p90 =
          times.find((time) => times.filter((other) => other <= time).length * 10 >= times.length * 9) ?? null;
        expect(now["failed-deployment-recovery-time"].p90).toBe(p90);
      },
    ),
    { numRuns: 60 },
  );
});
