import * as v from "valibot";
import { defineAuditor } from "../../environments/auditor.ts";
import type { Finding } from "../../environments/finding.ts";
import { policyOf } from "../../environments/needed.ts";
import { askMonitoring, askRuleTexts, type Monitored } from "../../gates/monitoring/gather.ts";
import { judgeMonitoring } from "../../gates/monitoring/judge.ts";
import type { RuleText } from "../../gates/monitoring/prometheus.ts";
import { type MonitoringRule, monitoringSchema } from "../../gates/monitoring/words.ts";
import type { Block } from "../../github/block.ts";
import { endpointOf } from "../../outside/endpoint.ts";

/** One environment's monitoring as it is now. */
export interface Watched {
  readonly environment: string;
  readonly production: boolean;
  readonly rule: MonitoringRule;
  readonly found: Block<Monitored | undefined>;
  readonly texts: Block<readonly RuleText[]> | undefined;
}

/** Between deployments too, each environment is watched, is well, and is watched by rules and dashboards of its own. */
export const monitoringAuditor = defineAuditor({
  name: "monitoring",
  async gather(ask): Promise<readonly Watched[]> {
    const environments = [...policyOf(ask).environments.values()];
    const watched = environments.map(async ({ name, preset, rules }): Promise<readonly Watched[]> => {
      const written = rules.get("monitoring");
      if (written === undefined) return [];
      const rule = v.parse(monitoringSchema, written);
      const [found, texts] = await Promise.all([askMonitoring(rule, ask), askRuleTexts(rule, ask)]);
      const production = preset === "production";
      return [{ environment: name, production, rule, found: { ok: true, value: found }, texts }];
    });
    return (await Promise.all(watched)).flat();
  },
  judge: (watched, { now }) => [
    ...watched.flatMap((one) => judgeHealth(one, now)),
    ...pairsOf(watched).flatMap(([left, right]) => [...judgeDashboards(left, right), ...judgeTexts(left, right)]),
  ],
  documentation: {
    summary: "Every environment whose policy says how it is monitored is watched and well, each by its own means.",
    needs: [
      "the network, from the job that audits, to what `monitoring` names; secrets in `env:` of the step",
      "environments whose monitoring only answers inside its own network are said to be unreadable",
    ],
    reasons: {
      unwell: {
        means: "a part of the monitoring is not as the policy says, or an alert is firing",
        remedy: "the message says which part; docs/gates/monitoring.md explains each",
      },
      unreadable: {
        means: "a part of the monitoring could not be asked from this job",
        remedy: "run the audit where it answers, or allow private addresses in the policy",
      },
      "dashboard-shared": {
        means: "two environments name the same dashboard: what it shows is not about one of them",
        remedy: "give each its own address, also by a variable of the dashboard",
      },
      "rule-differs": {
        means: "an alerting rule of one name watches another thing in another environment",
        remedy: "make them the same but for the environment's name, or say `differs:` where they are meant to differ",
      },
      "rule-alike": {
        means: "the policy says that a rule is another thing in this environment, and it is not",
        remedy: "correct the rule, or take it out of `differs`",
      },
      "rule-shared": {
        means: "one alerting rule watches two environments, and nothing tells their alerts apart",
        remedy: "say `alerts:` with the labels of each environment",
      },
    },
  },
});

/** The gate's own judgement, made between deployments. */
function judgeHealth({ environment, production, rule, found }: Watched, now: Date): readonly Finding[] {
  if (rule.off === true) return [];
  return judgeMonitoring({ now, environment: { name: environment } }, rule, found).flatMap((result) => {
    const { verdict, item, message, unblock, evidence } = result;
    if (verdict === "pass") return [];
    const fault = verdict === "unknown" ? "unreadable" : "unwell";
    return [
      {
        id: `monitoring/${fault}/${environment}:${item ?? "all"}`,
        severity: production ? "error" : "warning",
        environment,
        message: `${environment}: ${message}`,
        fix: unblock,
        evidence,
      },
    ];
  });
}

