import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { issuesGate, judgeIssues } from "../../src/gates/issues/gate.ts";
import type { IssuesRule } from "../../src/gates/issues/words.ts";
import type { BlockerFacts, LabelledFact } from "../../src/github/blockers.ts";
import type { Client } from "../../src/github/client.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";
import { mistakesOf } from "../policy/policies.ts";
import type { Issue } from "../simulator/world.ts";
import { askOf, facts, RELEASE, ruled } from "./facts.ts";

const RULE: IssuesRule = { labels: ["release-blocker"] };

describe("issues", () => {
  const none: LabelledFact = { label: "release-blocker", exists: true, count: 0, open: [] };
  const blockers = (says: Partial<BlockerFacts>) =>
    ({
      ok: true,
      value: { hasIssues: true, issues: { ok: true, value: [none] }, pullRequests: { ok: true, value: [] }, ...says },
    }) as const;
  const listed = (says: Partial<LabelledFact>) => blockers({ issues: { ok: true, value: [{ ...none, ...says }] } });
  const one = { number: 1, title: "Data loss", url: "https://github.com/octo/shop/issues/1", heads: [] };

  test.each<[string, Parameters<typeof judgeIssues>[2], string]>([
    ["none open", listed({}), "pass issues-none"],
    ["one open", listed({ count: 1, open: [one] }), "fail issues-open"],
    ["a count without what it counts (R77)", listed({ count: 1 }), "unknown issues-unreadable"],
    ["issues without a count (R77)", listed({ open: [one] }), "unknown issues-unreadable"],
    ["no such label", listed({ exists: false }), "unknown issues-label-missing"],
    ["another label", listed({ label: "bug" }), "unknown issues-unreadable"],
    ["issues switched off", blockers({ hasIssues: false }), "unknown issues-off"],
    ["nothing listed (R32)", blockers({ issues: { ok: true, value: [] } }), "unknown issues-unreadable"],
    ["issues that may not be read", blockers({ issues: { ok: false, why: "no" } }), "unknown issues-unreadable"],
    ["no answer (R73)", { ok: false, why: "no answer" }, "unknown issues-unreadable"],
  ])("%s", (_name, found, expected) => {
    const { verdict, reason } = judgeIssues(facts(), RULE, found);
    expect(`${verdict} ${reason}`).toBe(expected);
  });

  test("more than a page are open, whatever the page shows", () => {
    const open = Array.from({ length: 100 }, (_, index) => ({ ...one, number: index, heads: [RELEASE.commit] }));
    expect(judgeIssues(facts(), RULE, listed({ count: 101, open }), RELEASE.commit).verdict).toBe("fail");
    expect(judgeIssues(facts(), RULE, listed({ count: 100, open }), RELEASE.commit).verdict).toBe("pass");
  });
});

describe("words", () => {
  const said = (rule: string) =>
    mistakesOf(`version: 1\nenvironments:\n  a: { preset: development, gates: { issues: ${rule} } }\n`).map(
      ({ message }) => message,
    );

  test("a rule names labels", () => {
    expect(said("{ labels: [release-blocker, P 1], pull-requests: true }")).toEqual([]);
    expect(said("{}").join()).toContain('has no "labels"');
    expect(said("{ labels: [] }").join()).toContain("empty list");
    expect(said("{ labels: [a, a] }")).toHaveLength(1);
    expect(said("{ labels: ['a,b'] }")).toHaveLength(1);
    const many = Array.from({ length: 21 }, (_, index) => `l${index}`).join(", ");
    expect(said(`{ labels: [${many}] }`).join()).toContain("more than 20 labels");
  });
});

