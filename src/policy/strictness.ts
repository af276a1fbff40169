import type { PolicyWords } from "./gate-words.ts";
import type { PolicyMistake } from "./mistake.ts";
import { dotted, mistake } from "./mistake.ts";
import type { Preset } from "./presets.ts";
import { PRESETS, presetNamed } from "./presets.ts";
import { entriesOf, nodeAt, type SourceNode, textOf } from "./source.ts";

/** A key of an environment whose values can be weaker than the preset. Stricter values always work. */
interface Strictness {
  /** From the environment on; `because` stands beside its last key. */
  readonly key: readonly string[];
  readonly weaker: (written: SourceNode, preset: Preset) => string | undefined;
}

const PROMOTE: Strictness = {
  key: ["promote"],
  weaker: inOrder(["automatic", "manual"], (preset) => PRESETS[preset].promote),
};

/** Words from the weakest to the strictest. */
function inOrder(words: readonly string[], ofPreset: (preset: Preset) => string): Strictness["weaker"] {
  return (written, preset) => {
    const rank = words.indexOf(textOf(written) ?? "");
    const expected = ofPreset(preset);
    return rank >= 0 && rank < words.indexOf(expected) ? `${preset} says ${expected}` : undefined;
  };
}

interface Weakness {
  readonly key: readonly string[];
  readonly at: SourceNode["at"];
  readonly expected: string;
  /** The mapping that `because` belongs into, from the environment on. */
  readonly beside: readonly string[];
  /** Undefined when `because` is missing; that it says something is a matter of its form. */
  readonly reason: string | undefined;
}

function weaknesses(environment: SourceNode, words: PolicyWords): Weakness[] {
  const preset = presetNamed(textOf(nodeAt(environment, "preset")));
  const promote = nodeAt(environment, ...PROMOTE.key);
  const expected = promote === undefined ? undefined : PROMOTE.weaker(promote, preset);
  const own = expected === undefined ? [] : [weakness(environment, { beside: [], key: PROMOTE.key, expected })];
  return [
    ...own,
    ...[...words.values()].flatMap(({ key, weaker }) => {
      const written = nodeAt(environment, ...key);
      const found = written === undefined ? undefined : weaker?.(written, preset);
      if (found === undefined) return [];
      if (typeof found === "string") return [weakness(environment, { beside: key, key, expected: found })];
      return found.map((one) => weakness(environment, { ...one, beside: key, key: [...key, one.key] }));
    }),
  ];
}

function weakness(environment: SourceNode, said: Pick<Weakness, "key" | "expected" | "beside">): Weakness {
  const at = (nodeAt(environment, ...said.key) ?? nodeAt(environment, ...said.beside) ?? environment).at;
  return { ...said, at, reason: textOf(nodeAt(environment, ...said.beside, "because")) };
}

/** Every value weaker than its environment's preset needs a reason beside it. */
export function checkReasons(root: SourceNode, words: PolicyWords): PolicyMistake[] {
  return [...entriesOf(nodeAt(root, "environments"))].flatMap(([name, { value }]) =>
    weaknesses(value, words)
      .filter(({ reason }) => reason === undefined)
      .map(({ key, at, expected, beside }) => {
        const path = ["environments", name, ...key];
        const problem = `${dotted(path)} is weaker than its preset: ${expected}.`;
        const where = dotted(["environments", name, ...beside]);
        return mistake({ at, path, problem, advice: `Say why beside it: add "because: <the reason>" to ${where}.` });
      }),
  );
}

/** The weaker values of an environment with their reasons; only those that have one. */
export function reasonsOf(environment: SourceNode, words: PolicyWords): { key: string; reason: string }[] {
  return weaknesses(environment, words).flatMap(({ key, reason }) =>
    reason === undefined ? [] : [{ key: dotted(key), reason }],
  );
}
