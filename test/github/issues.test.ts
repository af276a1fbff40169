import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Client } from "../../src/github/client.ts";
import {
  createIssue,
  findOwnIssues,
  labelIssue,
  lockIssue,
  makeOnce,
  readIssue,
  updateIssue,
} from "../../src/github/issues.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
let client: Client;
beforeEach(async () => {
  shop = await openShop();
  client = shop.clientWith({ issues: "write" });
});
afterEach(() => shop.close());

const LABEL = "env-approval";
const MARKER = "<!-- env-actions request p-production-42 -->";
const text = { title: "Promote", body: `Plan\n\n${MARKER}`, label: LABEL };
const since = () => new Date(shop.simulator.world.now().getTime() - 60_000);
const find = () => findOwnIssues(client, repo, { label: LABEL, marker: MARKER, since: since() });

describe("an issue", () => {
  test("is made, locked, labelled, written over, closed and opened again, each as often as one likes", async () => {
    const { number, page } = await createIssue(client, repo, text);
    expect(page).toMatch(/octo\/shop\/issues\/1$/);
    expect(await readIssue(client, repo, number)).toMatchObject({ open: true, locked: false, labels: [LABEL] });
    Object.assign(shop.repository.issues[0] ?? {}, { labels: ["other"] });
    for (const _ of [1, 2]) {
      await lockIssue(client, repo, number);
      await labelIssue(client, repo, number, LABEL);
      await updateIssue(client, repo, { number, body: "new", state: "closed", state_reason: "not_planned" });
    }
    expect(await readIssue(client, repo, number)).toEqual({
      ...{ number, page, title: "Promote", body: "new", open: false, locked: true, labels: ["other", LABEL] },
    });
    await updateIssue(client, repo, { number, state: "open" });
    expect(await readIssue(client, repo, number)).toMatchObject({ open: true, body: "new" });
  });

  test("that was deleted, or transferred to another repository, is not there any more", async () => {
    const { number } = await createIssue(client, repo, text);
    const [issue] = shop.repository.issues.splice(0);
    shop.repository.goneIssues = new Map([[number, { kind: "deleted" }]]);
    expect(await readIssue(client, repo, number)).toBeNull();
    const other = await shop.simulator.createRepository({ owner: shop.octo, name: "attic", files: { a: "b" } });
    if (issue !== undefined) other.issues.push(issue);
    shop.repository.goneIssues.set(number, { kind: "transferred", to: "octo/attic", number: 1 });
    expect(await readIssue(client, repo, number)).toBeNull();
    expect(await readIssue(client, repo, 99)).toBeNull();
    expect((await createIssue(client, repo, text)).number).toBe(2);
  });
});

describe("what is made once (R69-R71)", () => {
  const make = () => createIssue(client, repo, text);
  const once = () => makeOnce<{ number: number }>({ find, make, pauses: [0, 1], sleep: async () => {} });

  test("is found by its marker, closed too, and only if our own account wrote it since then (R48)", async () => {
    const mona = shop.repository.collaborators.keys().next().value ?? 0;
    const [first] = await once();
    await once();
    await updateIssue(client, repo, { number: first?.number ?? 0, state: "closed" });
    const issue = shop.repository.issues[0];
    const user = { ...(issue?.user ?? shop.octo), id: mona, login: "mona" };
    if (issue !== undefined) shop.repository.issues.push({ ...issue, number: 2, user });
    expect(await find()).toEqual([{ number: 1, page: expect.stringContaining("/1"), open: false }]);
    shop.simulator.world.advance(120_000);
    expect(await find()).toEqual([]);
  });

  test("is made once though the answer is lost and lists are late", async () => {
    const posts = ({ method, route }: { method: string; route: string }) =>
      method === "POST" && route.endsWith("/issues");
    for (const fault of [{ after: { status: 502 } }, { after: { kind: "reset" } }] as const) {
      shop.repository.issues.splice(0);
      shop.simulator.faults.add({ match: posts, times: 1, fault });
      expect(await once()).toHaveLength(1);
      expect(shop.repository.issues).toHaveLength(1);
    }
    shop.repository.issues.splice(0);
    shop.simulator.faults.add({ match: posts, times: 1, fault: { before: { status: 502 } } });
    await expect(once()).rejects.toMatchObject({ kind: "ambiguous" });
    expect(shop.repository.issues).toEqual([]);
  });

  test("is looked for in all pages, and refused where the label means something else", async () => {
    await make();
    const [issue] = shop.repository.issues;
    const add = (count: number) => {
      for (let number = 2; issue !== undefined && number <= count; number += 1) {
        shop.repository.issues.push({ ...issue, id: issue.id + number, number, body: "other" });
      }
    };
    add(130);
    expect(await find()).toMatchObject([{ number: 1 }]);
    shop.repository.issues.splice(1);
    add(601);
    await expect(find()).rejects.toMatchObject({ kind: "unexpected" });
  });
});
