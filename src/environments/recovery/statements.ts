import type { Block } from "../../github/block.ts";
import type { CitedRun } from "../../github/cited-run.ts";
import type { Recovery } from "../../ledger/recovery.ts";
import type { Preset } from "../../policy/presets.ts";
import type { Statement } from "../statement.ts";
import type { ProofAbout, proveRecord } from "./proof.ts";

/** Of which environment, by what is known of it. */
export interface RecoveryAbout extends ProofAbout {
  readonly environment: string;
  readonly preset: Preset;
  readonly repositoryUrl: string;
  /** By the ledger. */
  readonly recovery: Recovery | undefined;
}

/** What GitHub says of the run that a record cites. */
export type Cited = (run: number) => Block<CitedRun>;

/** Why a record does not count, in the words of the part that needs it. */
export function unproven(
  part: string,
  what: string,
  proof: Exclude<ReturnType<typeof proveRecord>, { kind: "proven" }>,
  evidence: readonly string[],
): Statement {
  const message = `${what} does not count: ${proof.why}.`.replace(/\.\.$/, ".");
  const said = { part, about: "", message, evidence } as const;
  switch (proof.kind) {
    case "unreadable": {
      const unblock = "Give the job `permissions: actions: read`, or run it again if GitHub was not reachable.";
      return { ...said, verdict: "unknown", reason: "recovery-unreadable", unblock };
    }
    case "running":
      return {
        ...said,
        verdict: "wait",
        reason: "recovery-in-progress",
        unblock: "Nothing to do but wait until it has ended.",
      };
    case "unproven": {
      const unblock =
        "Record it from a run of that workflow on the default branch; find out who wrote the other record (docs/ledger.md).";
      return { ...said, verdict: "fail", reason: "recovery-unproven", unblock };
    }
  }
}

export function fail(
  part: string,
  reason: string,
  message: string,
  unblock: string,
  evidence: readonly string[] = [],
): Statement {
  return { part, about: "", verdict: "fail", reason, message, unblock, evidence };
}

export const runPage = ({ repositoryUrl }: RecoveryAbout, run: number) => `${repositoryUrl}/actions/runs/${run}`;
