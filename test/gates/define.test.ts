import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { builtInGate, defineGate, type GateSpec } from "../../src/gates/define.ts";
import { type PreparedGate, passed } from "../../src/gates/gate.ts";
import { prepareGates } from "../../src/gates/judge.ts";
import { outcomeOf } from "../../src/gates/outcome.ts";
import type { Where } from "../../src/gates/where.ts";
import { askOf, facts, judged, ruled } from "./facts.ts";

const ASKED = facts({ environment: ruled("issues", { label: "stop" }) });

type Spec = GateSpec<{ readonly label: string }, number>;
const gate = (spec: Partial<Spec> = {}) =>
  defineGate<{ readonly label: string }, number>({
    name: "issues",
    where: "anywhere",
    words: { key: ["gates", "issues"], schema: v.strictObject({ label: v.string() }) },
    gather: async () => 0,
    judge: (_facts, { label }, found) =>
      found.ok
        ? [passed("issues", "none", `${found.value} issues are called ${label}.`)]
        : [{ ...passed("issues", "issues-unreadable", found.why), verdict: "unknown" }],
    ...spec,
  });

describe("a gate with words", () => {
  test("is asked where the policy has a rule for it, and says nothing elsewhere", async () => {
    expect(await judged(gate(), ASKED)).toMatchObject([{ verdict: "pass", message: "0 issues are called stop." }]);
    expect(await judged(gate(), facts({ environment: { ...ASKED.environment, rules: new Map() } }))).toEqual([]);
  });

  test("is unknown when what it needs could not be read, for whatever reason (R73)", async () => {
    for (const thrown of [new Error("502 Bad Gateway"), "a text", undefined]) {
      const [result] = await judged(gate({ gather: () => Promise.reject(thrown) }), ASKED);
      expect(result?.verdict).toBe("unknown");
    }
    const at = () => {
      throw new Error("before anything was awaited");
    };
    expect(await judged(gate({ gather: at }), ASKED)).toMatchObject([{ verdict: "unknown" }]);
  });

  test.each<[string, Partial<Spec>]>([
    [
      "throws",
      {
        judge: () => {
          throw new Error("no such thing");
        },
      },
    ],
    ["says nothing", { judge: () => [] }],
  ])("whose judgement %s has not passed, and ends no step", async (_name, spec) => {
    expect(await judged(gate(spec), ASKED)).toMatchObject([{ verdict: "unknown", reason: "gate-broken" }]);
  });

  test("with a rule that is none of its own has not passed", async () => {
    const odd = facts({ environment: ruled("issues", { label: 5 }) });
    expect(await judged(gate(), odd)).toMatchObject([{ verdict: "unknown", reason: "gate-broken" }]);
  });

  test.each<[string, Spec["where"]]>([
    ["always", "in-environment"],
    ["by this rule", ({ label }) => (label === "stop" ? "in-environment" : "anywhere")],
  ])("that needs the environment's own job %s asks nothing elsewhere, and is no pass there", async (_name, where) => {
    let asked = 0;
    const gather = async () => {
      asked += 1;
      return 0;
    };
    expect(await judged(gate({ where, gather }), ASKED, { here: "anywhere" })).toMatchObject([
      { verdict: "wait", reason: "judged-in-environment", deferred: true },
    ]);
    expect(asked).toBe(0);
    expect(await judged(gate({ where, gather }), ASKED)).toMatchObject([{ verdict: "pass" }]);
    expect(asked).toBe(1);
  });

  test("of which a part can be judged anywhere says that part at once, and leaves the rest to the job", async () => {
    const said = async (verdict: "pass" | "fail", anywhere: NonNullable<Spec["anywhere"]>) => {
      const part = gate({
        where: "in-environment",
        judge: () => [{ ...passed("issues", "none", "None."), verdict }],
        anywhere,
      });
      const results = await judged(part, ASKED, { here: "anywhere" });
      return { outcome: outcomeOf(results, "anywhere"), deferred: results.map(({ deferred }) => deferred === true) };
    };
    expect(await said("fail", (rule) => rule)).toEqual({ outcome: "fail", deferred: [false, true] });
    expect(await said("pass", (rule) => rule)).toEqual({ outcome: "clear", deferred: [false, true] });
    expect(await said("fail", () => undefined)).toEqual({ outcome: "unknown", deferred: [true] });
  });

  test("is judged of a commit alone only where it says how", async () => {
    const prepare = (spec: Partial<Spec>, here: Where = "anywhere") => gate(spec).prepare(askOf(ASKED), here);
    expect((await prepare({})).judgeCommit).toBeUndefined();
    const judgeCommit = () => {
      throw new Error("no such thing");
    };
    expect((await prepare({ judgeCommit })).judgeCommit?.(ASKED)).toMatchObject([{ reason: "gate-broken" }]);
    expect((await prepare({ judgeCommit, where: "in-environment" })).judgeCommit?.(ASKED)).toMatchObject([
      { deferred: true },
    ]);
  });
});

test("a gate without words that throws has not passed, and ends no step", async () => {
  const broken = builtInGate({
    name: "lock",
    judge: () => {
      throw new Error("no such thing");
    },
  });
  expect(await judged(broken, ASKED)).toMatchObject([{ verdict: "unknown", reason: "gate-broken" }]);
});

test("what was gathered before is not gathered again", async () => {
  const kept: PreparedGate = { name: "checks", judge: () => [], judgeCommit: undefined };
  const finished: string[] = [];
  const prepared = await prepareGates(askOf(ASKED), {
    here: "in-environment",
    only: new Set(["checks", "lock"]),
    kept: new Map([["checks", kept]]),
    prepared: ({ name }) => finished.push(name),
  });
  expect(prepared.map(({ name }) => name)).toEqual(["checks", "lock"]);
  expect(prepared[0]).toBe(kept);
  expect(finished.toSorted()).toEqual(["checks", "lock"]);
});
