import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { alertsGate, judgeAlerts } from "../../src/gates/alerts/gate.ts";
import type { AlertsFound } from "../../src/gates/alerts/gather.ts";
import type { AlertsRule } from "../../src/gates/alerts/words.ts";
import type { Client } from "../../src/github/client.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";
import { mistakesOf } from "../policy/policies.ts";
import type { Alert } from "../simulator/world.ts";
import { askOf, facts, NOW, ruled } from "./facts.ts";

type Found = Extract<AlertsFound["sources"][number], { kind: "read" }>;

const alert = (number: number, severity: string | null) => ({
  number,
  severity,
  level: null as string | null,
  about: "left-pad",
  url: `https://github.com/octo/shop/security/dependabot/${number}`,
  createdAt: "2026-11-01T00:00:00Z",
});
const read = (...severities: readonly (string | null)[]): { ok: true; value: AlertsFound } => {
  const alerts = severities.map((severity, index) => alert(index + 1, severity));
  return {
    ok: true,
    value: { sources: [{ kind: "read", source: "dependabot", alerts, count: alerts.length, note: "" }] },
  };
};
const judge = (rule: AlertsRule, found: Parameters<typeof judgeAlerts>[2], now = NOW) =>
  judgeAlerts(facts({ now }), rule, found).map(({ verdict, reason }) => `${verdict} ${reason}`);

describe("alerts", () => {
  test.each<[string | null, AlertsRule["dependabot"], string]>([
    ["low", "low", "fail alerts-open"],
    ["low", "medium", "pass alerts-none"],
    ["medium", "medium", "fail alerts-open"],
    ["medium", "high", "pass alerts-none"],
    ["high", "high", "fail alerts-open"],
    ["high", "critical", "pass alerts-none"],
    ["critical", "high", "fail alerts-open"],
    ["critical", "critical", "fail alerts-open"],
    // A word that GitHub invents later may be the worst one (R77).
    ["catastrophic", "critical", "fail alerts-open"],
    ["", "critical", "fail alerts-open"],
    [null, "critical", "fail alerts-open"],
  ])("of severity %j with the rule %j: %s", (severity, least, expected) => {
    expect(judge({ dependabot: least }, read(severity))).toEqual([expected]);
  });

  test.each<[string | null, AlertsRule["code-scanning"], string]>([
    ["error", "high", "fail alerts-open"],
    ["error", "critical", "pass alerts-none"],
    ["warning", "medium", "fail alerts-open"],
    ["warning", "high", "pass alerts-none"],
    ["note", "low", "fail alerts-open"],
    ["note", "medium", "pass alerts-none"],
    ["none", "medium", "pass alerts-none"],
    ["horror", "critical", "fail alerts-open"],
    [null, "critical", "fail alerts-open"],
  ])("without a security severity and of level %j with the rule %j: %s", (level, least, expected) => {
    const alerts = [{ ...alert(1, null), level }];
    const found = { kind: "read", source: "code-scanning", alerts, count: 1, note: "" } as const;
    expect(judge({ "code-scanning": least }, { ok: true, value: { sources: [found] } })).toEqual([expected]);
  });

  test("that are excepted do not count until the end of their last day in UTC, and count again after it", () => {
    const rule: AlertsRule = {
      dependabot: "high",
      except: [{ alert: "dependabot/1", because: "not reachable", until: "2026-12-31" }],
    };
    const at = (time: string) => judgeAlerts(facts({ now: new Date(time) }), rule, read("high"))[0];
    expect(at("2026-12-31T23:59:59Z")).toMatchObject({ verdict: "pass", reason: "alerts-none" });
    expect(at("2026-12-31T23:59:59Z")?.message).toContain("excepted until 2026-12-31: not reachable");
    expect(at("2027-01-01T00:00:00Z")).toMatchObject({ verdict: "fail", reason: "alerts-open" });
    expect(at("2027-01-01T00:00:00Z")?.message).toContain("The exception for dependabot/1 ended with 2026-12-31.");
    expect(judge(rule, read("high", "high"))).toEqual(["fail alerts-open"]);
    const other = { ...rule, except: [{ alert: "code-scanning/1", because: "another kind", until: "2026-12-31" }] };
    expect(judge(other, read("high"))).toEqual(["fail alerts-open"]);
  });

  test("that were not all read, not read at all, or not of this kind are unknown (R73, R77)", () => {
    const rule: AlertsRule = { dependabot: "high" };
    const one = (found: Partial<Found>) => {
      const { value } = read();
      return { ok: true, value: { sources: [{ ...value.sources[0], ...found } as Found] } } as const;
    };
    for (const found of [
      { ok: false, why: "no answer" } as const,
      { ok: true, value: { sources: [] } } as const,
      one({ count: 1 }),
      one({ source: "code-scanning" }),
      one({ kind: "later" as "read" }),
    ]) {
      expect(judge(rule, found)).toEqual(["unknown alerts-unreadable"]);
    }
  });

  test("whatever is listed, one that counts is never passed over", () => {
    const severities = fc.constantFrom("low", "medium", "high", "critical", "new", null);
    fc.assert(
      fc.property(fc.array(severities, { maxLength: 8 }), fc.nat(8), (listed, spared) => {
        const except = [{ alert: `dependabot/${spared}`, because: "x", until: "2026-12-31" }];
        const open = listed.some(
          (severity, index) => index + 1 !== spared && severity !== "low" && severity !== "medium",
        );
        expect(judge({ dependabot: "high", except }, read(...listed))).toEqual([
          open ? "fail alerts-open" : "pass alerts-none",
        ]);
      }),
    );
  });
});

