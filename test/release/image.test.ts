import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ArtifactFault } from "../../src/release/artifacts/fault.ts";
import { imageKind } from "../../src/release/artifacts/image.ts";
import { closeImages, type ImageHouse } from "../../src/release/artifacts/image-house.ts";
import { credentialsFor } from "../../src/release/artifacts/image-location.ts";
import type { KindContext } from "../../src/release/artifacts/kind.ts";
import type { ImageRecord } from "../../src/release/artifacts/record.ts";
import type { ImageTarget } from "../../src/release/artifacts/target.ts";
import { addImage, addIndex, addReferrer, holdings } from "../registry/sample.ts";
import { type EmbeddedRegistry, startRegistry } from "../simulator/registry/index.ts";
import type { Pointer } from "../simulator/registry/store.ts";
import { imageHouse, kindContext, placed } from "./placed.ts";

const LOGIN = { username: "builder", password: "secret of the source" };
const OTHER = { username: "deployer", password: "secret of the target" };

let from: EmbeddedRegistry;
let to: EmbeddedRegistry;
let context: KindContext;
let house: ImageHouse;
let lines: string[];
let secrets: string[];
let image: Pointer;

beforeEach(async () => {
  from = await startRegistry({ auth: { kind: "bearer", ...LOGIN } });
  to = await startRegistry({ auth: { kind: "basic", ...OTHER } });
  image = addIndex(from.store, "octo/shop", "1.4.0");
  lines = [];
  secrets = [];
  context = contextWith({
    logins: new Map([
      [from.host, LOGIN],
      [to.host, OTHER],
    ]),
  });
});
afterEach(async () => {
  closeImages(house);
  await from[Symbol.asyncDispose]();
  await to[Symbol.asyncDispose]();
});

function contextWith(changes: Partial<ImageHouse>): KindContext {
  const allowed = { plainHttp: true, privateAddresses: true, tokenHosts: [] };
  const made = kindContext(
    // No kind but GitHub's own asks GitHub.
    { client: undefined as never, repo: { owner: "octo", name: "shop" }, folder: "/nowhere", commit: "" },
    {
      rules: new Map([
        [from.host, allowed],
        [to.host, allowed],
      ]),
      onProgress: (line) => lines.push(line),
      onSecret: (secret) => secrets.push(secret),
      ...changes,
    },
  );
  house = made.images;
  return made;
}

const named = (source: string, claimed = {}) => ({ name: "app", source, run: 1, ...claimed });
const record = (): ImageRecord => ({
  kind: "image",
  name: "app",
  digest: image.digest,
  size: image.size,
  image: {
    repository: `${from.host}/octo/shop`,
    mediaType: image.mediaType,
    platforms: ["linux/amd64", "linux/arm64"],
    tag: null,
  },
});
const target = (says: Partial<ImageTarget> = {}): ImageTarget => ({
  kind: "image",
  repository: `${to.host}/prod/shop`,
  tag: { name: "production", policy: "moving" },
  ...says,
});
async function enter(says: Partial<ImageTarget> = {}) {
  const one = placed(record(), target(says));
  const delivered = await imageKind.prepare(context, one);
  const transfers = await imageKind.carry(context, one);
  const moved = await imageKind.move(context, one, [delivered]);
  await imageKind.prove(context, one, [delivered]);
  return { delivered, transfers, moved };
}
async function reasonOf(promise: Promise<unknown>): Promise<string> {
  const outcome = await promise.catch((error: unknown) => error);
  if (outcome instanceof ArtifactFault) return outcome.reason;
  throw new Error(`no fault, but ${String(outcome)}`, { cause: outcome });
}
const tags = (registry: EmbeddedRegistry, repository: string) =>
  Object.fromEntries(registry.store.repository(repository).tags);

