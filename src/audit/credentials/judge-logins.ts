import { accountOf, type CloudLogin, cloudLogin } from "../../environments/credentials/cloud-login.ts";
import type { Finding } from "../../environments/finding.ts";
import type { Workflow } from "../../environments/workflows/workflow.ts";
import type { CredentialsFound, EnvironmentLogins } from "./found.ts";
import { trustOf } from "./judge-subject.ts";

/** A login with its job, and the environments that the job can be for; none: it names no environment. */
interface Placed extends CloudLogin {
  readonly path: string;
  readonly job: string;
  readonly environments: readonly string[];
  /** It names an environment, of the policy or not. */
  readonly named: boolean;
  /** In a deploying workflow of the policy, for environments that GitHub has too. */
  readonly deploys: boolean;
}

/** What the workflows say about how their jobs log in to clouds. Pure. */
export function judgeLogins(found: CredentialsFound, url: string): readonly Finding[] {
  const logins = found.workflows.flatMap((workflow) => loginsIn(workflow, found.logins));
  return [
    ...logins.flatMap((login) => judgeKeys(login, found, url)),
    ...judgeShared(logins),
    ...logins.flatMap((login) => [...judgeOutside(login, logins), ...judgeElsewhere(login, found.logins)]),
  ];
}

function loginsIn(workflow: Workflow, known: readonly EnvironmentLogins[]): readonly Placed[] {
  if (!workflow.ok) return [];
  const { path } = workflow;
  const here = known.filter(({ workflow: name }) => name !== undefined && path.endsWith(`/${name}`));
  return workflow.jobs.flatMap(({ key, environment, actions }) => {
    const said = environment?.text;
    const named = known.filter(({ name }) => name.toLowerCase() === said?.toLowerCase());
    // An expression can be any environment that this workflow deploys.
    const environments = said === undefined ? [] : named.length > 0 ? named : said.includes("${{") ? here : [];
    return actions.flatMap((action) => {
      const login = cloudLogin(action);
      const names = environments.map(({ name }) => name);
      const place = { path, job: key, environments: names, named: said !== undefined };
      return login === undefined ? [] : [{ ...login, ...place, deploys: here.some(({ native }) => native) }];
    });
  });
}

function about(
  { path, line }: Placed,
  finding: Pick<Finding, "id" | "severity" | "environment" | "message" | "fix">,
): Finding {
  return { ...finding, file: { path, line }, evidence: [] };
}

const nameOf = (path: string) => path.replace(/^.*\//, "");

/** A key that does not end, given to an action that needs none. */
function judgeKeys(login: Placed, found: CredentialsFound, url: string): readonly Finding[] {
  const { path, job, action, cloud, keys, environments } = login;
  if (keys.length === 0) return [];
  const [environment] = environments;
  return [
    about(login, {
      id: `credentials/static-login/${nameOf(path)}:${job}:${action}`,
      severity: "warning",
      environment: environment ?? null,
      message: `The job ${job} gives ${action} a key that does not end by itself (${keys.join(", ")}), where it can log in to ${cloud} by OpenID Connect.`,
      fix: `Give it the role instead, give the job \`id-token: write\`, and delete the secret.${trustOf(found, url, environment)}`,
    }),
  ];
}

/** One role for two environments has to trust both: whoever gets the weaker one has the other. */
function judgeShared(logins: readonly Placed[]): readonly Finding[] {
  const byIdentity = Map.groupBy(
    logins.filter(({ identity }) => identity !== undefined),
    ({ identity, cloud }) => `${cloud} ${identity}`,
  );
  return [...byIdentity].flatMap(([identity, all]): readonly Finding[] => {
    const environments = [...new Set(all.flatMap((login) => login.environments))].toSorted();
    const last = all.at(-1);
    if (environments.length < 2 || last === undefined) return [];
    return [
      about(last, {
        id: `credentials/role-shared/${environments.join("=")}:${identity}`,
        severity: "error",
        environment: null,
        message: `Jobs of ${environments.join(" and ")} log in as the same ${identity}: it trusts each of them, so a job of one can touch the other.`,
        fix: "Make a role for each environment that trusts the subject of that environment alone.",
      }),
    ];
  });
}

/** The role of an environment that a job without one can have trusts a branch, and so everybody who may push a workflow to it. */
function judgeOutside(login: Placed, logins: readonly Placed[]): readonly Finding[] {
  const { path, job, identity, cloud, environments, keys, named, deploys } = login;
  if (environments.length > 0 || keys.length > 0) return [];
  const of = logins.filter((other) => other.cloud === cloud && other.identity === identity && identity !== undefined);
  const [owner] = of.flatMap((other) => other.environments);
  if (owner === undefined && (named || !deploys)) return [];
  return [
    about(login, {
      id: `credentials/role-outside/${nameOf(path)}:${job}`,
      severity: owner === undefined ? "warning" : "error",
      environment: owner ?? null,
      message:
        owner === undefined
          ? `The job ${job} of a deploying workflow logs in to ${cloud} and names no environment: its token cannot say for which environment it is, so no role can be bound to one.`
          : `The job ${job} names no environment of the policy and logs in as the role of ${owner}: that role trusts more than jobs of ${owner}.`,
      fix: "Name the environment in the job (`environment: { name: …, deployment: false }`), and let the role trust that environment's subject alone.",
    }),
  ];
}

/** A role of another account than the one that the policy names. */
function judgeElsewhere(login: Placed, known: readonly EnvironmentLogins[]): readonly Finding[] {
  const account = login.identity === undefined ? undefined : accountOf(login.identity);
  if (account === undefined) return [];
  return known.flatMap(({ name, account: wanted }): readonly Finding[] => {
    const isOther = wanted !== undefined && /^[0-9]{12}$/.test(wanted) && wanted !== account;
    if (!login.environments.includes(name) || !isOther) return [];
    return [
      about(login, {
        id: `credentials/role-elsewhere/${name}:${account}`,
        severity: "error",
        environment: name,
        message: `The job ${login.job} of ${name} takes a role in the account ${account}; the policy says ${wanted}.`,
        fix: "Correct the role, or `credentials: { account: { expect: … } }` in the policy.",
      }),
    ];
  });
}
