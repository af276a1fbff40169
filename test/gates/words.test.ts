import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { GATE_DOCUMENTATION } from "../../src/gates/documentation.ts";
import type { Gate } from "../../src/gates/gate.ts";
import { GATES } from "../../src/gates/gates.ts";
import { GATE_WORDS, readPolicy } from "../../src/gates/policy.ts";
import { effectivePolicy } from "../../src/policy/effective.ts";
import type { Preset } from "../../src/policy/presets.ts";
import { canonicalJson } from "../../src/release/canonical.ts";
import { policyOf } from "../policy/policies.ts";

const PRESETS: readonly Preset[] = ["development", "staging", "production"];
const NAMES = GATES.map(({ name }) => name);
const gateNamed = (name: string): Gate => GATES.find((gate) => gate.name === name) ?? missing(name);

function missing(name: string): never {
  throw new Error(`no gate ${name}`);
}

/** A policy in which production says what the gate's page shows. */
function shown({ name }: Gate): string {
  const { example } = GATE_DOCUMENTATION[name];
  const lines = example.split("\n").map((line) => `    ${line}`);
  const after = /^after:/m.test(example) ? [] : ["    after: [staging, canary]"];
  return `version: 1
environments:
  staging: { preset: staging, workflow: deploy.yml }
  canary: { preset: staging, workflow: deploy.yml }
  production:
    preset: production
${[...after, ...lines].join("\n")}
`;
}

test("the policy knows the words of every gate that stands in the list, and no others", () => {
  const brought = GATES.flatMap(({ name, words, beside }) => [
    ...(words === undefined ? [] : [[name, words] as const]),
    ...(beside === undefined ? [] : [[beside.name, beside.words] as const]),
  ]);
  expect([...GATE_WORDS.keys()]).toEqual(brought.map(([name]) => name));
  for (const [name, words] of brought) expect(GATE_WORDS.get(name), name).toBe(words);
});

describe.each(NAMES)("the words of the gate %s", (name) => {
  const gate = gateNamed(name);

  test("are shown on its page as they can be copied", () => {
    const { environments } = policyOf(shown(gate));
    if (gate.words !== undefined) expect(environments.get("production")?.rules.has(name)).toBe(true);
  });

  test("say by every preset what they could say themselves", () => {
    for (const preset of PRESETS) {
      for (const after of [[], ["staging"], ["staging", "canary"]]) {
        const rule = gate.words?.preset?.(preset, { after });
        if (rule !== undefined) expect(v.is(gate.words?.schema ?? v.never(), rule), preset).toBe(true);
      }
    }
  });

  test("want answers that answer, and whose way out is one", () => {
    for (const preset of PRESETS) {
      const answer = gate.words?.answer?.(preset);
      if (answer === undefined) continue;
      expect(answer.question).toMatch(/\?$/);
      expect(answer.lines.length).toBeGreaterThan(0);
      expect(answer.lines[0]).toMatch(/^[a-z]/);
    }
  });

  test("become a plan that is plain JSON (R6)", () => {
    for (const environment of policyOf(shown(gate)).environments.values()) {
      const plan = effectivePolicy(environment);
      expect(JSON.parse(canonicalJson(plan))).toEqual(plan);
    }
  });

  test("are read or refused, whatever becomes of them, and nothing is ever thrown", () => {
    const text = shown(gate);
    const pieces = fc.constantFrom(
      ..."{} [] : , - 0 -1 1e9 true null ~ x ' \" # 99999d 2027-02-29 because".split(" "),
      "\n",
      "",
    );
    const change = fc.record({ at: fc.nat(text.length), drop: fc.nat(20), put: pieces });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = changes.reduce((now, { at, drop, put }) => now.slice(0, at) + put + now.slice(at + drop), text);
        const read = readPolicy(changed);
        if (read.ok) for (const environment of read.policy.environments.values()) effectivePolicy(environment);
        else expect(read.mistakes.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  test("and reasons are explained: what each means, and what to do unless it passed", () => {
    const { summary, proves, cannotProve, needs, reasons } = GATE_DOCUMENTATION[gate.name];
    expect(summary).toMatch(/\.$/);
    for (const list of [proves, cannotProve, needs]) expect(list.length).toBeGreaterThan(0);
    for (const [code, { means }] of Object.entries(reasons)) {
      expect(code).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
      expect(means).not.toBe("");
    }
    expect(Object.values(reasons).some(({ remedy }) => remedy === "")).toBe(true);
    expect(Object.values(reasons).some(({ remedy }) => remedy !== "")).toBe(true);
  });
});

test("no two gates have the same name, key or reason", () => {
  const keys = GATES.flatMap(({ words }) => (words === undefined ? [] : [words.key.join(".")]));
  const codes = Object.values(GATE_DOCUMENTATION).flatMap(({ reasons }) => Object.keys(reasons));
  for (const all of [NAMES, keys, codes]) expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
});
