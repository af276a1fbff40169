import { digestOf } from "../../registry/digest.ts";
import type { ManifestContent } from "../../registry/manifest.ts";
import { fieldsOf, parseJson } from "../../registry/manifest.ts";
import { type FetchedManifest, mismatch, nameOf, type Place } from "../../registry/manifests.ts";

/** Configurations of container images are this small; more is not read for the sake of a word in a table. */
const LARGEST = 1_048_576;
const IMAGE_CONFIGS: ReadonlySet<string> = new Set([
  "application/vnd.oci.image.config.v1+json",
  "application/vnd.docker.container.image.v1+json",
]);

/**
 * What an image runs on: `linux/amd64`, `linux/arm64/v8`. An index names its platforms, an image says it in its
 * configuration. Attestations inside an index are for no platform; other artifacts have none.
 */
export async function platformsOf(
  place: Place,
  manifest: FetchedManifest,
  content: ManifestContent,
): Promise<readonly string[]> {
  const what = nameOf(place, manifest.digest);
  if (content.manifests.length > 0) {
    const listed = fieldsOf(parseJson(manifest.bytes, what), what).get("manifests");
    const entries: readonly unknown[] = Array.isArray(listed) ? listed : [];
    return distinct(entries.map((entry) => platformOf(fieldsOf(entry, what).get("platform"))));
  }
  const config = content.blobs.find(({ mediaType }) => IMAGE_CONFIGS.has(mediaType));
  if (config === undefined || config.size > LARGEST) return [];
  const answer = await place.registry.exchange(
    {
      method: "GET",
      url: `/v2/${place.repository}/blobs/${config.digest}`,
      scopes: place.scopes,
      what: `read the configuration of ${what}`,
    },
    [200],
    LARGEST,
  );
  const own = digestOf(answer.body, config.digest.slice(0, config.digest.indexOf(":")));
  if (own !== config.digest) throw mismatch(`read the configuration of ${what}`, config.digest, own);
  return distinct([platformOf(parseJson(answer.body, what))]);
}

function platformOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const part = (name: string): unknown => Object.getOwnPropertyDescriptor(value, name)?.value;
  const words = [part("os"), part("architecture"), part("variant")].filter((word) => word !== undefined);
  const known = words.every((word): word is string => typeof word === "string" && /^[a-z0-9._-]{1,40}$/i.test(word));
  return known && words.length >= 2 && !words.includes("unknown") ? words.join("/") : undefined;
}

function distinct(platforms: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(platforms.filter((each) => each !== undefined))].sort();
}
