import type { AlertFact } from "../../github/alerts.ts";
import type { Block } from "../../github/snapshot.ts";
import { endOfDay } from "../../policy/day.ts";
import { defineGate } from "../define.ts";
import { type CommitGateFacts, type GateResult, passed } from "../gate.ts";
import { type AlertsFound, gatherAlerts, type SourceFound } from "./gather.ts";
import { type AlertsRule, alertsWords, SEVERITIES, type Severity, SOURCES, type Source } from "./words.ts";

const GATE = "alerts";
const SHOWN = 10;

/**
 * No open security alert of the default branch at or above a severity. What is switched off, or cannot be read, is not
 * zero alerts (R73).
 */
export const alertsGate = defineGate({
  name: GATE,
  where: "anywhere",
  words: alertsWords,
  gather: gatherAlerts,
  judge: judgeAlerts,
  judgeCommit: judgeAlerts,
});

/** One result for each kind of alert that the rule names. */
export function judgeAlerts(
  facts: CommitGateFacts,
  rule: AlertsRule,
  found: Block<AlertsFound>,
): readonly GateResult[] {
  return SOURCES.filter((source) => rule[source] !== undefined).map((source): GateResult => {
    if (!found.ok) return unjudged(source, "alerts-unreadable", `could not be read: ${found.why}`, "Run this again.");
    const one = found.value.sources.find((each) => each.source === source);
    if (one === undefined) return unjudged(source, "alerts-unreadable", "were not read", "Run this again.");
    return judgeSource(facts, rule, one);
  });
}

function judgeSource(facts: CommitGateFacts, rule: AlertsRule, found: SourceFound): GateResult {
  const { source } = found;
  switch (found.kind) {
    case "off":
      return unjudged(
        source,
        "alerts-off",
        `are switched off, which is not the same as none: ${found.why}`,
        found.unblock,
      );
    case "unreadable":
      return unjudged(source, "alerts-unreadable", `could not be read: ${found.why}`, found.unblock);
    case "read": {
      if (found.alerts.length !== found.count) {
        return unjudged(source, "alerts-unreadable", "were read only in part", "Run this again.");
      }
      return judgeRead(facts, rule, found);
    }
    default:
      // Types end at the border: what came from elsewhere may be of no kind at all.
      return unjudged(source, "alerts-unreadable", "were not understood", "Run this again.");
  }
}

function judgeRead(
  facts: CommitGateFacts,
  rule: AlertsRule,
  { source, alerts, note }: Extract<SourceFound, { kind: "read" }>,
): GateResult {
  const severity = source === "secret-scanning" ? undefined : rule[source];
  const counted = alerts.filter((alert) => counts(alert, severity));
  const name = (alert: AlertFact) => `${source}/${alert.number}`;
  const exceptions = (rule.except ?? []).filter(({ until }) => facts.now.getTime() < endOfDay(until).getTime());
  const excepted = (alert: AlertFact) => exceptions.find((one) => one.alert === name(alert));
  const open = counted.filter((alert) => excepted(alert) === undefined);
  const said = exceptions.filter((one) => counted.some((alert) => one.alert === name(alert)));
  const aside = said.map(({ alert, until, because }) => ` ${alert} is excepted until ${until}: ${because}.`).join("");
  const kind = `${KINDS[source]}${severity === undefined ? "" : ` of severity ${severity} or above`}`;
  if (open.length === 0) {
    const message = `No open ${kind} on ${facts.defaultBranch}${note}.${aside}`;
    return { ...passed(GATE, "alerts-none", message, [`${facts.repositoryUrl}/security/${source}`]), item: source };
  }
  const shown = open
    .slice(0, SHOWN)
    .map((alert) => `${name(alert)} (${alert.severity ?? alert.level ?? "no severity"}, ${alert.about})`);
  const more = open.length > SHOWN ? `, and ${open.length - SHOWN} more` : "";
  return {
    gate: GATE,
    item: source,
    verdict: "fail",
    reason: "alerts-open",
    message: `${open.length} open ${kind} on ${facts.defaultBranch}: ${shown.join(", ")}${more}.${aside}${expired(facts, rule, open.map(name))}`,
    evidence: open.slice(0, SHOWN).map(({ url }) => url),
    unblock: `Fix or dismiss them, or say in gates.alerts of ${facts.environment.name} why one may wait: except: [{ alert: ${open[0] === undefined ? source : name(open[0])}, because: …, until: … }].`,
  };
}

/** A severity that nobody knows yet may be the worst one (R77). */
function counts(alert: AlertFact, least: Severity | undefined): boolean {
  if (least === undefined) return true;
  const order: readonly string[] = SEVERITIES;
  const rank = order.indexOf(severityOf(alert) ?? "");
  return rank < 0 || rank >= order.indexOf(least);
}

/** Findings of code scanning that are about quality have no security severity; they count by what they are. */
function severityOf({ severity, level }: AlertFact): string | null {
  if (severity !== null) return severity;
  switch (level) {
    case "error":
      return "high";
    case "warning":
      return "medium";
    case "note":
    case "none":
      return "low";
    default:
      return level;
  }
}

function expired({ now }: CommitGateFacts, { except = [] }: AlertsRule, open: readonly string[]): string {
  return except
    .filter(({ alert, until }) => now >= endOfDay(until) && open.includes(alert))
    .map(({ alert, until }) => ` The exception for ${alert} ended with ${until}.`)
    .join("");
}

const KINDS: Readonly<Record<Source, string>> = {
  dependabot: "Dependabot alert",
  "code-scanning": "code scanning alert",
  "secret-scanning": "secret scanning alert",
};

function unjudged(source: Source, reason: string, what: string, unblock: string): GateResult {
  const message = `The ${KINDS[source]}s ${what}.`;
  return { gate: GATE, item: source, verdict: "unknown", reason, message, evidence: [], unblock };
}
