import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reviewBody } from "../../../src/audit/access/ask-people.ts";
import { confirmedIn, shortDigest, snapshotBlock, snapshotIn } from "../../../src/environments/access/page.ts";
import { type AccessFacts, difference, snapshotOf } from "../../../src/environments/access/snapshot.ts";
import { DEFAULT_ALLOW } from "../../../src/policy/allow.ts";

const person = (id: number, login: string, role = "write") =>
  ({ id, login, bot: false, role, permission: "write" }) as const;
const FACTS: AccessFacts = {
  people: { ok: true, value: [person(1, "alice", "admin"), person(2, "bob")] },
  teams: { ok: true, value: [] },
  keys: { ok: true, value: [{ id: 7, title: "robot", readOnly: true }] },
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
    expect(read({ ...FACTS, teams: unread, keys: unread }).lines).toEqual(
      expect.arrayContaining(["unseen teams", "unseen deploy-keys"]),
    );
    expect(read(FACTS).lines.some((line) => line.startsWith("unseen apps-and-tokens"))).toBe(true);
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

  test("is signed by its first twelve digits and nothing else", () => {
    const { digest } = read(FACTS);
    expect(confirmedIn(`/confirm ${shortDigest(digest)}\nthanks`)).toBe(shortDigest(digest));
    for (const body of ["/confirm", `/confirm ${digest}`, ` /confirm ${shortDigest(digest)}`, "/Confirm 0123456789ab"])
      expect(confirmedIn(body)).toBeUndefined();
  });
});
