import { expect, test } from "vitest";
import type { Standing } from "../../../src/approvals/standing.ts";
import type { Vote } from "../../../src/approvals/vote.ts";
import type { SingleComment } from "../../../src/github/comments.ts";
import { decisionReceipt } from "../../../src/promotion/comments/answer.ts";

const comment = (body: string): { comment: SingleComment } => ({
  comment: { id: 71, issue: 5, author: null, byApp: false, body, createdAt: "", edited: false, url: "" },
});
const vote: Vote = {
  person: { id: 7, login: "alice" },
  decision: { kind: "approve", plan: "" },
  ...{ at: 0, source: "comment", comment: 71, url: "" },
};
const facts = (says: Partial<Standing>, issue = 5) => ({
  where: { repository: "octo/shop", issue },
  standing: {
    ...{ state: "open", approvals: [], rejection: null, missing: [], ignored: [], unreadable: [] },
    ...says,
  } satisfies Standing,
});

test.each([
  [
    "an approval that counts",
    "/approve 0",
    facts({ approvals: [{ vote, group: "approvers", fills: true }] }),
    { kind: "taken" },
  ],
  ["a rejection that counts", "/reject no", facts({ rejection: { vote, why: "no" } }), { kind: "taken" }],
  ["a withdrawal", "/revoke", facts({}), { kind: "taken" }],
  [
    "one that does not count",
    "/approve 0",
    facts({ ignored: [{ vote, why: "No." }] }),
    { kind: "refused", why: "No." },
  ],
  ["one that could not be judged", "/approve 0", facts({ unreadable: ["alice"] }), { kind: "seen" }],
  [
    "one about another promotion",
    "/approve 0",
    facts({ approvals: [{ vote, group: "x", fills: true }] }, 6),
    { kind: "seen" },
  ],
] as const)("%s is told so", (_name, body, judged, receipt) => {
  expect(decisionReceipt(comment(body), [judged])).toEqual(receipt);
});
