import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDecision } from "../../src/approvals/decision.ts";
import { votesOf } from "../../src/approvals/vote.ts";
import type { CommentFact } from "../../src/github/conversation.ts";

const PLAN = "3f9c2a1b7d04";
const comment = (body: string, says: Partial<CommentFact> = {}): CommentFact => ({
  id: 1,
  author: { id: 11, login: "alice", bot: false },
  body,
  createdAt: "2026-11-23T09:00:00Z",
  edited: false,
  url: "https://github.com/octo/shop/issues/7#issuecomment-1",
  ...says,
});
const counted = (body: string, says: Partial<CommentFact> = {}) => votesOf([comment(body, says)]).votes.length;

describe("a decision", () => {
  test.each([
    [`/approve ${PLAN}`, { kind: "approve", plan: PLAN }],
    [`/approve sha256:${PLAN}${"0".repeat(52)}`, { kind: "approve", plan: `${PLAN}${"0".repeat(52)}` }],
    [`/approve ${PLAN}\r\nlooks good`, { kind: "approve", plan: PLAN }],
    ["/reject the migration is missing", { kind: "reject", why: "the migration is missing" }],
    ["/reject über Nacht gehen Zahlen verloren", { kind: "reject", why: "über Nacht gehen Zahlen verloren" }],
    ["/revoke", { kind: "revoke" }],
  ])("is the first line: %j", (body, decision) => expect(readDecision(body)).toEqual(decision));

  test.each([
    "nice",
    "",
    `I would /approve ${PLAN}`,
    `\n/approve ${PLAN}`,
    ` /approve ${PLAN}`,
    `> /approve ${PLAN}`,
    "/approved",
    "/revoked",
  ])("is no talk: %j", (body) => expect(readDecision(body)).toBeUndefined());

  test.each([
    "/approve",
    "/approve 3f9c2a1b7d0",
    `/approve ${PLAN} now`,
    `/approve ${PLAN.toUpperCase()}`,
    `/approve\t${PLAN}`,
    `/approve  ${PLAN}`,
    "/reject",
    "/reject \u202egnorw",
    "/revoke it",
  ])("that is misspelt says so and counts for nothing (R44): %j", (body) => {
    expect(readDecision(body)).toMatchObject({ kind: "misspelt" });
    expect(counted(body)).toBe(0);
  });

  test("is never read out of other text (R44, R50)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const line = text.split(/[\r\n]/, 1)[0] ?? "";
        const plain = /^\/(?:approve|reject|revoke)(?:[ \t]|$)/.test(line.replace(/[ \t]+$/, ""));
        expect(readDecision(text) !== undefined).toBe(plain);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe("a comment counts", () => {
  test("from a person, unedited", () => expect(counted(`/approve ${PLAN}`)).toBe(1));

  test.each<[string, Partial<CommentFact>]>([
    ["edited, by whomever (R7)", { edited: true }],
    ["of a bot (R11)", { author: { id: 12, login: "helper[bot]", bot: true } }],
    ["of a deleted account (R21)", { author: null }],
    ["without a time", { createdAt: "soon" }],
  ])("not %s", (_name, says) => expect(counted(`/approve ${PLAN}`, says)).toBe(0));

  test("whatever its size", () => expect(counted(`/approve ${PLAN}\n${"x".repeat(70_000)}`)).toBe(1));
});
