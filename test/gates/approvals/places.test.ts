import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Review, Run } from "../../simulator/world.ts";
import { settled } from "../facts.ts";
import { type Court, type CourtWish, issueOf, openCourt, SHORT } from "./court.ts";

let court: Court;
beforeEach(async () => {
  court = await openCourt();
});
afterEach(() => court.shop.close());

const approve = `/approve ${SHORT}`;
const verdict = async (rule: unknown, wish: CourtWish = {}) => {
  const { verdict: is, reason, deferred } = await court.one(rule, wish);
  return `${is} ${reason}${deferred === true ? " deferred" : ""}`;
};
const GIVEN = "pass approvals-given";
const MISSING = "wait approvals-missing";

describe("GitHub's reviewers of the environment (R18)", () => {
  const NATIVE = { from: ["user:alice", "user:bob"], via: ["environment"] };
  const reviewers = (...logins: readonly string[]) => {
    const environment = court.shop.repository.environments.find(({ name }) => name === "production");
    Object.assign(environment ?? {}, {
      reviewers: logins.map((login) => ({ type: "User", id: court.user(login).id })),
    });
  };
  const review = (run: Run, by: string, state: "approved" | "rejected" = "approved", environments = ["production"]) => {
    run.approvals = [...(run.approvals ?? []), { environments, state, user: court.user(by), comment: "go" }];
  };
  const here = ({ id }: Run, attempt = 1): CourtWish => ({ here: "in-environment", calling: { id, attempt } });

  test("are waited for by the job that is started once all else is clear", async () => {
    reviewers("alice");
    expect(await verdict(NATIVE)).toBe(`${MISSING} deferred`);
    expect(await verdict(NATIVE, { promotion: null })).toBe(`${MISSING} deferred`);
    expect(await verdict({ ...NATIVE, via: ["issue", "environment"], count: 2 })).toBe(MISSING);
    court.say(approve, "bob");
    expect(await verdict({ ...NATIVE, via: ["issue", "environment"], count: 2 })).toBe(`${MISSING} deferred`);
  });

  test("cannot be waited for where there are none, and that is said", async () => {
    const { message, deferred } = await court.one(NATIVE);
    expect([message.includes("GitHub Enterprise"), deferred]).toEqual([true, undefined]);
  });

  test("do not exist on private repositories below Enterprise, whatever was set up (R57)", async () => {
    reviewers("alice");
    Object.assign(court.shop.repository, { visibility: "private", plan: "team" });
    expect(await verdict(NATIVE)).toBe(MISSING);
  });

  test("count in the job that they let start, if the policy names them and its run says for what", async () => {
    reviewers("alice", "mallory");
    const run = court.run();
    review(run, "mallory");
    expect(await verdict(NATIVE, here(run))).toBe(MISSING);
    review(run, "alice");
    expect(await verdict(NATIVE, here(run))).toBe(GIVEN);
    const other = court.run({ title: "Deploy the newest" });
    review(other, "alice");
    const { reason, message } = await court.one(NATIVE, here(other));
    expect([reason, message.includes("name of this run")]).toEqual(["approvals-missing", true]);
  });

  test("count for exactly this environment; a job that nobody reviewed was let through by somebody", async () => {
    reviewers("alice");
    const run = court.run();
    expect(await verdict(NATIVE, here(run))).toBe("fail approvals-bypassed");
    review(run, "alice", "approved", ["staging", "Production"]);
    expect(await verdict(NATIVE, here(run))).toBe("fail approvals-bypassed");
  });

  test("are not gone past by comments: a job that nobody let in is refused, whatever the quorum (R18)", async () => {
    const BOTH_WAYS = { from: ["user:alice", "user:bob"], via: ["issue", "environment"] };
    const ISSUE = { from: ["user:alice", "user:bob"] };
    reviewers("mallory");
    const run = court.run();
    court.say(approve, "alice");
    court.say(approve, "bob");
    for (const rule of [ISSUE, BOTH_WAYS]) {
      const { verdict: is, reason, unblock } = await court.one(rule, here(run));
      expect([is, reason, unblock.includes("let a reviewer approve its job")]).toEqual([
        "fail",
        "approvals-bypassed",
        true,
      ]);
      // From elsewhere nothing was gone past yet.
      expect(await verdict(rule)).toBe(GIVEN);
    }
    // Of another environment of the same run.
    review(run, "mallory", "approved", ["staging"]);
    for (const rule of [ISSUE, BOTH_WAYS]) expect(await verdict(rule, here(run))).toBe("fail approvals-bypassed");
    // A reviewer whom the policy does not name lets the job in, and approves nothing.
    review(run, "mallory");
    for (const rule of [ISSUE, BOTH_WAYS]) expect(await verdict(rule, here(run))).toBe(GIVEN);
    expect(await verdict({ ...ISSUE, count: 2, from: ["user:alice", "user:mallory"] }, here(run))).toBe(MISSING);
  });

  test("of a re-run are unknown: GitHub does not say of which attempt a review is (R18)", async () => {
    reviewers("mallory");
    const run = court.run();
    review(run, "mallory");
    court.say(approve, "alice");
    run.run_attempt = 2;
    expect(await verdict({ from: ["user:alice"] }, here(run, 2))).toBe("unknown approvals-rerun");
    reviewers();
    expect(await verdict({ from: ["user:alice"] }, here(run, 2))).toBe(GIVEN);
  });

  test.each(["/approvals", "/environments/{environment_name}"])("unread (%s), no comment counts (R18)", async (end) => {
    reviewers("mallory");
    const run = court.run();
    review(run, "mallory");
    court.say(approve, "alice");
    court.shop.simulator.faults.add({ match: ({ route }) => route.endsWith(end), fault: { before: { status: 502 } } });
    expect(await verdict({ from: ["user:alice"] }, here(run))).toBe("unknown approvals-unreadable");
  });

  test("count in the first attempt only, and a re-run says so", async () => {
    reviewers("alice");
    const run = court.run();
    review(run, "alice");
    run.run_attempt = 2;
    const { reason, message } = await court.one(NATIVE, here(run, 2));
    expect([reason, message.includes("re-run")]).toEqual(["approvals-missing", true]);
  });

  test("who started the job does not approve it there", async () => {
    reviewers("alice");
    const run = court.run({ by: court.user("alice") });
    review(run, "alice");
    expect(await verdict(NATIVE, here(run))).toBe(MISSING);
  });

  test("and a denial of theirs holds", async () => {
    reviewers("alice");
    const run = court.run();
    review(run, "alice");
    review(run, "bob", "rejected");
    expect(await verdict(NATIVE, here(run))).toBe("fail approvals-rejected");
  });

  test.each([{ status: 502 } as const, { kind: "reset" } as const])("are nobody when %j", async (failure) => {
    reviewers("alice");
    const run = court.run();
    review(run, "alice");
    court.shop.simulator.faults.add({ match: ({ route }) => route.endsWith("/approvals"), fault: { before: failure } });
    expect(await verdict(NATIVE, here(run))).toBe("unknown approvals-unreadable");
  });
});

