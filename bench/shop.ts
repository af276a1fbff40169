import { release } from "../test/acceptance/build.ts";
import { deploy, deployJob } from "../test/acceptance/deploy.ts";
import { createSample, type Sample } from "../test/acceptance/sample.ts";
import type { LoggedRequest } from "../test/simulator/world.ts";

/** Production has to say how it is monitored; the sample's clock stands in November 2026. */
const OFF = "monitoring: { off: true, because: nobody uses it, until: 2026-12-18 }";

/** The sample with so many environments: development, staging, and all others behind staging and started by people. */
export async function openShop(environments = 3): Promise<Sample> {
  const names = environmentNames(environments);
  const further = names
    .slice(3)
    .map((name) => `  ${name}: { preset: production, after: staging, workflow: production.yml, ${OFF} }`);
  const policy = `version: 1
artifacts:
  app: { kind: file }
environments:
  development: { preset: development, workflow: development.yml }
  staging: { preset: staging, after: development, workflow: staging.yml }
  production: { preset: production, after: staging, workflow: production.yml, ${OFF} }
${further.join("\n")}
`;
  return createSample({ environments: names, files: { ".github/environments.yml": policy }, rateLimit: 1_000_000 });
}

export function environmentNames(number: number): readonly string[] {
  const further = Array.from({ length: number - 3 }, (_, index) => `region-${index + 4}`);
  return ["development", "staging", "production", ...further];
}

/** Builds and registers a release and brings it as far as staging. Answers its id. */
export async function releaseToStaging(sample: Sample, content: string): Promise<{ release: string; commit: string }> {
  const built = await release(sample, content);
  for (const environment of ["development", "staging"]) {
    const { main, post } = await deploy(sample, { environment, release: built.release });
    if (main.code !== 0 || post.code !== 0) throw new Error(`${environment}: ${main.log}${post.log}`);
  }
  return built;
}

/** One whole promotion as a job sees it. */
export interface Promoted {
  /** Of the main and the post step together. */
  readonly ms: number;
  readonly requests: readonly LoggedRequest[];
}

/** Promotes into production with the shipped launchers, nothing between the two steps. */
export async function promote(sample: Sample, release: string, node: readonly string[] = []): Promise<Promoted> {
  const job = await deployJob(sample, { environment: "production", release, node });
  const inputs = { environment: "production", release, promotion: "", "on-blocked": "fail" };
  const before = sample.simulator.requests().length;
  const started = performance.now();
  const main = await job.step({ door: "promote", inputs });
  const post = await job.step({ door: "promote", post: true, inputs });
  const ms = performance.now() - started;
  job.end("success");
  await job.close();
  if (main.code !== 0 || post.code !== 0) throw new Error(`production: ${main.log}${post.log}`);
  return { ms, requests: sample.simulator.requests().slice(before) };
}

/** The longest chain of requests of which each began after the one before had its answer. */
export function depthOf(requests: readonly LoggedRequest[]): number {
  let depth = 0;
  let free = Number.NEGATIVE_INFINITY;
  for (const { started, ended } of requests.toSorted((a, b) => a.ended - b.ended)) {
    if (started < free) continue;
    depth += 1;
    free = ended;
  }
  return depth;
}

/** How many went to GitHub's interface; what a store for bytes answers is not among them. */
export function apiRequests(requests: readonly LoggedRequest[]): number {
  return requests.filter(({ kind }) => kind === "rest" || kind === "graphql").length;
}
