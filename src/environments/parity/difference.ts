import * as v from "valibot";
import { day, endOfDay } from "../../policy/day.ts";
import { decode } from "../../policy/decode.ts";
import type { PolicyMistake } from "../../policy/mistake.ts";
import { mistake } from "../../policy/mistake.ts";
import { NAME, NAME_SAYS, ONE_LINE } from "../../policy/names.ts";
import { readYaml } from "../../policy/read-yaml.ts";
import { checkShape } from "../../policy/shape.ts";
import { entriesOf, nodeAt, plain, type SourceNode } from "../../policy/source.ts";
import { says, text } from "../../policy/words.ts";
import { type ConfigFault, faultsIn } from "../config/fault.ts";

/** One step of a key: a plain name, a name in brackets and quotes, or `*` for any one name. */
const STEP = String.raw`(?:[A-Za-z0-9_-]+|\*)`;
const BRACKET = String.raw`\["(?:[^"\\]|\\.){1,200}"\]`;
const KEY = new RegExp(`^(?:${STEP}|${BRACKET})(?:\\.${STEP}|${BRACKET}){0,31}$`);

/** GitHub's own settings of an environment; single secrets and variables by name. */
const SETTING =
  /^(?:reviewers|prevent-self-review|wait-timer|branches|admins-bypass|(?:secrets|variables)(?:\.[A-Z_][A-Z0-9_]{0,199})?)$/;

const entry = v.pipe(
  v.strictObject({
    key: v.optional(
      text(
        KEY,
        "a key such as databases.*.host",
        "A key of the configuration, and all below it. `*` stands for one name.",
      ),
    ),
    setting: v.optional(
      text(SETTING, "a setting such as reviewers, branches or secrets.NAME", "A setting of GitHub's environment."),
    ),
    may: v.optional(
      v.pipe(
        v.picklist(["differ", "scale", "be-absent", "change-kind"]),
        says({
          value: "differ, scale, be-absent or change-kind",
          description:
            "What is allowed. `differ`, also when left out: another value of the same kind. `scale`: a number, smaller or larger `within` bounds. `be-absent`: there in one environment only. `change-kind`: such as a secret in one and a text in the other.",
        }),
      ),
    ),
    within: v.optional(
      v.pipe(
        v.strictObject({
          from: v.pipe(
            v.number(),
            v.minValue(0),
            says({ value: "a number from 0", description: "The smallest share." }),
          ),
          to: v.pipe(v.number(), v.minValue(0), says({ value: "a number from 0", description: "The largest share." })),
        }),
        says({
          value: "a mapping with from and to, such as { from: 0.1, to: 1 }",
          description: "The number of the one that mirrors, divided by that of the mirrored.",
        }),
      ),
    ),
    between: v.optional(
      v.pipe(
        v.array(text(NAME, NAME_SAYS, "An environment.")),
        says({
          value: "a list of environments",
          description: "The environments it is about. Left out: all.",
          minItems: 1,
          uniqueItems: true,
        }),
      ),
    ),
    reason: text(ONE_LINE, "the reason, in words", "Why it is so."),
    owner: text(
      /^(?:user|team):[A-Za-z0-9][A-Za-z0-9_-]{0,98}$/,
      "a person or team such as user:alice or team:platform",
      "Who answers for it.",
    ),
    until: day("The last day, in UTC, on which it is allowed."),
  }),
  says({ value: "a mapping with key or setting, reason, owner and until", description: "One allowed difference." }),
);

const schema = v.pipe(
  v.strictObject({
    version: v.pipe(v.literal(1), says({ value: "1", description: "The version of this file's language." })),
    differences: v.pipe(
      v.array(entry),
      says({ value: "a list of differences", description: "Every allowed difference." }),
    ),
  }),
  says({
    value: "a mapping with version and differences",
    description: "The allowed differences between environments.",
  }),
);

