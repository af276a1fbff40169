import * as v from "valibot";
import type { builtInGate, DefinedGate } from "../../../src/gates/define.ts";
import type { GateFacts, GateName, GateResult } from "../../../src/gates/gate.ts";
import type { Block } from "../../../src/github/snapshot.ts";
import { type FactsWish, facts } from "../facts.ts";

/** One situation in which a gate judges: the facts, what it gathered, and the judgement of whatever becomes of both. */
export interface Sample {
  readonly name: string;
  readonly facts: GateFacts;
  /** Undefined for a gate that gathers nothing. */
  readonly found: Block<unknown> | undefined;
  judge(facts: GateFacts, found: Block<unknown> | undefined): readonly GateResult[];
}

/** What `test/gates/samples/<gate>.ts` exports as `samples`. */
export interface GateSamples {
  readonly gate: GateName;
  /**
   * Facts whose absence is a fact, such as a lock that is not there: a judgement cannot tell that one was taken away, so
   * whoever reads them vouches that they are complete. Paths such as `states.*.lock` or `found.alerts`, each with who
   * vouches, and how. Nothing at or below them is changed.
   */
  readonly vouched: Readonly<Record<string, string>>;
  readonly samples: readonly Sample[];
}

/** Situations of a gate with words: the rule as the policy would write it, and what `gather` would have found. */
export function samplesOf<Rule, Found>(
  gate: DefinedGate<Rule, Found>,
  given: {
    readonly vouched?: GateSamples["vouched"];
    readonly cases: Readonly<
      Record<string, { readonly facts?: FactsWish; readonly rule: unknown; readonly found: Found }>
    >;
  },
): GateSamples {
  const { words } = gate;
  if (words === undefined) throw new Error(`${gate.name} has no words`);
  const samples = Object.entries(given.cases).map(([name, { facts: wish, rule: written, found }]): Sample => {
    // The gate's own words say that their schema gives its rule.
    const rule = v.parse(words.schema, written) as Rule;
    return {
      name,
      facts: facts(wish),
      found: found === undefined ? undefined : { ok: true, value: found },
      // What became of the found is no longer of its type: that is what is tried out.
      judge: (about, now) => gate.judge(about, rule, (now ?? { ok: true, value: found }) as Block<Found>),
    };
  });
  return { gate: gate.name, vouched: given.vouched ?? {}, samples };
}

/** Situations of a gate without words. */
export function builtInSamples(
  gate: ReturnType<typeof builtInGate>,
  given: { readonly vouched?: GateSamples["vouched"]; readonly cases: Readonly<Record<string, FactsWish>> },
): GateSamples {
  return {
    gate: gate.name,
    vouched: given.vouched ?? {},
    samples: Object.entries(given.cases).map(([name, wish]) => ({
      name,
      facts: facts(wish),
      found: undefined,
      judge: (about) => {
        try {
          return [gate.judge(about)];
        } catch {
          // As the registry's own wrapping does: a judgement that fails is none.
          return [];
        }
      },
    })),
  };
}