describe("on GitHub", () => {
  let shop: Shop;

  beforeEach(async () => {
    shop = await openShop();
    shop.repository.labels?.push({
      id: 1,
      node_id: "LA_1",
      name: "release-blocker",
      color: "ff0000",
      description: null,
    });
    shop.repository.labels?.push({ id: 2, node_id: "LA_2", name: "P1", color: "ff0000", description: null });
  });

  afterEach(() => shop.close());

  let number = 0;
  const add = (says: Partial<Issue>): Issue => {
    number += 1;
    const issue: Issue = {
      id: 7_000 + number,
      node_id: `I_${number}`,
      number,
      title: `Number ${number}`,
      body: "",
      state: "open",
      locked: false,
      user: shop.octo,
      labels: ["release-blocker"],
      comments: [],
      created_at: "2026-11-01T00:00:00Z",
      updated_at: "2026-11-01T00:00:00Z",
      ...says,
    };
    shop.repository.issues.push(issue);
    return issue;
  };
  const pull = (head_sha: string) => ({ pull_request: { head_sha, head_ref: "fix", base_ref: "main" } });
  const ask = async (rule: IssuesRule, client: Client = shop.client, kind: "release" | "commit" = "release") => {
    const about = facts({ environment: ruled("issues", rule) });
    const wish = kind === "commit" ? ({ client, repo, subject: { kind } } as const) : { client, repo };
    const prepared = await issuesGate.prepare(askOf(about, wish), "anywhere");
    const [result] = kind === "commit" ? (prepared.judgeCommit?.(about) ?? []) : prepared.judge(about);
    return result;
  };

  test("an open issue with any of the labels blocks until it is closed, in one request", async () => {
    add({ labels: ["bug"] });
    add({ labels: ["release-blocker"], state: "closed" });
    const before = shop.client.count.graphql;
    expect(await ask({ labels: ["release-blocker", "P1"] })).toMatchObject({ verdict: "pass" });
    expect(shop.client.count.graphql - before).toBe(1);
    const blocker = add({ labels: ["bug", "P1"], title: "Data loss" });
    const blocked = await ask({ labels: ["release-blocker", "P1"] });
    expect(blocked).toMatchObject({ verdict: "fail", reason: "issues-open" });
    expect(blocked?.message).toContain(`#${blocker.number} Data loss`);
    blocker.state = "closed";
    expect(await ask({ labels: ["release-blocker", "P1"] })).toMatchObject({ verdict: "pass" });
  });

  test.each([1, 100, 101, 250])("%i blockers are never none (R5)", async (count) => {
    for (let index = 0; index < count; index += 1) add({});
    expect(await ask(RULE)).toMatchObject({ verdict: "fail", reason: "issues-open" });
  });

  test("pull requests count only where the rule says so", async () => {
    add(pull("1".repeat(40)));
    expect(await ask(RULE)).toMatchObject({ verdict: "pass" });
    expect(await ask({ ...RULE, "pull-requests": true })).toMatchObject({ verdict: "fail" });
  });

  test("a pull request is not in its own way, nor is what it fixes", async () => {
    const own = add(pull(RELEASE.commit));
    const fixed = add({ closedBy: [own.number] });
    const rule = { ...RULE, "pull-requests": true };
    expect(await ask(rule)).toMatchObject({ verdict: "fail" });
    expect(await ask(rule, shop.client, "commit")).toMatchObject({ verdict: "pass" });
    const other = add({ closedBy: [] });
    const blocked = await ask(rule, shop.client, "commit");
    expect(blocked?.message).toContain(`#${other.number}`);
    expect(blocked?.message).not.toContain(`#${fixed.number}`);
  });

  test("issues switched off, or a label that is not there, is not none (R73)", async () => {
    expect(await ask({ labels: ["release-bloker"] })).toMatchObject({
      verdict: "unknown",
      reason: "issues-label-missing",
    });
    shop.repository.hasIssues = false;
    expect(await ask(RULE)).toMatchObject({ verdict: "unknown", reason: "issues-off" });
  });

  test("without the permission nothing is known (R80)", async () => {
    const blind = await ask(RULE, shop.clientWith({ contents: "read" }));
    expect(blind).toMatchObject({ verdict: "unknown", reason: "issues-unreadable" });
    expect(blind?.message).toContain("`issues: read`");
    const half = shop.clientWith({ issues: "read" });
    expect(await ask(RULE, half)).toMatchObject({ verdict: "pass" });
    expect(await ask({ ...RULE, "pull-requests": true }, half)).toMatchObject({ verdict: "unknown" });
  });

  test.each([["totalCount"], ["nodes"], ["hasIssuesEnabled"], ["title"]])(
    "an answer without %s is none (R77)",
    async (key) => {
      add({});
      shop.simulator.faults.add({ match: ({ operation }) => operation === "Blockers", fault: { drop: [key] } });
      expect(await ask(RULE)).toMatchObject({ verdict: "unknown" });
      shop.simulator.faults.clear();
    },
  );
});
