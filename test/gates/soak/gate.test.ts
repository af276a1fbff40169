import { describe, expect, test } from "vitest";
import type { GateFacts, GateResult } from "../../../src/gates/gate.ts";
import { soakGate } from "../../../src/gates/soak/gate.ts";
import type { Client } from "../../../src/github/client.ts";
import { refusal } from "../../../src/github/errors.ts";
import type { EnvironmentState } from "../../../src/ledger/state/environment.ts";
import type { Settled } from "../../../src/ledger/state/settled.ts";
import { brief } from "../../ledger/sample.ts";
import { policyOf } from "../../policy/policies.ts";
import { askOf, type FactsWish, facts, NOW, promotion, RELEASE, settled, state, upstreamRun } from "../facts.ts";

const OTHER = brief(2);

const policy = (soak: string) =>
  policyOf(`version: 1
environments:
  development: { preset: development, workflow: deploy.yml, github-environment: none }
  staging:     { preset: staging,     workflow: deploy.yml, github-environment: none, after: development }
  production:
    preset: production
    after: staging
    workflow: deploy-production.yml
    github-environment: none
    gates: { soak: ${soak} }
`);

/** GitHub's answers by the last part of the path; a status for a refusal. */
type Answers = Readonly<Record<string, unknown>>;

const deploymentJson = (says: object = {}) => ({
  id: 41,
  task: "env-actions:promote:web",
  environment: "staging",
  sha: RELEASE.commit,
  payload: { schema: 1, promotion: "p-staging-4", release: RELEASE.id },
  created_at: "2026-11-22T10:59:00Z",
  creator: null,
  ...says,
});

function clientOf(answers: Answers): { readonly client: Client; readonly asked: string[] } {
  const asked: string[] = [];
  const client: Pick<Client, "rest"> = {
    rest: async (_kind, route, parameters) => {
      const place = String(parameters?.["deployment_id"] ?? `run ${String(parameters?.["run_id"])}`);
      asked.push(place);
      const data = answers[place];
      if (data === undefined || typeof data === "number") {
        throw refusal({ request: route, status: typeof data === "number" ? data : 404, data: {}, headers: new Map() });
      }
      return { status: 200, data, headers: new Map(), date: NOW } as never;
    },
  };
  return { client: client as Client, asked };
}

interface Wish extends FactsWish {
  readonly soak?: string;
  readonly upstream?: Partial<EnvironmentState>;
  readonly answers?: Answers;
}

async function ask(wish: Wish = {}): Promise<{ results: readonly GateResult[]; asked: readonly string[] }> {
  const { soak, upstream, answers = { 41: deploymentJson() }, ...rest } = wish;
  const about: GateFacts = facts({
    ...(soak === undefined ? {} : { policy: policy(soak) }),
    environment: "production",
    states: [state("staging", upstream ?? arrived())],
    ...rest,
  });
  const { client, asked } = clientOf(answers);
  const prepared = await soakGate.prepare(askOf(about, { client }), "anywhere");
  return { results: prepared.judge(about), asked };
}

const judge = async (wish: Wish = {}) => {
  const { results } = await ask(wish);
  expect(results).toHaveLength(1);
  return results[0];
};

/** The success that is there since 11:00; it is 12:00. */
const success = (says: Partial<Settled> = {}) =>
  settled(4, "succeeded", { at: "2026-11-22T11:00:00Z", deployment: 41, ...says });

function arrived(says: Partial<Settled> = {}, more: readonly Settled[] = []): Partial<EnvironmentState> {
  const there = success(says);
  const since = { promotion: there.id, since: there.at, seq: there.seq };
  return { current: { kind: "release", release: there.release, ...since }, settled: [there, ...more] };
}

/** It left at 11:50 after 50 minutes, or as said; another release is there. */
function left(says: Partial<Settled> = {}): Partial<EnvironmentState> {
  const gone = success({ left: "2026-11-22T11:50:00Z", ...says });
  const other = settled(5, "succeeded", { id: "p-staging-5", release: OTHER, at: "2026-11-22T11:51:00Z" });
  const since = { promotion: other.id, since: other.at, seq: other.seq };
  return { current: { kind: "release", release: OTHER, ...since }, settled: [other, gone] };
}

