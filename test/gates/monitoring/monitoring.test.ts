import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GateAsk } from "../../../src/gates/ask.ts";
import type { GateResult } from "../../../src/gates/gate.ts";
import { monitoringGate } from "../../../src/gates/monitoring/gate.ts";
import type { MonitoringRule } from "../../../src/gates/monitoring/words.ts";
import { type Network, type NetworkAnswer, NetworkFailure, type NetworkRequest } from "../../../src/network/network.ts";
import { mistakesOf, policyOf, production } from "../../policy/policies.ts";
import { facts, judged, NOW, ruled } from "../facts.ts";

const AT = NOW.getTime() / 1_000;
const RECENT = new Date(NOW.getTime() - 10_000).toISOString();

const RULE: MonitoringRule = {
  dashboard: "https://grafana.example/d/shop",
  prometheus: "https://prometheus.example/",
  targets: 'up{env="production"}',
  rules: ["HighErrorRate"],
  alertmanager: "https://alerts.example",
};

const vector = (...values: readonly unknown[]) => ({
  status: "success",
  data: {
    resultType: "vector",
    result: values.map((value, n) => ({ metric: { instance: `i${n}` }, value: [AT, value] })),
  },
});
const alerting = (says: Record<string, unknown> = {}) => ({
  name: "HighErrorRate",
  type: "alerting",
  state: "inactive",
  alerts: [],
  health: "ok",
  lastEvaluation: RECENT,
  ...says,
});
const rules = (...all: readonly unknown[]) => ({
  status: "success",
  data: { groups: [{ name: "shop", interval: 30, rules: all }] },
});

/** What each host answers when all is well, by the path that is asked. */
const WELL = {
  "/d/shop": "<html><title>Shop</title></html>",
  "/api/v1/query": vector("1", "1"),
  "/api/v1/rules": rules(alerting(), { name: "job:errors", type: "recording", health: "ok" }),
  "/api/v1/alertmanagers": {
    status: "success",
    data: { activeAlertmanagers: [{ url: "http://am:9093/api/v2/alerts" }] },
  },
  "/api/v2/status": { versionInfo: { version: "0.27.0" }, cluster: { status: "ready" } },
};
type Path = keyof typeof WELL;

interface World {
  readonly world: Partial<GateAsk>;
  readonly asked: NetworkRequest[];
}

/** `instead` replaces single answers: a body, a status, or a failure. */
function worldWith(instead: Partial<Record<Path, unknown>> = {}): World {
  const asked: NetworkRequest[] = [];
  const answers = new Map<string, unknown>(Object.entries({ ...WELL, ...instead }));
  const network: Network = {
    resolve: () => Promise.reject(new Error("no name is looked up")),
    knock: () => Promise.reject(new Error("no port is knocked at")),
    request: async (request): Promise<NetworkAnswer> => {
      asked.push(request);
      const answer = answers.get(new URL(request.url).pathname);
      if (answer instanceof Error) throw answer;
      const status = typeof answer === "number" ? answer : 200;
      const text = typeof answer === "string" ? answer : JSON.stringify(answer ?? null);
      return { status, headers: {}, body: Buffer.from(text) };
    },
  };
  return {
    asked,
    world: {
      network,
      outside: { secret: (name) => `value of ${name}`, execute: () => Promise.reject(new Error("nothing is started")) },
    },
  };
}

async function say(
  instead: Partial<Record<Path, unknown>> = {},
  rule: MonitoringRule = RULE,
): Promise<ReadonlyMap<string, GateResult>> {
  const results = await judged(
    monitoringGate,
    facts({ environment: ruled("monitoring", rule) }),
    worldWith(instead).world,
  );
  return new Map(results.map((result) => [result.item ?? "", result]));
}

test("everything that is asked for is there and quiet", async () => {
  const results = await say();
  expect([...results.keys()]).toEqual(["dashboard", "targets", "rules", "alerts", "alertmanager", "alert-delivery"]);
  expect([...results.values()].map(({ verdict }) => verdict)).toEqual(Array.from({ length: 6 }, () => "pass"));
});

