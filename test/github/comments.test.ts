import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Reply, react, readComment, replyOnce } from "../../src/github/comments.ts";
import { readOpenedIssue } from "../../src/github/opened-issue.ts";
import type { Comment, Issue, User } from "../simulator/world.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;
let issue: Issue;
let mona: User;
beforeEach(async () => {
  shop = await openShop();
  issue = opened(shop.octo, ["env-incident"]);
  mona = shop.simulator.createUser("mona");
});
afterEach(() => shop.close());

const LOST = [{ after: { status: 502 } }, { after: { kind: "reset" } }] as const;
const isReaction = ({ method, route }: { method: string; route: string }) =>
  method === "POST" && route.endsWith("/reactions");
const isReply = ({ method, route }: { method: string; route: string }) =>
  method === "POST" && route.endsWith("/{issue_number}/comments");

function opened(user: User, labels: readonly string[]): Issue {
  const { world } = shop.simulator;
  const id = world.nextId();
  const time = world.now().toISOString();
  const number = shop.repository.issues.length + 1;
  const made: Issue = {
    ...{ id, node_id: `I_${id}`, number, title: "It happened", body: "", state: "open", locked: false, comments: [] },
    ...{ user, labels: [...labels], created_at: time, updated_at: time },
  };
  shop.repository.issues.push(made);
  return made;
}

function said(body: string, user: User, on = issue): Comment {
  const { world } = shop.simulator;
  const id = world.nextId("large");
  const time = world.now().toISOString();
  const comment = { id, node_id: `IC_${id}`, issue: on.number, user, body, created_at: time, updated_at: time };
  on.comments.push({ ...comment, editor: null, lastEditedAt: null });
  return on.comments[on.comments.length - 1] as Comment;
}

describe("a sign under a comment", () => {
  test("is there once, however often it is put there, and says whether it is new", async () => {
    const client = shop.clientWith({ issues: "write" });
    const comment = said("/lock production audit", mona);
    const first = await react(client, { repo, id: comment.id, sign: "+1" });
    expect(first.isNew).toBe(true);
    expect(await react(client, { repo, id: comment.id, sign: "+1" })).toEqual({ isNew: false, self: first.self });
    expect(comment.reactions?.map(({ content }) => content)).toEqual(["+1"]);
  });

  test.each(LOST)("is there once when the answer is lost, and then counts as not new: %j (R69)", async (fault) => {
    const client = shop.clientWith({ issues: "write" });
    const comment = said("/lock production audit", mona);
    shop.simulator.faults.add({ match: isReaction, times: 1, fault });
    const answer = await react(client, { repo, id: comment.id, sign: "rocket" });
    // Whoever asks whether they were first must not hear yes twice.
    expect(answer.isNew).toBe(false);
    expect(comment.reactions).toHaveLength(1);
  });

  test("is there once, and new, when GitHub failed before it", async () => {
    const client = shop.clientWith({ issues: "write" });
    const comment = said("/lock production audit", mona);
    shop.simulator.faults.add({ match: isReaction, times: 2, fault: { before: { status: 503 } } });
    expect((await react(client, { repo, id: comment.id, sign: "eyes" })).isNew).toBe(true);
    expect(comment.reactions).toHaveLength(1);
  });
});

describe("a reply", () => {
  const reply = async (more: Partial<Reply> = {}): Promise<Reply> => {
    const comment = said("/lock production audit", mona);
    const { self } = await react(shop.client, { repo, id: comment.id, sign: "confused" });
    const marker = `<!-- env-actions answer ${comment.id} -->`;
    return { issue: issue.number, body: "No.", marker, since: comment.created_at, self, mayBeThere: false, ...more };
  };
  const replies = ({ marker }: Reply) => issue.comments.filter(({ body }) => body.includes(marker));

  test.each(LOST)("is said once when the answer is lost, and known to be there: %j (R69, R70)", async (fault) => {
    const wanted = await reply();
    shop.simulator.faults.add({ match: isReply, times: 1, fault });
    expect(await replyOnce(shop.client, repo, wanted)).toBe(true);
    expect(replies(wanted)).toHaveLength(1);
    // The run is started again, and finds its own sign and its own words.
    expect(await replyOnce(shop.client, repo, { ...wanted, mayBeThere: true })).toBe(true);
    expect(replies(wanted)).toHaveLength(1);
  });

  test("that was never sent is not sent a second time, and is known to be missing", async () => {
    const wanted = await reply();
    shop.simulator.faults.add({ match: isReply, times: 1, fault: { before: { kind: "reset" } } });
    expect(await replyOnce(shop.client, repo, wanted)).toBe(false);
    expect(replies(wanted)).toEqual([]);
    expect(await replyOnce(shop.client, repo, { ...wanted, mayBeThere: true })).toBe(true);
    expect(replies(wanted)).toHaveLength(1);
  });

  test("is not the one that somebody else wrote with its marker (R48)", async () => {
    const wanted = await reply();
    said(`Done!\n\n${wanted.marker}`, mona);
    expect(await replyOnce(shop.client, repo, { ...wanted, mayBeThere: true })).toBe(true);
    expect(replies(wanted).map(({ user }) => user?.login)).toEqual(["mona", "octo"]);
  });

  test("that GitHub refuses is refused aloud", async () => {
    const wanted = await reply();
    await expect(replyOnce(shop.clientWith({ issues: "read" }), repo, wanted)).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});

describe("a comment", () => {
  test("is read though an answer is lost, as it is now", async () => {
    const comment = said("/lock production audit", mona);
    shop.simulator.faults.add({ match: () => true, times: 1, fault: { after: { status: 502 } } });
    expect(await readComment(shop.client, { repo, id: comment.id })).toMatchObject({
      ...{ id: comment.id, issue: issue.number, edited: false, byApp: false },
      author: { login: "mona", bot: false },
    });
    expect(await readComment(shop.client, { repo, id: comment.id + 1 })).toBeNull();
  });

  test.each<readonly [string, (comment: Comment) => void]>([
    ["lastEditedAt", (comment) => Object.assign(comment, { lastEditedAt: comment.created_at })],
    ["updated_at", (comment) => Object.assign(comment, { updated_at: "2031-01-01T00:00:00Z" })],
  ])("is edited as soon as one of GitHub's interfaces says so: %s (R7)", async (_name, spoil) => {
    const comment = said("/lock production audit", mona);
    spoil(comment);
    expect((await readComment(shop.client, { repo, id: comment.id }))?.edited).toBe(true);
  });
});

describe("who opened an issue", () => {
  test("is this very account, or it is not (R48)", async () => {
    const robot = shop.simulator.createUser("other[bot]", "Bot");
    const foreign = opened(robot, ["env-incident"]);
    expect(await readOpenedIssue(shop.client, repo, issue.number)).toMatchObject({
      ...{ byUs: true, byBot: false, labels: ["env-incident"] },
    });
    expect(await readOpenedIssue(shop.client, repo, foreign.number)).toMatchObject({ byUs: false, byBot: true });
    expect(await readOpenedIssue(shop.client, repo, 99)).toBeNull();
  });
});
