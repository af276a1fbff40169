import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GateAsk } from "../../../src/gates/ask.ts";
import { checksGate } from "../../../src/gates/checks/gate.ts";
import type { GateResult } from "../../../src/gates/gate.ts";
import type { Client } from "../../../src/github/client.ts";
import { readCommitFacts } from "../../../src/github/commit-facts.ts";
import { type Report, report } from "../../github/reported.ts";
import { openShop, repo, type Shop } from "../../github/simulated-shop.ts";
import { git } from "../../simulator/git.ts";
import type { Issue } from "../../simulator/world.ts";
import { askOf, facts, RELEASE, ruled, state } from "../facts.ts";

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const LISTED = { required: ["ci"] };
/** Checks of an app need no workflow run, which makes many of them quick. */
const ROBOT = { id: 77, slug: "robot" };
const BY_ROBOT = { required: [{ name: "ci", app: "robot" }] };

interface Wish {
  readonly rule?: object;
  /** The commit of the release in production; none without it. */
  readonly base?: string;
  readonly client?: Client;
  readonly requiredChecks?: GateAsk["requiredChecks"];
  /** The history comes along with the facts about the commit, as in a promotion. */
  readonly brought?: boolean;
}

/** What the gate says of a release of this commit, on its way to production. */
async function ask(head: string, wish: Wish = {}): Promise<GateResult> {
  const { rule = LISTED, base, client = shop.client } = wish;
  const release = { ...RELEASE, commit: head };
  const current = {
    kind: "release",
    release: { ...RELEASE, id: "r-000000000000", commit: base ?? "" },
    promotion: "p-production-1",
    since: "2026-11-22T09:00:00Z",
    seq: 1,
  } as const;
  const known = await readCommitFacts(client, { repo, commit: head, ledgerBranch: "env-actions", history: true });
  const about = facts({
    environment: ruled("checks", rule, "production"),
    release,
    states: base === undefined ? [] : [state("production", { current })],
    checks: known.checks,
    ...(wish.requiredChecks === undefined ? {} : { requiredChecks: wish.requiredChecks }),
  });
  const plain = askOf(about, { client, repo, ...(wish.requiredChecks && { requiredChecks: wish.requiredChecks }) });
  const ask =
    wish.brought === true && plain.subject.kind === "release"
      ? { ...plain, subject: { ...plain.subject, history: async () => known.history } }
      : plain;
  const [result] = (await checksGate.prepare(ask, "in-environment")).judge(about);
  if (result === undefined) throw new Error("the gate said nothing");
  return result;
}
const said = async (...wish: Parameters<typeof ask>) => {
  const { verdict, reason } = await ask(...wish);
  return `${verdict} ${reason}`;
};

async function push(branch = "main"): Promise<string> {
  const files = { "counter.txt": `${shop.simulator.world.now().getTime()} ${Math.random()}` };
  return shop.simulator.push(shop.repository, { branch, files, message: "Next", actor: shop.octo });
}
const ci = (commit: string, conclusion: Report["conclusion"], says: Partial<Report> = {}) =>
  report(shop.simulator.world, shop.repository, { commit, name: "ci", conclusion, ...says });
/** A commit of main that passed. */
async function green(): Promise<string> {
  const oid = await push();
  ci(oid, "success");
  return oid;
}

/** A merge on main of a branch with these many commits of its own; answers the merge and the branch's commits. */
async function merge(commits: number): Promise<{ readonly merge: string; readonly inside: readonly string[] }> {
  const { gitDir } = shop.repository;
  const branch = `topic-${Math.random()}`.replace(".", "");
  const main = (await git(gitDir, ["rev-parse", "refs/heads/main"])).trim();
  await git(gitDir, ["update-ref", `refs/heads/${branch}`, main]);
  const inside: string[] = [];
  for (let index = 0; index < commits; index += 1) inside.unshift(await push(branch));
  await importCommits(`from ${main}\nmerge ${inside[0]}\n`, 1);
  const oid = (await git(gitDir, ["rev-parse", "refs/heads/main"])).trim();
  return { merge: oid, inside };
}

/** Commits on main, one on the other; pushing so many would take minutes. */
async function importCommits(from: string, count: number): Promise<void> {
  const lines = Array.from({ length: count }, (_, index) => {
    const time = 1_800_000_000 + index;
    return `commit refs/heads/main\ncommitter o <o@x> ${time} +0000\ndata 1\nx\n${index === 0 ? from : ""}`;
  });
  await git(shop.repository.gitDir, ["fast-import", "--quiet"], Buffer.from(lines.join("\n")));
}

