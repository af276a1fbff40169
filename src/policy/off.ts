import * as v from "valibot";
import { day, endOfDay } from "./day.ts";
import { dotted, mistake, type PolicyMistake } from "./mistake.ts";
import { entriesOf, type SourceNode } from "./source.ts";
import { says } from "./words.ts";

/** Days that `off` may reach ahead. */
export const LONGEST_OFF = 90;

const DAY = 86_400_000;

/** How a rule that the preset asks for is said to be off, as it is written (design.md section 4). */
export function offLine(key: string): string {
  return `${key}: { off: true, because: "<why>", until: <a day at most ${LONGEST_OFF} days ahead, such as 2027-01-31> }`;
}

/** What is wrong with a rule that says `off: true`: anything beside its reason and its end, or no end. */
export function checkOff(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const others = [...entriesOf(written)].filter(([key]) => !["off", "because", "until"].includes(key));
  const both = others.map(([key, { keyAt }]) =>
    mistake({
      at: keyAt,
      path: [...path, key],
      problem: `${dotted([...path, key])} stands beside "off: true".`,
      advice: "Keep one of them.",
    }),
  );
  if (entriesOf(written).has("until")) return both;
  const problem = `${dotted(path)} is off without an end.`;
  const advice = `Add "until: <day>", at most ${LONGEST_OFF} days ahead.`;
  return [...both, mistake({ at: written.at, path, problem, advice })];
}

/** Whether what is off until the end of a day is so now. One without an end, or with one that is no day, is off for too long. */
export function offNow(until: string | undefined, now: Date): "off" | "over" | "too-long" {
  const ahead = (until === undefined ? Number.NaN : endOfDay(until).getTime()) - now.getTime();
  if (ahead <= 0) return "over";
  return ahead <= (LONGEST_OFF + 1) * DAY ? "off" : "too-long";
}

/** `off: true` with its last day, as the policy says it. */
export function offWords(description: string) {
  return {
    off: v.optional(v.pipe(v.literal(true), says({ value: "true", description }))),
    until: v.optional(day("The last day on which `off` counts, at most 90 days ahead.")),
  };
}
