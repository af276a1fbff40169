import ICAL from "ical.js";
import * as v from "valibot";
import { CalendarFault } from "./fault.ts";
import { checkLines } from "./lines.ts";

/** A part of a calendar, such as an event or a time zone. Names are in lower case. */
export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

/** One line of a component, with values as jCal (RFC 7265) writes them. */
export interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The type of its values, such as `date-time`. */
  readonly type: string;
  readonly values: readonly unknown[];
}

const PropertyShape = v.pipe(
  v.tupleWithRest([v.string(), v.record(v.string(), v.unknown()), v.string()], v.unknown()),
  v.transform(([name, parameters, type, ...values]): Property => ({ name, parameters, type, values })),
);

const ComponentShape: v.GenericSchema<unknown, Component> = v.pipe(
  v.tuple([v.string(), v.array(PropertyShape), v.array(v.lazy(() => ComponentShape))]),
  v.transform(([name, properties, components]): Component => ({ name, properties, components })),
);

/**
 * Reads an iCalendar file (RFC 5545): one whole calendar.
 *
 * @throws CalendarFault
 */
export function parseCalendar(text: string): Component {
  checkLines(text);
  const read = v.safeParse(ComponentShape, parseLines(text.replace(/^\uFEFF/, "")));
  if (!read.success) throw new CalendarFault("it is no iCalendar file");
  return read.output;
}

function parseLines(text: string): unknown {
  try {
    return ICAL.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : "it cannot be read";
    throw new CalendarFault(`it is no iCalendar file: ${why}`);
  }
}

/** All of one name. */
export function propertiesOf({ properties }: Component, name: string): readonly Property[] {
  return properties.filter((property) => property.name === name);
}

/**
 * The only one of a name, or undefined.
 *
 * @throws CalendarFault when there are several: nobody can say which counts
 */
export function propertyOf(component: Component, name: string): Property | undefined {
  const [first, second] = propertiesOf(component, name);
  if (second !== undefined) {
    throw new CalendarFault(`a ${component.name.toUpperCase()} has ${name.toUpperCase()} twice`);
  }
  return first;
}

/** The text of the only property of a name, in upper case; for words of the format such as a status. */
export function wordOf(component: Component, name: string): string | undefined {
  const property = propertyOf(component, name);
  return property === undefined ? undefined : String(property.values[0]).trim().toUpperCase();
}
