import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { effortOf } from "../../../src/gates/change-window/calendar/effort.ts";
import { readClosures } from "../../../src/gates/change-window/calendar/read.ts";
import { iso, zoneOf } from "./clock.ts";

const WITHIN = { from: Date.parse("2026-11-23T00:00Z"), to: Date.parse("2027-12-01T00:00Z") };

const file = (name: string) => readFileSync(new URL(`calendars/${name}.ics`, import.meta.url), "utf8");

function closed(text: string, zone: string, freeCloses = true): string[] {
  return readClosures(text, { zone: zoneOf(zone), within: WITHIN, freeCloses })
    .toSorted((left, right) => left.from - right.from)
    .map(({ from, to, why }) => `${iso(from)?.slice(0, 16)} ${iso(to)?.slice(0, 16)} ${why}`);
}

/** A calendar with one event of these lines. */
const event = (...lines: readonly string[]) =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:x",
    "BEGIN:VEVENT",
    "UID:1",
    "SUMMARY:x",
    ...lines,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");

describe("a calendar exported by", () => {
  it.each(["google", "apple", "outlook", "exchange", "thunderbird"])(
    "%s is read with CRLF and folded lines",
    (name) => {
      const text = file(name);
      expect(text.split("\r\n").length).toBeGreaterThan(20);
      expect(text.replaceAll("\r\n", "")).not.toContain("\n");
      const zone = "Europe/Berlin";
      // git may store line ends in another way; the meaning is the same.
      expect(closed(text.replaceAll("\r\n", "\n"), zone)).toEqual(closed(text, zone));
    },
  );

  it("Google: all-day events, exceptions, moved and cancelled ones, across the clock change", () => {
    const found = closed(file("google"), "Europe/Berlin");
    expect(found.slice(0, 7)).toEqual([
      "2026-11-27T14:00 2026-11-27T22:59 Friday afternoon",
      "2026-12-07T20:00 2026-12-08T02:00 Database upgrade 🚧 (moved from 30 November, because the vendor’s support is not there)",
      "2026-12-11T11:00 2026-12-11T17:00 Friday afternoon (starts early: company party)",
      "2026-12-18T14:00 2026-12-18T22:59 Friday afternoon",
      "2026-12-22T23:00 2027-01-02T23:00 Year end freeze",
      "2026-12-25T14:00 2026-12-25T22:59 Friday afternoon",
      "2027-01-01T14:00 2027-01-01T22:59 Friday afternoon",
    ]);
    // Until 30 June 23:59:59 in Berlin, in summer time; the 25th is the last Friday before.
    expect(found.at(-1)).toBe("2027-06-25T13:00 2027-06-25T21:59 Friday afternoon");
    expect(found).toHaveLength(32);
  });

  it("Apple: the last Saturday of six months, of which the first has an hour more", () => {
    // 23:00 to 03:00 was five hours on 1 November. RFC 5545 gives all others five hours too, the program shows four: the longer counts.
    expect(closed(file("apple"), "America/New_York")).toEqual([
      "2026-11-26T05:00 2026-11-28T04:30 Thanksgiving and Black Friday",
      "2026-12-27T04:00 2026-12-27T09:00 Books are closed",
      "2027-01-31T04:00 2027-01-31T09:00 Books are closed",
      "2027-02-26T05:00 2027-03-02T05:00 Audit",
      "2027-02-28T04:00 2027-02-28T09:00 Books are closed",
      "2027-03-28T03:00 2027-03-28T08:00 Books are closed",
    ]);
  });

  it("Outlook: zones with Windows names by their own description, several exceptions in one line, a longer instance", () => {
    const found = closed(file("outlook"), "Europe/Berlin");
    expect(found.slice(0, 6)).toEqual([
      "2026-11-26T17:00 2026-11-26T21:00 Settlement run",
      "2026-12-17T18:00 2026-12-17T22:30 Settlement run (longer: end of quarter)",
      "2026-12-20T23:00 2027-01-06T23:00 Jahresabschluss – keine Änderungen",
      "2026-12-24T17:00 2026-12-24T21:00 Settlement run",
      "2026-12-31T17:00 2026-12-31T21:00 Settlement run",
      "2027-01-07T17:00 2027-01-07T21:00 Settlement run",
    ]);
    // The clocks change on 28 March: 18:00 is 16:00 UTC from then on, and the last one begins exactly at UNTIL.
    expect(found).toContain("2027-03-25T17:00 2027-03-25T21:00 Settlement run");
    expect(found).toContain("2027-04-01T16:00 2027-04-01T20:00 Settlement run");
    expect(found.at(-1)).toBe("2027-04-29T16:00 2027-04-29T20:00 Settlement run");
  });

  it("Exchange, published on the web: the last working day of each month, zones with and without summer time", () => {
    // The 29th of January is taken out; the clocks change on 14 March, and the last one begins exactly at UNTIL.
    expect(closed(file("exchange"), "America/New_York")).toEqual([
      "2026-11-30T22:00 2026-12-01T04:00 Month end close",
      "2026-12-05T16:30 2026-12-06T00:30 Night shift moves (Pune)",
      "2026-12-31T22:00 2027-01-01T04:00 Month end close",
      "2027-02-26T22:00 2027-02-27T04:00 Month end close",
      "2027-03-31T21:00 2027-04-01T03:00 Month end close",
      "2027-07-04T04:00 2027-07-06T04:00 Independence Day",
    ]);
  });

  it("Thunderbird: a duration, one more and one less than the series, tasks beside the events", () => {
    const found = closed(file("thunderbird"), "Europe/London");
    expect(found.slice(0, 4)).toEqual([
      "2026-12-08T09:00 2026-12-08T12:30 Change advisory board",
      "2026-12-15T09:00 2026-12-15T12:30 Change advisory board",
      "2027-02-09T09:00 2027-02-09T12:30 Change advisory board",
      "2027-03-09T09:00 2027-03-09T12:30 Change advisory board",
    ]);
    expect(found).toContain("2027-03-13T00:00 2027-03-15T00:00 Moving house");
    expect(found.at(-1)).toBe("2027-09-14T08:00 2027-09-14T11:30 Change advisory board");
  });
});

