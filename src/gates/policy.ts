import type { GateWords, PolicyWords } from "../policy/gate-words.ts";
import { parsePolicy } from "../policy/parse.ts";
import type { PolicyResult } from "../policy/policy.ts";
import { GATES } from "./gates.ts";

/** What the gates can be told in the policy, by gate. */
export const GATE_WORDS: PolicyWords = new Map(
  GATES.flatMap(({ name, words, beside }): (readonly [string, GateWords])[] => [
    ...(words === undefined ? [] : [[name, words] as const]),
    ...(beside === undefined ? [] : [[beside.name, beside.words] as const]),
  ]),
);

/** Reads the policy file with the words of every gate. See {@link parsePolicy}. */
export function readPolicy(file: Uint8Array | string): PolicyResult {
  return parsePolicy(file, GATE_WORDS);
}
