import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forge } from "../acceptance/forge.ts";
import { createSample, exampleFiles, type Sample } from "../acceptance/sample.ts";
import type { FaultTarget } from "../simulator/faults.ts";
import { APP_SCOPES, auditOf, found, type Told } from "./audited.ts";

/** What the audit cannot see of who has access is never silence, and what many small steps come to is seen (R58, R97). */
const POLICY = ".github/environments.yml";
const APP = { scopes: APP_SCOPES, app: true, dryRun: true } as const;

let sample: Sample;
beforeAll(async () => {
  const policy = (exampleFiles("three-environments")[POLICY] ?? "").replace(
    "workflow: staging.yml }",
    "workflow: staging.yml, access: { review: 90d } }",
  );
  sample = await createSample({ files: { [POLICY]: `${policy}    access: { branches: [main] }\n` } });
  sample.repository.rules.push({ branch: "main", type: "pull_request" });
  const production = sample.repository.environments.find(({ name }) => name === "production");
  Object.assign(production ?? {}, { branchPolicy: { patterns: ["main"] } });
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const access = () => auditOf(sample, { ...APP, only: "access" });
/** What the audit says while GitHub refuses some of its requests. */
async function refused(match: (target: FaultTarget) => boolean): Promise<Told> {
  const { faults } = sample.simulator;
  faults.add({ match, times: Number.POSITIVE_INFINITY, fault: { before: { status: 403, message: "Forbidden" } } });
  try {
    return await access();
  } finally {
    faults.clear();
  }
}

describe("settings that GitHub does not show", () => {
  const UNREAD = ({ route }: FaultTarget) => route.includes("/environments/");

  test("of an environment whose branches the policy names: nobody can say who gets in", async () => {
    const before = (await access()).ids;
    expect(before.filter((id) => id.includes("unreadable"))).toEqual([]);
    const told = await refused(UNREAD);
    expect(told.ids).toContain("access/branches-unreadable/production");
    expect(found(told, "access/branches-unreadable/production")).toMatchObject({ severity: "error" });
    expect(told.ids).toContain("access/settings-unreadable/staging");
    expect(found(told, "access/settings-unreadable/staging").message).toContain("The settings of staging");
    expect((await access()).ids).toEqual(before);
  }, 60_000);
});

describe("rules of the default branch", () => {
  test("that GitHub does not show", async () => {
    const told = await refused(({ route }) => route.includes("/rules/branches/"));
    expect(told.ids).toContain("access/rules-unreadable");
  }, 60_000);

  test("that a plan does not have, which anybody who may push can use", async () => {
    const { repository } = sample;
    const [plan, visibility] = [repository.plan, repository.visibility];
    Object.assign(repository, { plan: "free", visibility: "private" });
    const told = await access();
    Object.assign(repository, { plan, visibility });
    expect(found(told, "access/rules-none")).toMatchObject({ severity: "warning" });
    expect((await access()).ids).not.toContain("access/rules-none");
  }, 60_000);
});

test("a metric that became worse with every release, each within what is tolerated, has drifted", async () => {
  const drift = () => auditOf(sample, { ...APP, only: "drift" });
  expect((await drift()).ids).toEqual([]);
  const [run] = sample.repository.runs.filter(({ path }) => path.endsWith("/development.yml"));
  const measure = (value: number) =>
    forge(sample, {
      now: sample.simulator.world.now(),
      run: { id: run?.id ?? 0, attempt: 1, job: "verify", checkRun: null },
      decide: () => {
        const about = { service: "shop", environment: "development", promotion: "p-development-1" };
        const said = { verdict: "pass", reason: "verified", message: "It is well.", checks: [], tests: null } as const;
        const metrics = [{ metric: "errors", values: [value, value, value] }];
        const data = { fence: 99, digest: `sha256:${"0".repeat(64)}`, ...said, metrics };
        return [{ ...about, event: "verification.judged", data }];
      },
    });
  for (const value of [0.01, 0.0108, 0.0116]) await measure(value);
  expect((await drift()).ids).toEqual([]);
  await measure(0.0125);
  const told = await drift();
  expect(told.ids).toEqual(["drift/moved/shop:development:errors"]);
  expect(found(told, "drift/moved/shop:development:errors").message).toContain("25%");
}, 60_000);