function pairsOf(watched: readonly Watched[]): readonly (readonly [Watched, Watched])[] {
  return watched.flatMap((left, index) => watched.slice(index + 1).map((right) => [left, right] as const));
}

function judgeDashboards(left: Watched, right: Watched): readonly Finding[] {
  const [one, other] = [left.rule.dashboard, right.rule.dashboard];
  if (one === undefined || other === undefined || endpointOf(one).url !== endpointOf(other).url) return [];
  return [
    {
      id: `monitoring/dashboard-shared/${left.environment}+${right.environment}`,
      severity: "warning",
      environment: right.environment,
      message: `${left.environment} and ${right.environment} name the same dashboard, so nobody can tell which of them it shows.`,
      fix: "Give each its own address; most dashboards take the environment as a variable in it.",
      evidence: [endpointOf(one).url],
    },
  ];
}

/** Rules of one name, by what they watch; the environments' own names are no difference. */
function judgeTexts(left: Watched, right: Watched): readonly Finding[] {
  if (left.texts?.ok !== true || right.texts?.ok !== true) return [];
  const others = byName(right.texts.value);
  const shared =
    serverOf(left) === serverOf(right) && left.rule.alerts === undefined && right.rule.alerts === undefined;
  return [...byName(left.texts.value)].flatMap(([name, texts]): readonly Finding[] => {
    const counterpart = others.get(name);
    if (counterpart === undefined) return [];
    const subject = `${left.environment}+${right.environment}:${name}`;
    const one = neutral(texts, left.environment);
    const other = neutral(counterpart, right.environment);
    const meant = [left, right].some(({ rule }) => rule.differs?.includes(name) === true);
    if (meant) return one === other ? [alike(left, right, name)] : [];
    if (one !== other) {
      return [
        {
          id: `monitoring/rule-differs/${subject}`,
          severity: "warning",
          environment: right.environment,
          message: `The alerting rule ${name} is not the same in ${left.environment} and ${right.environment}: ${shown(texts)} there, ${shown(counterpart)} here.`,
          fix: `Make them the same but for the environment's name; where they are meant to differ, say so: monitoring: { differs: [${name}] }.`,
          evidence: [],
        },
      ];
    }
    if (!shared) return [];
    return [
      {
        id: `monitoring/rule-shared/${subject}`,
        severity: "note",
        environment: right.environment,
        message: `One alerting rule ${name} watches ${left.environment} and ${right.environment}, and the policy names no labels that tell their alerts apart.`,
        fix: `Say alerts: with the labels of each environment, such as alerts: 'env="${right.environment}"'.`,
        evidence: [],
      },
    ];
  });
}

function alike(left: Watched, right: Watched, name: string): Finding {
  return {
    id: `monitoring/rule-alike/${left.environment}+${right.environment}:${name}`,
    severity: "warning",
    environment: right.environment,
    message: `The policy says that the alerting rule ${name} differs between ${left.environment} and ${right.environment}, and it is the same but for their names.`,
    fix: "Correct the rule of the environment that is meant to be watched differently, or take it out of `differs`.",
    evidence: [],
  };
}

function serverOf({ rule }: Watched): string | undefined {
  return rule.prometheus === undefined ? undefined : endpointOf(rule.prometheus).url;
}

function byName(texts: readonly RuleText[]): ReadonlyMap<string, readonly RuleText[]> {
  const found = new Map<string, RuleText[]>();
  for (const text of texts) found.set(text.name, [...(found.get(text.name) ?? []), text]);
  return found;
}

/** The rules without the environment's own name, in an order of their own. */
function neutral(texts: readonly RuleText[], environment: string): string {
  const own = new RegExp(`\\b${environment.replace(/[^A-Za-z0-9]/g, "\\$&")}\\b`, "gi");
  return JSON.stringify(texts.map(({ query, duration }) => `${query.replace(own, "*")} for ${duration}`).sort());
}

function shown(texts: readonly RuleText[]): string {
  return texts.map(({ query, duration }) => `"${query.slice(0, 200)}" for ${duration} s`).join(" and ");
}
