import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bodyDigest } from "../../../src/approvals/sightings.ts";
import { type Court, type CourtWish, openCourt, PLAN, planOf, SHORT } from "./court.ts";

let court: Court;
beforeEach(async () => {
  court = await openCourt();
});
afterEach(() => court.shop.close());

const BOTH = { from: ["user:alice", "user:bob"] };
const approve = `/approve ${SHORT}`;
const verdict = async (rule: unknown, wish: CourtWish = {}) => {
  const { verdict: is, reason } = await court.one(rule, wish);
  return `${is} ${reason}`;
};
const GIVEN = "pass approvals-given";
const MISSING = "wait approvals-missing";
const UNREADABLE = "unknown approvals-unreadable";
const requests = () => court.shop.simulator.requests().length;

describe("a comment on the request", () => {
  test("by somebody who is named approves this plan, and is told as a first sight (R8)", async () => {
    const comment = court.say(approve, "alice");
    const { verdict: is, approvals, message } = await court.one(BOTH);
    expect([is, message]).toEqual(["pass", "alice approved this plan."]);
    expect(approvals).toMatchObject({
      plan: PLAN,
      where: { repository: "octo/shop", issue: 7 },
      sightings: [{ person: { login: "alice" }, plan: PLAN, comment: comment.id, body: bodyDigest(approve) }],
      voids: [],
    });
  });

  test("is asked for before there is any, and before there is a promotion", async () => {
    expect(await verdict(BOTH)).toBe(MISSING);
    expect(await verdict(BOTH, { promotion: null })).toBe(MISSING);
    expect(await verdict(BOTH, { unasked: true })).toBe(MISSING);
  });

  test("of another plan, or of a promotion with another number, does not count (R6, R17)", async () => {
    court.say(`/approve ${planOf("p-production-4").slice(7, 19)}`, "alice");
    expect(await verdict(BOTH)).toBe(MISSING);
  });

  test("is looked for on the recorded page and where the policy asks, nowhere else (R48)", async () => {
    court.say(approve, "alice");
    const request = {
      repository: "mallory/shop",
      issue: 7,
      kind: "issue" as const,
      at: "2026-11-22T09:00:00Z",
      seq: 51,
    };
    expect(await verdict(BOTH, { promotion: { request } })).toBe(MISSING);
    expect(await verdict({ ...BOTH, ask: "mallory/shop" })).toBe(MISSING);
    expect(await verdict({ ...BOTH, via: ["pull-request"] })).toBe(MISSING);
  });

  test("that a writer made of somebody's friendly word is none (R7)", async () => {
    const comment = court.say("nice", "alice");
    const later = new Date(court.shop.simulator.world.now().getTime() + 5_000).toISOString();
    Object.assign(comment, { body: approve, lastEditedAt: later, updated_at: later, editor: court.user("mallory") });
    const { reason, approvals } = await court.one(BOTH);
    expect([reason, approvals?.misspelt[0]?.why]).toEqual([
      "approvals-missing",
      "The comment was edited; write a new one.",
    ]);
  });

  test("that somebody edits between two reads is none (R7, R24)", async () => {
    const comment = court.say(approve, "alice");
    court.shop.simulator.faults.add({
      match: ({ route }) => route.endsWith("/comments/{comment_id}"),
      fault: { meanwhile: () => void Object.assign(comment, { body: `${approve}\nor not` }) },
    });
    const { reason, approvals } = await court.one(BOTH);
    expect([reason, approvals?.misspelt[0]?.why]).toEqual([
      "approvals-missing",
      "The comment was edited; write a new one.",
    ]);
  });

  test("by an app in somebody's name is none, and an older one of their own hand counts (R11)", async () => {
    court.say(approve, "alice", { app: "helper" });
    const { reason, approvals } = await court.one(BOTH);
    expect([reason, approvals?.misspelt[0]?.why]).toEqual([
      "approvals-missing",
      "An app wrote it in their name; only people decide.",
    ]);
    court.say(approve, "alice");
    court.say(approve, "alice", { app: "helper" });
    expect(await verdict(BOTH)).toBe(GIVEN);
  });

  test("by bots, ghosts and strangers is none (R11, R21)", async () => {
    court.say(approve, { id: 99, login: "helper[bot]", type: "Bot" });
    court.say(approve, null);
    court.say(approve, "mallory");
    expect(await verdict({ from: ["role:triage"] })).toBe(MISSING);
  });

  test("by the requester is none (R10)", async () => {
    court.say(approve, "erin");
    court.shop.repository.collaborators.set(court.user("erin").id, "admin");
    const { reason, message } = await court.one({ from: ["role:write"] });
    expect([reason, message.includes("They asked for this promotion.")]).toEqual(["approvals-missing", true]);
    expect(await verdict({ from: ["role:write"], not: [] })).toBe(GIVEN);
  });

  test("twice by one person, in whatever letters the policy names them, is once (R3)", async () => {
    court.say(approve, "alice");
    court.say(approve, "alice");
    expect(await verdict({ from: ["user:Alice", "user:ALICE", "role:write"], count: 2 })).toBe(MISSING);
    court.say(approve, "bob");
    expect(await verdict({ from: ["user:Alice", "user:ALICE", "role:write"], count: 2 })).toBe(GIVEN);
  });

  test("expires by GitHub's clock (R16)", async () => {
    court.say(approve, "alice");
    court.shop.simulator.world.advance(72 * 3_600_000 - 60_000);
    expect(await verdict(BOTH)).toBe(GIVEN);
    court.shop.simulator.world.advance(120_000);
    expect(await verdict(BOTH)).toBe(MISSING);
    expect(await verdict({ ...BOTH, expire: "96h" })).toBe(GIVEN);
  });

  test("that denies ends it, in the same second too, and its writer takes it back (R14)", async () => {
    court.say("/reject the migration is missing", "bob");
    court.say(approve, "alice");
    expect(await verdict(BOTH)).toBe("fail approvals-rejected");
    court.say(approve, "bob");
    expect(await verdict(BOTH)).toBe("fail approvals-rejected");
    court.shop.simulator.world.advance(1_000);
    court.say("/revoke", "bob");
    expect(await verdict(BOTH)).toBe(GIVEN);
  });
});

