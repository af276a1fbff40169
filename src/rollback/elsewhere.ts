import type { EnvironmentState } from "../ledger/state/environment.ts";
import type { Head } from "../ledger/state/head.ts";
import { roadTo } from "../policy/find.ts";
import type { EnvironmentPolicy, Policy } from "../policy/policy.ts";

/** What is known outside an environment about the releases that it could go back to. */
export interface Elsewhere extends Pick<Head, "revoked"> {
  /** Releases, by id, that a rollback rejected in an environment before this one; left out where nobody asked. */
  readonly rejected?: ReadonlySet<string>;
  /** The services of the policy; left out: there is the environment's own, and no other. */
  readonly services?: readonly string[];
}

/**
 * What a way back has to know of the rest of the ledger: banned bytes, and what was rejected upstream. What may come back by
 * somebody's word is not among it; whether that word counts is proven when something goes there.
 */
export function elsewhere(
  environment: EnvironmentPolicy,
  policy: Pick<Policy, "environments" | "services">,
  { head: { revoked }, stateOf }: { readonly head: Pick<Head, "revoked">; stateOf(name: string): EnvironmentState },
): Elsewhere {
  const upstream = roadTo(policy, environment).filter(({ name }) => name !== environment.name);
  const rejected = new Set(upstream.flatMap(({ name }) => stateOf(name).rejected));
  return { ...(revoked === undefined ? {} : { revoked }), rejected, services: policy.services };
}
