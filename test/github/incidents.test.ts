import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { getDeployment } from "../../src/github/deployments.ts";
import { INCIDENT_LABEL, type Incident, openIncident } from "../../src/github/incidents.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const SCOPES = { issues: "write" } as const;
const incident = (): Incident => ({
  marker: "<!-- env-actions override 17 -->",
  title: "Override: soak for production by alice (p-production-42)",
  body: "**alice** lets it go on.",
  since: new Date(shop.simulator.world.now().getTime() - 60_000),
});

describe("an incident", () => {
  test("is opened once, however often it is asked for, and not again when it was closed", async () => {
    const client = shop.clientWith(SCOPES);
    const first = await openIncident(client, repo, incident());
    const [issue] = shop.repository.issues;
    expect(issue).toMatchObject({ title: incident().title, labels: [INCIDENT_LABEL] });
    expect(issue?.body).toContain("**alice** lets it go on.");
    if (issue !== undefined) issue.state = "closed";
    expect(await openIncident(client, repo, incident())).toBe(first);
    await openIncident(client, repo, { ...incident(), marker: "<!-- env-actions override 18 -->" });
    expect(shop.repository.issues).toHaveLength(2);
  });

  test("is opened once when the answer to its making is lost (R69, R70)", async () => {
    const match = ({ method, route }: { method: string; route: string }) =>
      method === "POST" && route.endsWith("/issues");
    for (const fault of [{ after: { status: 502 } }, { after: { kind: "reset" } }] as const) {
      shop.simulator.faults.add({ match, times: 1, fault });
      const marked = { ...incident(), marker: `<!-- ${JSON.stringify(fault).length} -->` };
      const page = await openIncident(shop.clientWith(SCOPES), repo, marked);
      expect(page).toMatch(/\/issues\/\d+$/);
      expect(shop.repository.issues.filter(({ body }) => body.includes(marked.marker))).toHaveLength(1);
    }
  });

  test("is not the one that a person wrote in other words, to keep it from being opened", async () => {
    const client = shop.clientWith(SCOPES);
    await openIncident(client, repo, { ...incident(), body: "Nothing to see here." });
    await openIncident(client, repo, incident());
    expect(shop.repository.issues.map(({ body }) => body.split("\n")[0])).toEqual([
      "Nothing to see here.",
      "**alice** lets it go on.",
    ]);
  });

  test("is refused aloud where issues are off or the permission is missing", async () => {
    await expect(openIncident(shop.clientWith({ issues: "read" }), repo, incident())).rejects.toMatchObject({
      kind: "forbidden",
    });
    shop.repository.hasIssues = false;
    await expect(openIncident(shop.clientWith(SCOPES), repo, incident())).rejects.toMatchObject({ kind: "gone" });
  });
});

test("a Deployment that nobody made is not found", async () => {
  await expect(getDeployment(shop.client, { repo, deployment: 99 })).rejects.toMatchObject({ kind: "not-found" });
});
