import { createHash } from "node:crypto";
import type { LedgerEvent } from "../../ledger/event.ts";
import type { SettingsData } from "../../ledger/settings.ts";
import type { Part } from "./parts.ts";

/** One part that is not what it was. */
export interface SettingsChange {
  readonly part: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The entry that recorded it, and when; undefined while none did. */
  readonly recorded: { readonly seq: number; readonly at: string } | undefined;
}

/** What the log has of GitHub's settings. */
export interface SettingsHistory {
  /** The newest entry about them; 0: there is none. */
  readonly seq: number;
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** Of parts that had been seen before, oldest first. */
  readonly changes: readonly SettingsChange[];
}

/** Reads the settings and their changes out of the log. Pure. */
export function tellSettings(events: readonly LedgerEvent[]): SettingsHistory {
  const parts = new Map<string, readonly string[]>();
  const changes: SettingsChange[] = [];
  let newest = 0;
  for (const { seq, time: at, ...event } of events) {
    if (event.event !== "settings.observed") continue;
    newest = seq;
    for (const { part, lines } of event.data.parts) {
      const before = parts.get(part);
      if (before !== undefined) changes.push({ part, before, after: lines, recorded: { seq, at } });
      parts.set(part, lines);
    }
  }
  return { seq: newest, parts, changes };
}

/** What is not as the log has it. Parts that were not seen now are left out: nobody knows (R58). Pure. */
export function changesSince({ parts }: SettingsHistory, now: readonly Part[]): readonly SettingsChange[] {
  return now.flatMap(({ part, lines }): readonly SettingsChange[] => {
    const before = parts.get(part);
    if (!lines.ok || before === undefined || same(before, lines.value)) return [];
    return [{ part, before, after: lines.value, recorded: undefined }];
  });
}

/** What is to be recorded: the parts that the log does not have like this. Undefined: there are none. Pure. */
export function observationOf({ parts }: SettingsHistory, now: readonly Part[]): SettingsData | undefined {
  const other = now.flatMap(({ part, lines }) => {
    const before = parts.get(part);
    return !lines.ok || (before !== undefined && same(before, lines.value)) ? [] : [{ part, lines: [...lines.value] }];
  });
  if (other.length === 0) return undefined;
  const after = new Map([...parts, ...other.map(({ part, lines }) => [part, lines] as const)]);
  return { digest: digestOf([...after].toSorted(([left], [right]) => (left < right ? -1 : 1))), parts: other };
}

/** What tells a change from every other one: the same as long as it is the same change. */
export function nameOf({ part, before, after }: SettingsChange): string {
  return digestOf([part, before, after]).slice("sha256:".length, "sha256:".length + 12);
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function digestOf(value: unknown): string {
  return `sha256:${createHash("sha256").update(JSON.stringify(value)).digest("hex")}`;
}