describe("events", () => {
  it("shown as free close too, because all three programs make all-day events so; unless the policy says otherwise", () => {
    expect(closed(file("outlook"), "Europe/Berlin").join()).toContain("Jahresabschluss");
    expect(closed(file("outlook"), "Europe/Berlin", false).join()).not.toContain("Jahresabschluss");
  });

  it("of whole days are read on the clocks of the environment's zone", () => {
    const text = event("DTSTART;VALUE=DATE:20270327", "DTEND;VALUE=DATE:20270330");
    expect(closed(text, "Europe/Berlin")).toEqual(["2027-03-26T23:00 2027-03-29T22:00 x"]);
    expect(closed(text, "Pacific/Kiritimati")).toEqual(["2027-03-26T10:00 2027-03-29T10:00 x"]);
    expect(closed(event("DTSTART;VALUE=DATE:20270328"), "Europe/Berlin")).toEqual([
      "2027-03-27T23:00 2027-03-28T22:00 x",
    ]);
  });

  it("never get shorter by a clock change", () => {
    const night = [
      "DTSTART;TZID=Europe/Berlin:20260327T220000",
      "DTEND;TZID=Europe/Berlin:20260328T060000",
      "RRULE:FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SA",
    ];
    // By the clock eight hours are seven in spring and nine in autumn; the longer of clock and time counts.
    expect(closed(event(...night), "UTC")).toEqual([
      "2027-03-27T21:00 2027-03-28T05:00 x",
      "2027-10-30T20:00 2027-10-31T05:00 x",
    ]);
    const skipped = ["DTSTART;TZID=Europe/Berlin:20270328T023000", "DURATION:PT15M"];
    expect(closed(event(...skipped), "UTC")).toEqual(["2027-03-28T01:00 2027-03-28T01:45 x"]);
    const twice = ["DTSTART;TZID=Europe/Berlin:20271031T023000", "DURATION:PT15M"];
    expect(closed(event(...twice), "UTC")).toEqual(["2027-10-31T00:30 2027-10-31T01:45 x"]);
  });

  it("with dates of their own: RDATE as days, times and periods", () => {
    const text = event(
      "DTSTART:20261201T100000Z",
      "DTEND:20261201T110000Z",
      "RDATE:20261202T100000Z,20261203T100000Z",
      "RDATE;VALUE=PERIOD:20261204T100000Z/PT2H,20261205T100000Z/20261205T101500Z",
      "EXDATE:20261202T100000Z",
    );
    expect(closed(text, "UTC")).toEqual([
      "2026-12-01T10:00 2026-12-01T11:00 x",
      "2026-12-03T10:00 2026-12-03T11:00 x",
      "2026-12-04T10:00 2026-12-04T12:00 x",
      "2026-12-05T10:00 2026-12-05T10:15 x",
    ]);
  });

  it("that began long ago and last still close", () => {
    expect(closed(event("DTSTART;VALUE=DATE:20200101", "DTEND;VALUE=DATE:20300101"), "UTC")).toHaveLength(1);
  });

  it.each([
    ["a day that UNTIL names is part of the series", "UNTIL=20261203", 3],
    ["a moment", "UNTIL=20261203T085959Z", 2],
    ["a moment, exactly", "UNTIL=20261203T090000Z", 3],
    ["a time on the clocks", "UNTIL=20261203T100000", 3],
  ])("of a series end with UNTIL: %s", (_, until, count) => {
    const text = event("DTSTART;TZID=Europe/Berlin:20261201T100000", "DURATION:PT1H", `RRULE:FREQ=DAILY;${until}`);
    expect(closed(text, "UTC")).toHaveLength(count);
  });

  it.each(["EXDATE;VALUE=DATE:20261202", "EXDATE;TZID=Europe/Berlin:20261202T000000"])(
    "of whole days are taken out by %s",
    (line) => {
      const text = event("DTSTART;VALUE=DATE:20261201", line, "RRULE:FREQ=DAILY;COUNT=3");
      expect(closed(text, "Europe/Berlin").map((one) => one.slice(0, 10))).toEqual(["2026-11-30", "2026-12-02"]);
    },
  );

  it("are taken out of a series by a cancelled instance", () => {
    const lines = event("DTSTART:20261201T100000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2").replace(
      "END:VCALENDAR",
      "BEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20261202T100000Z\r\nDTSTART:20261202T100000Z\r\nDURATION:PT1H\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR",
    );
    expect(closed(lines, "UTC")).toEqual(["2026-12-01T10:00 2026-12-01T11:00 x"]);
  });
});

