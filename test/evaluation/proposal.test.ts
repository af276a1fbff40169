import { describe, expect, test } from "vitest";
import { isEnforced } from "../../src/evaluation/enforced.ts";
import { judgeProposal, proposalOf } from "../../src/evaluation/proposal.ts";
import type { Block } from "../../src/github/snapshot.ts";
import { building, check, checksOf, POLICY_TEXT } from "../gates/facts.ts";

const text = (value: string | null): Block<string | null> => ({ ok: true, value });
const judge = (proposed: Block<string | null>) =>
  judgeProposal(proposalOf(POLICY_TEXT, proposed)).map((each) => each.reason);

describe("the policy that a pull request would bring", () => {
  test("stands in nobody's way when it is the same, or valid", () => {
    expect(judge(text(POLICY_TEXT))).toEqual([]);
    expect(judge(text(`${POLICY_TEXT}# a word\n`))).toEqual([]);
    expect(proposalOf(POLICY_TEXT, text(`${POLICY_TEXT}# a word\n`)).kind).toBe("valid");
  });

  test("is refused with a mistake in it, or removed, before everything stops (R54)", () => {
    const mistaken = proposalOf(POLICY_TEXT, text("version: 1\nenvironments: { staging: { preset: stagin } }\n"));
    expect(mistaken).toMatchObject({ kind: "mistaken", mistakes: [{ line: 2 }] });
    expect(judgeProposal(mistaken)[0]).toMatchObject({ verdict: "fail", reason: "proposal-mistaken" });
    expect(judge(text(null))).toEqual(["proposal-removed"]);
  });

  test("that cannot be read is neither good nor bad (R73)", () => {
    expect(judgeProposal(proposalOf(POLICY_TEXT, { ok: false, why: "502" }))[0]?.verdict).toBe("unknown");
  });
});

describe("whether a red verdict holds a merge back", () => {
  const job = check("fit for staging", "success");
  const checks = { ok: true, value: checksOf(building({ checks: [job] })) } as const;
  const calling = { id: 9, attempt: 1, job: "gate", checkRun: job.id };
  const required = (...contexts: readonly string[]) =>
    ({ ok: true, value: contexts.map((context) => ({ context, app: null })) }) as const;

  test("is said by the rules of the default branch, by the job's name as GitHub shows it", () => {
    expect(isEnforced(required("fit for staging"), checks, calling)).toBe(true);
    expect(isEnforced(required("gate"), checks, calling)).toBe(false);
  });

  test("is false without rules, as on private repositories of the Free plan (R57)", () => {
    expect(isEnforced(required(), checks, calling)).toBe(false);
  });

  test("is not guessed", () => {
    expect(isEnforced({ ok: false, why: "403" }, checks, calling)).toBeNull();
    expect(isEnforced(required("x"), { ok: false, why: "502" }, calling)).toBeNull();
  });

  test("is not said by a check run of ours, which any workflow could publish", () => {
    expect(isEnforced(required("env-actions: staging"), checks, calling)).toBe(false);
  });
});