test("links of the verdict lead to the server of the repository (R81)", async () => {
  const wish = { url: "https://github.example.com/octo/shop" };
  const page = "https://github.example.com/octo/shop/issues/7";
  expect((await court.one(BOTH, wish)).evidence).toEqual([page]);
  const comment = court.say(approve, "alice");
  const stranger = court.say("/approve me", "mallory");
  const { evidence, approvals } = await court.one(BOTH, wish);
  expect(evidence).toEqual([`${page}#issuecomment-${comment.id}`]);
  expect(approvals?.misspelt.map(({ url }) => url)).toEqual([`${page}#issuecomment-${stranger.id}`]);
});

describe("what was seen before", () => {
  const seenOf = (comment: { readonly id: number; readonly body: string }, login = "alice") => ({
    ...{ person: { id: court.user(login).id, login }, plan: PLAN, comment: comment.id, body: bodyDigest(comment.body) },
    ...{ at: "2026-11-22T09:30:00Z", seq: 52 },
  });

  test("is not told again", async () => {
    const comment = court.say(approve, "alice");
    const { approvals } = await court.one(BOTH, { promotion: { seen: [seenOf(comment)] } });
    expect([approvals?.sightings, approvals?.voids]).toEqual([[], []]);
  });

  test.each([
    [
      "deleted",
      (id: number) =>
        court.issue.comments.splice(
          court.issue.comments.findIndex((each) => each.id === id),
          1,
        ),
    ],
    ["edited", () => Object.assign(court.issue.comments[0] ?? {}, { body: `${approve}\nreally` })],
    ["revoked", () => court.say("/revoke", "alice")],
    ["expired", () => court.shop.simulator.world.advance(73 * 3_600_000)],
  ] as const)("and is %s is void, and told so (R8)", async (why, happen) => {
    const comment = court.say(approve, "alice");
    const seen = [seenOf(comment)];
    court.shop.simulator.world.advance(2_000);
    happen(comment.id);
    const { reason, approvals } = await court.one(BOTH, { promotion: { seen } });
    expect([reason, approvals?.voids]).toEqual([
      "approvals-missing",
      [{ person: seen[0]?.person, comment: comment.id, why }],
    ]);
  });

  test("and void leaves no older approval behind: whoever deletes a withdrawal brings nothing back (R8)", async () => {
    const older = court.say(approve, "alice");
    const barred = [{ person: { id: court.user("alice").id, login: "alice" }, comment: older.id }];
    expect(await verdict(BOTH, { promotion: { barred } })).toBe(MISSING);
    court.say(approve, "alice");
    expect(await verdict(BOTH, { promotion: { barred } })).toBe(GIVEN);
  });

  test("is forgotten for the approval that replaced it", async () => {
    const first = court.say(approve, "alice");
    court.shop.simulator.world.advance(2_000);
    const second = court.say(approve, "alice");
    const { approvals } = await court.one(BOTH, { promotion: { seen: [seenOf(first)] } });
    expect(approvals?.sightings.map(({ comment }) => comment)).toEqual([second.id]);
  });
});

