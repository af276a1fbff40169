import { expect, test } from "vitest";
import { inVain } from "../../src/promotion/dispatch-fate.ts";

const HOUR = 3_600_000;
const at = "2026-11-22T10:00:00Z";
const after = (hours: number) => new Date(Date.parse(at) + hours * HOUR);
const dispatch = (times: number) => ({ workflow: "production.yml", ref: "main", at, seq: 9, times });

test.each([
  ["twice", 2, 0, false],
  ["three times, at once", 3, 0, true],
  ["three times, an hour ago", 3, 1, false],
  ["four times, an hour ago", 4, 1, true],
  ["four times, two hours ago", 4, 2, false],
  ["forty times, a day ago", 40, 24, false],
  ["forty times, less than a day ago", 40, 23.9, true],
])("R94: what was started %s and came back each time pauses: %s", (_name, times, hours, pauses) => {
  const found = inVain({ state: "waiting", dispatch: dispatch(times) }, after(hours));
  expect(found.map(({ verdict, reason }) => [verdict, reason])).toEqual(pauses ? [["wait", "dispatched-in-vain"]] : []);
  expect(inVain({ state: "cleared", dispatch: dispatch(times) }, after(hours))).toEqual([]);
});

test("what was never started is started", () => {
  expect(inVain(undefined, after(0))).toEqual([]);
  expect(inVain({ state: "waiting", dispatch: null }, after(0))).toEqual([]);
});
