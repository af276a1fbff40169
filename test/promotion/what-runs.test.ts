import { describe, expect, test } from "vitest";
import { parseLedger } from "../../src/ledger/snapshot.ts";
import { decideClosing } from "../../src/promotion/closing.ts";
import { readCommand } from "../../src/promotion/command.ts";
import { Stop } from "../../src/promotion/stop.ts";
import { recordedRuns, runsIn } from "../../src/promotion/what-runs.ts";
import { settled, state } from "../gates/facts.ts";
import { FAILED_BACK } from "../ledger/failed-back.ts";
import { brief, ledgerOf, NOW } from "../ledger/sample.ts";

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
    expect(recordedRuns(seen, `runs ${two.id} I looked`)).toContain(`it runs ${two.version}`);
    expect(recordedRuns(seen, `runs ${one.version} I looked`)).toContain("it runs ");
    expect(recordedRuns(seen, "runs nothing I looked")).toBe("nothing runs there");
    expect(recordedRuns(seen, "runs unknown nobody can look")).toBe("it is not known what runs");
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
    expect(drafts).toMatchObject([{ event: "environment.unlocked", data: { why: `runs ${one.id} I looked` } }]);
    expect(result).toContain("it runs ");
  });
});
