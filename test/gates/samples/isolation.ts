import type { JobRuns } from "../../../src/environments/isolation/job.ts";
import type { IsolationFound } from "../../../src/environments/isolation/judge.ts";
import { isolationGate } from "../../../src/gates/isolation/gate.ts";
import { CONFIGURED, PAIR, successOf } from "../../environments/isolation/pair.ts";
import { policyOf } from "../../policy/policies.ts";
import { samplesOf } from "../mutation/sample.ts";

const policy = policyOf(PAIR);
const on = (environment: string) => ({ policy, environment });
const onConfigured = { policy: policyOf(CONFIGURED), environment: "staging" };
const ruleOf = (environment: string, more: object = {}) => ({
  ...Object(policy.environments.get(environment)?.rules.get("isolation")),
  ...more,
});

const NOTHING: IsolationFound = {
  runs: new Map(),
  scan: undefined,
  config: undefined,
  knocks: new Map(),
  addresses: new Map(),
};
const runs = (sanitize: JobRuns, cleanup: JobRuns) =>
  new Map([
    ["sanitize.yml", sanitize],
    ["cleanup.yml", cleanup],
  ]);
const fresh = (workflow: string): JobRuns => ({ ok: true, value: [successOf(workflow)] });
const well = runs(fresh("sanitize.yml"), fresh("cleanup.yml"));
const discovery = { kind: "card", line: 3, masked: "a card number of Visa that ends with 1234" } as const;
const scanned = (...files: NonNullable<Extract<IsolationFound["scan"], { ok: true }>>["value"]["files"]) =>
  ({ ok: true, value: { commit: "c".repeat(40), named: files.length, files } }) as const;
const clean = { path: "test/a.json", ok: true, count: 0, discoveries: [] } as const;

const TABLE = {
  reach: [
    { to: "db.staging.example.com:5432", expect: "open" },
    { to: "db.prod.example.com:5432", expect: "closed" },
  ],
};
const knock = (answer: "open" | "refused" | "silent", address = "10.2.0.7") =>
  ({ ok: true, value: { asked: 1, answers: [{ address, answer }] } }) as const;
const table = (own: ReturnType<typeof knock>, other: ReturnType<typeof knock>): IsolationFound => ({
  ...NOTHING,
  runs: well,
  knocks: new Map([
    ["db.staging.example.com:5432", own],
    ["db.prod.example.com:5432", other],
  ]),
});
const RESOLVED = { resolve: true, hosts: ["db.staging.example.com"] };
const leads = (...addresses: string[]): IsolationFound => ({
  ...NOTHING,
  runs: well,
  addresses: new Map([["db.staging.example.com", { ok: true, value: { count: addresses.length, addresses } }]]),
});

export const samples = samplesOf(isolationGate, {
  cases: {
    "its configuration is its own": {
      facts: onConfigured,
      rule: ruleOf("staging"),
      found: {
        ...NOTHING,
        runs: well,
        config: { ok: true, value: { file: "config/staging.yml", count: 0, foreign: [] } },
      },
    },
    "its configuration names production's database": {
      facts: onConfigured,
      rule: ruleOf("staging"),
      found: {
        ...NOTHING,
        runs: well,
        config: {
          ok: true,
          value: {
            file: "config/staging.yml",
            count: 1,
            foreign: [{ at: "database.host", name: "db.prod.example.com", owner: "production" }],
          },
        },
      },
    },
    "all is apart": { facts: on("staging"), rule: ruleOf("staging"), found: { ...NOTHING, runs: well } },
    "production is apart": { facts: on("production"), rule: ruleOf("production"), found: { ...NOTHING, runs: well } },
    "nothing sanitized lately": {
      facts: on("staging"),
      rule: ruleOf("staging"),
      found: {
        ...NOTHING,
        runs: runs(
          { ok: true, value: [successOf("sanitize.yml", { createdAt: "2026-11-01T00:00:00Z" })] },
          fresh("cleanup.yml"),
        ),
      },
    },
    "what sanitizes failed": {
      facts: on("staging"),
      rule: ruleOf("staging"),
      found: {
        ...NOTHING,
        runs: runs({ ok: true, value: [successOf("sanitize.yml", { conclusion: "failure" })] }, fresh("cleanup.yml")),
      },
    },
    "it ran on another branch": {
      facts: on("staging"),
      rule: ruleOf("staging"),
      found: {
        ...NOTHING,
        runs: runs({ ok: true, value: [successOf("sanitize.yml", { headBranch: "topic" })] }, fresh("cleanup.yml")),
      },
    },
    "nothing was cleaned up": {
      facts: on("production"),
      rule: ruleOf("production"),
      found: { ...NOTHING, runs: runs(fresh("sanitize.yml"), { ok: true, value: [] }) },
    },
    "the files are clean": {
      facts: on("staging"),
      rule: ruleOf("staging", { scan: ["test/**"] }),
      found: { ...NOTHING, runs: well, scan: scanned(clean) },
    },
    "a file holds a card": {
      facts: on("staging"),
      rule: ruleOf("staging", { scan: ["test/**"] }),
      found: {
        ...NOTHING,
        runs: well,
        scan: scanned(clean, { path: "test/b.json", ok: true, count: 1, discoveries: [discovery] }),
      },
    },
    "a file is no text": {
      facts: on("staging"),
      rule: ruleOf("staging", { scan: ["test/**"] }),
      found: { ...NOTHING, runs: well, scan: scanned(clean, { path: "test/b.png", ok: false, why: "it is not text" }) },
    },
    "no file is named": {
      facts: on("staging"),
      rule: ruleOf("staging", { scan: ["test/**"] }),
      found: { ...NOTHING, runs: well, scan: scanned() },
    },
    "production is out of reach": {
      facts: on("staging"),
      rule: ruleOf("staging", TABLE),
      found: table(knock("open"), knock("silent")),
    },
    "production answers": {
      facts: on("staging"),
      rule: ruleOf("staging", TABLE),
      found: table(knock("open"), knock("open")),
    },
    "its own database does not answer": {
      facts: on("staging"),
      rule: ruleOf("staging", TABLE),
      found: table(knock("refused"), knock("refused")),
    },
    "nothing answers at all": {
      facts: on("staging"),
      rule: ruleOf("staging", TABLE),
      found: table(knock("silent"), knock("silent")),
    },
    "names lead into its network": {
      facts: on("staging"),
      rule: ruleOf("staging", RESOLVED),
      found: leads("10.2.0.7", "fd00:2::7"),
    },
    "a name leads elsewhere": {
      facts: on("staging"),
      rule: ruleOf("staging", RESOLVED),
      found: leads("10.2.0.7", "10.3.0.7"),
    },
  },
});
