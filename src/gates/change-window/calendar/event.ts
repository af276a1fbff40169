import { DAY } from "../zone.ts";
import { CalendarFault, quoted } from "./fault.ts";
import { type Component, propertiesOf, propertyOf, wordOf } from "./parse.ts";
import { type Repetition, readRepetition } from "./repetition.ts";
import { momentOf, type When, whensOf, type ZoneOf } from "./when.ts";

/** An event as the file writes it. Lengths are in milliseconds. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string | undefined;
  readonly start: When;
  /** By clocks, and by the time that passes: they differ where clocks change in between. */
  readonly length: Length;
  readonly repetitions: readonly Repetition[];
  /** More times at which it begins; those of a period have their own length. */
  readonly more: readonly { readonly start: When; readonly length: Length }[];
  /** Times at which it does not take place. */
  readonly except: readonly When[];
  /** The time of the series in whose place this event is. */
  readonly replaces: When | undefined;
  readonly cancelled: boolean;
  /** Shown as free: it does not block anybody's time. */
  readonly free: boolean;
}

export interface Length {
  readonly wall: number;
  readonly exact: number;
}

/**
 * Reads an event.
 *
 * @throws CalendarFault when it is not clear when it is
 */
export function readEvent(component: Component, zoneOf: ZoneOf): CalendarEvent {
  const title = titleOf(component);
  const fault = (what: string) => new CalendarFault(`the event ${quoted(title ?? "without a title")} ${what}`);
  const one = (name: string): When | undefined => {
    const property = propertyOf(component, name);
    return property === undefined ? undefined : whensOf(property, zoneOf)[0];
  };
  const all = (name: string) => propertiesOf(component, name).flatMap((property) => whensOf(property, zoneOf));
  const start = one("dtstart");
  if (start === undefined) throw fault("has no DTSTART");
  const replaced = propertyOf(component, "recurrence-id");
  if (replaced?.parameters["range"] !== undefined) {
    throw fault(
      "changes all later ones of its series (RANGE), which is not judged here: save it as a series of its own",
    );
  }
  const length = lengthOf(component, start, one("dtend"));
  if (length === undefined) throw fault("has no end: neither DTEND nor DURATION");
  if (!(length.wall > 0)) throw fault("ends before it begins, or lasts no time at all");
  const rdates = propertiesOf(component, "rdate").filter(({ type }) => type !== "period");
  const periods = propertiesOf(component, "rdate").filter(({ type }) => type === "period");
  return {
    uid: String(propertyOf(component, "uid")?.values[0] ?? ""),
    title,
    start,
    length,
    repetitions: propertiesOf(component, "rrule").map(readRepetition),
    more: [
      ...rdates.flatMap((property) => whensOf(property, zoneOf)).map((when) => ({ start: when, length })),
      ...periods.flatMap(({ values, ...property }) =>
        values.map((value) =>
          readPeriod(value, (text) => whensOf({ ...property, type: "date-time", values: [text] }, zoneOf)[0]),
        ),
      ),
    ],
    except: all("exdate"),
    replaces: one("recurrence-id"),
    cancelled: wordOf(component, "status") === "CANCELLED",
    free: wordOf(component, "transp") === "TRANSPARENT",
  };
}

/** One short line of it. */
function titleOf(component: Component): string | undefined {
  const text = String(propertiesOf(component, "summary")[0]?.values[0] ?? "")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  if (text === "") return undefined;
  return text.length > 100 ? `${text.slice(0, 99).toWellFormed()}…` : text.toWellFormed();
}

function lengthOf(component: Component, start: When, end: When | undefined): Length | undefined {
  if (end !== undefined) return between(start, end);
  const duration = propertyOf(component, "duration");
  if (duration !== undefined) return readDuration(duration.values[0]);
  return start.isDay ? { wall: DAY, exact: 0 } : undefined;
}

function between(start: When, end: When): Length {
  const exact = momentOf(end) - momentOf(start);
  const wall = start.zone.name === end.zone.name ? end.wall - start.wall : exact;
  // Days are as long as they are on the clocks.
  return start.isDay ? { wall, exact: 0 } : { wall, exact };
}

function readDuration(value: unknown): Length {
  const [whole, weeks = "0", days = "0", hours = "0", minutes = "0", seconds = "0"] =
    /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/.exec(String(value)) ?? [];
  if (whole === undefined)
    throw new CalendarFault(`DURATION has ${quoted(value)}, which is no length of time such as PT2H`);
  const rest = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
  const wall = (Number(weeks) * 7 + Number(days)) * DAY + rest;
  return { wall, exact: rest };
}

function readPeriod(value: unknown, whenOf: (text: string) => When | undefined): { start: When; length: Length } {
  const [from, to]: readonly unknown[] = Array.isArray(value) ? value : [];
  const start = whenOf(String(from));
  const end = /^\+?P/.test(String(to)) ? undefined : whenOf(String(to));
  if (start === undefined) throw new CalendarFault("RDATE has a period without a beginning");
  const length = end === undefined ? readDuration(to) : between(start, end);
  if (!(length.wall > 0)) throw new CalendarFault("RDATE has a period that ends before it begins");
  return { start, length };
}