describe("who may decide", () => {
  test("is looked up when it counts: a lost role, a taken login, an account that is gone (R1, R9)", async () => {
    court.say(approve, "alice");
    const alice = court.user("alice");
    expect(await verdict({ from: ["role:write"] })).toBe(GIVEN);
    court.shop.repository.collaborators.set(alice.id, "triage");
    expect(await verdict({ from: ["role:write"] })).toBe(MISSING);
    // She renames herself, and mallory takes the login that the policy names.
    alice.login = "alice-old";
    court.user("mallory").login = "alice";
    expect(await verdict(BOTH)).toBe(MISSING);
    court.say(approve, court.shop.simulator.world.users.find(({ login }) => login === "alice") ?? null);
    const { reason, message } = await court.one(BOTH);
    expect([reason, message.includes("no access of its own")]).toEqual(["approvals-missing", true]);
  });

  test("is compared by number: who takes the login between two reads is somebody else (R1)", async () => {
    court.say(approve, "alice");
    court.shop.simulator.faults.add({
      match: ({ route }) => route.includes("/permission"),
      fault: {
        meanwhile: () => {
          court.user("alice").login = "alice-old";
          court.user("dave").login = "alice";
        },
      },
      times: 1,
    });
    const { reason, message } = await court.one(BOTH);
    expect([reason, message.includes("another one now")]).toEqual(["approvals-missing", true]);
  });

  test.each([500, 502, 503] as const)("and is nobody when GitHub answers %i about them (R9)", async (status) => {
    court.say(approve, "alice");
    court.shop.simulator.faults.add({
      match: ({ route }) => route.includes("/permission"),
      fault: { before: { status } },
    });
    expect(await verdict(BOTH)).toBe(UNREADABLE);
  });

  test("a denial holds while nobody can say whose it is", async () => {
    court.say(approve, "alice");
    court.say("/reject no", "bob");
    court.shop.simulator.faults.add({
      match: ({ path }) => path.endsWith("/bob/permission"),
      fault: { before: { status: 502 } },
    });
    expect(await verdict(BOTH)).toBe(UNREADABLE);
  });
});

describe("a team", () => {
  const TEAM = { from: ["team:acme/releasers"] };
  const team = (...members: readonly string[]) =>
    court.shop.simulator.createTeam(court.shop.simulator.createOrganization("acme"), "releasers", [
      court.user("octo"),
      ...members.map((login) => court.user(login)),
    ]);

  test("is read with one request, whoever voted, and its active members decide", async () => {
    team("carol");
    court.say(approve, "carol");
    expect(await verdict(TEAM)).toBe(GIVEN);
  });

  test.each([30, 31, 100, 101, 999])("is read whole: the last of %i members decides (R4, R5)", async (size) => {
    const names = Array.from({ length: size - 2 }, (_, index) => `m${index}`);
    team(...names, "zoe");
    court.say(approve, "zoe");
    expect(await verdict(TEAM)).toBe(GIVEN);
  });

  test("that somebody left between approving and counting does not count, nor an invitation (R9)", async () => {
    const { members } = team("carol");
    court.say(approve, "carol");
    members.set(court.user("carol").id, "pending");
    expect(await verdict(TEAM)).toBe(MISSING);
    members.delete(court.user("carol").id);
    expect(await verdict(TEAM)).toBe(MISSING);
  });

  test("is never taken for an account, and a token that cannot see it is named (R4)", async () => {
    team("carol");
    court.say(approve, "carol");
    court.say(approve, court.user("releasers"));
    const client = court.shop.clientWith({ issues: "read", metadata: "read" });
    const { verdict: is, message } = await court.one(TEAM, { client });
    expect([is, message.includes("members: read")]).toEqual(["unknown", true]);
    expect(await verdict({ from: ["team:acme/other"] })).toBe(UNREADABLE);
  });

  test.each([
    [{ status: 500 } as const],
    [{ status: 503 } as const],
    [{ kind: "reset" } as const],
    [{ status: 403, remaining: 0 } as const],
  ])("that cannot be read is nobody, and never an empty team: %j (R4)", async (failure) => {
    team("carol");
    court.say(approve, "carol");
    court.shop.simulator.faults.add({ match: ({ route }) => route.endsWith("/members"), fault: { before: failure } });
    expect(await verdict(TEAM)).toBe(UNREADABLE);
  });

  test("is not read where other entries let everybody in who voted", async () => {
    court.say(approve, "alice");
    const client = court.shop.clientWith({ issues: "read", metadata: "read" });
    expect(await verdict({ from: ["team:acme/releasers", "user:alice"] }, { client })).toBe(GIVEN);
  });
});

