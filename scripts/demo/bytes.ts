import { join } from "node:path";
import { digestOfArchive, digestOfFolder } from "./digests.ts";
import type { Shop } from "./shop.ts";
import { must } from "./stage.ts";
import type { Teller } from "./terminal.ts";

const ENVIRONMENTS = ["development", "staging", "production"] as const;

/** The digest of the files a build uploaded, and of what `deploy.sh` got in each environment. */
export interface Bytes {
  readonly built: string;
  readonly received: Readonly<Record<(typeof ENVIRONMENTS)[number], string>>;
}

/** Counts them. Throws `StoryFailed` when an environment got anything but what was built last. */
export async function compareBytes({ repository, deployed }: Shop): Promise<Bytes> {
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
  return { built, received: { development, staging, production } };
}

export function tellBytes(teller: Teller, { built, received }: Bytes): void {
  teller.table(
    ["where", "sha256 of the files"],
    [["built by ci", short(built)], ...Object.entries(received).map(([where, digest]) => [where, short(digest)])],
  );
}

/** The beginning of a digest, enough for the eye. */
function short(digest: string): string {
  return digest.replace("sha256:", "").slice(0, 32);
}
