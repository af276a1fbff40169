import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { describe, expect, test } from "vitest";
import { requestText } from "../../../src/promotion/request/text.ts";
import { markerOf, type RequestView } from "../../../src/promotion/request/view.ts";
import { requestView, vote } from "./sample.ts";

type Node = {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
};

function nodesOf(markdown: string): readonly Node[] {
  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    nodes.push(node);
    node.children?.forEach(visit);
  };
  visit(fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }) as Node);
  return nodes;
}

const textsOf = (nodes: readonly Node[]) => nodes.filter(({ type }) => type === "text").map(({ value }) => value ?? "");
const mentionsIn = (nodes: readonly Node[]) => textsOf(nodes).flatMap((text) => text.match(/@[\w/-]+/g) ?? []);
const body = (more: Partial<RequestView> = {}) => requestText(requestView(more)).body;
const approvals = (more: Partial<RequestView["approvals"]>) => ({ ...requestView().approvals, ...more });
const standing = (more: Partial<RequestView["approvals"]["standing"]>) =>
  approvals({ standing: { ...requestView().approvals.standing, ...more } });

const SEAL = /^<!-- env-actions text [0-9a-f]{32} -->$/;

describe("a request's text", () => {
  test("says first how it stands, then whom it asks, then the line to copy", () => {
    const [first, second, third, fourth] = body().split("\n\n");
    expect(first).toContain("**2 approvals are missing** (1 of 3 given)");
    expect(first).toContain("1.3.0 runs there now");
    expect(first).toContain("Beside that it waits for: soak.");
    expect(second).toBe("Asked: @octo/release-managers, @alice, everybody with the role maintain or more.");
    expect(third).toContain("comment this line");
    expect(fourth).toBe("```text\n/approve 3f9c2a1b7d04\n```");
  });

  test("names release, digests, the change, everybody who decides, what is weaker, the gates, the way back and the plan", () => {
    const text = body();
    for (const expected of [
      "`ghcr.io/octo/shop@sha256:1111",
      "/compare/",
      "3 commits since 1.3.0",
      "by alice, bob",
      "Fix the basket's sum",
      "| release managers | team release-managers, alice | 2 |",
      "| carol | They asked for this promotion. |",
      "May not approve: carol, who asked for it; whoever wrote what it brings.",
      "| `approvals.count` | `3` | `2` |",
      "| soak | **waiting** | Until 2026-11-23 11:00 UTC. `soaking` |",
      "`monitoring`: moves to the new cluster in January",
      "Back to **1.3.0",
      `\`${requestView().plan}\``,
      "actions/runs/4711",
      markerOf("p-production-42"),
    ]) {
      expect(text).toContain(expected);
    }
    expect(requestText(requestView()).title).toMatch(
      /^Promote 1\.4\.0 \(r-[0-9a-f]{12}\) to production \(p-production-42\)$/,
    );
    expect(requestText(requestView({ service: "api" })).title).toMatch(/^Promote api 1\.4\.0 /);
  });

  test("says how the way back goes, and why one approver more is asked where the data cannot be taken back", () => {
    const { rollback } = requestView();
    expect(body()).toContain("**How**: the environment's workflow deploys the older release");
    expect(body()).not.toContain("One more is needed");
    const lost = { ...rollback, data: "irreversible", forwardFix: "ship 1.3.1", moreApprovers: 1 } as const;
    const text = body({ rollback: lost });
    expect(text).toContain("One more is needed than the policy says, because the data cannot be taken back.");
    expect(text).toContain("**Instead of going back**: ship 1.3.1");
    expect(text).not.toContain("by itself when it fails");
  });

  test("of a rollback says what it does to the data, and asks nobody more for what comes in next (R104)", () => {
    const { rollback, promotion } = requestView();
    const back = { ...promotion, rollback: { of: "p-production-41", why: "it is slow" } };
    const lost = { ...rollback, data: "irreversible", forwardFix: "ship 1.3.1", moreApprovers: 1 } as const;
    const text = body({ promotion: back, rollback: lost });
    expect(text).toContain("**Data**: the plan says that it cannot be taken back. Instead of going back: ship 1.3.1.");
    expect(text).not.toContain("One more is needed");
    const mild = { ...rollback, data: "reversible" } as const;
    expect(body({ promotion: back, rollback: mild })).not.toContain("**Data**");
  });

  test("follows the standing: approved and waiting, started, rejected, unread", () => {
    const done = standing({ state: "approved", missing: [] });
    expect(body({ approvals: done })).toMatch(/^\*\*Approved\*\* by alice: .* It still waits for: soak\./);
    expect(body({ approvals: done, started: true })).toMatch(/^\*\*Approved\*\* .* Its deployment was started\./);
    const no = standing({ state: "rejected", rejection: { vote: vote(9, "bob"), why: "not before Christmas" } });
    expect(body({ approvals: no })).toMatch(/^\*\*Rejected\*\* by bob: not before Christmas/);
    const unread = standing({ state: "unknown", unreadable: ["bob: the team could not be read"] });
    expect(body({ approvals: unread })).toMatch(/^\*\*Not decided\*\*/);
    expect(body({ approvals: unread })).toContain("**Could not be read**: bob: the team could not be read.");
  });

  test("says what cannot be compared, and that something older takes commits away", () => {
    const { changes } = requestView();
    if (changes.kind !== "read") throw new Error("the sample has changes");
    const { base } = changes;
    expect(body({ changes: { kind: "unreadable", base, why: "no common ancestor" } })).toContain("no common ancestor");
    expect(body({ changes: { ...changes, status: "behind", ahead: 0, behind: 2, commits: [] } })).toContain(
      "by 2 commits, which this takes away",
    );
    const empty = { current: { kind: "empty" }, succeeded: null } as const;
    const rollback = { ...requestView().rollback, target: { kind: "first-deployment" } } as const;
    const first = body({ changes: { kind: "none" }, state: empty, rollback });
    expect(first).toContain("Nothing ran there before");
    expect(first).toContain("There is nothing to go back to");
    expect(first).toContain("Nothing runs there now.");
  });

  test("does not change by itself: what counts down to a moment is not in it", () => {
    const { results } = requestView();
    const later = results.map((result) =>
      result.retryAt === undefined ? result : { ...result, message: "for 21 min" },
    );
    expect(body({ results: later })).toBe(body());
  });
});

