import type { EventOf } from "./event.ts";
import type { Head } from "./state/head.ts";
import { impossible } from "./transition.ts";

/** The head after a review of who has access; the newest one is remembered, the log has all of them (R119). */
export function reviewAccess(head: Head, event: EventOf<"access.reviewed">): Head {
  const { actor, time: at, seq, data } = event;
  const { snapshot, rows, people, comment, remove } = data;
  if (actor === null) throw impossible(event, "a review names who confirmed it");
  if (people > rows) throw impossible(event, `${people} people cannot stand in ${rows} rows`);
  if (remove !== undefined && remove.length > rows) throw impossible(event, "more rows go than there are");
  return { ...head, reviewed: { snapshot, actor, at, seq, comment, ...(remove === undefined ? {} : { remove }) } };
}
