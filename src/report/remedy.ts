import { GATE_DOCUMENTATION } from "../gates/documentation.ts";

const REMEDIES: ReadonlyMap<string, string> = new Map(
  Object.entries(GATE_DOCUMENTATION).flatMap(([name, { reasons }]) =>
    Object.entries(reasons).map(([reason, { remedy }]) => [`${name} ${reason}`, remedy] as const),
  ),
);

/**
 * What a person can do about a gate's reason, in the words of that gate's own page, for one environment. Undefined for a reason
 * that no gate of this version gives, as an older or newer one may have recorded it.
 */
export function remedyOf(gate: string, reason: string, environment: string): string | undefined {
  const remedy = REMEDIES.get(`${gate} ${reason}`);
  if (remedy === undefined || remedy === "") return undefined;
  return remedy
    .replace(/\*\*/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll("<environment>", environment);
}
