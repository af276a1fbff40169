import type { Environment } from "../simulator/world-deployments.ts";
import { BASE_PATH, BASELINE_PATH, DIFFERENCES_PATH, PAIR, POLICY, PRODUCTION_PATH, STAGING_PATH } from "./pair.ts";

/**
 * The pair of environments of issue 7, and one fault after the other planted in it. Each is found through the audit, by its
 * id; on the clean pair nothing is found.
 */
export interface Planted {
  /** What somebody did. */
  readonly fault: string;
  /** The finding that must be there; with a star at its end: one that begins like this. */
  readonly id: string;
  /** A file, with what stands there and what somebody made of it; `null`: deleted. */
  readonly edit?: readonly [path: string, was: string | null, is: string];
  /** Settings of GitHub's environment `staging`. */
  readonly settings?: Partial<Environment> | "reviewed by alice";
  /** GitHub's clock is so many days further. */
  readonly days?: number;
}

// Not in one piece, so that no scanner takes this file for what it tests.
const CARD = ["4539", "5316", "8723", "4142"].join("");
const TOKEN = ["ghp", "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx"].join("_");
const KEY = ["-----BEGIN", "PRIVATE KEY-----"].join(" ");
const CLEANUP = "      cleanup: { workflow: cleanup.yml, every: 7d }\n";
const FIXTURE = "test/fixtures/people.json";

const CONFIGURATION: readonly Planted[] = [
  {
    fault: "the file of an environment is not there",
    edit: [PRODUCTION_PATH, null, ""],
    id: "config/missing/production/config/production.yml",
  },
  {
    fault: "a file is no YAML",
    edit: [PRODUCTION_PATH, "databases:", "databases: ["],
    id: "config/invalid/production/config/production.yml",
  },
  {
    fault: "a port is no port",
    edit: [PRODUCTION_PATH, "host: db.prod.example.com", "port: 70000"],
    id: "config/invalid/production/config/production.yml:databases.main.port",
  },
  {
    fault: "a limit has a unit that nobody knows",
    edit: [BASE_PATH, "memory: 512Mi", "memory: 512 cows"],
    id: "config/invalid/staging/config/base.yml:limits.web.memory",
  },
  {
    fault: "an old TLS",
    edit: [BASE_PATH, 'minimum: "1.2"', 'minimum: "1.0"'],
    id: "config/invalid/production/config/base.yml:security.tls.minimum",
  },
  {
    fault: "null for a key that the base does not have",
    edit: [STAGING_PATH, "features:", "gone: null\nfeatures:"],
    id: "config/invalid/staging/config/staging.yml:gone",
  },
  {
    fault: "a mapping where the base has a text",
    edit: [STAGING_PATH, "host: db.staging.example.com", "host: { name: db }"],
    id: "config/invalid/staging/config/staging.yml:databases.main.host",
  },
  {
    fault: "a key twice",
    edit: [STAGING_PATH, "features:", "limits: {}\nfeatures:"],
    id: "config/invalid/staging/config/staging.yml:limits",
  },
  {
    fault: "a password below a key that names one",
    edit: [BASE_PATH, "password: { secret: DATABASE_PASSWORD }", "password: tiger"],
    id: "config/secret-plain/production/config/base.yml:databases.main.password",
  },
  {
    fault: "a token in a comment",
    edit: [STAGING_PATH, "features:", `# ${TOKEN}\nfeatures:`],
    id: "config/secret-plain/staging/config/staging.yml",
  },
  {
    fault: "a schema that is not there",
    edit: [POLICY, "config: config/staging.yml", "config: { file: config/staging.yml, schema: config/none.json }"],
    id: "config/missing/staging/config/none.json",
  },
  {
    fault: "a secret that the environment does not have",
    settings: { secrets: ["DATABASE_PASSWORD"] },
    id: "config/reference-missing/staging:secrets.MAIL_TOKEN",
  },
  {
    fault: "a variable that the environment does not have",
    settings: { variables: {} },
    id: "config/reference-missing/staging:variables.DATABASE_USER",
  },
];

