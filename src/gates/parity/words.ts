import type { GateWords } from "../../policy/gate-words.ts";
import type { PolicyMistake } from "../../policy/mistake.ts";
import { dotted, mistake, shown } from "../../policy/mistake.ts";
import { NAME, NAME_SAYS } from "../../policy/names.ts";
import { entriesOf, nodeAt, type SourceNode, textOf } from "../../policy/source.ts";
import { closest } from "../../policy/suggest.ts";
import { text } from "../../policy/words.ts";

/** What `mirrors` can be told. No preset asks for it: only the repository knows which environment stands for which. */
export const parityWords: GateWords<string> = {
  key: ["mirrors"],
  schema: text(
    NAME,
    NAME_SAYS,
    "The environment that this one stands for, such as production. Keys, kinds and values of their configurations, and GitHub's own settings, must be the same but for the differences that config/differences.yml allows.",
  ),
  check: checkMirrored,
};

/** Another environment of this policy. */
function checkMirrored(written: SourceNode, path: readonly string[], root: SourceNode): readonly PolicyMistake[] {
  const wanted = textOf(written);
  if (wanted === undefined) return [];
  const [, own = ""] = path;
  const known = [...entriesOf(nodeAt(root, "environments")).keys()].filter((name) => name !== own);
  if (known.includes(wanted)) return [];
  const problem =
    wanted === own
      ? `${dotted(path)}: ${own} cannot mirror itself.`
      : `${dotted(path)}: the policy has no environment ${shown(wanted)}.`;
  return [
    mistake({
      at: written.at,
      path,
      problem,
      suggestion: closest(wanted, known),
      advice: `Environments: ${known.join(", ")}.`,
    }),
  ];
}
