import * as v from "valibot";
import { day } from "../../policy/day.ts";
import type { GateWords } from "../../policy/gate-words.ts";
import { dotted, mistake } from "../../policy/mistake.ts";
import { ONE_LINE } from "../../policy/names.ts";
import { entriesOf } from "../../policy/source.ts";
import { says, text } from "../../policy/words.ts";

export const SEVERITIES = ["low", "medium", "high", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `dependabot/12`, as in the last parts of the alert's address. */
const ALERT = /^(?:dependabot|code-scanning|secret-scanning)\/[1-9][0-9]{0,8}$/;

const severity = (description: string) =>
  v.optional(v.pipe(v.picklist(SEVERITIES), says({ value: "low, medium, high or critical", description })));

const exception = v.pipe(
  v.strictObject({
    alert: text(ALERT, "a kind and a number, such as dependabot/12", "The alert, by the end of its address."),
    because: text(ONE_LINE, "the reason, in words", "Why it may stay open. Shown wherever the exception counts."),
    until: day("The last day, in UTC, on which the exception counts. After it the alert counts again."),
  }),
  says({
    value: "a mapping with alert, because and until",
    description: "One open alert that does not count, for a time.",
  }),
);

/** `gates.alerts`: which open alerts of the default branch keep releases out. */
export const alertsSchema = v.pipe(
  v.strictObject({
    dependabot: severity("Open Dependabot alerts of this severity or above count."),
    "code-scanning": severity(
      "Open code scanning alerts of this security severity or above count; without one, an error counts as high and a warning as medium.",
    ),
    "secret-scanning": v.optional(
      v.pipe(
        v.literal(true),
        says({
          value: "true",
          description: "Every open secret scanning alert counts. Needs a token that may read them.",
        }),
      ),
    ),
    except: v.optional(
      v.pipe(
        v.array(exception),
        says({
          value: "a list of exceptions",
          description: "Alerts that do not count, each with a reason and a last day.",
          minItems: 1,
        }),
      ),
    ),
  }),
  says({
    value: "a mapping with dependabot, code-scanning or secret-scanning",
    description: "Which open security alerts of the default branch keep releases out.",
    anyOf: [{ required: ["dependabot"] }, { required: ["code-scanning"] }, { required: ["secret-scanning"] }],
  }),
);

export type AlertsRule = v.InferOutput<typeof alertsSchema>;

export const SOURCES = ["dependabot", "code-scanning", "secret-scanning"] as const;
export type Source = (typeof SOURCES)[number];

export const alertsWords: GateWords<AlertsRule> = {
  key: ["gates", "alerts"],
  schema: alertsSchema,
  check: (written, path) => {
    const keys = entriesOf(written);
    if (written.kind !== "map" || SOURCES.some((source) => keys.has(source))) return [];
    const problem = `${dotted(path)} names no kind of alert, so nothing would count.`;
    const advice = 'Add "dependabot: high" or "code-scanning: high".';
    return [mistake({ at: written.at, path, problem, advice })];
  },
};
