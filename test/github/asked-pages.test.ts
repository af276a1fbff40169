import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readConversation } from "../../src/github/conversation.ts";
import { readSnapshot } from "../../src/github/snapshot.ts";
import type { Issue, User } from "../simulator/world.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
  await shop.withLedger();
});
afterEach(() => shop.close());

const LABEL = "env-approval";

/** An open issue with so many comments. */
function page(user: User, comments: number, more: Partial<Issue> = {}): Issue {
  const { world } = shop.simulator;
  const id = world.nextId();
  const time = world.now().toISOString();
  const number = shop.repository.issues.length + 1;
  const made: Issue = {
    ...{ id, node_id: `I_${id}`, number, title: "Promote", body: "Please.", state: "open", locked: true, comments: [] },
    ...{ user, labels: [LABEL], created_at: time, updated_at: time, ...more },
  };
  for (let index = 0; index < comments; index += 1) {
    const comment = world.nextId("large");
    const said = { id: comment, node_id: `IC_${comment}`, issue: number, user: shop.octo, body: `Word ${index}` };
    made.comments.push({ ...said, created_at: time, updated_at: time, editor: null, lastEditedAt: null });
  }
  shop.repository.issues.push(made);
  return made;
}

async function asked(client = shop.client, label: string | null = LABEL) {
  const wanted = { repo, ledger: "env-actions", folder: "state/api", files: [], policyPath: ".github/env-actions.yml" };
  const before = shop.simulator.requests().length;
  const snapshot = await readSnapshot(client, label === null ? wanted : { ...wanted, openIssues: label });
  expect(shop.simulator.requests()).toHaveLength(before + 1);
  return snapshot.asked;
}

describe("pages that come with the ground", () => {
  test("say what they say when they are read alone", async () => {
    const { number } = page(shop.octo, 3);
    const known = (await asked()).get(number);
    const { date: _, ...alone } = await readConversation(shop.client, { repo, number });
    expect(known).toMatchObject({ ...alone, intact: true, page: { number, locked: true, labels: [LABEL] } });
    expect(known?.comments.map(({ body }) => body)).toEqual(["Word 0", "Word 1", "Word 2"]);
  });

  test("are only whole ones: of a hundred and one comments, none would be all of them (R5)", async () => {
    const [whole, more] = [page(shop.octo, 100), page(shop.octo, 101)];
    const known = await asked();
    expect([...known.keys()]).toEqual([whole.number]);
    expect(known.get(whole.number)?.comments).toHaveLength(100);
    expect(known.has(more.number)).toBe(false);
  });

  test("are only open ones of our own account, with the label (R48)", async () => {
    const mine = page(shop.octo, 0);
    page(shop.simulator.createUser("robot[bot]", "Bot"), 0);
    page(shop.octo, 0, { state: "closed" });
    page(shop.octo, 0, { labels: ["bug"] });
    expect([...(await asked()).keys()]).toEqual([mine.number]);
  });

  test("are none where they were not asked for, or may not be read", async () => {
    page(shop.octo, 0);
    expect((await asked(shop.client, null)).size).toBe(0);
    expect((await asked(shop.clientWith({ contents: "read" }))).size).toBe(0);
  });

  test("are the newest twenty; an older one is read alone", async () => {
    const pages = Array.from({ length: 22 }, () => page(shop.octo, 0).number);
    expect([...(await asked()).keys()].toSorted((left, right) => left - right)).toEqual(pages.slice(2));
  });
});
