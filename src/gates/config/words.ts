import { configRule, configSchema, type WrittenConfig } from "../../environments/config/rule.ts";
import type { GateWords } from "../../policy/gate-words.ts";
import type { PolicyMistake } from "../../policy/mistake.ts";
import { dotted, mistake } from "../../policy/mistake.ts";
import { nodeAt, type SourceNode, textOf } from "../../policy/source.ts";

/** What an environment's `config` can be told. No preset asks for one: what has no configuration here is not judged by it. */
export const configWords: GateWords<WrittenConfig> = {
  key: ["config"],
  schema: configSchema,
  check: checkReason,
  canonical: (written) => {
    const { schema, because, ...rest } = configRule(written);
    return { ...rest, schema: schema ?? null, because: because ?? null };
  },
};

/** Not to look whether a secret exists is possible, with a reason. */
function checkReason(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const references = nodeAt(written, "references");
  if (references === undefined || textOf(references) !== "unchecked" || nodeAt(written, "because") !== undefined)
    return [];
  const key = [...path, "references"];
  const problem = `${dotted(key)} leaves out whether the secrets and variables exist.`;
  return [
    mistake({
      at: references.at,
      path: key,
      problem,
      advice: `Say why beside it: add "because: <the reason>" to ${dotted(path)}.`,
    }),
  ];
}
