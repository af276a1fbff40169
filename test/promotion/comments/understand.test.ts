import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SingleComment } from "../../../src/github/comments.ts";
import { CARRIES_FOR } from "../../../src/promotion/carried.ts";
import type { readCommand } from "../../../src/promotion/command.ts";
import { commentIn, type Heard, understand } from "../../../src/promotion/comments/hear.ts";
import { kindOf } from "../../../src/promotion/comments/place.ts";
import { bodyDigest, refuteComment } from "../../../src/promotion/comments/proof.ts";
import { refusalOf } from "../../../src/promotion/comments/receipt.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const ALICE = { id: 7, login: "alice", bot: false };
const repo = { owner: "octo", name: "shop" };
const comment = (says: Partial<SingleComment> = {}): SingleComment => ({
  ...{ id: 71, issue: 5, author: ALICE, byApp: false, body: "/lock production audit", edited: false, url: "" },
  createdAt: "2026-11-22T09:59:00Z",
  ...says,
});
const heard = (says: Partial<SingleComment> = {}, place: Heard["place"] = { kind: "ours" }): Heard => ({
  ...{ comment: comment(says), author: ALICE, place },
});
const request = (over: boolean): Heard["place"] => ({ kind: "request", service: "shop", promotion: "p-x-1", over });
const hearing = (said: Heard, runAttempt = 1, now = NOW) => understand({ repo }, { runAttempt }, said, now);

describe("a comment that was read just now", () => {
  test("is a command with the comment as its proof", () => {
    const ref = { repository: "octo/shop", issue: 5, id: 71, body: bodyDigest("/lock production audit\nplease") };
    expect(hearing(heard({ body: "/lock production audit\nplease" }))).toMatchObject({
      kind: "command",
      command: { kind: "lock", environment: "production", why: "audit" },
      carrying: { comment: ref, at: "2026-11-22T09:59:00Z" },
    });
  });

  test.each([
    ["that was edited (R7)", heard({ edited: true }), "edited"],
    ["of more than a day ago", heard({ createdAt: "2026-11-21T09:59:59Z" }), "a day old"],
    ["from the future", heard({ createdAt: "2026-11-22T10:00:01Z" }), "a day old"],
    ["that is no command", heard({ body: "/look production" }), "is not a command"],
    ["with a decision elsewhere", heard({ body: "/approve 0123456789ab" }), "page of the promotion"],
    ["with a decision that is none", heard({ body: "/approve" }, request(false)), "digest"],
    ["with an edited decision", heard({ body: "/revoke", edited: true }, request(false)), "edited"],
    ["with a decision about what is over", heard({ body: "/revoke" }, request(true)), "is settled"],
  ])("%s is refused with the reason", (_name, said, why) => {
    expect(hearing(said)).toMatchObject({ kind: "refused", why: expect.stringContaining(why) });
  });

  test("is a decision on the page of its promotion, also when the run is started again", () => {
    for (const attempt of [1, 2])
      expect(hearing(heard({ body: "/reject no" }, request(false)), attempt).kind).toBe("decision");
  });

  test("is carried out by the first attempt of its run alone (R17)", () => {
    expect(hearing(heard(), 2)).toMatchObject({ kind: "nothing" });
  });

  test("is only looked for after a new comment, by its number", () => {
    const event = (more: object) => ({ action: "created", comment: { id: 71 }, ...more });
    expect(commentIn({ eventName: "issue_comment", event: event({}) })).toBe(71);
    expect(commentIn({ eventName: "issues", event: event({}) })).toBeUndefined();
    for (const more of [{ action: "edited" }, { comment: { id: "71" } }, { comment: { id: -1 } }, { comment: null }])
      expect(commentIn({ eventName: "issue_comment", event: event(more) })).toBeUndefined();
  });
});

describe("the proof by a comment", () => {
  const at = "2026-11-22T10:00:00Z";
  const isCommand = (command: ReturnType<typeof readCommand>) => command.kind === "lock" && command.why === "audit";
  const ref = { repository: "octo/shop", issue: 5, id: 71, body: bodyDigest("/lock production audit") };
  const claimed = { actor: ALICE, comment: ref, at, isCommand };

  test("holds for the very comment", () => {
    expect(refuteComment(comment(), claimed)).toBeUndefined();
    const first = { ...claimed, at: new Date(Date.parse("2026-11-22T09:59:00Z") + CARRIES_FOR).toISOString() };
    expect(refuteComment(comment(), first)).toBeUndefined();
  });

  test.each([
    ["on another issue", comment({ issue: 6 }), claimed],
    ["with another number", comment({ id: 72 }), claimed],
    ["of another account", comment({ author: { ...ALICE, id: 8 } }), claimed],
    ["of an account that is gone (R21)", comment({ author: null }), claimed],
    ["of a bot (R11)", comment({ author: { ...ALICE, bot: true } }), claimed],
    ["that an app wrote (R11)", comment({ byApp: true }), claimed],
    ["that was edited (R7)", comment({ edited: true }), claimed],
    ["that says something else now", comment({ body: "/lock production audit\nand more" }), claimed],
    ["that says another command", comment(), { ...claimed, isCommand: () => false }],
    ["from after the record", comment({ createdAt: "2026-11-22T10:00:01Z" }), claimed],
    ["of more than a day before", comment({ createdAt: "2026-11-21T09:59:59Z" }), claimed],
    ["without a time", comment({ createdAt: "soon" }), claimed],
  ])("fails for one %s", (_name, found, claim) => {
    expect(refuteComment(found, claim)).toMatch(/\.$/);
  });
});

describe("an issue that the ledger does not know (R48)", () => {
  const ours = { number: 5, byUs: true, byBot: true, labels: ["bug", "env-incident"], body: "It happened." };
  const marker = `<!-- env-actions approval ${"0".repeat(64)} e30 -->`;

  test.each([
    ["opened by us, with our label", ours, "ours"],
    ["of a step", { ...ours, labels: ["env-approval"], body: `Approve this.\n\n${marker}` }, "step"],
    ["without our label", { ...ours, labels: ["bug"] }, "elsewhere"],
    ["of another bot, with our label", { ...ours, byUs: false }, "elsewhere"],
    ["of another bot, with a marker", { ...ours, byUs: false, labels: ["env-approval"], body: marker }, "elsewhere"],
    ["of a person", { ...ours, byUs: false, byBot: false, labels: ["env-access-review"] }, "elsewhere"],
    ["of another app's audit", { ...ours, byUs: false, labels: ["env-access-review"] }, "review"],
  ] as const)("%s", (_name, opened, kind) => {
    expect(kindOf(opened)).toEqual({ kind });
  });
});

test("R47: what a refusal repeats can do nothing on the page", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const body = `/lock ${text}@octo/all <img src=x> <!-- env-actions answer 1 --> ![x](y) #1`;
      const reply = refusalOf({ comment: comment({ body }), author: ALICE }, `because ${body}`);
      const outside = reply.replace(/(`+)[\s\S]*?\1/g, "");
      expect(outside).not.toMatch(/@octo|<img|<!--|#1\b/);
      expect(reply.split("\n")).toHaveLength(1);
    }),
  );
});
