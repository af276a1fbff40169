import * as v from "valibot";
import { duration } from "../../policy/duration.ts";
import type { GateWords } from "../../policy/gate-words.ts";
import { ONE_LINE } from "../../policy/names.ts";
import { says, text } from "../../policy/words.ts";
import { checkWindow } from "./check.ts";
import { END_SAYS } from "./day-text.ts";
import { CALENDAR_SAYS } from "./files.ts";
import type { WrittenRule } from "./rule.ts";

const WEEKLY_SAYS = "days, hours and a time zone, such as Mon-Thu 09:00-16:00 Europe/Berlin";
const weekly = (description: string) => text(ONE_LINE, WEEKLY_SAYS, description);
const zone = (description: string) => v.optional(text(ONE_LINE, "a time zone such as Europe/Berlin", description));

const closure = v.pipe(
  v.strictObject({
    from: text(ONE_LINE, END_SAYS, "When it begins; a day from its first minute on."),
    to: text(ONE_LINE, END_SAYS, "When it ends; a day is part of it to its last minute."),
    zone: zone("The zone on whose clocks `from` and `to` are read. Left out: the rule's."),
    why: v.optional(text(ONE_LINE, "the reason, in words", "Why it is closed; shown to everybody who has to wait.")),
  }),
  says({ value: "a mapping with from, to and why", description: "One closed time." }),
);

const words = <const W extends readonly [string, string]>(names: W, one: string, description: string) =>
  v.optional(
    v.pipe(
      v.array(v.pipe(v.picklist(names), says({ value: names.join(" or "), description: one }))),
      says({ value: `a list of ${names.join(" and ")}`, description, minItems: 1, uniqueItems: true }),
    ),
  );

const schema = v.pipe(
  v.strictObject({
    open: v.optional(
      v.pipe(
        v.array(weekly("Hours in which a promotion may start. Over midnight: Fri 22:00-02:00 ends on Saturday.")),
        says({
          value: `a list of ${WEEKLY_SAYS}`,
          description: "When promotions may start. Left out: whenever nothing closes it. Days left out mean every day.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
    closed: v.optional(
      v.pipe(
        v.array(
          v.pipe(
            v.union([weekly("Hours of every week in which nothing may start."), closure]),
            says({ value: `${WEEKLY_SAYS}, or { from, to, why }`, description: "A closed time; closed beats open." }),
          ),
        ),
        says({
          value: "a list of closed times",
          description: "When nothing may start, whatever is open: weekly hours, or once from a day or time to another.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
    calendar: v.optional(
      v.pipe(
        v.union([
          text(ONE_LINE, CALENDAR_SAYS, "An iCalendar file whose events are closed times."),
          v.pipe(
            v.array(text(ONE_LINE, CALENDAR_SAYS, "An iCalendar file whose events are closed times.")),
            says({
              value: "a list of files",
              description: "Several calendars: all of them.",
              minItems: 1,
              uniqueItems: true,
            }),
          ),
        ]),
        says({
          value: `${CALENDAR_SAYS}, or a list of them`,
          description:
            "iCalendar files whose events are closed times, read from the head of their repository's default branch.",
        }),
      ),
    ),
    zone: zone(
      "The zone of everything that names none: closed days, whole-day events of calendars. Left out: the one that `open` names.",
    ),
    "free-events": v.optional(
      v.pipe(
        v.picklist(["close", "ignore"]),
        says({
          value: "close or ignore",
          description:
            "What events shown as free (TRANSP:TRANSPARENT) do. Left out: they close, because calendar programs make whole-day events so by themselves.",
        }),
      ),
    ),
    actions: words(
      ["promote", "rollback"],
      "What is kept waiting.",
      "What the windows hold up. Left out: promotions only, so that a rollback is possible in a freeze.",
    ),
    invokers: words(
      ["person", "automation"],
      "Whose promotions are kept waiting.",
      "Whom the windows hold up. Left out: both.",
    ),
    least: v.optional(
      duration("How long an opening has to last from the start on, such as 30m. Left out: any length."),
    ),
  }),
  says({
    value: "a mapping with open, closed, calendar or several of them",
    description: "When a release may come in: weekly hours, and closed times that beat them.",
    anyOf: [{ required: ["open"] }, { required: ["closed"] }, { required: ["calendar"] }],
  }),
);

/** What `gates.change-window` can be told. No preset asks for it. */
export const changeWindowWords: GateWords<WrittenRule> = {
  key: ["gates", "change-window"],
  schema,
  check: checkWindow,
};
