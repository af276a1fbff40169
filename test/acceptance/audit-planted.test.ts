import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withCommit } from "../audit/pair.ts";
import { readFile as readAt } from "../simulator/git.ts";
import type { Environment, Repository } from "../simulator/world.ts";
import { bringToProduction, createEverything, type Everything } from "./everything.ts";
import { startJob } from "./step.ts";

/** Issue 7: one fault after the other in the example that says everything, each found by the bundled door and named. */
let everything: Everything;
beforeAll(async () => {
  everything = await createEverything();
  await bringToProduction(everything.sample);
}, 400_000);
afterAll(async () => {
  expect(everything.sample.simulator.violations).toEqual([]);
  await everything.sample.close();
});

interface Planted {
  readonly fault: string;
  readonly id: string;
  /** A file, what stands there and what somebody made of it; `null`: the whole file is new, or goes where nothing comes. */
  readonly edit?: readonly [path: string, was: string | null, is: string];
  readonly also?: Planted["edit"];
  /** Changes GitHub's own settings, and answers how to take it back. */
  readonly plant?: (repository: Repository) => () => void;
}

const POLICY = ".github/environments.yml";
const OTHER = ".github/workflows/other.yml";
// Not in one piece, so that no scanner takes this file for what it tests.
const CARD = ["4539", "5316", "8723", "4142"].join("");
const KEY = ["-----BEGIN", "PRIVATE KEY-----"].join(" ");
const ROLE = "arn:aws:iam::123456789012:role/deploy";

const named = ({ environments }: Repository, name: string): Environment => {
  const one = environments.find((each) => each.name === name);
  if (one === undefined) throw new Error(`there is no ${name}`);
  return one;
};
const setting =
  (name: string, change: () => Partial<Environment>) =>
  (repository: Repository): (() => void) => {
    const environment = named(repository, name);
    const before = { ...environment };
    Object.assign(environment, change());
    return () => {
      Object.assign(environment, before);
    };
  };
const having =
  (change: Partial<Repository>) =>
  (repository: Repository): (() => void) => {
    const before = Object.fromEntries(Object.keys(change).map((key) => [key, Reflect.get(repository, key)]));
    Object.assign(repository, change);
    return () => {
      Object.assign(repository, before);
    };
  };
const person = (login: "alice" | "bob") => {
  const { alice, bob } = everything.sample;
  return { id: (login === "alice" ? alice : bob).id, type: "User" as const };
};
const job = (lines: string, name = "other") =>
  `on: workflow_dispatch\npermissions: { contents: read, id-token: write }\njobs:\n  ${name}:\n    runs-on: ubuntu-latest\n${lines}`;
const aws = (environment: string | undefined, input: string) =>
  job(
    `${environment === undefined ? "" : `    environment: ${environment}\n`}    steps:\n      - uses: aws-actions/configure-aws-credentials@00943011d9042930efac3dcd3a170e4273319bc8\n        with: { ${input} }\n`,
  );

const ACCESS: readonly Planted[] = [
  {
    fault: "a deploy key that can push",
    id: "access/deploy-key-writes/2",
    plant: having({ deployKeys: [{ id: 2, title: "robot", readOnly: false }] }),
  },
  {
    fault: "every branch gets in",
    id: "access/branches-open/production",
    plant: setting("production", () => ({ branchPolicy: null })),
  },
  {
    fault: "administrators pass by the reviewers",
    id: "access/admins-bypass/production",
    plant: setting("production", () => ({ reviewers: [person("alice")], canAdminsBypass: true })),
  },
  {
    fault: "who starts a deployment may approve it",
    id: "access/self-review/production",
    plant: setting("production", () => ({ reviewers: [person("alice")], preventSelfReview: false })),
  },
  {
    fault: "a reviewer whom the policy does not name",
    id: "access/reviewer-unlisted/production/user:bob",
    edit: [POLICY, "approvals: { from: [user:alice, user:bob] }", "approvals: { from: [user:alice] }"],
    plant: setting("production", () => ({ reviewers: [person("bob")] })),
  },
  {
    fault: "the policy names somebody who is gone",
    id: "access/person-gone/production/carol",
    edit: [POLICY, "override: [user:alice, user:bob]", "override: [user:alice, user:carol]"],
  },
  {
    fault: "the default branch takes pushes without a pull request",
    id: "access/policy-unprotected",
    plant: (at) => {
      const rules = at.rules.splice(0, 1);
      return () => at.rules.unshift(...rules);
    },
  },
  {
    fault: "a team may bypass the rules",
    id: "access/bypass/ledger:Team:7",
    plant: having({ bypass: [{ type: "Team", id: 7, mode: "always" }] }),
  },
  {
    fault: "an App that can lift the rules",
    id: "access/app-changes-rules/ruler:administration",
    plant: having({
      installedApps: [{ id: 42, slug: "ruler", selection: "all", permissions: { administration: "write" } }],
    }),
  },
  {
    fault: "a token that never ends",
    id: "access/token-endless/52",
    plant: (at) =>
      having({
        tokenGrants: [{ id: 52, owner: everything.sample.bob, name: "old", permissions: {}, expiresAt: null }],
      })(at),
  },
  {
    fault: "somebody who came since the review",
    id: "access/changed-since-review",
    plant: (at) => {
      at.collaborators.set(9_999, "read");
      at.collaborators.set(everything.sample.bob.id, "maintain");
      return () => {
        at.collaborators.delete(9_999);
        at.collaborators.set(everything.sample.bob.id, "write");
      };
    },
  },
];