describe("registering an image", () => {
  test("reads its manifest, hashes it, and notes what it is (R23, R29)", async () => {
    expect(await imageKind.resolve(context, named(`${from.host}/octo/shop@${image.digest}`))).toEqual(record());
    expect(await imageKind.resolve(context, named(`${from.host}/octo/shop:1.4.0`))).toEqual({
      ...record(),
      image: { ...record().image, tag: "1.4.0" },
    });
  });

  test("reads the platform of a single image from its configuration, and needs none for other artifacts", async () => {
    const single = addImage(from.store, "octo/shop", { platform: "riscv64" });
    const chart = addReferrer(from.store, "octo/shop", { subject: image, type: "application/vnd.cncf.helm.chart" });
    const platforms = async (digest: string) =>
      (await imageKind.resolve(context, named(`${from.host}/octo/shop@${digest}`))).image.platforms;
    expect(await platforms(single.digest)).toEqual(["linux/riscv64"]);
    expect(await platforms(chart.digest)).toEqual([]);
  });

  test("refuses what is not there, what is something else, and a digest that somebody else claimed (R29)", async () => {
    const elsewhere = `sha256:${"0".repeat(64)}`;
    const at = (reference: string) => `${from.host}/octo/shop${reference}`;
    expect(await reasonOf(imageKind.resolve(context, named(at(`@${elsewhere}`))))).toBe("artifact-missing");
    expect(await reasonOf(imageKind.resolve(context, named(at(":2.0.0"))))).toBe("artifact-missing");
    expect(await reasonOf(imageKind.resolve(context, named("octo/shop:1.4.0")))).toBe("artifact-name-refused");
    const claimed = named(at(":1.4.0"), { claimed: elsewhere });
    expect(await reasonOf(imageKind.resolve(context, claimed))).toBe("digest-mismatch");
    const single = addImage(from.store, "octo/shop", { platform: "riscv64" });
    from.faults.plan({ path: /blobs/, times: 9, fault: { kind: "corrupt", at: 20 } });
    expect(await reasonOf(imageKind.resolve(context, named(at(`@${single.digest}`))))).toBe("digest-mismatch");
    from.faults.plan({ path: /manifests/, times: 9, fault: { kind: "corrupt", at: 200 } });
    expect(await reasonOf(imageKind.resolve(context, named(at(`@${image.digest}`))))).toBe("digest-mismatch");
  });

  test("says that a registry wants another login, which is no word about the image", async () => {
    context = contextWith({ logins: new Map([[from.host, { ...LOGIN, password: "wrong" }]]) });
    const asked = imageKind.resolve(context, named(`${from.host}/octo/shop:1.4.0`));
    await expect(asked).rejects.toMatchObject({ reason: "registry-unauthorized" });
  });
});

