import { listAttestations } from "../github/attestations.ts";
import type { Client } from "../github/client.ts";
import type { Repo } from "../github/repo.ts";
import { LARGEST_BUNDLE, unpackBundle } from "./unpack.ts";

/** Bundles that are still to be fetched, one after the other so that only one is in memory. */
export type Bundles = readonly (() => Promise<unknown>)[];

/**
 * The provenance bundles that GitHub's attestations API has of a digest: parsed JSON of unknown shape.
 *
 * @throws GitHubFailure as `listAttestations`; each fetch may reject by itself
 */
export async function storedBundles(client: Client, repo: Repo, digest: string): Promise<Bundles> {
  const found = await listAttestations(client, { repo, digest });
  return found.map(({ bundle, url }) => async () => {
    if (bundle !== null) return bundle;
    if (url === null) throw new Error("GitHub lists an attestation without its bundle");
    return unpackBundle(await client.stored(`an attestation of ${digest}`, url, LARGEST_BUNDLE));
  });
}
