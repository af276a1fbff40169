import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as nap } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyImage } from "../../src/registry/copy.ts";
import { connectRegistry } from "../../src/registry/registry.ts";
import { createPlacedSample, type PlacedSample } from "../acceptance/images-sample.ts";
import { readState } from "../acceptance/observe.ts";
import { addReferrer } from "../registry/sample.ts";
import { type DropProxy, startDropProxy } from "../simulator/registry/drop-proxy.ts";
import { type EmbeddedRegistry, startRegistry } from "../simulator/registry/index.ts";
import type { Pointer } from "../simulator/registry/store.ts";
import { type DebianRegistry, LOGIN, startDebianRegistry } from "./registry/debian.ts";
import { addTrueIndex } from "./registry/image.ts";
import { type Witnesses, witnesses } from "./registry/witnesses.ts";
import { findTools } from "./tools.ts";

const tools = findTools("promotions between Debian's registries", ["docker-registry", "skopeo", "crane"]);
const MIB = 1_024 * 1_024;

/** The bundled doors promote between two registries nobody here wrote; two tools nobody here wrote look at the result. */
describe.skipIf(tools.missing)("promotions between Debian's registries", () => {
  let folder: string;
  let built: EmbeddedRegistry;
  let first: DebianRegistry;
  let second: DebianRegistry;
  let see: Witnesses;
  const samples: PlacedSample[] = [];
  const proxies: DropProxy[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "registry-doors-"));
    const program = tools.path("docker-registry");
    built = await startRegistry();
    first = await startDebianRegistry(program, { folder: join(folder, "first"), login: false });
    second = await startDebianRegistry(program, { folder: join(folder, "second"), login: true });
    const auth = btoa(`${LOGIN.username}:${LOGIN.password}`);
    writeFileSync(join(folder, "config.json"), JSON.stringify({ auths: { [second.host]: { auth } } }));
    see = witnesses(tools, folder);
  });
  afterAll(async () => {
    for (const sample of samples) await sample.close();
    for (const proxy of proxies) await proxy[Symbol.asyncDispose]();
    await built?.[Symbol.asyncDispose]();
    await first?.stop();
    await second?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What a build does: its image is in the first registry. */
  async function push(image: Pointer): Promise<void> {
    const connect = (registry: string) =>
      connectRegistry({
        registry,
        credential: async () => ({ kind: "anonymous" }),
        clock: { now: () => new Date(), sleep: (ms) => nap(Math.min(ms, 50)), random: Math.random },
        agent: "env-actions/test",
        plainHttp: true,
        privateAddresses: true,
      });
    const source = { registry: connect(built.host), repository: "octo/shop" };
    const target = { registry: connect(first.host), repository: "octo/shop" };
    await copyImage({ source, target, digest: image.digest });
    source.registry.close();
    target.registry.close();
  }

  async function sampleAt(
    build: string,
    prod: string,
    options?: Parameters<typeof createPlacedSample>[1],
  ): Promise<PlacedSample> {
    const places = { build: { host: build, login: undefined }, prod: { host: prod, login: LOGIN } };
    const sample = await createPlacedSample(places, options);
    samples.push(sample);
    return sample;
  }

  test("bring the same bytes to each environment's own place, whole and tagged last (R30)", async () => {
    const image = addTrueIndex(built.store, { size: 3 * MIB, docker: false });
    const signature = addReferrer(built.store, "octo/shop", { subject: image, type: "application/x-signature" });
    await push(image);
    const sample = await sampleAt(first.host, second.host);
    const registered = await sample.register(`app=${image.digest}`, "1.0.0");
    expect(registered.outputs, registered.log).toMatchObject({ artifact: image.digest });
    expect(registered.summary).toContain("linux/amd64, linux/arm64");
    for (const [environment, repository] of [
      ["development", `${first.host}/octo/shop`],
      ["staging", `${first.host}/octo/shop-staging`],
      ["production", `${second.host}/prod/shop`],
    ] as const) {
      const { main } = await sample.into(environment, "1.0.0");
      const reference = `${repository}@${image.digest}`;
      expect(main.outputs, main.log).toMatchObject({ decision: "deploy", artifact: reference });
      await see.expectWhole(repository, `${repository}:${environment}`, image);
      await see.expectWhole(repository, reference, image);
    }
    const fallback = `${second.host}/prod/shop:${image.digest.replace(":", "-")}`;
    const list = await see.skopeo("inspect", "--raw", "--tls-verify=false", `docker://${fallback}`);
    expect(JSON.parse(list.toString()).manifests).toMatchObject([{ digest: signature.digest }]);

    const next = addTrueIndex(built.store, { size: MIB, docker: true });
    await push(next);
    await sample.register(`app=${next.digest}`, "1.1.0");
    for (const environment of ["development", "staging", "production"]) {
      const { main } = await sample.into(environment, "1.1.0");
      expect(main.outputs, main.log).toMatchObject({ decision: "deploy" });
    }
    await see.expectWhole(`${second.host}/prod/shop`, `${second.host}/prod/shop:production`, next);
    await see.expectWhole(`${second.host}/prod/shop`, `${second.host}/prod/shop@${image.digest}`, image);
  });

  test("arrive whole through proxies that break every connection after 5 MiB", async () => {
    const image = addTrueIndex(built.store, { size: 22 * MIB, docker: false });
    await push(image);
    const near = await startDropProxy(first.host, 5 * MIB);
    const far = await startDropProxy(second.host, 5 * MIB);
    proxies.push(near, far);
    const sample = await sampleAt(near.host, far.host, { alone: true, tag: `v\${release.version}` });
    await sample.register(`app=${image.digest}`, "2.0.0");
    const { main } = await sample.into("production", "2.0.0");
    expect(main.outputs, main.log).toMatchObject({
      decision: "deploy",
      artifact: `${far.host}/prod/shop@${image.digest}`,
    });
    expect(near.dropped).toBeGreaterThan(5);
    expect(far.dropped).toBeGreaterThan(0);
    await see.expectWhole(`${second.host}/prod/shop`, `${second.host}/prod/shop:v2.0.0`, image);
  });

  test("end red where the login is wrong, before the environment is entered", async () => {
    const image = addTrueIndex(built.store, { size: 1_000, docker: false });
    await push(image);
    const sample = await sampleAt(first.host, second.host, { alone: true });
    await sample.register(`app=${image.digest}`, "3.0.0");
    const before = await see.digestAt(`${second.host}/prod/shop:production`);
    const registries = `${second.host}=${LOGIN.username}:another-password`;
    const { main } = await sample.into("production", "3.0.0", { more: { registries } });
    expect(main, main.log).toMatchObject({ code: 1, outputs: { reason: "registry-unauthorized" } });
    expect(main.log.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain("another-password");
    expect(await see.digestAt(`${second.host}/prod/shop:production`)).toBe(before);
    expect(await readState(sample, "production")).toMatchObject({ settled: [], current: { kind: "empty" } });
  });
});
