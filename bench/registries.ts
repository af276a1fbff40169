import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { type DebianRegistry, startDebianRegistry } from "../test/real/registry/debian.ts";
import { findTools } from "../test/real/tools.ts";
import { MEBIBYTE } from "./bytes.ts";

const MANIFEST = "application/vnd.oci.image.manifest.v1+json";

/** Two of Debian's registries, and the way to them. */
export interface Registries {
  readonly source: DebianRegistry;
  readonly target: DebianRegistry;
  /** The same two, `latency` milliseconds away. */
  readonly far: { readonly source: string; readonly target: string };
  readonly skopeo: string;
  stop(): Promise<void>;
}

/** @returns undefined where a program is not installed; a line says which */
export async function startRegistries(folder: string, latency: number): Promise<Registries | undefined> {
  const tools = findTools("images beside skopeo", ["docker-registry", "skopeo"]);
  if (tools.missing) return undefined;
  const program = tools.path("docker-registry");
  const source = await startDebianRegistry(program, { folder: join(folder, "source"), login: false });
  const target = await startDebianRegistry(program, { folder: join(folder, "target"), login: false });
  const delays = [await startDelay(source.host, latency), await startDelay(target.host, latency)] as const;
  return {
    source,
    target,
    far: { source: delays[0].host, target: delays[1].host },
    skopeo: tools.path("skopeo"),
    stop: async () => {
      for (const { child } of delays) child.kill();
      await source.stop();
      await target.stop();
    },
  };
}

async function startDelay(host: string, latency: number): Promise<{ child: ChildProcess; host: string }> {
  const script = join(import.meta.dirname, "processes", "delay.mjs");
  const port = host.slice(host.lastIndexOf(":") + 1);
  const child = spawn(process.execPath, [script, port, String(latency)], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await new Promise<[Buffer]>((resolve, reject) => {
    child.stdout.once("data", (data: Buffer) => resolve([data]));
    child.once("exit", (code) => reject(new Error(`the delay ended with ${code}`)));
  });
  return { child, host: `127.0.0.1:${line.toString().trim()}` };
}

/** An image of random bytes: five large layers and four small ones, as many have. */
export async function pushImage(host: string, repository: string, size: number): Promise<string> {
  const layers = [];
  const large = Math.floor((size * MEBIBYTE) / 5);
  for (const length of [large, large, large, large, large, 40_000, 9_000, 1_000, 200]) {
    layers.push(await pushBlob(host, repository, randomBytes(length)));
  }
  const config = Buffer.from(JSON.stringify({ architecture: "amd64", os: "linux", rootfs: { type: "layers" } }));
  const manifest = {
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: { ...(await pushBlob(host, repository, config)), mediaType: "application/vnd.oci.image.config.v1+json" },
    layers: layers.map((layer) => ({ ...layer, mediaType: "application/vnd.oci.image.layer.v1.tar" })),
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  const answer = await fetch(`http://${host}/v2/${repository}/manifests/v1`, {
    method: "PUT",
    headers: { "content-type": MANIFEST },
    body: bytes,
  });
  await expectStatus(answer, 201);
  return digestOf(bytes);
}

async function pushBlob(host: string, repository: string, bytes: Buffer): Promise<{ digest: string; size: number }> {
  const digest = digestOf(bytes);
  const begun = await fetch(`http://${host}/v2/${repository}/blobs/uploads/`, { method: "POST" });
  await expectStatus(begun, 202);
  const location = new URL(begun.headers.get("location") ?? "", begun.url);
  location.searchParams.set("digest", digest);
  const body = new Uint8Array(bytes);
  await expectStatus(await fetch(location, { method: "PUT", body }), 201);
  return { digest, size: bytes.length };
}

async function expectStatus(answer: Response, status: number): Promise<void> {
  const text = await answer.text();
  if (answer.status !== status) throw new Error(`${answer.url} answered ${answer.status}: ${text}`);
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
