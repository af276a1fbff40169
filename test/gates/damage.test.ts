import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GateResult } from "../../src/gates/gate.ts";
import { GATES } from "../../src/gates/gates.ts";
import { outcomeOf } from "../../src/gates/outcome.ts";
import { DAMAGES, damaged, evidenceOf, factsOf, placesIn } from "./mutation/mutate.ts";
import type { GateSamples, Sample } from "./mutation/sample.ts";

const FOLDER = path.join(import.meta.dirname, "samples");
/** How often evidence is damaged in all; `GATE_DAMAGES=500000` for a long look. */
const DAMAGED = Number(process.env["GATE_DAMAGES"] ?? "50000");

const files = readdirSync(FOLDER).filter((file) => file.endsWith(".ts"));
const all = await Promise.all(
  files.map(async (file) => {
    const module: { readonly samples: GateSamples } = await import(pathToFileURL(path.join(FOLDER, file)).href);
    return { file, ...module.samples };
  }),
);
const byGate = new Map(all.map((each) => [each.gate, each]));

/** A gate that says nothing has not passed. */
const isPass = (results: readonly GateResult[]) => outcomeOf(results, "in-environment") === "clear";
const refusals = ({ samples }: GateSamples) =>
  samples.filter((sample) => !isPass(sample.judge(sample.facts, sample.found)));

describe.each(GATES.map(({ name }) => name))("the gate %s", (name) => {
  const known = byGate.get(name);

  test(`has samples in test/gates/samples/${name}.ts, some of which pass and some of which do not`, () => {
    expect(known?.file).toBe(`${name}.ts`);
    const refused = known === undefined ? [] : refusals(known);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThan(known?.samples.length ?? 0);
  });

  test("never passes because a fact is gone, cut, of another type or unreadable (R32, R73)", () => {
    if (known === undefined) return;
    const situations = new Map(refusals(known).map((sample) => [sample.name, sample]));
    fc.assert(
      fc.property(
        fc.constantFrom(...situations.keys()),
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        (situation, wishes) => {
          const sample = situations.get(situation);
          if (sample === undefined) return;
          const { results, done } = judgeDamaged(sample, wishes, Object.keys(known.vouched));
          expect(isPass(results), done.join(", ")).toBe(false);
        },
      ),
      { numRuns: Math.ceil(DAMAGED / GATES.length) },
    );
  });

  test("never passes when what it gathers could not be read", () => {
    for (const { facts, found, judge } of known?.samples ?? []) {
      if (found !== undefined) expect(isPass(judge(facts, { ok: false, why: "502 Bad Gateway" }))).toBe(false);
    }
  });
});

const damage = fc.record({ place: fc.nat(), damage: fc.constantFrom(...DAMAGES) });

function judgeDamaged(
  sample: Sample,
  wishes: readonly { readonly place: number; readonly damage: (typeof DAMAGES)[number] }[],
  vouched: readonly string[],
): { readonly results: readonly GateResult[]; readonly done: readonly string[] } {
  let evidence = evidenceOf(sample.facts, sample.found);
  const done: string[] = [];
  for (const { place, damage: kind } of wishes) {
    const places = placesIn(evidence, vouched);
    const where = places[place % places.length];
    // Damaged twice, a value could become a forged one, which is another matter than a damaged one.
    if (where === undefined || done.some((one) => one.endsWith(` ${where.join(".")}`))) continue;
    evidence = damaged(evidence, where, kind);
    done.push(`${kind} ${where.join(".")}`);
  }
  return { results: sample.judge(factsOf(evidence, sample.facts), evidence.found), done };
}
