import { describe, expect, test } from "vitest";
import { ruleOf } from "../../src/environments/finding.ts";
import { readState } from "../acceptance/observe.ts";
import { exampleFiles } from "../acceptance/sample.ts";
import { git } from "../simulator/git.ts";
import { auditOf, found, SCOPES } from "./audited.ts";
import { repositoryInOrder } from "./in-order.ts";

/** Faults that come by time and by hand. */
const order = repositoryInOrder();
const { expectExplained, idsOf, ours, seen, withFiles } = order;
const DAY = 86_400_000;

const ruleOfId = (id: string) => ruleOf({ id });

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
      const audited = await auditOf(order.sample, { dryRun: true, only: "workflows" });
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
    const { repository, simulator } = order.sample;
    const created_at = new Date(simulator.world.now().getTime() - 10 * DAY).toISOString();
    const alert = (number: number, severity: "critical" | "high" | "low") => ({
      ...{ number, severity, state: "open" as const, about: "left-pad", created_at },
    });
    repository.alerts = { dependabot: [alert(1, "critical"), alert(2, "high"), alert(3, "low")] };
    const audited = await auditOf(order.sample, { dryRun: true, only: "updates" });
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
    const { repository, simulator } = order.sample;
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
    const { repository } = order.sample;
    const [known] = repository.environments;
    if (known === undefined) throw new Error("the order.sample has environments");
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
      const audited = await auditOf(order.sample, { dryRun: true, days: 80, only: "exceptions" });
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
    const { gitDir } = order.sample.repository;
    const before = await git(gitDir, ["rev-parse", "refs/heads/env-actions"]);
    await order.sample.dispatch("resume.yml", { command: "/lock production freeze for audit" });
    await order.sample.dispatch("resume.yml", { command: "/hold staging while we audit" });
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
    const { gitDir } = order.sample.repository;
    const before = await git(gitDir, ["rev-parse", "refs/heads/env-actions"]);
    expect(await idsOf({ only: "banned" })).toEqual([]);
    const { current } = await readState(order.sample, "staging");
    await order.sample.dispatch("resume.yml", {
      command: `/ban ${current.kind === "release" ? current.release.id : ""} CVE-2026-1`,
    });
    const { findings, ids } = await auditOf(order.sample, { dryRun: true, only: "banned" });
    expect(ids).toEqual(["banned/running/shop:development:app", "banned/running/shop:staging:app"]);
    for (const finding of findings) expectExplained(finding);
    expect(findings[0]).toMatchObject({ severity: "error", message: expect.stringContaining("by alice") });
    await git(gitDir, ["update-ref", "refs/heads/env-actions", before]);
  }, 60_000);

  test("secrets of a private repository whose plan has no environments, and which token would show them (R58)", async () => {
    const { repository } = order.sample;
    const [plan, visibility] = [repository.plan, repository.visibility];
    Object.assign(repository, { plan: "free", visibility: "private" });
    repository.secrets.set("PRODUCTION_KEY", "x");
    const named = await auditOf(order.sample, { dryRun: true, only: "secrets, ledger-branch" });
    const hidden = await auditOf(order.sample, { dryRun: true, only: "secrets", scopes: SCOPES });
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
        const audited = await auditOf(order.sample, { dryRun: true });
        expect(found(audited, "policy/mistake/environments.a.preset").file).toMatchObject({ line: 3 });
        for (const name of ["exceptions", "stale", "artifacts", "monitoring"]) {
          expect(audited.ids).toContain(`${name}/unreadable`);
        }
      },
    );
  });
});

test("after all of it the repository is in order again, and at least 12 kinds of finding were seen", async () => {
  expect(await idsOf()).toEqual([]);
  expect(seen.size).toBeGreaterThanOrEqual(12);
});
