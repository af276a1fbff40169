import type { CheckFacts } from "../../github/commit-facts.ts";
import type { CommitGateFacts } from "../gate.ts";

/** How the names of all check runs that this suite publishes begin. They prove nothing to it. */
export const OWN_CHECKS = "env-actions: ";

/**
 * Whether a check is one that waits for us: a verdict that this suite publishes, or the asking job itself. Neither is ever
 * waited for, nor taken for a proof.
 */
export function isOwnCheck(name: string, checks: CheckFacts, { calling }: Pick<CommitGateFacts, "calling">): boolean {
  if (name.startsWith(OWN_CHECKS)) return true;
  const asking =
    calling.checkRun === null
      ? calling.job
      : checks.suites.flatMap((suite) => suite.checks).find(({ id }) => id === calling.checkRun)?.name;
  return name === asking;
}
