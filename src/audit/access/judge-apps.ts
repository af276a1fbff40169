import type { AccessFacts } from "../../environments/access/snapshot.ts";
import type { Finding } from "../../environments/finding.ts";
import type { Permissions } from "../../github/organization-access.ts";

/** With these somebody lifts the rules of branches and environments, and puts them back. */
const RULES = ["administration", "environments"] as const;

/** What Apps and tokens may do that nobody should do alone. Pure. */
export function judgeApps({ apps, tokens }: Pick<AccessFacts, "apps" | "tokens">, url: string): readonly Finding[] {
  const owner = url.split("/").slice(0, -1).join("/");
  const organization = owner.replace(/\/([^/]+)$/, "/organizations/$1");
  const installed = apps.ok ? apps.value.filter(({ suspended }) => !suspended) : [];
  const granted = tokens.ok ? tokens.value.filter(({ expired }) => !expired) : [];
  return [
    ...installed.flatMap(({ id, slug, selection, permissions }) =>
      changesRules(permissions).map((permission) => ({
        ...({ id: `access/app-changes-rules/${slug}:${permission}`, severity: "warning", environment: null } as const),
        message: `The GitHub App ${slug} (installation ${id}, ${selection} repositories) has ${permission}: write: it can lift the rules that protect the environments.`,
        fix: "Take the permission or the installation away; an App that is meant to have it is accepted with a reason in the baseline.",
        evidence: [`${organization}/settings/installations/${id}`],
      })),
    ),
    ...granted.flatMap(({ id, owner: { login }, name, permissions }) =>
      changesRules(permissions).map((permission) => ({
        ...({ id: `access/token-changes-rules/${id}:${permission}`, severity: "warning", environment: null } as const),
        message: `The token "${name.slice(0, 100)}" of ${login} has ${permission}: write: whoever holds it can lift the rules that protect the environments.`,
        fix: "Revoke it, and let its owner make one that may do less.",
        evidence: [`${organization}/settings/personal-access-tokens/active`],
      })),
    ),
    ...granted
      .filter(({ expiresAt }) => expiresAt === null)
      .map(({ id, owner: { login }, name }) => ({
        ...({ id: `access/token-endless/${id}`, severity: "warning", environment: null } as const),
        message: `The token "${name.slice(0, 100)}" of ${login} never ends.`,
        fix: "Revoke it, and let its owner make one that ends; an organization can ask that of every token.",
        evidence: [`${organization}/settings/personal-access-tokens/active`],
      })),
  ];
}

function changesRules(permissions: Permissions): readonly string[] {
  return RULES.filter((name) => permissions[name] === "write" || permissions[name] === "admin");
}
