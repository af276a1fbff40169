import { DAYS } from "./weekly.ts";
import { wallAt, type Zone } from "./zone.ts";

/** A moment as a person in the zone reads it: `Tue 2026-11-24 09:00 Europe/Berlin`. Seconds are left out. */
export function shownMoment(moment: number, zone: Zone): string {
  const wall = new Date(wallAt(zone, moment));
  const [day, time] = wall.toISOString().slice(0, 16).split("T");
  return `${DAYS[wall.getUTCDay()]} ${day} ${time} ${zone.name}`;
}
