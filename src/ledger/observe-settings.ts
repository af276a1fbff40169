import type { EventOf } from "./event.ts";
import type { Head } from "./state/head.ts";
import { impossible } from "./transition.ts";

/** The head after an audit saw GitHub's settings; what the lines mean is the business of those who compare them (R62). */
export function observeSettings(head: Head, event: EventOf<"settings.observed">): Head {
  const { digest, parts } = event.data;
  if (new Set(parts.map(({ part }) => part)).size < parts.length) {
    throw impossible(event, "a part of the settings is there twice");
  }
  if (head.settings?.digest === digest) throw impossible(event, "no setting differs");
  return { ...head, settings: { digest, seq: event.seq } };
}
