import type { Block } from "../../github/snapshot.ts";
import { type NetworkAnswer, NetworkFailure } from "../../network/network.ts";
import { askEndpoint, type Endpoint, endpointOf } from "../../outside/endpoint.ts";
import type { GateAsk } from "../ask.ts";
import { type DashboardFact, readDashboard } from "./dashboard.ts";
import {
  type RulesFact,
  type RuleText,
  readAlertmanager,
  readAlertmanagers,
  readFiring,
  readRules,
  readRuleTexts,
  readTargets,
  type TargetsFact,
} from "./prometheus.ts";
import type { MonitoringRule } from "./words.ts";

/** What was found out; undefined where the rule does not ask. Each part stands for itself. */
export interface Monitored {
  readonly dashboard: Block<DashboardFact> | undefined;
  readonly targets: Block<TargetsFact> | undefined;
  readonly rules: Block<RulesFact> | undefined;
  /** How many alerts are firing by the matchers of `alerts`. */
  readonly firing: Block<number> | undefined;
  /** How many Alertmanagers Prometheus knows. */
  readonly managers: Block<number> | undefined;
  /** The version of the Alertmanager. */
  readonly alertmanager: Block<string> | undefined;
}

/** What asking needs; an audit has it too. */
export type Reach = Pick<GateAsk, "network" | "outside">;

/** What each of the rule's alerting rules says, for a comparison; undefined where the policy names none. */
export async function askRuleTexts(rule: MonitoringRule, ask: Reach): Promise<Block<readonly RuleText[]> | undefined> {
  const { prometheus, rules } = rule;
  if (rule.off === true || prometheus === undefined || rules === undefined) return undefined;
  const read = (answer: NetworkAnswer) => readRuleTexts(answer).filter(({ name }) => rules.includes(name));
  return part(endpointOf(prometheus), ask, "/api/v1/rules?type=alert", read);
}

/** Asks everything at the same time; what fails makes only its own part unknown. Nothing is asked of what is off. */
export async function askMonitoring(rule: MonitoringRule, ask: Reach): Promise<Monitored | undefined> {
  if (rule.off === true) return undefined;
  const { targets, rules, alerts, alertmanager } = rule;
  const prometheus = rule.prometheus === undefined ? undefined : endpointOf(rule.prometheus);
  const api = <T>(path: string, read: (answer: NetworkAnswer) => T) => part(prometheus, ask, path, read);
  const query = (text: string) => `/api/v1/query?query=${encodeURIComponent(text)}`;
  const [dashboard, targetsFound, rulesFound, firing, managers, manager] = await Promise.all([
    rule.dashboard === undefined ? undefined : askDashboard(endpointOf(rule.dashboard), ask),
    targets === undefined ? undefined : api(query(targets), readTargets),
    rules === undefined ? undefined : api("/api/v1/rules?type=alert", (answer) => readRules(answer, rules)),
    alerts === undefined ? undefined : api(query(`ALERTS{alertstate="firing",${alerts}}`), readFiring),
    alertmanager === undefined || prometheus === undefined
      ? undefined
      : api("/api/v1/alertmanagers", readAlertmanagers),
    alertmanager === undefined ? undefined : part(endpointOf(alertmanager), ask, "/api/v2/status", readAlertmanager),
  ]);
  return { dashboard, targets: targetsFound, rules: rulesFound, firing, managers, alertmanager: manager };
}

async function part<T>(
  endpoint: Endpoint | undefined,
  ask: Reach,
  path: string,
  read: (answer: NetworkAnswer) => T,
): Promise<Block<T>> {
  if (endpoint === undefined) return { ok: false, why: "the policy names no Prometheus" };
  return settled(async () => read(await askEndpoint(endpoint, ask, `${endpoint.url.replace(/\/+$/, "")}${path}`)));
}

function askDashboard(endpoint: Endpoint, ask: Reach): Promise<Block<DashboardFact>> {
  return settled(async () => {
    try {
      return readDashboard(await askEndpoint(endpoint, ask, endpoint.url));
    } catch (error) {
      // Where a redirect leads is not the dashboard: usually a login.
      if (error instanceof NetworkFailure && error.fault === "redirected") return { kind: "elsewhere" };
      throw error;
    }
  });
}

async function settled<T>(work: () => Promise<T>): Promise<Block<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof NetworkFailure) return { ok: false, why: `${error.message} ${error.hint}` };
    return { ok: false, why: error instanceof Error ? error.message : "something that is no error was thrown" };
  }
}
