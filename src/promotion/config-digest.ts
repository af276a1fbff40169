import type { GateResult } from "../gates/gate.ts";

/** The digest of the configuration that a promotion comes with, as its gate found it; undefined where none was asked for. */
export function configOf(results: readonly GateResult[]): string | undefined {
  return results.find(({ config }) => config !== undefined)?.config;
}
