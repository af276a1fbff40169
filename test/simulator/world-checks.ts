/** What is said about commits: check suites, check runs, statuses. */
import type { User } from "./world-accounts.ts";
import type { Conclusion, RunStatus } from "./world-runs.ts";

export interface CheckSuite {
  readonly id: number;
  readonly node_id: string;
  readonly head_sha: string;
  readonly head_branch: string;
  readonly app: { readonly id: number; readonly slug: string };
  /** Set when the suite belongs to a workflow run. */
  readonly run_id?: number;
  status: RunStatus;
  conclusion: Conclusion | "stale" | null;
  readonly created_at: string;
}

export interface CheckRun {
  readonly id: number;
  readonly node_id: string;
  readonly suite_id: number;
  readonly head_sha: string;
  name: string;
  status: RunStatus;
  conclusion: Conclusion | "stale" | null;
  external_id: string;
  details_url: string;
  started_at: string;
  completed_at: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
}

export interface CommitStatus {
  readonly id: number;
  readonly node_id: string;
  readonly sha: string;
  readonly context: string;
  readonly state: "error" | "failure" | "pending" | "success";
  readonly description: string | null;
  readonly target_url: string | null;
  readonly creator: User;
  readonly created_at: string;
}
