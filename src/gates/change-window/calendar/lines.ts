import { CalendarFault, quoted } from "./fault.ts";

const NUMBER = "[1-9][0-9]{0,4}";
const SIGNED = "[+-]?[0-9]{1,3}";
const LIST = `${SIGNED}(?:,${SIGNED})*`;
const WEEKDAY = "(?:[+-]?[0-9]{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)";

/** What each part of a repetition may say (RFC 5545, 3.3.10). */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^[A-Z]{1,20}$/,
  UNTIL: /^[0-9]{8}(?:T[0-9]{6}Z?)?$/,
  COUNT: new RegExp(`^${NUMBER}$`),
  INTERVAL: new RegExp(`^${NUMBER}$`),
  BYSECOND: new RegExp(`^${LIST}$`),
  BYMINUTE: new RegExp(`^${LIST}$`),
  BYHOUR: new RegExp(`^${LIST}$`),
  BYDAY: new RegExp(`^${WEEKDAY}(?:,${WEEKDAY})*$`),
  BYMONTHDAY: new RegExp(`^${LIST}$`),
  BYYEARDAY: new RegExp(`^${LIST}$`),
  BYWEEKNO: new RegExp(`^${LIST}$`),
  BYMONTH: new RegExp(`^${LIST}$`),
  BYSETPOS: new RegExp(`^${LIST}$`),
  WKST: /^(?:MO|TU|WE|TH|FR|SA|SU)$/,
};

/** A calendar, an event, an alarm; some room beyond. */
const DEEPEST = 8;

/**
 * Refuses what the parser would read past: a component that ends under another name, an event outside of the calendar, a
 * file that ends early, and numbers of a repetition that are none (it takes `1e9` for 1). Each of them could hide a freeze.
 *
 * @throws CalendarFault with the number of the line
 */
export function checkLines(text: string): void {
  const open: string[] = [];
  let closed = false;
  for (const { line, number } of unfolded(text)) {
    const fault = (what: string) => new CalendarFault(`line ${number} ${what}`);
    if (closed) throw fault("follows the end of the calendar: one file holds one calendar");
    const [, begins, name = ""] = /^(BEGIN|END):(.*)$/i.exec(line) ?? [];
    if (begins === undefined) {
      if (open.length === 0) throw fault("is not inside a calendar: the first must be BEGIN:VCALENDAR");
      const repetition = /^RRULE(?:;[^:]*)?:(.*)$/i.exec(line)?.[1];
      const wrong = repetition === undefined ? undefined : wrongPart(repetition);
      if (wrong !== undefined) throw fault(`has a repetition that RFC 5545 does not know: ${quoted(wrong)}`);
      continue;
    }
    const component = name.trim().toUpperCase();
    if (begins.toUpperCase() === "END") {
      if (open.pop() !== component) throw fault(`ends ${quoted(name)}, which is not what is open there`);
      closed = open.length === 0;
      continue;
    }
    if ((component === "VCALENDAR") !== (open.length === 0)) throw fault(`begins ${quoted(name)} in the wrong place`);
    if (component === "VEVENT" && open.length !== 1) throw fault("begins an event inside of something else");
    if (open.push(component) > DEEPEST) throw fault("is nested too deeply");
  }
  if (!closed) throw new CalendarFault("it ends before END:VCALENDAR: a part of it is missing");
}

/** Long lines are folded: the next one begins with a space or a tab (RFC 5545, 3.1). */
function* unfolded(text: string): Generator<{ readonly line: string; readonly number: number }> {
  let line: string | undefined;
  let from = 1;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line !== undefined && /^[ \t]/.test(raw)) {
      line += raw.slice(1);
      continue;
    }
    if (line !== undefined && line !== "") yield { line, number: from };
    line = raw;
    from = index + 1;
  }
  if (line !== undefined && line !== "") yield { line, number: from };
}

function wrongPart(repetition: string): string | undefined {
  const seen = new Set<string>();
  for (const part of repetition.toUpperCase().split(";")) {
    const [name = "", value = "", ...more] = part.split("=");
    const form = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (form === undefined || more.length > 0 || seen.has(name) || !form.test(value)) return part;
    seen.add(name);
  }
  return seen.has("FREQ") ? undefined : repetition;
}
