import { type AuditAsk, defineAuditor } from "../../environments/auditor.ts";
import { policyOf } from "../../environments/needed.ts";
import { reading } from "../../environments/reading.ts";
import { readWorkflow } from "../../environments/workflows/workflow.ts";
import { credentialsRule } from "../../gates/credentials/words.ts";
import { readOidcSubject } from "../../github/oidc-subject.ts";
import { listSecretAges } from "../../github/secret-ages.ts";
import { credentialsAuditorDocumentation, SECRETS_NEED } from "./documentation.ts";
import type { CredentialsFound } from "./found.ts";
import { judgeSecrets } from "./judge-secrets.ts";
import { judgeWorkflows, usesOidc } from "./judge-workflows.ts";

/** Each environment's credentials are its own, young enough, and no longer-lived than they have to be (R60, R61). */
export const credentialsAuditor = defineAuditor({
  name: "credentials",
  gather,
  judge: (found, { now, url }) => [...judgeWorkflows(found, url), ...judgeSecrets(found, url, now)],
  documentation: credentialsAuditorDocumentation,
});

async function gather(ask: AuditAsk): Promise<CredentialsFound> {
  const { client, repo } = ask;
  const policy = policyOf(ask);
  const all = [...policy.environments.values()].map(({ name, workflow, githubEnvironment, rules: written }) => {
    return { name, workflow, native: githubEnvironment !== "none", rule: credentialsRule(written.get("credentials")) };
  });
  const rules = all.flatMap(({ name, rule }) =>
    rule === undefined ? [] : [{ environment: name, rotate: rule.rotate }],
  );
  const logins = all.map(({ rule, ...one }) => ({ ...one, account: rule?.account?.expect }));
  const trusts = all.flatMap(({ name, rule }) =>
    rule?.trust === undefined ? [] : [{ environment: name, trust: rule.trust }],
  );
  const list = (place: Parameters<typeof listSecretAges>[2]) =>
    reading(SECRETS_NEED, () => listSecretAges(client, repo, place));
  const workflows = (await ask.workflows()).map(readWorkflow);
  const isAsked = rules.length > 0;
  const [listed, repository, organization, subject] = await Promise.all([
    Promise.all(rules.map(async (rule) => ({ ...rule, secrets: await list({ environment: rule.environment }) }))),
    isAsked ? list("repository") : undefined,
    isAsked ? list("organization") : undefined,
    trusts.length > 0 || workflows.some(usesOidc)
      ? reading("The job needs `actions: read`.", () => readOidcSubject(client, repo))
      : undefined,
  ]);
  const environments = all.map(({ name }) => name);
  return { environments, logins, trusts, listed, repository, organization, workflows, subject };
}
