import { describe, expect, test } from "vitest";
import type { Standing } from "../../src/approvals/standing.ts";
import { DECIDED_WITHIN, overdue } from "../../src/promotion/expiry.ts";

const AT = "2026-11-22T10:00:00Z";
const promotion = { state: "waiting", requestedAt: AT } as const;
const standing = (says: Partial<Standing> = {}): { standing: Standing } => ({
  standing: {
    ...{ state: "open", approvals: [], rejection: null, missing: [], ignored: [], unreadable: [] },
    ...says,
  },
});
const after = (milliseconds: number) => new Date(Date.parse(AT) + milliseconds);
const late = after(DECIDED_WITHIN + 1);
const VOTE = { person: { id: 7, login: "alice" }, decision: { kind: "approve", plan: "" } } as const;
const approval = {
  vote: { ...VOTE, at: 0, source: "comment", comment: 1, url: "" },
  group: "approvers",
  fills: true,
} as const;

describe("a promotion that nobody decides about", () => {
  test("ends thirty days after people were asked, and not a moment before", () => {
    expect(overdue(promotion, standing(), after(DECIDED_WITHIN))).toBeUndefined();
    expect(overdue(promotion, standing(), late)).toContain(AT);
  });

  test("counts from the page that they were asked on", () => {
    const request = { repository: "octo/shop", issue: 5, at: "2026-11-22T11:00:00Z", seq: 9 };
    expect(overdue({ ...promotion, request }, standing(), late)).toBeUndefined();
  });

  test.each([
    ["an approval stands", promotion, standing({ approvals: [approval] })],
    ["nobody can say who approved", promotion, standing({ state: "unknown" })],
    ["enough people approved", promotion, standing({ state: "approved" })],
    ["it waits for something else", promotion, undefined],
    ["it is on its way", { ...promotion, state: "cleared" } as const, standing()],
  ])("does not end while %s", (_name, open, approvals) => {
    expect(overdue(open, approvals, late)).toBeUndefined();
  });
});
