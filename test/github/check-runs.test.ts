import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CheckReport, publishCheck } from "../../src/github/check-runs.ts";
import type { Client } from "../../src/github/client.ts";
import { ACTIONS_BOT } from "../simulator/world.ts";
import { clientOf } from "./scripted-server.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
let client: Client;
beforeEach(async () => {
  shop = await openShop();
  client = workflowClient("write");
});
afterEach(async () => {
  client.close();
  await shop.close();
});

/** Only apps make check runs; a workflow's token is one's. */
function workflowClient(checks: "read" | "write"): Client {
  const { simulator } = shop;
  const scopes = { contents: "read", checks } as const;
  const token = simulator.addToken({ user: ACTIONS_BOT, workflowToken: true, repository: "octo/shop", scopes });
  return clientOf({ url: simulator.apiUrl }, { graphqlUrl: simulator.graphqlUrl, token: token.value });
}

const report = (says: Partial<CheckReport> = {}): CheckReport => ({
  repo,
  commit: shop.head,
  name: "gate: staging",
  externalId: "env-actions/gate/staging",
  conclusion: "failure",
  title: "Waiting",
  summary: "soak waits",
  detailsUrl: "https://github.com/octo/shop/actions/runs/1",
  ...says,
});
const published = () =>
  shop.repository.checkRuns.filter(({ name }) => name === "gate: staging").map(({ conclusion }) => conclusion);

describe("a check run of ours", () => {
  test("is made once for one question about one commit, and kept current", async () => {
    const first = await publishCheck(client, report());
    const second = await publishCheck(client, report({ conclusion: "success" }));
    expect(second.id).toBe(first.id);
    expect(published()).toEqual(["success"]);
  });

  test("of another question stands beside it, whatever both are called", async () => {
    await publishCheck(client, report());
    await publishCheck(client, report({ externalId: "env-actions/gate/other" }));
    expect(published()).toHaveLength(2);
  });

  test("whose answer is lost is not made twice (R69, R70)", async () => {
    for (const failure of [{ status: 502 }, { kind: "reset" }] as const) {
      shop.simulator.faults.add({ match: ({ method }) => method === "POST", times: 1, fault: { after: failure } });
      await publishCheck(client, report({ externalId: JSON.stringify(failure) }));
    }
    expect(published()).toHaveLength(2);
  });

  test("that never arrived is sent again (R70)", async () => {
    shop.simulator.faults.add({
      match: ({ method }) => method === "POST",
      times: 1,
      fault: { before: { kind: "reset" } },
    });
    await publishCheck(client, report());
    expect(published()).toEqual(["failure"]);
  });

  test("stays below what GitHub takes, cut at a line", async () => {
    await publishCheck(client, report({ summary: "a line of a table\n".repeat(5_000) }));
    const [made] = shop.repository.checkRuns.filter(({ name }) => name === "gate: staging");
    expect(made?.output.summary?.length).toBeLessThanOrEqual(65_535);
    expect(made?.output.summary).toMatch(/a line of a table\n\n… The job summary has the rest\.$/);
  });

  test("needs a permission, and names it (R80)", async () => {
    const poor = workflowClient("read");
    await expect(publishCheck(poor, report())).rejects.toMatchObject({
      kind: "forbidden",
      hint: "add `checks: write` to the job's permissions:",
    });
    poor.close();
  });
});
