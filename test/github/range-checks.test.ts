import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCommitFacts } from "../../src/github/commit-facts.ts";
import { readHistory } from "../../src/github/history.ts";
import { readRangeChecks } from "../../src/github/range-checks.ts";
import { git } from "../simulator/git.ts";
import { report } from "./reported.ts";
import { openShop, repo, type Shop } from "./simulated-shop.ts";

let shop: Shop;

beforeEach(async () => {
  shop = await openShop();
});

afterEach(() => shop.close());

/** Commits on main, the newest first. */
async function push(count: number): Promise<readonly string[]> {
  const oids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const files = { "counter.txt": `${index}` };
    oids.unshift(
      await shop.simulator.push(shop.repository, { branch: "main", files, message: `c${index}`, actor: shop.octo }),
    );
  }
  return oids;
}

/** A line of commits made at once, which pushes would take minutes for; answers the newest first. */
async function grow(count: number): Promise<readonly string[]> {
  const lines = Array.from({ length: count }, (_, index) => {
    const from = index === 0 ? `from ${shop.head}\n` : "";
    return `commit refs/heads/main\ncommitter o <o@x> ${1_800_000_000 + index} +0000\ndata 1\nx\n${from}`;
  });
  await git(shop.repository.gitDir, ["fast-import", "--quiet"], Buffer.from(lines.join("\n")));
  const listed = await git(shop.repository.gitDir, ["rev-list", "refs/heads/main"]);
  return listed.split("\n").filter(Boolean);
}

describe("what a commit contains", () => {
  test("comes with the facts about it, without a request of its own", async () => {
    const [head = "", before = ""] = await push(2);
    const count = shop.client.count.graphql;
    const { history } = await readCommitFacts(shop.client, { repo, commit: head, ledgerBranch: "x", history: true });
    expect(shop.client.count.graphql - count).toBe(1);
    expect(history).toEqual({
      ok: true,
      value: {
        commits: [
          { oid: head, parents: [before] },
          { oid: before, parents: [shop.head] },
          { oid: shop.head, parents: [] },
        ],
        after: null,
      },
    });
    const unasked = await readCommitFacts(shop.client, { repo, commit: head, ledgerBranch: "x" });
    expect(unasked.history).toEqual({ ok: true, value: null });
  });

  test("goes on by pages of a hundred (R5)", async () => {
    const all = await grow(240);
    const head = all[0] ?? "";
    const seen: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const page = await readHistory(shop.client, { repo, commit: head, after });
      seen.push(...page.commits.map(({ oid }) => oid));
      after = page.after;
      pages += 1;
    } while (after !== null);
    expect(seen).toEqual(all);
    expect(pages).toBe(3);
  });

  test("is a failure for a commit that GitHub does not know", async () => {
    await expect(readHistory(shop.client, { repo, commit: "1".repeat(40), after: null })).rejects.toThrow();
    const { history } = await readCommitFacts(shop.client, {
      repo,
      commit: "1".repeat(40),
      ledgerBranch: "x",
      history: true,
    });
    expect(history.ok).toBe(false);
  });
});

describe("the checks of several commits", () => {
  test("come in their order, twenty-five a request (R5)", async () => {
    const commits = (await grow(59)).slice(0, 60);
    for (const commit of commits) {
      report(shop.simulator.world, shop.repository, { commit, name: `of ${commit}`, conclusion: "success" });
    }
    const before = shop.client.count.graphql;
    const found = await readRangeChecks(shop.client, { repo, commits });
    expect(shop.client.count.graphql - before).toBe(3);
    expect(found.map(({ commit }) => commit)).toEqual(commits);
    for (const { commit, checks } of found) {
      expect(checks.suites.flatMap((suite) => suite.checks.map(({ name }) => name))).toEqual([`of ${commit}`]);
    }
  });

  test.each([31, 130])("are complete with %i suites on one of them (R5)", async (suites) => {
    const [head = "", before = ""] = await push(2);
    for (let index = 0; index < suites; index += 1) {
      report(shop.simulator.world, shop.repository, { commit: before, name: `c${index}`, conclusion: "success" });
    }
    const [first, second] = await readRangeChecks(shop.client, { repo, commits: [head, before] });
    expect(first?.checks.suites).toHaveLength(0);
    expect(second?.checks.suites).toHaveLength(suites);
  });

  test("tell which commit merged the pull request of one", async () => {
    const [merge = "", inside = ""] = await push(2);
    const time = shop.simulator.world.now().toISOString();
    shop.repository.issues.push({
      id: 7_001,
      node_id: "PR_7001",
      number: 1,
      title: "Rebased",
      body: "",
      state: "closed",
      locked: false,
      user: shop.octo,
      labels: [],
      comments: [],
      created_at: time,
      updated_at: time,
      pull_request: {
        head_sha: "2".repeat(40),
        head_ref: "topic",
        base_ref: "main",
        merge_commit_sha: merge,
        commits: [inside],
      },
    });
    const ask = { repo, commits: [merge, inside, shop.head] };
    const found = await readRangeChecks(shop.client, ask);
    expect(found.map(({ mergedBy }) => mergedBy)).toEqual([
      { ok: true, value: [merge] },
      { ok: true, value: [merge] },
      { ok: true, value: [] },
    ]);
    const may = { contents: "read", checks: "read", statuses: "read", actions: "read" } as const;
    const [blind] = await readRangeChecks(shop.clientWith(may), ask);
    expect(blind?.mergedBy).toEqual({ ok: false, why: expect.stringContaining("`pull-requests: read`") });
    expect(blind?.checks.suites).toEqual([]);
  });

  test("are no answer for an unknown commit, or without the permission (R80)", async () => {
    await expect(readRangeChecks(shop.client, { repo, commits: [shop.head, "1".repeat(40)] })).rejects.toThrow(
      /does not know the commit 1111/,
    );
    await expect(
      readRangeChecks(shop.clientWith({ contents: "read" }), { repo, commits: [shop.head] }),
    ).rejects.toThrow(/`checks: read`/);
  });
});