describe("targets", () => {
  test.each<[string, unknown, GateResult["verdict"], string]>([
    ["argo-rollouts#1466: an empty result", vector(), "fail", "monitoring-no-targets"],
    ["one target down", vector("1", "0"), "fail", "monitoring-targets-down"],
    ["half a target", vector("0.5"), "fail", "monitoring-targets-down"],
    ["NaN", vector("NaN"), "unknown", "monitoring-unreadable"],
    ["NaN among others", vector("1", "NaN"), "unknown", "monitoring-unreadable"],
    ["infinity", vector("+Inf"), "unknown", "monitoring-unreadable"],
    ["nothing as a value", vector(""), "unknown", "monitoring-unreadable"],
    ["a number that is no text", vector(1), "unknown", "monitoring-unreadable"],
    ["true", vector(true), "unknown", "monitoring-unreadable"],
    [
      "an answer of an hour ago",
      { status: "success", data: { resultType: "vector", result: [{ metric: {}, value: [AT - 3_600, "1"] }] } },
      "unknown",
      "monitoring-unreadable",
    ],
    [
      "no time",
      { status: "success", data: { resultType: "vector", result: [{ metric: {}, value: ["x", "1"] }] } },
      "unknown",
      "monitoring-unreadable",
    ],
    [
      "a partial answer",
      { ...vector("1"), warnings: ["remote read: 1 of 2 stores"] },
      "unknown",
      "monitoring-unreadable",
    ],
    [
      "argo-rollouts#4479: an error, whatever stands beside it",
      { ...vector("1"), status: "error", error: "query timed out" },
      "unknown",
      "monitoring-unreadable",
    ],
    [
      "a scalar",
      { status: "success", data: { resultType: "scalar", result: [AT, "1"] } },
      "unknown",
      "monitoring-unreadable",
    ],
    [
      "a matrix",
      { status: "success", data: { resultType: "matrix", result: [{ metric: {}, values: [[AT, "1"]] }] } },
      "unknown",
      "monitoring-unreadable",
    ],
    ["a login page", "<html><title>Sign in</title></html>", "unknown", "monitoring-unreadable"],
    ["a server error", 503, "unknown", "monitoring-unreadable"],
    ["an empty object", {}, "unknown", "monitoring-unreadable"],
    [
      "no answer",
      new NetworkFailure("timeout", "prometheus.example gave no complete answer within 10000 ms.", "Wait."),
      "unknown",
      "monitoring-unreadable",
    ],
  ])("%s", async (_, answer, verdict, reason) => {
    const results = await say({ "/api/v1/query": answer });
    expect(results.get("targets")).toMatchObject({ verdict, reason });
    expect(results.get("targets")?.unblock).not.toBe("");
    expect(results.get("rules")?.verdict).toBe("pass");
  });
});

test("argo-rollouts#4479: when every question ends in an error nothing passes", async () => {
  const failed = new NetworkFailure("unreachable", "there is nobody", "Look.");
  const all = Object.fromEntries(Object.keys(WELL).map((path) => [path, failed]));
  const results = [...(await say(all)).values()];
  expect(results).toHaveLength(6);
  expect(results.map(({ verdict }) => verdict)).toEqual(results.map(() => "unknown"));
});

describe("rules", () => {
  test.each<[string, unknown, GateResult["verdict"], string]>([
    ["none of that name", rules(alerting({ name: "HighErorRate" })), "fail", "monitoring-rule-missing"],
    ["none at all", { status: "success", data: { groups: [] } }, "fail", "monitoring-rule-missing"],
    ["a recording rule of that name", rules(alerting({ type: "recording" })), "fail", "monitoring-rule-missing"],
    ["one that fails", rules(alerting({ health: "err" })), "fail", "monitoring-rule-unhealthy"],
    [
      "argo-rollouts#1360: one that never ran",
      rules(alerting({ health: "unknown", lastEvaluation: "0001-01-01T00:00:00Z" })),
      "fail",
      "monitoring-rule-unhealthy",
    ],
    [
      "one that never ran and says it is well",
      rules(alerting({ lastEvaluation: "0001-01-01T00:00:00Z" })),
      "fail",
      "monitoring-rule-unhealthy",
    ],
    [
      "one that ran an hour ago",
      rules(alerting({ lastEvaluation: new Date(NOW.getTime() - 3_600_000).toISOString() })),
      "fail",
      "monitoring-rule-unhealthy",
    ],
    ["one of two that fails", rules(alerting(), alerting({ health: "err" })), "fail", "monitoring-rule-unhealthy"],
    [
      "a group without an interval",
      { status: "success", data: { groups: [{ rules: [alerting()] }] } },
      "fail",
      "monitoring-rule-unhealthy",
    ],
    [
      "a list that goes on",
      { status: "success", data: { groups: [], groupNextToken: "x" } },
      "unknown",
      "monitoring-unreadable",
    ],
    ["a partial answer", { ...rules(alerting()), warnings: ["x"] }, "unknown", "monitoring-unreadable"],
  ])("%s", async (_, answer, verdict, reason) => {
    expect((await say({ "/api/v1/rules": answer })).get("rules")).toMatchObject({ verdict, reason });
  });

  test("the message about a wrong name lists the right ones", async () => {
    const results = await say({ "/api/v1/rules": rules(alerting({ name: "ErrorRateHigh" })) });
    expect(results.get("rules")?.message).toContain("ErrorRateHigh");
  });
});