describe("words", () => {
  const said = (rule: string) =>
    mistakesOf(`version: 1\nenvironments:\n  a: { preset: development, gates: { alerts: ${rule} } }\n`).map(
      ({ message }) => message,
    );

  test.each([
    "{ dependabot: high }",
    "{ code-scanning: low, secret-scanning: true }",
    "{ dependabot: high, except: [{ alert: dependabot/12, because: not reachable, until: 2026-12-31 }] }",
  ])("%s is a rule", (rule) => {
    expect(said(rule)).toEqual([]);
  });

  test.each<[string, RegExp]>([
    ["{}", /names no kind of alert/],
    ["{ except: [{ alert: dependabot/1, because: x, until: 2026-12-31 }] }", /names no kind of alert/],
    ["{ dependabot: severe }", /low, medium, high or critical/],
    ["{ dependabot: high, except: [{ alert: dependabot/12, because: x }] }", /has no "until"/],
    ["{ dependabot: high, except: [{ alert: dependabot/12, until: 2026-12-31 }] }", /has no "because"/],
    ["{ dependabot: high, except: [{ alert: 12, because: x, until: 2026-12-31 }] }", /such as dependabot\/12/],
    ["{ dependabot: high, except: [{ alert: dependabot/12, because: x, until: 2027-02-29 }] }", /a day such as/],
  ])("%s is none", (rule, why) => {
    expect(said(rule).join(" ")).toMatch(why);
  });
});

