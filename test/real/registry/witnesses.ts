import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "vitest";
import type { Pointer } from "../../simulator/registry/store.ts";
import type { Tools } from "../tools.ts";

const MIB = 1_024 * 1_024;
const run = promisify(execFile);

/** Two tools nobody here wrote, that look at registries with the logins of a Docker config. */
export interface Witnesses {
  skopeo(...args: readonly string[]): Promise<Buffer>;
  crane(...args: readonly string[]): Promise<Buffer>;
  /** Every manifest and blob below a reference, read by the two tools, hashed here. */
  expectWhole(repository: string, reference: string, image: Pointer): Promise<void>;
  /** The digest behind a reference, as skopeo reads it. */
  digestAt(reference: string): Promise<string>;
}

/** @param folder where the Docker config is */
export function witnesses(tools: Tools, folder: string): Witnesses {
  async function skopeo(...args: readonly string[]): Promise<Buffer> {
    const authfile = ["--authfile", join(folder, "config.json")];
    const { stdout } = await run(tools.path("skopeo"), [...args, ...authfile], {
      encoding: "buffer",
      maxBuffer: 100 * MIB,
    });
    return stdout;
  }

  async function crane(...args: readonly string[]): Promise<Buffer> {
    const { stdout } = await run(tools.path("crane"), [...args, "--insecure"], {
      encoding: "buffer",
      maxBuffer: 200 * MIB,
      env: { ...process.env, DOCKER_CONFIG: folder },
    });
    return stdout;
  }

  const look = (at: string) => skopeo("inspect", "--raw", "--tls-verify=false", `docker://${at}`);

  return {
    skopeo,
    crane,
    digestAt: async (reference) => digestOf(await look(reference)),
    expectWhole: async (repository, reference, image) => {
      const raw = await look(reference);
      expect(digestOf(raw)).toBe(image.digest);
      for (const { digest } of JSON.parse(raw.toString()).manifests) {
        const manifest = await look(`${repository}@${digest}`);
        expect(digestOf(manifest)).toBe(digest);
        const { config, layers } = JSON.parse(manifest.toString());
        for (const blob of [config, ...layers]) {
          expect(digestOf(await crane("blob", `${repository}@${blob.digest}`))).toBe(blob.digest);
        }
      }
      await crane("validate", "--remote", reference);
    },
  };
}

export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
