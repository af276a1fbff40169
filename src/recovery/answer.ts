import type { Result } from "../action/definition.ts";
import type { RecordedHere } from "./record-here.ts";
import { sentenceOf } from "./summary.ts";

type Decision = "recorded" | "accepted" | "missed" | "failed" | "dry-run";
type Output = "digest" | "recovery-seconds" | "loss-seconds";

/** What the step answers with. */
export function resultOf(environment: string, here: RecordedHere, dryRun: boolean): Result<Decision, Output> {
  const message = sentenceOf(environment, here, dryRun);
  const { rto = null, rpo = null, every = null } = here.targets;
  const targets = { rto, rpo, every };
  switch (here.kind) {
    case "planned": {
      const { restore, check, break: fault } = here.programs;
      const result = { environment, targets, programs: { restore, check, break: fault } };
      return { decision: "dry-run", reason: "drill-planned", message, failed: false, result, outputs: {} };
    }
    case "backup": {
      const decision = dryRun ? "dry-run" : "recorded";
      const result = { environment, targets, backup: { ...here.backup } };
      const outputs = { digest: here.backup.digest };
      return { decision, reason: "backup-recorded", message, failed: false, result, outputs };
    }
    case "drill": {
      const { drill, steps, missed } = here;
      const met = missed.length === 0;
      const accepted = drill.outcome === "accepted";
      const ends = steps.map(({ what, ended }) => ({ what, code: ended.code, why: ended.why ?? null }));
      const last = steps.at(-1)?.ended.tail ?? "";
      return {
        decision: accepted ? (met ? "accepted" : "missed") : "failed",
        reason: accepted
          ? met
            ? "drill-accepted"
            : "drill-missed"
          : drill.outcome === "failed"
            ? "drill-failed"
            : "drill-unproven",
        message,
        ...(accepted || last === "" ? {} : { hint: `It said last: ${last}` }),
        failed: !accepted || !met,
        result: { environment, targets, drill: { ...drill }, programs: ends, missed: [...missed] },
        outputs: {
          digest: drill.backup,
          "recovery-seconds": seconds(drill.recovery),
          "loss-seconds": seconds(drill.loss),
        },
      };
    }
  }
}

const seconds = (length: number | null) => (length === null ? null : Math.ceil(length / 1_000));
