import { describe, expect, test } from "vitest";
import { copyImage } from "../../src/registry/copy.ts";
import type { Credential } from "../../src/registry/credential.ts";
import { getManifest, placeOf } from "../../src/registry/manifests.ts";
import type { RegistryOptions } from "../../src/registry/registry.ts";
import type { AuthRules } from "../simulator/registry/auth.ts";
import { type EmbeddedRegistry, startRegistry } from "../simulator/registry/index.ts";
import { addImage, clientOf, failureOf } from "./sample.ts";

const PASSWORD = "correct horse/battery+staple";
const login: Credential = { kind: "basic", username: "alice", password: PASSWORD };
const bearer: AuthRules = { kind: "bearer", username: "alice", password: PASSWORD };
const tokens = (registry: EmbeddedRegistry) => registry.seen.filter(({ path }) => path.startsWith("/token"));

/** Reads an image with one login, and tells what happened. */
async function read(auth: AuthRules, credential: Credential, options: Partial<RegistryOptions> = {}) {
  await using registry = await startRegistry({ auth });
  const image = addImage(registry.store, "octo/shop", { platform: "amd64" });
  const client = clientOf(registry, { login: credential, ...options });
  const place = placeOf(client, "octo/shop", "pull");
  const outcome = await getManifest(place, image.digest).catch((error: unknown) => error);
  client.close();
  return { outcome, image, registry };
}

describe("a login", () => {
  test.each<[string, AuthRules, Credential]>([
    ["by user name and password", { ...bearer, kind: "basic" }, login],
    ["by a token for user name and password", bearer, login],
    ["by a token for a refresh token", bearer, { kind: "identity-token", token: PASSWORD }],
    ["as a stranger, where strangers may read", { ...bearer, anonymousPull: true }, { kind: "anonymous" }],
  ])("%s is accepted", async (_name, auth, credential) => {
    const { outcome, image } = await read(auth, credential);
    expect(outcome).toMatchObject({ digest: image.digest });
  });

  test.each<[string, AuthRules, Credential, string]>([
    ["of nobody", { ...bearer, kind: "basic" }, { kind: "anonymous" }, "unauthorized"],
    ["with a wrong password", { ...bearer, kind: "basic" }, { ...login, password: "wrong" }, "unauthorized"],
    ["with a wrong password at the token server", bearer, { ...login, password: "wrong" }, "unauthorized"],
    ["of a stranger", bearer, { kind: "anonymous" }, "denied"],
    ["with a made-up token", bearer, { kind: "registry-token", token: "made-up" }, "unauthorized"],
  ])("%s is refused", async (_name, auth, credential, kind) => {
    const { outcome, registry } = await read(auth, credential);
    expect(outcome).toMatchObject({ name: "RegistryFailure", kind });
    expect(registry.seen.length).toBeLessThanOrEqual(5);
  });

  test("is not offered before the registry asks", async () => {
    const { registry } = await read({ ...bearer, kind: "basic" }, login);
    expect(registry.seen.map(({ headers }) => headers.authorization !== undefined)).toEqual([false, true]);
  });

  test("costs one token for one kind of request, and a new one when it ended", async () => {
    await using registry = await startRegistry({ auth: bearer });
    const image = addImage(registry.store, "octo/shop", { platform: "amd64" });
    const client = clientOf(registry, { login });
    const place = placeOf(client, "octo/shop", "pull");
    await Promise.all(Array.from({ length: 8 }, () => getManifest(place, image.digest)));
    expect(tokens(registry)).toHaveLength(1);
    expect(tokens(registry)[0]?.path).toBe(
      "/token?scope=repository%3Aocto%2Fshop%3Apull&service=registry&account=alice",
    );
    registry.revokeTokens();
    await Promise.all(Array.from({ length: 8 }, () => getManifest(place, image.digest)));
    expect(tokens(registry)).toHaveLength(2);
    client.close();
  });

  test("is another one for the target than for the source", async () => {
    await using from = await startRegistry({ auth: bearer });
    await using to = await startRegistry({ auth: { ...bearer, username: "deployer", password: "another secret" } });
    const image = addImage(from.store, "octo/shop", { platform: "amd64" });
    const source = clientOf(from, { login });
    const target = clientOf(to, { login: { kind: "basic", username: "deployer", password: "another secret" } });
    await copyImage({
      source: { registry: source, repository: "octo/shop" },
      target: { registry: target, repository: "prod/shop" },
      digest: image.digest,
      tag: { name: "production", policy: "moving" },
    });
    source.close();
    target.close();
    const basic = (registry: EmbeddedRegistry) =>
      new Set(
        registry.seen.map(({ headers }) => headers.authorization ?? "").filter((each) => each.startsWith("Basic")),
      );
    expect(basic(from)).toEqual(new Set([`Basic ${btoa(`alice:${PASSWORD}`)}`]));
    expect(basic(to)).toEqual(new Set([`Basic ${btoa("deployer:another secret")}`]));
    expect(tokens(to)[0]?.path).toContain("scope=repository%3Aprod%2Fshop%3Apull%2Cpush");
  });

  test("for two repositories of one registry is one token for both", async () => {
    await using registry = await startRegistry({ auth: bearer });
    const image = addImage(registry.store, "octo/shop", { platform: "amd64" });
    const client = clientOf(registry, { login });
    const location = (repository: string) => ({ registry: client, repository });
    await copyImage({ source: location("octo/shop"), target: location("prod/shop"), digest: image.digest });
    client.close();
    expect(tokens(registry)).toHaveLength(1);
    expect(registry.store.repository("prod/shop").blobs.size).toBe(3);
  });

  test("that ends in the middle of a copy is made anew", async () => {
    await using from = await startRegistry();
    await using to = await startRegistry({ auth: bearer });
    const image = addImage(from.store, "octo/shop", { platform: "amd64" });
    const source = clientOf(from);
    const target = clientOf(to, { login });
    let ended = false;
    await copyImage({
      source: { registry: source, repository: "octo/shop" },
      target: { registry: target, repository: "prod/shop" },
      digest: image.digest,
      onProgress: () => {
        if (!ended) to.revokeTokens();
        ended = true;
      },
    });
    source.close();
    target.close();
    expect([...to.store.repository("prod/shop").manifests.keys()]).toEqual([image.digest]);
  });
});

