import type { GateName, GateResult } from "../gates/gate.ts";
import type { Outcome } from "../gates/outcome.ts";
import type { ReleaseBrief } from "../ledger/release-brief.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";

/** What the gates of one environment say about one subject at one moment. */
export interface Evaluation {
  readonly environment: EnvironmentPolicy;
  readonly service: string;
  readonly subject:
    | { readonly kind: "release"; readonly release: ReleaseBrief }
    | { readonly kind: "commit"; readonly commit: string };
  readonly results: readonly GateResult[];
  /** Gates that cannot be judged of a commit alone, or not here: judged before anything is deployed. */
  readonly later: readonly GateName[];
  readonly outcome: Outcome;
  /** GitHub's time of the read. */
  readonly now: Date;
  /** Whether GitHub holds merges back until the asking job has passed; `null` when its rules could not be read. */
  readonly enforced: boolean | null;
  /** Of the policy that was judged by, `sha256:<hex>`. */
  readonly policy: string;
}

/** The words of the gate door: a verdict, never a shade of one. */
export type GateDecision = "pass" | "fail" | "wait" | "unknown";

export function decisionOf(outcome: Outcome): GateDecision {
  switch (outcome) {
    case "clear":
      return "pass";
    case "fail":
    case "wait":
    case "unknown":
      return outcome;
  }
}

/** Full id of the commit that the verdict is about. */
export function commitOf({ subject }: Pick<Evaluation, "subject">): string {
  return subject.kind === "release" ? subject.release.commit : subject.commit;
}

/** The earliest moment at which asking again can give another answer, by the results that stand in the way. */
export function retryAtOf(results: readonly GateResult[]): string | null {
  const times = results
    .filter(({ verdict, override, deferred }) => verdict !== "pass" && override === undefined && deferred === undefined)
    .map(({ retryAt }) => retryAt);
  // One that does not know its time may change at any moment, but all must pass: the latest known time is the soonest.
  const known = times.filter((time): time is string => time !== undefined).toSorted();
  return known.at(-1) ?? null;
}
