import type { Credential } from "../../src/registry/credential.ts";
import { RegistryFailure } from "../../src/registry/errors.ts";
import { connectRegistry, type Registry, type RegistryOptions } from "../../src/registry/registry.ts";
import type { EmbeddedRegistry } from "../simulator/registry/index.ts";
import type { Pointer, Store } from "../simulator/registry/store.ts";

export const OCI_INDEX = "application/vnd.oci.image.index.v1+json";
export const OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const CONFIG = "application/vnd.oci.image.config.v1+json";

/** A clock that only moves when somebody sleeps. */
export function manualClock(): RegistryOptions["clock"] & { readonly slept: readonly number[] } {
  let now = Date.parse("2026-11-22T12:00:00Z");
  const slept: number[] = [];
  return {
    slept,
    now: () => new Date(now),
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
    random: () => 0.5,
  };
}

/** A client of an embedded registry; http and this machine's address are allowed. */
export function clientOf(
  registry: Pick<EmbeddedRegistry, "host">,
  options: Partial<RegistryOptions> & { readonly login?: Credential } = {},
): Registry {
  const { login = { kind: "anonymous" }, ...rest } = options;
  return connectRegistry({
    registry: registry.host,
    credential: async () => login,
    clock: manualClock(),
    agent: "env-actions/test",
    plainHttp: true,
    privateAddresses: true,
    silence: 2_000,
    ...rest,
  });
}

/** An image of one platform. */
export function addImage(
  store: Store,
  repository: string,
  o: { platform: string; tag?: string; layers?: readonly Pointer[] },
): Pointer {
  const config = store.addBlob(repository, JSON.stringify({ architecture: o.platform, os: "linux" }), CONFIG);
  const layers = o.layers ?? [
    store.addBlob(repository, "the layer that all platforms share".repeat(4_000)),
    store.addBlob(repository, `the layer of ${o.platform}`.repeat(2_000)),
  ];
  return store.addManifest(repository, { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers }, o.tag);
}

/** An index of two platforms. */
export function addIndex(store: Store, repository: string, tag?: string): Pointer {
  const manifests = ["amd64", "arm64"].map((architecture) => ({
    ...addImage(store, repository, { platform: architecture }),
    platform: { architecture, os: "linux" },
  }));
  return store.addManifest(repository, { schemaVersion: 2, mediaType: OCI_INDEX, manifests }, tag);
}

/** Something that refers to `subject`: a signature, a bill of materials. */
export function addReferrer(
  store: Store,
  repository: string,
  o: { subject: Pointer; type: string; tag?: string },
): Pointer {
  const config = store.addBlob(repository, "{}", "application/vnd.oci.empty.v1+json");
  const layers = [store.addBlob(repository, `${o.type} of ${o.subject.digest}`, o.type)];
  const { mediaType, digest, size } = o.subject;
  const manifest = {
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    artifactType: o.type,
    config,
    layers,
    subject: { mediaType, digest, size },
  };
  return store.addManifest(repository, manifest, o.tag);
}

/** Everything a repository holds, as plain data that can be compared. */
export function holdings(
  store: Store,
  repository: string,
): { manifests: string[]; blobs: string[]; tags: Record<string, string> } {
  const held = store.repository(repository);
  return {
    manifests: [...held.manifests.keys()].sort(),
    blobs: [...held.blobs].sort(),
    tags: Object.fromEntries(held.tags),
  };
}

/** The failure a promise ends in; anything else is an error of the test. */
export async function failureOf(promise: Promise<unknown>): Promise<RegistryFailure> {
  const outcome = await promise.then(
    (value) => value,
    (error: unknown) => error,
  );
  if (!(outcome instanceof RegistryFailure)) throw new Error(`no failure, but ${String(outcome)}`, { cause: outcome });
  return outcome;
}
