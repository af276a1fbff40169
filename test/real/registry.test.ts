import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as nap } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyImage } from "../../src/registry/copy.ts";
import { firstCredential } from "../../src/registry/credential.ts";
import { dockerConfig } from "../../src/registry/docker-config.ts";
import { proveImage } from "../../src/registry/prove.ts";
import { connectRegistry, type Registry } from "../../src/registry/registry.ts";
import { addReferrer } from "../registry/sample.ts";
import { startDropProxy } from "../simulator/registry/drop-proxy.ts";
import { type EmbeddedRegistry, startRegistry } from "../simulator/registry/index.ts";
import { type DebianRegistry, LOGIN, startDebianRegistry } from "./registry/debian.ts";
import { addTrueIndex } from "./registry/image.ts";
import { digestOf, type Witnesses, witnesses } from "./registry/witnesses.ts";
import { findTools } from "./tools.ts";

const tools = findTools("images between Debian's registries", ["docker-registry", "skopeo", "crane"]);
const MIB = 1_024 * 1_024;

/** Two registries nobody here wrote, the second with a login, and two tools nobody here wrote that look at the result. */
describe.skipIf(tools.missing)("images between Debian's registries", () => {
  let folder: string;
  let built: EmbeddedRegistry;
  let first: DebianRegistry;
  let second: DebianRegistry;
  const clients: Registry[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "registries-"));
    const program = tools.path("docker-registry");
    built = await startRegistry();
    first = await startDebianRegistry(program, { folder: join(folder, "first"), login: false });
    second = await startDebianRegistry(program, { folder: join(folder, "second"), login: true });
    const auth = btoa(`${LOGIN.username}:${LOGIN.password}`);
    writeFileSync(join(folder, "config.json"), JSON.stringify({ auths: { [second.host]: { auth } } }));
  });

  afterAll(async () => {
    for (const client of clients) client.close();
    await built?.[Symbol.asyncDispose]();
    await first?.stop();
    await second?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A client with the login of the Docker config that skopeo and crane use too; `as` stands for another host's login. */
  function connect(host: string, as = host): Registry {
    const path = join(folder, "config.json");
    const source = dockerConfig(readFileSync(path, "utf8"), { path, ask: async () => undefined });
    const client = connectRegistry({
      registry: host,
      credential: () => firstCredential(source)(as),
      clock: { now: () => new Date(), sleep: (ms) => nap(Math.min(ms, 50)), random: Math.random },
      agent: "env-actions/test",
      plainHttp: true,
      privateAddresses: true,
      silence: 30_000,
    });
    clients.push(client);
    return client;
  }

  const skopeo: Witnesses["skopeo"] = (...args) => witnesses(tools, folder).skopeo(...args);
  const expectWhole: Witnesses["expectWhole"] = (...args) => witnesses(tools, folder).expectWhole(...args);

  describe.each([
    ["OCI's media types", false],
    ["Docker's media types", true],
  ])("with %s", (_name, docker) => {
    const name = docker ? "docker" : "oci";

    test("go in, across with a login, and within, as they are", async () => {
      const image = addTrueIndex(built.store, { size: 3 * MIB, docker });
      const from = { registry: connect(built.host), repository: "octo/shop" };
      const source = { registry: connect(first.host), repository: `${name}/shop` };
      const target = { registry: connect(second.host), repository: `${name}/prod/shop` };
      const other = { registry: target.registry, repository: `${name}/eu/shop` };
      const tag = { name: "v1", policy: "immutable" } as const;
      await copyImage({ source: from, target: source, digest: image.digest, tag });
      await expectWhole(`${first.host}/${name}/shop`, `${first.host}/${name}/shop:v1`, image);
      await copyImage({ source, target, digest: image.digest, tag });
      await expectWhole(`${second.host}/${name}/prod/shop`, `${second.host}/${name}/prod/shop:v1`, image);
      const { progress } = await copyImage({ source: target, target: other, digest: image.digest, tag });
      expect(progress.bytes).toMatchObject({ sent: 0, mounted: progress.bytes.total });
      await expectWhole(`${second.host}/${name}/eu/shop`, `${second.host}/${name}/eu/shop:v1`, image);
      expect(await proveImage({ ...other, digest: image.digest, tag: "v1" })).toMatchObject({ manifests: 3, blobs: 4 });
    });

    test("are what skopeo copies, byte for byte", async () => {
      const image = addTrueIndex(built.store, { size: MIB, docker });
      const source = { registry: connect(built.host), repository: "octo/shop" };
      const target = { registry: connect(first.host), repository: `${name}/ours` };
      await copyImage({ source, target, digest: image.digest, tag: { name: "v1", policy: "moving" } });
      const insecure = ["--src-tls-verify=false", "--dest-tls-verify=false", "--insecure-policy"];
      const theirs = `docker://${first.host}/${name}/theirs:v1`;
      await skopeo(
        "copy",
        "--all",
        "--preserve-digests",
        ...insecure,
        `docker://${first.host}/${name}/ours:v1`,
        theirs,
      );
      expect(digestOf(await skopeo("inspect", "--raw", "--tls-verify=false", theirs))).toBe(image.digest);
    });
  });

  test("bring their signatures, found by the fallback tag", async () => {
    const image = addTrueIndex(built.store, { size: 1_000, docker: false });
    const signature = addReferrer(built.store, "octo/shop", { subject: image, type: "application/x-signature" });
    const from = { registry: connect(built.host), repository: "octo/shop" };
    const source = { registry: connect(first.host), repository: "signed/shop" };
    const target = { registry: connect(second.host), repository: "signed/prod" };
    await copyImage({ source: from, target: source, digest: image.digest });
    const copied = await copyImage({ source, target, digest: image.digest, tag: { name: "v1", policy: "immutable" } });
    expect(copied.manifests).toEqual({ image: 3, attached: 1 });
    const list = await skopeo(
      "inspect",
      "--raw",
      "--tls-verify=false",
      `docker://${second.host}/signed/prod:${image.digest.replace(":", "-")}`,
    );
    expect(JSON.parse(list.toString()).manifests).toMatchObject([
      { digest: signature.digest, artifactType: "application/x-signature" },
    ]);
  });

  test("arrive whole through a proxy that breaks every connection after 5 MiB", async () => {
    const image = addTrueIndex(built.store, { size: 22 * MIB, docker: false });
    await copyImage({
      source: { registry: connect(built.host), repository: "octo/shop" },
      target: { registry: connect(first.host), repository: "far/shop" },
      digest: image.digest,
    });
    await using near = await startDropProxy(first.host, 5 * MIB);
    await using far = await startDropProxy(second.host, 5 * MIB);
    await copyImage({
      source: { registry: connect(near.host), repository: "far/shop" },
      target: { registry: connect(far.host, second.host), repository: "far/prod" },
      digest: image.digest,
      tag: { name: "v1", policy: "immutable" },
    });
    expect(near.dropped).toBeGreaterThan(5);
    expect(far.dropped).toBeGreaterThan(0);
    await expectWhole(`${second.host}/far/prod`, `${second.host}/far/prod:v1`, image);
  });

  test("are refused where the login is missing, and say so", async () => {
    const image = addTrueIndex(built.store, { size: 1_000, docker: false });
    const copy = copyImage({
      source: { registry: connect(built.host), repository: "octo/shop" },
      target: { registry: connect(second.host, "nobody.example.com"), repository: "no/shop" },
      digest: image.digest,
    });
    await expect(copy).rejects.toMatchObject({ kind: "unauthorized", reason: "registry-unauthorized" });
  });
});
