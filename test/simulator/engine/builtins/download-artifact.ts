import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Artifact } from "../../world.ts";
import type { StepResult } from "../job-runtime.ts";
import { unzip } from "../unzip.ts";
import { type BuiltinUse, readInputs, succeed } from "./builtin.ts";

/** `actions/download-artifact` for artifacts of the same run: one by `name`, or all, each in a folder of its name. */
export async function downloadArtifact(use: BuiltinUse): Promise<StepResult> {
  const { runtime } = use.call;
  const { name, path } = readInputs(use, { name: "", path: "" });
  const target = resolve(runtime.folders.workspace, path);
  const present = newestByName(runtime.repository.artifacts.filter((each) => each.run_id === runtime.run.id));
  if (name === "") {
    for (const artifact of present) await unpack(artifact, join(target, artifact.name));
  } else {
    const artifact = present.find((each) => each.name === name);
    if (artifact === undefined) {
      throw new Error(`Unable to download artifact(s): Artifact not found for name: ${name}`);
    }
    await unpack(artifact, target);
  }
  runtime.log.print(`Artifacts were downloaded to ${target}`);
  return succeed({ "download-path": target });
}

async function unpack(artifact: Artifact, folder: string): Promise<void> {
  const zipped = artifact.contentType === "application/zip";
  const files = zipped ? await unzip(artifact.bytes) : [{ path: artifact.name, bytes: artifact.bytes }];
  for (const { path, bytes } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function newestByName(artifacts: readonly Artifact[]): Artifact[] {
  return [...new Map(artifacts.filter(({ expired }) => !expired).map((each) => [each.name, each])).values()];
}