async function allOfMain(): Promise<readonly string[]> {
  return (await git(shop.repository.gitDir, ["rev-list", "refs/heads/main"])).split("\n").filter(Boolean);
}

function pulled(merge_commit_sha: string, commits: readonly string[]): void {
  const number = 1 + shop.repository.issues.length;
  const time = shop.simulator.world.now().toISOString();
  const pull_request = {
    head_sha: "9".repeat(40),
    head_ref: "topic",
    base_ref: "main",
    merge_commit_sha,
    commits,
  };
  const issue: Issue = {
    id: 7_000 + number,
    node_id: `PR_${number}`,
    number,
    title: "Some work",
    body: "",
    state: "closed",
    locked: false,
    user: shop.octo,
    labels: [],
    comments: [],
    created_at: time,
    updated_at: time,
    pull_request,
  };
  shop.repository.issues.push(issue);
}

describe("every commit since the release in production", () => {
  test("must have passed: one red, running or silent one in between keeps the release out", async () => {
    const base = await green();
    const middle = await push();
    await green();
    const head = await green();
    expect(await said(head, { base })).toBe("fail checks-missing");
    const run = ci(middle, null);
    expect(await said(head, { base })).toBe("wait checks-running");
    Object.assign(run, { status: "completed", conclusion: "failure" });
    const red = await ask(head, { base });
    expect(red).toMatchObject({ verdict: "fail", reason: "checks-failed" });
    expect(red.message).toContain(`${middle.slice(0, 12)}: ci ended with failure`);
    expect(red.unblock).toContain("range: release");
    ci(middle, "success");
    const passed = await ask(head, { base });
    expect(passed).toMatchObject({ verdict: "pass", reason: "checks-passed" });
    expect(passed.message).toContain("and on the 2 before it");
  });

  test("is all that is asked: the base and what it contains are not", async () => {
    const red = await push();
    ci(red, "failure");
    const base = await push();
    ci(base, "failure");
    const head = await green();
    expect(await said(head, { base })).toBe("pass checks-passed");
    expect(await said(head, { base: red })).toBe("fail checks-failed");
  });

  test("is the release's own alone in an empty environment, and for the release that is there", async () => {
    await push();
    const head = await green();
    expect(await said(head)).toBe("pass checks-passed");
    expect(await said(head, { base: head })).toBe("pass checks-passed");
  });

  test("is the release's own alone for an older release", async () => {
    const older = await green();
    ci(await push(), "failure");
    const base = await green();
    expect(await said(older, { base })).toBe("pass checks-passed");
  });

  test("is not asked where the policy says so with a reason", async () => {
    const base = await green();
    await push();
    const head = await green();
    expect(await said(head, { base, rule: { ...LISTED, range: "release", because: "tested together" } })).toBe(
      "pass checks-passed",
    );
  });

  test("without a list is asked what the default branch requires", async () => {
    const base = await green();
    const middle = await push();
    const head = await push();
    const run = ci(head, "success");
    const suite = shop.repository.checkSuites.find(({ id }) => id === run.suite_id);
    const wish = { base, rule: {} };
    const requiredChecks = { ok: true, value: [{ context: "ci", app: null }] } as const;
    // The run that built the release is the one that RELEASE names.
    Object.assign(shop.repository.runs.find(({ id }) => id === suite?.run_id) ?? {}, { id: RELEASE.run });
    Object.assign(suite ?? {}, { run_id: RELEASE.run });
    const before = shop.client.count.graphql;
    expect(await said(head, { ...wish, requiredChecks: { ok: true, value: [] } })).toBe("pass checks-passed");
    expect(shop.client.count.graphql - before).toBe(1);
    expect(await said(head, { ...wish, requiredChecks })).toBe("fail checks-missing");
    ci(middle, "success");
    expect(await said(head, { ...wish, requiredChecks })).toBe("pass checks-passed");
  });
});

