import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { readClosures } from "../../../src/gates/change-window/calendar/read.ts";
import { iso, zoneOf } from "./clock.ts";

/** Files that calendar programs wrote, as the npm package `ical` (Apache-2.0) ships them with its own tests. */
const exported = (name: string) =>
  readFileSync(createRequire(import.meta.url).resolve(`ical/test/${name}.ics`), "utf8");

function closed(name: string): readonly string[] {
  const within = { from: Date.parse("2010-01-01T00:00Z"), to: Date.parse("2020-01-01T00:00Z") };
  const closures = readClosures(exported(name), { zone: zoneOf("Europe/Paris"), within, freeCloses: true });
  return closures.map(({ from, to, why }) => `${iso(from)?.slice(0, 16)} ${iso(to)?.slice(0, 16)} ${why}`).toSorted();
}

it("Google Calendar: a daily event of which one day was moved to another title", () => {
  expect(exported("test13")).toContain("PRODID:-//Google Inc//Google Calendar 70.9054//EN");
  expect(closed("test13")).toEqual([
    "2016-08-25T11:00 2016-08-25T12:00 repeated",
    "2016-08-26T11:00 2016-08-26T12:00 bla bla",
    "2016-08-27T11:00 2016-08-27T12:00 repeated",
    "2016-08-28T11:00 2016-08-28T12:00 repeated",
  ]);
});

it("Google Calendar: days taken out of a series, several on one line", () => {
  const days = closed("test14").map((line) => line.slice(0, 10));
  expect(days.slice(0, 3)).toEqual(["2017-02-16", "2017-02-27", "2017-03-02"]);
  // Its EXDATE line names these mornings of Chicago's clock.
  for (const out of ["2017-07-06", "2017-07-17", "2017-07-20", "2017-08-03"]) expect(days).not.toContain(out);
});

it("Microsoft Exchange: a zone whose name has commas and quotes, and a calendar without a last line end", () => {
  expect(exported("test15")).toContain("PRODID:Microsoft Exchange Server 2010");
  expect(closed("test15")).toEqual(["2019-04-30T02:00 2019-04-30T05:00 Test event"]);
});

it("ownCloud: a holiday of every year, a day of the calendar's own zone", () => {
  expect(exported("test7")).toContain("PRODID:ownCloud Calendar 0.6.3");
  const days = closed("test7");
  expect(days).toHaveLength(8);
  expect(days[0]).toBe("2012-07-13T22:00 2012-07-14T22:00 Fête Nationale - Férié");
});

it("Apple iCal and Zimbra: what is no event is refused by name, never passed over", () => {
  expect(exported("test2")).toContain("PRODID:-//Apple Computer\\, Inc//iCal 1.0//EN");
  expect(() => closed("test2")).toThrow("VFREEBUSY");
  expect(exported("test11")).toContain("PRODID:Zimbra-Calendar-Provider");
  expect(() => closed("test11")).toThrow("VFREEBUSY");
});
