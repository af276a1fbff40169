import type { Block } from "../../github/snapshot.ts";
import { endpointOf } from "../../outside/endpoint.ts";
import { listed } from "../../policy/mistake.ts";
import { LONGEST_OFF, offNow } from "../../policy/off.ts";
import type { GateFacts, GateResult } from "../gate.ts";
import type { DashboardFact } from "./dashboard.ts";
import type { Monitored } from "./gather.ts";
import type { RuleFact, RulesFact, TargetsFact } from "./prometheus.ts";
import { HOW_MONITORED } from "./rules.ts";
import type { MonitoringRule } from "./words.ts";

const GATE = "monitoring";

/** Milliseconds by which an answer may be older, or its clock ahead. */
const SKEW = 5 * 60_000;

type Said = Omit<GateResult, "gate" | "item" | "evidence">;

/** What was found out about the monitoring of an environment, one result a part. Everything the rule asks for has one. */
export function judgeMonitoring(
  facts: Pick<GateFacts, "now"> & { readonly environment: { readonly name: string } },
  rule: MonitoringRule,
  found: Block<Monitored | undefined>,
): readonly GateResult[] {
  if (rule.off === true) return [judgeOff(facts, rule)];
  const parts: Monitored = (found.ok ? found.value : undefined) ?? NOTHING;
  const why = found.ok ? "it was not asked" : found.why;
  const prometheus = rule.prometheus === undefined ? [] : [endpointOf(rule.prometheus).url];
  const say = <T>(
    item: string,
    block: Block<T> | undefined,
    judge: (value: T) => Said,
    evidence = prometheus,
  ): GateResult => {
    const said = block?.ok === true ? judge(block.value) : unreadable(item, block?.why ?? why);
    return { gate: GATE, item, evidence, ...said };
  };
  const results: GateResult[] = [];
  if (rule.dashboard !== undefined) {
    results.push(say("dashboard", parts.dashboard, judgeDashboard, [endpointOf(rule.dashboard).url]));
  }
  if (rule.targets !== undefined)
    results.push(say("targets", parts.targets, (value) => judgeTargets(value, facts.now)));
  const { rules, alerts, alertmanager } = rule;
  if (rules !== undefined) results.push(say("rules", parts.rules, (value) => judgeRules(value, rules, facts.now)));
  if (alerts !== undefined) results.push(say("alerts", parts.firing, (count) => judgeFiring(count, alerts)));
  else if (rules !== undefined) results.push(say("alerts", parts.rules, (value) => judgeFiringRules(value, rules)));
  if (alertmanager !== undefined) {
    results.push(say("alertmanager", parts.alertmanager, judgeManager, [endpointOf(alertmanager).url]));
    if (rule.prometheus !== undefined) results.push(say("alert-delivery", parts.managers, judgeManagers));
  }
  return results;
}

const NOTHING: Monitored = {
  dashboard: undefined,
  targets: undefined,
  rules: undefined,
  firing: undefined,
  managers: undefined,
  alertmanager: undefined,
};

function judgeOff(
  { now, environment }: Parameters<typeof judgeMonitoring>[0],
  { until, because }: MonitoringRule,
): GateResult {
  const said = { gate: GATE, evidence: [] } as const;
  const state = offNow(until, now);
  if (state === "off") {
    const why = because === undefined ? "" : `, because ${because}`;
    const message = `${environment.name} is not monitored until ${until}${why}.`;
    return { ...said, verdict: "pass", reason: "monitoring-off", message, unblock: "" };
  }
  const over = state === "over";
  return {
    ...said,
    verdict: "fail",
    reason: over ? "monitoring-off-over" : "monitoring-off-too-long",
    message: over
      ? `That ${environment.name} is not monitored was said until ${until}, and that is over.`
      : `That ${environment.name} is not monitored is said until ${until}, more than ${LONGEST_OFF} days ahead.`,
    unblock: `Say how it is monitored, or choose a day at most ${LONGEST_OFF} days ahead, in .github/environments.yml.`,
    answers: [HOW_MONITORED],
  };
}

function judgeDashboard(fact: DashboardFact): Said {
  switch (fact.kind) {
    case "page":
      return pass("The dashboard answers.");
    case "login":
    case "elsewhere": {
      const what = fact.kind === "login" ? "a login page" : "a redirect";
      const unblock = "Give the step a token for it (headers), or name an address that answers without a login.";
      return fail(
        "monitoring-dashboard-closed",
        `At the dashboard's address is ${what}, so nothing is proven.`,
        unblock,
      );
    }
    case "status": {
      const unblock = "Correct its address, or give the step a token for it (headers).";
      return fail("monitoring-dashboard-closed", `The dashboard's address answers ${fact.status}.`, unblock);
    }
    default:
      return unreadable("dashboard", "what was found there is not known");
  }
}

