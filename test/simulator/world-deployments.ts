/** Environments and deployments of a simulated repository. */
import type { User } from "./world-accounts.ts";

export interface Reviewer {
  readonly type: "User" | "Team";
  readonly id: number;
}

export interface Environment {
  readonly id: number;
  readonly node_id: string;
  name: string;
  created_at: string;
  updated_at: string;
  reviewers: Reviewer[];
  preventSelfReview: boolean;
  waitTimer: number;
  canAdminsBypass: boolean;
  branchPolicy: null | "protected" | { readonly patterns: readonly string[] };
  /** Names; left out: none. */
  secrets?: readonly string[];
  /** What its jobs get for the names above; left out: nothing. */
  secretValues?: Readonly<Record<string, string>>;
  /** Values by name; left out: none. */
  variables?: Readonly<Record<string, string>>;
}

export type DeploymentState =
  | "error"
  | "failure"
  | "inactive"
  | "in_progress"
  | "queued"
  | "pending"
  | "success"
  | "waiting";

export interface DeploymentStatus {
  readonly id: number;
  readonly node_id: string;
  readonly state: DeploymentState;
  readonly description: string;
  readonly environment: string;
  readonly environment_url: string;
  readonly log_url: string;
  readonly created_at: string;
  readonly creator: User;
}

export interface Deployment {
  readonly id: number;
  readonly node_id: string;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly payload: unknown;
  /** A later status may move a deployment to another environment. */
  environment: string;
  /** Where it was created for, once it was moved. */
  originalEnvironment?: string;
  readonly description: string | null;
  readonly transient_environment: boolean;
  readonly production_environment: boolean;
  readonly created_at: string;
  updated_at: string;
  readonly creator: User;
  readonly statuses: DeploymentStatus[];
}
