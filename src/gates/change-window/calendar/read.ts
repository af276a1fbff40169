import type { Interval } from "../interval.ts";
import type { Closure } from "../rule.ts";
import { momentsOf, type Zone } from "../zone.ts";
import { type Effort, effortOf, MOST_DAYS } from "./effort.ts";
import { type CalendarEvent, type Length, readEvent } from "./event.ts";
import { CalendarFault, quoted } from "./fault.ts";
import { parseCalendar, wordOf } from "./parse.ts";
import { repeat } from "./repeat.ts";
import { zonesOf } from "./time-zone.ts";
import { FAR, isAfter, momentOf, type When } from "./when.ts";

/** Closed times that a file may have within the time that is looked at. */
const MOST_CLOSURES = 20_000;

/** How a calendar is read. */
export interface Reading {
  /** The zone of days and of times without a zone. */
  readonly zone: Zone;
  /** Which closed times are wanted: those that overlap this. */
  readonly within: Interval;
  /** Whether events shown as free close, as all others do. */
  readonly freeCloses: boolean;
  readonly effort?: Effort;
}

/** Parts of a calendar that are no events and mean no closed time. */
const SILENT = new Set(["vtimezone", "vtodo", "vjournal", "valarm"]);

/**
 * The closed times of an iCalendar file: its events, unless they are cancelled. Whatever it cannot judge makes the file a
 * fault, never a day without a freeze.
 *
 * @throws CalendarFault
 */
export function readClosures(text: string, reading: Reading): readonly Closure[] {
  const effort = reading.effort ?? effortOf(MOST_DAYS);
  const calendar = parseCalendar(text);
  const method = wordOf(calendar, "method");
  if (method !== undefined && method !== "PUBLISH" && method !== "REQUEST") {
    throw new CalendarFault(`it is a message about events (METHOD:${quoted(method)}), not a calendar: export it again`);
  }
  const zoneOf = zonesOf(calendar, reading.zone, reading.within.to + FAR, effort);
  const events: CalendarEvent[] = [];
  for (const component of calendar.components) {
    if (component.name === "vevent") events.push(readEvent(component, zoneOf));
    else if (!SILENT.has(component.name) && !component.name.startsWith("x-")) {
      throw new CalendarFault(
        `it has ${quoted(component.name.toUpperCase())}, which is not judged here: export its events`,
      );
    }
  }
  const replaced = Map.groupBy(
    events.filter(({ replaces }) => replaces !== undefined),
    ({ uid }) => uid,
  );
  const closures: Closure[] = [];
  for (const event of events) {
    const inPlace = event.replaces === undefined ? (replaced.get(event.uid) ?? []) : [];
    const except = [...event.except, ...inPlace.flatMap(({ replaces }) => replaces ?? [])];
    if (event.cancelled || (event.free && !reading.freeCloses)) continue;
    for (const { from, to } of timesOf({ ...event, except }, reading.within, effort)) {
      closures.push({ from, to, why: event.title });
      if (closures.length > MOST_CLOSURES) throw new CalendarFault(`it has more than ${MOST_CLOSURES} closed times`);
    }
  }
  return closures;
}

/** When an event is, among the times that overlap `within`. */
function* timesOf(event: CalendarEvent, within: Interval, effort: Effort): Generator<Interval> {
  const { start, length } = event;
  const isExcept = exceptionsOf(event, within);
  const overlapping = function* (when: When, lasts: Length): Generator<Interval> {
    // Most times of an old series are long over; only near ones are worth asking a zone.
    if (when.wall + Math.max(lasts.wall, lasts.exact) + FAR < within.from || when.wall - FAR > within.to) return;
    if (isExcept(when)) return;
    const { first } = momentsOf(when.zone, when.wall);
    // The longer of both, so that no clock change makes a freeze shorter.
    const to = Math.max(momentsOf(when.zone, when.wall + lasts.wall).last, first + lasts.exact);
    if (to > within.from && first < within.to) yield { from: first, to };
  };
  // The first time counts, whether the repetition has it or not.
  const walls = new Set([start.wall]);
  yield* overlapping(start, length);
  for (const repetition of event.repetitions) {
    const isOver = repetition.until === undefined ? () => false : isAfter(repetition.until, start.zone);
    for (const wall of repeat({ repetition, start: start.wall, end: within.to + FAR, isOver, effort })) {
      if (walls.has(wall)) continue;
      if (wall + length.wall + FAR >= within.from) walls.add(wall);
      yield* overlapping({ ...start, wall }, length);
    }
  }
  for (const one of event.more) {
    effort.spend(1);
    yield* overlapping(one.start, one.length);
  }
}

/** Whether a time of the series is taken out: named as the same moment, or a whole-day event by its day. */
function exceptionsOf({ except, start, length }: CalendarEvent, { from, to }: Interval): (when: When) => boolean {
  const longest = Math.max(length.wall, length.exact) + FAR;
  const near = except.filter(({ wall }) => wall + longest >= from && wall - FAR <= to);
  const days = new Set(near.filter(({ isDay, wall }) => isDay || isMidnight(wall)).map(({ wall }) => wall));
  const moments = new Set(near.filter(({ isDay }) => !isDay).map(momentOf));
  return (when) => (start.isDay ? days.has(when.wall) : moments.size > 0 && moments.has(momentOf(when)));
}

const isMidnight = (wall: number) => wall % 86_400_000 === 0;
