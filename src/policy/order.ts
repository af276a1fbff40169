import type { PolicyMistake } from "./mistake.ts";
import { dotted, listed, mistake, type Path, type Position, shown } from "./mistake.ts";
import { entriesOf, nodeAt, type SourceNode, textsOf } from "./source.ts";
import { closest } from "./suggest.ts";

interface Upstream {
  readonly text: string;
  readonly at: Position;
  readonly path: Path;
}

/**
 * The order of environments (R68): every name in `after` is an environment of this policy, none comes after itself, no
 * cycle, and every environment can be reached from one that comes first.
 */
export function checkOrder(root: SourceNode): PolicyMistake[] {
  const environments = entriesOf(nodeAt(root, "environments"));
  const mistakes: PolicyMistake[] = [];
  const after = new Map<string, Upstream[]>();
  for (const [name, { value }] of environments) {
    const upstream = textsOf(nodeAt(value, "after"), ["environments", name, "after"]);
    const wrong = upstream.map((one) => wrongUpstream(name, one, environments));
    mistakes.push(...wrong.filter((one) => one !== undefined));
    after.set(
      name,
      upstream.filter((_, index) => wrong[index] === undefined),
    );
  }
  return [...mistakes, ...checkReach(after)];
}

function wrongUpstream(
  name: string,
  { text, at, path }: Upstream,
  environments: ReadonlyMap<string, unknown>,
): PolicyMistake | undefined {
  const problem = `${dotted(path)}: ${plainly(name)} cannot come after itself.`;
  if (text === name) return mistake({ at, path, problem, advice: "Leave it out if this environment comes first." });
  if (environments.has(text)) return undefined;
  const others = [...environments.keys()].filter((other) => other !== name);
  const allowed = others.length === 0 ? "There is no other environment." : `Environments: ${listed(others)}.`;
  const unknown = `${dotted(path)} names the unknown environment ${shown(text)}.`;
  return mistake({ at, path, problem: unknown, suggestion: closest(text, others), advice: allowed });
}

const plainly = (name: string | undefined) => listed(name === undefined ? [] : [name]);

type After = ReadonlyMap<string, readonly Upstream[]>;

/** Takes away whatever can be reached; what remains is in a cycle or waits for one. */
function checkReach(after: After): PolicyMistake[] {
  const stuck = new Map(after);
  for (let before = -1; before !== stuck.size; ) {
    before = stuck.size;
    for (const [name, upstream] of stuck) if (!upstream.some(({ text }) => stuck.has(text))) stuck.delete(name);
  }
  const cycles = findCycles(stuck);
  const circling = new Set(cycles.flat());
  const waiting = [...stuck.keys()].filter((name) => !circling.has(name));
  return [
    ...cycles.map((cycle) => cycleMistake(cycle, stuck)),
    ...waiting.map((name) => waitingMistake(name, stuck)),
  ].flat();
}

/** Every stuck environment has a stuck one before it; following the first of them always ends in a circle. */
function findCycles(stuck: After): string[][] {
  const seen = new Set<string>();
  return [...stuck.keys()].flatMap((start) => {
    const way: string[] = [];
    let name: string | undefined = start;
    while (name !== undefined && !seen.has(name)) {
      seen.add(name);
      way.push(name);
      name = stuckUpstream(name, stuck)?.text;
    }
    const from = name === undefined ? -1 : way.indexOf(name);
    return from < 0 ? [] : [way.slice(from)];
  });
}

const stuckUpstream = (name: string, stuck: After) => stuck.get(name)?.find(({ text }) => stuck.has(text));

function cycleMistake(cycle: readonly string[], stuck: After): PolicyMistake[] {
  const [first] = cycle;
  const upstream = first === undefined ? undefined : stuckUpstream(first, stuck);
  if (upstream === undefined) return [];
  const problem = `The environments wait for each other: ${[...cycle, first].map(plainly).join(" after ")}. None of them can be entered.`;
  return [mistake({ at: upstream.at, path: upstream.path, problem, advice: "Remove one of these `after`." })];
}

function waitingMistake(name: string, stuck: After): PolicyMistake[] {
  const upstream = stuckUpstream(name, stuck);
  if (upstream === undefined) return [];
  const problem = `${plainly(name)} can never be entered: it comes after ${plainly(upstream.text)}, which waits in a circle.`;
  return [mistake({ at: upstream.at, path: upstream.path, problem })];
}
