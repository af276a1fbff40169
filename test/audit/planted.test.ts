import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AUDITORS } from "../../src/audit/auditors.ts";
import { type Finding, ruleOf } from "../../src/environments/finding.ts";
import { readState } from "../acceptance/observe.ts";
import { createSample, exampleFiles, type Sample } from "../acceptance/sample.ts";
import { git } from "../simulator/git.ts";
import { commit } from "../simulator/populate.ts";
import type { Deployment } from "../simulator/world.ts";
import { auditOf, found, SCOPES } from "./audited.ts";

/**
 * One repository in order, as the example makes it, and one fault after the other in it. Each test plants its fault and
 * takes it back, so that the next one begins with a clean repository; the last test sees that it is.
 */
let sample: Sample;

beforeAll(async () => {
  sample = await createSample();
  const { repository } = sample;
  repository.alerts = { dependabot: [] };
  for (const type of ["deletion", "non_fast_forward"] as const) repository.rules.push({ branch: "env-actions", type });
  await sample.dispatch("ci.yml", { init: "true" });
  // The first audit records what GitHub's settings are.
  await auditOf(sample);
}, 120_000);

afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const DAY = 86_400_000;
const seen = new Set<string>();

/** Every finding is explained, and has an id that another audit gives again. */
async function idsOf(options: Parameters<typeof auditOf>[1] = {}): Promise<readonly string[]> {
  const { findings, ids } = await auditOf(sample, { dryRun: true, ...options });
  for (const finding of findings) expectExplained(finding);
  return ids;
}

function expectExplained(finding: Finding): void {
  const [name = "", reason = ""] = ruleOf(finding).split("/");
  seen.add(`${name}/${reason}`);
  const auditor = AUDITORS.find((one) => one.name === name);
  expect([...Object.keys(auditor?.documentation.reasons ?? {}), "unreadable", "broken"], finding.id).toContain(reason);
  expect(finding.fix).not.toBe("");
}

/** Commits files to the default branch, and takes them back afterwards. */
async function withFiles(files: Readonly<Record<string, string>>, work: () => Promise<void>): Promise<void> {
  const { simulator, repository, alice } = sample;
  const { before } = await commit(simulator.world, repository, {
    branch: "main",
    files,
    message: "Plant",
    actor: alice,
  });
  try {
    await work();
  } finally {
    await git(repository.gitDir, ["update-ref", "refs/heads/main", before]);
  }
}

/** Pushes to the ledger's branch past all rules, and takes it back afterwards. */
async function withLedger(change: (files: Map<string, string>) => void, work: () => Promise<void>): Promise<void> {
  const { simulator, repository, alice } = sample;
  const { gitDir } = repository;
  const before = await git(gitDir, ["rev-parse", "refs/heads/env-actions"]);
  const names = (await git(gitDir, ["ls-tree", "-r", "--name-only", before])).split("\n");
  const files = new Map<string, string>();
  for (const name of names) files.set(name, `${await git(gitDir, ["show", `${before}:${name}`])}\n`);
  const then = new Map(files);
  change(then);
  const changed = [...then].filter(([path, text]) => files.get(path) !== text);
  await commit(simulator.world, repository, {
    branch: "env-actions",
    files: Object.fromEntries(changed),
    delete: [...files.keys()].filter((path) => !then.has(path)),
    message: "Tamper",
    actor: alice,
  });
  try {
    await work();
  } finally {
    await git(gitDir, ["update-ref", "refs/heads/env-actions", before]);
  }
}

function ours(): Deployment {
  const [deployment] = sample.repository.deployments;
  if (deployment === undefined) throw new Error("the sample deployed nothing");
  return deployment;
}

describe("a repository in order", () => {
  test("has no finding for an administrator's token, and none above a note for the workflow's own", async () => {
    expect(await idsOf()).toEqual([]);
    const own = await auditOf(sample, { dryRun: true, scopes: SCOPES });
    expect(own.findings.map(({ id, severity }) => [id, severity])).toEqual([
      ["ledger-branch/bypass-unreadable/ledger", "note"],
      ["settings/unseen/bypass-lists", "note"],
      ["settings/unseen/secret-names", "note"],
    ]);
    expect(own.summary).toContain("**Clean**");
    expect(own.findings[0]?.fix).toContain("Administration");
  });
});

