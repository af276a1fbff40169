import { afterAll, beforeAll, expect } from "vitest";
import { AUDITORS } from "../../src/audit/auditors.ts";
import { type Finding, ruleOf } from "../../src/environments/finding.ts";
import { createSample, type Sample } from "../acceptance/sample.ts";
import { git } from "../simulator/git.ts";
import { commit } from "../simulator/populate.ts";
import type { Deployment } from "../simulator/world.ts";
import { auditOf } from "./audited.ts";

/**
 * One repository in order, as the example makes it, for one fault after the other. Each test plants its fault and takes it
 * back, so that the next one begins with a clean repository; the last test of a file sees that it is.
 */
export function repositoryInOrder() {
  let sample: Sample;

  beforeAll(async () => {
    sample = await createSample();
    const { repository } = sample;
    repository.alerts = { dependabot: [] };
    for (const type of ["deletion", "non_fast_forward"] as const)
      repository.rules.push({ branch: "env-actions", type });
    await sample.dispatch("ci.yml", { init: "true" });
    // The first audit records what GitHub's settings are.
    await auditOf(sample);
  }, 120_000);

  afterAll(async () => {
    expect(sample.simulator.violations).toEqual([]);
    await sample.close();
  });

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
    expect([...Object.keys(auditor?.documentation.reasons ?? {}), "unreadable", "broken"], finding.id).toContain(
      reason,
    );
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

  return {
    /** Once it was made. */
    get sample() {
      return sample;
    },
    seen,
    idsOf,
    expectExplained,
    withFiles,
    withLedger,
    ours,
  };
}
