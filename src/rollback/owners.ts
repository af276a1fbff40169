import type { EnvironmentPolicy } from "../policy/policy.ts";
import { rollbackRule } from "./rule.ts";

/** The environment as it is for somebody who wants to go back: whoever answers for that may do it too. */
export function forOwners(environment: EnvironmentPolicy): EnvironmentPolicy {
  const { owner } = rollbackRule(environment);
  if (owner === undefined) return environment;
  const { allow } = environment;
  return { ...environment, allow: { ...allow, rollback: [...allow.rollback, owner] } };
}
