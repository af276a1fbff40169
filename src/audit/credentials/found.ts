import type { Reading } from "../../environments/reading.ts";
import type { Workflow } from "../../environments/workflows/workflow.ts";
import type { OidcSubject } from "../../github/oidc-subject.ts";
import type { SecretAge } from "../../github/secret-ages.ts";

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
