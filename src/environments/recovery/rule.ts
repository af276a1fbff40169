import * as v from "valibot";
import { duration } from "../../policy/duration.ts";
import { WORKFLOW_FILE, WORKFLOW_SAYS } from "../../policy/names.ts";
import { says, text } from "../../policy/words.ts";

const workflow = text(
  WORKFLOW_FILE,
  WORKFLOW_SAYS,
  "A workflow whose runs on the default branch may record backups and drills.",
);

/** A file of the repository, without a way out of it. */
const FILE = /^(?!\/)(?!.*(?:^|\/)\.{0,2}(?:\/|$))[A-Za-z0-9._+@/-]{1,200}$/;

export const recoverySchema = v.pipe(
  v.strictObject({
    backup: v.optional(
      v.pipe(
        v.picklist(["full", "incremental", "on-demand"]),
        says({
          value: "full, incremental or on-demand",
          description: "Which backups count: full ones alone, full and incremental ones, or any that was recorded.",
        }),
      ),
    ),
    every: v.optional(duration("How old the last backup may be.")),
    rpo: v.optional(duration("How much may be lost (recovery point objective); compared with the last drill.")),
    rto: v.optional(duration("How long restoring may take (recovery time objective); compared with the last drill.")),
    drill: v.optional(duration("How old the last accepted restore drill may be.")),
    runbook: v.optional(
      text(
        FILE,
        "a file such as docs/recovery.md",
        "What people do to recover. Its front matter has `reviewed: 2026-11-22`.",
      ),
    ),
    review: v.optional(duration("How old the runbook's `reviewed` may be. Left out: 180d.")),
    workflow: v.optional(
      v.pipe(
        v.union([
          workflow,
          v.pipe(
            v.array(workflow),
            says({ value: "a list of files", description: "Several workflows.", minItems: 1, uniqueItems: true }),
          ),
        ]),
        says({
          value: "the name of a file in .github/workflows, or a list of them",
          description: "The workflows that may record backups and drills. Left out: recovery.yml.",
        }),
      ),
    ),
  }),
  says({
    value: "a mapping with backup, every, rpo, rto, drill and runbook",
    description: "How this environment is recovered. A finding where it is not so; `gates.recovery` makes it block.",
  }),
);

export type RecoveryRule = v.InferOutput<typeof recoverySchema>;

/** The names under which an environment's rules are kept. */
export const RECOVERY = "recovery";
export const RECOVERY_SWITCH = "recovery-switch";

export const switchSchema = v.pipe(
  v.strictObject({
    block: v.pipe(
      v.boolean(),
      says({
        value: "true or false",
        description: "Whether what is missing keeps releases out. Without it: a finding.",
      }),
    ),
  }),
  says({ value: "a mapping with block", description: "Whether the recovery of this environment keeps releases out." }),
);

/** What a runbook's review may be old where the policy does not say. */
export const REVIEW = "180d";

/** The workflows that may record, by their path. */
export function recordersOf({ workflow: named = "recovery.yml" }: RecoveryRule): readonly string[] {
  return [named].flat().map((file) => `.github/workflows/${file}`);
}

/** What production is asked to say (design: backup, RTO, RPO, runbook, drill), each with a line to paste. */
export const PARTS = [
  { key: "backup", line: "backup: full" },
  { key: "every", line: "every: 24h" },
  { key: "rpo", line: "rpo: 24h" },
  { key: "rto", line: "rto: 4h" },
  { key: "drill", line: "drill: 90d" },
  { key: "runbook", line: "runbook: docs/recovery.md" },
] as const;
