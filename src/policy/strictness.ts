import { dotted, mistake } from "./mistake.ts";
import type { PolicyMistake, Preset } from "./policy.ts";
import { PRESETS, presetNamed } from "./presets.ts";
import { entriesOf, nodeAt, type SourceNode, textOf } from "./source.ts";

/** A key of an environment whose values can be weaker than the preset. Stricter values always work. */
interface Strictness {
  /** From the environment on; `because` stands beside the last key. */
  readonly key: readonly string[];
  /** What makes the written value weaker than the preset, or undefined when it is not. */
  readonly weaker: (written: SourceNode, preset: Preset) => string | undefined;
}

const STRICTNESS: readonly Strictness[] = [
  {
    key: ["promote"],
    weaker: inOrder(["automatic", "manual"], (preset) => PRESETS[preset].promote),
  },
  {
    key: ["gates", "checks", "allow"],
    weaker: (written) =>
      written.kind === "list" && written.items.length > 0 ? "every preset counts only success" : undefined,
  },
];

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
  /** Undefined when `because` is missing; that it says something is a matter of its form. */
  readonly reason: string | undefined;
}

function weaknesses(environment: SourceNode): Weakness[] {
  const preset = presetNamed(textOf(nodeAt(environment, "preset")));
  return STRICTNESS.flatMap(({ key, weaker }) => {
    const written = nodeAt(environment, ...key);
    const expected = written === undefined ? undefined : weaker(written, preset);
    if (written === undefined || expected === undefined) return [];
    const reason = textOf(nodeAt(environment, ...key.slice(0, -1), "because"));
    return [{ key, at: written.at, expected, reason }];
  });
}

/** Every value weaker than its environment's preset needs a reason beside it. */
export function checkReasons(root: SourceNode): PolicyMistake[] {
  return [...entriesOf(nodeAt(root, "environments"))].flatMap(([name, { value }]) =>
    weaknesses(value)
      .filter(({ reason }) => reason === undefined)
      .map(({ key, at, expected }) => {
        const path = ["environments", name, ...key];
        const problem = `${dotted(path)} is weaker than its preset: ${expected}.`;
        const beside = dotted(path.slice(0, -1));
        return mistake({ at, path, problem, advice: `Say why beside it: add "because: <the reason>" to ${beside}.` });
      }),
  );
}

/** The weaker values of an environment with their reasons; only those that have one. */
export function reasonsOf(environment: SourceNode): { key: string; reason: string }[] {
  return weaknesses(environment).flatMap(({ key, reason }) =>
    reason === undefined ? [] : [{ key: dotted(key), reason }],
  );
}