describe("reviews of the pull request (R15)", () => {
  const REVIEWS = { from: ["role:triage"], via: ["pull-request"] };
  const HEAD = "a".repeat(40);
  const at = (seconds: number) => new Date(court.shop.simulator.world.now().getTime() + seconds * 1_000).toISOString();
  const reviewed = (...given: readonly (readonly [string, Review["state"], string?, number?])[]) => {
    const reviews = given.map(([login, state, commit = HEAD, seconds = 0], index): Review => {
      return { id: 900 + index, user: court.user(login), state, commit_id: commit, submitted_at: at(seconds) };
    });
    const pull = { ...issueOf(12, court.user("dave"), at(0)), state: "closed" as const };
    court.shop.repository.issues.push({
      ...pull,
      pull_request: { head_sha: HEAD, head_ref: "topic", base_ref: "main", merge_commit_sha: court.shop.head, reviews },
    });
  };

  test("count for exactly the state that was merged", async () => {
    reviewed(["alice", "APPROVED"]);
    expect(await verdict(REVIEWS)).toBe(GIVEN);
  });

  test.each<[string, readonly (readonly [string, Review["state"], string?, number?])[], string]>([
    ["of an older state", [["alice", "APPROVED", "b".repeat(40)]], MISSING],
    ["that were dismissed", [["alice", "DISMISSED"]], MISSING],
    ["that only comment", [["alice", "COMMENTED"]], MISSING],
    ["of one's own pull request", [["dave", "APPROVED"]], MISSING],
    ["of the requester", [["erin", "APPROVED"]], MISSING],
    ["of somebody without write access", [["hubot", "APPROVED"]], MISSING],
    [
      "that ask for changes after an approval",
      [
        ["alice", "APPROVED"],
        ["alice", "CHANGES_REQUESTED", HEAD, 9],
      ],
      "fail approvals-rejected",
    ],
    [
      "that ask for changes in the same second",
      [
        ["alice", "CHANGES_REQUESTED"],
        ["alice", "APPROVED"],
      ],
      "fail approvals-rejected",
    ],
    [
      "that ask for changes of an older state",
      [["alice", "CHANGES_REQUESTED", "b".repeat(40)]],
      "fail approvals-rejected",
    ],
    [
      "that approve after asking for changes",
      [
        ["alice", "CHANGES_REQUESTED"],
        ["alice", "APPROVED", HEAD, 9],
      ],
      GIVEN,
    ],
  ])("%s: counted so", async (_name, given, expected) => {
    reviewed(...given);
    expect(await verdict(REVIEWS)).toBe(expected);
  });

  test("count once: not for another promotion of the same release (R17)", async () => {
    reviewed(["alice", "APPROVED"]);
    const release = { id: "r-000000000001", version: null, commit: court.shop.head, run: 501, preview: false };
    const { release: ours } = settled(3, "failed");
    const before = settled(3, "failed", { id: "p-production-3", release: ours, at: `${at(60).slice(0, 19)}Z` });
    expect(await verdict(REVIEWS, { state: { settled: [before] } })).toBe(MISSING);
    expect(await verdict(REVIEWS, { state: { settled: [{ ...before, release }] } })).toBe(GIVEN);
  });

  test("and comments on the request count together, each person once", async () => {
    reviewed(["alice", "APPROVED"]);
    court.say(approve, "alice");
    const both = { ...REVIEWS, via: ["issue", "pull-request"], count: 2 };
    expect(await verdict(both)).toBe(MISSING);
    court.say(approve, "bob");
    expect(await verdict(both)).toBe(GIVEN);
  });

  test("are nobody where pull requests may not be read", async () => {
    reviewed(["alice", "APPROVED"]);
    Object.assign(court.shop.repository, { visibility: "private" });
    const client = court.shop.clientWith({ issues: "read", contents: "read", metadata: "read" });
    const { verdict: is, message } = await court.one(REVIEWS, { client });
    expect([is, message.includes("pull-requests")]).toEqual(["unknown", true]);
  });
});
