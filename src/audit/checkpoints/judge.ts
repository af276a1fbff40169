import type { Finding } from "../../environments/finding.ts";
import { unreadable } from "../../environments/reading.ts";
import type { RepositoryFacts } from "../../github/snapshot.ts";
import { checkpointDigest, rootsAt } from "../../ledger/checkpoint.ts";
import { endOfDay } from "../../policy/day.ts";
import { milliseconds } from "../../policy/duration.ts";
import type { SignedDay } from "./gather.ts";

export interface CheckpointsQuestion {
  readonly rule: { readonly workflow: string; readonly every: string };
  readonly origin: string;
  /** Of the log, in order. */
  readonly lines: readonly string[];
  /** When the log began; undefined: there is none. */
  readonly began: string | undefined;
  /** Newest first, down to the first with a checkpoint, or as far as was looked. */
  readonly days: readonly SignedDay[];
  readonly visibility: RepositoryFacts["visibility"];
  readonly now: Date;
  readonly url: string;
}

const PERMISSION = "Give the job `attestations: read`; if it has that, run the audit again.";

/**
 * Whether the newest signed checkpoint is part of the log and young enough (R111, R112). A signature cannot be taken back by
 * who rewrites the branch: a checkpoint that the log has no longer is an alarm. Pure.
 */
export function judgeCheckpoints(question: CheckpointsQuestion): readonly Finding[] {
  const { rule, days, now, began } = question;
  const newest = days.find(({ signed }) => signed.some(({ kind }) => kind === "checkpoint"));
  const unread = days.filter((day) => day.unread !== undefined);
  const [first] = unread;
  const since = newest === undefined ? began : endOfDay(newest.day).toISOString();
  // Of a log that never was nothing is due; one that was signed and is gone is an alarm below.
  const late = since !== undefined && now.getTime() - Date.parse(since) > milliseconds(rule.every);
  return [
    ...(first === undefined
      ? []
      : [unreadable("checkpoints/unreadable", "Signed checkpoints", { why: first.unread ?? "", fix: PERMISSION })]),
    ...judgeContents(question),
    ...judgeOthers(question),
    // What could not be read is said already, and is not the same as nothing.
    ...(late && first === undefined ? [overdue(question, newest?.day)] : []),
  ];
}

function judgeContents({ days, lines, origin, url }: CheckpointsQuestion): readonly Finding[] {
  const found = days.flatMap(({ day, signed }) =>
    signed.flatMap((one) => (one.kind === "checkpoint" ? [{ ...one, day }] : [])),
  );
  const roots = rootsAt(lines, new Set(found.map(({ size }) => size)));
  return found.flatMap(({ size, digest, day, run }): readonly Finding[] => {
    const root = roots.get(size);
    if (root !== undefined && checkpointDigest(origin, { size, root }) === digest) return [];
    const cut = root === undefined;
    const what = cut ? `has only ${lines.length} now: it was cut off` : "is another one now: it was rewritten";
    return [
      {
        id: `checkpoints/${cut ? "cut-off" : "rewritten"}/${size}`,
        severity: "error",
        environment: null,
        message: `On ${day} a log of ${size} entries was signed, and the ledger ${what}.`,
        fix: "Nothing should move until this is explained. Restore the branch from a clone or from GitHub's page of branch activity, to a commit of which the signed checkpoint holds.",
        evidence: [run.startsWith(`${url}/actions/runs/`) ? run : `${url}/attestations`],
      },
    ];
  });
}

/** Somebody else signs under the name of this log: it counts for nothing, and somebody should know. */
function judgeOthers({ days, url }: CheckpointsQuestion): readonly Finding[] {
  return days.flatMap(({ day, signed }): readonly Finding[] => {
    const [first] = signed.flatMap((one) => (one.kind === "other" ? [one] : []));
    if (first === undefined) return [];
    return [
      {
        id: `checkpoints/other-signer/${day}`,
        severity: "warning",
        environment: null,
        message: `Something else than the workflow of the policy attested the ledger on ${day}, and does not count: ${first.why}.`,
        fix: "Find the run that did it: only jobs with `attestations: write` can. Where the policy names the wrong workflow, correct `checkpoints.workflow`.",
        evidence: [`${url}/attestations`],
      },
    ];
  });
}

function overdue({ rule, visibility, url }: CheckpointsQuestion, day: string | undefined): Finding {
  const what = day === undefined ? "none was found" : `the newest is of ${day}`;
  const plan =
    visibility === "public"
      ? ""
      : " On private and internal repositories GitHub attests with Enterprise Cloud only: without it take `checkpoints` out of the policy, and keep a clone elsewhere.";
  return {
    id: `checkpoints/${day === undefined ? "none" : "overdue"}`,
    severity: "error",
    environment: null,
    message: `The policy asks for a signed checkpoint of the ledger every ${rule.every}; ${what}.`,
    fix: `Let ${rule.workflow} on the default branch sign what this audit writes (docs/audit.md, Signed checkpoints).${plan}`,
    evidence: [`${url}/actions/workflows/${rule.workflow}`],
  };
}
