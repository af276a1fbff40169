import { afterEach, beforeEach, expect } from "vitest";
import type { Built } from "./build.ts";
import { deploy } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample, type SampleOptions } from "./sample.ts";
import { type DeployJob, type NewJob, startJob } from "./step.ts";
import { healthOf, policyWith, type Service, startService } from "./verified.ts";

/** A repository for each test, whose development is verified by a service of this machine. */
export function verifyingSample() {
  let sample: Sample;
  let service: Service;
  beforeEach(async () => {
    service = await startService();
  });
  afterEach(async () => {
    expect(sample.simulator.violations).toEqual([]);
    await sample.close();
    await service[Symbol.asyncDispose]();
  });

  const begin = async (options: SampleOptions) => {
    sample = await createSample(options);
  };
  const open = async (verification: string, files: Readonly<Record<string, string>> = {}, more = "") => {
    await begin({ files: { ".github/environments.yml": policyWith(verification, more), ...files } });
  };
  const dev = () => readState(sample, "development");
  const LOOK = () => `{ interval: 1s, failures: 2, health: [${healthOf(service)}] }`;

  /** A deploying job that ended well, with the same run's next job ready to verify. */
  async function deployed(built: Built) {
    return deploy(sample, { environment: "development", release: built.release, by: sample.alice });
  }

  async function nextJob(run: DeployJob["run"], more: Partial<NewJob> = {}): Promise<DeployJob> {
    run.run_attempt -= 1;
    return startJob({
      ...{ simulator: sample.simulator, repository: sample.repository, workflow: "development.yml", key: "verify" },
      inputs: { environment: "development" },
      again: run,
      mayDispatch: true,
      ...more,
    });
  }

  async function verify(
    run: DeployJob["run"],
    inputs: Readonly<Record<string, string>> = {},
    more: Partial<NewJob> = {},
  ) {
    const job = await nextJob(run, more);
    const end = await job.step({ door: "verify", inputs: { environment: "development", ...inputs } });
    job.end(end.code === 0 ? "success" : "failure");
    await job.close();
    return end;
  }

  return {
    /** Once the test opened it. */
    get sample() {
      return sample;
    },
    get service() {
      return service;
    },
    begin,
    open,
    dev,
    LOOK,
    deployed,
    nextJob,
    verify,
  };
}
