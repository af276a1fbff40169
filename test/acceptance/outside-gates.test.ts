import { afterEach, beforeEach, expect, it } from "vitest";
import { jobsOf, readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";

const POLICY = `version: 1
artifacts:
  app: { kind: file }
environments:
  development: { preset: development, workflow: development.yml }
  staging: { preset: staging, after: development, workflow: staging.yml }
  production:
    preset: staging
    promote: manual
    after: staging
    workflow: production.yml
    gates:
      alerts: { dependabot: high, except: [{ alert: dependabot/2, because: not reachable, until: 2027-01-31 }] }
      issues: { labels: [release-blocker] }
`;

/** The example's workflow with the permissions that the pages of both gates name. */
const MORE = "statuses: read\n      vulnerability-alerts: read\n";

let sample: Sample;
beforeEach(async () => {
  const path = ".github/workflows/production.yml";
  const workflow = exampleFiles("three-environments")[path] ?? "";
  const files = { ".github/environments.yml": POLICY, [path]: workflow.replace(/statuses: read.*\n/, MORE) };
  sample = await createSample({ files });
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const deploy = async () => {
  await sample.dispatch("production.yml", { environment: "production" });
  return jobsOf(sample, "production.yml", "deploy").at(-1);
};

it("alerts and blockers keep a release out while they are open, and what is switched off lets nothing in", async () => {
  const { repository, simulator, alice } = sample;
  const unknown = await deploy();
  expect(unknown?.conclusion).toBe("failure");
  expect(unknown?.log).toContain("The Dependabot alerts are switched off, which is not the same as none");
  expect(unknown?.log).toContain("has no label release-blocker");

  const alert = (number: number) =>
    ({ number, state: "open", severity: "critical", about: "left-pad", created_at: "2026-11-01T00:00:00Z" }) as const;
  const dependabot = [{ ...alert(1) }, { ...alert(2) }];
  repository.alerts = { dependabot };
  repository.labels?.push({ id: 1, node_id: "LA_1", name: "release-blocker", color: "ff0000", description: null });
  const time = simulator.world.now().toISOString();
  repository.issues.push({
    id: 7_001,
    node_id: "I_7001",
    number: 1,
    title: "Data loss",
    body: "",
    state: "open",
    locked: false,
    user: alice,
    labels: ["release-blocker"],
    comments: [],
    created_at: time,
    updated_at: time,
  });
  const blocked = await deploy();
  expect(blocked?.conclusion).toBe("failure");
  expect(blocked?.log).toContain("1 open Dependabot alert of severity high or above on main: dependabot/1");
  expect(blocked?.log).toContain("Open and labelled release-blocker: #1 Data loss");
  expect((await readState(sample, "production")).current.kind).toBe("empty");

  Object.assign(dependabot[0] ?? {}, { state: "fixed" });
  Object.assign(repository.issues[0] ?? {}, { state: "closed" });
  const clear = await deploy();
  expect(clear?.conclusion, clear?.log).toBe("success");
  expect(clear?.summaries.join("\n")).toContain("dependabot/2 is excepted until 2027-01-31: not reachable");
}, 180_000);
