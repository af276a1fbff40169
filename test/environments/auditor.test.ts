import { describe, expect, test } from "vitest";
import { type AuditAsk, type Auditor, defineAuditor } from "../../src/environments/auditor.ts";
import { type Finding, ruleOf } from "../../src/environments/finding.ts";
import { reading, unreadable } from "../../src/environments/reading.ts";
import { GitHubFailure } from "../../src/github/errors.ts";

const documentation = { summary: "All is well.", needs: [], reasons: {} };
// No auditor of this file looks at what it may ask.
const ask = {} as AuditAsk;

function auditor(gather: () => Promise<string>, judge: (found: string) => readonly Finding[] = () => []): Auditor {
  return defineAuditor({ name: "sample", documentation, gather, judge });
}

const failure = (kind: "forbidden" | "rate-limited" | "unavailable") =>
  new GitHubFailure({ kind, request: "GET /x", message: "GET /x: GitHub answered 403", hint: "add `issues: read`" });

describe("R58: an auditor fails closed", () => {
  test("what it cannot gather is a finding that names the permission", async () => {
    const found = await auditor(() => Promise.reject(failure("forbidden"))).audit(ask);
    expect(found).toMatchObject([{ id: "sample/unreadable", severity: "error", fix: "add `issues: read`" }]);
  });

  test("what it cannot judge is a finding too", async () => {
    const broken = () => {
      throw new TypeError("x is not a function");
    };
    expect(await auditor(async () => "x", broken).audit(ask)).toMatchObject([{ id: "sample/broken" }]);
  });

  test("a rate limit ends the whole step, and is no finding (R72)", async () => {
    await expect(auditor(() => Promise.reject(failure("rate-limited"))).audit(ask)).rejects.toThrow(GitHubFailure);
    await expect(reading("", () => Promise.reject(failure("rate-limited")))).rejects.toThrow(GitHubFailure);
  });

  test("a part that fails alone says what would show it", async () => {
    const read = await reading("give it a token", () => Promise.reject(failure("forbidden")));
    expect(read).toEqual({ ok: false, why: "GET /x: GitHub answered 403", fix: "give it a token" });
    if (read.ok) throw new Error("it was read");
    expect(ruleOf(unreadable("sample/secrets-unreadable/production", "The secrets", read))).toBe(
      "sample/secrets-unreadable",
    );
    expect(await reading("give it a token", () => Promise.reject(failure("unavailable")))).toMatchObject({
      fix: "GitHub did not answer: run the audit again.",
    });
    expect(await reading("", async () => 1)).toEqual({ ok: true, value: 1 });
  });
});
