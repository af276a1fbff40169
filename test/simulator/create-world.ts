import { ACTIONS_BOT, type LoggedRequest, type Repository, type Token, type World, type WorldEvent } from "./world.ts";

/** When every simulated story begins: a Thursday in office hours, so that "Friday" and "weekend" are one step away. */
export const START = new Date("2026-11-19T16:50:00Z");

/** An empty world. Its clock moves one millisecond each time it is read, so that nothing ever happens at the same time. */
export function createWorld(start: Date = START): World {
  let time = start.getTime();
  let id = 1_403_118_500;
  let largeId = 5_118_300_700;
  const listeners: ((event: WorldEvent) => void)[] = [];
  const requests: LoggedRequest[] = [];
  const repositories: Repository[] = [];
  return {
    users: [ACTIONS_BOT],
    teams: [],
    repositories,
    tokens: new Map<string, Token>(),
    requests,
    now: () => {
      time += 1;
      return new Date(time);
    },
    advance: (milliseconds) => {
      if (milliseconds < 0) throw new Error(`time only moves forward, not by ${milliseconds} ms`);
      time += milliseconds;
    },
    nextId: (size) => {
      if (size === "large") {
        largeId += 11;
        return largeId;
      }
      id += 7;
      return id;
    },
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.push(listener);
    },
  };
}

/** An instant as GitHub's APIs write it: whole seconds. Two things within a second look simultaneous, as they do there. */
export function stamp(time: string | Date): string {
  const text = typeof time === "string" ? time : time.toISOString();
  return text.replace(/\.\d+Z$/, "Z");
}
