import type { Access, Scope } from "../world.ts";
import { isObject, type Json } from "./expression.ts";

const SCOPES: readonly Scope[] = [
  ...(["actions", "attestations", "checks", "contents", "deployments", "issues", "packages"] as const),
  ...(["pull-requests", "security-events", "statuses", "vulnerability-alerts"] as const),
];

export type TokenScopes = ReadonlyMap<Scope, Access>;

/**
 * What a job's token may do. A job's `permissions:` replaces the workflow's; once either is written, everything not
 * named is refused, except reading metadata. Without both it is GitHub's restricted default: contents and packages.
 * Keys without a counterpart here (`id-token`, `pages`, …) give nothing.
 */
export function tokenScopes(workflow: Json | undefined, job: Json | undefined): TokenScopes {
  const written = job ?? workflow;
  const scopes = new Map<Scope, Access>([["metadata", "read"]]);
  if (written === undefined) return scopes.set("contents", "read").set("packages", "read");
  for (const scope of SCOPES) {
    const access = accessOf(written, scope);
    if (access === "read" || access === "write") scopes.set(scope, access);
  }
  return scopes;
}

function accessOf(written: Json, scope: Scope): Json | undefined {
  if (written === "read-all") return "read";
  if (written === "write-all") return "write";
  return isObject(written) ? written[scope] : undefined;
}

/** The first scope that goes beyond what a caller of a reusable workflow may do, in GitHub's words, or nothing. */
export function beyondCeiling(scopes: TokenScopes, ceiling: TokenScopes): string | undefined {
  for (const [scope, access] of scopes) {
    const allowed = ceiling.get(scope);
    if (allowed === access || allowed === "write") continue;
    return `is requesting '${scope}: ${access}', but is only allowed '${scope}: ${allowed ?? "none"}'`;
  }
  return undefined;
}
