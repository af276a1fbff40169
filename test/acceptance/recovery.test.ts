import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { type DeployJob, startJob } from "./step.ts";

const POLICY = ".github/environments.yml";
const RECOVERY = `    recovery: { backup: full, every: 24h, rto: 1h, rpo: 24h, drill: 90d, runbook: docs/recovery.md }
    gates: { recovery: { block: true } }
`;
const RUNBOOK = "---\nreviewed: 2026-11-01\n---\n# How to recover\n";
const WORKFLOW =
  "on: { workflow_dispatch: {} }\njobs: { recovery: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] } }\n";

let sample: Sample;
let folder: string;
const open: DeployJob[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "recovery-"));
  const policy = (exampleFiles("three-environments")[POLICY] ?? "").trimEnd();
  const files = {
    [POLICY]: `${policy}\n${RECOVERY}`,
    "docs/recovery.md": RUNBOOK,
    ".github/workflows/recovery.yml": WORKFLOW,
    ".github/workflows/other.yml": WORKFLOW,
  };
  sample = await createSample({ files });
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterEach(async () => {
  for (const job of open.splice(0)) await job.close();
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
  rmSync(folder, { recursive: true });
});

function script(name: string, ...lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${lines.join("\n")}\n`, { mode: 0o755 });
  return file;
}

async function jobOf(workflow: string, branch?: string) {
  const { simulator, repository, alice } = sample;
  const job = await startJob({
    ...{ simulator, repository, workflow, key: "recovery", actor: alice },
    ...(branch === undefined ? {} : { branch }),
  });
  open.push(job);
  return job;
}

const backup = () => `file=${join(folder, "orders.dump")}\nlocation=s3://backups/orders.dump`;

/** What the gate says of production, as the gate's own door tells it. */
async function gate() {
  const job = await jobOf("other.yml");
  const end = await job.step({
    door: "gate",
    inputs: { environment: "production", only: "recovery", "dry-run": "true", explain: "false" },
  });
  job.end("success");
  const result: { readonly gates?: readonly { readonly item?: string; readonly reason: string }[] } = JSON.parse(
    end.outputs["result"] ?? "{}",
  );
  return { end, told: JSON.stringify(result) };
}

it("what a recovery's workflow recorded opens production, and nothing else does (CP-9, CP-10, R121)", async () => {
  expect((await gate()).told).toContain("recovery-backup-missing");
  writeFileSync(join(folder, "orders.dump"), "orders\n");
  const { world } = sample.simulator;
  utimesSync(join(folder, "orders.dump"), world.now(), world.now());

  const elsewhere = await (await jobOf("other.yml")).step({
    door: "recovery",
    inputs: { environment: "production", record: "backup", backup: backup() },
  });
  expect(elsewhere.code).toBe(1);
  expect(elsewhere.outputs["reason"]).toBe("recovery-refused");
  expect(elsewhere.log).toContain("would not count");

  const job = await jobOf("recovery.yml");
  const inputs = { environment: "production", record: "backup", backup: backup() };
  const tried = await job.step({ door: "recovery", inputs: { ...inputs, "dry-run": "true" } });
  expect(tried.outputs["decision"], tried.log).toBe("dry-run");
  expect(await readState(sample, "production")).not.toHaveProperty("recovery");
  const taken = await job.step({ door: "recovery", inputs });
  expect(taken.outputs["decision"], taken.log).toBe("recorded");
  expect(taken.summary).toContain("Backup of production");

  const target = join(folder, "restored");
  const programs = {
    restore: `/bin/cp ${join(folder, "orders.dump")} ${target}`,
    check: script(
      "check.sh",
      `grep -q orders ${target} || exit 1`,
      'echo "newest-record=$(date -u +%Y-%m-%dT%H:%M:%SZ -d "1 hour ago")"',
    ),
    break: script("break.sh", `: > ${target}`),
  };
  const drill = await job.step({
    door: "recovery",
    inputs: { environment: "production", record: "drill", backup: `file=${join(folder, "orders.dump")}`, ...programs },
  });
  expect(drill.outputs["decision"], drill.log).toBe("accepted");
  expect(Number(drill.outputs["loss-seconds"])).toBeGreaterThanOrEqual(3_599);
  expect(drill.summary).toContain("accepted, within its targets");
  const state = await readState(sample, "production");
  expect(state.recovery).toMatchObject({ full: { size: 7 }, drill: { outcome: "accepted", run: { id: job.run.id } } });
  expect(state.recovery?.drill?.backup).toBe(state.recovery?.full?.digest);

  // The job goes on: what it says counts once GitHub says that it ended well.
  expect((await gate()).told).toContain("recovery-in-progress");
  job.end("success");
  const passed = await gate();
  expect(passed.end.outputs["decision"], passed.end.log).toBe("pass");

  // A check that stays green on a fault proves nothing, and counts more than the success before it.
  const careless = await jobOf("recovery.yml");
  const green = await careless.step({
    door: "recovery",
    inputs: {
      environment: "production",
      record: "drill",
      ...programs,
      check: script("green.sh", "echo newest-record=2026-11-22T09:00:00Z"),
    },
  });
  expect(green.code).toBe(1);
  expect(green.outputs["reason"], green.log).toBe("drill-unproven");
  expect((await gate()).told).toContain("recovery-drill-failed");
}, 180_000);
