import type { AllowEntry } from "../policy/allow.ts";
import type { EnvironmentPolicy } from "../policy/policy.ts";
import { rollbackRule } from "./rule.ts";

/** The environment as it is for somebody who wants to go back: whoever answers for that may do it too. */
export function forOwners(environment: EnvironmentPolicy): EnvironmentPolicy {
  const { owner } = rollbackRule(environment);
  if (owner === undefined) return environment;
  const { allow } = environment;
  return { ...environment, allow: { ...allow, rollback: [...allow.rollback, owner] } };
}

/** Who answers for going back: the owner that the policy names, else everybody who may do it. */
export function ownersOf(environment: EnvironmentPolicy): readonly AllowEntry[] {
  const { owner } = rollbackRule(environment);
  return owner === undefined ? environment.allow.rollback : [owner];
}
