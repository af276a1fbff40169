import type { Promotion } from "../../ledger/state/promotion.ts";
import type { RollbackPlan } from "../../rollback/plan.ts";
import type { Asker } from "../asker.ts";
import { stricter } from "./stricter.ts";
import type { ApprovalRule } from "./words.ts";

/** The policy's rule, or the stricter of it and the one that held before (R54). */
export function ruleThatHolds(own: ApprovalRule, former: ApprovalRule | null): ApprovalRule {
  return former === null ? own : stricter(own, former);
}

/**
 * What a promotion needs beyond its rule. One approval more of each group where a person asked whom nobody knows: then
 * enough are left even if that person is one of those who approve (R12). The same where automation asked and nobody knows who
 * made it ask. And one more of the first group where the data
 * cannot be taken back: that is one person's decision nowhere.
 */
export function surplus(
  rule: ApprovalRule,
  promotion: Promotion | undefined,
  more: RollbackPlan["moreApprovers"],
  asker: Asker["kind"] | "unasked" = "unasked",
): ApprovalRule {
  const unknown = asker === "anybody" || (promotion?.cause === "person" && promotion.requester === null);
  const each = unknown && rule.not.includes("requester") ? 1 : 0;
  if (each === 0 && more === 0) return rule;
  const count = (index: number) => each + (index === 0 ? more : 0);
  return { ...rule, groups: rule.groups.map((group, index) => ({ ...group, count: group.count + count(index) })) };
}
