import type { PolicyMistake } from "../../policy/mistake.ts";
import { dotted, mistake, type Path, shown } from "../../policy/mistake.ts";
import { nodeAt, type SourceNode, textOf, textsOf } from "../../policy/source.ts";
import { END_SAYS, momentOf } from "./day-text.ts";
import { CALENDAR, CALENDAR_SAYS } from "./files.ts";
import { closedBetween, zoneOf, zoneOfClosure } from "./resolve.ts";
import { readWeekly, type Unclear, unknownZone } from "./weekly-text.ts";
import { namedZone, UTC, type Zone } from "./zone.ts";

/** Weekly hours or closed times that one list may have; more belong into a calendar. */
const MOST = 100;

interface Place {
  readonly at: SourceNode["at"];
  readonly path: Path;
}

/** What the form of a rule cannot say: that every text is a time, in a zone that exists. */
export function checkWindow(written: SourceNode, path: Path): readonly PolicyMistake[] {
  if (written.kind !== "map") return [];
  const [open, closed, calendar] = ["open", "closed", "calendar"].map((key) => nodeAt(written, key));
  if (open === undefined && closed === undefined && calendar === undefined) {
    const problem = `${dotted(path)} says neither what is open nor what is closed.`;
    return [mistake({ at: written.at, path, problem, advice: 'Add "open:", "closed:" or "calendar:".' })];
  }
  const mistakes: PolicyMistake[] = [...checkZone(nodeAt(written, "zone"), [...path, "zone"])];
  const texts = textsOf(open, [...path, "open"]);
  const named = textOf(nodeAt(written, "zone"));
  const zone = zoneOf({ open: texts.map(({ text }) => text), ...(named === undefined ? {} : { zone: named }) });
  const context: Context = { zone, zoneIsWrong: named !== undefined && zone === undefined };
  for (const one of texts) mistakes.push(...checkWeekly(one.text, one, context));
  const items = closed?.kind === "list" ? closed.items : [];
  for (const [index, item] of items.entries()) {
    const place = { at: item.at, path: [...path, "closed", index] };
    const text = textOf(item);
    mistakes.push(...(text === undefined ? checkClosure(item, place, context) : checkWeekly(text, place, context)));
  }
  for (const [key, node] of [
    ["open", open],
    ["closed", closed],
  ] as const) {
    if (node?.kind !== "list" || node.items.length <= MOST) continue;
    const problem = `${dotted([...path, key])} has ${node.items.length} entries; at most ${MOST} are possible.`;
    mistakes.push(mistake({ at: node.at, path: [...path, key], problem, advice: "Keep closed times in a calendar." }));
  }
  if (calendar !== undefined) mistakes.push(...needsZone({ at: calendar.at, path: [...path, "calendar"] }, context));
  for (const one of textsOf(calendar, [...path, "calendar"])) mistakes.push(...checkCalendar(one.text, one));
  return mistakes;
}

function checkCalendar(text: string, { at, path }: Place): readonly PolicyMistake[] {
  if (CALENDAR.test(text)) return [];
  if (/^[a-z]+:\/\//i.test(text)) {
    const problem = `${dotted(path)} is an address; calendars are read from git only, where a change of them is reviewed.`;
    return [mistake({ at, path, problem, advice: `Commit the file and name ${CALENDAR_SAYS}.` })];
  }
  const near = text.trim().replace(/^(?:\.?\/)+/, "");
  const suggestion = near !== text && CALENDAR.test(near) ? near : undefined;
  return [mistake({ at, path, problem: `${dotted(path)} must be ${CALENDAR_SAYS}, not ${shown(text)}.`, suggestion })];
}

interface Context {
  readonly zone: Zone | undefined;
  /** It is written, and reported where it stands. */
  readonly zoneIsWrong: boolean;
}

function checkZone(node: SourceNode | undefined, path: Path): readonly PolicyMistake[] {
  const name = textOf(node);
  if (node === undefined || name === undefined || namedZone(name) !== undefined) return [];
  return [unclear(unknownZone(name, name), { at: node.at, path })];
}

function checkWeekly(text: string, place: Place, context: Context): readonly PolicyMistake[] {
  const read = readWeekly(text);
  if ("problem" in read) return [unclear(read, place)];
  return read.zone === undefined ? needsZone(place, context) : [];
}

function checkClosure(item: SourceNode, place: Place, context: Context): readonly PolicyMistake[] {
  const [from, to] = [endOf(item, "from", place), endOf(item, "to", place)];
  const named = nodeAt(item, "zone");
  const wrongZone = checkZone(named, [...place.path, "zone"]);
  const mistakes = [...(from?.mistakes ?? []), ...(to?.mistakes ?? []), ...wrongZone];
  if (from === undefined || to === undefined || mistakes.length > 0) return mistakes;
  const ends = { from: from.text, to: to.text };
  const zone = zoneOfClosure({ ...ends, zone: textOf(named) }, context.zone);
  if (zone === undefined) return needsZone(place, context);
  if (closedBetween(ends, zone) !== undefined) return [];
  const problem = `${dotted(place.path)} ends (${shown(to.text)}) before it begins (${shown(from.text)}).`;
  return [mistake({ at: to.at, path: [...place.path, "to"], problem })];
}

/** One end of a closed time; undefined when it is missing or no text, which the form reports. */
function endOf(item: SourceNode, key: "from" | "to", place: Place) {
  const node = nodeAt(item, key);
  const text = textOf(node);
  if (node === undefined || text === undefined) return undefined;
  const path = [...place.path, key];
  if (momentOf(text, key, UTC) !== undefined) return { text, at: node.at, mistakes: [] };
  const problem = `${dotted(path)} must be ${END_SAYS}; ${shown(text)} is none.`;
  return { text, at: node.at, mistakes: [mistake({ at: node.at, path, problem })] };
}

function needsZone({ at, path }: Place, { zone, zoneIsWrong }: Context): readonly PolicyMistake[] {
  if (zone !== undefined || zoneIsWrong) return [];
  const problem = `${dotted(path)} needs a time zone: without one nobody can say when a day begins.`;
  const advice = 'Add "zone: Europe/Berlin", with your own zone, to gates.change-window.';
  return [mistake({ at, path, problem, advice })];
}

function unclear({ problem, suggestion }: Unclear, { at, path }: Place): PolicyMistake {
  return mistake({ at, path, problem: `${dotted(path)}: ${problem}`, suggestion });
}
