import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ToldIncident } from "../../src/github/incidents.ts";
import type { Block } from "../../src/github/snapshot.ts";
import type { Review } from "../../src/ledger/review.ts";
import { parseLedger } from "../../src/ledger/snapshot.ts";
import { dueReviews } from "../../src/promotion/review-due.ts";
import { unreviewed } from "../../src/promotion/review-proof.ts";
import { facts } from "../gates/facts.ts";
import {
  ALICE,
  BOB,
  brief,
  cleared,
  entered,
  ledgerOf,
  overridden,
  RUN,
  registered,
  requested,
} from "../ledger/sample.ts";

const PAGE = "https://github.com/octo/shop/issues/7";
const REVIEW: Review = {
  promotion: "p-production-4",
  release: brief(1),
  at: "2026-11-22T10:00:00Z",
  overriding: {
    ...{ gate: "soak", why: "a customer is down", actor: ALICE, run: RUN, seq: 17 },
    ...{ at: "2026-11-22T09:00:00Z", until: "2026-11-23T09:00:00Z" },
  },
};
const person = { ...BOB, bot: false };
const bot = { id: 41_898_282, login: "github-actions[bot]", bot: true };
const told = (...closers: readonly ToldIncident["closedBy"][]): Block<readonly ToldIncident[]> => ({
  ok: true,
  value: closers.map((closedBy) => ({ page: PAGE, closedBy })),
});
const judge = (what: Block<readonly ToldIncident[]>, action: "promote" | "rollback" = "promote") =>
  unreviewed([{ review: REVIEW, told: what }], facts({ environment: "production", action }));

describe("a used override whose review is due (R22)", () => {
  test("is done when a person other than the one who overrode closed the issue", () => {
    expect(judge(told(person))).toEqual([]);
    expect(judge(told(null, person))).toEqual([]);
  });

  test("locks while the issue is open, naming the override, the person, the time and the page", () => {
    const [result, ...others] = judge(told(null));
    expect(others).toEqual([]);
    expect(result).toMatchObject({ gate: "lock", verdict: "wait", reason: "override-unreviewed", evidence: [PAGE] });
    for (const word of ["alice", "soak", "p-production-4", "production", "2026-11-25T10:00:00Z", PAGE])
      expect(result?.message).toContain(word);
    expect(result?.unblock).toBe("Look at it and close the issue (somebody else than alice).");
  });

  test("locks when only the one who overrode, under whatever name, or a bot closed it", () => {
    for (const closer of [{ ...ALICE, login: "alice-renamed", bot: false }, bot, { ...person, bot: true }]) {
      const [result] = judge(told(closer));
      expect(result).toMatchObject({ verdict: "wait", reason: "override-unreviewed" });
      expect(result?.message).toContain(`${closer.login} closed the issue does not count`);
      expect(result?.unblock).toContain("Reopen it.");
    }
  });

  test("locks when the issue is gone, and says how it comes back", () => {
    const [result] = judge(told());
    expect(result).toMatchObject({ verdict: "wait", reason: "override-unreviewed" });
    expect(result?.unblock).toContain("opens its issue again");
  });

  test("is unknown when GitHub did not answer", () => {
    const [result] = judge({ ok: false, why: "GitHub answered 403." });
    expect(result).toMatchObject({ verdict: "unknown", reason: "override-review-unreadable" });
    expect(result?.message).toContain("GitHub answered 403.");
    expect(result?.unblock).toContain("issues: read");
  });

  test("holds no rollback up", () => {
    expect(judge(told(null), "rollback")).toEqual([]);
    expect(judge({ ok: false, why: "it is down" }, "rollback")).toEqual([]);
  });

  test("one done review does nothing for another, and nothing but a right closer lets anything in", () => {
    const closer = fc.constantFrom(null, bot, person, { ...ALICE, bot: false });
    const answer = fc.oneof(
      fc.array(closer, { maxLength: 3 }).map((closers) => told(...closers)),
      fc.constant<Block<readonly ToldIncident[]>>({ ok: false, why: "it is down" }),
    );
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 4 }), (answers) => {
        const done = answers.filter((each) => each.ok && each.value.some(({ closedBy }) => closedBy === person));
        const results = unreviewed(
          answers.map((each) => ({ review: REVIEW, told: each })),
          facts({ environment: "production" }),
        );
        expect(results).toHaveLength(answers.length - done.length);
        expect(results.every(({ verdict }) => verdict !== "pass")).toBe(true);
      }),
    );
  });

  test("is due to the second three days after the entry", async () => {
    const files = await ledgerOf([registered(1), requested(1, brief(1))], [overridden(1)], [cleared(1), entered(1, 1)]);
    const due = (now: string) => dueReviews(parseLedger(files, "oid", "web"), "production", new Date(now));
    expect(due("2026-11-25T09:59:59Z")).toEqual([]);
    expect(due("2026-11-25T10:00:00Z")).toHaveLength(1);
  });
});