describe("R109, R110: the ledger", () => {
  test("a changed entry is named by its number, and so is the commit that was pushed", async () => {
    const change = (files: Map<string, string>) => {
      const [path = ""] = [...files.keys()].filter((name) => name.startsWith("log/")).sort();
      files.set(path, (files.get(path) ?? "").replace('"login":"alice"', '"login":"mallory"'));
    };
    await withLedger(change, async () => {
      const ids = await idsOf();
      expect(ids).toContain("ledger/entry-bad/1");
      expect(ids.filter((id) => id.startsWith("ledger/not-signed/"))).toHaveLength(1);
    });
  });

  test("a projection that does not follow from the log is named by its path", async () => {
    const path = "state/shop/development.json";
    await withLedger(
      (files) => files.set(path, (files.get(path) ?? "").replace('"fence": 1', '"fence": 7')),
      async () => expect(await idsOf()).toContain(`ledger/file-different/${path}`),
    );
  });

  test("an unreadable head is said, and whoever needs the ledger says that too", async () => {
    await withLedger(
      (files) => files.set("head.json", "{}\n"),
      async () => expect(await idsOf()).toContain("ledger/head-unreadable"),
    );
  });

  test("R111: a branch that was cut off is shown by the Deployments that saw its head", async () => {
    const { gitDir } = sample.repository;
    const before = await git(gitDir, ["rev-parse", "refs/heads/env-actions"]);
    await git(gitDir, ["update-ref", "refs/heads/env-actions", `${before}~4`]);
    const ids = await idsOf();
    await git(gitDir, ["update-ref", "refs/heads/env-actions", before]);
    expect(ids).toContain("ledger/rewritten");
  });

  test("a deleted branch is not the same as none (R116)", async () => {
    const { gitDir } = sample.repository;
    const before = await git(gitDir, ["rev-parse", "refs/heads/env-actions"]);
    await git(gitDir, ["update-ref", "-d", "refs/heads/env-actions"]);
    const ids = await idsOf();
    await git(gitDir, ["update-ref", "refs/heads/env-actions", before]);
    expect(ids).toContain("ledger/missing");
  });

  test("R117: missing rules, rules that refuse us, and everybody who may bypass", async () => {
    const { repository } = sample;
    const rules = [...repository.rules];
    repository.rules.splice(0, 1, { branch: "env-actions", type: "pull_request" });
    repository.bypass = [{ type: "Team", id: 7, mode: "exempt" }];
    const ids = await idsOf();
    repository.rules.splice(0, repository.rules.length, ...rules);
    repository.bypass = [];
    expect(ids).toContain("ledger-branch/rule-missing/restrict-deletions");
    expect(ids).toContain("ledger-branch/rule-refuses/require-a-pull-request-before-merging");
    expect(ids).toContain("ledger-branch/bypass/ledger:Team:7");
  });
});

describe("R108, R114: GitHub's Deployments", () => {
  test("of our task that no event knows, that contradict the ledger, and that are forged", async () => {
    const { repository } = sample;
    const payload = ours().payload;
    const text = typeof payload === "string" ? payload : JSON.stringify(payload);
    const copy = (id: number, changed: string) => ({ ...ours(), id, node_id: `DE_${id}`, payload: changed });
    repository.deployments.push(
      copy(901, text.replace(/p-development-1/, "p-development-99")),
      copy(902, text.replace(/"release":"r-[0-9a-f]{12}"/, '"release":"r-000000000000"')),
      copy(903, "{}"),
      copy(904, text),
    );
    const ids = await idsOf();
    repository.deployments.splice(-4);
    expect(ids).toEqual(
      expect.arrayContaining([
        "deployments/unrecorded/901",
        "deployments/contradicts/902",
        "deployments/forged/903",
        "deployments/unrecorded/904",
      ]),
    );
  });

  test("that are gone, and those of somebody else", async () => {
    const { repository, bob } = sample;
    const [first] = repository.deployments.splice(0, 1, {
      ...ours(),
      id: 905,
      node_id: "DE_905",
      task: "deploy",
      creator: bob,
    });
    if (first === undefined) throw new Error("there was none");
    const ids = await idsOf();
    repository.deployments.splice(0, 1, first);
    expect(ids).toContain(`deployments/deleted/${first.id}`);
    expect(ids).toContain("deployments/foreign/development");
  });
});