const LIKENESS: readonly Planted[] = [
  {
    fault: "a key that only production has",
    edit: [PRODUCTION_PATH, "features:", "features:\n  fast: true"],
    id: "parity/undocumented/staging/features.fast",
  },
  {
    fault: "a key that only staging has",
    edit: [STAGING_PATH, "features:", "features:\n  slow: true"],
    id: "parity/undocumented/staging/features.slow",
  },
  {
    fault: "another version",
    edit: [STAGING_PATH, "host: db.staging.example.com", 'version: "16", host: db.staging.example.com'],
    id: "parity/undocumented/staging/databases.main.version",
  },
  {
    fault: "a list that differs",
    edit: [STAGING_PATH, "features:", "security: { cors: { origins: [] } }\nfeatures:"],
    id: "parity/undocumented/staging/security.cors.origins",
  },
  {
    fault: "a number outside of its bounds",
    edit: [STAGING_PATH, "replicas: 1", "replicas: 9"],
    id: "parity/out-of-scale/staging/limits.web.replicas",
  },
  {
    fault: "a difference whose day is over",
    edit: [DIFFERENCES_PATH, 'owner: "user:alice", until: 2027-01-31', 'owner: "user:alice", until: 2026-01-31'],
    id: "parity/expired/staging/features.new-checkout.percent",
  },
  {
    fault: "a list of differences with a mistake",
    edit: [DIFFERENCES_PATH, "reason: costs, ", ""],
    id: "parity/incomparable/staging",
  },
  {
    fault: "only one of the two has a configuration",
    edit: [POLICY, "    config: config/production.yml\n", ""],
    id: "parity/incomparable/staging",
  },
  { fault: "another wait timer", settings: { waitTimer: 30 }, id: "parity/undocumented/staging/wait-timer" },
  {
    fault: "reviewers that only one has",
    settings: "reviewed by alice",
    id: "parity/undocumented/staging/reviewers",
  },
  {
    fault: "administrators may bypass one of the two",
    settings: { canAdminsBypass: false },
    id: "parity/undocumented/staging/admins-bypass",
  },
  {
    fault: "other branches may deploy",
    settings: { branchPolicy: { patterns: ["release/*"] } },
    id: "parity/undocumented/staging/branches",
  },
  {
    fault: "a secret that only one has",
    settings: { secrets: ["DATABASE_PASSWORD", "MAIL_TOKEN", "OLD_KEY"] },
    id: "parity/undocumented/staging/secrets.OLD_KEY",
  },
  {
    fault: "a variable that only one has",
    settings: { variables: { DATABASE_USER: "shop", DEBUG: "1" } },
    id: "parity/undocumented/staging/variables.DEBUG",
  },
];

const SEPARATION: readonly Planted[] = [
  {
    fault: "networks that overlap",
    edit: [POLICY, "10.3.0.0/16", "10.2.128.0/17"],
    id: "isolation/networks-overlap/production/staging:10.2.128.0/17:10.2.0.0/16",
  },
  {
    fault: "networks of IPv6 that overlap",
    edit: [POLICY, "fd00:3::/48", "fd00:2::/64"],
    id: "isolation/networks-overlap/staging/production:fd00:2::/48:fd00:2::/64",
  },
  {
    fault: "one host of two environments",
    edit: [POLICY, "hosts: [example.com,", "hosts: [example.com, staging.example.com,"],
    id: "isolation/hosts-shared/production/staging:staging.example.com",
  },
  {
    fault: "a database on production's server",
    edit: [POLICY, "postgres://db.staging.example.com/orders", "postgres://db.prod.example.com/copy"],
    id: "isolation/store-shared/staging/production:orders:orders",
  },
  {
    fault: "production's bucket",
    edit: [POLICY, "s3://shop-staging/files", "s3://shop-production/staging"],
    id: "isolation/store-shared/staging/production:files:files",
  },
  {
    fault: "an address of another environment in the policy",
    edit: [POLICY, "url: https://staging.example.com", "url: https://shop.prod.example.com"],
    id: "isolation/names-foreign/staging/.github/environments.yml:url:shop.prod.example.com",
  },
  {
    fault: "live data below production",
    edit: [POLICY, "      data: sanitized\n", "      data: live\n      because: we had no time\n"],
    id: "isolation/live-data/staging",
  },
  { fault: "a sanitizing job that stopped", days: 8, id: "isolation/sanitize-late/staging/sanitize.yml" },
  { fault: "a clean-up that stopped", days: 31, id: "isolation/cleanup-late/production/cleanup.yml" },
  {
    fault: "a sanitizing job that never ran",
    edit: [POLICY, "workflow: sanitize.yml", "workflow: audit.yml"],
    id: "isolation/sanitize-never/staging/audit.yml",
  },
  {
    fault: "a sanitizing job that nobody has",
    edit: [POLICY, "workflow: sanitize.yml", "workflow: scrub.yml"],
    id: "isolation/unreadable/staging/scrub.yml",
  },
  {
    fault: "a clean-up that never ran",
    edit: [POLICY, CLEANUP, CLEANUP.replace("cleanup.yml", "audit.yml")],
    id: "isolation/cleanup-never/staging/audit.yml",
  },
  {
    fault: "a card number in a fixture",
    edit: [FIXTURE, "4242424242424242", CARD],
    id: `isolation/test-data/staging/${FIXTURE}:1:card`,
  },
  {
    fault: "somebody's address in a fixture",
    edit: [FIXTURE, "a@example.com", "jane.doe@shop-customers.io"],
    id: `isolation/test-data/staging/${FIXTURE}:1:email`,
  },
  {
    fault: "a private key in a fixture",
    edit: [FIXTURE, "{", `${KEY}\n{`],
    id: `isolation/test-data/staging/${FIXTURE}:1:key`,
  },
  {
    fault: "a scan of files that do not exist",
    edit: [POLICY, "scan: [test/fixtures/**]", "scan: [fixtures/**]"],
    id: "isolation/scan-nothing/staging",
  },
];

