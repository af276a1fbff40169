import { parseStrict } from "../../ledger/strict-json.ts";
import type { NetworkAnswer } from "../../network/network.ts";
import { dataOf, field, vectorOf } from "../../outside/prometheus.ts";

/** What monitoring asks of Prometheus and its Alertmanager. All of these throw an Error that says what is wrong. */

/** How the targets of an environment are. `up` + `down` + `odd` is `total`. */
export interface TargetsFact {
  readonly total: number;
  /** Values of exactly 1. */
  readonly up: number;
  /** Other numbers, by the target's labels; the first of them. */
  readonly down: readonly string[];
  /** NaN and infinities: no value at all. */
  readonly odd: number;
  /** When it was evaluated, the oldest, in seconds since 1970. */
  readonly at: number;
}

/** One alerting rule by name; several of one name are taken together, at their worst. */
export interface RuleFact {
  readonly name: string;
  readonly loaded: number;
  readonly healthy: number;
  readonly firing: number;
  /** The oldest last evaluation, in milliseconds since 1970; NaN when one was never evaluated. */
  readonly evaluated: number;
  /** Milliseconds between evaluations, the longest. */
  readonly interval: number;
}

export interface RulesFact {
  readonly rules: readonly RuleFact[];
  /** Names that are loaded, for the message about one that is not. */
  readonly known: readonly string[];
}

/** An instant query of which every value is 1. */
export function readTargets(answer: NetworkAnswer): TargetsFact {
  const samples = vectorOf(answer);
  const down: string[] = [];
  let up = 0;
  let odd = 0;
  for (const { labels, value } of samples) {
    if (value === 1) up += 1;
    else if (!Number.isFinite(value)) odd += 1;
    else down.push(labels);
  }
  const at = samples.reduce((oldest, sample) => Math.min(oldest, sample.at), Number.POSITIVE_INFINITY);
  return { total: samples.length, up, down, odd, at };
}

/** How many series an instant query gives; each is a firing alert. */
export function readFiring(answer: NetworkAnswer): number {
  return vectorOf(answer).length;
}

/** What an alerting rule says. */
export interface RuleText {
  readonly name: string;
  /** The expression, as Prometheus writes it. */
  readonly query: string;
  /** Seconds that it has to hold before it fires. */
  readonly duration: number;
}

/** What each alerting rule says. */
export function readRuleTexts(answer: NetworkAnswer): readonly RuleText[] {
  return alertingRules(answer).map(({ rule }) => {
    const [name, query, duration] = [field(rule, "name"), field(rule, "query"), field(rule, "duration")];
    if (typeof name !== "string" || typeof query !== "string" || typeof duration !== "number") {
      throw new Error("a rule does not say what it watches");
    }
    return { name, query, duration };
  });
}

function alertingRules(answer: NetworkAnswer): readonly { readonly rule: unknown; readonly interval: number }[] {
  const data = dataOf(answer);
  const groups = field(data, "groups");
  if (!Array.isArray(groups)) throw new Error("it lists no groups of rules");
  if (field(data, "groupNextToken")) throw new Error("its list of rules is not whole");
  return groups.flatMap((group: unknown) => {
    const rules = field(group, "rules");
    if (!Array.isArray(rules)) throw new Error("a group lists no rules");
    const seconds = field(group, "interval");
    const interval = typeof seconds === "number" ? seconds * 1_000 : Number.NaN;
    return rules
      .filter((rule: unknown) => field(rule, "type") === "alerting")
      .map((rule: unknown) => ({ rule, interval }));
  });
}

/** The alerting rules of these names. */
export function readRules(answer: NetworkAnswer, names: readonly string[]): RulesFact {
  const all = alertingRules(answer);
  const known = all.map(({ rule }) => String(field(rule, "name")));
  const rules = names.map((name) => {
    const same = all.filter(({ rule }) => field(rule, "name") === name);
    return {
      name,
      loaded: same.length,
      healthy: same.filter(({ rule }) => field(rule, "health") === "ok").length,
      firing: same.reduce((sum, { rule }) => sum + firingOf(rule), 0),
      evaluated: Math.min(...same.map(({ rule }) => evaluationOf(rule))),
      interval: Math.max(...same.map(({ interval }) => interval)),
    };
  });
  return { rules, known: [...new Set(known)] };
}

/** Its firing alerts; the rule's own state says so too, and the two must agree. */
function firingOf(rule: unknown): number {
  const alerts = field(rule, "alerts");
  const state = field(rule, "state");
  if (!Array.isArray(alerts) || typeof state !== "string") throw new Error("a rule does not say what is firing");
  const firing = alerts.filter((alert: unknown) => field(alert, "state") === "firing").length;
  if (state === "firing") return Math.max(1, firing);
  if (state === "inactive" || state === "pending") return firing;
  throw new Error(`a rule is in the state ${state.slice(0, 40)}`);
}

/** Rules that never ran say the year 1. */
function evaluationOf(rule: unknown): number {
  const time = field(rule, "lastEvaluation");
  const at = typeof time === "string" ? Date.parse(time) : Number.NaN;
  return at > 0 ? at : Number.NaN;
}

/** How many Alertmanagers it sends its alerts to. */
export function readAlertmanagers(answer: NetworkAnswer): number {
  const active = field(dataOf(answer), "activeAlertmanagers");
  if (!Array.isArray(active)) throw new Error("it does not say where it sends alerts");
  return active.length;
}

/** The version of an Alertmanager that answers as one does (API v2). */
export function readAlertmanager(answer: NetworkAnswer): string {
  if (answer.status !== 200) throw new Error(`it answered ${answer.status}`);
  const text = new TextDecoder("utf-8").decode(answer.body);
  const body = /^\s*\{/.test(text) ? parseStrict(text, "its answer") : undefined;
  const version = field(field(body, "versionInfo"), "version");
  if (typeof version !== "string") throw new Error("what answers is no Alertmanager");
  return version;
}
