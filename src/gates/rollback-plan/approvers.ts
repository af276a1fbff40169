import * as v from "valibot";
import { assign } from "../../approvals/assignment.ts";
import type { RollbackPlan } from "../../rollback/plan.ts";
import { surplus } from "../approvals/rule-that-holds.ts";
import { approvalRule, approvalsSchema } from "../approvals/words.ts";
import type { GateFacts } from "../gate.ts";
import { bad, type Finding, good, unread } from "./finding.ts";

const CHECK = "approvers";

/**
 * What cannot be taken back is never one person's decision (R104): somebody has to be asked, and there have to be enough
 * people for one approval more than the policy says.
 */
export function judgeApprovers({ environment, promotion }: GateFacts, plan: RollbackPlan): readonly Finding[] {
  if (plan.data !== "irreversible") return [];
  const written = environment.rules.get("approvals");
  if (written === undefined) {
    const message = `The data cannot be taken back, and nobody has to approve what comes into ${environment.name}.`;
    return [bad(CHECK, "rollback-approvers-none", message, "Say who: approvals: { from: [...] } in the policy.")];
  }
  const read = v.safeParse(approvalsSchema, written);
  if (!read.success) return [unread(CHECK, "the rule about approvals could not be read")];
  const { groups } = surplus(approvalRule(read.output), promotion, plan.moreApprovers);
  const needed = groups.reduce((sum, { count }) => sum + count, 0);
  // Only where accounts alone are named it is known how many there are.
  const named = groups.filter(({ from }) => from.every(({ kind }) => kind === "user"));
  const logins = named.map(({ from }) => from.flatMap((each) => (each.kind === "user" ? [each.login] : [])));
  const people = [...new Set(logins.flat())];
  const places = assign(
    named.map(({ count }) => count),
    people.map((person) => logins.flatMap((group, index) => (group.includes(person) ? [index] : []))),
  );
  const filled = places.filter((place) => place !== null).length;
  const wanted = named.reduce((sum, { count }) => sum + count, 0);
  if (filled >= wanted) return [good(CHECK, `${needed} people have to approve, one more than the policy says.`)];
  const message = `The data cannot be taken back, so ${wanted} approvals are needed of ${people.join(", ")}: those are too few.`;
  return [bad(CHECK, "rollback-approvers-few", message, "Name more people in approvals, or ask for fewer.")];
}