describe("a flood", () => {
  test.each([31, 101, 1_001])("does not hide the approval behind %i comments (R5, R20)", async (count) => {
    for (let each = 1; each < count; each += 1) court.say("me too", "mallory");
    court.say(approve, "alice");
    const before = requests();
    expect(await verdict(BOTH)).toBe(GIVEN);
    expect(requests() - before).toBeLessThanOrEqual(13);
  });

  test("of a thousand strangers' approvals costs no look-up where accounts are named (R20)", async () => {
    for (let each = 0; each < 1_000; each += 1) court.say(approve, `stranger${each}`);
    court.say(approve, "alice");
    const before = requests();
    expect(await verdict(BOTH)).toBe(GIVEN);
    expect(requests() - before).toBeLessThanOrEqual(13);
  });

  describe("where a role would do (R20)", () => {
    const WRITERS = { from: ["role:write"] };
    const flood = (first: number, body = approve) => {
      court.shop.simulator.world.advance(2_000);
      for (let each = first; each < first + 300; each += 1) court.say(body, `stranger${each}`);
      court.shop.simulator.world.advance(2_000);
    };
    const around = () => {
      flood(0);
      court.say(approve, "alice");
      flood(1_000);
    };

    test("costs one request more, of everybody with access, and hides nobody", async () => {
      around();
      const before = requests();
      expect(await verdict(WRITERS)).toBe(GIVEN);
      expect(requests() - before).toBeLessThanOrEqual(7);
      expect(await verdict({ ...WRITERS, count: 2 })).toBe(MISSING);
      court.say(approve, "bob");
      expect(await verdict({ ...WRITERS, count: 2 })).toBe(GIVEN);
    });

    test("denies nothing by strangers' denials", async () => {
      flood(0, "/reject no");
      court.say(approve, "alice");
      expect(await verdict(WRITERS)).toBe(GIVEN);
    });

    test("counts bots, roles below and accounts with another number as none", async () => {
      around();
      court.shop.repository.collaborators.set(court.user("alice").id, "triage");
      expect(await verdict(WRITERS)).toBe(MISSING);
      expect(await verdict({ from: ["role:triage"] })).toBe(GIVEN);
      Object.assign(court.user("alice"), { type: "Bot" });
      expect(await verdict({ from: ["role:triage"] })).toBe(MISSING);
    });

    test("asks one by one for a few where the list cannot be used, named ones first, then the newest; the rest is unknown", async () => {
      court.shop.simulator.faults.add({
        match: ({ route }) => route.endsWith("/collaborators"),
        fault: { drop: ["permissions"] },
      });
      around();
      const before = requests();
      expect(await verdict(WRITERS)).toBe(UNREADABLE);
      expect(requests() - before).toBeLessThanOrEqual(10);
      expect(await verdict({ from: ["user:alice", "role:maintain"] })).toBe(GIVEN);
      court.say(approve, "bob");
      expect(await verdict(WRITERS)).toBe(GIVEN);
      expect(await verdict({ ...WRITERS, count: 2 })).toBe(UNREADABLE);
      // A denial that nobody could look up may be one.
      court.shop.simulator.world.advance(2_000);
      for (let each = 2_000; each < 2_010; each += 1) court.say("/reject no", `stranger${each}`);
      expect(await verdict(WRITERS)).toBe(UNREADABLE);
    });

    test("reads no list that is longer than a step may ask", async () => {
      for (let each = 0; each < 300; each += 1)
        court.shop.repository.collaborators.set(court.user(`member${each}`).id, "read");
      around();
      court.say(approve, "bob");
      const before = requests();
      expect(await verdict(WRITERS)).toBe(GIVEN);
      expect(requests() - before).toBeLessThanOrEqual(14);
    });

    test("confirms no more of a long conversation's approvals than are needed (R11)", async () => {
      for (const login of ["alice", "bob", "dave", "octo"]) court.say(approve, login);
      flood(0);
      const before = requests();
      expect(await verdict(WRITERS)).toBe(GIVEN);
      expect(requests() - before).toBeLessThanOrEqual(6);
      const comments = court.issue.comments.filter(({ user }) => user?.login === "alice" || user?.login === "bob");
      for (const comment of comments) Object.assign(comment, { app: "helper" });
      expect(await verdict({ ...WRITERS, count: 2 })).toBe(GIVEN);
      expect(await verdict({ ...WRITERS, count: 3 })).toBe(MISSING);
    });
  });

  test("is read with two requests more than the pages when it is none", async () => {
    court.say(approve, "alice");
    const before = requests();
    await court.one(BOTH);
    // The page, alice's role, and her comment again.
    expect(requests() - before).toBe(3);
  });
});
