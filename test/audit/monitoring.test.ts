import { describe, expect, test } from "vitest";
import { monitoringAuditor } from "../../src/audit/monitoring/monitoring.ts";
import type { AuditAsk } from "../../src/environments/auditor.ts";
import { readPolicy } from "../../src/gates/policy.ts";
import type { Network } from "../../src/network/network.ts";

const NOW = new Date("2026-11-22T10:00:00Z");

/** What stands at each address, as JSON or as a page. */
type Web = Readonly<Record<string, unknown>>;

function network(web: Web): Network {
  const not = () => Promise.reject(new Error("an audit only asks"));
  return {
    ...{ resolve: not, knock: not },
    request: async ({ url }) => {
      const found = Object.entries(web).find(([start]) => url.startsWith(start))?.[1];
      if (found === undefined) throw new Error(`nothing answers at ${new URL(url).host}`);
      const text = typeof found === "string" ? found : JSON.stringify(found);
      return { status: 200, headers: {}, body: new TextEncoder().encode(text) };
    },
  };
}

const rule = (name: string, query: string, state: "inactive" | "firing" = "inactive") => ({
  ...{ type: "alerting", name, query, duration: 60, health: "ok", state },
  alerts: state === "firing" ? [{ state }] : [],
  lastEvaluation: NOW.toISOString(),
});
const rules = (...all: readonly object[]) => ({
  status: "success",
  data: { groups: [{ interval: 60, rules: all }] },
});

const POLICY = (staging: string, production: string) => `version: 1
environments:
  staging:
    preset: staging
    monitoring: ${staging}
  production:
    preset: production
    after: staging
    monitoring: ${production.replace("}", ", because: enough for us }")}
`;
const WATCH = (name: string, dashboard = name) =>
  `{ dashboard: "https://grafana.example.com/d/${dashboard}", prometheus: "https://${name}.example.com", rules: [HighErrorRate] }`;

async function audited(policy: string, web: Web) {
  const read = readPolicy(policy);
  if (!read.ok) throw new Error(read.mistakes.map(({ message }) => message).join("\n"));
  const ask = {
    ...{ now: NOW, policy: { ok: true, value: read.policy }, network: network(web) },
    outside: { secret: () => undefined },
    // The auditor asks for nothing else.
  } as unknown as AuditAsk;
  return (await monitoringAuditor.audit(ask)).map(({ id, severity }) => `${severity} ${id}`);
}

const PAGE = "<html><title>Shop</title><body>graphs</body></html>";
const GOOD = {
  "https://grafana.example.com": PAGE,
  "https://staging.example.com": rules(rule("HighErrorRate", 'rate(errors{env="staging"}[5m]) > 1')),
  "https://production.example.com": rules(rule("HighErrorRate", 'rate(errors{env="production"}[5m]) > 1')),
};

describe("the review of monitoring", () => {
  test("finds nothing where each environment has its own dashboard and the same rules under its own name", async () => {
    expect(await audited(POLICY(WATCH("staging"), WATCH("production")), GOOD)).toEqual([]);
  });

  test("tells of one dashboard for two environments", async () => {
    expect(await audited(POLICY(WATCH("staging", "shop"), WATCH("production", "shop")), GOOD)).toEqual([
      "warning monitoring/dashboard-shared/staging+production",
    ]);
  });

  test.each([
    ["another expression", rules(rule("HighErrorRate", 'rate(errors{env="production"}[5m]) > 5'))],
    ["another time", rules({ ...rule("HighErrorRate", 'rate(errors{env="production"}[5m]) > 1'), duration: 600 })],
    ["the rule of another environment", rules(rule("HighErrorRate", 'rate(errors{env="staging"}[5m]) > 1'))],
  ])("tells of a rule of one name with %s", async (_name, production) => {
    const web = { ...GOOD, "https://production.example.com": production };
    expect(await audited(POLICY(WATCH("staging"), WATCH("production")), web)).toEqual([
      "warning monitoring/rule-differs/staging+production:HighErrorRate",
    ]);
  });

  test("leaves a rule alone that the policy says is another thing there, and tells when it is not", async () => {
    const differs = WATCH("production").replace(" }", ", differs: [HighErrorRate] }");
    const other = rules(rule("HighErrorRate", 'rate(errors{env="production"}[5m]) > 5'));
    const web = { ...GOOD, "https://production.example.com": other };
    expect(await audited(POLICY(WATCH("staging"), differs), web)).toEqual([]);
    expect(await audited(POLICY(WATCH("staging"), differs), GOOD)).toEqual([
      "warning monitoring/rule-alike/staging+production:HighErrorRate",
    ]);
    await expect(
      audited(POLICY(WATCH("staging"), differs.replace("differs: [High", "differs: [Low")), GOOD),
    ).rejects.toThrow('is none of "rules"');
  });

  test("tells of one rule whose alerts nobody can tell apart", async () => {
    const shared = (dashboard: string) => WATCH("staging", dashboard);
    const web = { ...GOOD, "https://staging.example.com": rules(rule("HighErrorRate", "rate(errors[5m]) > 1")) };
    expect(await audited(POLICY(shared("a"), shared("b")), web)).toEqual([
      "note monitoring/rule-shared/staging+production:HighErrorRate",
    ]);
  });

  test("tells between deployments of alerts that fire, and of what does not answer", async () => {
    const firing = rules(rule("HighErrorRate", 'rate(errors{env="production"}[5m]) > 1', "firing"));
    const web = { ...GOOD, "https://production.example.com": firing };
    expect(await audited(POLICY(WATCH("staging"), WATCH("production")), web)).toEqual([
      "error monitoring/unwell/production:alerts",
    ]);
    const { "https://staging.example.com": _, ...silent } = GOOD;
    expect(await audited(POLICY(WATCH("staging"), WATCH("production")), silent)).toEqual([
      "warning monitoring/unreadable/staging:rules",
      "warning monitoring/unreadable/staging:alerts",
    ]);
  });

  test("leaves alone what the policy says is not monitored", async () => {
    const off = "{ off: true, until: 2026-12-31 }";
    expect(await audited(POLICY(WATCH("staging"), off), GOOD)).toEqual([]);
  });
});
