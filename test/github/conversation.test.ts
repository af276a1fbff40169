import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readConversation } from "../../src/github/conversation.ts";
import { readIssue } from "../../src/github/issues.ts";
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
    const { comments, page, byBot } = await read();
    expect(byBot).toBe(false);
    const { page: address, ...alone } = (await readIssue(shop.client, repo, 7)) ?? { page: "" };
    expect(page).toMatchObject(alone);
    expect(page?.page.endsWith(new URL(address).pathname)).toBe(true);
    expect(page).toMatchObject({ number: 7, locked: true, labels: ["env-approval"], open: true, body: "Please" });
    expect(comments.map(({ edited, author }) => [edited, author?.login ?? null])).toEqual([
      [false, "octo"],
      [true, "octo"],
      [false, null],
    ]);
    expect(comments[0]?.author?.id).toBe(shop.octo.id);
  });

  test.each([30, 31, 100, 101, 300, 301, 700, 999, 1_000])(
    "is read whole: each of %i comments, once, in order (R5)",
    async (count) => {
      for (let each = 0; each < count; each += 1) say(`${each}`);
      expect((await read()).comments.map(({ body }) => body)).toEqual(
        Array.from({ length: count }, (_, each) => `${each}`),
      );
    },
  );

  test("is read from both ends: a thousand strangers cost six requests (R20)", async () => {
    for (let each = 0; each < 1_001; each += 1) say("hello");
    const before = shop.client.count.graphql;
    await read();
    expect(shop.client.count.graphql - before).toBe(6);
  });

  test("is read whole while somebody takes comments away and writes others (R5)", async () => {
    for (let each = 0; each < 500; each += 1) say(`${each}`);
    const said = issue.comments.map(({ body }) => body);
    let asked = 0;
    const client = {
      ...shop.client,
      graphql: (...args: Parameters<typeof shop.client.graphql>) => {
        asked += 1;
        if (asked === 2) issue.comments.splice(100, 150);
        if (asked === 3) say("late");
        return shop.client.graphql(...args);
      },
    };
    const { comments } = await readConversation(client, { repo, number: 7 });
    const left = [...said.slice(0, 100), ...said.slice(250)];
    expect(comments.map(({ body }) => body).filter((body) => body !== "late")).toEqual(left);
  });

  test("that is endless is none at all (R5)", async () => {
    for (let each = 0; each < 1_501; each += 1) say("hello");
    await expect(read()).rejects.toMatchObject({ kind: "unexpected" });
  });

  test("that is not there is an error, not an empty one", async () => {
    await expect(readConversation(shop.client, { repo, number: 99 })).rejects.toMatchObject({ kind: "unexpected" });
  });
});
