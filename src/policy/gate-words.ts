import type * as v from "valibot";
import type { PolicyMistake } from "./mistake.ts";
import type { Preset } from "./presets.ts";
import type { SourceNode } from "./source.ts";

/**
 * What one gate can be told in the policy. The policy room knows no gate; each gate brings its own words, and the policy
 * checks, explains and documents them like its own.
 */
export interface GateWords<Rule = unknown> {
  /** Where the rule stands below an environment: `["gates", "soak"]`, or `["monitoring"]`. */
  readonly key: readonly ["gates", string] | readonly [string];
  /** Strict, and every part of it says what it is (`says`). Its output is the rule that the gate judges by. */
  readonly schema: v.GenericSchema<unknown, Rule>;
  /** What holds where the policy says nothing, as it would be written; undefined: the gate is not asked for. */
  readonly preset?: (preset: Preset, environment: { readonly after: readonly string[] }) => unknown;
  /**
   * What makes the written rule weaker than the preset, such as "production says 1h"; it then needs `because` inside. A
   * text is about the rule as a whole, a list about single keys of it.
   */
  readonly weaker?: (written: SourceNode, preset: Preset) => string | readonly Weaker[] | undefined;
  /** Rules about the written whole, beyond its form. `path` is that of the rule, `root` the whole policy. */
  readonly check?: (written: SourceNode, path: readonly string[], root: SourceNode) => readonly PolicyMistake[];
  /** What this preset wants an answer to when the policy says nothing here: never a pass until it is said. */
  readonly answer?: (preset: Preset) => Answer | undefined;
  /**
   * The rule in the one form that all ways to say it share, as JSON: it is part of the plan that people approve. Left
   * out: as written, where lists whose schema says `uniqueItems` have no order.
   */
  canonical?(rule: Rule): unknown;
}

/** One key of a rule that is weaker than the preset. */
export interface Weaker {
  readonly key: string;
  readonly expected: string;
}

/** Something the policy does not say yet and that its preset wants to know (design.md section 4, "Needs an answer"). */
export interface Answer {
  /** The question in a person's words, such as "How is production monitored?" */
  readonly question: string;
  /** The lines to paste below the environment, indented from its own keys on. */
  readonly lines: readonly string[];
  /** The honest way out, as a line; undefined where there is none. */
  readonly wayOut: string | undefined;
}

/** The words of every gate, by the gate's name. */
export type PolicyWords = ReadonlyMap<string, GateWords>;
