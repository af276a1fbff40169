import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as nap } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import type { GateResult } from "../../src/gates/gate.ts";
import { monitoringGate } from "../../src/gates/monitoring/gate.ts";
import type { MonitoringRule } from "../../src/gates/monitoring/words.ts";
import { connectNetwork } from "../../src/network/connect.ts";
import { facts, judged, ruled } from "../gates/facts.ts";
import { type Served, startAlertmanager, startPrometheus, startShop } from "./prometheus/start.ts";
import { findTools } from "./tools.ts";

const tools = findTools("monitoring of a real Prometheus", ["prometheus", "prometheus-alertmanager"]);
const folder = mkdtempSync(join(tmpdir(), "env-actions-"));
afterAll(() => rmSync(folder, { recursive: true }));

const network = connectNetwork({
  clock: { now: () => new Date(), sleep: (ms) => nap(ms), random: Math.random },
});
const here = (served: Served) =>
  ({
    url: served.url,
    timeout: "2s",
    allow: { "private-addresses": true, "plain-http": true },
  }) as const;

async function ask(rule: MonitoringRule): Promise<readonly GateResult[]> {
  const now = new Date();
  return judged(monitoringGate, facts({ environment: ruled("monitoring", rule), now }), { network, now });
}

/** What the parts say, as soon as they say this: Prometheus scrapes and evaluates once a second. */
async function until(rule: MonitoringRule, wanted: Readonly<Record<string, string>>): Promise<readonly GateResult[]> {
  let results: readonly GateResult[] = [];
  for (let tries = 0; tries < 200; tries += 1) {
    results = await ask(rule);
    const said = Object.fromEntries(results.map(({ item, reason }) => [item, reason]));
    if (Object.entries(wanted).every(([item, reason]) => said[item] === reason)) return results;
    await nap(100);
  }
  expect(Object.fromEntries(results.map(({ item, reason, message }) => [item, `${reason}: ${message}`]))).toEqual(
    wanted,
  );
  return results;
}

const WELL = {
  dashboard: "monitoring-proven",
  targets: "monitoring-proven",
  rules: "monitoring-proven",
  alerts: "monitoring-proven",
  alertmanager: "monitoring-proven",
  "alert-delivery": "monitoring-proven",
};

describe.skipIf(tools.missing)("the gate monitoring and a real Prometheus", () => {
  test("passes while all is well, fails when the target goes red, and knows nothing once Prometheus is gone", async () => {
    await using shop = await startShop();
    await using manager = await startAlertmanager(tools.path("prometheus-alertmanager"), join(folder, "a"));
    await using prometheus = await startPrometheus({
      program: tools.path("prometheus"),
      folder: join(folder, "p"),
      shop: shop.port,
      alertmanager: manager.port,
    });
    const rule: MonitoringRule = {
      // Its first page sends browsers on.
      dashboard: { ...here(prometheus), allow: { ...here(prometheus).allow, redirects: 3 } },
      prometheus: here(prometheus),
      targets: 'up{env="production"}',
      rules: ["InstanceDown", "HighErrorRate"],
      alertmanager: here(manager),
    };
    await until(rule, WELL);

    const elsewhere = await ask({ dashboard: here(prometheus) });
    expect(elsewhere).toMatchObject([{ verdict: "fail", reason: "monitoring-dashboard-closed" }]);
    const wrong = await ask({ ...rule, rules: ["HighErorRate"] });
    expect(wrong.find(({ item }) => item === "rules")).toMatchObject({
      verdict: "fail",
      reason: "monitoring-rule-missing",
      message: expect.stringContaining("HighErrorRate"),
    });
    const nowhere = await ask({ ...rule, targets: 'up{env="prodution"}' });
    expect(nowhere.find(({ item }) => item === "targets")).toMatchObject({ reason: "monitoring-no-targets" });
    const NaNs = await ask({ ...rule, targets: 'up{env="production"} * NaN' });
    expect(NaNs.find(({ item }) => item === "targets")).toMatchObject({ verdict: "unknown" });
    for (const query of ["1", '"up"', "up{", 'up{env="production"}[5m]']) {
      const strange = await ask({ ...rule, targets: query });
      expect(strange.find(({ item }) => item === "targets")).toMatchObject({ verdict: "unknown" });
    }

    shop.errors = 9;
    await until(rule, { targets: "monitoring-proven", alerts: "monitoring-alerts-firing" });
    await until({ ...rule, alerts: 'env="production"' }, { alerts: "monitoring-alerts-firing" });
    await until({ ...rule, alerts: 'env="staging"' }, { alerts: "monitoring-proven" });
    await until({ ...rule, rules: ["Broken"] }, { rules: "monitoring-rule-unhealthy" });
    shop.errors = 0;
    await until(rule, WELL);

    shop.up = false;
    await until(rule, { targets: "monitoring-targets-down", alerts: "monitoring-alerts-firing" });
    shop.up = true;
    await until(rule, WELL);

    prometheus.freeze();
    const silent = await ask(rule);
    expect(silent.filter(({ verdict }) => verdict === "unknown").map(({ item }) => item)).toEqual([
      "dashboard",
      "targets",
      "rules",
      "alerts",
      "alert-delivery",
    ]);
    await prometheus.kill();
    const gone = await ask(rule);
    expect(gone.filter(({ verdict }) => verdict === "pass").map(({ item }) => item)).toEqual(["alertmanager"]);
    await manager.kill();
    expect((await ask(rule)).every(({ verdict }) => verdict === "unknown")).toBe(true);
  });

  test("fails where Prometheus sends its alerts to nobody", async () => {
    await using shop = await startShop();
    await using manager = await startAlertmanager(tools.path("prometheus-alertmanager"), join(folder, "b"));
    await using prometheus = await startPrometheus({
      program: tools.path("prometheus"),
      folder: join(folder, "q"),
      shop: shop.port,
      alertmanager: undefined,
    });
    const rule = { prometheus: here(prometheus), rules: ["InstanceDown"], alertmanager: here(manager) };
    await until(rule, { alertmanager: "monitoring-proven", "alert-delivery": "monitoring-alerts-to-nobody" });
  });
});
