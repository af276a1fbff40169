import type { GateDocumentation } from "../gate.ts";

const OVERRIDE = "or override the gate, if `allow: { override: … }` names you";

/** The page docs/gates/change-window.md. */
export const changeWindowDocumentation: GateDocumentation = {
  summary: "Now is a time at which the environment may change: inside its weekly hours, and in no freeze.",
  proves: [
    "the clock on the wall of the named time zone shows one of the `open` hours, by GitHub's time and not the runner's",
    "none of the `closed` times and of the calendars' events is now; closed beats open, and all of them count together",
    "that was so when the promotion was asked for, and again right before the environment was taken: a pass ends with its window, and a freeze that is merged in between stops what was approved before it",
    "every calendar file came whole (its git object id was compared), from the head of its repository's default branch, and no event in it had to be guessed at or left out",
  ],
  cannotProve: [
    "that a deployment which started in time is done before the window ends; `least: 30m` keeps some time free",
    "that a calendar of another repository is reviewed as yours is: whoever may push to its default branch may lift its freezes",
    "that the calendar file is what your calendar program shows today: it is as new as its last commit",
    "times within an hour that a clock change makes ambiguous: a closed time then lasts longer, never shorter, and weekly hours count whenever a clock shows them",
    "events that repeat within a day or by numbers of weeks (`FREQ=HOURLY`, `BYWEEKNO`), or that change all later ones of a series (`RANGE=THISANDFUTURE`): a file with one of them is refused as a whole",
  ],
  example: [
    "gates:",
    "  change-window:",
    '    open: ["Mon-Thu 09:00-16:00 Europe/Berlin"]        # days, hours, time zone',
    "    closed:",
    "      - { from: 2026-12-23, to: 2027-01-02, why: year end }   # both days are closed",
    '      - "Mon 09:00-10:00"                              # every week',
    "    calendar: [.github/freeze.ics, octo/.github:freeze.ics]   # yours, and the organisation's",
    "    actions: [promote]                                 # rollbacks are not held up",
    "    least: 30m                                         # do not start right before the end",
  ].join("\n"),
  needs: [
    "`contents: read`, for calendars of this repository; one request a file",
    "for a calendar of another repository, that it is public, or a `token` of an app that may read it",
    "nothing else: no calendar is fetched from anywhere but GitHub, because a freeze that is not in git cannot be reviewed ([how to keep one](../freeze-calendar.md))",
  ],
  reasons: {
    "window-open": { means: "it is open; the message says until when", remedy: "" },
    "window-not-asked": { means: "the rule does not hold up this action or whoever asks for it", remedy: "" },
    "window-closed": {
      means: "none of the weekly hours is now; the message says when the next one begins",
      remedy: `wait: the resuming workflow goes on by itself; ${OVERRIDE}`,
    },
    "window-frozen": {
      means: "a closed time of the policy or an event of a calendar is now; the message names it and the next opening",
      remedy: `wait, roll back if you must, ${OVERRIDE}`,
    },
    "window-closing": {
      means: "it is open, but for less than the `least` that the policy asks for",
      remedy: `wait for the next opening, ${OVERRIDE}`,
    },
    "change-window-unreadable": {
      means: "a calendar is missing, malformed, not to be read by this token, or says something that is not judged",
      remedy:
        "correct the file that the message names (docs/freeze-calendar.md); until then nobody can say, and nothing goes in",
    },
  },
};
