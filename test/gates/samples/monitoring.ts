import { monitoringGate } from "../../../src/gates/monitoring/gate.ts";
import type { Monitored } from "../../../src/gates/monitoring/gather.ts";
import type { RuleFact } from "../../../src/gates/monitoring/prometheus.ts";
import { NOW } from "../facts.ts";
import { samplesOf } from "../mutation/sample.ts";

const RULE = {
  dashboard: "https://grafana.example/d/shop",
  prometheus: "https://prometheus.example",
  targets: "up",
  rules: ["HighErrorRate", "InstanceDown"],
  alertmanager: "https://alerts.example",
};
const BY_LABELS = { ...RULE, alerts: 'env="production"' };

const alerting = (name: string, says: Partial<RuleFact> = {}): RuleFact => ({
  name,
  loaded: 1,
  healthy: 1,
  firing: 0,
  evaluated: NOW.getTime() - 10_000,
  interval: 30_000,
  ...says,
});
const rules = (...all: readonly RuleFact[]): Monitored["rules"] => ({
  ok: true,
  value: { rules: all, known: ["Other"] },
});
const targets = (total: number, up: number, says: object = {}): Monitored["targets"] => ({
  ok: true,
  value: { total, up, down: [], odd: 0, at: NOW.getTime() / 1_000, ...says },
});
const nobody = { ok: false, why: "nobody answered" } as const;

const WELL: Monitored = {
  dashboard: { ok: true, value: { kind: "page" } },
  targets: targets(2, 2),
  rules: rules(alerting("HighErrorRate"), alerting("InstanceDown")),
  firing: { ok: true, value: 0 },
  managers: { ok: true, value: 1 },
  alertmanager: { ok: true, value: "0.27.0" },
};
const but = (says: Partial<Monitored>, rule: object = RULE) => ({ rule, found: { ...WELL, ...says } });
const second = (says: Partial<RuleFact>) =>
  but({ rules: rules(alerting("HighErrorRate"), alerting("InstanceDown", says)) });
const off = (until: string) => ({ rule: { off: true, because: "nobody uses it yet", until }, found: undefined });

export const samples = samplesOf(monitoringGate, {
  cases: {
    "all is well": but({}),
    "nothing fires with these labels": but({}, BY_LABELS),
    "it is off for a month": off("2026-12-22"),
    "it was off until yesterday": off("2026-11-21"),
    "it is off for years": off("2029-01-01"),
    "the dashboard is a login": but({ dashboard: { ok: true, value: { kind: "login" } } }),
    "the dashboard is not found": but({ dashboard: { ok: true, value: { kind: "status", status: 404 } } }),
    "there is no target": but({ targets: targets(0, 0) }),
    "a target is down": but({ targets: targets(2, 1, { down: ["{a}"] }) }),
    "a target is no number": but({ targets: targets(2, 1, { odd: 1 }) }),
    "the targets are those of yesterday": but({ targets: targets(2, 2, { at: NOW.getTime() / 1_000 - 86_400 }) }),
    "a rule is missing": second({ loaded: 0, healthy: 0, evaluated: Number.NaN, interval: Number.NaN }),
    "a rule is not healthy": second({ healthy: 0 }),
    "a rule never ran": second({ evaluated: Number.NaN }),
    "a rule ran an hour ago": second({ evaluated: NOW.getTime() - 3_600_000 }),
    "an alert fires": second({ firing: 1 }),
    "an alert fires with these labels": but({ firing: { ok: true, value: 1 } }, BY_LABELS),
    "alerts go to nobody": but({ managers: { ok: true, value: 0 } }),
    "the Alertmanager is gone": but({ alertmanager: nobody }),
    "Prometheus is gone": but({ targets: nobody, rules: nobody, managers: nobody }),
  },
});
