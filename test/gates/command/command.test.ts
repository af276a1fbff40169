import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Executed, Program } from "../../../src/action/execute.ts";
import { createOutside } from "../../../src/action/outside.ts";
import { secretsOfStep } from "../../../src/action/secrets.ts";
import type { GateAsk } from "../../../src/gates/ask.ts";
import { commandGate } from "../../../src/gates/command/gate.ts";
import type { GateResult } from "../../../src/gates/gate.ts";
import { mistakesOf, production } from "../../policy/policies.ts";
import { facts, judged, NOW, RELEASE, ruled } from "../facts.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "env-actions-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A step in this folder, with this beside its own variables. */
function step(variables: Readonly<Record<string, string>> = {}): Partial<GateAsk> {
  const environment = { PATH: process.env["PATH"], SystemRoot: process.env["SystemRoot"], ...variables };
  return { outside: createOutside({ environment, secrets: secretsOfStep([]), mask: () => {}, folder }) };
}

/** What the gate says of a program in JavaScript. */
async function run(
  source: string,
  wish: Record<string, unknown> = {},
  world = step(),
): Promise<GateResult | undefined> {
  writeFileSync(join(folder, "smoke.cjs"), source);
  const rule = [{ name: "smoke", run: [process.execPath, "./smoke.cjs", "a b", "$HOME"], ...wish }];
  return (await judged(commandGate, facts({ environment: ruled("command", rule) }), world))[0];
}

describe("verdicts", () => {
  test.each<[number, GateResult["verdict"], string]>([
    [0, "pass", "command-passed"],
    [75, "wait", "command-waiting"],
    [1, "fail", "command-failed"],
    [2, "fail", "command-failed"],
    [127, "fail", "command-failed"],
  ])("a program that ends with %s", async (code, verdict, reason) => {
    const result = await run(`console.log("checked"); process.exitCode = ${code};`);
    expect(result).toMatchObject({ verdict, reason, item: "smoke" });
    if (code !== 0) expect(result?.message).toContain("checked");
  });

  test("R99: a program that was ended, or never started, has said nothing", async () => {
    const slow = await run('console.log("so far"); setInterval(() => {}, 1000);', { timeout: "1s" });
    expect(slow).toMatchObject({ verdict: "unknown", reason: "command-unreadable" });
    expect(slow?.message).toContain("ended after 1000 ms");
    expect(slow?.message).toContain("so far");
    const none = await run("", { run: "./none.sh" });
    expect(none).toMatchObject({ verdict: "unknown", message: expect.stringContaining("never started") });
    const unset = await run("", { env: ["SMOKE_PASSWORD"] });
    expect(unset).toMatchObject({ verdict: "unknown", message: expect.stringContaining("SMOKE_PASSWORD") });
  });

  test("all of them run, one after the other, also after one has failed", async () => {
    const file = (name: string, code: number) => {
      writeFileSync(
        join(folder, `${name}.cjs`),
        `require("fs").appendFileSync("order", "${name} "); process.exitCode = ${code};`,
      );
      return { name, run: [process.execPath, `${name}.cjs`] };
    };
    const rule = [file("one", 1), file("two", 75), file("three", 0)];
    const results = await judged(commandGate, facts({ environment: ruled("command", rule) }), step());
    expect(results.map(({ item, verdict }) => [item, verdict])).toEqual([
      ["one", "fail"],
      ["two", "wait"],
      ["three", "pass"],
    ]);
    expect(readFileSync(join(folder, "order"), "utf8")).toBe("one two three ");
  });
});

