import { createHash } from "node:crypto";
import { createJob, setJobStatus } from "../simulator/engine/job-records.ts";
import { zip } from "../simulator/engine/zip.ts";
import { commit } from "../simulator/populate.ts";
import type { Sample } from "./sample.ts";
import { type DeployJob, startJob } from "./step.ts";

/** A release that was built and registered, without its environments being started. */
export interface Built {
  readonly release: string;
  readonly commit: string;
  readonly run: number;
  readonly artifact: number;
}

/** Commits something new and leaves the building run of it in progress, with its artifact uploaded. */
export async function build(sample: Sample, content: string): Promise<DeployJob & { readonly artifact: number }> {
  const { simulator, repository, alice } = sample;
  await commit(simulator.world, repository, {
    branch: "main",
    files: { "notes.md": content },
    message: content,
    actor: alice,
  });
  const job = await startJob({
    simulator,
    repository,
    workflow: "ci.yml",
    event: "push",
    key: "release",
    actor: alice,
    mayDispatch: true,
  });
  const place = { world: simulator.world, repository, run: job.run, serverUrl: simulator.url };
  setJobStatus(place, createJob(place, "build", "build"), "completed", "success");
  const bytes = zip([{ path: "index.html", bytes: Buffer.from(content) }]);
  const id = simulator.world.nextId();
  const now = simulator.world.now();
  repository.artifacts.push({
    id,
    node_id: `A_${id}`,
    name: "app",
    bytes,
    contentType: "application/zip",
    digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    expired: false,
    created_at: now.toISOString(),
    updated_at: now.toISOString(),
    expires_at: new Date(now.getTime() + 90 * 86_400_000).toISOString(),
    run_id: job.run.id,
  });
  return { ...job, artifact: id };
}

/** Builds and registers a release; its building run has ended well. */
export async function release(
  sample: Sample,
  content: string,
  artifacts = "app=app",
  version?: string,
): Promise<Built> {
  const job = await build(sample, content);
  const registered = await job.step({
    door: "register",
    inputs: { artifacts, promote: "false", init: "true", ...(version === undefined ? {} : { version }) },
  });
  if (registered.code !== 0) throw new Error(registered.log);
  job.end("success");
  await job.close();
  const { run, artifact } = job;
  return { release: registered.outputs["release"] ?? "", commit: run.head_sha, run: run.id, artifact };
}
