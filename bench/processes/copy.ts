/**
 * Copies images by digest as a door does, in a process that does nothing else: `copy.mjs <json>`, see {@link Wish}. It ends
 * with 1 when anything failed.
 */
import { copyImage } from "../../src/registry/copy.ts";
import { connectRegistry } from "../../src/registry/registry.ts";

/** What to copy: from one registry to another, or within one. */
export interface Wish {
  readonly source: string;
  readonly target: string;
  readonly images: readonly {
    readonly from: string;
    readonly to: string;
    readonly digest: string;
    readonly tag: string;
  }[];
}

const wish: Wish = JSON.parse(process.argv[2] ?? "");
const connect = (registry: string) =>
  connectRegistry({
    registry,
    credential: async () => ({ kind: "anonymous" }),
    clock: {
      now: () => new Date(),
      random: Math.random,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    agent: "env-actions/bench",
    plainHttp: true,
    privateAddresses: true,
  });

const source = connect(wish.source);
const target = wish.target === wish.source ? source : connect(wish.target);
try {
  const copies = wish.images.map(({ from, to, digest, tag }) =>
    copyImage({
      source: { registry: source, repository: from },
      target: { registry: target, repository: to },
      digest,
      tag: { name: tag, policy: "moving" },
    }),
  );
  const sent = (await Promise.all(copies)).reduce((sum, { progress }) => sum + progress.bytes.sent, 0);
  console.log(JSON.stringify({ sent }));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  source.close();
  target.close();
}
