import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Incident, openIncident, readIncident } from "../../src/github/incidents.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const incident = (): Incident => ({
  marker: "<!-- env-actions override 17 -->",
  title: "Override: soak for production by alice (p-production-42)",
  body: "**alice** lets it go on.",
  since: new Date(shop.simulator.world.now().getTime() - 60_000),
});
const close = (client: Shop["client"], state: "open" | "closed" = "closed") =>
  client.rest("idempotent", "PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
    ...{ owner: repo.owner, repo: repo.name, issue_number: 1, state },
  });

describe("who closed an incident (R22)", () => {
  test("is nobody while it is open or opened again, a bot as a bot, and a person by number", async () => {
    const bot = shop.clientWith({ issues: "write" });
    const reader = shop.clientWith({ issues: "read" });
    const page = await openIncident(bot, repo, incident());
    expect(await readIncident(reader, repo, incident())).toEqual([{ page, closedBy: null }]);
    await close(bot);
    const closedByBot = { closer: { ...shop.octo, login: "github-actions[bot]", type: "Bot" } };
    Object.assign(shop.repository.issues[0] ?? {}, closedByBot);
    expect(await readIncident(reader, repo, incident())).toMatchObject([{ page, closedBy: { bot: true } }]);
    await close(shop.client, "open");
    expect(await readIncident(reader, repo, incident())).toEqual([{ page, closedBy: null }]);
    await close(shop.client);
    expect(await readIncident(reader, repo, incident())).toEqual([
      { page, closedBy: { id: shop.octo.id, login: "octo", bot: false } },
    ]);
  });

  test("is nobody for an incident that was deleted, before or between the two looks", async () => {
    const bot = shop.clientWith({ issues: "write" });
    await openIncident(bot, repo, incident());
    await close(shop.client);
    const match = ({ method, route }: { method: string; route: string }) =>
      method === "GET" && route.endsWith("/issues/{issue_number}");
    const meanwhile = () => {
      shop.repository.issues.splice(0);
    };
    shop.simulator.faults.add({ match, times: 1, fault: { meanwhile } });
    expect(await readIncident(bot, repo, incident())).toEqual([]);
    expect(shop.repository.issues).toEqual([]);
    expect(await readIncident(bot, repo, incident())).toEqual([]);
  });

  test("is not asked of another override's issue, nor of one in a person's own words", async () => {
    await openIncident(shop.clientWith({ issues: "write" }), repo, incident());
    await openIncident(shop.client, repo, { ...incident(), marker: "<!-- env-actions override 18 -->", body: "Mine." });
    const other = { ...incident(), marker: "<!-- env-actions override 18 -->" };
    expect(await readIncident(shop.client, repo, other)).toEqual([]);
  });

  test("cannot be read where issues were switched off, which is no answer", async () => {
    shop.repository.hasIssues = false;
    await expect(readIncident(shop.client, repo, incident())).rejects.toMatchObject({ kind: "gone" });
  });
});
