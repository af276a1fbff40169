import type { Block } from "../../github/block.ts";
import type { CitedRun } from "../../github/cited-run.ts";

export interface ProofAbout {
  readonly now: Date;
  readonly repositoryId: number;
  readonly defaultBranch: string;
}

/** `since`: when the run began, in milliseconds since 1970: no record is younger than that. */
export type RecordProof =
  | { readonly kind: "proven"; readonly since: number }
  | { readonly kind: "unproven" | "running" | "unreadable"; readonly why: string };

/** A record is written while its run is going on: within a day. */
const RECORDS_FOR = 24 * 3_600_000;
const SKEW = 5 * 60_000;

/**
 * Proves a record of the ledger again from GitHub's own record of the run that it cites, because anyone with write access can
 * append one: a run of a workflow that the policy names, on the default branch of this repository, at the time of the
 * record, whose job ended well.
 */
export function proveRecord(
  record: { readonly run: { readonly id: number }; readonly at: string },
  cited: Block<CitedRun> | undefined,
  recorders: readonly string[],
  about: ProofAbout,
): RecordProof {
  const run = `run ${record.run.id}, which the ledger cites for it,`;
  if (cited?.ok !== true) {
    return {
      kind: "unreadable",
      why: `${run} could not be read: ${cited === undefined ? "it was not asked" : cited.why}`,
    };
  }
  const { path, branch, repository, status, conclusion, createdAt } = cited.value;
  const isKnown = typeof repository === "number" && typeof branch === "string";
  if (!isKnown || repository !== about.repositoryId || branch !== about.defaultBranch) {
    return { kind: "unproven", why: `${run} did not run on ${about.defaultBranch} of this repository` };
  }
  if (!recorders.includes(path)) {
    return { kind: "unproven", why: `${run} is of ${path}; the policy lets ${recorders.join(" and ")} record` };
  }
  const since = Date.parse(createdAt);
  const after = Date.parse(record.at) - since;
  // Said so that what is no time is refused.
  if (!(after >= -SKEW && after <= RECORDS_FOR && since <= about.now.getTime() + SKEW)) {
    return { kind: "unproven", why: `${run} is not of the time of the record` };
  }
  if (status !== "completed") return { kind: "running", why: `${run} has not ended yet` };
  if (conclusion === "success") return { kind: "proven", since };
  return { kind: "unproven", why: `${run} ended with ${conclusion ?? "no conclusion"}` };
}