describe("alerts", () => {
  const firing = { state: "firing", labels: { env: "production" } };

  test.each<[string, unknown, GateResult["verdict"]]>([
    ["one fires", rules(alerting({ state: "firing", alerts: [firing] })), "fail"],
    ["the rule fires and lists nothing", rules(alerting({ state: "firing" })), "fail"],
    ["it lists one and calls itself pending", rules(alerting({ state: "pending", alerts: [firing] })), "fail"],
    ["a pending one is not yet one", rules(alerting({ state: "pending", alerts: [{ state: "pending" }] })), "pass"],
    ["a state nobody knows", rules(alerting({ state: "odd" })), "unknown"],
    ["no list of alerts", rules(alerting({ alerts: null })), "unknown"],
    ["the rule is not there", rules(), "unknown"],
  ])("%s", async (_, answer, verdict) => {
    expect((await say({ "/api/v1/rules": answer })).get("alerts")?.verdict).toBe(verdict);
  });

  test("by labels: Prometheus is asked for what fires with them", async () => {
    const rule: MonitoringRule = {
      prometheus: "https://prometheus.example",
      rules: ["HighErrorRate"],
      alerts: 'env="production"',
    };
    expect((await say({ "/api/v1/query": vector() }, rule)).get("alerts")?.verdict).toBe("pass");
    expect((await say({ "/api/v1/query": vector("1") }, rule)).get("alerts")).toMatchObject({
      reason: "monitoring-alerts-firing",
    });
    expect((await say({ "/api/v1/query": { status: "error" } }, rule)).get("alerts")?.verdict).toBe("unknown");
    const { world, asked } = worldWith();
    await judged(monitoringGate, facts({ environment: ruled("monitoring", rule) }), world);
    const queries = asked.map(({ url }) => new URL(url).searchParams.get("query"));
    expect(queries).toContain('ALERTS{alertstate="firing",env="production"}');
  });
});

describe("the dashboard", () => {
  const redirected = new NetworkFailure("redirected", "grafana.example answered 302", "Allow it.");
  test.each<[string, unknown, GateResult["verdict"]]>([
    ["a page", "<html><title>Shop: errors</title><p>Blog in the title is no login</p></html>", "pass"],
    ["a login by its title", "<title>Sign in - Grafana</title>", "fail"],
    ["a login by its form", `<form><input name=p type="password"></form>`, "fail"],
    ["a redirect", redirected, "fail"],
    ["not found", 404, "fail"],
    ["not for us", 403, "fail"],
    ["in trouble", 502, "unknown"],
    ["nothing", " ", "unknown"],
    ["a bad certificate", new NetworkFailure("certificate", "has expired", "Renew."), "unknown"],
  ])("%s", async (_, answer, verdict) => {
    expect((await say({ "/d/shop": answer })).get("dashboard")?.verdict).toBe(verdict);
  });
});

describe("the Alertmanager", () => {
  test.each<[string, Partial<Record<Path, unknown>>, string, GateResult["verdict"], string]>([
    ["not there", { "/api/v2/status": 404 }, "alertmanager", "unknown", "monitoring-unreadable"],
    ["another program", { "/api/v2/status": { version: "1" } }, "alertmanager", "unknown", "monitoring-unreadable"],
    [
      "Prometheus knows none",
      { "/api/v1/alertmanagers": { status: "success", data: { activeAlertmanagers: [] } } },
      "alert-delivery",
      "fail",
      "monitoring-alerts-to-nobody",
    ],
    [
      "Prometheus does not say",
      { "/api/v1/alertmanagers": { status: "success", data: {} } },
      "alert-delivery",
      "unknown",
      "monitoring-unreadable",
    ],
  ])("%s", async (_, instead, item, verdict, reason) => {
    expect((await say(instead)).get(item)).toMatchObject({ verdict, reason });
  });
});

