import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ask, entriesOf, markerOf, planOf, readAskIn } from "../../src/approval-request/ask.ts";
import { refuted } from "../../src/approval-request/dispatched.ts";
import { isTextOf, pageText } from "../../src/approval-request/page-text.ts";
import { roundOf } from "../../src/approval-request/this-job.ts";
import { readEntry } from "../../src/policy/allow.ts";

const AROUND = { repositoryUrl: "https://github.com/octo/shop", owner: "octo" };
const ASK: Ask = {
  repository: 7,
  run: 42,
  job: "deploy",
  round: 1,
  commit: "a".repeat(40),
  approvers: ["user:alice", "user:bob"],
  minimum: 1,
  expire: 259_200_000,
  message: "Deploy",
  workflow: null,
  author: null,
};

const asks: fc.Arbitrary<Ask> = fc.record({
  repository: fc.integer({ min: 1 }),
  run: fc.integer({ min: 1 }),
  job: fc.string({ unit: "binary", maxLength: 40 }),
  round: fc.integer({ min: 1, max: 9 }),
  commit: fc.constantFrom("a".repeat(40), "b".repeat(64)),
  approvers: fc.subarray(["role:write", "team:octo/release", "user:alice", "user:bob"], { minLength: 1 }),
  minimum: fc.integer({ min: 1, max: 10 }),
  expire: fc.integer({ min: 1, max: 2_592_000_000 }),
  message: fc.string({ unit: "binary", maxLength: 200 }),
  workflow: fc.constantFrom(null, "deploy.yml"),
  author: fc.option(fc.integer({ min: 1 })),
});

describe("a page", () => {
  it("gives its ask back, is recognised open and closed, and in no other words (R47, R48)", () => {
    fc.assert(
      fc.property(asks, (ask) => {
        const { body, title } = pageText(ask, AROUND);
        expect(readAskIn(body)).toEqual(ask);
        expect(title).not.toContain("\n");
        expect(isTextOf(body, ask, AROUND)).toBe(true);
        expect(isTextOf(pageText(ask, { ...AROUND, verdict: ["Rejected by x"] }).body, ask, AROUND)).toBe(true);
        expect(isTextOf(body.replace("/approve", "/approve "), ask, AROUND)).toBe(false);
        expect(isTextOf(`Approved.\n\n${body}`, ask, AROUND)).toBe(false);
        expect(isTextOf(markerOf(ask), ask, AROUND)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it("is read from its end alone, and from nothing that was not written so", () => {
    const marker = markerOf(ASK);
    expect(readAskIn(`${marker}\nmore`)).toBeUndefined();
    expect(readAskIn(marker.replace(/[0-9a-f]{64}/, "0".repeat(64)))).toBeUndefined();
    const forge = (text: string) =>
      readAskIn(`<!-- env-actions approval ${planOf(ASK).slice(7)} ${Buffer.from(text).toString("base64url")} -->`);
    expect(forge("{}")).toBeUndefined();
    expect(forge("[")).toBeUndefined();
    expect(forge(JSON.stringify({ ...ASK, more: 1 }))).toBeUndefined();
    expect(forge(`{"run":1,${JSON.stringify(ASK).slice(1)}`)).toBeUndefined();
  });

  it("has another plan when anything that is asked differs (R6)", () => {
    const others: readonly Partial<Ask>[] = [
      ...[{ repository: 8 }, { run: 43 }, { job: "Deploy" }, { round: 2 }, { commit: "b".repeat(40) }, { minimum: 2 }],
      ...[{ approvers: ["user:alice"] }, { expire: 1 }, { message: "deploy" }, { workflow: "a.yml" }, { author: 3 }],
    ];
    expect(new Set([ASK, ...others.map((other) => ({ ...ASK, ...other }))].map(planOf)).size).toBe(others.length + 1);
    expect(Object.keys(ASK)).toHaveLength(others.length);
  });
});

describe("a round", () => {
  const job = (attempt: number, conclusion: string | null, name = "deploy") => ({
    ...{ attempt, conclusion, name, status: "completed", checkRun: attempt },
  });

  it("rises with every earlier attempt in which this very job succeeded (R17)", () => {
    const jobs = [job(1, "failure"), job(1, "success", "build"), job(2, "success"), job(3, "cancelled"), job(4, null)];
    expect([1, 2, 3, 4, 5].map((attempt) => roundOf(jobs, { name: "deploy", attempt }))).toEqual([1, 1, 2, 2, 2]);
    expect(roundOf(jobs, { name: "build", attempt: 2 })).toBe(2);
  });
});

describe("a dispatched run", () => {
  const handle = "a-5-0123456789ab";
  const ask: Ask = { ...ASK, workflow: "release.yml" };
  const run = {
    ...{ id: 50, attempt: 1, path: ".github/workflows/release.yml", event: "workflow_dispatch", headBranch: "main" },
    ...{ headSha: "a".repeat(40), headRepositoryId: 7, status: "in_progress", conclusion: null, url: "" },
    ...{ title: `release ${handle}`, actor: null, triggeringActor: null, createdAt: "2026-11-28T00:00:00Z" },
  };
  const wanted = { approvers: entriesOf(ask), minimum: 1, expire: ask.expire };
  const repository = { id: 7, defaultBranch: "main" };
  const fits = { ask, wanted, run, repository, handle };
  const why = (o: Partial<typeof fits>) => {
    const { ask: asked, run: job, ...rest } = { ...fits, ...o };
    return refuted(asked, { ...rest, job: { run: job } });
  };

  it("goes on by an approval of exactly it, and by none of another repository, workflow, branch, people or name", () => {
    expect(why({})).toBeUndefined();
    const alice = readEntry("user:alice");
    const others: readonly Partial<typeof fits>[] = [
      { repository: { id: 8, defaultBranch: "main" } },
      { run: { ...run, headRepositoryId: 8 } },
      { ask: ASK },
      { ask: { ...ask, workflow: "deploy.yml" } },
      { run: { ...run, event: "push" } },
      { run: { ...run, headBranch: "main2" } },
      { wanted: { ...wanted, approvers: alice === undefined ? [] : [alice] } },
      { wanted: { ...wanted, approvers: [] } },
      { wanted: { ...wanted, minimum: 2 } },
      { wanted: { ...wanted, expire: 1 } },
      { run: { ...run, title: `release ${handle}0` } },
      { run: { ...run, title: "release" } },
    ];
    expect(others.filter((other) => why(other) === undefined)).toEqual([]);
  });
});