describe("an environment's image", () => {
  test("is copied whole to its own repository, then tagged by digest, and handed over from there", async () => {
    const signature = addReferrer(from.store, "octo/shop", { subject: image, type: "application/x-signature" });
    const { delivered, transfers, moved } = await enter();
    const repository = `${to.host}/prod/shop`;
    expect(delivered).toMatchObject({ kind: "image", reference: `${repository}@${image.digest}` });
    expect(moved).toEqual([{ artifact: "app", digest: image.digest, to: `${repository}:production` }]);
    expect(transfers).toMatchObject([{ artifact: "app", to: repository, skipped: 0 }]);
    expect(holdings(to.store, "prod/shop").manifests).toEqual(holdings(from.store, "octo/shop").manifests);
    expect(tags(to, "prod/shop")).toEqual({ production: image.digest });
    expect(to.store.repository("prod/shop").manifests.has(signature.digest)).toBe(true);
    expect(lines).toEqual([expect.stringMatching(/^app to .*: sent .*, 0 B there already, with 1 attached/)]);
    expect(secrets).toEqual(expect.arrayContaining([LOGIN.password, OTHER.password]));
  });

  test("is sent once: a second time everything is there, and its tag still moves", async () => {
    await enter();
    const { transfers } = await enter({ tag: { name: "live", policy: "moving" } });
    expect(transfers).toMatchObject([{ sent: 0 }]);
    expect(tags(to, "prod/shop")).toEqual({ production: image.digest, live: image.digest });
  });

  test("stays where it is without a repository of its own, and only gets the tag", async () => {
    const { delivered, transfers, moved } = await enter({ repository: undefined });
    expect(delivered.reference).toBe(`${from.host}/octo/shop@${image.digest}`);
    expect(transfers).toEqual([]);
    expect(moved).toMatchObject([{ to: `${from.host}/octo/shop:production` }]);
    expect(tags(from, "octo/shop")).toEqual({ "1.4.0": image.digest, production: image.digest });
    expect(to.seen).toEqual([]);
  });

  test("is handed over by digest alone without a tag, and as registered without a word of the policy", async () => {
    expect((await enter({ tag: undefined })).moved).toMatchObject([{ to: `${to.host}/prod/shop` }]);
    expect(tags(to, "prod/shop")).toEqual({});
    const plain = placed(record());
    expect(await imageKind.prepare(context, plain)).toMatchObject({
      reference: `${from.host}/octo/shop@${image.digest}`,
    });
    expect(await imageKind.carry(context, plain)).toEqual([]);
    expect(await imageKind.move(context, plain, [])).toEqual([]);
    await imageKind.prove(context, plain, []);
  });

  test("gets a tag of the release's own words, which never moves to another digest", async () => {
    const tag = { name: `v\${release.version}`, policy: "immutable" } as const;
    await enter({ tag });
    expect(tags(to, "prod/shop")).toEqual({ "v1.4.0": image.digest });
    await enter({ tag });
    const first = image;
    image = addImage(from.store, "octo/shop", { platform: "other" });
    const other = placed(record(), target({ tag }));
    expect(await reasonOf(imageKind.prepare(context, other))).toBe("tag-taken");
    await imageKind.carry(context, other);
    expect(await reasonOf(imageKind.move(context, other, []))).toBe("tag-taken");
    expect(tags(to, "prod/shop")).toEqual({ "v1.4.0": first.digest });
  });

  test.each([
    [null, "has none"],
    ["1.4.0+build 5", "no registry accepts"],
  ])("is refused a tag after the version %s", async (version, why) => {
    const tag = { name: `\${release.version}`, policy: "immutable" } as const;
    const release = { id: "r-000000000001", version, commit: "a".repeat(40) };
    const prepared = imageKind.prepare(context, placed(record(), target({ tag }), { release }));
    await expect(prepared).rejects.toMatchObject({ reason: "tag-refused", message: expect.stringContaining(why) });
  });

  test("exists where its own repository has all of it, or the source still has", async () => {
    const one = placed(record(), target());
    expect(await imageKind.exists(context, one)).toEqual({ there: true });
    await enter();
    from.store.repository("octo/shop").manifests.delete(image.digest);
    expect(await imageKind.exists(context, one)).toEqual({ there: true });
    const [blob = ""] = to.store.repository("prod/shop").blobs;
    to.store.repository("prod/shop").blobs.delete(blob);
    expect(await imageKind.exists(context, one)).toMatchObject({ there: false, why: expect.stringContaining(blob) });
  });

  test("is taken from its own repository when the source was cleaned up, and is missing without either", async () => {
    await enter({ tag: undefined });
    from.store.repository("octo/shop").manifests.clear();
    await enter();
    expect(tags(to, "prod/shop")).toEqual({ production: image.digest });
    to.store.repository("prod/shop").manifests.clear();
    expect(await reasonOf(imageKind.prepare(context, placed(record(), target())))).toBe("artifact-missing");
  });

  test("is asked for before anything is written: a wrong login is found then", async () => {
    context = contextWith({
      logins: new Map([
        [from.host, LOGIN],
        [to.host, { ...OTHER, password: "wrong" }],
      ]),
    });
    const prepared = imageKind.prepare(context, placed(record(), target()));
    await expect(prepared).rejects.toMatchObject({ reason: "registry-unauthorized" });
    expect(to.seen.filter(({ method }) => method !== "HEAD" && method !== "GET")).toEqual([]);
  });

  test("is carried without a tag, and a registry that lets nobody write says so", async () => {
    const one = placed(record(), target());
    to.faults.plan({ method: "POST", path: /uploads/, times: 99, fault: { kind: "status", status: 403 } });
    await expect(imageKind.carry(context, one)).rejects.toMatchObject({ reason: "registry-denied" });
    expect(tags(to, "prod/shop")).toEqual({});
  });

  test("is not done when the registry loses a part of it", async () => {
    const one = placed(record(), target());
    const losing = imageKind.carry(context, one);
    const held = to.store.repository("prod/shop");
    // What it took, it forgets as soon as the manifests are there.
    const forget = held.manifests.set.bind(held.manifests);
    held.manifests.set = (digest, manifest) => {
      if (digest === image.digest) held.blobs.clear();
      return forget(digest, manifest);
    };
    expect(await reasonOf(losing)).toBe("artifact-missing");
    expect(tags(to, "prod/shop")).toEqual({});
  });

  test("is proven by what the registry gives out under the tag", async () => {
    const one = placed(record(), target());
    await enter();
    const other = addImage(to.store, "prod/shop", { platform: "other", tag: "production" });
    expect(other.digest).not.toBe(image.digest);
    expect(await reasonOf(imageKind.prove(context, one, []))).toBe("digest-mismatch");
    to.store.repository("prod/shop").tags.delete("production");
    expect(await reasonOf(imageKind.prove(context, one, []))).toBe("artifact-missing");
  });

  test("never expires by itself", () => {
    expect(imageKind.expires(record())).toBeNull();
  });
});

