import { describe, expect, test } from "vitest";
import { sourceGate } from "../../src/gates/source/gate.ts";
import { building, checksOf, type FactsWish, facts, RELEASE, suite } from "./facts.ts";

const judge = (wish: FactsWish = {}) => sourceGate.judge(facts(wish));
const PREVIEW = { ...RELEASE, preview: true };

describe("where a release comes from, proven again at use (R27, R29)", () => {
  test("a commit of the default branch, built by a run of this commit", () => {
    expect(judge()).toMatchObject({ verdict: "pass", reason: "source-proven" });
  });

  test("a commit that the default branch does not contain is refused, whoever registered it", () => {
    expect(judge({ reachable: { ok: true, value: false } })).toMatchObject({
      verdict: "fail",
      reason: "commit-unreachable",
    });
  });

  test("a preview needs no default branch, but a pull request", () => {
    const reachable = { ok: true, value: false } as const;
    const built = building({ event: "pull_request", branch: "idea" });
    expect(judge({ release: PREVIEW, reachable, checks: checksOf(built) }).verdict).toBe("pass");
    expect(judge({ release: PREVIEW, reachable }).verdict).toBe("fail");
  });

  test.each([
    "pull_request",
    "pull_request_target",
    "workflow_run",
    "issue_comment",
    "repository_dispatch",
    "tomorrow",
  ])("a run started by %s is refused", (event) => {
    expect(judge({ checks: checksOf(building({ event })) })).toMatchObject({
      verdict: "fail",
      reason: "build-run-refused",
    });
  });

  test("a run that GitHub does not know for this commit is refused, and another app's suite is none", () => {
    expect(judge({ checks: checksOf(suite()) })).toMatchObject({ verdict: "fail", reason: "build-run-unknown" });
    const foreign = building({ app: { id: 7, slug: "other" } });
    expect(judge({ checks: checksOf(foreign) })).toMatchObject({ verdict: "fail", reason: "build-run-unknown" });
  });

  test("what cannot be read is neither yes nor no (R73)", () => {
    expect(judge({ reachable: { ok: false, why: "403" } })).toMatchObject({ verdict: "unknown" });
    expect(judge({ checks: { ok: false, why: "403" } })).toMatchObject({ verdict: "unknown" });
  });
});