const CREDENTIALS: readonly Planted[] = [
  {
    fault: "a secret of the repository beside the environments' own",
    id: "credentials/beside/repository:DEPLOY_TOKEN",
    plant: (at) => {
      at.secrets.set("DEPLOY_TOKEN", "x");
      return () => at.secrets.delete("DEPLOY_TOKEN");
    },
  },
  {
    fault: "a secret that is too old",
    id: "credentials/old/production/DEPLOY_TOKEN",
    plant: having({ secretsWritten: new Map([["production/DEPLOY_TOKEN", "2025-01-01T00:00:00Z"]]) }),
  },
  {
    fault: "a key by the name of a cloud's",
    id: "credentials/long-lived/AWS_SECRET_ACCESS_KEY",
    plant: setting("staging", () => ({ secrets: ["AWS_SECRET_ACCESS_KEY"] })),
  },
  {
    fault: "a key where a role would do",
    id: "credentials/static-login/other.yml:other:aws-actions/configure-aws-credentials",
    edit: [OTHER, null, aws("staging", "aws-access-key-id: a, aws-secret-access-key: b")],
  },
  {
    fault: "one role for two environments",
    id: `credentials/role-shared/production=staging:AWS ${ROLE}`,
    edit: [
      OTHER,
      null,
      `${aws("staging", `role-to-assume: "${ROLE}"`)}  again:\n${aws("production", `role-to-assume: "${ROLE}"`).split("  other:\n")[1]}`,
    ],
  },
  {
    fault: "a role of production in a job of no environment",
    id: "credentials/role-outside/other.yml:again",
    edit: [
      OTHER,
      null,
      `${aws("production", `role-to-assume: "${ROLE}"`)}  again:\n${aws(undefined, `role-to-assume: "${ROLE}"`).split("  other:\n")[1]}`,
    ],
  },
  {
    fault: "a role in another account",
    id: "credentials/role-elsewhere/production:123456789012",
    edit: [OTHER, null, aws("production", `role-to-assume: "${ROLE}"`)],
    also: [POLICY, "expect: shop-production", 'expect: "210987654321"'],
  },
  {
    fault: "all secrets handed on",
    id: "credentials/inherit/other.yml",
    edit: [
      OTHER,
      null,
      job("    uses: ./.github/workflows/x.yml\n    secrets: inherit\n").replace("    runs-on: ubuntu-latest\n", ""),
    ],
  },
  {
    fault: "a role that trusts every branch",
    id: "credentials/trust-wide/production:repo:octo/shop:*",
    edit: [
      POLICY,
      "      rotate: 90d\n      account: { run: [scripts/which-account.sh], env: [DEPLOY_TOKEN], expect: shop-production }",
      '      trust: ["repo:octo/shop:*"]',
    ],
  },
  {
    fault: "a role that trusts names that somebody else can get",
    id: "credentials/trust-elsewhere/production:repo:octo/shop:environment:production",
    edit: [
      POLICY,
      "      rotate: 90d\n      account: { run: [scripts/which-account.sh], env: [DEPLOY_TOKEN], expect: shop-production }",
      '      trust: ["repo:octo/shop:environment:production"]',
    ],
  },
  {
    fault: "tokens that name no environment",
    id: "credentials/subject-without-environment",
    edit: [OTHER, null, job("    steps: [{ run: x }]\n")],
    plant: having({ oidc: { claims: ["repo"], immutable: true } }),
  },
  {
    fault: "tokens that name the repository by its name",
    id: "credentials/subject-by-name",
    edit: [OTHER, null, job("    steps: [{ run: x }]\n")],
    plant: having({ oidc: { immutable: false } }),
  },
];