describe("what a program gets and gives", () => {
  test("its words as they are, what it is about, and the variables that it names", async () => {
    const source = `const { env, argv } = process; require("fs").writeFileSync("seen", JSON.stringify({ env, argv }));`;
    await run(source, { env: ["SMOKE_PASSWORD"] }, step({ SMOKE_PASSWORD: "correct-horse", OTHER_PASSWORD: "hidden" }));
    const seen: { env: Record<string, string>; argv: string[] } = JSON.parse(
      readFileSync(join(folder, "seen"), "utf8"),
    );
    expect(seen.argv.slice(2)).toEqual(["a b", "$HOME"]);
    expect(seen.env).toMatchObject({
      ENV_ACTIONS_ENVIRONMENT: "development",
      ENV_ACTIONS_COMMIT: RELEASE.commit,
      ENV_ACTIONS_RELEASE: RELEASE.id,
      SMOKE_PASSWORD: "correct-horse",
    });
    expect(seen.env).not.toHaveProperty("OTHER_PASSWORD");
  });

  test("R49: what is shown of its output is the end, bounded, without secrets", async () => {
    const source = `for (let i = 0; i < 5000; i += 1) console.log("line " + i); console.log("password " + process.env.SMOKE_PASSWORD); process.exitCode = 1;`;
    const result = await run(source, { env: ["SMOKE_PASSWORD"] }, step({ SMOKE_PASSWORD: "correct-horse" }));
    expect(result?.message).toContain("line 4999\npassword ***");
    expect(result?.message).not.toContain("line 4900");
    expect(result?.message).not.toContain("correct-horse");
    expect(result?.message.length).toBeLessThan(800);
    const pin = await run(source, { env: ["SMOKE_PASSWORD"] }, step({ SMOKE_PASSWORD: "4711" }));
    expect(pin?.message).toContain("password ***");
  });
});

describe("how often", () => {
  /** A step that counts what it starts. */
  function counting(): { readonly world: Partial<GateAsk>; readonly started: Program[] } {
    const started: Program[] = [];
    const execute = async (program: Program): Promise<Executed> => {
      started.push(program);
      return { code: 0, output: "", why: undefined };
    };
    return { started, world: { outside: { secret: () => undefined, execute } } };
  }
  const about = facts({ environment: ruled("command", [{ name: "smoke", run: "./smoke.sh" }]) });
  const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

  test("once in a step, however often it judges, for some minutes", async () => {
    const { world, started } = counting();
    await judged(commandGate, about, world);
    await judged(commandGate, about, { ...world, now: later(5) });
    expect(started).toHaveLength(1);
    await judged(commandGate, about, { ...world, now: later(6) });
    expect(started).toHaveLength(2);
  });

  test("again in another step, for another environment or another release", async () => {
    const { world, started } = counting();
    await judged(commandGate, about, world);
    const staging = ruled("command", [{ name: "smoke", run: "./smoke.sh" }], "staging");
    await judged(commandGate, facts({ environment: staging }), world);
    await judged(commandGate, { ...about, release: { ...RELEASE, id: "r-000000000002" } }, world);
    expect(started).toHaveLength(3);
    const other = counting();
    await judged(commandGate, about, other.world);
    expect(other.started).toHaveLength(1);
  });

  test("never anywhere but in the environment's own job", async () => {
    const { world, started } = counting();
    expect(await judged(commandGate, about, { ...world, here: "anywhere" })).toMatchObject([{ deferred: true }]);
    expect(started).toHaveLength(0);
  });
});

describe("mistakes in the policy", () => {
  const says = (program: string) =>
    mistakesOf(production(`gates: { command: [{ name: a, ${program} }] }`))
      .map(({ message }) => message)
      .join("\n");

  test.each([
    "a && b",
    "a | b",
    "echo $HOME",
    "a; b",
    "a > b",
    "rm *",
    "a 'b c'",
    "`a`",
    "a \\\\ b",
    "a &",
    "(a)",
    "a #b",
    "a\\nb",
  ])("%s is for a shell, and there is none", (run) => {
    expect(says(`run: "${run}"`)).toMatch(
      /plain words without quotes or signs of a shell, or a list of texts, not "[^?]*$/,
    );
  });

  test.each([
    ['run: ["", a]', /names no file/],
    ["run: []", /empty list/],
    ["run: a, timeout: 31m", /at most 30m/],
    ["run: a, env: [x]", /variable/],
    ["run: a, shell: bash", /shell/],
  ])("%s", (program, message) => {
    expect(says(program)).toMatch(message);
  });

  test("what is fine", () => {
    expect(says("run: ./scripts/smoke.sh --to=staging a/b:c@1 50%")).toBe("");
    expect(says('run: [sh, -c, "echo $HOME && true"]')).toBe("");
  });
});
