import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reviewBody } from "../../../src/audit/access/ask-people.ts";
import { decisionsIn, shortDigest, snapshotBlock, snapshotIn } from "../../../src/environments/access/page.ts";
import { removalOf, stillThere } from "../../../src/environments/access/removal.ts";
import { type AccessFacts, difference, snapshotOf } from "../../../src/environments/access/snapshot.ts";
import { DEFAULT_ALLOW } from "../../../src/policy/allow.ts";

const person = (id: number, login: string, role = "write") =>
  ({ id, login, bot: false, role, permission: "write" }) as const;
const FACTS: AccessFacts = {
  people: { ok: true, value: [person(1, "alice", "admin"), person(2, "bob")] },
  teams: { ok: true, value: [] },
  keys: { ok: true, value: [{ id: 7, title: "robot", readOnly: true }] },
  apps: {
    ok: true,
    value: [
      {
        id: 3,
        slug: "bot",
        selection: "all",
        permissions: { metadata: "read", contents: "write", checks: "write" },
        suspended: false,
      },
    ],
  },
  tokens: { ok: true, value: [] },
  environments: [{ name: "production", allow: DEFAULT_ALLOW, approvers: [], settings: undefined }],
  branches: [{ branch: "main", rules: { ok: true, value: [] }, rulesets: [] }],
};
const read = (facts: AccessFacts) => {
  const snapshot = snapshotOf(facts);
  if (snapshot === undefined) throw new Error("there is no snapshot");
  return snapshot;
};

describe("a snapshot of who has access", () => {
  test("is the same whatever the order of GitHub's lists, and another one when anything differs", () => {
    const { people } = FACTS;
    const turned = { ...FACTS, people: { ...people, value: people.ok ? people.value.toReversed() : [] } };
    expect(read(turned).digest).toBe(read(FACTS).digest);
    expect(read(FACTS).people).toBe(2);
    const more = { ...FACTS, people: { ok: true, value: [person(1, "alice", "admin"), person(2, "bob", "admin")] } };
    expect(difference(read(FACTS), read(more as AccessFacts))).toEqual({
      gained: ["person 2 bob admin"],
      lost: ["person 2 bob write"],
    });
  });

  test("says what was not seen, and is none without the people", () => {
    const unread = { ok: false, why: "403", fix: "a token" } as const;
    expect(read({ ...FACTS, teams: unread, keys: unread, apps: unread, tokens: unread }).lines).toEqual(
      expect.arrayContaining([
        "unseen teams",
        "unseen deploy-keys",
        "unseen installed-apps",
        "unseen fine-grained-tokens",
      ]),
    );
    expect(read(FACTS).lines.some((line) => line.startsWith("unseen classic-tokens"))).toBe(true);
    expect(snapshotOf({ ...FACTS, people: unread })).toBeUndefined();
  });

  test("is read back from its page to the byte, whatever people call their keys (R44)", () => {
    const title = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("```\n/confirm", "a`b", "```text snapshot\nperson 9 eve admin\n```", "\r\n", "x\u202ey", "<!--"),
    );
    fc.assert(
      fc.property(title, title, (one, other) => {
        const keys = [one, other].map((said, index) => ({ id: index + 1, title: said, readOnly: false }));
        const snapshot = read({ ...FACTS, keys: { ok: true, value: keys } });
        expect(snapshot.lines).toHaveLength(read(FACTS).lines.length + 1);
        expect(snapshotIn(reviewBody(snapshot, read(FACTS)))).toEqual(snapshot);
        expect(snapshotIn(reviewBody(snapshot, undefined).replaceAll("\n", "\r\n"))).toEqual(snapshot);
      }),
    );
  });

  test("is none where a page shows two, or none", () => {
    const block = snapshotBlock(read(FACTS));
    expect(snapshotIn("nothing")).toBeUndefined();
    expect(snapshotIn(`${block}\n${block}`)).toBeUndefined();
  });

  test("shows what an App and a token may do, writing first, and no token that has ended", () => {
    const owner = { id: 2, login: "bob" };
    const grant = { owner, name: "ci `x`", permissions: { contents: "read" }, expiresAt: "2027-01-01T00:00:00Z" };
    const tokens = [
      { ...grant, id: 8, expired: false },
      { ...grant, id: 9, expired: true },
    ];
    const { lines } = read({ ...FACTS, tokens: { ok: true, value: tokens } });
    expect(lines).toContain("app 3 bot in all repositories write: checks contents, read: metadata");
    expect(lines.filter((line) => line.startsWith("token "))).toEqual([
      "token 8 bob ci \\u{60}x\\u{60} ends 2027-01-01T00:00:00Z read: contents",
    ]);
  });

  test("is none where the numbers of its rows were changed, so that a number means one row", () => {
    const page = reviewBody(read(FACTS), undefined);
    expect(snapshotIn(page.replace(/^2 /m, "3 "))).toBeUndefined();
    expect(snapshotIn(page.replace(/^2 .*\n/m, ""))).toBeUndefined();
    const swapped = page.replace(/^1 (.*)\n2 (.*)$/m, "1 $2\n2 $1");
    expect(swapped).not.toBe(page);
    expect(snapshotIn(swapped)).toBeUndefined();
  });

  test("R119: takes rows away by number, each once, in the same line", () => {
    const digits = shortDigest(read(FACTS).digest);
    expect(decisionsIn(`/confirm ${digits} remove 7, 2 7\n9`)).toEqual({ digits, remove: [2, 7] });
    for (const rest of ["remove", "remove 0", "remove two", "remove 1 two", "2", "keep 2", "remove -1", "remove 1.5"])
      expect(decisionsIn(`/confirm ${digits} ${rest}`), rest).toBeUndefined();
  });

  test("R119: a row that was to go is still there under another name or role, and nobody else is", () => {
    const row = fc.record({ id: fc.integer({ min: 1, max: 9 }), login: fc.stringMatching(/^[a-z]{1,8}$/) });
    const role = fc.constantFrom("read", "write", "admin");
    fc.assert(
      fc.property(row, row, role, role, (one, other, was, is) => {
        const [before, after] = [person(one.id, one.login, was), person(other.id, other.login, is)];
        const line = read({ ...FACTS, people: { ok: true, value: [before] } }).lines.find((each) =>
          /^person/.test(each),
        );
        const now = read({ ...FACTS, people: { ok: true, value: [after] } });
        expect(stillThere([removalOf(line ?? "") ?? ""], now)).toHaveLength(one.id === other.id ? 1 : 0);
      }),
    );
  });

  test("R119: only what somebody can take away at GitHub is taken away", () => {
    const goes = read(FACTS).lines.filter((line) => removalOf(line) !== undefined);
    expect(goes.map((line) => line.split(" ", 2).join(" "))).toEqual(["app 3", "deploy-key 7", "person 1", "person 2"]);
  });

  test("is signed by its first twelve digits and nothing else", () => {
    const { digest } = read(FACTS);
    expect(decisionsIn(`/confirm ${shortDigest(digest)}\nthanks`)).toEqual({ digits: shortDigest(digest), remove: [] });
    for (const body of ["/confirm", `/confirm ${digest}`, ` /confirm ${shortDigest(digest)}`, "/Confirm 0123456789ab"])
      expect(decisionsIn(body)).toBeUndefined();
  });
});
