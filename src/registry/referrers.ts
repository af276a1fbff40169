import { digestOf } from "./digest.ts";
import { RegistryFailure } from "./errors.ts";
import { type Descriptor, descriptor, fieldsOf, type ManifestContent, parseJson } from "./manifest.ts";
import { type FetchedManifest, findManifest, headManifest, nameOf, type Place, putManifest } from "./manifests.ts";
import { OCI_INDEX } from "./media-types.ts";

/** Pages that a registry may cut a list of referrers into. */
const MOST_PAGES = 100;
const LARGEST_PAGE = 4 * 1_024 * 1_024;
/** Tags that cosign before version 3 keeps signatures, attestations and bills of materials under. */
const COSIGN = ["sig", "att", "sbom"];

/** The tag that stands for the referrers API where there is none (OCI distribution specification 1.1): `sha256-<hex>`. */
export function fallbackTag(digest: string): string {
  const [algorithm = "", hex = ""] = digest.split(":");
  return `${algorithm.slice(0, 32)}-${hex.slice(0, 64)}`;
}

/** The tags next to an image by which cosign finds what belongs to it, as far as they exist. */
export async function cosignTags(place: Place, digest: string): Promise<readonly { tag: string; digest: string }[]> {
  const tags = COSIGN.map((suffix) => `${fallbackTag(digest)}.${suffix}`);
  const found = await Promise.all(tags.map(async (tag) => ({ tag, digest: await headManifest(place, tag) })));
  return found.flatMap(({ tag, digest: at }) => (at === null ? [] : [{ tag, digest: at }]));
}

/** Manifests that name `digest` as their subject: by the referrers API, or by the fallback tag where there is no API. */
export async function listReferrers(place: Place, digest: string): Promise<readonly Descriptor[]> {
  const what = `list what refers to ${nameOf(place, digest)}`;
  const found: Descriptor[] = [];
  let url = `/v2/${place.repository}/referrers/${digest}`;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    // Registries without the API say so in several ways; GHCR with 303 to a page, Debian's with 404.
    const answer = await place.registry.exchange(
      { method: "GET", url, scopes: place.scopes, headers: { accept: OCI_INDEX }, what },
      [200, 400, 404, 405],
      LARGEST_PAGE,
    );
    const type = answer.headers.get("content-type")?.split(";", 1)[0]?.trim();
    if (answer.status !== 200 || type !== OCI_INDEX) return page === 0 ? listFallback(place, digest) : found;
    found.push(...entriesOf(answer.body, what));
    const next = nextPage(answer.headers.get("link"), answer.url);
    if (next === undefined) return distinct(found);
    if (new URL(next).origin !== new URL(answer.url).origin) {
      throw new RegistryFailure({ kind: "unexpected", message: `${what}: the next page is on another host` });
    }
    url = next;
  }
  throw new RegistryFailure({ kind: "unexpected", message: `${what}: more than ${MOST_PAGES} pages` });
}

async function listFallback(place: Place, digest: string): Promise<readonly Descriptor[]> {
  const index = await findManifest(place, fallbackTag(digest));
  if (index === null || index.mediaType !== OCI_INDEX) return [];
  return distinct(entriesOf(index.bytes, `the list of what refers to ${nameOf(place, digest)}`));
}

/**
 * Adds a referrer to the fallback tag of its subject, for registries that do not keep the list themselves. What is in the
 * list already stays.
 */
export async function addToFallback(place: Place, referrer: FetchedManifest, content: ManifestContent): Promise<void> {
  if (content.subject === undefined) return;
  const tag = fallbackTag(content.subject.digest);
  const index = await findManifest(place, tag);
  const what = `the list of what refers to ${nameOf(place, content.subject.digest)}`;
  const known = index === null ? [] : rawEntries(index.bytes, what);
  if (known.some((entry) => descriptor(entry, what).digest === referrer.digest)) return;
  const entry = {
    mediaType: content.mediaType,
    digest: referrer.digest,
    size: referrer.size,
    ...(content.artifactType === undefined ? {} : { artifactType: content.artifactType }),
    ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
  };
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: OCI_INDEX, manifests: [...known, entry] }));
  await putManifest(place, tag, { mediaType: OCI_INDEX, digest: digestOf(bytes), size: bytes.length, bytes });
}

function entriesOf(bytes: Buffer, what: string): readonly Descriptor[] {
  return rawEntries(bytes, what).map((entry) => descriptor(entry, what));
}

function rawEntries(bytes: Buffer, what: string): readonly unknown[] {
  const manifests = fieldsOf(parseJson(bytes, what), what).get("manifests");
  return Array.isArray(manifests) ? manifests : [];
}

function distinct(found: readonly Descriptor[]): readonly Descriptor[] {
  return [...new Map(found.map((each) => [each.digest, each])).values()];
}

function nextPage(link: string | undefined, from: string): string | undefined {
  const target = /<([^>]{1,4096})>\s*;\s*rel="?next"?/.exec(link ?? "")?.[1];
  return target === undefined ? undefined : URL.parse(target, from)?.href;
}
