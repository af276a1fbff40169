import { listed, shown } from "./mistake.ts";
import type { EnvironmentPolicy, Policy } from "./policy.ts";
import { closest } from "./suggest.ts";

/** What a name did not stand for: one sentence to show, and what was probably meant. */
export interface NotFound {
  readonly ok: false;
  readonly message: string;
  readonly suggestion: string | undefined;
}

/** The environment of exactly this name (R44). Another letter case is not found, but suggested (R55). */
export function findEnvironment(
  policy: Policy,
  name: string,
): { readonly ok: true; readonly environment: EnvironmentPolicy } | NotFound {
  const environment = policy.environments.get(name);
  if (environment !== undefined) return { ok: true, environment };
  return notFound(`The policy has no environment ${shown(name)}.`, name, "Environments", [
    ...policy.environments.keys(),
  ]);
}

/**
 * The service that an input means. A policy without `services` has one, called `repositoryName` (without the owner);
 * a policy with one service needs no input; with several, leaving it out is not found. Names match exactly.
 */
export function serviceNamed(
  policy: Policy,
  repositoryName: string,
  input: string | undefined,
): { readonly ok: true; readonly service: string } | NotFound {
  const services = policy.services.length === 0 ? [repositoryName] : policy.services;
  const [only, ...others] = services;
  if (input === undefined || input === "") {
    if (only !== undefined && others.length === 0) return { ok: true, service: only };
    const message = `The policy has ${services.length} services; say which. Services: ${listed(services)}.`;
    return { ok: false, message, suggestion: undefined };
  }
  if (services.includes(input)) return { ok: true, service: input };
  return notFound(`The policy has no service ${shown(input)}.`, input, "Services", services);
}

/** The environments directly before one: those its `after` names. Empty for one that comes first or is not there. */
export function upstream(policy: Policy, name: string): readonly EnvironmentPolicy[] {
  return (policy.environments.get(name)?.after ?? []).flatMap((other) => policy.environments.get(other) ?? []);
}

/** The environments directly after one, in the order of the file. */
export function downstream(policy: Policy, name: string): readonly EnvironmentPolicy[] {
  return [...policy.environments.values()].filter((other) => other.after.includes(name));
}

/** The environments that come after nothing, in the order of the file; at least one. */
export function firstEnvironments(policy: Policy): readonly EnvironmentPolicy[] {
  return [...policy.environments.values()].filter((environment) => environment.after.length === 0);
}

function notFound(problem: string, name: string, what: string, names: readonly string[]): NotFound {
  const suggestion = closest(name, names);
  const question = suggestion === undefined ? "" : ` Did you mean ${shown(suggestion)}?`;
  return { ok: false, message: `${problem}${question} ${what}: ${listed(names)}.`, suggestion };
}

/** An environment and every one before it: what is rejected in any of them is rejected here. */
export function roadTo(
  { environments }: Pick<Policy, "environments">,
  environment: EnvironmentPolicy,
): readonly EnvironmentPolicy[] {
  const road = new Map([[environment.name, environment]]);
  for (const { after } of road.values()) {
    for (const name of after) {
      const before = environments.get(name);
      if (before !== undefined && !road.has(name)) road.set(name, before);
    }
  }
  return [...road.values()];
}
