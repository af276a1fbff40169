import type { ConfigMap, ConfigNode } from "./node.ts";

/**
 * The configuration with the values of variables where their names stand, each as text. Secrets stay names, and so does a
 * variable without a value. Pure.
 */
export function resolveVariables(root: ConfigMap, values: ReadonlyMap<string, string>): ConfigMap {
  const entries = [...root.entries].map(([key, { keyAt, value }]) => {
    return [key, { keyAt, value: resolveNode(value, values) }] as const;
  });
  return { ...root, entries: new Map(entries) };
}

function resolveNode(node: ConfigNode, values: ReadonlyMap<string, string>): ConfigNode {
  switch (node.kind) {
    case "scalar":
      return node;
    case "reference": {
      const value = node.to === "variable" ? values.get(node.name) : undefined;
      return value === undefined ? node : { kind: "scalar", at: node.at, value };
    }
    case "list":
      return { ...node, items: node.items.map((item) => resolveNode(item, values)) };
    case "mapping":
      return resolveVariables(node, values);
  }
}