describe("soak: the time of the current stay", () => {
  test("production asks 1h of what it is after, without a word in the policy", async () => {
    expect(await judge()).toMatchObject({ verdict: "pass", reason: "soaked" });
    expect(await judge({ upstream: arrived({ at: "2026-11-22T11:00:01Z" }) })).toMatchObject({ reason: "soaking" });
  });

  test("development and staging ask nothing", async () => {
    expect((await ask({ environment: "staging", states: [] })).results).toEqual([]);
  });

  test("waits, and says to the second until when", async () => {
    const result = await judge({ upstream: arrived({ at: "2026-11-22T11:20:30Z" }) });
    expect(result).toMatchObject({ verdict: "wait", reason: "soaking", retryAt: "2026-11-22T12:20:30Z" });
    expect(result?.message).toContain("until 2026-11-22T12:20:30Z");
    const later = await judge({
      upstream: arrived({ at: "2026-11-22T11:20:30Z" }),
      now: new Date("2026-11-22T12:05:00Z"),
    });
    expect(later?.message).toBe(result?.message);
    const over = await judge({
      upstream: arrived({ at: "2026-11-22T11:20:30Z" }),
      now: new Date("2026-11-22T12:20:30Z"),
    });
    expect(over?.verdict).toBe("pass");
    const second = new Date("2026-11-22T12:20:29Z");
    expect((await judge({ upstream: arrived({ at: "2026-11-22T11:20:30Z" }), now: second }))?.verdict).toBe("wait");
  });

  test("goes by the policy's own time, and by each of several", async () => {
    expect(await judge({ soak: "{ in: staging, for: 24h }" })).toMatchObject({
      verdict: "wait",
      retryAt: "2026-11-23T11:00:00Z",
    });
    const { results } = await ask({ soak: "[{ in: development, for: 5m }, { in: staging, for: 30m, because: x }]" });
    expect(results).toMatchObject([
      { item: "development", verdict: "fail", reason: "soak-never" },
      { item: "staging", verdict: "pass" },
    ]);
  });

  test("an upstream that the rule leaves out keeps the preset's hour", async () => {
    const { results } = await ask({ soak: "{ in: development, for: 5m, because: quick }" });
    expect(results.map(({ item }) => item)).toEqual(["development", "staging"]);
  });

  test("no time is no question, with a reason in the policy", async () => {
    const { results, asked } = await ask({
      soak: '{ in: staging, for: 0s, because: "watched elsewhere" }',
      upstream: {},
    });
    expect(results).toMatchObject([{ verdict: "pass", reason: "soak-not-asked" }]);
    expect(asked).toEqual([]);
  });
});

describe("soak: the longest stay or the current one", () => {
  test("a past stay that was long enough counts, whatever is there now", async () => {
    const past = left({ at: "2026-11-22T09:00:00Z", left: "2026-11-22T10:00:00Z" });
    const answers = { 41: deploymentJson({ created_at: "2026-11-22T08:59:00Z" }) };
    expect(await judge({ upstream: past, answers })).toMatchObject({ verdict: "pass" });
  });

  test("a past stay that was cut short is over: waiting changes nothing", async () => {
    const result = await judge({ upstream: left() });
    expect(result).toMatchObject({ verdict: "fail", reason: "soak-cut-short" });
    expect(result?.message).toContain("50 min");
    expect(result).not.toHaveProperty("retryAt");
  });

  test("two short stays are not one long one", async () => {
    const before = settled(3, "succeeded", {
      at: "2026-11-22T10:00:00Z",
      left: "2026-11-22T10:59:00Z",
      deployment: 40,
    });
    const upstream = arrived({ at: "2026-11-22T11:01:00Z" }, [before]);
    expect(await judge({ upstream })).toMatchObject({ reason: "soaking", retryAt: "2026-11-22T12:01:00Z" });
  });

  test("a stay that was never ended by a record, and is not there, is none", async () => {
    const { left: _, ...unended } = success();
    const upstream = { ...left(), settled: [unended] };
    expect(await judge({ upstream })).toMatchObject({ verdict: "fail", reason: "soak-never" });
  });

  test("a release on its way has not begun", async () => {
    const open = [promotion(6, "deployed")];
    expect(await judge({ upstream: { open } })).toMatchObject({ verdict: "wait", reason: "soak-not-begun" });
    expect(await judge({ upstream: { ...left(), open } })).toMatchObject({ reason: "soak-not-begun" });
  });

  test.each(["failed", "rejected", "cancelled", "superseded", "expired", "rolled-back", "indeterminate"] as const)(
    "a promotion that was %s is no stay",
    async (is) => {
      const there = success();
      const since = { promotion: there.id, since: there.at, seq: there.seq };
      const upstream = {
        current: { kind: "release", release: RELEASE, ...since } as const,
        settled: [{ ...there, state: is, left: "2026-11-22T13:00:00Z" }],
      };
      expect(await judge({ upstream })).toMatchObject({ verdict: "fail", reason: "soak-never" });
    },
  );
});

