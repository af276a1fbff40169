import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Artifact } from "../../world.ts";
import type { StepResult } from "../job-runtime.ts";
import { zip } from "../zip.ts";
import { type ArtifactFile, artifactFiles } from "./artifact-files.ts";
import { type BuiltinUse, readInputs, succeed } from "./builtin.ts";

const DAY = 24 * 60 * 60 * 1000;

/** `actions/upload-artifact`: stores a zip of the files, or with `archive: false` the one file itself under its name. */
export async function uploadArtifact(use: BuiltinUse): Promise<StepResult> {
  const { runtime, name: step } = use.call;
  const inputs = readInputs(use, {
    name: "artifact",
    path: "",
    "if-no-files-found": "warn",
    "retention-days": "90",
    "compression-level": "6",
    overwrite: "false",
    archive: "true",
  });
  const files = artifactFiles(runtime.folders.workspace, inputs.path);
  if (files.length === 0) return noFiles(use, inputs.path, inputs["if-no-files-found"]);
  const { name, bytes, contentType } = pack(files, inputs.name, inputs.archive !== "false");
  makeRoom(use, name, inputs.overwrite === "true");
  const artifact = store(use, { name, bytes, contentType, days: Number(inputs["retention-days"]) || 90 });
  const { repository, options, run } = runtime;
  const digest = (artifact.digest ?? "").replace("sha256:", "");
  const home = `${options.serverUrl}/${repository.owner.login}/${repository.name}`;
  runtime.log.print(`Artifact ${name} has been successfully uploaded! Final size is ${bytes.length} bytes.`);
  runtime.log.print(`SHA256 digest of uploaded artifact is ${digest} (${step})`);
  return succeed({
    "artifact-id": String(artifact.id),
    "artifact-digest": digest,
    "artifact-url": `${home}/actions/runs/${run.id}/artifacts/${artifact.id}`,
  });
}

function pack(
  files: readonly ArtifactFile[],
  name: string,
  archive: boolean,
): { readonly name: string; readonly bytes: Buffer; readonly contentType: string } {
  if (archive) return { name, bytes: zip(files), contentType: "application/zip" };
  const [only, ...others] = files;
  if (only === undefined || others.length > 0) {
    throw new Error(`With archive: false exactly one file can be uploaded, found ${files.length}.`);
  }
  return { name: basename(only.file), bytes: only.bytes, contentType: "application/octet-stream" };
}

function makeRoom({ call }: BuiltinUse, name: string, overwrite: boolean): void {
  const { artifacts } = call.runtime.repository;
  const index = artifacts.findIndex((each) => each.run_id === call.runtime.run.id && each.name === name);
  if (index === -1 || call.runtime.run.run_attempt > 1) return;
  if (!overwrite) {
    throw new Error(
      `Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run`,
    );
  }
  artifacts.splice(index, 1);
}

function store(
  { call: { runtime } }: BuiltinUse,
  file: { readonly name: string; readonly bytes: Buffer; readonly contentType: string; readonly days: number },
): Artifact {
  const { world, run, repository } = runtime;
  const id = world.nextId("large");
  const now = world.now();
  const time = now.toISOString();
  const artifact: Artifact = {
    id,
    node_id: `AR_${id}`,
    name: file.name,
    bytes: file.bytes,
    contentType: file.contentType,
    digest: `sha256:${createHash("sha256").update(file.bytes).digest("hex")}`,
    expired: false,
    created_at: time,
    updated_at: time,
    expires_at: new Date(now.getTime() + file.days * DAY).toISOString(),
    run_id: run.id,
  };
  repository.artifacts.push(artifact);
  return artifact;
}

function noFiles({ call }: BuiltinUse, path: string, then: string): StepResult {
  const message = `No files were found with the provided path: ${path}. No artifacts will be uploaded.`;
  if (then === "error") throw new Error(message);
  if (then === "warn") call.runtime.log.warning(message, call.name);
  else call.runtime.log.print(message);
  return succeed({});
}
