import type { Readmission } from "../ledger/state/rejection.ts";
import type { GateFacts } from "./gate.ts";

/** Where a release is rejected, and in which words. */
export interface Rejection {
  readonly environment: string;
  /** In a sentence. */
  readonly message: string;
  /** What a person can do. */
  readonly unblock: string;
  /** Somebody said that it may come back, and that does not count. */
  readonly readmitted: boolean;
}

/**
 * Where a release was rejected, by a rollback: here, or in any environment before this one. What was bad upstream is bad
 * downstream, in environments that the policy adds later too. One that is said to be readmitted counts as rejected: those
 * whose word was proven are not among the readmitted any more (design.md section 6).
 */
export function rejectionOf(
  { environment, policy, stateOf, unproven }: Pick<GateFacts, "environment" | "policy" | "stateOf" | "unproven">,
  release: string,
): Rejection | undefined {
  const seen = new Set<string>();
  const queue = [environment.name];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const { rejected, readmitted = [] } = stateOf(name);
    const word = readmitted.find((each) => each.release === release);
    if (word !== undefined) {
      const known = unproven.find((each) => each.environment === name && each.release === release);
      return unprovenWord(name, word, known?.why ?? "nobody has proven it.");
    }
    if (rejected.includes(release)) return taken(name, release);
    queue.push(...(policy.environments.get(name)?.after ?? []));
  }
  return undefined;
}

function taken(environment: string, release: string): Rejection {
  return {
    environment,
    message: `${release} was rolled back in ${environment}, so it is rejected there and in every environment after it.`,
    unblock: `Promote another release. If this one is good after all: "/readmit ${environment} ${release} <why>".`,
    readmitted: false,
  };
}

function unprovenWord(environment: string, { release, actor }: Readmission, why: string): Rejection {
  return {
    environment,
    message: `The word of ${actor.login} that ${release} may come back to ${environment} does not count: ${why} So it stays rejected there and in every environment after it.`,
    unblock: `Promote another release; or somebody who may says it again: "/readmit ${environment} ${release} <why>".`,
    readmitted: true,
  };
}
