/** Copies an image between two registries in a process of its own, and prints what it took: peak memory in MB, seconds of CPU. */
import { copyImage } from "../../src/registry/copy.ts";
import { connectRegistry } from "../../src/registry/registry.ts";

const [source = "", target = "", digest = ""] = process.argv.slice(2);

const connect = (registry: string) =>
  connectRegistry({
    registry,
    credential: async () => ({ kind: "anonymous" }),
    clock: {
      now: () => new Date(),
      random: Math.random,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    agent: "env-actions/test",
    plainHttp: true,
    privateAddresses: true,
  });

const from = connect(source);
const to = connect(target);
const began = performance.now();
const { progress } = await copyImage({
  source: { registry: from, repository: "octo/shop" },
  target: { registry: to, repository: "prod/shop" },
  digest,
  tag: { name: "v1", policy: "moving" },
});
from.close();
to.close();
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(
  JSON.stringify({
    megabytes: Math.round((maxRSS * 1_024) / 1e6),
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    seconds: (performance.now() - began) / 1_000,
    sent: progress.bytes.sent,
  }),
);
