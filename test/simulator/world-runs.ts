/** Workflow runs, their jobs and what they upload. */
import type { User } from "./world-accounts.ts";

export type RunStatus = "queued" | "in_progress" | "completed" | "waiting";

export type Conclusion = "success" | "failure" | "cancelled" | "skipped" | "neutral" | "timed_out" | "action_required";

export interface StepRecord {
  readonly number: number;
  readonly name: string;
  status: RunStatus;
  conclusion: Conclusion | null;
}

export interface Job {
  readonly id: number;
  readonly node_id: string;
  readonly run_id: number;
  readonly run_attempt: number;
  /** The job's key in the workflow file. */
  readonly key: string;
  /** What GitHub shows and names the check run after. */
  readonly name: string;
  status: RunStatus;
  conclusion: Conclusion | null;
  started_at: string | null;
  completed_at: string | null;
  readonly steps: StepRecord[];
  /** The runner's log of this job, as printed. */
  log: string;
  /** Markdown each step wrote to GITHUB_STEP_SUMMARY. */
  readonly summaries: string[];
  readonly checkRunId: number;
}

export interface Run {
  readonly id: number;
  readonly node_id: string;
  readonly workflow_id: number;
  /** `.github/workflows/x.yml` */
  readonly path: string;
  readonly name: string;
  display_title: string;
  readonly run_number: number;
  run_attempt: number;
  readonly event: string;
  readonly head_branch: string;
  readonly head_sha: string;
  readonly head_repository_id: number;
  readonly actor: User;
  triggering_actor: User;
  status: RunStatus;
  conclusion: Conclusion | null;
  readonly created_at: string;
  run_started_at: string;
  updated_at: string;
  /** Of all attempts; the newest attempt's jobs have `run_attempt === run.run_attempt`. */
  readonly jobs: Job[];
  readonly checkSuiteId: number;
  /** The event payload, as in GITHUB_EVENT_PATH. */
  readonly payload: Record<string, unknown>;
  /** Minutes GitHub would bill: each job rounded up. */
  billedMinutes: number;
  /** The review history of GitHub's own environment gate, oldest first. */
  approvals?: RunApproval[];
  /** Environments whose rules an administrator went past: GitHub keeps no review of it. */
  bypassed?: string[];
  /** Somebody asked to cancel while a job was in progress; whoever runs the jobs stops at the next chance. */
  cancelRequested?: boolean;
}

/** One review of a native environment gate. It has no time, as on GitHub. */
export interface RunApproval {
  readonly environments: readonly string[];
  readonly state: "approved" | "rejected" | "pending";
  readonly user: User;
  readonly comment: string;
}

export interface Artifact {
  readonly id: number;
  readonly node_id: string;
  readonly name: string;
  /** Bytes as stored: a zip, or the file itself when uploaded with `archive: false`. */
  bytes: Buffer;
  readonly contentType: string;
  readonly digest: string | null;
  expired: boolean;
  readonly created_at: string;
  readonly expires_at: string;
  readonly updated_at: string;
  readonly run_id: number;
}
