import { entryText } from "../policy/allow.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { ownersOf } from "./owners.ts";
import { rollbackRule } from "./rule.ts";

/** The gate's name in the policy's rules. */
const APPROVALS = "approvals";

/** Whether a rollback has to be agreed to. One that happens by itself never waits for anybody. */
export function asksForAgreement(environment: EnvironmentPolicy, cause: "person" | "automation"): boolean {
  return cause === "person" && rollbackRule(environment).approvals !== undefined;
}

/**
 * The environment as a rollback that a person asks for goes by it: who has to agree, beside that person, is what
 * `rollback.approvals` says and not what holds for what comes in. What people agree to is still the policy as it is written.
 */
export function forGoingBack(environment: EnvironmentPolicy, cause: "person" | "automation"): EnvironmentPolicy {
  const { approvals } = rollbackRule(environment);
  if (approvals === undefined || !asksForAgreement(environment, cause)) return environment;
  const usual = environment.rules.get(APPROVALS);
  // Asked in the same place: where issues are off, they are off for this too.
  const place = typeof usual === "object" && usual !== null && "ask" in usual ? { ask: usual.ask } : {};
  const from = (approvals.from ?? ownersOf(environment)).map(entryText);
  const rule = { from, count: approvals.count, not: ["requester"], ...place };
  return { ...environment, rules: new Map([...environment.rules, [APPROVALS, rule] as const]) };
}
