import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerOf } from "../../src/evaluation/answer.ts";
import { checkReportOf } from "../../src/evaluation/check-report.ts";
import { retryAtOf } from "../../src/evaluation/evaluation.ts";
import { evaluation, result } from "./evaluations.ts";

const place = {
  repo: { owner: "octo", name: "shop" },
  runUrl: "https://github.com/octo/shop/actions/runs/9",
  repositoryUrl: "https://github.com/octo/shop",
  several: false,
};
const verdict = fc.constantFrom("pass" as const, "fail" as const, "wait" as const, "unknown" as const);

describe("the gate door", () => {
  test("ends green only for a pass, and its check run is a success only then (R64)", () => {
    fc.assert(
      fc.property(fc.array(verdict, { maxLength: 6 }), (verdicts) => {
        const judged = evaluation(verdicts.map((each) => result("checks", each)));
        const answer = answerOf(judged, null);
        const passes = verdicts.length > 0 && verdicts.every((each) => each === "pass");
        expect(answer.failed).toBe(!passes);
        expect(answer.decision === "pass").toBe(passes);
        expect(checkReportOf(judged, place).conclusion).toBe(passes ? "success" : "failure");
      }),
    );
  });

  test("that judged nothing says so and is red (R32)", () => {
    const answer = answerOf(evaluation([]), null);
    expect(answer).toMatchObject({ decision: "unknown", reason: "not-judged", failed: true });
    expect(answer.message).toContain("Nothing was judged");
  });

  test("tells what stands in the way, by gate and by item", () => {
    const results = [
      result("order", "pass"),
      result("http", "wait", { item: "ticket", retryAt: "2026-11-22T12:00:00Z" }),
    ];
    const answer = answerOf(evaluation(results), { url: "https://github.com/octo/shop/runs/1" });
    expect(answer.outputs).toMatchObject({
      gates: { order: "pass", "http/ticket": "wait" },
      "retry-at": "2026-11-22T12:00:00Z",
      enforced: "true",
      check: "https://github.com/octo/shop/runs/1",
    });
    expect(answer).toMatchObject({ decision: "wait", reason: "http-said", hint: "mend http" });
  });

  test("counts what an allowed person overrode as out of the way, and shows it (R22)", () => {
    const override = { by: "alice", why: "outage", until: "2026-11-23T00:00:00Z" };
    const judged = evaluation([result("soak", "fail", { override })]);
    expect(answerOf(judged, null).decision).toBe("pass");
    const { summary } = checkReportOf(judged, place);
    expect(summary).toMatch(/overridden.*alice/s);
    expect(summary).toContain("outage");
  });

  test("never lets text from outside speak Markdown (R47)", () => {
    const message = "<img src=x> @octo/everyone | **bold** [x](https://evil.example)";
    const { summary } = checkReportOf(evaluation([result("lock", "wait", { message })]), place);
    expect(summary).not.toMatch(/<img|\]\(https:\/\/evil|\*\*bold\*\*|@octo/);
  });
});

test("asking again makes sense at the latest of the known times, as all must pass", () => {
  const at = (retryAt: string) => result("soak", "wait", { retryAt });
  expect(retryAtOf([at("2026-11-22T12:00:00Z"), at("2026-11-22T11:00:00Z"), result("lock", "wait")])).toBe(
    "2026-11-22T12:00:00Z",
  );
  expect(retryAtOf([result("lock", "wait"), { ...at("2026-11-22T12:00:00Z"), verdict: "pass" }])).toBeNull();
});
