import * as v from "valibot";
import type { ApprovalFacts } from "../../approvals/facts.ts";
import { approvalRule, approvalsSchema } from "../../gates/approvals/words.ts";
import type { GateResult } from "../../gates/gate.ts";
import type { Repo } from "../../github/repo.ts";
import type { RequestKind } from "../../ledger/events/approval.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import type { PromotionContext } from "../context.ts";

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

/** Where people are asked. */
export interface Place {
  readonly repo: Repo;
  readonly kind: RequestKind;
}

/** Where the policy wants people to be asked; undefined where nobody answers on a page, but in GitHub's own review. */
export function placeOf(
  { repo }: Pick<PromotionContext, "repo">,
  { rules }: Pick<EnvironmentPolicy, "rules">,
): Place | undefined {
  const written = v.safeParse(approvalsSchema, rules.get("approvals"));
  if (!written.success) return undefined;
  const { ask, via } = approvalRule(written.output);
  if (!via.includes("issue")) return undefined;
  return ask.includes("/")
    ? { repo: repoNamed(ask), kind: "issue" }
    : { repo, kind: ask === "pull-request" ? ask : "issue" };
}

/** `owner/name` as routes take it. */
export function repoNamed(name: string): Repo {
  const [owner = "", repository = ""] = name.split("/");
  return { owner, name: repository };
}