/** One allowed difference, with its place in the file. */
export interface Difference {
  /** The steps of its key, `*` for any; undefined for a setting. */
  readonly key: readonly string[] | undefined;
  readonly setting: string | undefined;
  /** As it is written. */
  readonly what: string;
  readonly may: "differ" | "scale" | "be-absent" | "change-kind";
  readonly within: { readonly from: number; readonly to: number } | undefined;
  readonly between: readonly string[] | undefined;
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
  /** When it stops to count, in milliseconds since 1970: the end of its last day in UTC. */
  readonly end: number;
  readonly line: number;
}

export type DifferencesRead =
  | { readonly ok: true; readonly differences: readonly Difference[] }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

/** Reads the file of allowed differences: all of them, or every mistake. `null` is no file, which allows nothing. */
export function readDifferences(path: string, file: string | null): DifferencesRead {
  if (file === null) return { ok: true, differences: [] };
  const what = `The file ${path}`;
  const decoded = decode(file, what);
  if ("message" in decoded) return { ok: false, faults: faultsIn(path, [decoded]) };
  const { root, mistakes } = readYaml(decoded.text, what);
  if (root === undefined) return { ok: false, faults: faultsIn(path, mistakes) };
  const found = [...mistakes, ...checkShape(schema, root, "this file"), ...checkEntries(root)];
  if (found.length > 0) return { ok: false, faults: faultsIn(path, found) };
  const { differences } = v.parse(schema, plain(root));
  const items = itemsOf(root);
  return {
    ok: true,
    differences: differences.map((one, index) => ({
      key: one.key === undefined ? undefined : stepsOf(one.key),
      setting: one.setting,
      what: one.key ?? one.setting ?? "",
      may: one.may ?? "differ",
      within: one.within,
      between: one.between,
      reason: one.reason,
      owner: one.owner,
      until: one.until,
      end: endOfDay(one.until).getTime(),
      line: items[index]?.at.line ?? 1,
    })),
  };
}

function itemsOf(root: SourceNode): readonly SourceNode[] {
  const list = nodeAt(root, "differences");
  return list?.kind === "list" ? list.items : [];
}

/** Either a key or a setting; `within` exactly beside `scale`. */
function checkEntries(root: SourceNode): PolicyMistake[] {
  return itemsOf(root).flatMap((item, index) => {
    const path = ["differences", index];
    const has = (key: string) => entriesOf(item).has(key);
    const found: string[] = [];
    if (has("key") === has("setting")) found.push("A difference is about a `key` or a `setting`, one of them.");
    if (has("setting") && (has("may") || has("within"))) found.push("`may` and `within` are about a `key`.");
    const may = nodeAt(item, "may");
    const scales = may?.kind === "scalar" && may.value === "scale";
    if (has("key") && scales !== has("within")) found.push("`within` stands beside `may: scale`, and only there.");
    const [from, to] = [nodeAt(item, "within", "from"), nodeAt(item, "within", "to")];
    if (from?.kind === "scalar" && to?.kind === "scalar" && Number(from.value) > Number(to.value))
      found.push("`from` is larger than `to`.");
    return found.map((problem) => mistake({ at: item.at, path, problem }));
  });
}

/** `databases.*["a.b"].host` as its steps. The text has the form {@link KEY}. */
function stepsOf(key: string): readonly string[] {
  return [...key.matchAll(/\["((?:[^"\\]|\\.)*)"\]|([A-Za-z0-9_-]+|\*)/g)].map(([, quoted, name]) => {
    return quoted === undefined ? (name ?? "") : quoted.replace(/\\(.)/g, "$1");
  });
}

/** Whether an entry is about this key, or one above it, between these environments. */
export function coversKey(entry: Difference, path: readonly string[], environments: readonly string[]): boolean {
  const { key } = entry;
  if (key === undefined || !isBetween(entry, environments) || key.length > path.length) return false;
  return key.every((step, index) => step === "*" || step === path[index]);
}

/** Whether an entry is about this setting, or for `secrets.NAME` about all of its kind, between these environments. */
export function coversSetting(entry: Difference, setting: string, environments: readonly string[]): boolean {
  if (entry.setting === undefined || !isBetween(entry, environments)) return false;
  return entry.setting === setting || entry.setting === setting.split(".")[0];
}

function isBetween({ between }: Difference, environments: readonly string[]): boolean {
  return between === undefined || environments.every((name) => between.includes(name));
}
