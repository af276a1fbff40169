import { ACCESS, type AccessRule, accessSchema } from "../../environments/access/rule.ts";
import { DURATION, milliseconds } from "../../policy/duration.ts";
import type { GateWords } from "../../policy/gate-words.ts";
import type { PolicyMistake } from "../../policy/mistake.ts";
import { dotted, mistake, shown } from "../../policy/mistake.ts";
import { nodeAt, type SourceNode, textOf } from "../../policy/source.ts";

const SHORTEST = "1d";
const LONGEST = "366d";

/** `access`. Nothing is asked for where the policy says nothing. */
export const accessWords: GateWords<AccessRule> = {
  key: [ACCESS],
  schema: accessSchema,
  check: (written, path) => [...checkLength(written, path), ...checkFrom(written, path)],
};

/** A review that is due every hour is signed unread, one that never is due is none. */
function checkLength(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const node = nodeAt(written, "review");
  const said = textOf(node);
  if (node === undefined || said === undefined || !DURATION.test(said)) return [];
  const length = milliseconds(said);
  if (length >= milliseconds(SHORTEST) && length <= milliseconds(LONGEST)) return [];
  const where = [...path, "review"];
  const problem = `${dotted(where)} is ${shown(said)}; it must lie between ${SHORTEST} and ${LONGEST}.`;
  return [mistake({ at: node.at, path: where, problem })];
}

function checkFrom(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  if (written.kind !== "map" || nodeAt(written, "review") !== undefined) return [];
  const node = nodeAt(written, "from");
  const advice = 'Add "review: 90d".';
  if (node !== undefined) {
    const where = [...path, "from"];
    const problem = `${dotted(where)} says who signs, and nothing says how often.`;
    return [mistake({ at: node.at, path: where, problem, advice })];
  }
  if (nodeAt(written, "branches") !== undefined) return [];
  return [mistake({ at: written.at, path, problem: `${dotted(path)} asks for nothing.`, advice })];
}
