/** Who acts in the simulated GitHub, and with what permission. */

export interface User {
  readonly id: number;
  login: string;
  readonly type: "User" | "Bot" | "Organization";
}

/** A permission of a workflow token, as in a workflow's `permissions:`. */
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
  | "members"
  | "organization-administration"
  | "organization-personal-access-tokens"
  | "environments"
  | "secrets"
  | "variables";

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

export type Role = "read" | "triage" | "write" | "maintain" | "admin";

/** GitHub's own app that posts the checks of workflow runs. */
export const ACTIONS_APP = { id: 15368, slug: "github-actions" } as const;

export const ACTIONS_BOT: User = { id: 41898282, login: "github-actions[bot]", type: "Bot" };
