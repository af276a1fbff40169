import { changeWindowGate } from "../../../src/gates/change-window/gate.ts";
import { NOW } from "../facts.ts";
import { samplesOf } from "../mutation/sample.ts";

const now = NOW.getTime();
const HOUR = 3_600_000;
const YEAR = 402 * 24 * HOUR;

/** NOW is a Sunday, 13:00 in Berlin. */
const OPEN = ["Sun 09:00-16:00 Europe/Berlin"];
const SHUT = ["Mon-Thu 09:00-16:00 Europe/Berlin"];

const closure = (from: number, to: number) => ({ from: now + from * HOUR, to: now + to * HOUR, why: "year end" });
const file = (name: string, ...closures: readonly ReturnType<typeof closure>[]) =>
  ({
    name,
    ok: true,
    url: `https://github.com/octo/shop/blob/main/${name}`,
    closures,
    count: closures.length,
  }) as const;
const calendars = (...files: readonly ReturnType<typeof file>[]) => ({ from: now - 24 * HOUR, to: now + YEAR, files });

const CALENDAR = { open: OPEN, calendar: ["freeze.ics", "octo/.github:freeze.ics"] };
const later = file("octo/.github:freeze.ics", closure(100, 200));

export const samples = samplesOf(changeWindowGate, {
  cases: {
    "it is open": { rule: { open: OPEN }, found: undefined },
    "nothing closes it": { rule: CALENDAR, found: calendars(file("freeze.ics"), later) },
    "rollbacks are not held up": { rule: { open: SHUT }, facts: { action: "rollback" }, found: undefined },
    "persons are not held up": { rule: { open: SHUT, invokers: ["automation"] }, found: undefined },
    "it is outside of the hours": { rule: { open: SHUT }, found: undefined },
    "it is closed by the policy": {
      rule: { open: OPEN, closed: [{ from: "2026-11-22", to: "2026-11-22", why: "x" }] },
      found: undefined,
    },
    "it is closed every week": { rule: { closed: OPEN }, found: undefined },
    "it is closed by a calendar": { rule: CALENDAR, found: calendars(file("freeze.ics", closure(-1, 1)), later) },
    "it is closed by the last of several events": {
      rule: CALENDAR,
      found: calendars(file("freeze.ics", closure(-9, -8), closure(5, 6), closure(-1, 1)), later),
    },
    "it is closed by the organisation": {
      rule: CALENDAR,
      found: calendars(file("freeze.ics"), file("octo/.github:freeze.ics", closure(-1, 1))),
    },
    "it closes soon": { rule: { open: OPEN, least: "4h" }, found: undefined },
    "automation is held up": {
      rule: { open: SHUT, invokers: ["automation"] },
      facts: { cause: "automation" },
      found: undefined,
    },
    "rollbacks are held up": {
      rule: { open: SHUT, actions: ["rollback"] },
      facts: { action: "rollback" },
      found: undefined,
    },
    "a calendar was not read": { rule: CALENDAR, found: calendars(file("freeze.ics")) },
    "calendars were read long ago": {
      rule: CALENDAR,
      found: { from: 0, to: YEAR, files: [file("freeze.ics"), later] },
    },
  },
});
