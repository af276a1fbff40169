import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { firstCredential, givenCredential } from "../../src/registry/credential.ts";
import { credentialHelper } from "../../src/registry/credential-helper.ts";
import { dockerConfig } from "../../src/registry/docker-config.ts";

const nobody = async () => undefined;
const alice = { kind: "basic", username: "alice", password: "pass:word" };
const auth = btoa("alice:pass:word");
const source = (config: unknown, ask: Parameters<typeof dockerConfig>[1]["ask"] = nobody) =>
  dockerConfig(JSON.stringify(config), { path: "~/.docker/config.json", ask });

describe("a Docker config", () => {
  test.each([
    ["ghcr.io", { auths: { "ghcr.io": { auth } } }],
    ["ghcr.io", { auths: { "https://ghcr.io": { auth } } }],
    ["ghcr.io", { auths: { "https://ghcr.io/v2/": { auth } } }],
    ["docker.io", { auths: { "https://index.docker.io/v1/": { auth } } }],
    ["docker.io", { auths: { "docker.io": { username: "alice", password: "pass:word" } } }],
    ["127.0.0.1:5000", { auths: { "127.0.0.1:5000": { auth } } }],
  ])("has a login for %s", async (registry, config) => {
    expect(await source(config)(registry)).toEqual(alice);
  });

  test("has refresh and registry tokens", async () => {
    const found = source({ auths: { "a.io": { auth, identitytoken: "refresh" }, "b.io": { registrytoken: "ready" } } });
    expect(await found("a.io")).toEqual({ kind: "identity-token", token: "refresh" });
    expect(await found("b.io")).toEqual({ kind: "registry-token", token: "ready" });
  });

  test("gives no login to a registry that is not named, nor a path's to all of it", async () => {
    const found = source({ auths: { "ghcr.io": { auth }, "quay.io/octo": { auth }, "docker.io": {} } });
    for (const registry of ["ghcr.io:5000", "ghcr.io.example.com", "io", "quay.io", "docker.io"]) {
      expect(await found(registry)).toBeUndefined();
    }
  });

  test("asks the helper named for the registry, then the common store, then itself", async () => {
    const asked: string[] = [];
    const found = source(
      { auths: { "c.io": { auth } }, credHelpers: { "a.io": "ecr-login" }, credsStore: "desktop" },
      async (helper, server) => {
        asked.push(`${helper} ${server}`);
        return undefined;
      },
    );
    await found("a.io");
    await found("docker.io");
    expect(await found("c.io")).toEqual(alice);
    expect(asked).toEqual(["ecr-login a.io", "desktop https://index.docker.io/v1/", "desktop c.io"]);
  });

  test.each([
    "",
    "[]",
    '{"auths":[]}',
    `{"auths":{"a.io":{"auth":"${btoa("nocolon-secret")}"}}}`,
    `{"auths": ${auth}}`,
  ])("%j is an error that does not show it (R49)", async (text) => {
    const failing = async () => dockerConfig(text, { path: "config.json", ask: nobody })("a.io");
    const failure: unknown = await failing().catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: "RegistryFailure", kind: "credentials" });
    expect(String(failure)).not.toMatch(/secret|YWxpY2/);
  });

  test("comes after what was given for this very registry", async () => {
    const given = givenCredential("ghcr.io", { kind: "registry-token", token: "given" });
    const found = firstCredential(given, source({ auths: { "ghcr.io": { auth }, "quay.io": { auth } } }));
    expect(await found("ghcr.io")).toMatchObject({ token: "given" });
    expect(await found("quay.io")).toEqual(alice);
    expect(await found("gcr.io")).toEqual({ kind: "anonymous" });
  });
});

describe.skipIf(process.platform === "win32")("a credential helper", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "helpers-"));
    const helper = (name: string, script: string) => {
      const path = join(folder, `docker-credential-${name}`);
      writeFileSync(path, `#!/bin/sh\n${script}\n`);
      chmodSync(path, 0o755);
    };
    helper("good", `read server; [ "$1" = get ] && printf '{"Username":"%s","Secret":"s3cret"}' "$server"`);
    helper("token", `printf '{"Username":"<token>","Secret":"refresh"}'`);
    helper("empty", "echo credentials not found in native keychain; exit 1");
    helper("broken", "echo s3cret; echo s3cret >&2; exit 3");
    helper("chatty", "echo hello");
    helper("stuck", "exec sleep 60");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const ask = (name: string, server = "ghcr.io") =>
    credentialHelper({ env: { PATH: `${folder}:${process.env["PATH"] ?? ""}` }, timeout: 1_000 })(name, server);

  test("is asked by its protocol, without a shell", async () => {
    expect(await ask("good", "ghcr.io")).toEqual({ kind: "basic", username: "ghcr.io", password: "s3cret" });
    expect(await ask("good", "$(id);`id`")).toMatchObject({ username: "$(id);`id`" });
    expect(await ask("token")).toEqual({ kind: "identity-token", token: "refresh" });
  });

  test("may have nothing", async () => {
    expect(await ask("empty")).toBeUndefined();
  });

  test.each(["broken", "chatty", "stuck", "missing", "../good", "good; id", "", "a/b"])(
    "called %j fails, and what it printed is not shown (R49)",
    async (name) => {
      const failure: unknown = await ask(name).catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: "RegistryFailure", kind: "credentials" });
      expect(String(failure)).not.toContain("s3cret");
    },
  );
});
