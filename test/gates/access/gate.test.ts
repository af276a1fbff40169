import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { accessGate } from "../../../src/gates/access/gate.ts";
import type { AccessFound } from "../../../src/gates/access/gather.ts";
import { readPolicy } from "../../../src/gates/policy.ts";
import type { AccessReviewed } from "../../../src/ledger/state/head.ts";
import { facts, NOW } from "../facts.ts";
import { BODY, REVIEWED, SIGNED, settingsWith } from "./review.ts";

const DAY = 86_400_000;

function judged(
  o: {
    reviewed?: AccessReviewed | undefined;
    found?: AccessFound;
    action?: "promote" | "rollback";
    days?: number;
  } = {},
) {
  const found = o.found ?? { signed: { ok: true, value: SIGNED } };
  const reviewed = "reviewed" in o ? o.reviewed : REVIEWED;
  const wish = {
    everywhere: reviewed === undefined ? {} : { reviewed },
    action: o.action ?? "promote",
    now: new Date(NOW.getTime() + (o.days ?? 0) * DAY),
  };
  const [result] = accessGate.judge(facts(wish), { review: "90d" }, { ok: true, value: found });
  return result;
}
const signed = (says: object): AccessFound => ({ signed: { ok: true, value: { ...SIGNED, ...says } } });

describe("R119: a review of who has access", () => {
  test("lets in until it is overdue, to the moment", () => {
    expect(judged()).toMatchObject({ verdict: "pass", reason: "access-reviewed" });
    expect(judged({ days: 81 })).toMatchObject({ verdict: "pass" });
    expect(judged({ days: 81.001 })).toMatchObject({ verdict: "fail", reason: "access-review-overdue" });
  });

  test("that nobody ever signed keeps everything out, but no way back", () => {
    expect(judged({ reviewed: undefined })).toMatchObject({ verdict: "fail", reason: "access-review-missing" });
    expect(judged({ reviewed: undefined, action: "rollback" })).toMatchObject({ verdict: "pass" });
  });

  test.each([
    ["the comment is gone", { comment: null }],
    ["the comment was edited", { comment: { ...SIGNED.comment, edited: true } }],
    ["an app wrote it in her name", { comment: { ...SIGNED.comment, byApp: true } }],
    [
      "another account has her name",
      { comment: { ...SIGNED.comment, author: { id: 99, login: "alice", bot: false } } },
    ],
    ["its words are others", { comment: { ...SIGNED.comment, body: `${SIGNED.comment.body}!` } }],
    ["it stands elsewhere", { comment: { ...SIGNED.comment, issue: 6 } }],
    ["the page lost its label", { opening: { ...SIGNED.opening, labels: [] } }],
    ["a person opened the page", { opening: { ...SIGNED.opening, author: { id: 11, login: "alice", bot: false } } }],
    ["she may not sign any more", { rights: { kind: "refused", why: "alice has the role read here." } }],
  ])("does not count when %s", (_why, says) => {
    expect(judged({ found: signed(says) })).toMatchObject({ verdict: "fail", reason: "access-review-unproven" });
  });

  test("that another repository or another snapshot was signed for does not count either", () => {
    const { comment } = REVIEWED;
    const elsewhere = { ...REVIEWED, comment: { ...comment, repository: "mallory/shop" } };
    const other = { ...REVIEWED, snapshot: `sha256:${"0".repeat(64)}` };
    expect(judged({ reviewed: elsewhere })).toMatchObject({ verdict: "fail", reason: "access-review-unproven" });
    expect(judged({ reviewed: other })).toMatchObject({ verdict: "fail", reason: "access-review-unproven" });
  });

  test("does not count where the record takes away other rows than the comment, so that no removal is dropped", () => {
    const body = `${BODY.split("\n")[0]} remove 2 7`;
    const digested = `sha256:${createHash("sha256").update(body).digest("hex")}`;
    const reviewed = { ...REVIEWED, comment: { ...REVIEWED.comment, body: digested } };
    const found = signed({ comment: { ...SIGNED.comment, body } });
    const remove = ["person 2 bob write", "deploy-key 7 writes robot"];
    expect(judged({ reviewed: { ...reviewed, remove }, found })).toMatchObject({ verdict: "pass" });
    for (const other of [undefined, remove.slice(1)]) {
      const recorded = other === undefined ? reviewed : { ...reviewed, remove: other };
      expect(judged({ reviewed: recorded, found })).toMatchObject({ reason: "access-review-unproven" });
    }
  });

  test("that could not be read is unknown, and says which permission would show it (R73)", () => {
    const unread = judged({ found: { signed: { ok: false, why: "403" } } });
    expect(unread).toMatchObject({ verdict: "unknown", reason: "access-review-unreadable" });
    expect(unread?.unblock).toContain("issues: read");
    expect(judged({ found: signed({ rights: { kind: "unknown", why: "403" } }) })).toMatchObject({
      verdict: "unknown",
    });
    expect(judged({ found: {} })).toMatchObject({ verdict: "unknown" });
  });
});

describe("the branches that get in", () => {
  const branches = (found: AccessFound["settings"]) =>
    accessGate.judge(facts({}), { branches: ["main", "hotfix/*"] }, { ok: true, value: { settings: found } })[0];

  test("are those of the policy, or fewer", () => {
    const fine = settingsWith(["branch hotfix/*", "branch main"]);
    expect(branches({ ok: true, value: fine })).toMatchObject({ verdict: "pass" });
    expect(branches({ ok: true, value: settingsWith(["branch main"]) })).toMatchObject({ verdict: "pass" });
  });

  test.each([[["any"]], [["protected"]], [["branch main", "tag v*"]], [["branch main", "branch *"]], [[]]])(
    "are not %j",
    (found) => {
      const result = branches({ ok: true, value: settingsWith(found) });
      expect(result).toMatchObject({ verdict: "fail", reason: "access-branches-open" });
    },
  );

  test("are unknown when GitHub does not say, and all where it has no environment", () => {
    expect(branches({ ok: false, why: "403" })).toMatchObject({ verdict: "unknown" });
    expect(branches({ ok: true, value: null })).toMatchObject({ verdict: "fail" });
  });
});

describe("the words", () => {
  const mistakes = (access: string) => {
    const read = readPolicy(`version: 1
environments:
  production: { preset: production, monitoring: { off: true, because: nobody uses it yet, until: 2026-12-01 }, access: ${access} }
`);
    return read.ok ? [] : read.mistakes.map(({ message }) => message);
  };

  test.each([
    "{ review: 90d }",
    "{ branches: [main] }",
    "{ review: 30d, from: [role:admin, team:sre], branches: [main] }",
  ])("%s says what it means", (access) => expect(mistakes(access)).toEqual([]));

  test.each([
    "{}",
    "{ review: 1h }",
    "{ review: 400d }",
    "{ from: [role:admin] }",
    "{ branches: [main], from: [role:admin] }",
  ])("%s is a mistake", (access) => expect(mistakes(access)).not.toEqual([]));
});
