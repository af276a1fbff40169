import { join } from "node:path";
import type { EmbeddedRegistry } from "../../test/simulator/registry/index.ts";
import { must } from "./claim.ts";
import { digestOfArchive, digestOfFolder } from "./digests.ts";
import type { Shop } from "./shop.ts";
import type { Teller } from "./terminal.ts";

const ENVIRONMENTS = ["development", "staging", "production"] as const;

/** The digest of the files a build uploaded, and of what `deploy.sh` got in each environment. */
export interface Bytes {
  readonly built: string;
  readonly received: Readonly<Record<(typeof ENVIRONMENTS)[number], string>>;
  /** What stands in production's registry, and in the one that ci pushed to. */
  readonly images: Readonly<Record<"image" | "chart", string>>;
}

/** Counts them. Throws `StoryFailed` when an environment got anything but what was built last. */
export async function compareBytes({ repository, deployed, registries }: Shop): Promise<Bytes> {
  const artifact = repository.artifacts.at(-1);
  must(artifact !== undefined, "the build uploaded an artifact");
  const built = await digestOfArchive(artifact.bytes);
  const [development, staging, production] = await Promise.all(
    ENVIRONMENTS.map(async (environment) => {
      const received = await digestOfFolder(join(deployed, environment));
      must(received === built, `${environment} received what was built`);
      return received;
    }),
  );
  must(development !== undefined && staging !== undefined && production !== undefined, "three environments");
  const commit = repository.runs.find(({ id }) => id === artifact.run_id)?.head_sha ?? "";
  const image = taggedAs(registries.build, "octo/shop", commit);
  const chart = taggedAs(registries.build, "octo/charts/shop", commit);
  must(taggedAs(registries.build, "octo/shop", "staging") === image, "staging's tag is on the image");
  must(taggedAs(registries.production, "shop", "production") === image, "production's tag is on the image");
  must(holds(registries.production, "charts/shop", chart), "production's registry has the chart");
  return { built, received: { development, staging, production }, images: { image, chart } };
}

function taggedAs(registry: EmbeddedRegistry, repository: string, tag: string): string {
  const digest = registry.store.repository(repository).tags.get(tag);
  must(digest !== undefined, `${repository} has the tag ${tag}`);
  return digest;
}

function holds(registry: EmbeddedRegistry, repository: string, digest: string): boolean {
  return registry.store.repository(repository).manifests.has(digest);
}

export function tellBytes(teller: Teller, { built, received, images }: Bytes): void {
  teller.table(
    ["what", "where", "sha256"],
    [
      ["image", "both registries", short(images.image)],
      ["chart", "both registries", short(images.chart)],
      ["file", "as ci built it", short(built)],
      ...Object.entries(received).map(([where, digest]) => ["file", `in ${where}`, short(digest)]),
    ],
  );
}

/** The beginning of a digest, enough for the eye. */
function short(digest: string): string {
  return digest.replace("sha256:", "").slice(0, 32);
}
