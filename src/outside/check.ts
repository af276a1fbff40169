import { DURATION, DURATION_SAYS, milliseconds } from "../policy/duration.ts";
import type { PolicyMistake } from "../policy/mistake.ts";
import { dotted, mistake } from "../policy/mistake.ts";
import { entriesOf, nodeAt, type SourceNode, textOf } from "../policy/source.ts";

/** Headers that belong to the connection: a policy cannot set them. */
const OURS: ReadonlySet<string> = new Set([
  "host",
  "content-length",
  "transfer-encoding",
  "connection",
  "upgrade",
  "expect",
]);

/** What is wrong beyond the form with an address, the headers and the permissions that stand beside each other. */
export function checkAsked(
  written: SourceNode,
  path: readonly (string | number)[],
  addresses: readonly string[],
): readonly PolicyMistake[] {
  const plain = addresses.flatMap((key) => {
    const node = nodeAt(written, key);
    const isPlain = textOf(node)?.startsWith("http:") === true;
    if (node === undefined || !isPlain || nodeAt(written, "allow", "plain-http") !== undefined) return [];
    const problem = `${dotted([...path, key])} would be asked by plain http, which anybody on the way can read and change.`;
    const advice = 'Write https, or add "allow: { plain-http: true }" beside it.';
    return [mistake({ at: node.at, path: [...path, key], problem, advice })];
  });
  const forbidden = [...entriesOf(nodeAt(written, "headers"))].flatMap(([name, { keyAt }]) => {
    if (!OURS.has(name.toLowerCase())) return [];
    const problem = `${dotted([...path, "headers", name])} belongs to the connection and cannot be set.`;
    return [mistake({ at: keyAt, path: [...path, "headers", name], problem })];
  });
  const limits = nodeAt(written, "allow");
  const empty =
    limits?.kind === "map" && limits.entries.size === 0
      ? [
          mistake({
            at: limits.at,
            path: [...path, "allow"],
            problem: `${dotted([...path, "allow"])} allows nothing. Leave it out.`,
          }),
        ]
      : [];
  return [...plain, ...forbidden, ...empty, ...checkLength(written, path, "timeout", MOST)];
}

const MOST = "5m";

/** A written duration that must be more than nothing and at most `most`. */
export function checkLength(
  written: SourceNode,
  path: readonly (string | number)[],
  key: string,
  most: string,
): readonly PolicyMistake[] {
  const node = nodeAt(written, key);
  const said = textOf(node);
  if (node === undefined || said === undefined || !DURATION.test(said)) return [];
  const length = milliseconds(said);
  if (length > 0 && length <= milliseconds(most)) return [];
  const problem = `${dotted([...path, key])} must be more than nothing and at most ${most}, not ${said}.`;
  return [mistake({ at: node.at, path: [...path, key], problem, advice: `It is ${DURATION_SAYS}.` })];
}

/** Names tell results apart, so each is there once. */
export function checkNames(items: readonly SourceNode[], path: readonly string[]): readonly PolicyMistake[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const node = nodeAt(item, "name");
    const name = textOf(node);
    if (node === undefined || name === undefined) return [];
    const twice = seen.has(name);
    seen.add(name);
    const where = [...path, index, "name"];
    return twice
      ? [mistake({ at: node.at, path: where, problem: `${dotted(where)} is taken: another one is called ${name}.` })]
      : [];
  });
}

/** What is wrong beyond the form with one program. */
export function checkProgram(item: SourceNode, path: readonly (string | number)[]): readonly PolicyMistake[] {
  const run = nodeAt(item, "run");
  const file = run?.kind === "list" ? textOf(run.items[0]) : undefined;
  const where = [...path, "run"];
  const nothing =
    run !== undefined && file === ""
      ? [mistake({ at: run.at, path: where, problem: `${dotted(where)} names no file to start.` })]
      : [];
  return [...nothing, ...checkLength(item, path, "timeout", "30m")];
}
