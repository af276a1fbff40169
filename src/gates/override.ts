import type { GateName, GateResult, Override } from "./gate.ts";

/** What an override can be about: a gate as a whole, or some of its reasons. */
interface Overridable {
  readonly gate: GateName;
  readonly reasons?: ReadonlySet<string>;
}

/** The words that `/override <environment> <word> <why>` takes. Everything else cannot be overridden. */
const OVERRIDABLE: ReadonlyMap<string, Overridable> = new Map<string, Overridable>([
  ["soak", { gate: "soak" }],
  ["isolation", { gate: "isolation" }],
  ["parity", { gate: "parity" }],
  ["recovery", { gate: "recovery" }],
  ["access", { gate: "access" }],
  ["checks", { gate: "checks" }],
  ["approvals", { gate: "approvals" }],
  ["change-window", { gate: "change-window" }],
  ["monitoring", { gate: "monitoring" }],
  ["alerts", { gate: "alerts" }],
  ["issues", { gate: "issues" }],
  ["http", { gate: "http" }],
  ["command", { gate: "command" }],
  // A newer release on top of a failed one, where the preset wants the old state back first.
  ["roll-forward", { gate: "lock", reasons: new Set(["unsettled"]) }],
]);

/** Why nobody can answer for the others. */
const NEVER: ReadonlyMap<string, string> = new Map([
  ["environment", "GitHub would make a missing environment anew, without any rule"],
  ["answers", "the policy itself takes the answer, or the honest way out with its reason"],
  ["source", "nobody can answer for bytes that the default branch did not build"],
  ["provenance", "nobody can answer for bytes of which it is not proven who built them"],
  ["config", "a configuration that is not valid, or names a secret that is not there, does not start"],
  ["credentials", "the job would deploy to another account than the policy names"],
  ["order", "what reaches an environment is, by digest, what came through the ones before it"],
  ["rollback", "that somebody may go back, and to what, is proven from GitHub's own record"],
  ["rollback-plan", "what cannot be left again is not entered; a first deployment needs no way back"],
  ["verification", "the policy itself says until when nothing is verified"],
  ["artifacts", "the bytes are not the ones that were registered"],
  ["dispatch", "a workflow that does not start is not started by a word"],
  [
    "lock",
    'who locked has a reason: "/unlock" it; another promotion inside has to end first; "roll-forward" is the word after a failure',
  ],
]);

/** The words, for messages and documentation. */
export const OVERRIDE_WORDS: readonly string[] = [...OVERRIDABLE.keys()];

/** What a word stands for; undefined with the reason why it stands for nothing. */
export function overridable(word: string): { readonly ok: true } | { readonly ok: false; readonly why: string } {
  if (OVERRIDABLE.has(word)) return { ok: true };
  const why = NEVER.get(word);
  const allowed = `Possible: ${OVERRIDE_WORDS.join(", ")}.`;
  if (why === undefined) return { ok: false, why: `"${word}" is no gate that can be overridden. ${allowed}` };
  return { ok: false, why: `${word} cannot be overridden: ${why}. ${allowed}` };
}

/** A recorded override, and what proving it again found. */
export interface CheckedOverride extends Override {
  /** The gate's word. */
  readonly word: string;
  /** Undefined: GitHub's own objects confirm it, and the person still may. Else why it does not count. */
  readonly refuted: string | undefined;
}

/** Whether an override's word is about a result that does not pass. */
export function isAbout(word: string, { gate, reason, verdict }: GateResult): boolean {
  const target = OVERRIDABLE.get(word);
  if (target === undefined || verdict === "pass") return false;
  return target.gate === gate && (target.reasons?.has(reason) ?? true);
}

/**
 * Lets results that an allowed person answers for stand aside, each with who, why and until when (R22). The verdict stays
 * what it is: an override is seen in every summary and record. One that is over or refuted changes nothing but is told.
 */
export function applyOverrides(
  results: readonly GateResult[],
  overrides: readonly CheckedOverride[],
  now: Date,
): readonly GateResult[] {
  return results.map((result) => {
    // What only the environment's own job can judge is overridden there, once it is known.
    if (result.deferred === true) return result;
    const about = overrides.filter(({ word }) => isAbout(word, result));
    const counts = about.find((each) => each.refuted === undefined && isCurrent(each, now));
    if (counts !== undefined) {
      const { by, why, until } = counts;
      return { ...result, override: { by, why, until } };
    }
    const told = about.map((each) =>
      each.refuted === undefined
        ? `The override by ${each.by} ended at ${each.until}.`
        : `The override by ${each.by} does not count: ${each.refuted}`,
    );
    return told.length === 0 ? result : { ...result, message: [result.message, ...told].join(" ") };
  });
}

/** Said so that what is no time is over. */
function isCurrent({ until }: Override, now: Date): boolean {
  return Date.parse(until) > now.getTime();
}