const CONFIGURATION: readonly Planted[] = [
  { fault: "no file", id: "config/missing/production/config/production.yml", edit: ["config/production.yml", "", ""] },
  {
    fault: "a port that is none",
    id: "config/invalid/production/config/production.yml:databases.main.port",
    edit: ["config/production.yml", "main: { host", "main: { port: 70000, host"],
  },
  {
    fault: "a password",
    id: "config/secret-plain/production/config/base.yml:databases.main.password",
    edit: ["config/base.yml", "password: { secret: DATABASE_PASSWORD }", "password: tiger"],
  },
  {
    fault: "a key that only production has",
    id: "parity/undocumented/staging/features.fast",
    edit: ["config/production.yml", "features:", "features:\n  fast: true"],
  },
  {
    fault: "a number outside of its bounds",
    id: "parity/out-of-scale/staging/limits.web.replicas",
    edit: ["config/staging.yml", "replicas: 1", "replicas: 9"],
  },
  {
    fault: "a difference whose day is over",
    id: "parity/expired/staging/features.new-checkout.percent",
    edit: [
      "config/differences.yml",
      'in staging first, owner: "user:alice", until: 2027',
      'in staging first, owner: "user:alice", until: 2026',
    ],
  },
  {
    fault: "another wait timer",
    id: "parity/undocumented/staging/wait-timer",
    plant: setting("staging", () => ({ waitTimer: 30 })),
  },
  {
    fault: "reviewers that only one has",
    id: "parity/undocumented/staging/reviewers",
    plant: setting("staging", () => ({ reviewers: [person("alice")] })),
  },
  {
    fault: "other branches",
    id: "parity/undocumented/staging/branches",
    plant: setting("staging", () => ({ branchPolicy: { patterns: ["dev"] } })),
  },
];

const ISOLATION: readonly Planted[] = [
  {
    fault: "networks of IPv4 that overlap",
    id: "isolation/networks-overlap/staging/production:10.3.128.0/17:10.3.0.0/16",
    edit: [POLICY, "networks: [10.2.0.0/16", "networks: [10.3.128.0/17"],
  },
  {
    fault: "networks of IPv6 that overlap",
    id: "isolation/networks-overlap/production/staging:fd00:3::/48:fd00:3::/64",
    edit: [POLICY, '"fd00:2::/48"', '"fd00:3::/64"'],
  },
  {
    fault: "one host of two environments",
    id: "isolation/hosts-shared/production/staging:*.prod.example.com",
    edit: [POLICY, 'hosts: ["*.staging.example.com"]', 'hosts: ["*.prod.example.com"]'],
  },
  {
    fault: "production's database",
    id: "isolation/store-shared/staging/production:orders:orders",
    edit: [POLICY, "postgres://db.staging.example.com/orders", "postgres://db.prod.example.com/orders"],
  },
  {
    fault: "another environment's host in the configuration",
    id: "isolation/names-foreign/staging/config/staging.yml:databases.main.host:db.prod.example.com",
    edit: ["config/staging.yml", "db.staging.example.com", "db.prod.example.com"],
  },
  {
    fault: "another environment's address in the configuration",
    id: "isolation/names-foreign/staging/config/staging.yml:databases.main.host:10.3.0.7",
    edit: ["config/staging.yml", "db.staging.example.com", "10.3.0.7"],
  },
  {
    fault: "live data below production",
    id: "isolation/live-data/staging",
    edit: [POLICY, "data: sanitized", "data: live\n      because: we had no time"],
  },
  {
    fault: "a sanitizing job that never ran",
    id: "isolation/sanitize-never/staging/fingerprints.yml",
    edit: [POLICY, "workflow: sanitize.yml", "workflow: fingerprints.yml"],
  },
  {
    fault: "a clean-up that never ran",
    id: "isolation/cleanup-never/production/fingerprints.yml",
    edit: [
      POLICY,
      "data: live\n      cleanup: { workflow: cleanup.yml",
      "data: live\n      cleanup: { workflow: fingerprints.yml",
    ],
  },
  {
    fault: "a card number in test data",
    id: "isolation/test-data/development/test/fixtures/people.json:1:card",
    edit: ["test/fixtures/people.json", "4242424242424242", CARD],
  },
  {
    fault: "somebody's address in test data",
    id: "isolation/test-data/development/test/fixtures/people.json:1:email",
    edit: ["test/fixtures/people.json", "a@example.com", "jane.doe@gmail.com"],
  },
  {
    fault: "a private key in test data",
    id: "isolation/test-data/development/test/fixtures/people.json:1:key",
    edit: ["test/fixtures/people.json", "a@example.com", KEY],
  },
  {
    fault: "a scan of nothing",
    id: "isolation/scan-nothing/development",
    edit: [POLICY, "test/fixtures/**", "test/nothing/**"],
  },
];

