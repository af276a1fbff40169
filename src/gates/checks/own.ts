import type { CheckFacts, SuiteFact } from "../../github/commit-facts.ts";
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

/**
 * How a workflow run ended, by its own jobs. GitHub files a check run that a workflow's token makes under some suite of the
 * commit, usually the first, whoever made it; a red verdict of ours would make somebody's tests look red for ever.
 */
export function outcomeOfRun({ status, conclusion, checks }: SuiteFact): {
  readonly status: string;
  readonly conclusion: string | null;
} {
  const jobs = checks.filter(({ name }) => !name.startsWith(OWN_CHECKS));
  if (status !== "completed" || conclusion === "success" || jobs.length === checks.length)
    return { status, conclusion };
  const open = jobs.find((job) => job.status !== "completed");
  if (open !== undefined) return { status: open.status, conclusion: null };
  const red = jobs.find((job) => job.conclusion === null || !HARMLESS.has(job.conclusion));
  if (red !== undefined) return { status, conclusion: red.conclusion };
  // Without a job that succeeded, GitHub's own word is all there is.
  return { status, conclusion: jobs.some((job) => job.conclusion === "success") ? "success" : conclusion };
}

/** What a run may have beside its successes and still be one. */
const HARMLESS: ReadonlySet<string> = new Set(["success", "skipped", "neutral"]);