function judgeTargets({ total, up, down, odd, at }: TargetsFact, now: Date): Said {
  if (total === 0) {
    const unblock = "Correct the query in `targets`, or what Prometheus scrapes.";
    return fail(
      "monitoring-no-targets",
      "The query for targets gives nothing: nobody watches this environment.",
      unblock,
    );
  }
  if (!(Math.abs(now.getTime() - at * 1_000) <= SKEW)) return unreadable("targets", "its answer is not of now");
  if (odd > 0) return unreadable("targets", `${odd} of ${total} values are no numbers`);
  if (down.length > 0) {
    const names = `${down.slice(0, 5).join(", ")}${down.length > 5 ? " and more" : ""}`;
    return fail(
      "monitoring-targets-down",
      `${down.length} of ${total} targets are down: ${names}.`,
      "Bring them up, or correct the query.",
    );
  }
  // Counted from both ends: what is lost on the way is no pass.
  if (!isCount(total) || up !== total) return unreadable("targets", "its answer does not add up");
  return pass(`${total === 1 ? "The target is" : `All ${total} targets are`} up.`);
}

function judgeRules({ rules, known }: RulesFact, names: readonly string[], now: Date): Said {
  const found = names.map((name) => ({ name, rule: rules.find((rule) => rule.name === name) }));
  const missing = found.filter(({ rule }) => rule?.loaded === 0).map(({ name }) => name);
  if (missing.length > 0) {
    const others = known.length === 0 ? "It has no alerting rule at all." : `It has ${listed(known)}.`;
    const unblock = "Correct the name in `rules`, or load the rule.";
    return fail("monitoring-rule-missing", `Prometheus has no alerting rule ${listed(missing)}. ${others}`, unblock);
  }
  const sick = found.filter(({ rule }) => rule === undefined || !isCount(rule.loaded) || rule.healthy !== rule.loaded);
  if (sick.length > 0) return notWell(sick, "not healthy");
  const late = found.filter(({ rule }) => rule === undefined || !isRecent(rule, now));
  if (late.length > 0) return notWell(late, "not evaluated lately");
  return pass(
    `${names.length === 1 ? "The alerting rule is" : `All ${names.length} alerting rules are`} loaded and healthy.`,
  );
}

function notWell(found: readonly { readonly name: string }[], what: string): Said {
  const unblock = "Look at the page Status, Rules of Prometheus.";
  return fail(
    "monitoring-rule-unhealthy",
    `The alerting rules ${listed(found.map(({ name }) => name))} are ${what}.`,
    unblock,
  );
}

/** Three of its intervals, and what clocks may differ by. A rule that never ran is not a number away (argo-rollouts#1360). */
function isRecent({ evaluated, interval }: RuleFact, now: Date): boolean {
  const age = now.getTime() - evaluated;
  return age >= -SKEW && age <= 3 * interval + SKEW;
}

function judgeFiringRules({ rules }: RulesFact, names: readonly string[]): Said {
  const found = names.map((name) => rules.find((rule) => rule.name === name));
  const firing = found.filter((rule) => rule !== undefined && rule.firing > 0);
  if (firing.length > 0) {
    const shown = listed(firing.map((rule) => rule?.name ?? ""));
    return fail("monitoring-alerts-firing", `An alert is firing: ${shown}.`, FIRING);
  }
  if (!found.every((rule) => rule !== undefined && isCount(rule.loaded) && rule.firing === 0)) {
    return unreadable("alerts", "not every rule says whether it fires");
  }
  return pass("No alert of these rules is firing.");
}

function judgeFiring(count: number, alerts: string): Said {
  if (count === 0) return pass(`No alert with ${alerts} is firing.`);
  if (count > 0) return fail("monitoring-alerts-firing", `${count} alerts with ${alerts} are firing.`, FIRING);
  return unreadable("alerts", "how many are firing is not known");
}

const FIRING = "Settle what they are about, then promote again.";

function judgeManager(version: string): Said {
  if (typeof version !== "string" || version === "")
    return unreadable("alertmanager", "what answers is no Alertmanager");
  return pass(`Alertmanager ${version} answers.`);
}

function judgeManagers(count: number): Said {
  if (isCount(count)) return pass("Prometheus sends its alerts to an Alertmanager.");
  if (count !== 0) return unreadable("alert-delivery", "where it sends alerts is not known");
  const unblock = 'Name the Alertmanager in "alerting:" of the configuration of Prometheus.';
  return fail("monitoring-alerts-to-nobody", "Prometheus sends its alerts to nobody.", unblock);
}

/** At least one, and a whole number whatever the types promise. */
function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

function pass(message: string): Said {
  return { verdict: "pass", reason: "monitoring-proven", message, unblock: "" };
}

function fail(reason: string, message: string, unblock: string): Said {
  return { verdict: "fail", reason, message, unblock };
}

function unreadable(item: string, why: string): Said {
  return {
    verdict: "unknown",
    reason: "monitoring-unreadable",
    message: `${item} could not be proven: ${why}.`.replace(/\.\.$/, "."),
    unblock: "See to it that it answers this job, and run this again.",
  };
}
