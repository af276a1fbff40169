import { createSample, exampleFiles, type Sample } from "../acceptance/sample.ts";
import { BASE, DIFFERENCES, PRODUCTION, STAGING } from "../environments/config/texts.ts";
import { createRun } from "../simulator/engine/create-run.ts";
import { setRunStatus } from "../simulator/engine/job-records.ts";
import { git, resolve } from "../simulator/git.ts";
import { commit } from "../simulator/populate.ts";
import { auditOf } from "./audited.ts";

export const POLICY = ".github/environments.yml";
export const BASE_PATH = "config/base.yml";
export const STAGING_PATH = "config/staging.yml";
export const PRODUCTION_PATH = "config/production.yml";
export const DIFFERENCES_PATH = "config/differences.yml";
export const BASELINE_PATH = ".github/audit-baseline.yml";

const WORKFLOW = `on: { schedule: [{ cron: "7 3 * * *" }], workflow_dispatch: {} }
jobs: { work: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }
`;
const ISOLATION_STAGING = `
    config: config/staging.yml
    mirrors: production
    url: https://staging.example.com
    isolation:
      networks: [10.2.0.0/16, "fd00:2::/48"]
      hosts: ["*.staging.example.com", staging.example.com]
      stores:
        orders: { at: "postgres://db.staging.example.com/orders" }
        files: { at: "s3://shop-staging/files" }
      data: sanitized
      sanitize: { workflow: sanitize.yml, every: 7d }
      cleanup: { workflow: cleanup.yml, every: 7d }
      scan: [test/fixtures/**]
    recovery: { runbook: docs/recovery.md, review: 90d }`;
const ISOLATION_PRODUCTION = `    config: config/production.yml
    url: https://example.com
    isolation:
      networks: [10.3.0.0/16, "fd00:3::/48"]
      hosts: [example.com, "*.prod.example.com"]
      stores:
        orders: { at: "postgres://db.prod.example.com/orders" }
        files: { at: "s3://shop-production/files" }
      data: live
      cleanup: { workflow: cleanup.yml, every: 30d }
`;

/** Staging and production as the policy of the example has them, each with everything that rooms ask of an environment. */
function policy(): string {
  const text = exampleFiles("three-environments")[POLICY] ?? "";
  return text
    .replace(
      "  staging: { preset: staging, after: development, workflow: staging.yml }",
      `  staging:\n    preset: staging\n    after: development\n    workflow: staging.yml${ISOLATION_STAGING}`,
    )
    .replace("    workflow: production.yml\n", `    workflow: production.yml\n${ISOLATION_PRODUCTION}`);
}

/** A pair of environments without a fault. */
export const PAIR: Readonly<Record<string, string>> = {
  [POLICY]: policy(),
  [BASE_PATH]: BASE,
  [STAGING_PATH]: STAGING,
  [PRODUCTION_PATH]: PRODUCTION,
  [DIFFERENCES_PATH]: DIFFERENCES,
  // What its recovery would ask of production is a matter of other tests: somebody answers for it here.
  [BASELINE_PATH]: `version: 1
accepted:
  - { id: recovery/unsaid/production, because: this pair is no real shop, until: 2029-12-31 }
`,
  ".github/workflows/sanitize.yml": WORKFLOW,
  ".github/workflows/cleanup.yml": WORKFLOW,
  "docs/recovery.md": "---\nreviewed: 2026-11-20\n---\n# What to do\n",
  "test/fixtures/people.json": '{"card":"4242424242424242","mail":"a@example.com"}\n',
};

/** A repository with the pair, in order, in which something was released and recorded. */
export async function createPair(): Promise<Sample> {
  const sample = await createSample();
  const { repository, simulator, alice } = sample;
  repository.alerts = { dependabot: [] };
  for (const type of ["deletion", "non_fast_forward"] as const) repository.rules.push({ branch: "env-actions", type });
  for (const { name } of [...repository.environments].slice(1)) {
    const environment = repository.environments.find((one) => one.name === name);
    if (environment === undefined) continue;
    environment.secrets = ["DATABASE_PASSWORD", "MAIL_TOKEN"];
    environment.variables = { DATABASE_USER: "shop" };
  }
  await sample.dispatch("ci.yml", { init: "true" });
  await commit(simulator.world, repository, { branch: "main", files: PAIR, message: "Pair", actor: alice });
  for (const workflow of ["sanitize.yml", "cleanup.yml"]) await ran(sample, workflow);
  // The first audit records what GitHub's settings are.
  await auditOf(sample);
  return sample;
}

/** One more run of a workflow that GitHub lists as a success on the default branch. */
async function ran({ simulator, repository, alice }: Sample, workflow: string): Promise<void> {
  const { world } = simulator;
  const run = createRun(world, repository, {
    ...{ path: `.github/workflows/${workflow}`, event: "schedule", headBranch: "main" },
    headSha: (await resolve(repository.gitDir, "refs/heads/main")) ?? "",
    ...{ actor: alice, payload: { ref: "refs/heads/main" } },
  });
  const place = { world, repository, run, serverUrl: simulator.url };
  setRunStatus(place, "in_progress");
  setRunStatus(place, "completed", "success");
}

/** Commits files to the default branch, and takes them back after the work. */
export async function withCommit(
  { simulator, repository, alice }: Sample,
  o: { readonly files: Readonly<Record<string, string>>; readonly gone?: readonly string[] },
  work: () => Promise<void>,
): Promise<void> {
  const { before } = await commit(simulator.world, repository, {
    ...{ branch: "main", files: o.files, delete: o.gone ?? [], message: "Plant", actor: alice },
  });
  try {
    await work();
  } finally {
    await git(repository.gitDir, ["update-ref", "refs/heads/main", before]);
  }
}
