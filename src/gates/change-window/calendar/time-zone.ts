import { HOUR, MINUTE, namedZone, UTC, type Zone } from "../zone.ts";
import type { Effort } from "./effort.ts";
import { CalendarFault, quoted } from "./fault.ts";
import { type Component, propertiesOf, propertyOf } from "./parse.ts";
import { repeat } from "./repeat.ts";
import { readRepetition } from "./repetition.ts";
import { isAfter, type When, whensOf, type ZoneOf } from "./when.ts";

/**
 * The zones that a calendar's times name. A name of the IANA database is read from there, as the newest rules count; any other,
 * such as Outlook's "W. Europe Standard Time", from the file's own description (VTIMEZONE).
 *
 * @param local the zone of days and of times without a zone
 * @param until how far descriptions are followed, in milliseconds since 1970
 */
export function zonesOf(calendar: Component, local: Zone, until: number, effort: Effort): ZoneOf {
  const described = new Map<string, () => Zone>();
  for (const component of calendar.components.filter(({ name }) => name === "vtimezone")) {
    const id = String(propertyOf(component, "tzid")?.values[0] ?? "");
    if (described.has(id)) throw new CalendarFault(`the time zone ${quoted(id)} is described twice`);
    let zone: Zone | undefined;
    described.set(id, () => {
      zone ??= describedZone(id, component, until, effort);
      return zone;
    });
  }
  return (id) => {
    if (id === undefined) return local;
    const zone = (id.includes("/") ? namedZone(id) : undefined) ?? described.get(id)?.() ?? namedZone(id);
    if (zone !== undefined) return zone;
    throw new CalendarFault(
      `the time zone ${quoted(id)} is neither in the IANA database nor described in the file (VTIMEZONE)`,
    );
  };
}

/** A change of the clocks: from this moment on they are ahead of UTC by `to`. */
interface Change {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function describedZone(name: string, component: Component, until: number, effort: Effort): Zone {
  const changes = component.components
    .filter((part) => part.name === "standard" || part.name === "daylight")
    .flatMap((part) => changesOf(part, until, effort))
    .sort((left, right) => left.at - right.at);
  const [first] = changes;
  if (first === undefined) throw new CalendarFault(`the time zone ${quoted(name)} has neither STANDARD nor DAYLIGHT`);
  return {
    name,
    offsetAt(moment) {
      let [low, high] = [0, changes.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((changes[middle]?.at ?? 0) <= moment) low = middle + 1;
        else high = middle;
      }
      return low === 0 ? first.from : (changes[low - 1]?.to ?? first.from);
    },
  };
}

function changesOf(part: Component, until: number, effort: Effort): readonly Change[] {
  const from = offsetOf(part, "tzoffsetfrom");
  const to = offsetOf(part, "tzoffsetto");
  const start = propertyOf(part, "dtstart");
  const [first] = start === undefined ? [] : whensOf(start, () => UTC);
  if (first === undefined || first.isDay) throw new CalendarFault("a time zone's change has no time (DTSTART)");
  // Times of a description are told by the clocks that are about to change.
  const before: Zone = { name: "", offsetAt: () => from };
  const walls = new Set([first.wall]);
  for (const property of propertiesOf(part, "rrule")) {
    const repetition = readRepetition(property);
    const isOver = repetition.until === undefined ? () => false : isAfter(repetition.until, before);
    for (const wall of repeat({ repetition, start: first.wall, end: until, isOver, effort })) walls.add(wall);
  }
  const more: readonly When[] = propertiesOf(part, "rdate").flatMap((property) => whensOf(property, () => UTC));
  for (const { wall } of more) walls.add(wall);
  return [...walls].map((wall) => ({ at: wall - from, from, to }));
}

/** Milliseconds of `+01:00`. */
function offsetOf(part: Component, name: "tzoffsetfrom" | "tzoffsetto"): number {
  const value = String(propertyOf(part, name)?.values[0]);
  const [, sign, hours, minutes, seconds = "0"] = /^([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(value) ?? [];
  if (sign === undefined || Number(hours) > 15 || Number(minutes) > 59) {
    throw new CalendarFault(`a time zone has no ${name.toUpperCase()} such as +0100`);
  }
  const size = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1_000;
  return sign === "-" ? -size : size;
}