describe("a file that nobody can judge by is no calendar without freezes", () => {
  const good = ["DTSTART:20261201T100000Z", "DTEND:20261201T110000Z"];
  it.each([
    ["nothing", "", /ends before/],
    ["a web page", "<!doctype html>\n<html></html>", /not inside a calendar/],
    ["two calendars", event(...good) + event(...good), /one file holds one calendar/],
    ["an event that is not closed", event(...good).replace("END:VEVENT\r\n", ""), /ends "VCALENDAR"/],
    ["an event that is not opened", event(...good).replace("BEGIN:VEVENT\r\n", ""), /ends "VEVENT"/],
    ["a broken line", event(...good, "DESCRIPTION"), /invalid line/],
    ["no start", event("DTEND:20261201T110000Z"), /no DTSTART/],
    ["two starts", event(...good, "DTSTART:20270101T100000Z"), /DTSTART twice/],
    ["no end", event("DTSTART:20261201T100000Z"), /no end/],
    ["no length", event("DTSTART:20261201T100000Z", "DTEND:20261201T100000Z"), /no time at all/],
    ["an end before the start", event("DTSTART;VALUE=DATE:20261202", "DTEND;VALUE=DATE:20261201"), /ends before/],
    ["a negative duration", event("DTSTART:20261201T100000Z", "DURATION:-PT1H"), /no length of time/],
    ["a day that does not exist", event("DTSTART;VALUE=DATE:20270229"), /neither a day nor a time/],
    ["a time that does not exist", event("DTSTART:20261201T250000Z", "DURATION:PT1H"), /neither a day nor a time/],
    ["half a time", event("DTSTART:20261201T10", "DURATION:PT1H"), /neither a day nor a time/],
    ["a day where times are said", event("DTSTART:20261201", "DURATION:PT1H"), /neither a day nor a time/],
    [
      "a zone that nobody describes",
      event("DTSTART;TZID=W. Europe Standard Time:20261201T100000", "DURATION:PT1H"),
      /neither in the IANA/,
    ],
    ["a repetition by the second", event(...good, "RRULE:FREQ=SECONDLY"), /repeats in a way/],
    ["a change of all later instances", event(...good, "RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T100000Z"), /RANGE/],
    ["a cancelling message", event(...good).replace("VERSION:2.0", "METHOD:CANCEL"), /METHOD/],
    ["a day as a mere text", event("DTSTART;VALUE=TEXT:2026-12-01", "DURATION:P1D"), /neither a day nor a time/],
    [
      "a nest of parts",
      event(...good, ...Array.from({ length: 9 }, () => "BEGIN:X-A"), ...Array.from({ length: 9 }, () => "END:X-A")),
      /nested too deeply/,
    ],
    ["times without events", event(...good).replaceAll("VEVENT", "VFREEBUSY"), /VFREEBUSY/],
  ])("%s", (_, text, message) => {
    expect(() => closed(text, "UTC")).toThrow(message);
  });

  it("cut off anywhere", () => {
    for (const name of ["google", "apple", "outlook", "exchange", "thunderbird"]) {
      const text = file(name);
      for (let end = 0; end < text.trimEnd().length; end += 7) {
        expect(() => closed(text.slice(0, end), "UTC"), text.slice(end - 20, end)).toThrow();
      }
    }
  });

  it("with more repetitions than can be counted, in bounded time, and always in the same place", () => {
    const years = Array.from({ length: 1_500 }, (_, index) =>
      event("DTSTART;VALUE=DATE:16010101", "RRULE:FREQ=DAILY", `X-N:${index}`),
    );
    const one = years.map((text) => text.slice(text.indexOf("BEGIN:VEVENT"), text.indexOf("END:VCALENDAR"))).join("");
    const text = `BEGIN:VCALENDAR\r\n${one}END:VCALENDAR\r\n`;
    expect(() => closed(text, "UTC")).toThrow(/too many/);
    const few = event("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=DAILY");
    const read = (most: number) =>
      readClosures(few, { zone: zoneOf("UTC"), within: WITHIN, freeCloses: true, effort: effortOf(most) });
    expect(() => read(600)).toThrow(/too many/);
    expect(read(1_000)).toHaveLength(373);
  });
});
