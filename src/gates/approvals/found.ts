import type { Void, Weakened } from "../../approvals/facts.ts";
import type { Rights } from "../../approvals/standing.ts";
import type { Ignored, Vote } from "../../approvals/vote.ts";
import type { IssueFact } from "../../github/issues.ts";
import type { RollbackPlan } from "../../rollback/plan.ts";
import type { Asker } from "../asker.ts";
import type { ApprovalRule } from "./words.ts";

/** What GitHub's own reviewers of the environment have to do with it. */
export type Native =
  | { readonly kind: "unasked" }
  /** Asked from elsewhere: whether GitHub would ask somebody before the job starts. */
  | { readonly kind: "elsewhere"; readonly reviewers: boolean }
  /** In the environment's own job. */
  | {
      readonly kind: "here";
      /** Whether a review counts as an approval. Also where it does not, nobody may have gone past the reviewers. */
      readonly counts: boolean;
      /** `rerun`: GitHub's record does not say of which attempt it is, so it is of the first one only (R18). */
      readonly record: "reviewed" | "none" | "rerun" | "other-plan";
      readonly reviewers: boolean;
    };

/** Everything that was gathered about the approvals of one promotion. */
export interface ApprovalsFound {
  /** `null` while there is no promotion, so that nobody can have approved it. */
  readonly plan: string | null;
  /** Why the policy by which people approved before could not be found; `null` when it was, or none is asked for. */
  readonly lost: string | null;
  /** The rule of that policy; `null` where it is the policy of now, or had none. */
  readonly former: ApprovalRule | null;
  /** How many approvals the plan to leave it again asks for beyond the rule. */
  readonly more: RollbackPlan["moreApprovers"];
  readonly weakened: readonly Weakened[];
  readonly votes: readonly Vote[];
  readonly misspelt: readonly Ignored[];
  readonly excluded: ReadonlyMap<number, string>;
  readonly rights: ReadonlyMap<number, Rights>;
  /** `sha256:<hex>` of the comments that hold the votes, by comment id. */
  readonly bodies: ReadonlyMap<number, string>;
  readonly voids: readonly Void[];
  readonly native: Native;
  /** Who asked; asked only once enough people approved, and where that decides who may. */
  readonly asker: Asker | { readonly kind: "unasked" };
  /** The request that was read; `null` when nobody was asked yet. */
  readonly where: { readonly repository: string; readonly issue: number } | null;
  /** Its page, as it was read with the conversation; `null` when it was not read. */
  readonly page: IssueFact | null;
}
