import type { EventOf } from "./event.ts";
import type { Head } from "./state/head.ts";
import { impossible } from "./transition.ts";

/** One part of GitHub's settings that was not what the log had of it, such as the rules of one environment. */
export interface SettingsPart {
  readonly part: string;
  /** Ids and names, a line for each setting; empty where nothing is set any more. */
  readonly lines: readonly string[];
}

export interface SettingsData {
  /** `sha256:<hex>` of every part the log has, these included. */
  readonly digest: string;
  readonly parts: readonly SettingsPart[];
}

/** The head after an audit saw GitHub's settings; what the lines mean is the business of those who compare them (R62). */
export function observeSettings(head: Head, event: EventOf<"settings.observed">): Head {
  const { digest, parts } = event.data;
  if (new Set(parts.map(({ part }) => part)).size < parts.length) {
    throw impossible(event, "a part of the settings is there twice");
  }
  if (head.settings?.digest === digest) throw impossible(event, "no setting differs");
  return { ...head, settings: { digest, seq: event.seq } };
}
