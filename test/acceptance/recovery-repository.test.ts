import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditOf } from "../audit/audited.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, PROJECT, type Sample } from "./sample.ts";
import { type DeployJob, startJob } from "./step.ts";

const POLICY = ".github/environments.yml";
const DEVELOPMENT = "development: { preset: development, workflow: development.yml";
const WORKFLOW =
  "on: { workflow_dispatch: {} }\njobs: { recovery: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] } }\n";

/** The programs as the guide prints them, by their names. */
const PROGRAMS = new Map(
  [
    ...readFileSync(join(PROJECT, "docs/recovery.md"), "utf8").matchAll(
      /```sh\n(#!\/bin\/sh\n# ([a-z]+)\.sh[\s\S]*?)```/g,
    ),
  ].map(([, text = "", name = ""]) => [name, text] as const),
);

let sample: Sample;
let folder: string;
const open: DeployJob[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "drill-"));
  const policy = (exampleFiles("three-environments")[POLICY] ?? "").replace(
    DEVELOPMENT,
    `${DEVELOPMENT}, recovery: { drill: 30d, rto: 1h }`,
  );
  sample = await createSample({ files: { [POLICY]: policy, ".github/workflows/recovery.yml": WORKFLOW } });
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterAll(async () => {
  for (const job of open.splice(0)) await job.close();
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
  rmSync(folder, { recursive: true });
});

/** A place with the guide's programs, and a job that runs them. */
async function drill(artifacts: string, changed: Readonly<Record<string, string>> = {}) {
  const { simulator, repository, alice } = sample;
  const job = await startJob({ simulator, repository, workflow: "recovery.yml", key: "recovery", actor: alice });
  open.push(job);
  const program = (name: string) => {
    const file = join(folder, `${name}.sh`);
    // A folder of its own for each drill is what the runner's workspace is.
    const text = (changed[name] ?? PROGRAMS.get(name) ?? "").replace("set -eu\n", `set -eu\ncd ${folder}\n`);
    writeFileSync(file, text);
    chmodSync(file, 0o755);
    return file;
  };
  const end = await job.step({
    door: "recovery",
    inputs: {
      ...{ environment: "development", record: "drill", env: "MIRROR ARTIFACTS ENV_ACTIONS" },
      ...{ restore: program("restore"), check: program("check"), break: program("break") },
    },
    env: {
      MIRROR: repository.gitDir,
      ARTIFACTS: artifacts,
      ENV_ACTIONS: `${process.execPath} ${join(PROJECT, "dist/cli.mjs")}`,
    },
  });
  job.end("success");
  return end;
}

/** Artifacts as somebody kept them, beside GitHub. */
function kept(name: string, change: (bytes: Buffer) => Buffer = (bytes) => bytes): string {
  const place = join(folder, name);
  mkdirSync(place);
  const [artifact] = sample.repository.artifacts;
  if (artifact === undefined) throw new Error("the sample built nothing");
  writeFileSync(join(place, `${artifact.name}.zip`), change(artifact.bytes));
  return place;
}

const recovery = async (days?: number) => {
  const { ids } = await auditOf(sample, { dryRun: true, only: "recovery", ...(days === undefined ? {} : { days }) });
  return ids.filter((id) => id.startsWith("recovery/drill"));
};

it("R121: repository, ledger and artifacts come back into an empty place, by the guide's own programs; a flipped bit does not", async () => {
  expect([...PROGRAMS.keys()]).toEqual(["restore", "check", "break"]);
  expect(await recovery()).toEqual(["recovery/drill-missing/development"]);

  const good = await drill(kept("artifacts"));
  expect(good.outputs["decision"], good.log).toBe("accepted");
  const state = await readState(sample, "development");
  expect(state.recovery?.drill).toMatchObject({ outcome: "accepted", why: expect.any(String) });
  expect(await recovery()).toEqual([]);
  expect(await recovery(31)).toEqual(["recovery/drill-late/development"]);

  const flipped = kept("flipped", (bytes) =>
    Buffer.concat([bytes.subarray(0, -1), Buffer.of((bytes.at(-1) ?? 0) ^ 1)]),
  );
  const bad = await drill(flipped);
  expect(bad.code, bad.log).toBe(1);
  expect((await readState(sample, "development")).recovery?.drill?.outcome).not.toBe("accepted");
  expect(await recovery()).toEqual(["recovery/drill-failed/development"]);

  // A fault that the check does not see proves nothing.
  const careless = await drill(join(folder, "artifacts"), { break: "#!/bin/sh\nset -eu\ntrue\n" });
  expect(careless.outputs["reason"], careless.log).toBe("drill-unproven");
}, 180_000);
