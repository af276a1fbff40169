import { getAttempt, listJobs } from "../github/runs.ts";
import type { RunRef } from "../ledger/actor.ts";
import type { PromotionContext } from "./context.ts";
import type { Ending } from "./settle.ts";

/** What became of the job that owns a promotion. */
export type OwnerStatus =
  /** It runs or will run: nobody may settle for it, however long it takes (design.md section 7). */
  { readonly kind: "alive" } | { readonly kind: "ended"; readonly ending: Ending };

/** Whether two references mean the same job of the same attempt. */
export function sameOwner(left: RunRef, right: RunRef): boolean {
  return (
    left.id === right.id && left.attempt === right.attempt && left.job === right.job && left.checkRun === right.checkRun
  );
}

/**
 * Asks GitHub what became of an owner. The owning job's conclusion decides, never a timer (R87): success settles as
 * deployed, everything else as failed. When the job cannot be told from others, or several jobs deploy, the whole attempt
 * must have ended.
 */
export async function ownerStatus(
  context: PromotionContext,
  owner: RunRef,
  whole: "job" | "run" = "job",
): Promise<OwnerStatus> {
  const { client, repo } = context;
  const jobs = whole === "run" ? [] : await listJobs(client, { repo, run: owner.id, attempt: owner.attempt });
  const job =
    owner.checkRun === null
      ? only(jobs.filter(({ name }) => name === owner.job))
      : jobs.find(({ id }) => id === owner.checkRun);
  const ended = job ?? (await getAttempt(client, { repo, run: owner.id, attempt: owner.attempt }));
  if (ended.status !== "completed") return { kind: "alive" };
  if (ended.conclusion === "success") return { kind: "ended", ending: { outcome: "success", moved: [] } };
  return {
    kind: "ended",
    ending: {
      outcome: "failure",
      reason: "owner-gone",
      message: `The job that deployed it ended ${ended.conclusion ?? "without a conclusion"} and did not settle it.`,
    },
  };
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
