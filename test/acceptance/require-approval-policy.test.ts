import { afterAll, beforeAll, expect, it } from "vitest";
import { requestFor } from "./approve.ts";
import { write } from "./comment.ts";
import { readState } from "./observe.ts";
import { afterSoak, createSample, type Sample } from "./sample.ts";
import { type StepEnd, startJob } from "./step.ts";

/** Somebody asks by hand, in a workflow that is not production's own. */
const ASK = `on: workflow_dispatch
jobs:
  ask:
    runs-on: ubuntu-latest
    steps:
      - uses: org/env-actions/require-approval@v1
        with: { environment: production }
`;

let sample: Sample;
beforeAll(async () => {
  sample = await createSample({ people: true, files: { ".github/workflows/ask.yml": ASK } });
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

/** The door in a job that is not production's own, with an environment in place of a list of people. */
async function require(more: Readonly<Record<string, string>> = {}): Promise<StepEnd> {
  const { simulator, repository, alice } = sample;
  const job = await startJob({
    ...{
      simulator,
      repository,
      workflow: "ask.yml",
      key: "ask",
      event: "workflow_dispatch",
      actor: alice,
      mayDispatch: true,
    },
    scopes: { issues: "write" },
  });
  const inputs = { environment: "production", release: "latest", "dry-run": "false", ...more };
  const end = await job.step({ door: "require-approval", inputs });
  job.end(end.code === 0 ? "success" : "failure");
  await job.close();
  return end;
}

const production = () => readState(sample, "production");
const deploys = () => sample.repository.runs.filter(({ path }) => path.endsWith("/production.yml"));

it("by the policy: asks once, starts nothing, and is green once the people whom the policy names agreed", async () => {
  afterSoak(sample.simulator, "production");
  const asked = await require();
  expect(asked, asked.log).toMatchObject({
    code: 1,
    outputs: { decision: "waiting", reason: "approvals-missing", "approved-by": "" },
  });
  expect((await production()).open).toMatchObject([{ state: "waiting" }]);
  const { issue, plan } = await requestFor(sample, "production");
  expect(asked.outputs["request"]).toContain(`/issues/${issue.number}`);

  const again = await require();
  expect(again.outputs).toMatchObject({
    decision: "waiting",
    request: expect.stringContaining(`/issues/${issue.number}`),
  });
  expect((await production()).open).toHaveLength(1);

  await write(sample, issue, `/approve ${plan}`, sample.bob);
  const approved = await require();
  expect(approved, approved.log).toMatchObject({
    code: 0,
    outputs: { decision: "approved", reason: "approvals-given", "approved-by": "bob" },
  });
  expect(approved.outputs["plan-digest"]).toContain(plan);
  expect(deploys()).toEqual([]);
  expect((await production()).current.kind).toBe("empty");
}, 240_000);

it("by the policy: is red and stays red when somebody who may decide rejects it", async () => {
  const { issue } = await requestFor(sample, "production");
  sample.simulator.world.advance(5_000);
  await write(sample, issue, "/reject not this week", sample.bob);
  const rejected = await require();
  expect(rejected, rejected.log).toMatchObject({
    code: 1,
    outputs: { decision: "rejected", reason: "approvals-rejected", "rejected-by": "bob" },
  });
  expect((await production()).settled[0]).toMatchObject({ state: "rejected", reason: "approvals-rejected" });
  expect(deploys()).toEqual([]);
}, 240_000);

it("by the policy: an environment that asks nobody is no approval", async () => {
  const nobody = await require({ environment: "staging" });
  expect(nobody, nobody.log).toMatchObject({ code: 1, outputs: { reason: "approvals-unasked" } });
}, 240_000);
