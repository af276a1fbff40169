import type { RunFact } from "../../../src/github/runs.ts";

/** Two environments that have nothing in common, and one below them. */
export const PAIR = `version: 1
environments:
  development: { preset: development, workflow: development.yml }
  staging:
    preset: staging
    after: development
    workflow: staging.yml
    url: https://staging.example.com
    isolation:
      networks: [10.2.0.0/16, fd00:2::/48]
      hosts: ["*.staging.example.com", staging.example.com]
      stores:
        orders: { at: "postgres://db.staging.example.com/orders" }
        files: { at: s3://shop-staging/files }
      data: sanitized
      sanitize: { workflow: sanitize.yml, every: 7d }
      cleanup: { workflow: cleanup.yml, every: 7d }
  production:
    preset: production
    after: staging
    workflow: production.yml
    url: https://example.com
    monitoring: { off: true, because: nobody uses it yet, until: 2026-12-15 }
    isolation:
      networks: [10.3.0.0/16, fd00:3::/48]
      hosts: [example.com, "*.prod.example.com"]
      stores:
        orders: { at: "postgres://db.prod.example.com:5432/orders" }
        files: { at: s3://shop-production/files }
      data: live
      cleanup: { workflow: cleanup.yml, every: 30d }
`;

/** The same, with a configuration for staging. */
export const CONFIGURED = PAIR.replace(
  "    url: https://staging.example.com\n",
  "    url: https://staging.example.com\n    config: { file: config/staging.yml, references: unchecked, because: a test }\n",
);

/** A run that succeeded on the default branch, two days before the tests' now. */
export function successOf(workflow: string, says: Partial<RunFact> = {}): RunFact {
  return {
    id: 7_100,
    attempt: 1,
    path: `.github/workflows/${workflow}`,
    event: "schedule",
    headBranch: "main",
    headSha: "a".repeat(40),
    headRepositoryId: 77,
    status: "completed",
    conclusion: "success",
    title: workflow,
    actor: null,
    triggeringActor: null,
    createdAt: "2026-11-20T12:00:00Z",
    url: "https://github.com/octo/shop/actions/runs/7100",
    ...says,
  };
}