test("no field of any answer can be taken away, or become something else, and make a pass of what was none", async () => {
  const bad: readonly Partial<Record<Path, unknown>>[] = [
    { "/api/v1/query": vector("1", "0") },
    { "/api/v1/query": vector("1", "NaN") },
    { "/api/v1/rules": rules(alerting({ health: "err" }), alerting({ name: "B" })) },
    { "/api/v1/rules": rules(alerting({ state: "firing", alerts: [{ state: "firing" }] })) },
    { "/api/v1/alertmanagers": { status: "success", data: { activeAlertmanagers: [] } } },
  ];
  const strange = fc.constantFrom<unknown>(undefined, null, "", "x", -1, Number.NaN, [], {});
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...bad), fc.nat(), strange, async (instead, at, value) => {
      const [[path, body] = ["/d/shop", null]] = Object.entries(instead);
      const failing = [...(await say(instead)).values()]
        .filter(({ verdict }) => verdict !== "pass")
        .map(({ item }) => item);
      const places = fieldsOf(body);
      const place = places[at % places.length] ?? [];
      const changed = await say({ [path]: replaced(body, place, value) });
      for (const item of failing) expect(changed.get(item ?? "")?.verdict).not.toBe("pass");
    }),
    { numRuns: 400 },
  );
});

/** The way to every field of an object; entries of lists are left whole, because a shorter list is a true answer to another question. */
function fieldsOf(value: unknown, way: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    const here = [...way, key];
    return Array.isArray(value) ? fieldsOf(inside, here) : [here, ...fieldsOf(inside, here)];
  });
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((inside, at) => (String(at) === key ? replaced(inside, rest, by) : inside));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name, name === key ? replaced(inside, rest, by) : inside]),
  );
}

describe("who asks, and with what", () => {
  test("each secret goes to the host it stands beside", async () => {
    const { world, asked } = worldWith();
    const bearer = (secret: string) => ({ headers: { Authorization: { secret, prefix: "Bearer " } } });
    const rule: MonitoringRule = {
      dashboard: { url: "https://grafana.example/d/shop", ...bearer("GRAFANA") },
      prometheus: { url: "https://prometheus.example", ...bearer("PROMETHEUS") },
      targets: "up",
    };
    await judged(monitoringGate, facts({ environment: ruled("monitoring", rule) }), world);
    const sent = asked.map(({ url, headers }) => [new URL(url).host, headers?.["Authorization"]]);
    expect(sent).toEqual([
      ["grafana.example", "Bearer value of GRAFANA"],
      ["prometheus.example", "Bearer value of PROMETHEUS"],
    ]);
    const elsewhere = await judged(monitoringGate, facts({ environment: ruled("monitoring", rule) }), {
      ...world,
      here: "anywhere",
    });
    expect(elsewhere).toMatchObject([{ deferred: true }]);
  });

  test("without secrets and private addresses any job may ask", async () => {
    const results = await judged(monitoringGate, facts({ environment: ruled("monitoring", RULE) }), {
      ...worldWith().world,
      here: "anywhere",
    });
    expect(results.every(({ verdict }) => verdict === "pass")).toBe(true);
  });
});