describe("upkeep", () => {
  test("R60, R122: workflows around this suite, unpinned actions and pull_request_target, with line and column", async () => {
    const bad = `on:
  pull_request_target:
  workflow_dispatch:
jobs:
  straight:
    runs-on: ubuntu-latest
    environment: Production
    steps:
      - uses: actions/checkout@v4
        with:
          ref: \${{ github.event.pull_request.head.sha }}
  any:
    runs-on: ubuntu-latest
    environment: { name: "\${{ inputs.where }}" }
    steps: [{ uses: "docker://alpine:3" }]
`;
    await withFiles({ ".github/workflows/bad.yml": bad, ".github/workflows/broken.yml": "on: [push\n" }, async () => {
      const audited = await auditOf(sample, { dryRun: true, only: "workflows" });
      for (const finding of audited.findings) expectExplained(finding);
      expect(audited.ids).toEqual([
        "workflows/pull-request-target/bad.yml",
        "workflows/without-our-action/bad.yml:straight",
        "workflows/environment-open/bad.yml:any",
        "workflows/unpinned-action/bad.yml:actions/checkout",
        "workflows/unpinned-action/bad.yml:docker://alpine:3",
        "workflows/unreadable/broken.yml",
      ]);
      const path = ".github/workflows/bad.yml";
      expect(found(audited, "workflows/without-our-action/bad.yml:straight")).toMatchObject({
        severity: "error",
        environment: "production",
        file: { path, line: 7, column: 18 },
      });
      expect(found(audited, "workflows/pull-request-target/bad.yml").file).toEqual({ path, line: 11, column: 16 });
      expect(found(audited, "workflows/unpinned-action/bad.yml:actions/checkout").file?.line).toBe(9);
    });
  });

  test("a workflow that the policy starts and nobody has; no controller, or one without a schedule", async () => {
    const example = exampleFiles("three-environments");
    const policy = (example[".github/environments.yml"] ?? "").replace("staging.yml", "gone.yml");
    const resume = example[".github/workflows/resume.yml"] ?? "";
    const unscheduled = resume.replace('  schedule:\n    - cron: "17 * * * *"\n', "");
    expect(unscheduled).not.toBe(resume);
    const files = { ".github/environments.yml": policy, ".github/workflows/resume.yml": unscheduled };
    await withFiles(files, async () => {
      const ids = await idsOf({ only: "workflows, controller" });
      expect(ids).toEqual(["workflows/workflow-missing/staging", "controller/no-schedule/resume.yml"]);
    });
    await withFiles({ ".github/workflows/resume.yml": "on: push\njobs: {}\n" }, async () => {
      expect(await idsOf({ only: "controller" })).toEqual(["controller/none"]);
    });
  });

  test("a controller that is silent for a day", async () => {
    expect(await idsOf({ only: "controller", days: 2 })).toEqual(["controller/silent/resume.yml"]);
  });

  test("alerts by age and severity, and never what they are about on a public repository", async () => {
    const { repository, simulator } = sample;
    const created_at = new Date(simulator.world.now().getTime() - 10 * DAY).toISOString();
    const alert = (number: number, severity: "critical" | "high" | "low") => ({
      ...{ number, severity, state: "open" as const, about: "left-pad", created_at },
    });
    repository.alerts = { dependabot: [alert(1, "critical"), alert(2, "high"), alert(3, "low")] };
    const audited = await auditOf(sample, { dryRun: true, only: "updates" });
    repository.alerts = {};
    const off = await idsOf({ only: "updates" });
    repository.alerts = { dependabot: [] };
    expect(audited.findings.map(({ id, severity }) => [id, severity])).toEqual([
      ["updates/alert-open/1", "error"],
      ["updates/alert-open/2", "warning"],
      ["updates/alert-open/3", "note"],
    ]);
    expect(JSON.stringify(audited.findings)).not.toContain("left-pad");
    expect(off).toEqual(["updates/alerts-off"]);
  });

  test("updates that wait for a month", async () => {
    const { repository, simulator } = sample;
    const bot = simulator.createUser("dependabot[bot]", "Bot");
    const time = simulator.world.now().toISOString();
    repository.issues.push({
      ...{ id: 77, node_id: "PR_77", number: 77, title: "Bump left-pad", body: "", state: "open", locked: false },
      ...{ user: bot, labels: [], comments: [], created_at: time, updated_at: time },
      pull_request: { head_ref: "dependabot/npm", head_sha: "a".repeat(40), base_ref: "main" },
    } as (typeof repository.issues)[number]);
    const ids = await idsOf({ only: "updates", days: 31 });
    repository.issues.pop();
    expect(ids).toEqual(["updates/update-old/77"]);
  });

  test("environments that nobody declared, Deployments that go on for ever, and what nobody used", async () => {
    const { repository } = sample;
    const [known] = repository.environments;
    if (known === undefined) throw new Error("the sample has environments");
    repository.environments.push({ ...known, id: 99, node_id: "EN_99", name: "prodution" });
    const { statuses } = ours();
    const kept = statuses.splice(0, statuses.length);
    const ids = await idsOf({ only: "stale" });
    expect(ids).toEqual(["stale/environment-unknown/prodution"]);
    {
      const old = await idsOf({ days: 200, only: "stale" });
      expect(old).toContain(`stale/deployment-going/${ours().id}`);
      expect(old).toContain("stale/environment-unused/shop:development");
    }
    statuses.push(...kept);
    repository.environments.pop();
  });

  test("exceptions that are over or near their end, with line and column", async () => {
    {
      const audited = await auditOf(sample, { dryRun: true, days: 80, only: "exceptions" });
      expect(audited.ids).toEqual([
        "exceptions/ending-soon/environments.production.monitoring",
        "exceptions/ending-soon/environments.production.verification",
      ]);
      expect(audited.findings[0]?.file).toMatchObject({ line: 15 });
    }
    expect(await idsOf({ days: 100, only: "exceptions" })).toEqual([
      "exceptions/over/environments.production.monitoring",
      "exceptions/over/environments.production.verification",
    ]);
  });

  test("locks and holds that nobody thinks of any more", async () => {
    const { gitDir } = sample.repository;
    const before = await git(gitDir, ["rev-parse", "refs/heads/env-actions"]);
    await sample.dispatch("resume.yml", { command: "/lock production freeze for audit" });
    await sample.dispatch("resume.yml", { command: "/hold staging while we audit" });
    expect(await idsOf({ only: "locks" })).toEqual([]);
    {
      const ids = await idsOf({ days: 15, only: "locks" });
      expect(ids).toEqual(["locks/hold-old/shop:staging", "locks/lock-old/shop:production"]);
    }
    await git(gitDir, ["update-ref", "refs/heads/env-actions", before]);
  }, 60_000);

  test("R42: artifacts that a way back needs, before and after they are gone", async () => {
    {
      const ids = await idsOf({ days: 80, only: "artifacts" });
      expect(ids.map(ruleOfId)).toEqual(["artifacts/expiring", "artifacts/expiring"]);
    }
    {
      const ids = await idsOf({ days: 95, only: "artifacts" });
      expect(ids.map(ruleOfId)).toEqual(["artifacts/gone", "artifacts/gone"]);
    }
  });

  test("R41, I12: what runs although somebody banned its bytes, wherever it runs", async () => {
    const { gitDir } = sample.repository;
    const before = await git(gitDir, ["rev-parse", "refs/heads/env-actions"]);
    expect(await idsOf({ only: "banned" })).toEqual([]);
    const { current } = await readState(sample, "staging");
    await sample.dispatch("resume.yml", {
      command: `/ban ${current.kind === "release" ? current.release.id : ""} CVE-2026-1`,
    });
    const { findings, ids } = await auditOf(sample, { dryRun: true, only: "banned" });
    expect(ids).toEqual(["banned/running/shop:development:app", "banned/running/shop:staging:app"]);
    for (const finding of findings) expectExplained(finding);
    expect(findings[0]).toMatchObject({ severity: "error", message: expect.stringContaining("by alice") });
    await git(gitDir, ["update-ref", "refs/heads/env-actions", before]);
  }, 60_000);

  test("secrets of a private repository whose plan has no environments, and which token would show them (R58)", async () => {
    const { repository } = sample;
    const [plan, visibility] = [repository.plan, repository.visibility];
    Object.assign(repository, { plan: "free", visibility: "private" });
    repository.secrets.set("PRODUCTION_KEY", "x");
    const named = await auditOf(sample, { dryRun: true, only: "secrets, ledger-branch" });
    const hidden = await auditOf(sample, { dryRun: true, only: "secrets", scopes: SCOPES });
    Object.assign(repository, { plan, visibility });
    repository.secrets.delete("PRODUCTION_KEY");
    expect(named.ids).toEqual(["ledger-branch/rules-none", "secrets/for-everybody"]);
    expect(found(named, "secrets/for-everybody").message).toContain("PRODUCTION_KEY");
    expect(found(hidden, "secrets/unreadable").fix).toContain("Secrets: read");
  });

  test("a policy with mistakes is shown at its lines, and whoever needs it says so", async () => {
    await withFiles(
      { ".github/environments.yml": "version: 1\nenvironments:\n  a: { preset: stagin }\n" },
      async () => {
        const audited = await auditOf(sample, { dryRun: true });
        expect(found(audited, "policy/mistake/environments.a.preset").file).toMatchObject({ line: 3 });
        for (const name of ["exceptions", "stale", "artifacts", "monitoring"]) {
          expect(audited.ids).toContain(`${name}/unreadable`);
        }
      },
    );
  });
});

