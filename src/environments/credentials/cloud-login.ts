import type { UsedAction } from "../workflows/workflow.ts";

/** An action that logs in to a cloud, and can do it by OpenID Connect. */
interface Door {
  readonly action: string;
  readonly cloud: string;
  /** Inputs that together say as whom. */
  readonly identity: readonly string[];
  /** Inputs that take a key which does not end by itself. */
  readonly keys: readonly string[];
}

/** By the inputs that each documents. */
const DOORS: readonly Door[] = [
  {
    ...{ action: "aws-actions/configure-aws-credentials", cloud: "AWS", identity: ["role-to-assume"] },
    keys: ["aws-access-key-id", "aws-secret-access-key"],
  },
  {
    ...{ action: "google-github-actions/auth", cloud: "Google Cloud" },
    identity: ["workload_identity_provider", "service_account"],
    keys: ["credentials_json"],
  },
  { action: "azure/login", cloud: "Azure", identity: ["tenant-id", "client-id"], keys: ["creds"] },
  {
    ...{ action: "aliyun/configure-aliyun-credentials-action", cloud: "Alibaba Cloud" },
    identity: ["oidc-provider-arn", "role-to-assume"],
    keys: ["access-key-id", "access-key-secret"],
  },
  {
    ...{ action: "hashicorp/vault-action", cloud: "Vault", identity: ["url", "role"] },
    keys: ["token", "roleId", "secretId", "githubToken", "password"],
  },
  { action: "pypa/gh-action-pypi-publish", cloud: "PyPI", identity: [], keys: ["password"] },
];

/** A login as a step writes it. */
export interface CloudLogin {
  readonly cloud: string;
  readonly action: string;
  readonly line: number;
  /** As whom, in plain text; undefined where that is an expression, or nobody is named. */
  readonly identity: string | undefined;
  /** Inputs that are given a key which does not end by itself. */
  readonly keys: readonly string[];
}

/** What logs in to a cloud here; undefined for any other action. */
export function cloudLogin({ uses, inputs }: UsedAction): CloudLogin | undefined {
  const name = uses.text.toLowerCase().replace(/@.*$/, "");
  const door = DOORS.find(({ action }) => action === name);
  if (door === undefined) return undefined;
  // GitHub compares the names of inputs in any case.
  const given = new Map([...inputs].map(([key, { text }]) => [key.toLowerCase(), text.trim()]));
  const said = door.identity.map((key) => given.get(key.toLowerCase()) ?? "");
  const isPlain = said.some((text) => text !== "") && said.every((text) => !text.includes("${{"));
  return {
    ...{ cloud: door.cloud, action: door.action, line: uses.line },
    identity: isPlain ? said.join(" ") : undefined,
    keys: door.keys.filter((key) => (given.get(key.toLowerCase()) ?? "") !== ""),
  };
}

/** The account in the name of an AWS role. */
export function accountOf(identity: string): string | undefined {
  return /^arn:aws[a-z-]*:iam::([0-9]{12}):role\//.exec(identity)?.[1];
}
