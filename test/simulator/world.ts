/**
 * What the simulated GitHub knows: plain data, no behaviour. Routes, GraphQL resolvers and the workflow engine read and
 * write these records; git content lives in the bare repository at `Repository.gitDir` and nowhere else.
 */

import type { Role, Token, User } from "./world-accounts.ts";
import type { Alerts } from "./world-alerts.ts";
import type { StoredAttestation } from "./world-attestations.ts";
import type { CheckRun, CheckSuite, CommitStatus } from "./world-checks.ts";
import type { Deployment, Environment } from "./world-deployments.ts";
import type { Comment, GoneIssue, Issue, Label } from "./world-issues.ts";
import type { Release } from "./world-releases.ts";
import type { Artifact, Job, Run } from "./world-runs.ts";
import type { Team } from "./world-teams.ts";

export * from "./world-accounts.ts";
export type * from "./world-alerts.ts";
export type * from "./world-checks.ts";
export type * from "./world-deployments.ts";
export type * from "./world-issues.ts";
export type * from "./world-releases.ts";
export type * from "./world-runs.ts";
export type * from "./world-teams.ts";

export type Plan = "free" | "team" | "enterprise";

export type Visibility = "public" | "private";

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
  /** Paths of workflows that somebody disabled; left out: none. */
  disabledWorkflows?: ReadonlySet<string>;
  readonly artifacts: Artifact[];
  readonly releases: Release[];
  /** Oldest first. */
  attestations?: StoredAttestation[];
  readonly checkSuites: CheckSuite[];
  readonly checkRuns: CheckRun[];
  readonly statuses: CommitStatus[];
  readonly issues: Issue[];
  /** Issues that were deleted or transferred, by number. */
  goneIssues?: Map<number, GoneIssue>;
  readonly rules: BranchRule[];
  /** Who the rules do not hold for. */
  bypass?: {
    readonly type: "Team" | "Integration" | "RepositoryRole" | "OrganizationAdmin";
    readonly id: number;
    readonly mode: "always" | "exempt";
  }[];
  readonly secrets: Map<string, string>;
  /** Names of secrets that the organization shares; left out: none. */
  organizationSecrets?: readonly string[];
  /** When a secret was last written, as GitHub shows it, by `NAME` or `environment/NAME`; left out: now. */
  readonly secretsWritten?: Map<string, string>;
  /** Keys of machines; left out: none. */
  deployKeys?: { readonly id: number; readonly title: string; readonly readOnly: boolean }[];
  /** GitHub Apps that the owner installed; left out: none. */
  installedApps?: readonly {
    readonly id: number;
    readonly slug: string;
    readonly selection: "all" | "selected";
    readonly permissions: Readonly<Record<string, string>>;
    readonly suspended?: boolean;
  }[];
  /** People's fine-grained tokens that reach the repository; left out: none. */
  tokenGrants?: readonly {
    readonly id: number;
    readonly owner: User;
    readonly name: string;
    readonly permissions: Readonly<Record<string, string>>;
    readonly expiresAt: string | null;
  }[];
  /** Teams of the organization that have access; left out: none. */
  teamAccess?: { readonly slug: string; readonly permission: "pull" | "triage" | "push" | "maintain" | "admin" }[];
  /** What a job's token says in `sub`; left out: GitHub's own form with immutable ids. */
  oidc?: { readonly claims?: readonly string[]; readonly immutable: boolean };
  readonly variables: Map<string, string>;
  hasIssues: boolean;
  /** "Allow GitHub Actions to create and approve pull requests"; false is what a new repository has. */
  workflowsMayOpenPullRequests?: boolean;
  /** Labels of the repository; issues name them. */
  labels?: Label[];
  /** Security alerts; left out: every kind is switched off. */
  alerts?: Alerts;
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
  /** Real milliseconds, on a clock that only runs forward: when it came in, and when its answer was given. */
  readonly started: number;
  readonly ended: number;
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
  /** A merge queue wants a commit in: `base` plus the pull requests ahead of it and its own. */
  | {
      readonly type: "merge_group";
      readonly repository: Repository;
      readonly head: string;
      readonly base: string;
      readonly actor: User;
    }
  | { readonly type: "schedule"; readonly repository: Repository; readonly cron: string }
  | { readonly type: "workflow_run"; readonly repository: Repository; readonly run: Run }
  /** `run` was reset to a further, queued attempt. */
  | {
      readonly type: "run_rerun";
      readonly repository: Repository;
      readonly run: Run;
      readonly actor: User;
      /** Jobs of the attempt before that were taken over. */
      readonly kept?: readonly { readonly kept: Job; readonly original: Job }[];
    }
  /** `run` was asked to stop: already completed as cancelled when nothing ran yet, else `cancelRequested`. */
  | { readonly type: "run_cancel"; readonly repository: Repository; readonly run: Run; readonly actor: User };

export interface World {
  readonly users: User[];
  readonly teams: Team[];
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