describe("off", () => {
  const off = async (until: string, at = "2026-11-22T12:00:00Z") => {
    const rule: MonitoringRule = { off: true, because: "nobody uses it yet", until };
    const about = facts({ environment: ruled("monitoring", rule, "production"), now: new Date(at) });
    const [result] = await judged(monitoringGate, about);
    return result;
  };

  test("counts until the end of its day, and is shown with its reason", async () => {
    const result = await off("2026-12-22");
    expect(result).toMatchObject({ verdict: "pass", reason: "monitoring-off" });
    expect(result?.message).toContain("2026-12-22");
    expect(result?.message).toContain("nobody uses it yet");
    expect((await off("2026-11-22", "2026-11-22T23:59:59Z"))?.verdict).toBe("pass");
  });

  test("is no pass after that, and asks again how it is monitored", async () => {
    const result = await off("2026-11-22", "2026-11-23T00:00:00Z");
    expect(result).toMatchObject({ verdict: "fail", reason: "monitoring-off-over" });
    expect(result?.answers?.[0]?.question).toBe("How is production monitored?");
  });

  test("is no pass further ahead than 90 days", async () => {
    expect((await off("2027-02-20"))?.verdict).toBe("pass");
    expect(await off("2027-02-21")).toMatchObject({ verdict: "fail", reason: "monitoring-off-too-long" });
    expect((await off("2099-01-01"))?.verdict).toBe("fail");
  });

  test("R97: a day that cannot be read is no pass", async () => {
    const environment = ruled("monitoring", { off: true });
    expect(await judged(monitoringGate, facts({ environment }))).toMatchObject([{ verdict: "fail" }]);
  });
});

describe("the policy", () => {
  const answersOf = (text: string, name: string) => policyOf(text).environments.get(name)?.answers ?? [];

  test("production has to say how it is monitored; the lines to paste and the way out are right", () => {
    const open = answersOf(production(""), "production").find(({ question }) => question.includes("monitored"));
    expect(open).toBeDefined();
    const pasted = (lines: readonly string[]) =>
      `version: 1\nenvironments:\n  production:\n${lines.map((line) => `    ${line}\n`).join("")}`;
    expect(mistakesOf(pasted(open?.lines ?? []))).toEqual([]);
    const out = open?.wayOut?.replace(/<a day[^>]*>/, "2027-01-31").replace("<why>", "a reason") ?? "";
    expect(mistakesOf(pasted([out]))).toEqual([]);
    expect(answersOf(pasted([out]), "production").filter(({ question }) => question.includes("monitored"))).toEqual([]);
  });

  test("development and staging need not say it", () => {
    for (const preset of ["development", "staging"])
      expect(answersOf(production(`preset: ${preset}`), "production")).toEqual([]);
  });

  const says = (rule: string, preset = "production") =>
    mistakesOf(production(`preset: ${preset}, monitoring: { ${rule} }`))
      .map(({ message }) => message)
      .join("\n");
  const PROMETHEUS = 'prometheus: "https://p.example", targets: up, rules: [A]';

  test.each([
    ["off: true, because: x", /without an end/],
    ["off: true, until: 2027-01-31", /because/],
    ["off: true, because: x, until: 2027-02-30", /a day such as/],
    ["off: false, because: x, until: 2027-01-31", /true/],
    ["off: true, because: x, until: 2027-01-31, targets: up", /beside "off: true"/],
    ["because: x", /names nothing/],
    [`${PROMETHEUS}, because: x, until: 2027-01-31`, /belongs to "off: true"/],
    [`dashboard: "https://g.example"`, /weaker than its preset/],
    [PROMETHEUS, /dashboard and|dashboard, alertmanager is missing/],
    [`prometheus: "https://p.example", because: x`, /is asked nothing/],
    [`dashboard: "https://g.example", targets: up, because: x`, /none is named/],
    [`dashboard: "http://g.example", because: x`, /plain http/],
    [`prometheus: "https://p.example/?x=1", targets: up, because: x`, /without "[?]"/],
    [`${PROMETHEUS}, alerts: "env=production", because: x`, /matchers of labels/],
    [`${PROMETHEUS}, alerts: 'env="a"} or vector(0) #', because: x`, /matchers of labels/],
    [`${PROMETHEUS}, rule: [A], because: x`, /rules/],
  ])("%s", (rule, message) => {
    expect(says(rule)).toMatch(message);
  });

  test("what is fine", () => {
    expect(says(`dashboard: "https://g.example", alertmanager: "https://a.example", ${PROMETHEUS}`)).toBe("");
    expect(says(`${PROMETHEUS}, because: our dashboards are elsewhere`)).toBe("");
    expect(says(`dashboard: "https://g.example"`, "staging")).toBe("");
    expect(says(`${PROMETHEUS}, alerts: 'env="production", team=~"shop|web"'`, "staging")).toBe("");
    expect(says(`dashboard: { url: "http://g.example", allow: { plain-http: true } }`, "staging")).toBe("");
  });
});
