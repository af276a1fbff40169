import type { ApprovalFacts } from "../../approvals/facts.ts";
import type { GateResult } from "../../gates/gate.ts";
import type { Repo } from "../../github/repo.ts";

/** Label of the issues on which promotions are decided. For people to filter by; nothing is decided by it (R48). */
export const REQUEST_LABEL = "env-approval";

/** What is known about a promotion's approvals, where the policy asks for any and they could be read. */
export function approvalsIn(results: readonly GateResult[]): ApprovalFacts | undefined {
  return results.find(({ gate }) => gate === "approvals")?.approvals;
}

/** `owner/name` */
export function nameOfRepo({ owner, name }: Repo): string {
  return `${owner}/${name}`;
}

/** Whether two names mean one repository; GitHub takes any letter case. */
export function isSameRepo(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