describe("logins", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "docker-config-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const auths = (login: { username: string; password: string }) => ({
    auths: { [from.host]: { auth: btoa(`${login.username}:${login.password}`) } },
  });
  const resolve = () => imageKind.resolve(context, named(`${from.host}/octo/shop:1.4.0`));

  test("come from the Docker config, in $DOCKER_CONFIG or at home", async () => {
    writeFileSync(join(folder, "config.json"), JSON.stringify(auths(LOGIN)));
    context = contextWith({ env: { DOCKER_CONFIG: folder } });
    expect(await resolve()).toMatchObject({ digest: image.digest });
    context = contextWith({ env: { HOME: "/nowhere" } });
    await expect(resolve()).rejects.toMatchObject({ reason: "registry-denied" });
  });

  test("are not guessed when the Docker config cannot be read", async () => {
    mkdirSync(join(folder, "config.json"));
    context = contextWith({ env: { DOCKER_CONFIG: folder } });
    await expect(resolve()).rejects.toMatchObject({ reason: "registry-credentials" });
  });

  test("of the step come before the Docker config, the longest name first, and never for a part of a name", async () => {
    writeFileSync(join(folder, "config.json"), JSON.stringify(auths({ ...LOGIN, password: "old" })));
    const wrong = { ...LOGIN, password: "wrong" };
    const tried = async (logins: [string, typeof LOGIN][]) => {
      context = contextWith({ env: { DOCKER_CONFIG: folder }, logins: new Map(logins) });
      return resolve().then(
        () => "in",
        () => "out",
      );
    };
    expect(await tried([[from.host, LOGIN]])).toBe("in");
    expect(
      await tried([
        [from.host, wrong],
        [`${from.host}/octo`, LOGIN],
      ]),
    ).toBe("in");
    expect(
      await tried([
        [from.host, LOGIN],
        [`${from.host}/octo/shop`, wrong],
      ]),
    ).toBe("out");
    expect(await tried([[`${from.host}/octo/sh`, LOGIN]])).toBe("out");
    expect(await tried([])).toBe("out");
  });

  test("are the job's own token on GitHub's registry alone, after every other, and never over plain http", async () => {
    const house = imageHouse({ token: "ghs_of_the_job", env: { DOCKER_CONFIG: folder } });
    const at = (name: string, changes: Partial<ImageHouse> = {}) =>
      credentialsFor({ ...house, ...changes }, name)(name.split("/", 1)[0] ?? "");
    const token = { kind: "basic", username: "x-access-token", password: "ghs_of_the_job" };
    expect(await at("ghcr.io/octo/shop")).toEqual(token);
    for (const name of ["ghcr.io.example.com/octo/shop", "docker.io/octo/shop", "xghcr.io/a"]) {
      expect(await at(name)).toEqual({ kind: "anonymous" });
    }
    const plainHttp = new Map([["ghcr.io", { plainHttp: true, privateAddresses: false, tokenHosts: [] }]]);
    expect(await at("ghcr.io/octo/shop", { rules: plainHttp })).toEqual({ kind: "anonymous" });
    expect(await at("ghcr.io/octo/shop", { logins: new Map([["ghcr.io", LOGIN]]) })).toEqual({
      kind: "basic",
      ...LOGIN,
    });
    writeFileSync(join(folder, "config.json"), JSON.stringify({ auths: { "ghcr.io": { auth: btoa("a:b") } } }));
    expect(await at("ghcr.io/octo/shop")).toEqual({ kind: "basic", username: "a", password: "b" });
  });

  test("come from a credential helper, which sees none of the step's inputs", async () => {
    const helper = join(folder, "docker-credential-test");
    const seen = join(folder, "seen");
    writeFileSync(
      helper,
      `#!/bin/sh\nenv > ${seen}\necho '${JSON.stringify({ Username: LOGIN.username, Secret: LOGIN.password })}'\n`,
    );
    chmodSync(helper, 0o755);
    writeFileSync(join(folder, "config.json"), JSON.stringify({ credHelpers: { [from.host]: "test" } }));
    const env = {
      DOCKER_CONFIG: folder,
      PATH: `${folder}:${process.env["PATH"]}`,
      AWS_REGION: "eu-west-1",
      INPUT_TOKEN: "ghs_of_the_job",
      INPUT_REGISTRIES: "other=a:b",
      STATE_intent: "x",
    };
    context = contextWith({ env });
    expect(await resolve()).toMatchObject({ digest: image.digest });
    const given = readFileSync(seen, "utf8");
    expect(given).toContain("AWS_REGION=eu-west-1");
    expect(given).not.toMatch(/INPUT_|STATE_/);
  });

  test("and addresses that the policy does not allow are not used", async () => {
    context = contextWith({ rules: new Map(), logins: new Map([[from.host, LOGIN]]) });
    await expect(resolve()).rejects.toMatchObject({ reason: "registry-address-refused" });
    const rule = { plainHttp: false, privateAddresses: true, tokenHosts: [] };
    context = contextWith({ rules: new Map([[from.host, rule]]), logins: new Map([[from.host, LOGIN]]) });
    await expect(resolve()).rejects.toMatchObject({ reason: "registry-unavailable" });
    expect(from.seen).toEqual([]);
  });
});