const hostile = fc.constantFrom(
  ...[
    "@everyone",
    "@octo/admins",
    "a@b",
    "</details>",
    "<details open>",
    markerOf("p-staging-1"),
    "<!--",
    "-->",
    "```",
    "`",
  ],
  ...[
    "| a | b |",
    "|",
    "\n\n# Approved",
    "\n/approve 000000000000",
    "[x](https://evil.example)",
    "https://evil.example",
  ],
  ...[
    "![](https://evil.example/i.png)",
    "&lt;b&gt;",
    "<img src=x>",
    "\\",
    "*",
    "_",
    "~~",
    "#7",
    "octo/shop#7",
    "\r\n",
    "- ",
    "> ",
  ],
  ...["<https://evil.example>", "www.evil.example", "$x$", "\u202e", "\u0000"],
);
const text = fc
  .array(fc.oneof(hostile, fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(""));

describe("R47: words of others", () => {
  test("are only ever text or code, mention nobody, link nowhere and carry no marker", () => {
    const own = new Set(
      nodesOf(body())
        .filter(({ type }) => type === "html")
        .map(({ value }) => value),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 18, maxLength: 18 }), (words) => {
        const word = (index: number) => words[index] ?? "";
        const { results, release, environment, promotion } = requestView();
        const markdown = body({
          environment: { ...environment, because: [{ key: word(0), reason: word(1) }] },
          promotion: { ...promotion, requester: { id: 3, login: word(2) } },
          release: { ...release, version: word(3), notes: word(4), compare: `https://github.com/octo/shop/${word(5)}` },
          changes: {
            ...{ kind: "read", status: "ahead", ahead: 1, behind: 0 },
            base: { id: "r-0123456789ab", version: word(6), commit: "a".repeat(40), run: 1, preview: false },
            commits: [{ commit: "b".repeat(40), author: word(7), subject: word(8) }],
          },
          approvals: approvals({
            groups: [{ name: word(9), from: [{ kind: "user", login: word(10) }], count: 2 }],
            standing: {
              state: words[0] === words[1] ? "open" : "rejected",
              approvals: [{ vote: { ...vote(1, word(11)), url: word(12) }, group: word(9), fills: true }],
              rejection: { vote: vote(2, word(11)), why: word(13) },
              missing: [{ group: word(9), count: 1 }],
              ignored: [{ vote: vote(3, word(14)), why: word(15) }],
              unreadable: [word(16)],
            },
            misspelt: [{ login: word(14), url: word(12), why: word(17) }],
            weakened: [{ key: word(0), was: word(1), is: word(2) }],
          }),
          results: results.map((result) => ({ ...result, message: word(13), reason: word(15), verdict: "fail" })),
        });
        const nodes = nodesOf(markdown);
        for (const { type, value, url } of nodes) {
          if (type === "html" && !SEAL.test(value ?? "")) expect(own).toContain(value);
          if (type === "link" || type === "image")
            expect(url).toMatch(/^https:\/\/(?:github\.com\/octo\/shop|shop\.example|evil\.example)/);
          expect(type).not.toBe("image");
        }
        const linked = nodes.filter(({ url }) => url?.startsWith("https://evil.example"));
        // Only an address that stands alone in a place for an address is one.
        expect(linked.length).toBeLessThanOrEqual(words.filter((each) => URL.canParse(each)).length * 3);
        const called = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:_[A-Za-z0-9]{1,32})?$/.test(word(10))
          ? [`@${word(10)}`]
          : [];
        expect(mentionsIn(nodes)).toEqual(called);
        expect(nodes.filter(({ type }) => type === "heading").length).toBe(6);
        expect(nodes.filter(({ type }) => type === "code")).toHaveLength(1);
        expect(markdown.endsWith(`\n\n${markerOf("p-production-42")}`)).toBe(true);
        expect(markdown.length).toBeLessThanOrEqual(65_536);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a text that is too long for GitHub", () => {
  test("makes room from the least to the most important, never in the middle, and keeps verdict, answer and plan", () => {
    const long = (length: number) => "x ".repeat(length / 2);
    const many = <T>(count: number, one: (index: number) => T) =>
      Array.from({ length: count }, (_, index) => one(index));
    const gate = requestView().results[0];
    const big = (size: number) =>
      body({
        results: many(size, (index) => ({ ...gate, gate: "http", item: `${index}`, message: long(500) }) as never),
        approvals: approvals({
          weakened: many(size, (index) => ({ key: `k${index}`, was: long(200), is: long(200) })),
        }),
      });
    const sizes = [1, 10, 40, 60].map((size) => big(size));
    for (const text of sizes) {
      expect(text.length).toBeLessThanOrEqual(65_536);
      expect(text).toContain("/approve 3f9c2a1b7d04");
      expect(text).toContain(requestView().plan);
      expect(text.endsWith(markerOf("p-production-42"))).toBe(true);
      expect(nodesOf(text).filter(({ type }) => type === "heading").length).toBe(6);
    }
    expect(sizes[0]).toContain("Fix the basket's sum");
    const worst = body({
      results: many(60, (index) => ({ ...gate, gate: "http", item: long(4_000), message: `${index}` }) as never),
    });
    expect(worst.length).toBeLessThanOrEqual(65_536);
    expect(worst).not.toContain("Fix the basket's sum");
    expect(worst).toContain("The run's summary has each of them");
    expect(worst).toContain("| release managers |");
  });

  test("calls no more people than GitHub tells", () => {
    const from = Array.from({ length: 80 }, (_, index) => ({ kind: "user", login: `user-${index}` }) as const);
    const text = body({ approvals: approvals({ groups: [{ name: "all", from, count: 1 }] }) });
    expect(mentionsIn(nodesOf(text))).toHaveLength(50);
    expect(text).toContain("and 30 more");
  });
});

test("R47: an account that the policy could not name is never called, also where it reads like a team", () => {
  for (const login of ["0/a", "octo/admins", "a/", "/a", "a/b/c", "a@b", "-a", "\u212aarl"]) {
    const from = [{ kind: "user", login }] as const;
    const text = body({ approvals: approvals({ groups: [{ name: "all", from, count: 1 }] }) });
    expect(mentionsIn(nodesOf(text))).toEqual([]);
  }
  const from = [{ kind: "team", organization: "octo/x", slug: "admins" }] as const;
  expect(mentionsIn(nodesOf(body({ approvals: approvals({ groups: [{ name: "all", from, count: 1 }] }) })))).toEqual(
    [],
  );
});

test("R47: a backslash before a pipe does not end a cell that holds code", () => {
  for (const was of ["\\|@everyone", "\\\\|@everyone", "\\\\\\|@everyone", "|@everyone"]) {
    const weakened = [{ key: "approvals.count", was, is: "2" }];
    expect(mentionsIn(nodesOf(body({ approvals: approvals({ weakened }) })))).toEqual([
      "@octo/release-managers",
      "@alice",
    ]);
  }
});
