import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dispatchWorkflow, findDispatchedRun } from "../../src/github/dispatch.ts";
import { getAttempt, getRun, listJobs } from "../../src/github/runs.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
let simulator: Shop["simulator"];
let repository: Shop["repository"];
let head: Shop["head"];
let client: Shop["client"];

beforeEach(async () => {
  shop = await openShop();
  ({ simulator, repository, head, client } = shop);
});

afterEach(() => shop.close());

describe("a dispatched run", () => {
  const dispatch = { repo, workflow: "production.yml", ref: "main", inputs: { release: "r-12" } };

  test("is started and known by its id and by its title", async () => {
    const since = simulator.world.now();
    const { run } = await dispatchWorkflow(client, dispatch);
    expect(run).toEqual(expect.any(Number));
    const o = { repo, workflow: "production.yml", since };
    expect((await findDispatchedRun(client, { ...o, marker: "r-12" }))?.id).toBe(run);
    expect(await findDispatchedRun(client, { ...o, marker: "r-1" })).toBeNull();
    const fact = await getRun(client, { repo, run: run ?? 0 });
    expect(fact).toMatchObject({
      attempt: 1,
      path: ".github/workflows/production.yml",
      event: "workflow_dispatch",
      headBranch: "main",
      headSha: head,
      headRepositoryId: repository.id,
      title: "Deploy r-12",
      actor: { login: "octo", bot: false },
    });
    expect(await getAttempt(client, { repo, run: fact.id, attempt: 1 })).toEqual(fact);
    expect(await listJobs(client, { repo, run: fact.id, attempt: 1 })).toEqual(expect.any(Array));
  });

  test("whose answer is lost is started once (R69)", async () => {
    simulator.faults.add({ match: ({ method }) => method === "POST", times: 1, fault: { after: { status: 502 } } });
    await expect(dispatchWorkflow(client, dispatch)).rejects.toMatchObject({ kind: "ambiguous" });
    expect(repository.runs).toHaveLength(1);
  });

  test("of an unknown workflow is not-found", async () => {
    await expect(dispatchWorkflow(client, { ...dispatch, workflow: "none.yml" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});
