import * as v from "valibot";
import { DURATION, duration, milliseconds } from "../../policy/duration.ts";
import type { GateWords } from "../../policy/gate-words.ts";
import type { PolicyMistake } from "../../policy/mistake.ts";
import { dotted, mistake, shown } from "../../policy/mistake.ts";
import { NAME, NAME_SAYS } from "../../policy/names.ts";
import type { Preset } from "../../policy/presets.ts";
import { presetNamed } from "../../policy/presets.ts";
import { nodeAt, type SourceNode, textOf, textsOf } from "../../policy/source.ts";
import { closest } from "../../policy/suggest.ts";
import { because, says, text } from "../../policy/words.ts";

/** What production asks of each environment it is `after:`, where its policy says nothing about that one. */
const PRODUCTION_SAYS = "1h";

const one = v.pipe(
  v.strictObject({
    in: text(NAME, NAME_SAYS, "The environment before this one in which the release must have stayed."),
    for: duration("How long without a break, counted from the success of its promotion there."),
    because: because("`for` is"),
  }),
  says({ value: "a mapping with in and for", description: "One stay that is asked for." }),
);

const schema = v.pipe(
  v.union([
    one,
    v.pipe(
      v.array(one),
      says({ value: "a list of mappings", description: "Several stays: all of them.", minItems: 1 }),
    ),
  ]),
  says({
    value: "a mapping with in and for, or a list of them",
    description:
      "How long a release must have stayed in an environment before it comes here. Left out: 1h in each `after` for preset production.",
  }),
);

type Written = v.InferOutput<typeof schema>;

/** One stay that is asked for. */
export interface SoakRule {
  readonly environment: string;
  /** Milliseconds. */
  readonly length: number;
}

/** Every stay that is asked for: as written, and what the preset asks of an upstream that the rule does not name. */
export function soakRules(
  written: Written,
  { preset, after }: { readonly preset: Preset; readonly after: readonly string[] },
): readonly SoakRule[] {
  const said = [written].flat().map((each) => ({ environment: each.in, length: milliseconds(each.for) }));
  const unsaid = after.filter((name) => !said.some(({ environment }) => environment === name));
  const preset1h = { length: milliseconds(PRODUCTION_SAYS) };
  return [...said, ...(preset === "production" ? unsaid.map((environment) => ({ environment, ...preset1h })) : [])];
}

/** What `gates.soak` can be told. */
export const soakWords: GateWords<Written> = {
  key: ["gates", "soak"],
  schema,
  preset: (preset, { after }) =>
    preset === "production" && after.length > 0 ? after.map((name) => ({ in: name, for: PRODUCTION_SAYS })) : undefined,
  weaker: (written, preset) => (written.kind === "map" && isShort(written, preset) ? EXPECTED : undefined),
  check: checkSoak,
  canonical: (written) =>
    [written]
      .flat()
      .map((each) => ({ in: each.in, for: milliseconds(each.for), because: each.because ?? null }))
      .toSorted((left, right) => (left.in < right.in ? -1 : 1)),
};

const EXPECTED = `production says ${PRODUCTION_SAYS}`;

function isShort(written: SourceNode, preset: Preset): boolean {
  const length = textOf(nodeAt(written, "for"));
  if (preset !== "production" || length === undefined || !DURATION.test(length)) return false;
  return milliseconds(length) < milliseconds(PRODUCTION_SAYS);
}

/** Each environment once, and each one upstream: nothing can have stayed elsewhere on its way here. */
function checkSoak(written: SourceNode, path: readonly string[], root: SourceNode): readonly PolicyMistake[] {
  const [, name = ""] = path;
  const preset = presetNamed(textOf(nodeAt(root, "environments", name, "preset")));
  const upstream = upstreamOf(root, name);
  const direct = new Set(afterOf(root, name));
  const seen = new Set<string>();
  const items = written.kind === "list" ? written.items : [written];
  return items.flatMap((item, index) => {
    const place = written.kind === "list" ? [...path, index] : path;
    const node = nodeAt(item, "in");
    const at = node?.at ?? item.at;
    const wanted = textOf(node);
    if (wanted === undefined) return [];
    const found: PolicyMistake[] = [];
    const key = [...place, "in"];
    if (!upstream.has(wanted)) {
      const allowed = upstream.size === 0 ? "It comes first" : `Before it come: ${[...upstream].join(", ")}`;
      const problem = `${dotted(key)}: ${shown(wanted)} does not come before ${name}.`;
      found.push(
        mistake({ at, path: key, problem, suggestion: closest(wanted, [...upstream]), advice: `${allowed}.` }),
      );
    }
    if (seen.has(wanted)) found.push(mistake({ at, path: key, problem: `${dotted(key)} names ${wanted} twice.` }));
    seen.add(wanted);
    if (
      written.kind === "list" &&
      direct.has(wanted) &&
      isShort(item, preset) &&
      nodeAt(item, "because") === undefined
    ) {
      const problem = `${dotted([...place, "for"])} is weaker than its preset: ${EXPECTED}.`;
      const advice = `Say why beside it: add "because: <the reason>" to ${dotted(place)}.`;
      found.push(mistake({ at: nodeAt(item, "for")?.at ?? at, path: [...place, "for"], problem, advice }));
    }
    return found;
  });
}

const afterOf = (root: SourceNode, name: string) =>
  textsOf(nodeAt(root, "environments", name, "after"), []).map(({ text: before }) => before);

/** Every environment before one, however far; a circle, which is a mistake of its own, ends. */
function upstreamOf(root: SourceNode, name: string): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [name];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const before of afterOf(root, next)) {
      if (before === name || found.has(before)) continue;
      found.add(before);
      queue.push(before);
    }
  }
  return found;
}
