import { describe, expect, test } from "vitest";
import { evaluatePatiently, MOST_PATIENCE } from "../../src/evaluation/patience.ts";
import { gatesNamed, oneEnvironment, patienceOf } from "../../src/evaluation/question.ts";
import type { GateResult } from "../../src/gates/gate.ts";
import { manualClock } from "../github/scripted-server.ts";
import { evaluation, result } from "./evaluations.ts";

/** Evaluates what is scripted, the last of it again and again, on a clock that only naps move. */
async function ask(script: readonly (readonly GateResult[])[], patience: number, cancelled = new AbortController()) {
  const clock = manualClock();
  const began = clock.now().getTime();
  let asked = 0;
  const told: string[] = [];
  const end = await evaluatePatiently(
    async () => {
      const results = script[Math.min(asked, script.length - 1)] ?? [];
      asked += 1;
      return evaluation(results);
    },
    { clock, patience, cancelled: cancelled.signal, told: (why) => told.push(why) },
  );
  return { end, asked, told, slept: clock.now().getTime() - began };
}

const waits = [result("checks", "wait")];
const passes = [result("checks", "pass")];

describe("waiting in a step", () => {
  test("ends as soon as the verdict is more than wait, and says what it waited for", async () => {
    const { end, asked, told } = await ask([waits, [result("checks", "unknown")], passes], 600_000);
    expect([end.outcome, asked, told]).toEqual(["clear", 3, ["checks", "checks"]]);
  });

  test("never outlasts its time, and without one asks once", async () => {
    expect(await ask([waits], 0)).toMatchObject({ asked: 1, slept: 0 });
    const { slept, end } = await ask([waits], 100_000);
    expect(slept).toBeLessThanOrEqual(100_000);
    expect(end.outcome).toBe("wait");
    expect((await ask([waits], 10 * MOST_PATIENCE)).slept).toBeLessThanOrEqual(MOST_PATIENCE);
  });

  test("does not wait for a refusal, for what takes longer anyway, or in a cancelled job", async () => {
    expect((await ask([[result("checks", "fail")]], 600_000)).asked).toBe(1);
    expect((await ask([[result("soak", "wait", { retryAt: "2999-01-01T00:00:00Z" })]], 600_000)).asked).toBe(1);
    const cancelled = new AbortController();
    cancelled.abort();
    expect((await ask([waits], 600_000, cancelled)).asked).toBe(1);
  });
});

describe("the inputs of the gate door", () => {
  test("name gates that exist", () => {
    expect(gatesNamed(undefined)).toBeUndefined();
    expect([...(gatesNamed("lock, checks\n order") ?? [])]).toEqual(["order", "checks", "lock"]);
    expect(() => gatesNamed("cheks")).toThrow('"cheks", which is no gate');
    expect(() => gatesNamed(" , ")).toThrow("names no gate");
  });

  test.each([
    ["10m", 600_000],
    ["30m", 1_800_000],
    ["0", 0],
  ])("take %s as a time", (text, expected) => expect(patienceOf(text)).toBe(expected));

  test.each(["31m", "1h", "ten", "-5m", "1e3s"])("refuse %s, and say how long a step may wait (R51)", (text) => {
    expect(() => patienceOf(text)).toThrow("30 min");
  });

  test("need an environment unless the whole pipeline is explained", () => {
    expect(oneEnvironment("staging")).toBe("staging");
    expect(() => oneEnvironment(undefined)).toThrow("is required");
  });
});
