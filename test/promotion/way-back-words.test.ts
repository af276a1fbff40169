import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test } from "vitest";
import { createSummary } from "../../src/action/summary.ts";
import type { GateResult } from "../../src/gates/gate.ts";
import { tellWayBack } from "../../src/promotion/way-back-words.ts";
import type { RollbackPlan } from "../../src/rollback/plan.ts";
import { requestView } from "./request/sample.ts";

const plan = requestView().rollback;
const told = (more: Partial<RollbackPlan> = {}, results: readonly GateResult[] = []) => {
  const page = createSummary();
  tellWayBack(page, { ...plan, ...more }, results);
  return page.render();
};
const result = (verdict: GateResult["verdict"], message: string): GateResult => ({
  ...{ gate: "rollback-plan", verdict, reason: "rollback-plan-proven", message, evidence: [], unblock: "" },
});

describe("the way back, as people read it", () => {
  test("says target, strategy, time, owner, data, steps and what was proven", () => {
    const text = told({}, [result("pass", "production could go back now: 9 checks.")]);
    for (const expected of [
      "Back to **1.3.0",
      "**How**: the environment's workflow deploys the older release",
      "**Within**: 15 min",
      "**Who does it**: team platform",
      "**Data**: **it needs a restore**",
      "**Backup**: nightly dump",
      "**Proof**: production could go back now: 9 checks.",
      "- 1: The workflow production.yml deploys 1.3.0 again",
    ]) {
      expect(text).toContain(expected);
    }
  });

  test("says that nothing is proven where one check fails, or nobody asked", () => {
    const two = [result("fail", "The artifact is gone."), result("unknown", "The owner could not be read.")];
    expect(told({}, two)).toContain("**Proof**: **not proven**: The artifact is gone. And 1 more.");
    expect(told()).toContain("**Proof**: the policy asks for none");
  });

  test("R47: is bounded, and whatever people wrote mentions nobody, links nowhere and is no markup", () => {
    const hostile = fc.array(
      fc.constantFrom("@alice", "<b>", "[x](https://evil.example)", "`", "\n# ", "| ", "![", "x"),
      {
        minLength: 1,
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(hostile, (parts) => {
        const word = parts.join("");
        const many = Array.from({ length: 300 }, () => word);
        const page = told({ steps: many, problems: many, backup: word, forwardFix: word }, [result("fail", word)]);
        expect(page.length).toBeLessThan(200_000);
        const seen: string[] = [];
        const visit = (node: { type: string; value?: string; children?: readonly unknown[] }) => {
          seen.push(node.type);
          if (node.type === "text") expect(node.value).not.toMatch(/@alice/);
          for (const child of node.children ?? []) visit(child as typeof node);
        };
        visit(fromMarkdown(page));
        for (const kind of ["html", "link", "image", "heading"]) expect(seen).not.toContain(kind);
      }),
      { numRuns: 50 },
    );
  });
});
