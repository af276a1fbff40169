import type { CheckFacts } from "../github/commit-facts.ts";
import type { RequiredCheck } from "../github/required-checks.ts";
import type { Block } from "../github/snapshot.ts";
import type { RunRef } from "../ledger/actor.ts";

/**
 * Whether the default branch's rules require the asking job, by the name of its check: only then does a red verdict hold
 * anybody back. Plans without rules require nothing. A check of ours does not count: any writer can make one of its name.
 *
 * @returns `null` when the rules or the job's name could not be read
 */
export function isEnforced(
  required: Block<readonly RequiredCheck[]>,
  checks: Block<CheckFacts>,
  calling: RunRef,
): boolean | null {
  if (!required.ok) return null;
  if (required.value.length === 0) return false;
  const name = nameOf(checks, calling);
  if (name === undefined) return null;
  return required.value.some(({ context }) => context === name);
}

/** The job's check as GitHub names it. Without the runner's word for it, the key stands in where it is required as such. */
function nameOf(checks: Block<CheckFacts>, { checkRun, job }: RunRef): string | undefined {
  if (checkRun === null) return job;
  if (!checks.ok) return undefined;
  return checks.value.suites.flatMap((suite) => suite.checks).find(({ id }) => id === checkRun)?.name;
}
