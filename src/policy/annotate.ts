import type { PolicyMistake } from "./mistake.ts";
import { POLICY_PATH } from "./policy.ts";

/** What an annotation of a run shows, as plain data; whoever prints it escapes it (R46). */
export interface PolicyAnnotation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}

/** One annotation for each mistake, at its place in the policy file. */
export function annotations(mistakes: readonly PolicyMistake[], file: string = POLICY_PATH): PolicyAnnotation[] {
  return mistakes.map(({ line, column, key, message }) => ({
    file,
    line,
    column,
    title: key === "" ? "Policy" : `Policy: ${key}`,
    message,
  }));
}
