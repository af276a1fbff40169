import type { PolicyMistake } from "../../policy/mistake.ts";
import { dotted, inFileOrder, type Path } from "../../policy/mistake.ts";

/** A place in a file of the configuration; line and column count from 1. */
export interface Spot {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/**
 * What can be wrong with a configuration. `config-missing`: a file is not there. `config-invalid`: its text, its merge or
 * its content. `config-schema-invalid`: the schema itself. `config-secret-plain`: a secret is written out.
 */
export type FaultCode = "config-missing" | "config-invalid" | "config-schema-invalid" | "config-secret-plain";

/** One mistake of a configuration. Its message never repeats a value: that may be the secret which must not be there. */
export interface ConfigFault {
  readonly code: FaultCode;
  readonly message: string;
  /** Dotted, such as `databases.main.host`; empty for a file as a whole. */
  readonly key: string;
  readonly at: Spot;
}

/** A mistake at a place. */
export function fault(code: FaultCode, at: Spot, path: Path, message: string): ConfigFault {
  return { code, at, key: dotted(path), message };
}

/** Mistakes of one file, as the rooms below find them. */
export function faultsIn(path: string, mistakes: readonly PolicyMistake[]): ConfigFault[] {
  return inFileOrder(mistakes).map(({ message, line, column, key }) => ({
    code: "config-invalid",
    message,
    key,
    at: { path, line, column },
  }));
}

/** Base before environment, then the order of the file; each mistake once. */
export function inOrder(faults: readonly ConfigFault[], files: readonly string[]): readonly ConfigFault[] {
  const once = new Map(faults.map((one) => [`${one.at.path}:${one.at.line}:${one.at.column}:${one.message}`, one]));
  const rank = ({ path }: Spot) => (files.includes(path) ? files.indexOf(path) : files.length);
  return [...once.values()].toSorted(
    (left, right) => rank(left.at) - rank(right.at) || left.at.line - right.at.line || left.at.column - right.at.column,
  );
}
