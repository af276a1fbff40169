import { CARD, KEY, type Planted, POLICY, setting, userOf } from "./planting.ts";

/** Faults of what an environment is told, and of what it reaches. */
export const CONFIGURATION: readonly Planted[] = [
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
    plant: setting("staging", ({ alice }) => ({ reviewers: [userOf(alice)] })),
  },
  {
    fault: "other branches",
    id: "parity/undocumented/staging/branches",
    plant: setting("staging", () => ({ branchPolicy: { patterns: ["dev"] } })),
  },
];

export const ISOLATION: readonly Planted[] = [
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
