import { createHash, randomBytes } from "node:crypto";
import { deployJob } from "../test/acceptance/deploy.ts";
import type { Sample } from "../test/acceptance/sample.ts";
import { type StepEnd, startJob } from "../test/acceptance/step.ts";
import type { Artifact } from "../test/simulator/world.ts";

export const MEBIBYTE = 2 ** 20;

/** A building job whose only artifact is one file of so many MiB. Its steps change nothing, so they can be repeated. */
export interface BigBuild {
  readonly artifact: Artifact;
  /** Runs `register` as a dry run: it downloads the artifact, hashes it and keeps nothing. */
  register(): Promise<StepEnd>;
  /** Registers the artifact and ends the build. What it gives promotes it as a dry run, which downloads, verifies and keeps it. */
  release(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export async function buildBytes(sample: Sample, size: number, node: readonly string[] = []): Promise<BigBuild> {
  const { simulator, repository, alice } = sample;
  const { world } = simulator;
  const job = await startJob({
    simulator,
    repository,
    workflow: "ci.yml",
    event: "push",
    key: "release",
    actor: alice,
    node,
  });
  const bytes = Buffer.alloc(size * MEBIBYTE, randomBytes(MEBIBYTE));
  const id = world.nextId();
  const created_at = world.now().toISOString();
  const artifact: Artifact = {
    id,
    node_id: `A_${id}`,
    name: "app",
    bytes,
    contentType: "application/octet-stream",
    digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    expired: false,
    created_at,
    updated_at: created_at,
    expires_at: new Date(world.now().getTime() + 90 * 86_400_000).toISOString(),
    run_id: job.run.id,
  };
  repository.artifacts.push(artifact);
  const register = (dryRun: boolean) =>
    job.step({ door: "register", inputs: { artifacts: "app=app", promote: "false", "dry-run": String(dryRun) } });
  const jobs = [job];
  return {
    artifact,
    register: () => register(true),
    release: async () => {
      const { outputs } = good(await register(false));
      job.end("success");
      const release = outputs["release"] ?? "";
      const deploying = await deployJob(sample, { environment: "development", release, node });
      jobs.push(deploying);
      const inputs = { environment: "development", release, "dry-run": "true" };
      return async () => {
        const ended = await deploying.step({ door: "promote", inputs });
        if (ended.outputs["decision"] !== "dry-run") throw new Error(ended.log);
      };
    },
    close: async () => {
      repository.artifacts.splice(repository.artifacts.indexOf(artifact), 1);
      for (const each of jobs) {
        each.end("success");
        await each.close();
      }
    },
  };
}

/** A step that went well; throws with its log when it did not. */
export function good(ended: StepEnd): StepEnd {
  if (ended.code === 0) return ended;
  throw new Error(ended.log);
}
