import { defineGate } from "../define.ts";
import { readCalendars } from "./files.ts";
import { judgeWindow } from "./judge.ts";
import { zoneOf } from "./resolve.ts";
import { changeWindowWords } from "./words.ts";

/**
 * Now is a time at which the environment may be entered (R67): asked when a promotion is requested, and again right before
 * the environment is taken, so that a pass does not outlive its window.
 */
export const changeWindowGate = defineGate({
  name: "change-window",
  // Which window a commit will meet is known when its release asks for an environment.
  where: "anywhere",
  words: changeWindowWords,
  gather: (rule, ask) => readCalendars(rule, zoneOf(rule), ask),
  judge: judgeWindow,
});
