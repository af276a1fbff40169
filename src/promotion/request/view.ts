import type { ApprovalFacts } from "../../approvals/facts.ts";
import type { GateResult } from "../../gates/gate.ts";
import type { ChangesFact } from "../../github/changes.ts";
import type { Repo } from "../../github/repo.ts";
import type { Actor } from "../../ledger/actor.ts";
import type { ReleaseBrief } from "../../ledger/release-brief.ts";
import type { EnvironmentState } from "../../ledger/state/environment.ts";
import type { Rollback } from "../../ledger/state/promotion.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import type { ReleaseRecord } from "../../release/release.ts";
import type { RollbackPlan } from "../../rollback/plan.ts";

/** What lies between what runs in the environment and the release, as far as that could be read. */
export type Changes =
  /** Nothing ever ran there, or nothing that could be compared. */
  | { readonly kind: "none" }
  | ({ readonly kind: "read"; readonly base: ReleaseBrief } & ChangesFact)
  | { readonly kind: "unreadable"; readonly base: ReleaseBrief; readonly why: string };

/**
 * Everything that a request shows. There is no clock in it, and nothing that changes by itself: the same standing gives the
 * same text, so that a text that differs has been edited or is out of date.
 */
export interface RequestView {
  readonly repo: Repo;
  /** `https://github.com/owner/name` */
  readonly repositoryUrl: string;
  readonly service: string;
  readonly environment: Pick<EnvironmentPolicy, "name" | "workflow" | "url" | "because">;
  readonly promotion: {
    readonly id: string;
    readonly requester: Actor | null;
    readonly cause: "person" | "automation";
    readonly requestedAt: string;
    readonly requestedSeq: number;
    /** What it takes back; left out: it is no rollback. */
    readonly rollback?: Pick<Rollback, "of" | "why">;
  };
  readonly release: ReleaseRecord;
  readonly state: Pick<EnvironmentState, "current" | "succeeded">;
  readonly changes: Changes;
  /** `sha256:<64 hex>` */
  readonly plan: string;
  /** `sha256:<64 hex>` of the policy file. */
  readonly policy: string;
  readonly approvals: Pick<ApprovalFacts, "groups" | "expire" | "not" | "standing" | "misspelt" | "weakened">;
  readonly results: readonly GateResult[];
  /** The environment's workflow was started. */
  readonly started: boolean;
  /** How this promotion is left again; part of the plan. Of a rollback, the plan that it follows. */
  readonly rollback: RollbackPlan;
}

/** Found again by this text, with which the body of one promotion's request ends, and no other's. */
export function markerOf(promotion: string): string {
  return `<!-- env-actions request ${promotion} -->`;
}
