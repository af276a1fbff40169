import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { judgeChecks } from "../../../src/gates/checks/gate.ts";
import type { RangeFound } from "../../../src/gates/checks/gather.ts";
import { checksSchema } from "../../../src/gates/checks/schema.ts";
import { checksRule } from "../../../src/gates/checks/words.ts";
import type { GateFacts } from "../../../src/gates/gate.ts";
import { check, checksOf, facts, RELEASE, ruled, state, suite } from "../facts.ts";

type LineFound = Extract<RangeFound, { kind: "line" }>;

const [NEWER = "", OLDER = "", BASE = "", OTHER = ""] = ["1", "2", "3", "4"].map((digit) => digit.repeat(40));
const RULE = { required: ["e2e", "lint"] };
const passed = () => checksOf(suite({ checks: [check("e2e", "success"), check("lint", "success")] }));

function found(says: Partial<LineFound> = {}): LineFound {
  const of = (commit: string) => ({ commit, checks: passed(), mergedBy: { ok: true, value: [] } as const });
  return {
    kind: "line",
    base: BASE,
    line: {
      commits: [
        { oid: RELEASE.commit, parent: NEWER },
        { oid: NEWER, parent: OLDER },
        { oid: OLDER, parent: BASE },
      ],
      until: BASE,
    },
    facts: [of(NEWER), of(OLDER)],
    ...says,
  };
}

function said(range: RangeFound, says: { readonly base?: string; readonly about?: Partial<GateFacts> } = {}): string {
  const current = {
    kind: "release",
    release: { ...RELEASE, id: "r-000000000000", commit: says.base ?? BASE },
    promotion: "p-production-1",
    since: "2026-11-22T09:00:00Z",
    seq: 1,
  } as const;
  const about = facts({
    environment: ruled("checks", RULE, "production"),
    states: says.base === "" ? [] : [state("production", { current })],
    checks: passed(),
  });
  const rule = checksRule(v.parse(checksSchema, RULE), "production");
  const { verdict, reason } = judgeChecks({ ...about, ...says.about }, rule, { ok: true, value: range });
  return `${verdict} ${reason}`;
}

describe("a range that was read", () => {
  const whole = found();
  const [head, newer, older] = whole.line.commits;
  const cut = (commits: readonly (typeof head)[], until: string | null = BASE) => {
    const line = { commits: commits.flatMap((one) => one ?? []), until };
    return found({ line, facts: whole.facts.slice(0, line.commits.length - 1) });
  };

  test("whole is judged", () => {
    expect(said(whole)).toBe("pass checks-passed");
  });

  test.each<[string, RangeFound]>([
    ["without the facts of one commit", found({ facts: whole.facts.slice(1) })],
    ["without those of the last", found({ facts: whole.facts.slice(0, 1) })],
    ["without any", found({ facts: [] })],
    ["with the facts of another order", found({ facts: whole.facts.toReversed() })],
    ["without its last commit", cut([head, newer])],
    ["without its middle", cut([head, older])],
    ["without its head", cut([newer, older])],
    ["without a line", cut([])],
    ["that runs through the base", cut([head, newer, older, { oid: BASE, parent: OTHER }], OTHER)],
    ["that ends nowhere", cut([head, newer, older], null)],
    ["since another release", found({ base: OTHER })],
    ["that is none, for the first release", { kind: "alone", base: BASE, why: "first" }],
    ["that is none, for the same release", { kind: "alone", base: BASE, why: "same" }],
    ["that is none, because nothing is asked", { kind: "alone", base: BASE, why: "unasked" }],
  ])("%s is unknown (R73, R77)", (_name, range) => {
    expect(said(range)).toBe("unknown checks-unreadable");
  });

  test("of what the environment had a moment before is unknown", () => {
    expect(said(whole, { base: OTHER })).toBe("unknown checks-unreadable");
    expect(said(whole, { base: "" })).toBe("unknown checks-unreadable");
    expect(said({ kind: "alone", base: null, why: "first" })).toBe("unknown checks-unreadable");
  });

  test("does not matter to a rollback: what was good enough once may come back", () => {
    expect(said(found({ facts: [] }), { about: { action: "rollback" } })).toBe("pass checks-passed");
  });
});

describe("a commit that came in with others", () => {
  const covered = (checks: ReturnType<typeof passed>) => {
    const [first, second] = found().facts;
    const mergedBy = { ok: true, value: [RELEASE.commit] } as const;
    return found({ facts: [first, second].flatMap((one) => (one ? [{ ...one, checks, mergedBy }] : [])) });
  };

  test("is proven by the merge only in what it did not report", () => {
    expect(said(covered(checksOf()))).toBe("pass checks-passed");
    expect(said(covered(checksOf(suite({ checks: [check("e2e", "success")] }))))).toBe("pass checks-passed");
    expect(said(covered(checksOf(suite({ checks: [check("e2e", "failure")] }))))).toBe("fail checks-failed");
    expect(said(covered(checksOf(suite({ checks: [check("e2e", null, "queued")] }))))).toBe("wait checks-running");
  });
});
