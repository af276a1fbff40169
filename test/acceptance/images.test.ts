import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addImage, addIndex, addReferrer, holdings } from "../registry/sample.ts";
import { git } from "../simulator/git.ts";
import { type DropProxy, startDropProxy } from "../simulator/registry/drop-proxy.ts";
import type { Fault } from "../simulator/registry/faults.ts";
import { startRegistry } from "../simulator/registry/index.ts";
import { deployJob } from "./deploy.ts";
import { BUILD, createImageSample, type ImageSample, PROD, tagsOf } from "./images-sample.ts";
import { readState } from "./observe.ts";

describe("images through three environments", () => {
  let sample: ImageSample;
  const said: string[] = [];
  beforeAll(async () => {
    sample = await createImageSample();
  });
  afterAll(async () => {
    expect(sample.simulator.violations).toEqual([]);
    await sample.close();
  });

  it("takes the same bytes from build to production, each with its own repository, login and tag (R30)", async () => {
    const { build, prod } = sample;
    const image = addIndex(build.store, "octo/shop");
    const signature = addReferrer(build.store, "octo/shop", { subject: image, type: "application/x-signature" });
    const registered = await sample.register(`app=${image.digest}`, "1.0.0");
    expect(registered.outputs, registered.log).toMatchObject({ decision: "registered", artifact: image.digest });
    expect(registered.summary).toContain("linux/amd64, linux/arm64");
    const ends = [registered];

    const unused = "unused.example.com=nobody:hidden-password-of-nobody";
    const development = await sample.into("development", "1.0.0", {
      more: { registries: `${sample.logins}\n${unused}` },
    });
    // Also what is never used is masked, before anything else is written.
    expect(development.main.log).toContain("::add-mask::hidden-password-of-nobody");
    expect(development.main.outputs, development.main.log).toMatchObject({
      decision: "deploy",
      artifact: `${build.host}/octo/shop@${image.digest}`,
    });
    expect(tagsOf(build, "octo/shop")).toEqual({ development: image.digest });

    const staging = await sample.into("staging", "1.0.0");
    expect(staging.main.outputs, staging.main.log).toMatchObject({
      artifact: `${build.host}/octo/shop-staging@${image.digest}`,
    });
    expect(holdings(build.store, "octo/shop-staging").manifests).toEqual(holdings(build.store, "octo/shop").manifests);
    expect(prod.seen).toEqual([]);

    const production = await sample.into("production", "1.0.0");
    expect(production.main.outputs, production.main.log).toMatchObject({
      decision: "deploy",
      artifact: `${prod.host}/prod/shop@${image.digest}`,
    });
    expect(JSON.parse(production.main.outputs["artifacts"] ?? "")).toEqual({
      app: { kind: "image", digest: image.digest, reference: `${prod.host}/prod/shop@${image.digest}` },
    });
    expect(tagsOf(prod, "prod/shop")).toEqual({ production: image.digest });
    expect(prod.store.repository("prod/shop").manifests.has(signature.digest)).toBe(true);
    expect(production.main.log).toMatch(/app to .*\/prod\/shop: sent .*, with 1 attached/);
    expect(production.main.summary).toContain("What was moved");
    expect((await readState(sample, "production")).settled.at(0)).toMatchObject({ state: "succeeded" });
    for (const { main, post } of [development, staging, production]) ends.push(main, post);
    said.push(...ends.flatMap((end) => [end.log, end.summary, end.state, JSON.stringify(end.outputs)]));
  });

  it("shows no login anywhere: log, summary, outputs, state, ledger (R49)", async () => {
    const ledger = await git(sample.repository.gitDir, ["log", "-p", "--format=%B", "refs/heads/env-actions"]);
    const everywhere = [...said, String(ledger)].join("\n");
    expect(everywhere).toContain("sha256:");
    for (const { username, password } of [BUILD, PROD]) {
      const basic = Buffer.from(`${username}:${password}`).toString("base64");
      // The runner is told what to mask by a command of its own, which it does not show.
      const shown = everywhere.replaceAll(/^::add-mask::.*$/gm, "");
      expect(shown).not.toContain(password);
      expect(shown).not.toContain(basic);
    }
  });

  it("moves production's tag to the next release", async () => {
    const { build, prod } = sample;
    const before = tagsOf(prod, "prod/shop")["production"];
    const image = addImage(build.store, "octo/shop", { platform: "amd64", tag: "sha-next" });
    const registered = await sample.register("app=:sha-next", "1.1.0");
    expect(registered.outputs, registered.log).toMatchObject({ artifact: image.digest });
    for (const environment of ["development", "staging", "production"]) {
      // A tag that moves afterwards changes nothing: the digest was recorded.
      addImage(build.store, "octo/shop", { platform: `later-${environment}`, tag: "sha-next" });
      const { main } = await sample.into(environment, "1.1.0");
      expect(main.outputs, main.log).toMatchObject({ decision: "deploy" });
    }
    expect(before).not.toBe(image.digest);
    expect(tagsOf(prod, "prod/shop")).toEqual({ production: image.digest });
  });

  it("refuses an image whose bytes are not the registered ones, before anything is touched (R30)", async () => {
    const { build, prod } = sample;
    const image = addImage(build.store, "octo/shop", { platform: "s390x" });
    await sample.register(`app=${image.digest}`, "1.2.0");
    for (const environment of ["development", "staging"]) await sample.into(environment, "1.2.0");
    const held = build.store.repository("octo/shop").manifests.get(image.digest);
    const bytes = Buffer.from(held?.bytes ?? []);
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    build.store.repository("octo/shop").manifests.set(image.digest, { bytes, mediaType: image.mediaType });
    const tags = tagsOf(prod, "prod/shop");
    const { main } = await sample.into("production", "1.2.0");
    expect(main, main.log).toMatchObject({ code: 1, outputs: { decision: "blocked", reason: "digest-mismatch" } });
    expect(tagsOf(prod, "prod/shop")).toEqual(tags);
  });
});