describe("the token server (never a credential to another host)", () => {
  test.each([
    ["on another host", "http://localhost:1/token"],
    ["behind a name that only looks alike", "http://127.0.0.1.example.com/token"],
    ["with a login in its address", "http://alice:x@127.0.0.1:1/token"],
  ])("%s gets no login", async (_name, realm) => {
    const { outcome } = await read({ ...bearer, realm }, login);
    expect(outcome).toMatchObject({ kind: "address-refused" });
    expect(String(outcome)).not.toContain(PASSWORD);
  });

  test("that the caller named gets it", async () => {
    await using server = await startRegistry({ auth: bearer });
    const realm = `http://localhost:${new URL(server.url).port}/token`;
    const { outcome } = await read({ ...bearer, realm }, login, { tokenHosts: ["localhost"] });
    // Its tokens are not this registry's; what counts is who was asked.
    expect(outcome).toMatchObject({ kind: "unauthorized" });
    expect(tokens(server)[0]?.headers.authorization).toMatch(/^Basic /);
  });

  test("is not followed when it redirects", async () => {
    await using elsewhere = await startRegistry();
    await using registry = await startRegistry({ auth: bearer });
    registry.faults.plan({ path: /^\/token/, times: 9, fault: { kind: "redirect", to: `${elsewhere.url}/token` } });
    const client = clientOf(registry, { login });
    const failure = await failureOf(getManifest(placeOf(client, "octo/shop", "pull"), "latest"));
    client.close();
    expect(failure.kind).toBe("unexpected");
    expect(elsewhere.seen).toEqual([]);
  });
});

describe("a secret (R49)", () => {
  test("is in no failure, even when the registry repeats it", async () => {
    await using registry = await startRegistry({ auth: bearer });
    const heard: string[] = [];
    const client = clientOf(registry, { login, onSecret: (secret) => heard.push(secret) });
    const place = placeOf(client, "octo/shop", "pull");
    await failureOf(getManifest(place, "v1"));
    const token = (registry.seen.at(-1)?.headers.authorization ?? "").replace("Bearer ", "");
    const basic = btoa(`alice:${PASSWORD}`);
    for (const secret of [PASSWORD, token, basic, encodeURIComponent(PASSWORD)]) {
      const body = JSON.stringify({ errors: [{ code: "DENIED", message: `you sent ${secret}` }] });
      registry.faults.plan({ fault: { kind: "status", status: 403, body } });
      const failure = await failureOf(getManifest(place, "v1"));
      const shown = [failure.message, failure.stack, failure.hint, JSON.stringify(failure)].join(" ");
      expect(shown).toContain("you sent ***");
      expect(shown).not.toContain(secret);
    }
    client.close();
    expect(heard).toEqual(expect.arrayContaining([PASSWORD, basic, token]));
  });
});