const ruleOfId = (id: string) => ruleOf({ id });

describe("R58: what this token may not read", () => {
  test.each([
    ["deployments", "ledger/unreadable", "deployments: read"],
    ["actions", "stale/environments-unreadable", "actions: read"],
    ["vulnerability-alerts", "updates/alerts-unreadable", "vulnerability-alerts: read"],
  ] as const)("without %s it is a finding that names the permission", async (scope, id, permission) => {
    const { [scope]: _, ...scopes } = SCOPES;
    const { repository } = sample;
    repository.visibility = "private";
    const audited = await auditOf(sample, { dryRun: true, scopes });
    repository.visibility = "public";
    expect(found(audited, id).fix).toContain(permission);
  });
});

describe("the one issue", () => {
  const issues = () => sample.repository.issues.filter(({ labels }) => labels.includes("env-audit"));

  test("is opened once, kept up to date, left alone while nothing changes, and closed when all is in order", async () => {
    const { repository } = sample;
    expect((await auditOf(sample)).issue).toMatchObject({ did: "unchanged", page: null });
    repository.alerts = {};
    expect((await auditOf(sample)).issue?.did).toBe("opened");
    expect((await auditOf(sample)).issue?.did).toBe("unchanged");
    await withFiles({ ".github/workflows/broken.yml": "on: [push\n" }, async () => {
      expect((await auditOf(sample)).issue?.did).toBe("updated");
      expect(issues()[0]?.body).toContain("broken.yml");
    });
    repository.alerts = { dependabot: [] };
    expect((await auditOf(sample)).issue?.did).toBe("closed");
    expect(issues().map(({ state }) => state)).toEqual(["closed"]);
  });

  test("that cannot be written does not hide what was found", async () => {
    const { repository } = sample;
    repository.alerts = {};
    const audited = await auditOf(sample, { scopes: { ...SCOPES, issues: "read" } });
    repository.alerts = { dependabot: [] };
    expect(audited.issue).toBeUndefined();
    expect(audited.ids).toContain("updates/alerts-off");
  });
});

