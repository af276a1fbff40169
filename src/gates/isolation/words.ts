import { type IsolationRule, isolationSchema, KINDS_OF_DATA } from "../../environments/isolation/rule.ts";
import { DATA_OF } from "../../environments/isolation/territory.ts";
import { checkLength } from "../../outside/check.ts";
import { DURATION, milliseconds } from "../../policy/duration.ts";
import type { GateWords, Weaker } from "../../policy/gate-words.ts";
import type { PolicyMistake } from "../../policy/mistake.ts";
import { dotted, listed, mistake, shown } from "../../policy/mistake.ts";
import type { Preset } from "../../policy/presets.ts";
import { presetNamed } from "../../policy/presets.ts";
import { entriesOf, nodeAt, type SourceNode, textOf, textsOf } from "../../policy/source.ts";
import { closest } from "../../policy/suggest.ts";

/** Rows of one table, and files that one scan is told of. */
const MOST_ROWS = 100;

/** `isolation`. Nothing is asked for where the policy says nothing. */
export const isolationWords: GateWords<IsolationRule> = {
  key: ["isolation"],
  schema: isolationSchema,
  weaker: weakerData,
  check(written, path, root) {
    return [
      ...checkEnough(written, path),
      ...checkReach(written, path),
      ...checkSanitizing(written, path, root),
      ...checkSharing(written, path, root),
      ...checkAges(written, path),
    ];
  },
};

/** Data that is nearer to live data than the preset says. `live` itself has no reason that would do: its gate refuses it. */
function weakerData(written: SourceNode, preset: Preset): readonly Weaker[] {
  const expected = DATA_OF[preset];
  const kinds: readonly string[] = KINDS_OF_DATA;
  const isWeaker = (kind: string | undefined) => kind !== undefined && kinds.indexOf(kind) > kinds.indexOf(expected);
  const says = `${preset} says ${expected}`;
  const own = isWeaker(textOf(nodeAt(written, "data"))) ? [{ key: "data", expected: says }] : [];
  const stores = [...entriesOf(nodeAt(written, "stores"))].flatMap(([name, { value }]) =>
    isWeaker(textOf(nodeAt(value, "data"))) ? [{ key: `stores.${name}.data`, expected: says }] : [],
  );
  return [...own, ...stores];
}

/** What is looked up must have networks to be compared with. */
function checkEnough(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const resolve = nodeAt(written, "resolve");
  if (resolve === undefined) return [];
  return ["networks", "hosts"].flatMap((key) => {
    if (nodeAt(written, key) !== undefined) return [];
    const problem = `${dotted([...path, "resolve"])} compares hosts with networks, and ${dotted([...path, key])} says none.`;
    return [mistake({ at: resolve.at, path: [...path, "resolve"], problem })];
  });
}

/** A table in which nothing must answer would pass on a runner without a network. */
function checkReach(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const table = nodeAt(written, "reach");
  if (table?.kind !== "list") return [];
  const place = [...path, "reach"];
  const found: PolicyMistake[] = [];
  if (!table.items.some((row) => textOf(nodeAt(row, "expect")) === "open")) {
    const advice = "A runner without a network hears nothing from anybody, and would pass. Add what it does reach.";
    found.push(
      mistake({ at: table.at, path: place, problem: `${dotted(place)} has no row with "expect: open".`, advice }),
    );
  }
  if (table.items.length > MOST_ROWS) {
    found.push(
      mistake({
        at: table.at,
        path: place,
        problem: `${dotted(place)} has ${table.items.length} rows; at most ${MOST_ROWS} are tried.`,
      }),
    );
  }
  const seen = new Set<string>();
  for (const [index, row] of table.items.entries()) {
    const to = textOf(nodeAt(row, "to"));
    if (to !== undefined && seen.has(to)) {
      found.push(
        mistake({ at: row.at, path: [...place, index], problem: `${dotted(place)} names ${shown(to)} twice.` }),
      );
    }
    if (to !== undefined) seen.add(to);
    const port = Number(to?.slice(to.lastIndexOf(":") + 1));
    if (port > 65_535) {
      found.push(
        mistake({ at: row.at, path: [...place, index, "to"], problem: `${port} is no port: the last one is 65535.` }),
      );
    }
    found.push(...checkLength(row, [...place, index], "timeout", "30s"));
  }
  return found;
}

/** Who says that data is sanitized says what sanitizes it. */
function checkSanitizing(written: SourceNode, path: readonly string[], root: SourceNode): readonly PolicyMistake[] {
  const [, name = ""] = path;
  if (presetNamed(textOf(nodeAt(root, "environments", name, "preset"))) === "production") return [];
  const own = nodeAt(written, "sanitize");
  const advice =
    'Add "sanitize: { workflow: sanitize.yml, every: 7d }": the workflow, and how old its last success may be.';
  const ask = (node: SourceNode | undefined, place: readonly string[]) =>
    node !== undefined && textOf(node) === "sanitized"
      ? [
          mistake({
            at: node.at,
            path: place,
            problem: `${dotted(place)} is sanitized, and nothing says by what.`,
            advice,
          }),
        ]
      : [];
  return [
    ...(own === undefined ? ask(nodeAt(written, "data"), [...path, "data"]) : []),
    ...[...entriesOf(nodeAt(written, "stores"))].flatMap(([store, { value }]) =>
      own === undefined && nodeAt(value, "sanitize") === undefined
        ? ask(nodeAt(value, "data"), [...path, "stores", store, "data"])
        : [],
    ),
  ];
}

function checkSharing(written: SourceNode, path: readonly string[], root: SourceNode): readonly PolicyMistake[] {
  const [, own = ""] = path;
  const names = [...entriesOf(nodeAt(root, "environments")).keys()];
  const presetOf = (name: string) => presetNamed(textOf(nodeAt(root, "environments", name, "preset")));
  return [...entriesOf(nodeAt(written, "stores"))].flatMap(([store, { value }]) => {
    const place = [...path, "stores", store, "shared"];
    return textsOf(nodeAt(value, "shared"), place).flatMap(({ text, at, path: where }) => {
      if (!names.includes(text) || text === own) {
        const problem = `${dotted(where)}: ${shown(text)} is no other environment.`;
        const others = names.filter((name) => name !== own);
        return [
          mistake({
            at,
            path: where,
            problem,
            suggestion: closest(text, others),
            advice: `Others: ${listed(others)}.`,
          }),
        ];
      }
      if (presetOf(own) !== "production" && presetOf(text) !== "production") return [];
      return [
        mistake({
          at,
          path: where,
          problem: `${dotted(where)}: no store is shared with an environment of preset production.`,
        }),
      ];
    });
  });
}

function checkAges(written: SourceNode, path: readonly string[]): readonly PolicyMistake[] {
  const stores = [...entriesOf(nodeAt(written, "stores"))].map(
    ([store, { value }]) => ["stores", store, nodeAt(value, "sanitize")] as const,
  );
  const jobs = [
    { node: nodeAt(written, "sanitize"), place: [...path, "sanitize"] },
    { node: nodeAt(written, "cleanup"), place: [...path, "cleanup"] },
    ...stores.map(([key, store, node]) => ({ node, place: [...path, key, store, "sanitize"] })),
  ];
  return jobs.flatMap(({ node, place }) => {
    const every = nodeAt(node, "every");
    const text = textOf(every);
    if (every === undefined || text === undefined || !DURATION.test(text) || milliseconds(text) > 0) return [];
    return [
      mistake({
        at: every.at,
        path: [...place, "every"],
        problem: `${dotted([...place, "every"])} is nothing: no run is that young.`,
      }),
    ];
  });
}
