import { closest } from "../../policy/suggest.ts";
import { DAYS, timeOfDay, type WeeklyHours } from "./weekly.ts";
import { DAY, namedZone } from "./zone.ts";

/** Weekly hours as a policy writes them: `Mon-Thu,Sat 09:00-16:00 Europe/Berlin`. */
export interface WeeklyText extends WeeklyHours {
  /** Undefined where the text names none. */
  readonly zone: string | undefined;
}

/** What is wrong with a text, in one sentence, and how the whole text was probably meant. */
export interface Unclear {
  readonly problem: string;
  readonly suggestion: string | undefined;
}

const FORM = 'Write days, hours and a time zone, such as "Mon-Thu 09:00-16:00 Europe/Berlin".';

/** Reads weekly hours. Days left out mean every day; hours left out mean whole days. */
export function readWeekly(text: string): WeeklyText | Unclear {
  const words = text.trim().split(/\s+/);
  const plain = words.map((word) => word.replace(/[‐-―−]/g, "-"));
  if (words.some((word, index) => word !== plain[index])) {
    return { problem: 'Ranges are written with "-".', suggestion: plain.join(" ") };
  }
  const hours = words.findIndex((word) => /^[0-9]/.test(word));
  const zoneAt = words.findIndex((word, index) => index > hours && (word.includes("/") || isZone(word)));
  const end = zoneAt < 0 ? words.length : zoneAt;
  const dayWords = words.slice(0, hours < 0 ? end : hours);
  const days = readDays(dayWords, text);
  if ("problem" in days) return days;
  const rest = hours < 0 ? [] : words.slice(hours + 1);
  const zone = zoneAt < 0 ? rest[0] : words[zoneAt];
  if (zone !== undefined && namedZone(zone) === undefined) return unknownZone(zone, text);
  const used = new Set([...dayWords.keys(), hours, zoneAt < 0 ? hours + 1 : zoneAt]);
  const extra = words.find((_, index) => !used.has(index));
  if (extra !== undefined) {
    return { problem: `${JSON.stringify(extra)} is one word too many. ${FORM}`, suggestion: undefined };
  }
  const span = hours < 0 ? { from: 0, to: DAY } : readHours(words[hours] ?? "", text);
  return "problem" in span ? span : { days, zone, ...span };
}

/** The name of a zone that does not exist, with the one that was probably meant, inside the text it stands in. */
export function unknownZone(name: string, text: string): Unclear {
  const near = closest(name, Intl.supportedValuesOf("timeZone"));
  return {
    problem: `${JSON.stringify(name)} is no time zone; names are those of the IANA database, such as Europe/Berlin or UTC.`,
    suggestion: near === undefined ? undefined : text.replace(name, near),
  };
}

function isZone(word: string): boolean {
  return namedZone(word) !== undefined && !DAYS.includes(word);
}

function readDays(words: readonly string[], text: string): ReadonlySet<number> | Unclear {
  if (words.length === 0) return new Set(DAYS.keys());
  const days = new Set<number>();
  for (const part of words
    .join(",")
    .split(",")
    .filter((word) => word !== "")) {
    const [first = "", last = first, ...more] = part.split("-");
    const [from, to] = [first, last].map((word) => DAYS.indexOf(word));
    if (from === undefined || to === undefined || from < 0 || to < 0 || more.length > 0) return unknownDay(part, text);
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === to) break;
    }
  }
  return days;
}

function unknownDay(part: string, text: string): Unclear {
  const meant = part.split("-").map((word) => DAYS.find((day) => word.slice(0, 3).toLowerCase() === day.toLowerCase()));
  const whole = meant.every((day) => day !== undefined) && meant.length <= 2;
  return {
    problem: `${JSON.stringify(part)} is neither a day nor a range of days (${DAYS.slice(1).join(", ")}, ${DAYS[0]}). ${FORM}`,
    suggestion: whole ? text.replace(part, meant.join("-")) : undefined,
  };
}

function readHours(word: string, text: string): { readonly from: number; readonly to: number } | Unclear {
  const [first = "", last = "", ...more] = word.split("-");
  const [from, to] = [timeOfDay(first), timeOfDay(last)];
  if (from === undefined || to === undefined || more.length > 0) {
    const padded = word.split("-").map((time) => withZeros(time));
    const right = padded.length === 2 && padded.every((time) => timeOfDay(time) !== undefined);
    return {
      problem: `${JSON.stringify(word)} must be two times of a day such as 09:00-16:00, from 00:00 to 24:00.`,
      suggestion: right ? text.replace(word, padded.join("-")) : undefined,
    };
  }
  if (from === to) {
    const problem = `${JSON.stringify(word)} ends when it begins. A whole day is 00:00-24:00.`;
    return { problem, suggestion: text.replace(word, "00:00-24:00") };
  }
  if (from === DAY) {
    return {
      problem: `${JSON.stringify(word)} begins at the end of a day: write the next day from 00:00.`,
      suggestion: undefined,
    };
  }
  return { from, to: to > from ? to : to + DAY };
}

/** `9` and `9:00` as `09:00`. */
function withZeros(time: string): string {
  const [, hours = "", minutes = "00"] = /^([0-9]{1,2})(?:[:.h]([0-9]{2}))?$/.exec(time) ?? [];
  return `${hours.padStart(2, "0")}:${minutes}`;
}