describe("the baseline", () => {
  const accept = (id: string, until: string) =>
    `version: 1\naccepted:\n  - { id: ${id}, because: we know, until: ${until} }\n`;
  const PATH = ".github/audit-baseline.yml";

  test("takes a finding out until its day is over, and says what it does not need any more", async () => {
    const { repository } = sample;
    repository.alerts = {};
    await withFiles({ [PATH]: accept("updates/alerts-off", "2027-12-31") }, async () => {
      const audited = await auditOf(sample, { dryRun: true });
      expect(audited.ids).toEqual([]);
      expect(audited.accepted).toMatchObject([{ finding: { id: "updates/alerts-off" }, until: "2027-12-31" }]);
    });
    await withFiles({ [PATH]: accept("updates/alerts-off", "2026-01-31") }, async () => {
      expect((await auditOf(sample, { dryRun: true })).ids).toEqual(["updates/alerts-off"]);
    });
    repository.alerts = { dependabot: [] };
    await withFiles({ [PATH]: accept("updates/alerts-off", "2027-12-31") }, async () => {
      expect((await auditOf(sample, { dryRun: true })).ids).toEqual(["baseline/unused/updates/alerts-off"]);
    });
  });

  test("that cannot be read accepts nothing", async () => {
    await withFiles({ [PATH]: "version: 1\naccepted: all\n" }, async () => {
      expect((await auditOf(sample, { dryRun: true })).ids).toEqual(["baseline/broken"]);
    });
  });
});

test("SARIF is what OASIS published, with a place, a level and a fingerprint for everything", async () => {
  sample.repository.alerts = {};
  const { sarifText, findings } = await auditOf(sample, { dryRun: true });
  const clean = JSON.parse((await auditOf(sample, { dryRun: true, only: "locks" })).sarifText) as unknown;
  sample.repository.alerts = { dependabot: [] };
  const schema: object = JSON.parse(readFileSync(new URL("sarif-2.1.0.json", import.meta.url), "utf8"));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  const sarif = JSON.parse(sarifText) as { runs: { results: { partialFingerprints: object }[] }[] };
  for (const document of [sarif, clean]) {
    validate(document);
    expect(validate.errors).toBeNull();
  }
  validate({ ...sarif, version: "3" });
  expect(validate.errors).not.toBeNull();
  expect(sarif.runs[0]?.results.map((result) => result.partialFingerprints)).toEqual(
    findings.map(({ id }) => ({ "envActionsFinding/v1": id })),
  );
});

test("after all of it the repository is in order again, and at least 25 kinds of finding were seen", async () => {
  expect(await idsOf()).toEqual([]);
  expect(seen.size).toBeGreaterThanOrEqual(25);
});
