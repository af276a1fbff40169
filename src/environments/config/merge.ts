import { dotted, type Path } from "../../policy/mistake.ts";
import { type ConfigFault, fault } from "./fault.ts";
import type { ConfigEntry, ConfigMap, ConfigNode } from "./node.ts";

/**
 * An environment's file over the base (docs/configuration.md):
 *
 * - mappings are merged key by key; keys of the base come first, in its order;
 * - lists, single values and references are replaced as a whole;
 * - `null` in the environment's file removes the key, which the base must have;
 * - a mapping never replaces a list or a single value, nor the other way round: that is a slip of the indent.
 *
 * Whatever is left has no null in it. Merging is idempotent, and associative for files without nulls. Pure: keys are entries
 * of maps, so that no name of a key can reach a prototype (R53).
 */
export function mergeConfig(
  base: ConfigMap,
  over: ConfigMap,
): { readonly merged: ConfigMap; readonly faults: readonly ConfigFault[] } {
  const faults: ConfigFault[] = [];
  return { merged: mergeMaps(base, over, { path: [], faults }), faults };
}

interface Merging {
  readonly path: Path;
  readonly faults: ConfigFault[];
}

function mergeMaps(base: ConfigMap, over: ConfigMap, { path, faults }: Merging): ConfigMap {
  const entries = new Map<string, ConfigEntry>(base.entries);
  for (const [key, entry] of over.entries) {
    const inside = { path: [...path, key], faults };
    const below = base.entries.get(key);
    if (isNull(entry.value)) {
      if (below === undefined) {
        const problem = `${dotted(inside.path)} is removed here by null, and ${base.at.path} does not have it.`;
        faults.push(fault("config-invalid", entry.keyAt, inside.path, problem));
      }
      entries.delete(key);
    } else {
      entries.set(
        key,
        below === undefined ? entry : { ...entry, value: mergeValues(below.value, entry.value, inside) },
      );
    }
  }
  return { kind: "mapping", at: over.at, entries };
}

function mergeValues(below: ConfigNode, above: ConfigNode, merging: Merging): ConfigNode {
  if (below.kind === "mapping" && above.kind === "mapping") return mergeMaps(below, above, merging);
  const [was, is] = [formOf(below), formOf(above)];
  if (was !== is && !isNull(below)) {
    const where = `${below.at.path}:${below.at.line}`;
    const problem = `${dotted(merging.path)} is ${is} here and ${was} in ${where}. Give it another name, or the same form.`;
    merging.faults.push(fault("config-invalid", above.at, merging.path, problem));
  }
  return above;
}

function formOf(node: ConfigNode): string {
  switch (node.kind) {
    case "mapping":
      return "a mapping";
    case "list":
      return "a list";
    case "scalar":
    case "reference":
      return "a single value";
  }
}

function isNull(node: ConfigNode): boolean {
  return node.kind === "scalar" && node.value === null;
}

/** Every null that a merge left: the base says nothing by it, and lists have no key to remove. */
export function nullsIn(root: ConfigNode): readonly ConfigFault[] {
  const faults: ConfigFault[] = [];
  const walk = (node: ConfigNode, path: Path): void => {
    if (isNull(node)) {
      const problem = `${dotted(path)} has no value. Write one, or leave the key out; only the environment's own file removes a key by null.`;
      faults.push(fault("config-invalid", node.at, path, problem));
    }
    if (node.kind === "list") for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    if (node.kind === "mapping") for (const [key, { value }] of node.entries) walk(value, [...path, key]);
  };
  walk(root, []);
  return faults;
}