const MONITORED = "    monitoring: { off: true, because: nobody uses this example yet, until: 2027-02-15 }";
const WATCH =
  '{ dashboard: "https://grafana.example.com/d/shop", prometheus: "https://prometheus.invalid", rules: [Slow], because: enough for us }';

const UPKEEP: readonly Planted[] = [
  {
    fault: "a security update that waits",
    id: "updates/alerts-off",
    plant: (at) => {
      const { alerts } = at;
      delete at.alerts;
      return () => {
        if (alerts !== undefined) at.alerts = alerts;
      };
    },
  },
  {
    fault: "an environment that nobody declares",
    id: "stale/environment-unknown/prodution",
    plant: (at) => {
      at.environments.push({ ...named(at, "staging"), id: 904, node_id: "EN_904", name: "prodution" });
      return () => at.environments.pop();
    },
  },
  {
    fault: "an action by its tag in a deploying workflow",
    id: "workflows/unpinned-action/staging.yml:actions/checkout",
    edit: [
      ".github/workflows/staging.yml",
      "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1",
      "actions/checkout@v7",
    ],
  },
  {
    fault: "a way around this suite",
    id: "workflows/without-our-action/other.yml:other",
    edit: [OTHER, null, job("    environment: production\n    steps: [{ run: x }]\n")],
  },
  {
    fault: "a stranger's wish with secrets",
    id: "workflows/pull-request-target/other.yml",
    edit: [OTHER, null, job("    steps: [{ run: x }]\n").replace("on: workflow_dispatch", "on: pull_request_target")],
  },
  {
    fault: "a workflow that is not there",
    id: "workflows/workflow-missing/production",
    edit: [POLICY, "workflow: production.yml", "workflow: gone.yml"],
  },
  { fault: "nothing that resumes", id: "controller/none", edit: [".github/workflows/resume.yml", "", ""] },
  { fault: "no runbook", id: "recovery/runbook-missing/production", edit: ["docs/recovery.md", "", ""] },
  {
    fault: "one dashboard for two environments",
    id: "monitoring/dashboard-shared/staging+production",
    edit: [POLICY, MONITORED, `    monitoring: ${WATCH}`],
    also: [POLICY, "    mirrors: production", `    monitoring: ${WATCH}\n    mirrors: production`],
  },
];

/** The ids that the bundled door finds. */
async function audit(only: string | undefined): Promise<readonly string[]> {
  const { sample, token } = everything;
  const { simulator, repository } = sample;
  const at = await startJob({ simulator, repository, workflow: "audit.yml", key: "audit" });
  try {
    const inputs = {
      ...{ token, issue: "false", "fail-on": "never", baseline: ".github/audit-baseline.yml", "dry-run": "true" },
      ...(only === undefined ? {} : { only }),
    };
    const done = await at.step({ door: "audit", inputs });
    expect(done.code, done.log).toBe(0);
    const { findings }: { readonly findings: readonly { readonly id: string }[] } = JSON.parse(
      await readFile(done.outputs["findings"] ?? "", "utf8"),
    );
    return findings.map(({ id }) => id);
  } finally {
    at.end("success");
    await at.close();
  }
}

async function planted({ id, edit, also, plant }: Planted): Promise<void> {
  const { sample } = everything;
  const back = plant?.(sample.repository);
  const look = async () => expect(await audit(id.split("/")[0])).toContain(id);
  const files: Record<string, string> = {};
  const gone: string[] = [];
  for (const [path, was, is] of [edit, also].filter((one) => one !== undefined)) {
    const found = await readAt(sample.repository.gitDir, "refs/heads/main", path);
    const text = files[path] ?? found?.toString("utf8") ?? "";
    if (was !== null && (found === null || !text.includes(was))) throw new Error(`${path} does not say ${was}`);
    if (was === "") gone.push(path);
    else files[path] = was === null ? is : text.replace(was, is);
  }
  try {
    await (edit === undefined ? look() : withCommit(sample, { files, gone }, look));
  } finally {
    back?.();
  }
}

describe("the example with everything on", () => {
  it("has no finding", async () => expect(await audit(undefined)).toEqual([]), 60_000);

  it.each([...ACCESS, ...CREDENTIALS, ...CONFIGURATION, ...ISOLATION, ...UPKEEP])("names $fault: $id", planted, 60_000);

  it("has no finding after all of that", async () => expect(await audit(undefined)).toEqual([]), 60_000);
});
