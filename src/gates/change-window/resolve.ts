import { milliseconds } from "../../policy/duration.ts";
import { momentOf } from "./day-text.ts";
import type { Closure, Hours, WrittenClosure, WrittenRule } from "./rule.ts";
import { readWeekly } from "./weekly-text.ts";
import { namedZone, UTC, type Zone } from "./zone.ts";

/** The part of a rule that the policy says itself, ready to be judged by. */
export interface Resolved {
  readonly open: readonly Hours[];
  readonly weeklyClosed: readonly Hours[];
  readonly closures: readonly Closure[];
  readonly least: number;
  /** Of days and times without a zone; undefined where nothing needs one. */
  readonly zone: Zone | undefined;
}

/**
 * Turns a rule's texts into times.
 *
 * @throws Error for texts that the policy's own check refuses
 */
export function resolve(rule: WrittenRule): Resolved {
  const zone = zoneOf(rule);
  const closed = rule.closed ?? [];
  return {
    open: (rule.open ?? []).map((text) => hoursOf(text, zone)),
    weeklyClosed: closed.flatMap((one) => (typeof one === "string" ? [hoursOf(one, zone)] : [])),
    closures: closed.flatMap((one) => (typeof one === "string" ? [] : [closureOf(one, zone)])),
    least: rule.least === undefined ? 0 : milliseconds(rule.least),
    zone,
  };
}

/** The zone that `zone:` names, else the only one that `open` names. */
export function zoneOf({ zone, open = [] }: Pick<WrittenRule, "zone" | "open">): Zone | undefined {
  if (zone !== undefined) return namedZone(zone);
  const names = new Set(
    open.flatMap((text) => {
      const read = readWeekly(text);
      return "problem" in read ? [] : (read.zone ?? []);
    }),
  );
  const [only, ...others] = names;
  return only === undefined || others.length > 0 ? undefined : namedZone(only);
}

function hoursOf(text: string, fallback: Zone | undefined): Hours {
  const read = readWeekly(text);
  if ("problem" in read) throw new Error(read.problem);
  const zone = read.zone === undefined ? fallback : namedZone(read.zone);
  if (zone === undefined) throw new Error(`${JSON.stringify(text)} names no time zone`);
  return { text: read.zone === undefined ? `${text} ${zone.name}` : text, hours: read, zone };
}

/** When a closed time is, or undefined when its ends are none or it ends before it begins. */
export function closedBetween(written: WrittenClosure, zone: Zone): Closure | undefined {
  const from = momentOf(written.from, "from", zone);
  const to = momentOf(written.to, "to", zone);
  return from === undefined || to === undefined || from >= to ? undefined : { from, to, why: written.why };
}

/** The zone that a closed time is read in; moments need none. */
export function zoneOfClosure({ from, to, zone }: WrittenClosure, fallback: Zone | undefined): Zone | undefined {
  if (zone !== undefined) return namedZone(zone);
  return fallback ?? (from.endsWith("Z") && to.endsWith("Z") ? UTC : undefined);
}

function closureOf(written: WrittenClosure, fallback: Zone | undefined): Closure {
  const zone = zoneOfClosure(written, fallback);
  const closure = zone === undefined ? undefined : closedBetween(written, zone);
  if (closure === undefined) throw new Error(`${JSON.stringify(written)} is no closed time`);
  return closure;
}
