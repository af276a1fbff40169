import type { ChildProcess } from "node:child_process";
import type { Run, User } from "../simulator/world.ts";
import { afterSoak, type Sample } from "./sample.ts";
import { type DeployJob, type NewJob, type StepEnd, startJob } from "./step.ts";

/** How a deploying job went: the promote step, the deploy step that follows it without an `if:`, the post step. */
export interface Deployed {
  readonly main: StepEnd;
  /** Whether the next step of the job ran. */
  readonly deployed: boolean;
  readonly post: StepEnd;
  readonly run: Run;
}

export interface Deploying {
  readonly environment: string;
  readonly release?: string;
  readonly promotion?: string;
  /** Where the policy has services. */
  readonly service?: string;
  readonly by?: User;
  readonly again?: Run;
  /** What the deploy step does. */
  readonly deploy?: (main: StepEnd) => Promise<"success" | "failure"> | "success" | "failure";
  readonly started?: (child: ChildProcess) => void;
  readonly node?: readonly string[];
  readonly more?: Readonly<Record<string, string>>;
  /** Production is asked at once, without the hour in staging that its preset wants. */
  readonly early?: boolean;
  /** Permissions beside those of the examples. */
  readonly scopes?: NewJob["scopes"] & object;
}

/** Starts the environment's workflow as dispatched. */
export function deployJob(
  sample: Sample,
  { environment, release = "", promotion = "", service, by, again, started, node, early, scopes }: Deploying,
): Promise<DeployJob> {
  const { simulator, repository } = sample;
  if (early !== true) afterSoak(simulator, environment);
  return startJob({
    simulator,
    repository,
    workflow: `${environment}.yml`,
    inputs: { environment, release, promotion, ...(service === undefined ? {} : { service }) },
    ...(by === undefined ? {} : { actor: by }),
    ...(again === undefined ? {} : { again }),
    ...(started === undefined ? {} : { started }),
    ...(node === undefined ? {} : { node }),
    ...(scopes === undefined ? {} : { scopes }),
  });
}

/** A whole deploying job: promote, the next step, promote's post step, and the job's end. */
export async function deploy(sample: Sample, wanted: Deploying): Promise<Deployed> {
  const { environment, release = "", promotion = "" } = wanted;
  const job = await deployJob(sample, wanted);
  const service = wanted.service === undefined ? {} : { service: wanted.service };
  const inputs = { environment, release, promotion, ...service, "on-blocked": "fail", ...wanted.more };
  const main = await job.step({ door: "promote", inputs });
  const deployed = main.code === 0;
  const outcome = deployed ? await (wanted.deploy ?? (() => "success" as const))(main) : "failure";
  if (outcome === "failure") job.fail();
  const post = await job.step({ door: "promote", post: true, inputs });
  job.end(outcome);
  await job.close();
  return { main, deployed, post, run: job.run };
}
