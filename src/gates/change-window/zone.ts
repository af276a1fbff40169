import type { Interval } from "./interval.ts";

/**
 * What clocks on the wall show somewhere. A *wall* time is written as the milliseconds since 1970 that a clock with these
 * digits would mean in UTC, so that days and hours are plain arithmetic.
 */
export interface Zone {
  readonly name: string;
  /** Milliseconds that its clocks are ahead of UTC at a moment. */
  offsetAt(moment: number): number;
}

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const UTC: Zone = { name: "UTC", offsetAt: () => 0 };

/** Area and place, or one of the few short names; not `+01:00`, which knows no summer time. */
const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;

const known = new Map<string, Zone | undefined>();

/** A zone of the IANA time zone database, as Node knows it; undefined for any other name. */
export function namedZone(name: string): Zone | undefined {
  if (!known.has(name)) known.set(name, makeZone(name));
  return known.get(name);
}

function makeZone(name: string): Zone | undefined {
  if (!NAME.test(name)) return undefined;
  try {
    const clock = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      calendar: "iso8601",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    return { name, offsetAt: remembering((moment) => wallOf(clock, moment) - moment) };
  } catch {
    return undefined;
  }
}

/** Days whose offset is kept. */
const MOST_KEPT = 10_000;

/**
 * Asking takes some microseconds, and a year of windows asks thousands of times. Where both midnights around a moment have the
 * same offset, the moment has it too: since 1970 no zone has changed its clocks twice within six days.
 */
function remembering(ask: (moment: number) => number): (moment: number) => number {
  const midnights = new Map<number, number>();
  const atMidnight = (day: number) => {
    const offset = midnights.get(day) ?? ask(day);
    if (midnights.size < MOST_KEPT) midnights.set(day, offset);
    return offset;
  };
  return (moment) => {
    const day = Math.floor(moment / DAY) * DAY;
    const offset = atMidnight(day);
    return atMidnight(day + DAY) === offset ? offset : ask(moment);
  };
}

function wallOf(clock: Intl.DateTimeFormat, moment: number): number {
  // Clocks of the database differ from UTC by whole seconds, so milliseconds are the same on both.
  const rest = ((moment % 1_000) + 1_000) % 1_000;
  const field = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of clock.formatToParts(moment - rest)) {
    if (type in field) Object.assign(field, { [type]: Number(value) });
  }
  return Date.UTC(field.year, field.month - 1, field.day, field.hour, field.minute, field.second) + rest;
}

/** What the clocks show at a moment. */
export function wallAt(zone: Zone, moment: number): number {
  return moment + zone.offsetAt(moment);
}

/**
 * The moments at which a wall time begins and is over. They are one, but for two hours a year: a time that clocks show
 * twice begins the first time and is over the second time; one that they skip begins when they skip it and, as RFC 5545
 * (3.3.5) reads it, is over as long after that as it would have been. So a closed time never gets shorter by a clock change.
 */
export function momentsOf(zone: Zone, wall: number): { readonly first: number; readonly last: number } {
  const before = zone.offsetAt(wall - DAY);
  const after = zone.offsetAt(wall + DAY);
  if (before === after) return { first: wall - before, last: wall - before };
  const shown = [wall - before, wall - after].filter((moment) => wallAt(zone, moment) === wall);
  if (shown.length > 0) return { first: Math.min(...shown), last: Math.max(...shown) };
  return { first: changeBetween(zone, wall - DAY, wall + DAY), last: wall - before };
}

/** The stretches of time in which the clocks show something from `from` until before `to`, at most a day apart. */
export function shownBetween(zone: Zone, from: number, to: number): readonly Interval[] {
  const [early, late] = [(Math.floor(from / DAY) - 1) * DAY, (Math.ceil(to / DAY) + 1) * DAY];
  const before = zone.offsetAt(early);
  const after = zone.offsetAt(late);
  if (before === after) return [{ from: from - before, to: to - before }];
  const change = changeBetween(zone, early, late);
  const intervals = [
    { from: from - before, to: Math.min(to - before, change) },
    { from: Math.max(from - after, change), to: to - after },
  ];
  return intervals.filter((one) => one.from < one.to);
}

/** The moment between two others from which on the clocks have the later offset; there is one change between them. */
function changeBetween(zone: Zone, earlier: number, later: number): number {
  const offset = zone.offsetAt(later);
  let [old, changed] = [earlier, later];
  while (changed - old > 1) {
    const middle = Math.floor((old + changed) / 2);
    if (zone.offsetAt(middle) === offset) changed = middle;
    else old = middle;
  }
  return changed;
}