describe("an image that does not come in easily", () => {
  it("never tags wrong bytes, records why it failed, and hands nothing over (R30)", async () => {
    const sample = await createImageSample({ alone: true });
    const { build, prod } = sample;
    const image = addImage(build.store, "octo/shop", { platform: "amd64" });
    await sample.register(`app=${image.digest}`, "1.0.0");
    build.faults.plan({ method: "GET", path: /shop\/blobs/, times: 99, fault: { kind: "corrupt", at: 0 } });
    const { main, post, deployed } = await sample.into("production", "1.0.0");
    expect(deployed).toBe(false);
    expect(main.outputs, main.log).toMatchObject({ reason: "digest-mismatch" });
    expect(main.outputs["artifacts"]).toBe("");
    expect(tagsOf(prod, "prod/shop")).toEqual({});
    expect(post.code, post.log).toBe(0);
    const [settled] = (await readState(sample, "production")).settled;
    expect(settled).toMatchObject({ state: "failed", reason: "digest-mismatch" });
    await sample.close();
  });

  it("is refused by an immutable tag that stands on other bytes, and the tag stays", async () => {
    const sample = await createImageSample({ alone: true, tag: `v\${release.version}` });
    const { build, prod } = sample;
    const standing = addImage(prod.store, "prod/shop", { platform: "other", tag: "v1.0.0" });
    const image = addImage(build.store, "octo/shop", { platform: "amd64" });
    await sample.register(`app=${image.digest}`, "1.0.0");
    const { main } = await sample.into("production", "1.0.0");
    expect(main.outputs, main.log).toMatchObject({ decision: "blocked", reason: "tag-taken" });
    expect(tagsOf(prod, "prod/shop")).toEqual({ "v1.0.0": standing.digest });
    await sample.close();
  });

  it("leaves every tag of a release alone when one of its images cannot be copied, and mends it on a re-run", async () => {
    const sample = await createImageSample({ alone: true, side: true });
    const { build, prod } = sample;
    const app = addImage(build.store, "octo/shop", { platform: "amd64" });
    const side = addImage(build.store, "octo/side", { platform: "amd64" });
    await sample.register(`app=${app.digest}\nside=${side.digest}`, "1.0.0");
    prod.faults.plan({
      method: "POST",
      path: /side\/blobs\/uploads/,
      times: 99,
      fault: { kind: "status", status: 403 },
    });
    const { main, run } = await sample.into("production", "1.0.0");
    expect(main, main.log).toMatchObject({ code: 1, outputs: { reason: "registry-denied" } });
    expect([tagsOf(prod, "prod/shop"), tagsOf(prod, "prod/side")]).toEqual([{}, {}]);
    const [settled] = (await readState(sample, "production")).settled;
    expect(settled).toMatchObject({ state: "failed", reason: "registry-denied" });

    for (let left = 99; left > 0; left -= 1) prod.faults.take("POST", "/v2/prod/side/blobs/uploads/");
    const again = await sample.into("production", "1.0.0", { again: run });
    expect(again.main.outputs, again.main.log).toMatchObject({ decision: "deploy" });
    expect(JSON.parse(again.main.outputs["artifacts"] ?? "")).toMatchObject({
      app: { reference: `${prod.host}/prod/shop@${app.digest}` },
      side: { reference: `${prod.host}/prod/side@${side.digest}` },
    });
    expect(tagsOf(prod, "prod/shop")).toEqual({ production: app.digest });
    expect(tagsOf(prod, "prod/side")).toEqual({ production: side.digest });
    await sample.close();
  });

  it("fails loudly when its tag leads elsewhere after it was set (R30)", async () => {
    let meddle: (() => void) | undefined;
    const sample = await createImageSample({
      alone: true,
      rules: {
        onRequest: ({ method, path }) => {
          if (method === "GET" && path.endsWith("/manifests/production")) meddle?.();
        },
      },
    });
    const { build, prod } = sample;
    const image = addImage(build.store, "octo/shop", { platform: "amd64" });
    await sample.register(`app=${image.digest}`, "1.0.0");
    meddle = () => void addImage(prod.store, "prod/shop", { platform: "other", tag: "production" });
    const { main, deployed } = await sample.into("production", "1.0.0");
    expect(main, main.log).toMatchObject({ code: 1, outputs: { reason: "digest-mismatch", artifacts: "" } });
    expect(deployed).toBe(false);
    const [settled] = (await readState(sample, "production")).settled;
    expect(settled).toMatchObject({ state: "failed", reason: "digest-mismatch" });
    await sample.close();
  });

  it("goes on where it was killed in the middle of the copy (R84, R90)", async () => {
    let child: ChildProcess | undefined;
    const sample = await createImageSample({
      alone: true,
      rules: {
        onRequest: ({ method }) => {
          if (method === "PUT" || method === "PATCH") child?.kill("SIGKILL");
        },
      },
    });
    const { build, prod } = sample;
    const image = addImage(build.store, "octo/shop", { platform: "amd64" });
    await sample.register(`app=${image.digest}`, "1.0.0");
    const job = await deployJob(sample, {
      environment: "production",
      release: "1.0.0",
      by: sample.alice,
      started: (process) => {
        child = process;
      },
    });
    const inputs = { environment: "production", release: "1.0.0", promotion: "", registries: sample.logins };
    const died = await job.step({ door: "promote", inputs });
    expect(died.code, died.log).toBeNull();
    job.end("failure");
    await job.close();
    child = undefined;
    expect(tagsOf(prod, "prod/shop")).toEqual({});
    const again = await sample.into("production", "1.0.0", { again: job.run });
    expect(again.main.outputs, again.main.log).toMatchObject({ decision: "deploy" });
    expect(tagsOf(prod, "prod/shop")).toEqual({ production: image.digest });
    const { settled } = await readState(sample, "production");
    expect(settled.map(({ state }) => state)).toEqual(["succeeded", "failed"]);
    await sample.close();
  });

  it("arrives whole through a proxy that breaks every connection", async () => {
    let proxy: DropProxy | undefined;
    const sample = await createImageSample({
      alone: true,
      front: async (prod) => {
        proxy = await startDropProxy(prod.host, 700_000);
        return proxy.host;
      },
    });
    const { build, prod } = sample;
    const layers = [build.store.addGenerated("octo/shop", 3_000_000)];
    const image = addImage(build.store, "octo/shop", { platform: "amd64", layers });
    await sample.register(`app=${image.digest}`, "1.0.0");
    const { main } = await sample.into("production", "1.0.0");
    expect(main.outputs, main.log).toMatchObject({ decision: "deploy" });
    expect(proxy?.dropped).toBeGreaterThan(2);
    expect(tagsOf(prod, "prod/shop")).toEqual({ production: image.digest });
    expect(holdings(prod.store, "prod/shop").blobs).toEqual(expect.arrayContaining([layers[0]?.digest]));
    await sample.close();
    await proxy?.[Symbol.asyncDispose]();
  });

  it("arrives whole although the registries are busy, break off, cut short and forget", async () => {
    const sample = await createImageSample({ alone: true });
    const { build, prod } = sample;
    const image = addIndex(build.store, "octo/shop");
    await sample.register(`app=${image.digest}`, "1.0.0");
    for (const registry of [build, prod]) {
      const plan = (method: string, path: RegExp, fault: Fault) => registry.faults.plan({ method, path, fault });
      plan("GET", /manifests/, { kind: "status", status: 503 });
      plan("HEAD", /blobs/, { kind: "status", status: 429, headers: { "retry-after": "0" } });
      plan("GET", /blobs/, { kind: "cut", after: 1_000 });
      plan("GET", /blobs/, { kind: "truncate", to: 500 });
      plan("POST", /uploads/, { kind: "reset", when: "after" });
      plan("PUT", /uploads/, { kind: "reset", when: "before" });
      plan("PUT", /manifests/, { kind: "reset", when: "after" });
    }
    const { main } = await sample.into("production", "1.0.0");
    expect(main.outputs, main.log).toMatchObject({ decision: "deploy" });
    expect(tagsOf(prod, "prod/shop")).toEqual({ production: image.digest });
    const { manifests, blobs } = holdings(build.store, "octo/shop");
    expect(holdings(prod.store, "prod/shop")).toMatchObject({ manifests, blobs });
    await sample.close();
  });

  it("gives its login to no host that a registry sends it to", async () => {
    await using other = await startRegistry();
    const sample = await createImageSample({ alone: true });
    const { build, prod } = sample;
    const image = addImage(build.store, "octo/shop", { platform: "amd64" });
    addImage(other.store, "octo/shop", { platform: "amd64" });
    await sample.register(`app=${image.digest}`, "1.0.0");
    for (const digest of build.store.repository("octo/shop").blobs) {
      const to = `${other.url}/v2/octo/shop/blobs/${digest}`;
      build.faults.plan({
        method: "GET",
        path: new RegExp(`shop/blobs/${digest}`),
        times: 9,
        fault: { kind: "redirect", to },
      });
    }
    const { main } = await sample.into("production", "1.0.0");
    expect(main.outputs, main.log).toMatchObject({ decision: "deploy" });
    expect(other.seen.length).toBeGreaterThan(0);
    expect(other.seen.filter(({ headers }) => headers.authorization !== undefined)).toEqual([]);
    expect(tagsOf(prod, "prod/shop")).toEqual({ production: image.digest });
    await sample.close();
  });

  it("does not go to a private address or over plain http unless the policy allows it", async () => {
    const sample = await createImageSample({ alone: true, strict: true });
    const image = addImage(sample.build.store, "octo/shop", { platform: "amd64" });
    const end = await sample.register(`app=${image.digest}`, "1.0.0");
    expect(end, end.log).toMatchObject({ code: 1, outputs: { reason: "registry-address-refused" } });
    expect(end.log).toContain("registries:");
    expect(sample.build.seen).toEqual([]);
    await sample.close();
  });
});
