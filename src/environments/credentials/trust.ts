import type { OidcSubject } from "../../github/oidc-subject.ts";

/** Claims of which one must be in the subject, so that a cloud can tell environments apart. */
const NAMES_ENVIRONMENT: ReadonlySet<string> = new Set(["environment", "context"]);

/** Whether a job's token says in `sub` for which environment it is. */
export function namesEnvironment({ claims }: Pick<OidcSubject, "claims">): boolean {
  return claims === null || claims.some((claim) => NAMES_ENVIRONMENT.has(claim));
}

/**
 * What the role of an environment must trust, as conditions: GitHub's own prefix, which is asked for and never put together
 * from names, and the environment. Undefined where that cannot be said from GitHub's form: it has claims of its own, or the
 * server does not tell its prefix.
 */
export function trustedSubject({ claims, prefix }: OidcSubject, environment: string): string | undefined {
  if (claims !== null || prefix === null) return undefined;
  // GitHub writes what stands between colons like this (github docs, OpenID Connect reference).
  return `${prefix}:environment:${environment.replaceAll(":", "%3A")}`;
}

/** The condition of an AWS role's trust policy for one environment, to paste. */
export function trustPolicy(subject: string, issuer: string): string {
  const StringEquals = { [`${issuer}:aud`]: "sts.amazonaws.com", [`${issuer}:sub`]: subject };
  return JSON.stringify({ Condition: { StringEquals } });
}
