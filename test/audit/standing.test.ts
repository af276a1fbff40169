import { expect, test } from "vitest";
import { createSummary } from "../../src/action/summary.ts";
import { readStanding, showStanding, standingAsJson } from "../../src/audit/monitoring/standing.ts";
import type { AuditAsk } from "../../src/environments/auditor.ts";
import { readPolicy } from "../../src/gates/policy.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const POLICY = `version: 1
environments:
  production:
    preset: staging
    verification:
      bake: 10m
      metrics:
        - { name: errors, prometheus: "https://prom.example.com", query: "sum(errors)", max: 1 }
        - { name: latency, prometheus: "https://gone.example.com", query: "max(latency)", max: 1 }
`;

function judged(promotion: string, metric: string, values: readonly number[]) {
  const event = "verification.judged";
  return {
    event,
    service: "shop",
    environment: "production",
    promotion,
    time: "2026-11-20T10:00:00Z",
    data: { verdict: "pass", metrics: [{ metric, values }] },
  };
}

test("the standing of each baseline: what it is now, what it was when a release was verified, and how far it drifted", async () => {
  const read = readPolicy(POLICY);
  if (!read.ok) throw new Error(read.mistakes.map(({ message }) => message).join("\n"));
  const series = {
    status: "success",
    data: {
      resultType: "matrix",
      result: [
        {
          metric: {},
          values: [
            [1, "0.2"],
            [2, "0.4"],
            [3, "0.3"],
          ],
        },
      ],
    },
  };
  const told = {
    events: [
      judged("p-production-1", "errors", [0.1]),
      judged("p-production-2", "errors", [0.2]),
      judged("p-production-2", "old", [7]),
    ],
    projection: { environments: new Map([["x", { service: "shop", environment: "production" }]]) },
  };
  const ask = {
    ...{ now: NOW, policy: { ok: true, value: read.policy }, outside: { secret: () => undefined } },
    ledger: async () => ({ told: { ok: true, value: told } }),
    network: {
      request: async ({ url }: { readonly url: string }) => {
        if (!url.startsWith("https://prom.")) throw new Error("nothing answers there");
        return { status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(series)) };
      },
    },
    // Nothing else is asked for.
  } as unknown as AuditAsk;
  const rows = await readStanding(ask);
  expect(rows.map(standingAsJson)).toMatchObject([
    { metric: "errors", now: 0.3, unread: null, verified: { promotion: "p-production-2", median: 0.2 }, drift: 1 },
    { metric: "latency", now: null, unread: expect.stringContaining("nothing answers"), verified: null, drift: null },
    { metric: "old", now: null, unread: null, verified: { median: 7 }, drift: null },
  ]);
  const summary = createSummary();
  showStanding(summary, rows);
  const text = summary.render();
  expect(text).toContain("| shop: production | errors | 0.3 | 0.2 (p-production-2) | 100% |");
  expect(text).toContain("| shop: production | latency | unreadable | never |");
  expect(text).toContain("| shop: production | old | not asked | 7 (p-production-2) |");
});