describe("soak: proven by GitHub's own objects", () => {
  test("a success with a date from before its Deployment counts from the Deployment on", async () => {
    const upstream = arrived({ at: "2026-11-20T00:00:00Z" });
    const answers = { 41: deploymentJson({ created_at: "2026-11-22T11:30:00Z" }) };
    expect(await judge({ upstream, answers })).toMatchObject({
      verdict: "wait",
      reason: "soaking",
      retryAt: "2026-11-22T12:30:00Z",
    });
  });

  test("an end in the future makes no stay longer", async () => {
    const upstream = left({ at: "2026-11-22T11:30:00Z", left: "2027-11-22T11:30:00Z" });
    expect((await judge({ upstream }))?.verdict).not.toBe("pass");
  });

  test.each([
    ["another promotion", { payload: { promotion: "p-staging-9", release: RELEASE.id } }],
    ["another release", { payload: { promotion: "p-staging-4", release: OTHER.id } }],
    ["another environment", { environment: "development" }],
    ["nothing of ours", { payload: "{}" }],
  ])("a Deployment of %s proves nothing", async (_name, says) => {
    const answers = { 41: deploymentJson(says) };
    expect(await judge({ answers })).toMatchObject({ verdict: "fail", reason: "soak-unproven" });
  });

  test("no Deployment at all proves nothing", async () => {
    expect(await judge({ upstream: arrived({ deployment: null }) })).toMatchObject({ reason: "soak-unproven" });
  });

  test("a run of another workflow, branch or repository, or a failed one, proves nothing", async () => {
    for (const says of [
      { path: ".github/workflows/x.yml" },
      { branch: "evil" },
      { repository: 1 },
      { conclusion: "failure" },
    ]) {
      const upstreamRuns = new Map([[804, { ok: true, value: upstreamRun(says) } as const]]);
      expect(await judge({ upstreamRuns })).toMatchObject({ verdict: "fail", reason: "soak-unproven" });
    }
  });

  test("a Deployment or run that cannot be read is no answer", async () => {
    expect(await judge({ answers: { 41: 403 } })).toMatchObject({ verdict: "unknown", reason: "soak-unreadable" });
    const upstreamRuns = new Map([[804, { ok: false, why: "502" } as const]]);
    expect(await judge({ upstreamRuns })).toMatchObject({ verdict: "unknown", reason: "soak-unreadable" });
    expect(await judge({ answers: { 41: deploymentJson({ created_at: "2026-11-22" }) } })).toMatchObject({
      verdict: "unknown",
    });
  });

  test("a run that is still going on is waited for", async () => {
    const upstreamRuns = new Map([
      [804, { ok: true, value: upstreamRun({ status: "in_progress", conclusion: null }) } as const],
    ]);
    expect(await judge({ upstreamRuns })).toMatchObject({ verdict: "wait", reason: "soaking" });
  });

  test("one request a Deployment, and none for the run that the order gate reads", async () => {
    expect((await ask()).asked).toEqual(["41"]);
    const past = settled(3, "succeeded", { at: "2026-11-22T08:00:00Z", left: "2026-11-22T10:00:00Z", deployment: 40 });
    const upstream = arrived({ at: "2026-11-22T11:40:00Z" }, [past]);
    const { asked } = await ask({ upstream, answers: { 41: deploymentJson() } });
    expect([...asked].sort()).toEqual(["40", "41", "run 803"]);
  });
});

test("a time that is cut off or of another form never makes a pass", async () => {
  for (const at of ["2026-11-22", "", "2026", "Sun Nov 22 2026", "0", "2026-11-22T09:00:00.000Z"]) {
    expect((await judge({ upstream: arrived({ at }) }))?.verdict).not.toBe("pass");
  }
});
