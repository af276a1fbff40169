/**
 * What the simulated GitHub knows: plain data, no behaviour. Routes, GraphQL resolvers and the workflow engine read and
 * write these records; git content lives in the bare repository at `Repository.gitDir` and nowhere else.
 */

export type Plan = "free" | "team" | "enterprise";
export type Visibility = "public" | "private";
export type Role = "read" | "triage" | "write" | "maintain" | "admin";

export interface User {
  readonly id: number;
  login: string;
  readonly type: "User" | "Bot" | "Organization";
}

/** A permission of a workflow token, as in a workflow's `permissions:` (github.md section 2 lists every key). */
export type Scope =
  | "actions"
  | "attestations"
  | "checks"
  | "contents"
  | "deployments"
  | "issues"
  | "metadata"
  | "packages"
  | "pull-requests"
  | "security-events"
  | "statuses"
  | "vulnerability-alerts"
  | "administration"
  | "members";
export type Access = "read" | "write";

export interface Token {
  readonly value: string;
  /** Who acts: a person, or `github-actions[bot]` for a workflow token. */
  readonly user: User;
  /** `undefined` for a person's classic token with everything; otherwise exactly these scopes. */
  readonly scopes?: ReadonlyMap<Scope, Access>;
  /** `owner/name` a workflow token is limited to. */
  readonly repository?: string;
  /** Set for workflow tokens: events it causes start no workflows, except dispatches. */
  readonly workflowToken: boolean;
  revoked?: boolean;
}

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

export interface Comment {
  readonly id: number;
  readonly node_id: string;
  readonly issue: number;
  readonly user: User | null;
  body: string;
  readonly created_at: string;
  updated_at: string;
  editor: User | null;
  lastEditedAt: string | null;
  reactions?: Reaction[];
}

export interface Reaction {
  readonly id: number;
  readonly node_id: string;
  readonly user: User;
  readonly content: "+1" | "-1" | "laugh" | "confused" | "heart" | "hooray" | "rocket" | "eyes";
  readonly created_at: string;
}

export interface Label {
  readonly id: number;
  readonly node_id: string;
  readonly name: string;
  color: string;
  description: string | null;
}

export interface Issue {
  readonly id: number;
  readonly node_id: string;
  readonly number: number;
  title: string;
  body: string;
  state: "open" | "closed";
  locked: boolean;
  readonly user: User;
  labels: string[];
  readonly comments: Comment[];
  readonly created_at: string;
  updated_at: string;
  readonly pull_request?: { readonly head_sha: string; readonly head_ref: string; readonly base_ref: string };
}

/** A rule that applies to branches matching `branch` (literal name or `~DEFAULT_BRANCH`). */
export interface BranchRule {
  readonly branch: string;
  readonly type: "deletion" | "non_fast_forward" | "creation" | "update" | "required_status_checks" | "pull_request";
  readonly contexts?: readonly { readonly context: string; readonly integration_id?: number }[];
}

export interface Repository {
  readonly id: number;
  readonly node_id: string;
  readonly owner: User;
  readonly name: string;
  visibility: Visibility;
  plan: Plan;
  defaultBranch: string;
  /** The bare git repository on disk. */
  readonly gitDir: string;
  readonly collaborators: Map<number, Role>;
  readonly environments: Environment[];
  readonly deployments: Deployment[];
  readonly runs: Run[];
  /** Workflow ids by path, given on first sight. */
  readonly workflowIds: Map<string, number>;
  readonly artifacts: Artifact[];
  readonly checkSuites: CheckSuite[];
  readonly checkRuns: CheckRun[];
  readonly statuses: CommitStatus[];
  readonly issues: Issue[];
  readonly rules: BranchRule[];
  readonly secrets: Map<string, string>;
  readonly variables: Map<string, string>;
  hasIssues: boolean;
  /** Labels of the repository; issues name them. */
  labels?: Label[];
}

/** One HTTP request the simulator answered, in order. */
export interface LoggedRequest {
  readonly method: string;
  /** OpenAPI path template (`/repos/{owner}/{repo}/deployments`), `/graphql`, or the raw path of git and blob traffic. */
  readonly route: string;
  readonly path: string;
  readonly status: number;
  /** Who asked: the `x-env-actions-door` header if sent, else the user agent. */
  readonly agent: string;
  readonly kind: "rest" | "graphql" | "git" | "blob";
  /** GraphQL operation name. */
  readonly operation?: string;
}

/** What happens in the world: the workflow engine listens and starts runs. */
export type WorldEvent =
  | {
      readonly type: "push";
      readonly repository: Repository;
      readonly ref: string;
      readonly before: string;
      readonly after: string;
      readonly actor: User;
      readonly byWorkflowToken: boolean;
    }
  | {
      readonly type: "workflow_dispatch";
      readonly repository: Repository;
      readonly workflow: string;
      readonly ref: string;
      readonly inputs: Readonly<Record<string, string>>;
      readonly actor: User;
      readonly run: Run;
    }
  | {
      readonly type: "issue_comment";
      readonly repository: Repository;
      readonly issue: Issue;
      readonly comment: Comment;
      readonly action: "created" | "edited" | "deleted";
      readonly actor: User;
      readonly byWorkflowToken: boolean;
    }
  | {
      readonly type: "pull_request";
      readonly repository: Repository;
      readonly issue: Issue;
      readonly action: "opened" | "synchronize";
      readonly actor: User;
      readonly byWorkflowToken: boolean;
    }
  | { readonly type: "schedule"; readonly repository: Repository; readonly cron: string }
  | { readonly type: "workflow_run"; readonly repository: Repository; readonly run: Run }
  /** `run` was reset to a further, queued attempt. */
  | { readonly type: "run_rerun"; readonly repository: Repository; readonly run: Run; readonly actor: User }
  /** `run` was asked to stop: already completed as cancelled when nothing ran yet, else `cancelRequested`. */
  | { readonly type: "run_cancel"; readonly repository: Repository; readonly run: Run; readonly actor: User };

export interface World {
  readonly users: User[];
  readonly repositories: Repository[];
  readonly tokens: Map<string, Token>;
  readonly requests: LoggedRequest[];
  /** Simulated time; starts at a fixed instant and moves only when told, except that it never stands still within a run. */
  now(): Date;
  advance(milliseconds: number): void;
  /** Ids only grow. `large` ones are above 2^31, as those of comments and artifacts on github.com. */
  nextId(size?: "large"): number;
  /** Publishes to listeners in order of subscription. */
  emit(event: WorldEvent): void;
  subscribe(listener: (event: WorldEvent) => void): void;
}

/** GitHub's own app that posts the checks of workflow runs. */
export const ACTIONS_APP = { id: 15368, slug: "github-actions" } as const;
export const ACTIONS_BOT: User = { id: 41898282, login: "github-actions[bot]", type: "Bot" };
