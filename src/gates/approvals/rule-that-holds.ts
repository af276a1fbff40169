import type { Promotion } from "../../ledger/state.ts";
import { stricter } from "./stricter.ts";
import type { ApprovalRule } from "./words.ts";

/** The policy's rule, or the stricter of it and the one that held before (R54). */
export function ruleThatHolds(own: ApprovalRule, former: ApprovalRule | null): ApprovalRule {
  return former === null ? own : stricter(own, former);
}

/**
 * One approval more where a person asked whom nobody knows: then enough are left even if that person is one of those who
 * approve (R12).
 */
export function surplus(rule: ApprovalRule, promotion: Promotion | undefined): ApprovalRule {
  const unknown = promotion?.cause === "person" && promotion.requester === null;
  if (!unknown || !rule.not.includes("requester")) return rule;
  return { ...rule, groups: rule.groups.map((group) => ({ ...group, count: group.count + 1 })) };
}
