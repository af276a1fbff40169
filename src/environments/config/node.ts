import { decode } from "../../policy/decode.ts";
import type { Path } from "../../policy/mistake.ts";
import { readYaml } from "../../policy/read-yaml.ts";
import type { SourceNode } from "../../policy/source.ts";
import { type ConfigFault, type FaultCode, fault, faultsIn, type Spot } from "./fault.ts";

/** A value of the configuration with its place, after or before the merge. */
export type ConfigNode = ConfigMap | ConfigList | ConfigScalar | ConfigReference;

export interface ConfigMap {
  readonly kind: "mapping";
  readonly at: Spot;
  readonly entries: ReadonlyMap<string, ConfigEntry>;
}

export interface ConfigEntry {
  readonly keyAt: Spot;
  readonly value: ConfigNode;
}

export interface ConfigList {
  readonly kind: "list";
  readonly at: Spot;
  readonly items: readonly ConfigNode[];
}

export interface ConfigScalar {
  readonly kind: "scalar";
  readonly at: Spot;
  readonly value: string | number | boolean | null;
}

/** `{ secret: NAME }` or `{ variable: NAME }`: the value is GitHub's, only its name is here. */
export interface ConfigReference {
  readonly kind: "reference";
  readonly at: Spot;
  readonly to: "secret" | "variable";
  readonly name: string;
}

/** As GitHub allows, in the letters that GitHub shows. */
const REFERRED = /^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,199}$/;

/** Longer texts are files of their own, not values. */
const LONGEST = 16_384;

/** The document of a file, with the place of each value; without a root nothing of it is used. */
export function readConfigText(
  path: string,
  text: string,
): { readonly root: ConfigNode | undefined; readonly faults: readonly ConfigFault[] } {
  const what = `The file ${path}`;
  const decoded = decode(text, what);
  if ("message" in decoded) return { root: undefined, faults: faultsIn(path, [decoded]) };
  const { root, mistakes } = readYaml(decoded.text, what);
  if (root === undefined) return { root: undefined, faults: faultsIn(path, mistakes) };
  const reading: Reading = { path, faults: faultsIn(path, mistakes) };
  const found = read(reading, root, []);
  return { root: mistakes.length > 0 ? undefined : found, faults: reading.faults };
}

interface Reading {
  readonly path: string;
  readonly faults: ConfigFault[];
}

function read(reading: Reading, node: SourceNode, path: Path): ConfigNode {
  const at: Spot = { path: reading.path, ...node.at };
  switch (node.kind) {
    case "unknown":
      return { kind: "scalar", at, value: null };
    case "scalar":
      return { kind: "scalar", at, value: checked(reading, node.value, at, path) };
    case "list":
      return { kind: "list", at, items: node.items.map((item, index) => read(reading, item, [...path, index])) };
    case "map": {
      const reference = referenceIn(reading, node, path);
      if (reference !== undefined) return reference;
      const entries = [...node.entries].map(([key, { keyAt, value }]): readonly [string, ConfigEntry] => [
        key,
        { keyAt: { path: reading.path, ...keyAt }, value: read(reading, value, [...path, key]) },
      ]);
      return { kind: "mapping", at, entries: new Map(entries) };
    }
  }
}

function checked(reading: Reading, value: string | number | boolean | null, at: Spot, path: Path): typeof value {
  const add = (message: string) => reading.faults.push(fault("config-invalid", at, path, message));
  if (
    typeof value === "number" &&
    !(Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
  )
    add("This number loses digits when it is read. Put it in quotes.");
  if (typeof value === "string" && value.length > LONGEST)
    add(`This text is longer than ${LONGEST} characters. Keep it in a file of its own and name that.`);
  return value;
}

/** A mapping with the one key `secret` or `variable` and a text below it. What is no name is not repeated: it may be the secret. */
function referenceIn(reading: Reading, node: SourceNode, path: Path): ConfigReference | undefined {
  if (node.kind !== "map" || node.entries.size !== 1) return undefined;
  for (const to of ["secret", "variable"] as const) {
    const value = node.entries.get(to)?.value;
    if (value === undefined) continue;
    const at: Spot = { path: reading.path, ...value.at };
    if (value.kind === "map" || value.kind === "list") return undefined;
    const name = value.kind === "scalar" && typeof value.value === "string" ? value.value : "";
    if (REFERRED.test(name)) return { kind: "reference", at, to, name };
    const code: FaultCode = to === "secret" ? "config-secret-plain" : "config-invalid";
    const message = `\`${to}:\` takes the name of a ${to} of the environment in capital letters, digits and underscores, such as { ${to}: ${to === "secret" ? "DATABASE_PASSWORD" : "REGION"} }, and never its value.`;
    reading.faults.push(fault(code, at, [...path, to], message));
    return { kind: "reference", at, to, name: "" };
  }
  return undefined;
}

/** The value without places; references stay `{ secret: NAME }`. Keys are own properties whatever they are called. */
export function plainConfig(node: ConfigNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "reference":
      return { [node.to]: node.name };
    case "list":
      return node.items.map(plainConfig);
    case "mapping":
      return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plainConfig(value)]));
  }
}