describe("on GitHub", () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
  });

  afterAll(() => shop.close());

  const open = (count: number, severity: Alert["severity"], from = 1): Alert[] =>
    Array.from({ length: count }, (_, index) => ({
      number: from + index,
      state: "open",
      severity,
      about: "left-pad",
      created_at: "2026-11-01T00:00:00Z",
    }));
  const analysis = (error = "") => ({
    id: 1,
    ref: "refs/heads/main",
    commit_sha: shop.head,
    created_at: "2026-11-19T10:00:00Z",
    error,
  });
  const ask = async (rule: AlertsRule, client: Client = shop.client, kind: "release" | "commit" = "release") => {
    const about = facts({ environment: ruled("alerts", rule) });
    const wish = kind === "commit" ? ({ client, repo, subject: { kind } } as const) : { client, repo };
    const prepared = await alertsGate.prepare(askOf(about, wish), "anywhere");
    return kind === "commit" ? (prepared.judgeCommit?.(about) ?? []) : prepared.judge(about);
  };

  test("none at all is a pass only where they are switched on", async () => {
    const rule: AlertsRule = { dependabot: "low", "code-scanning": "low", "secret-scanning": true };
    for (const kind of ["release", "commit"] as const) {
      delete shop.repository.alerts;
      const off = await ask(rule, shop.client, kind);
      expect(off.map(({ verdict, reason, item }) => `${item} ${verdict} ${reason}`)).toEqual([
        "dependabot unknown alerts-off",
        "code-scanning unknown alerts-off",
        "secret-scanning unknown alerts-off",
      ]);
      expect(off[0]?.unblock).toContain("https://github.com/octo/shop/settings/security_analysis");
      shop.repository.alerts = {
        dependabot: [],
        codeScanning: { alerts: [], analyses: [analysis()] },
        secretScanning: [],
      };
      const on = await ask(rule, shop.client, kind);
      expect(on.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual(Array(3).fill("pass alerts-none"));
    }
  });

  test.each([30, 31, 100, 101, 250, 1_000])("the last of %i Dependabot alerts counts (R5)", async (count) => {
    shop.repository.alerts = { dependabot: [...open(1, "high"), ...open(count - 1, "low", 2)] };
    const message = expect.stringContaining("dependabot/1 (high, left-pad)");
    expect(await ask({ dependabot: "high" })).toMatchObject([{ verdict: "fail", reason: "alerts-open", message }]);
    shop.repository.alerts = { dependabot: open(count, "low") };
    expect(await ask({ dependabot: "high" })).toMatchObject([{ verdict: "pass" }]);
  });

  test("more than a thousand are no answer (R5)", async () => {
    shop.repository.alerts = { dependabot: open(1_001, "low") };
    expect(await ask({ dependabot: "high" })).toMatchObject([{ verdict: "unknown", reason: "alerts-unreadable" }]);
  });

  test("code scanning alerts of the default branch count, page by page, and closed ones do not (R5)", async () => {
    const closed = open(3, "critical", 900).map((one) => ({ ...one, state: "fixed" as const }));
    const alerts = [...open(1, "high"), ...open(149, "low", 2), ...closed];
    shop.repository.alerts = { codeScanning: { alerts, analyses: [analysis()] } };
    const [result] = await ask({ "code-scanning": "high" });
    expect(result).toMatchObject({ verdict: "fail", evidence: [expect.stringContaining("/security/code-scanning/1")] });
    shop.repository.alerts.codeScanning = { alerts: closed, analyses: [analysis()] };
    expect(await ask({ "code-scanning": "high" })).toMatchObject([{ verdict: "pass" }]);
  });

  test("an alert without a security severity counts by its own", async () => {
    // The simulated rule is a warning.
    shop.repository.alerts = { codeScanning: { alerts: open(1, null), analyses: [analysis()] } };
    expect(await ask({ "code-scanning": "medium" })).toMatchObject([{ verdict: "fail" }]);
    expect(await ask({ "code-scanning": "high" })).toMatchObject([{ verdict: "pass" }]);
  });

  test("no analysis, one of another branch, or a failed one is not zero alerts", async () => {
    const outcome = async (...analyses: ReturnType<typeof analysis>[]) => {
      shop.repository.alerts = { codeScanning: { alerts: [], analyses } };
      return (await ask({ "code-scanning": "high" })).map(({ verdict, reason }) => `${verdict} ${reason}`);
    };
    expect(await outcome()).toEqual(["unknown alerts-off"]);
    expect(await outcome({ ...analysis(), ref: "refs/heads/old" })).toEqual(["unknown alerts-off"]);
    expect(await outcome(analysis("out of memory"))).toEqual(["unknown alerts-unreadable"]);
    expect(await outcome(analysis())).toEqual(["pass alerts-none"]);
  });

  test("a workflow's token needs the permission, which is named, and can never read secrets (R80)", async () => {
    shop.repository.alerts = {
      dependabot: [],
      codeScanning: { alerts: [], analyses: [analysis()] },
      secretScanning: [],
    };
    const rule: AlertsRule = { dependabot: "high", "code-scanning": "high", "secret-scanning": true };
    const blind = await ask(rule, shop.clientWith({ contents: "read" }));
    expect(blind.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual(
      Array(3).fill("unknown alerts-unreadable"),
    );
    expect(blind[0]?.unblock).toContain("`vulnerability-alerts: read`");
    expect(blind[1]?.unblock).toContain("`security-events: read`");
    expect(blind[2]?.unblock).toContain("GitHub App");
    const seeing = await ask(rule, shop.clientWith({ "vulnerability-alerts": "read", "security-events": "read" }));
    expect(seeing.map(({ verdict }) => verdict)).toEqual(["pass", "pass", "unknown"]);
  });

  test.each([["severity"], ["state"], ["number"], ["html_url"], ["security_vulnerability"], ["package"]])(
    "an alert without its %s is no alert that could be judged (R77)",
    async (key) => {
      shop.repository.alerts = { dependabot: open(1, "low") };
      shop.simulator.faults.add({ match: ({ path }) => path.includes("dependabot"), fault: { drop: [key] } });
      expect(await ask({ dependabot: "high" })).toMatchObject([{ verdict: "unknown", reason: "alerts-unreadable" }]);
      shop.simulator.faults.clear();
      expect(await ask({ dependabot: "high" })).toMatchObject([{ verdict: "pass" }]);
    },
  );
});
