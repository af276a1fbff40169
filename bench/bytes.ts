import { createHash, randomBytes } from "node:crypto";
import type { Sample } from "../test/acceptance/sample.ts";
import { type DeployJob, startJob } from "../test/acceptance/step.ts";
import type { Artifact } from "../test/simulator/world.ts";

export const MEBIBYTE = 2 ** 20;

/** A building job whose only artifact is one file of so many MiB; registering it downloads and hashes all of it. */
export interface BigBuild {
  /** Runs `register` with `dry-run`, which changes nothing, so that it can be repeated. */
  register(): ReturnType<DeployJob["step"]>;
  readonly artifact: Artifact;
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
  return {
    register: () =>
      job.step({ door: "register", inputs: { artifacts: "app=app", promote: "false", "dry-run": "true" } }),
    artifact,
    close: async () => {
      repository.artifacts.splice(repository.artifacts.indexOf(artifact), 1);
      job.end("success");
      await job.close();
    },
  };
}
