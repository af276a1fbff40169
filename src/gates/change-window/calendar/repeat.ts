import { midnight } from "../weekly.ts";
import { DAY } from "../zone.ts";
import type { Effort } from "./effort.ts";
import type { Repetition, Weekday } from "./repetition.ts";

export interface Repeating {
  readonly repetition: Repetition;
  /** The wall time of the first event. */
  readonly start: number;
  /** Wall time after which nobody asks. */
  readonly end: number;
  /** Whether a wall time is later than the repetition lasts. */
  readonly isOver: (wall: number) => boolean;
  readonly effort: Effort;
}

/** The wall times of a repetition in their order, from its start to its end: RFC 5545 (3.3.10) by looking at every day. */
export function* repeat({ repetition, start, end, isOver, effort }: Repeating): Generator<number> {
  const matches = matcherOf(repetition, start);
  const time = start - midnight(start);
  let counted = 0;
  for (const period of periodsOf(repetition, start, end)) {
    effort.spend(period.length);
    for (const day of chosen(period.filter(matches), repetition.positions)) {
      const wall = day + time;
      if (wall < start) continue;
      counted += 1;
      if (isOver(wall) || (repetition.count !== undefined && counted > repetition.count)) return;
      yield wall;
    }
  }
}

/** The days that each turn of the repetition looks at. */
function* periodsOf(
  { every, interval, months, weekStart }: Repetition,
  start: number,
  end: number,
): Generator<number[]> {
  const first = new Date(start);
  const year = first.getUTCFullYear();
  const today = midnight(start);
  for (let turn = 0; ; turn += interval) {
    let days: number[];
    let begin: number;
    switch (every) {
      case "YEARLY":
        begin = Date.UTC(year + turn, 0, 1);
        days = (months ?? MONTHS).toSorted((a, b) => a - b).flatMap((month) => daysOfMonth(year + turn, month - 1));
        break;
      case "MONTHLY":
        begin = Date.UTC(year, first.getUTCMonth() + turn, 1);
        days = daysOfMonth(year, first.getUTCMonth() + turn);
        break;
      case "WEEKLY":
        begin = today + (turn * 7 - ((weekdayOf(today) - weekStart + 7) % 7)) * DAY;
        days = Array.from({ length: 7 }, (_, index) => begin + index * DAY);
        break;
      case "DAILY":
        begin = today + turn * DAY;
        days = [begin];
        break;
    }
    // Not a number: beyond what dates can say.
    if (!(begin <= end)) return;
    yield days;
  }
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function daysOfMonth(year: number, month: number): number[] {
  const first = Date.UTC(year, month, 1);
  return Array.from({ length: lengthOfMonth(first) }, (_, index) => first + index * DAY);
}

/** Whether a day is one of the repetition's; what it leaves open is taken from its start. */
function matcherOf(repetition: Repetition, start: number): (day: number) => boolean {
  const { every, months, yearDays } = repetition;
  let { monthDays, weekdays } = repetition;
  let inMonths = months;
  if (monthDays === undefined && yearDays === undefined && weekdays === undefined) {
    const first = new Date(start);
    if (every === "YEARLY") inMonths ??= [first.getUTCMonth() + 1];
    if (every === "YEARLY" || every === "MONTHLY") monthDays = [first.getUTCDate()];
    if (every === "WEEKLY") weekdays = [{ nth: 0, day: first.getUTCDay() }];
  }
  const byMonth = every === "MONTHLY" || months !== undefined;
  return (day) => {
    const date = new Date(day);
    if (inMonths?.includes(date.getUTCMonth() + 1) === false) return false;
    if (monthDays !== undefined && !isNth(monthDays, date.getUTCDate(), lengthOfMonth(day))) return false;
    if (yearDays !== undefined && !isNth(yearDays, dayOfYear(day), lengthOfYear(day))) return false;
    if (weekdays === undefined) return true;
    const [number, length] = byMonth ? [date.getUTCDate(), lengthOfMonth(day)] : [dayOfYear(day), lengthOfYear(day)];
    return weekdays.some((weekday) => isWeekday(weekday, { day: date.getUTCDay(), number, length }));
  };
}

function isWeekday(
  { nth, day }: Weekday,
  at: { readonly day: number; readonly number: number; readonly length: number },
) {
  if (day !== at.day) return false;
  if (nth === 0) return true;
  return nth > 0 ? Math.ceil(at.number / 7) === nth : Math.ceil((at.length - at.number + 1) / 7) === -nth;
}

/** Whether a number is listed, counted from the first or, when negative, from the last. */
function isNth(listed: readonly number[], number: number, length: number): boolean {
  return listed.includes(number) || listed.includes(number - length - 1);
}

function chosen(days: readonly number[], positions: readonly number[] | undefined): readonly number[] {
  if (positions === undefined) return days;
  return days.filter((_, index) => isNth(positions, index + 1, days.length));
}

const weekdayOf = (day: number) => new Date(day).getUTCDay();

function lengthOfMonth(day: number): number {
  const date = new Date(day);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

function dayOfYear(day: number): number {
  return Math.floor((day - Date.UTC(new Date(day).getUTCFullYear(), 0, 1)) / DAY) + 1;
}

function lengthOfYear(day: number): number {
  const year = new Date(day).getUTCFullYear();
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY;
}
