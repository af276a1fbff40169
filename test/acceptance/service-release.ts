import { expect } from "vitest";
import { commit } from "../simulator/populate.ts";
import type { Sample } from "./sample.ts";
import { startJob } from "./step.ts";

/** Commits something and registers the commit as a release of a service, as the build does; it goes nowhere by itself. */
export async function registerCommit(
  { simulator, repository, alice }: Sample,
  { content, service }: { readonly content: string; readonly service: string },
): Promise<{ readonly release: string; readonly commit: string }> {
  const files = { "x.md": content };
  await commit(simulator.world, repository, { branch: "main", files, message: content, actor: alice });
  const job = await startJob({
    ...{ simulator, repository, workflow: "ci.yml", event: "push", key: "release", actor: alice },
  });
  const end = await job.step({ door: "register", inputs: { service, init: "true", promote: "false" } });
  expect(end.code, end.log).toBe(0);
  job.end("success");
  await job.close();
  return { release: end.outputs["release"] ?? "", commit: job.run.head_sha };
}
