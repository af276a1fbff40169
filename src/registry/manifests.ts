import type { Scope } from "./authorizer.ts";
import { algorithmOf, digestOf, isDigest } from "./digest.ts";
import { RegistryFailure } from "./errors.ts";
import type { Descriptor } from "./manifest.ts";
import { ACCEPT } from "./media-types.ts";
import type { Registry, Whole } from "./registry.ts";

/** A repository, by whom and with which scopes it is asked. */
export interface Place {
  readonly registry: Registry;
  /** Without the host. */
  readonly repository: string;
  readonly scopes: readonly Scope[];
}

/** A manifest as a registry serves it, checked against its digest. */
export interface FetchedManifest extends Descriptor {
  readonly bytes: Buffer;
}

/** What registries accept at least (OCI distribution specification 1.1, "Pushing manifests"), and more than real ones have. */
const LARGEST = 4 * 1_024 * 1_024;

/** A place to read from, or to write to. */
export function placeOf(registry: Registry, repository: string, access: "pull" | "pull,push"): Place {
  return { registry, repository, scopes: [`repository:${repository}:${access}`] };
}

/**
 * Reads a manifest and hashes it here. By digest, its bytes are that digest's; by tag, the registry must not claim another
 * digest than theirs (R30).
 *
 * @throws RegistryFailure `digest-mismatch`, `not-found`, …
 */
export async function getManifest(place: Place, reference: string): Promise<FetchedManifest> {
  const found = await findManifest(place, reference);
  if (found !== null) return found;
  const message = `${nameOf(place, reference)} does not exist`;
  throw new RegistryFailure({ kind: "not-found", message, status: 404 });
}

/** The same; null when there is none. */
export async function findManifest(place: Place, reference: string): Promise<FetchedManifest | null> {
  const what = `read the manifest of ${nameOf(place, reference)}`;
  const answer = await place.registry.exchange(
    { method: "GET", url: pathOf(place, reference), scopes: place.scopes, headers: { accept: ACCEPT }, what },
    [200, 404],
    LARGEST,
  );
  if (answer.status === 404) return null;
  const claimed = answer.headers.get("docker-content-digest");
  const expected = isDigest(reference) ? reference : claimed;
  const digest = digestOf(answer.body, expected === undefined ? "sha256" : algorithmOf(expected));
  // Where the reference is a digest the header may be of another algorithm and proves nothing.
  if (expected !== undefined && digest !== expected) throw mismatch(what, expected, digest);
  return { mediaType: mediaTypeOf(answer), digest, size: answer.body.length, bytes: answer.body };
}

/**
 * The digest behind a tag, or whether a digest is there; null when not.
 *
 * @throws RegistryFailure `digest-mismatch` when the registry answers for another digest than the one asked for
 */
export async function headManifest(place: Place, reference: string): Promise<string | null> {
  const what = `look for the manifest of ${nameOf(place, reference)}`;
  const answer = await place.registry.exchange(
    { method: "HEAD", url: pathOf(place, reference), scopes: place.scopes, headers: { accept: ACCEPT }, what },
    [200, 404],
  );
  if (answer.status === 404) return null;
  const claimed = answer.headers.get("docker-content-digest");
  if (claimed === undefined || !isDigest(claimed)) return (await findManifest(place, reference))?.digest ?? null;
  if (isDigest(reference) && claimed !== reference) throw mismatch(what, reference, claimed);
  return claimed;
}

/** What a registry said about a manifest that it took. */
export interface Stored {
  /** Whether it keeps the list of referrers itself (OCI distribution specification 1.1, "Pushing manifests with subject"). */
  readonly tracksSubject: boolean;
}

/**
 * Writes a manifest under its digest or a tag.
 *
 * @throws RegistryFailure `digest-mismatch` when the bytes are not the digest's, here or in the registry's own words
 */
export async function putManifest(place: Place, reference: string, manifest: FetchedManifest): Promise<Stored> {
  const what = `write the manifest of ${nameOf(place, reference)}`;
  const own = digestOf(manifest.bytes, algorithmOf(manifest.digest));
  if (own !== manifest.digest) throw mismatch(what, manifest.digest, own);
  if (isDigest(reference) && reference !== manifest.digest) throw mismatch(what, reference, manifest.digest);
  const answer = await place.registry.exchange(
    {
      method: "PUT",
      url: pathOf(place, reference),
      scopes: place.scopes,
      headers: { "content-type": manifest.mediaType },
      body: manifest.bytes,
      what,
    },
    [200, 201, 202],
  );
  const claimed = answer.headers.get("docker-content-digest");
  const comparable = claimed?.startsWith(`${algorithmOf(manifest.digest)}:`) === true;
  if (comparable && claimed !== manifest.digest) throw mismatch(what, manifest.digest, claimed);
  return { tracksSubject: answer.headers.has("oci-subject") };
}

/** `registry/repository:tag` or `registry/repository@digest`, for messages. */
export function nameOf(place: Pick<Place, "registry" | "repository">, reference: string): string {
  return `${place.registry.name}/${place.repository}${isDigest(reference) ? "@" : ":"}${reference}`;
}

function pathOf(place: Place, reference: string): string {
  return `/v2/${place.repository}/manifests/${reference}`;
}

function mediaTypeOf(answer: Whole): string {
  return (answer.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

export function mismatch(what: string, expected: string, found: string): RegistryFailure {
  return new RegistryFailure({
    kind: "digest-mismatch",
    message: `${what}: expected ${expected}, but the bytes are ${found}`,
  });
}
