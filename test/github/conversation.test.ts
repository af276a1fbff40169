import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readConversation } from "../../src/github/conversation.ts";
import type { Comment, Issue, User } from "../simulator/world.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
let issue: Issue;
beforeEach(async () => {
  shop = await openShop();
  const now = shop.simulator.world.now().toISOString();
  issue = {
    id: 700,
    node_id: "I_700",
    number: 7,
    title: "Approve",
    body: "Please",
    state: "open",
    locked: true,
    user: shop.octo,
    labels: ["env-approval"],
    comments: [],
    created_at: now,
    updated_at: now,
  };
  shop.repository.issues.push(issue);
});
afterEach(() => shop.close());

function say(body: string, by: User | null = shop.octo, edited = false): void {
  const id = 7_000 + issue.comments.length;
  const now = shop.simulator.world.now().toISOString();
  const comment: Comment = {
    id,
    node_id: `IC_${id}`,
    issue: issue.number,
    user: by,
    body,
    created_at: now,
    updated_at: now,
    lastEditedAt: edited ? now : null,
    editor: edited ? shop.octo : null,
    reactions: [],
  };
  issue.comments.push(comment);
}

const read = () => readConversation(shop.client, { repo, number: 7 });

describe("a conversation", () => {
  test("is read with who wrote what, and what was edited (R7, R21)", async () => {
    say("/approve 3f9c2a1b7d04");
    say("nice", shop.octo, true);
    say("gone", null);
    const { comments, locked, labels, open, byBot } = await read();
    expect({ locked, labels, open, byBot }).toEqual({
      locked: true,
      labels: ["env-approval"],
      open: true,
      byBot: false,
    });
    expect(comments.map(({ edited, author }) => [edited, author?.login ?? null])).toEqual([
      [false, "octo"],
      [true, "octo"],
      [false, null],
    ]);
    expect(comments[0]?.author?.id).toBe(shop.octo.id);
  });

  test.each([30, 31, 100, 101, 1_000])("is read whole: the last of %i comments is there (R5)", async (count) => {
    for (let each = 0; each < count; each += 1) say(`${each}`);
    expect((await read()).comments.at(-1)?.body).toBe(`${count - 1}`);
  });

  test("costs one request a hundred comments: a thousand strangers cost ten (R20)", async () => {
    for (let each = 0; each < 1_000; each += 1) say("hello");
    const before = shop.client.count.graphql;
    await read();
    expect(shop.client.count.graphql - before).toBe(10);
  });

  test("that is endless is none at all (R5)", async () => {
    for (let each = 0; each < 1_501; each += 1) say("hello");
    await expect(read()).rejects.toMatchObject({ kind: "unexpected" });
  });

  test("that is not there is an error, not an empty one", async () => {
    await expect(readConversation(shop.client, { repo, number: 99 })).rejects.toMatchObject({ kind: "unexpected" });
  });
});
