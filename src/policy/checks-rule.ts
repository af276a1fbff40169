import { dotted, mistake } from "./mistake.ts";
import type { PolicyMistake } from "./policy.ts";
import { entriesOf, nodeAt, type SourceNode } from "./source.ts";

/** An explicit list of checks names something: an empty one would pass everything. */
export function checkChecks(root: SourceNode): PolicyMistake[] {
  return [...entriesOf(nodeAt(root, "environments"))].flatMap(([name, { value }]) => {
    const checks = entriesOf(nodeAt(value, "gates")).get("checks");
    const keys = entriesOf(checks?.value);
    if (checks?.value.kind !== "map" || keys.has("workflows") || keys.has("required")) return [];
    const path = ["environments", name, "gates", "checks"];
    const problem = `${dotted(path)} names no check.`;
    const advice = 'Add "workflows:" or "required:", or leave "checks:" out for the default rule.';
    return [mistake({ at: checks.keyAt, path, problem, advice })];
  });
}
