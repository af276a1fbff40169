import { readNames } from "../../github/environment-names.ts";
import { defineAuditor } from "../auditor.ts";
import type { Finding } from "../finding.ts";
import { type Reading, reading, unreadable } from "../reading.ts";

interface Found {
  /** Private, and without any environment that GitHub would keep secrets for. */
  readonly bare: boolean;
  readonly secrets: Reading<readonly string[]> | undefined;
}

const TOKEN =
  "The workflow's own token can never list secrets: give the step the token of a GitHub App or person with Secrets: read (`token:`).";

/** On a plan without environments it is said where the secrets are, and who can read them. */
export const secretsAuditor = defineAuditor({
  name: "secrets",
  async gather({ client, repo, repository, environments }): Promise<Found> {
    const bare = repository.visibility === "private" && (!environments.ok || environments.value.length === 0);
    const secrets = bare
      ? await reading(TOKEN, () => readNames(client, { repo, environment: null, kind: "secrets" }))
      : undefined;
    return { bare, secrets };
  },
  judge: ({ bare, secrets }, { url }) => (bare && secrets !== undefined ? judgeSecrets(secrets, url) : []),
  documentation: {
    summary: "Where GitHub has no environments, no secret of an environment lies open in the repository.",
    needs: ["the token of a GitHub App or person with `Secrets: read`, on private repositories without environments"],
    reasons: {
      "for-everybody": {
        means:
          "the repository is private and has no environments: each of its secrets can be read by every workflow on every branch, so by everybody who may push",
        remedy:
          "use OIDC with a role bound to the workflow's file and the default branch instead of long-lived keys; keep what is left in a repository of its own that deploys, or take a plan with environments",
      },
      unreadable: { means: "the names of the secrets could not be read", remedy: TOKEN },
    },
  },
});

function judgeSecrets(secrets: Reading<readonly string[]>, url: string): readonly Finding[] {
  if (!secrets.ok) {
    return [
      unreadable("secrets/unreadable", "The names of the repository's secrets", secrets, { severity: "warning" }),
    ];
  }
  if (secrets.value.length === 0) return [];
  const names = secrets.value;
  return [
    {
      id: "secrets/for-everybody",
      severity: "warning",
      environment: null,
      message: `This plan has no environments, so ${names.join(", ")} are the repository's: every workflow on every branch can read them, and so everybody who may push, and every action that such a workflow uses.`,
      fix: "Use OIDC with a role that is bound to the workflow's file and the default branch (docs/audit.md, secrets); keep what is left in a repository of its own that deploys, or take a plan with environments.",
      evidence: [`${url}/settings/secrets/actions`],
    },
  ];
}