describe("merges", () => {
  test("count by the merge commit: the commits of a pull request were never states of the branch", async () => {
    const base = await green();
    const merged = await merge(3);
    const head = await green();
    expect(await said(head, { base })).toBe("fail checks-missing");
    ci(merged.merge, "success");
    ci(merged.inside[1] ?? "", "failure", { branch: "topic", event: "pull_request" });
    expect(await said(head, { base })).toBe("pass checks-passed");
  });

  test("of a branch that began before the release in production end at the right commit", async () => {
    ci(await push(), "failure");
    const base = await green();
    const merged = await merge(1);
    ci(merged.merge, "success");
    expect(await said(await green(), { base })).toBe("pass checks-passed");
  });

  test("that rebased several commits count by the last one, and only where the pull request is known", async () => {
    const base = await green();
    const first = await push();
    const last = await push();
    const head = await green();
    ci(last, "success");
    expect(await said(head, { base })).toBe("fail checks-missing");
    pulled(last, [first]);
    const passed = await ask(head, { base });
    expect(passed.verdict).toBe("pass");
    expect(passed.message).toContain("1 of them by the merge of their pull request");
    // One that did report and failed is not covered by what came after it.
    ci(first, "failure");
    expect(await said(head, { base })).toBe("fail checks-failed");
  });

  test("outside the range, or earlier than the commit, cover nothing", async () => {
    const base = await green();
    const earlier = await green();
    const silent = await push();
    const head = await green();
    for (const by of ["8".repeat(40), base, earlier, silent]) {
      shop.repository.issues.length = 0;
      pulled(by, [silent]);
      expect(await said(head, { base })).toBe("fail checks-missing");
    }
    shop.repository.issues.length = 0;
    pulled(head, [silent]);
    expect(await said(head, { base })).toBe("pass checks-passed");
  });

  test("that nobody may read make a silent commit unknown, and say which permission is missing (R80)", async () => {
    const base = await green();
    await push();
    const head = await green();
    const client = shop.clientWith({ contents: "read", checks: "read", statuses: "read", actions: "read" });
    const result = await ask(head, { base, client });
    expect(result).toMatchObject({ verdict: "unknown", reason: "checks-unreadable" });
    expect(result.message).toContain("`pull-requests: read`");
  });
});

describe("what cannot be told", () => {
  test("a rewritten history is refused in words", async () => {
    const { gitDir } = shop.repository;
    const base = await green();
    await git(gitDir, ["update-ref", "refs/heads/main", shop.head]);
    const head = await green();
    const result = await ask(head, { base });
    expect(result).toMatchObject({ verdict: "fail", reason: "checks-history-apart" });
    expect(result.message).toContain("the history was rewritten");
    expect(await said(head, { base: "7".repeat(40) })).toBe("fail checks-history-apart");
  });

  test("a range without end is unknown", async () => {
    const base = shop.head;
    await importCommits(`from ${base}\n`, 251);
    const all = await allOfMain();
    for (const commit of all) ci(commit, "success", { app: ROBOT });
    const [tooFar = "", head = ""] = all;
    const wish = { base, rule: BY_ROBOT };
    expect(await said(tooFar, wish)).toBe("unknown checks-range-too-long");
    expect(await said(head, wish)).toBe("pass checks-passed");
    // Beyond the first page of the history, one at the far end decides (R5).
    ci(all[250] ?? "", "failure", { app: ROBOT });
    expect(await said(head, wish)).toBe("fail checks-failed");
    expect(await said(head, { ...wish, brought: true })).toBe("fail checks-failed");
  });

  test.each([["oid"], ["parents"], ["checkSuites"], ["checkRuns"], ["conclusion"], ["hasNextPage"]])(
    "an answer without %s is none (R77)",
    async (key) => {
      const base = await green();
      ci(await push(), "failure");
      const head = await green();
      shop.simulator.faults.add({
        match: ({ operation }) => operation === "CommitHistory" || operation === "RangeChecks",
        fault: { drop: [key] },
      });
      expect((await ask(head, { base })).verdict).toBe("unknown");
      shop.simulator.faults.clear();
    },
  );
});

describe("requests (performance.md row 6)", () => {
  test("500 checks on 40 commits: two more where the history comes along, both at once", async () => {
    await importCommits(`from ${shop.head}\n`, 40);
    const commits = await allOfMain();
    for (const commit of commits) {
      const beside = ci(commit, "success", { app: ROBOT });
      for (let index = 0; index < 11; index += 1) {
        ci(commit, "success", { app: ROBOT, name: `job ${index}`, beside });
      }
    }
    const before = { ...shop.client.count };
    expect(await said(commits[0] ?? "", { base: shop.head, rule: BY_ROBOT, brought: true })).toBe("pass checks-passed");
    // The facts about the commit are one of the three.
    expect(shop.client.count.graphql - before.graphql).toBe(3);
    expect(shop.client.count.rest - before.rest).toBe(0);
  });
});