const RECOVERY: readonly Planted[] = [
  {
    fault: "no runbook where the policy says that there is one",
    edit: ["docs/recovery.md", null, ""],
    id: "recovery/runbook-missing/staging",
  },
  {
    fault: "a runbook that nobody says to have reviewed",
    edit: ["docs/recovery.md", "reviewed: 2026-11-20", "title: What to do"],
    id: "recovery/runbook-undated/staging",
  },
  { fault: "a runbook that nobody has read for long", days: 100, id: "recovery/runbook-late/staging" },
  {
    fault: "backups that nobody records",
    edit: [POLICY, "review: 90d }", "review: 90d, backup: full, every: 24h }"],
    id: "recovery/backup-missing/staging",
  },
  {
    fault: "a restore that nobody rehearses",
    edit: [POLICY, "review: 90d }", "review: 90d, drill: 90d, rto: 4h }"],
    id: "recovery/drill-missing/staging",
  },
  {
    fault: "production that does not say how much may be lost",
    edit: [
      POLICY,
      "    config: config/production.yml\n",
      "    config: config/production.yml\n    recovery: { rto: 4h }\n",
    ],
    id: "recovery/undeclared/production/rpo",
  },
  {
    fault: "a policy that does not say how production is recovered, and nobody who answers for it",
    edit: [BASELINE_PATH, null, ""],
    id: "recovery/unsaid/production",
  },
];

const SETTINGS: readonly Planted[] = [
  { fault: "somebody who may let jobs into staging", settings: "reviewed by alice", id: "settings/changed/*" },
  { fault: "a waiting time that nobody agreed to", settings: { waitTimer: 30 }, id: "settings/changed/*" },
  {
    fault: "another branch that GitHub lets in",
    settings: { branchPolicy: { patterns: ["dev"] } },
    id: "settings/changed/*",
  },
  { fault: "an environment that was deleted and made anew", settings: { id: 4_711 }, id: "settings/changed/*" },
  {
    fault: "a secret that came by hand",
    settings: { secrets: ["DATABASE_PASSWORD", "MAIL_TOKEN", "NEW"] },
    id: "settings/changed/*",
  },
];

const UPKEEP: readonly Planted[] = [
  {
    fault: "a policy with a mistake",
    edit: [POLICY, "preset: staging", "preset: stagin"],
    id: "policy/mistake/environments.staging.preset",
  },
  { fault: "no policy", edit: [POLICY, null, ""], id: "policy/missing" },
  {
    fault: "a workflow that deploys around this suite",
    edit: [
      ".github/workflows/cleanup.yml",
      "runs-on: ubuntu-latest,",
      "runs-on: ubuntu-latest, environment: production,",
    ],
    id: "workflows/without-our-action/cleanup.yml:work",
  },
  {
    fault: "a workflow that nobody can read",
    edit: [".github/workflows/cleanup.yml", "jobs: {", "jobs: [{"],
    id: "workflows/unreadable/cleanup.yml",
  },
  {
    fault: "no workflow that resumes",
    edit: [".github/workflows/resume.yml", null, ""],
    id: "controller/none",
  },
  { fault: "a controller that is silent", days: 2, id: "controller/silent/resume.yml" },
  { fault: "an exception that is over", days: 100, id: "exceptions/over/environments.production.monitoring" },
];

export const PLANTED = { CONFIGURATION, LIKENESS, SEPARATION, RECOVERY, SETTINGS, UPKEEP };
export const ALL: readonly Planted[] = Object.values(PLANTED).flat();

/** The files that somebody changes or deletes to make a fault. Throws where the pair has no such place. */
export function plant([path, was, is]: NonNullable<Planted["edit"]>): {
  readonly files: Readonly<Record<string, string>>;
  readonly gone?: readonly string[];
} {
  if (was === null) return { files: {}, gone: [path] };
  const text = PAIR[path] ?? "";
  if (!text.includes(was)) throw new Error(`${path} has no ${was}`);
  return { files: { [path]: text.replace(was, is) } };
}

/** Changes the settings of GitHub's environment for the work. */
export async function withSettings(
  { environment, alice }: { readonly environment: Environment; readonly alice: { readonly id: number } },
  { settings }: Pick<Planted, "settings">,
  work: () => Promise<void>,
): Promise<void> {
  const kept = { ...environment };
  const reviewed = { reviewers: [{ type: "User", id: alice.id }] };
  Object.assign(environment, settings === "reviewed by alice" ? reviewed : settings);
  try {
    await work();
  } finally {
    Object.assign(environment, kept);
  }
}

/** Whether the finding of a planted fault is among these. */
export function isFound({ id }: Planted, ids: readonly string[]): boolean {
  return id.endsWith("*") ? ids.some((one) => one.startsWith(id.slice(0, -1))) : ids.includes(id);
}
