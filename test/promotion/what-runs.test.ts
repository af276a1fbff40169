import { describe, expect, test } from "vitest";
import { baseOf } from "../../src/gates/checks/gather.ts";
import type { ReleaseBrief } from "../../src/ledger/release-brief.ts";
import { parseLedger, stateOf } from "../../src/ledger/snapshot.ts";
import { decideClosing } from "../../src/promotion/closing.ts";
import { readCommand } from "../../src/promotion/command.ts";
import { dueByAutomation } from "../../src/promotion/due.ts";
import { Stop } from "../../src/promotion/stop.ts";
import { findTarget } from "../../src/promotion/target.ts";
import { isSaid, recordedRuns, runsIn } from "../../src/promotion/what-runs.ts";
import { settled, state } from "../gates/facts.ts";
import { FAILED_BACK } from "../ledger/failed-back.ts";
import { brief, ledgerOf, NOW } from "../ledger/sample.ts";
import { policyOf } from "../policy/policies.ts";

describe("what a person says to run (R102)", () => {
  test.each([
    ["runs 1.2.0 I looked at the pods", "1.2.0"],
    ["runs nothing the cluster is down", "nothing"],
    ["runs r-0123456789ab by its digest", "r-0123456789ab"],
    ["runs 1.2.0", undefined],
    ["it runs 1.2.0 I looked", undefined],
    ["runs", undefined],
    ["runs `x` I looked", undefined],
    ["audit is over", undefined],
  ])("%s", (why, what) => {
    expect(runsIn(why)).toBe(what);
  });

  const [one, two] = [brief(1), brief(2)];
  const seen = state("production", {
    succeeded: { release: one, promotion: "p-production-1", seq: 10 },
    candidate: { release: one, promotion: "p-production-3" },
    settled: [settled(2, "failed", { id: "p-production-2", release: two })],
  });

  test("is a release that the environment has seen, nothing, or not known", () => {
    expect(recordedRuns(seen, `runs ${two.id} I looked`)).toEqual({
      runs: two,
      said: `it runs ${two.version} (${two.id})`,
    });
    expect(recordedRuns(seen, `runs ${one.version} I looked`)).toMatchObject({ runs: one });
    expect(recordedRuns(seen, "runs nothing I looked")).toEqual({ runs: null, said: "nothing runs there" });
    expect(recordedRuns(seen, "runs unknown nobody can look")).toEqual({ said: "it is not known what runs" });
    for (const why of ["runs 9.9.9 I looked", "it is fine again"]) expect(() => recordedRuns(seen, why)).toThrow(Stop);
  });

  test("is asked for by the lock of a failed rollback, and by no other", async () => {
    const unlock = async (why: string) => {
      const ledger = parseLedger(await ledgerOf(FAILED_BACK), "oid", "web");
      const command = readCommand(`/unlock production ${why}`);
      if (command.kind !== "unlock") throw new Error("that is no unlock");
      return decideClosing(command, { ledger, service: "web", now: new Date(NOW.getTime() + 86_400_000) });
    };
    await expect(unlock("it is fine again")).rejects.toThrow("has to say what runs there now");
    const { drafts, result } = await unlock(`runs ${one.id} I looked`);
    expect(drafts).toMatchObject([
      { event: "environment.unlocked", data: { why: `runs ${one.id} I looked`, runs: one } },
    ]);
    expect(result).toContain("it runs ");
    const [unknown] = (await unlock("runs unknown nobody can look")).drafts;
    expect(unknown?.data).not.toHaveProperty("runs");
  });

  test("is said in the very words that are recorded: a genuine word stands for no other release", () => {
    const there = (release: typeof one) =>
      ({ kind: "release", release, promotion: "p-production-3", since: "2026-11-22T10:00:00Z", seq: 9 }) as const;
    expect(isSaid(there(one), `runs ${one.version} I looked`)).toBe(true);
    expect(isSaid(there(two), `runs ${one.version} I looked`)).toBe(false);
    expect(isSaid(there({ ...one, version: "unknown" }), "runs unknown I looked")).toBe(false);
    expect(isSaid(there({ ...one, version: "nothing" }), "runs nothing I looked")).toBe(false);
    expect(isSaid({ kind: "empty" }, "runs nothing I looked")).toBe(true);
    expect(isSaid({ kind: "empty" }, `runs ${one.version} I looked`)).toBe(false);
  });
});

describe("a release that a person found (R102)", () => {
  const found = async (runs: ReleaseBrief | null) => {
    const lock = FAILED_BACK.length + 1;
    const data = { why: `runs ${runs?.version ?? "nothing"} I looked`, lock, runs };
    const about = { service: "web", environment: "production", promotion: null } as const;
    const files = await ledgerOf([...FAILED_BACK, { ...about, event: "environment.unlocked", data }]);
    return parseLedger(files, "oid", "web");
  };
  const [one, two] = [brief(1), brief(2)];
  const calling = { id: 77, attempt: 1, job: "deploy", checkRun: null };

  test("is not there already for whoever asks for it: only its own job proves it", async () => {
    const wanted = { environment: "production", release: one, promotion: undefined, calling };
    expect(findTarget(await found(one), wanted)).toEqual({ kind: "new", retryOf: null });
  });

  test("takes nothing from what is asked of the next one: its commits count from the last success", async () => {
    expect(baseOf(stateOf(await found(two), "production"))).toBe(one.commit);
  });

  test("opens no environment after it by automation", async () => {
    const policy = policyOf(`version: 1
environments:
  production: { preset: staging, workflow: deploy.yml, promote: manual, because: by hand }
  canary: { preset: staging, after: production, workflow: canary.yml, promote: automatic }
`);
    const ledger = await found(one);
    const state = stateOf(ledger, "production");
    expect(dueByAutomation(policy, ledger)).toEqual([]);
    // The same, where it succeeded.
    const { current } = state;
    if (current.kind !== "release") throw new Error("nobody found a release");
    const { said: _, ...there } = current;
    const states = new Map(ledger.states).set("production", { ...state, current: there });
    expect(dueByAutomation(policy, { ...ledger, states }).map(({ environment }) => environment.name)).toEqual([
      "canary",
    ]);
  });
});
