import { type AuditAsk, defineAuditor } from "../../environments/auditor.ts";
import { policyOf } from "../../environments/needed.ts";
import { type Reading, reading } from "../../environments/reading.ts";
import { readWorkflow, type Workflow } from "../../environments/workflows/workflow.ts";
import { credentialsRule } from "../../gates/credentials/words.ts";
import { type OidcSubject, readOidcSubject } from "../../github/oidc-subject.ts";
import { listSecretAges, type SecretAge } from "../../github/secret-ages.ts";
import { credentialsAuditorDocumentation, SECRETS_NEED } from "./documentation.ts";
import { judgeSecrets } from "./judge-secrets.ts";
import { judgeWorkflows, usesOidc } from "./judge-workflows.ts";

/** The secrets of one environment whose policy speaks of its credentials. */
export interface EnvironmentSecrets {
  readonly environment: string;
  /** As the policy writes it; undefined: they may become as old as they like. */
  readonly rotate: string | undefined;
  readonly secrets: Reading<readonly SecretAge[]>;
}

/** An environment, as far as its jobs' logins are concerned. */
export interface EnvironmentLogins {
  readonly name: string;
  /** The file that deploys it; undefined: the policy names none. */
  readonly workflow: string | undefined;
  /** GitHub has this environment too, so that a job's token can name it. */
  readonly native: boolean;
  /** The account that the policy names. */
  readonly account: string | undefined;
}

export interface CredentialsFound {
  readonly environments: readonly string[];
  readonly logins: readonly EnvironmentLogins[];
  /** What the policy says that roles trust, where it does. */
  readonly trusts: readonly { readonly environment: string; readonly trust: readonly string[] }[];
  /** Of the environments whose policy speaks of credentials; without any nothing is listed. */
  readonly listed: readonly EnvironmentSecrets[];
  readonly repository: Reading<readonly SecretAge[]> | undefined;
  /** Undefined also where the owner is a person: there is no organization. */
  readonly organization: Reading<readonly SecretAge[]> | undefined;
  readonly workflows: readonly Workflow[];
  /** Left out where no job asks for a token of its own. */
  readonly subject: Reading<OidcSubject> | undefined;
}

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
