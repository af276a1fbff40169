import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDeployment, createStatus, deploymentStatuses, listDeployments } from "../../src/github/deployments.ts";
import { clientOf, manualClock } from "./scripted-server.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
let simulator: Shop["simulator"];
let octo: Shop["octo"];
let repository: Shop["repository"];
let head: Shop["head"];
let client: Shop["client"];
let clientWith: Shop["clientWith"];

beforeEach(async () => {
  shop = await openShop();
  ({ simulator, octo, repository, head, client, clientWith } = shop);
});

afterEach(() => shop.close());

const deployment = (payload: Readonly<Record<string, unknown>>) => ({
  repo,
  ref: head,
  environment: "production",
  task: "env-actions:api",
  payload,
  description: "x".repeat(200),
  production: true,
});

describe("a Deployment", () => {
  test("is made as asked, listed and given statuses", async () => {
    const made = await createDeployment(client, deployment({ promotion: "p-1" }));
    await createDeployment(client, { ...deployment({ promotion: "p-2" }), task: "env-actions:web" });
    const listed = await listDeployments(client, { repo, environment: "production", task: "env-actions:api" });
    expect(listed).toEqual([made]);
    expect(made).toMatchObject({ payload: { promotion: "p-1" }, commit: head, creator: "octo" });
    expect(await listDeployments(client, { repo, newest: 1 })).toHaveLength(1);
    for (const state of ["in_progress", "success"] as const) {
      await createStatus(client, {
        repo,
        deployment: made.id,
        state,
        description: "…".repeat(200),
        logUrl: "https://x.example/log",
      });
    }
    const statuses = await deploymentStatuses(client, { repo, deployment: made.id });
    expect(statuses.map(({ state }) => state)).toEqual(["success", "in_progress"]);
  });

  test("whose answer is lost is made once (R69)", async () => {
    for (const failure of [{ status: 502 }, { kind: "reset" }] as const) {
      simulator.faults.add({ match: ({ method }) => method === "POST", times: 1, fault: { after: failure } });
      const before = repository.deployments.length;
      await expect(createDeployment(client, deployment({ promotion: "p" }))).rejects.toMatchObject({
        kind: "ambiguous",
      });
      expect(repository.deployments.length - before).toBe(1);
    }
  });

  test("is read completely over several pages, and above 300 not at all (R5)", async () => {
    for (let each = 0; each < 230; each += 1) await createDeployment(client, deployment({ promotion: `p-${each}` }));
    expect(await listDeployments(client, { repo })).toHaveLength(230);
    for (let each = 230; each < 301; each += 1) await createDeployment(client, deployment({ promotion: `p-${each}` }));
    await expect(listDeployments(client, { repo })).rejects.toMatchObject({ kind: "unexpected" });
    expect(await listDeployments(client, { repo, newest: 5 })).toHaveLength(5);
  });

  test("without the permission names it (R80)", async () => {
    const poor = clientWith({ contents: "read", deployments: "read" });
    await expect(createDeployment(poor, deployment({}))).rejects.toMatchObject({
      kind: "forbidden",
      hint: "add `deployments: write` to the job's permissions:",
    });
  });
});

test("a rate limit in the middle is waited out, and nothing is done twice (R72)", async () => {
  const clock = manualClock();
  const token = simulator.addToken({ user: octo, workflowToken: false });
  const patient = clientOf({ url: simulator.apiUrl }, { graphqlUrl: simulator.graphqlUrl, token: token.value, clock });
  simulator.faults.add({
    match: ({ method }) => method === "POST",
    times: 1,
    fault: { before: { status: 403, retryAfter: 3, message: "You have exceeded a secondary rate limit" } },
  });
  await createDeployment(patient, deployment({ promotion: "p" }));
  expect(clock.slept).toEqual([3_000]);
  expect(repository.deployments).toHaveLength(1);
  patient.close();
});
