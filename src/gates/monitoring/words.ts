import * as v from "valibot";
import { endpoint } from "../../outside/endpoint.ts";
import { ONE_LINE } from "../../policy/names.ts";
import { offWords } from "../../policy/off.ts";
import { because, says, text } from "../../policy/words.ts";

/** `env="production",team=~"shop|web"`: what stands between the braces of a selector. */
const MATCHERS =
  /^ *[A-Za-z_][A-Za-z0-9_]* *(?:=|!=|=~|!~) *"[^"\\\r\n]*" *(?:, *[A-Za-z_][A-Za-z0-9_]* *(?:=|!=|=~|!~) *"[^"\\\r\n]*" *)*$/;

export const monitoringSchema = v.pipe(
  v.strictObject({
    dashboard: v.optional(
      endpoint("The page where people watch this environment. It must answer, without a login in between."),
    ),
    prometheus: v.optional(
      endpoint("The Prometheus that watches this environment; anything that speaks its HTTP API."),
    ),
    targets: v.optional(
      text(
        ONE_LINE,
        `a query such as up{env="production"}`,
        'A query whose every value is 1 when the environment is watched and up, such as `up{env="production"}`. No result is no pass.',
      ),
    ),
    rules: v.optional(
      v.pipe(
        v.array(text(ONE_LINE, "the name of an alerting rule", "The name of an alerting rule.")),
        says({
          value: "a list of alerting rules",
          description: "Alerting rules that must be loaded, healthy and evaluated lately, with no alert firing.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
    differs: v.optional(
      v.pipe(
        v.array(text(ONE_LINE, "the name of an alerting rule", "The name of an alerting rule.")),
        says({
          value: "a list of alerting rules",
          description:
            "Those of `rules` that are meant to be another thing here than under the same name elsewhere. The audit says when they are not.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
    alerts: v.optional(
      text(
        MATCHERS,
        `matchers of labels, such as env="production"`,
        "Which firing alerts count, of whatever rule. Left out: those of `rules`, whatever their labels.",
      ),
    ),
    alertmanager: v.optional(
      endpoint("The Alertmanager that tells people. It must answer, and Prometheus must know one."),
    ),
    ...offWords("Nothing is watched, and that is known. Needs `until`."),
    because: because("`off`, or leaving a part out, is"),
  }),
  says({
    value: "a mapping with dashboard, prometheus, targets, rules and alertmanager, or with off, because and until",
    description: "How this environment is monitored. Written down, it is proven before a release comes in.",
  }),
);

export type MonitoringRule = v.InferOutput<typeof monitoringSchema>;
/** The keys that say how it is monitored; all of them are what production wants. */
export const PARTS = ["dashboard", "prometheus", "targets", "rules", "alertmanager"] as const;
