import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { createServer, getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyImage } from "../../src/registry/copy.ts";
import { proveImage } from "../../src/registry/prove.ts";
import { AUTHORITY, EXPIRED, GOOD, KEY, OTHER, SELF_SIGNED } from "../network/certificates.ts";
import { type EmbeddedRegistry, type RegistryRules, startRegistry } from "../simulator/registry/index.ts";
import { addImage, addIndex, clientOf, failureOf, holdings } from "./sample.ts";

const LOGIN = { username: "deployer", password: "secret of the registry" };

interface SecureRegistry extends AsyncDisposable {
  /** `localhost:<port>`, where it speaks https. */
  readonly host: string;
  readonly inner: EmbeddedRegistry;
}

/** An embedded registry behind TLS. Its token server is behind it too, as real ones are. */
async function startSecure(certificate: string, rules: RegistryRules = {}): Promise<SecureRegistry> {
  let to = 0;
  const front = createServer({ key: KEY, cert: certificate }, (near) => {
    const far = connect(to, "127.0.0.1");
    near.pipe(far).pipe(near);
    near.on("error", () => far.destroy());
    far.on("error", () => near.destroy());
  });
  front.on("tlsClientError", () => undefined);
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  const host = `localhost:${(front.address() as AddressInfo).port}`;
  const auth = rules.auth ?? { kind: "bearer", ...LOGIN, realm: `https://${host}/token` };
  const inner = await startRegistry({ ...rules, auth });
  to = Number(inner.host.split(":")[1]);
  return {
    host,
    inner,
    [Symbol.asyncDispose]: async () => {
      await inner[Symbol.asyncDispose]();
      front.close();
      await once(front, "close");
    },
  };
}

const login = { kind: "basic", ...LOGIN } as const;
const secure = (registry: SecureRegistry) => clientOf(registry, { login, plainHttp: false });

describe("a registry that speaks https", () => {
  const before = getCACertificates("default");
  beforeAll(() => setDefaultCACertificates([...before, AUTHORITY]));
  afterAll(() => setDefaultCACertificates(before));

  test("is copied from and to, with a token of its own token server", async () => {
    await using from = await startSecure(GOOD);
    await using to = await startSecure(GOOD);
    const image = addIndex(from.inner.store, "octo/shop");
    const source = { registry: secure(from), repository: "octo/shop" };
    const target = { registry: secure(to), repository: "prod/shop" };
    const tag = { name: "v1", policy: "immutable" } as const;
    await copyImage({ source, target, digest: image.digest, tag });
    await proveImage({ ...target, digest: image.digest, tag: "v1" });
    expect(holdings(to.inner.store, "prod/shop").manifests).toEqual(holdings(from.inner.store, "octo/shop").manifests);
    expect(to.inner.seen.some(({ path }) => path.startsWith("/token"))).toBe(true);
    source.registry.close();
    target.registry.close();
  });

  test.each([
    ["has expired", EXPIRED],
    ["is for another host", OTHER],
    ["is by no authority", SELF_SIGNED],
  ])("gets nothing when its certificate %s, and is not asked again", async (_name, certificate) => {
    await using registry = await startSecure(certificate);
    const image = addImage(registry.inner.store, "octo/shop", { platform: "amd64" });
    const client = secure(registry);
    const at = { registry: client, repository: "octo/shop" };
    const failure = await failureOf(proveImage({ ...at, digest: image.digest }));
    expect(failure).toMatchObject({ kind: "certificate", hint: expect.stringContaining("NODE_EXTRA_CA_CERTS") });
    expect(registry.inner.seen).toEqual([]);
    client.close();
  });

  test("keeps its login to itself when the token server or the blobs are not protected", async () => {
    await using open = await startRegistry();
    await using registry = await startSecure(GOOD, { auth: { kind: "bearer", ...LOGIN, realm: `${open.url}/token` } });
    const image = addImage(registry.inner.store, "octo/shop", { platform: "amd64" });
    const client = secure(registry);
    const at = { registry: client, repository: "octo/shop" };
    expect(await failureOf(proveImage({ ...at, digest: image.digest }))).toMatchObject({ kind: "address-refused" });
    expect(open.seen).toEqual([]);
    client.close();

    await using second = await startSecure(GOOD);
    await using to = await startSecure(GOOD);
    const other = addImage(second.inner.store, "octo/shop", { platform: "amd64" });
    const fault = { kind: "redirect", to: `${open.url}/elsewhere` } as const;
    second.inner.faults.plan({ method: "GET", path: /shop\/blobs/, times: 9, fault });
    const source = { registry: secure(second), repository: "octo/shop" };
    const target = { registry: secure(to), repository: "prod/shop" };
    const tag = { name: "live", policy: "moving" } as const;
    expect(await failureOf(copyImage({ source, target, digest: other.digest, tag }))).toMatchObject({
      kind: "address-refused",
    });
    expect(open.seen).toEqual([]);
    expect(holdings(to.inner.store, "prod/shop").tags).toEqual({});
    source.registry.close();
    target.registry.close();
  });
});

test("an authority that the job does not know is not trusted", async () => {
  await using registry = await startSecure(GOOD);
  const client = secure(registry);
  const at = { registry: client, repository: "octo/shop" };
  const digest = addImage(registry.inner.store, "octo/shop", { platform: "amd64" }).digest;
  expect(await failureOf(proveImage({ ...at, digest }))).toMatchObject({ kind: "certificate" });
  expect(registry.inner.seen).toEqual([]);
  client.close();
});
