import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runGit } from "../simulator/git.ts";
import { type Built, release } from "./build.ts";
import { deploy } from "./deploy.ts";
import { forge } from "./forge.ts";
import { jobsOf, readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import { type DeployJob, type NewJob, startJob } from "./step.ts";
import { healthOf, policyWith, type Service, startService, withVerifyJob } from "./verified.ts";

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

const PATH = ".github/workflows/development.yml";
const open = async (verification: string, files: Readonly<Record<string, string>> = {}, more = "") => {
  sample = await createSample({ files: { ".github/environments.yml": policyWith(verification, more), ...files } });
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

describe("a deployment that the policy wants verified", () => {
  it("has only arrived when its job ended well, succeeds once it is well, and opens the next environment then (R97, R98)", async () => {
    await open(LOOK());
    const built = await release(sample, "well");
    const { run } = await deployed(built);
    expect((await dev()).open[0]).toMatchObject({ state: "deployed" });
    expect(sample.repository.deployments[0]?.statuses.at(-1)?.state).toBe("in_progress");
    const early = await deploy(sample, { environment: "staging", release: built.release, by: sample.alice });
    expect(early.main.outputs).toMatchObject({ decision: "waiting", reason: "upstream-in-progress" });

    service.version = built.release;
    const end = await verify(run);
    expect(end, end.log).toMatchObject({ code: 0, outputs: { decision: "pass", reason: "verification-passed" } });
    expect(end.summary).toContain("**Verified**");
    const { open: left, settled } = await dev();
    expect(left).toEqual([]);
    expect(settled[0]).toMatchObject({ state: "succeeded", verification: { verdict: "pass", run: { job: "verify" } } });
    expect(sample.repository.deployments[0]?.statuses.at(-1)?.state).toBe("success");
    const late = await deploy(sample, { environment: "staging", release: built.release, by: sample.alice });
    expect(late.main, late.main.log).toMatchObject({ code: 0, outputs: { decision: "deploy" } });
  }, 120_000);

  it("fails when the service still reports the old version, and the next environment stays shut", async () => {
    await open(LOOK());
    const built = await release(sample, "old version");
    const { run } = await deployed(built);
    service.version = "r-000000000000";
    const end = await verify(run);
    expect(end, end.log).toMatchObject({ code: 1, outputs: { decision: "fail", reason: "verification-failed" } });
    expect(end.log).toContain('says that version is "r-000000000000"');
    const { settled, current } = await dev();
    expect(settled[0]).toMatchObject({
      state: "failed",
      reason: "verification-failed",
      verification: { verdict: "fail" },
    });
    expect(current.kind).toBe("unknown");
    expect(sample.repository.deployments[0]?.statuses.at(-1)?.state).toBe("failure");
    const next = await deploy(sample, { environment: "staging", release: built.release, by: sample.alice });
    expect(next.main.outputs).toMatchObject({ decision: "blocked", reason: "upstream-not-succeeded" });
    // Asked again, what is stored counts.
    const again = await verify(run);
    expect(again).toMatchObject({ code: 1, outputs: { decision: "unchanged", reason: "already-settled" } });
  }, 120_000);

  it("is no success when nobody could see it (R97, R99)", async () => {
    await open(
      `{ interval: 1s, failures: 2, health: [{ name: health, url: "https://nowhere.invalid/", json: { version: "\${release.id}" } }] }`,
    );
    const { run } = await deployed(await release(sample, "unseen"));
    const end = await verify(run);
    expect(end, end.log).toMatchObject({
      code: 1,
      outputs: { decision: "unknown", reason: "verification-inconclusive" },
    });
    expect((await dev()).settled[0]).toMatchObject({ state: "failed", reason: "verification-inconclusive" });
  }, 120_000);

  it("is verified in the deploying job itself, whose end settles it: a pass before a red step is no success (R106, R107)", async () => {
    await open(LOOK());
    for (const ends of ["success", "failure"] as const) {
      const built = await release(sample, `same job ${ends}`);
      service.version = built.release;
      const job = await startJob({
        ...{ simulator: sample.simulator, repository: sample.repository, workflow: "development.yml" },
        inputs: { environment: "development", release: built.release },
        actor: sample.alice,
      });
      const inputs = { environment: "development", release: built.release, promotion: "", "on-blocked": "fail" };
      expect((await job.step({ door: "promote", inputs })).code).toBe(0);
      const end = await job.step({ door: "verify", inputs: { environment: "development" } });
      expect(end, end.log).toMatchObject({ code: 0, outputs: { decision: "pass" } });
      expect((await dev()).open[0]).toMatchObject({
        state: "deploying",
        verification: { judged: { verdict: "pass" } },
      });
      if (ends === "failure") job.fail();
      expect((await job.step({ door: "promote", post: true, inputs })).code).toBe(0);
      job.end(ends);
      await job.close();
      expect((await dev()).settled[0]).toMatchObject({ state: ends === "success" ? "succeeded" : "failed" });
    }
  }, 120_000);

  it("a verdict that is no pass in the deploying job is why the promotion failed", async () => {
    await open(LOOK());
    const built = await release(sample, "same job, bad");
    service.status = 500;
    const job = await startJob({
      ...{ simulator: sample.simulator, repository: sample.repository, workflow: "development.yml" },
      inputs: { environment: "development", release: built.release },
      actor: sample.alice,
    });
    const inputs = { environment: "development", release: built.release, promotion: "", "on-blocked": "fail" };
    await job.step({ door: "promote", inputs });
    expect((await job.step({ door: "verify", inputs: { environment: "development" } })).code).toBe(1);
    // Even where the step had `continue-on-error`.
    job.carryOn();
    await job.step({ door: "promote", post: true, inputs });
    job.end("success");
    await job.close();
    expect((await dev()).settled[0]).toMatchObject({ state: "failed", reason: "verification-failed" });
  }, 120_000);

  it.each([
    ["something settled it", false],
    ["something newer entered", true],
  ])(
    "a result that comes after %s is recorded and ignored (R98)",
    async (_name, isNewer) => {
      await open(`{ bake: 3s, interval: 1s, failures: 1, health: [${healthOf(service)}] }`);
      const built = await release(sample, "late");
      const newer = isNewer ? await release(sample, "newer") : built;
      service.version = built.release;
      const { run } = await deployed(built);
      const [id, next] = ["p-development-1", "p-development-2"];
      const owner = { id: newer.run, attempt: 1, job: "deploy", checkRun: null };
      service.onAsk = async () => {
        service.onAsk = undefined;
        await forge(sample, {
          now: sample.simulator.world.now(),
          decide: (ledger) => {
            const about = { service: ledger.service, environment: "development" };
            const message = "It was settled.";
            const failure = { deployment: null, by: "healer", reason: "somebody-else", message } as const;
            const failed = { ...about, promotion: id, event: "promotion.failed", data: failure } as const;
            if (!isNewer) return [failed];
            const { release: wanted, commit, run } = newer;
            const brief = { id: wanted, version: null, commit, run, preview: false };
            const plan = `sha256:${"0".repeat(64)}`;
            const data = { number: 2, release: brief, cause: "person", requester: null, retryOf: null, plan } as const;
            const entering = { fence: 2, owner, previous: null, rollForward: true, displaces: null };
            return [
              failed,
              { ...about, promotion: next, event: "promotion.requested", data },
              { ...about, promotion: next, event: "promotion.cleared", data: { plan, verdicts: [] } },
              { ...about, promotion: next, event: "promotion.entered", data: entering },
            ];
          },
        });
      };
      const end = await verify(run);
      expect(end, end.log).toMatchObject({ code: 1, outputs: { decision: "late", reason: "verification-late" } });
      const state = await dev();
      expect(state.settled.find((each) => each.id === id)).toMatchObject({ state: "failed", reason: "somebody-else" });
      const inside = { id: next, state: "deploying", fence: 2, owner, release: { id: newer.release } };
      expect(state.open).toMatchObject(isNewer ? [inside] : []);
      expect(state.open[0] ?? {}).not.toHaveProperty("verification");
      const [written] = (await runGit(sample.repository.gitDir, ["log", "-1", "--format=%s", "env-actions"])).stdout
        .toString()
        .split("\n");
      expect(written, "it is recorded").toContain(id);
    },
    120_000,
  );

  it("whose job with verify was cancelled or died is taken up by the resuming workflow", async () => {
    await open(`{ bake: 1m, interval: 1s, failures: 1, health: [${healthOf(service)}] }`);
    const built = await release(sample, "dead");
    service.version = built.release;
    const { run } = await deployed(built);
    const job = await nextJob(run, { started: (child) => (service.onAsk = () => void child.kill("SIGKILL")) });
    const end = await job.step({ door: "verify", inputs: { environment: "development" } });
    service.onAsk = undefined;
    expect(end.code).toBe(null);
    expect((await dev()).open[0]).toMatchObject({ state: "verifying" });
    const resume = async () => {
      await sample.dispatch("resume.yml", {});
    };
    await resume();
    expect((await dev()).open[0], "a job that GitHub says is alive is left alone").toMatchObject({
      state: "verifying",
    });
    job.end("cancelled");
    await job.close();
    sample.simulator.world.advance(3_600_000);
    await resume();
    expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", verification: { run: { job: "resume" } } });
  }, 120_000);

  it("that is watched for hours holds no runner: one look, then the resuming workflow judges at the end", async () => {
    await open(`{ bake: 2h, interval: 1s, failures: 1, health: [${healthOf(service)}] }`);
    const built = await release(sample, "long");
    service.version = built.release;
    const { run } = await deployed(built);
    const end = await verify(run);
    expect(end, end.log).toMatchObject({ code: 0, outputs: { decision: "watching" } });
    await sample.dispatch("resume.yml", {});
    expect((await dev()).open[0]).toMatchObject({ state: "verifying" });
    service.status = 503;
    sample.simulator.world.advance(3_600_000);
    await sample.dispatch("resume.yml", {});
    expect((await dev()).settled[0]).toMatchObject({ state: "failed", reason: "verification-failed" });
  }, 120_000);

  it("that is watched for hours costs a minute for each look, and no more, on a private repository", async () => {
    const policy = policyWith(
      `{ bake: 2h, interval: 1s, failures: 1, health: [${healthOf(service)}] }`,
      "github-environment: none, ",
    );
    const files = {
      ".github/environments.yml": policy.replace("preset: staging,", "preset: staging, github-environment: none,"),
      [PATH]: withVerifyJob(),
    };
    sample = await createSample({ visibility: "private", files });
    service.onAsk = async () => {
      service.version = (await dev()).open[0]?.release.id ?? "";
    };
    await sample.dispatch("ci.yml", { init: "true" });
    expect((await dev()).open[0]).toMatchObject({ state: "verifying" });
    const before = new Set(sample.repository.runs);
    for (let hour = 0; hour < 3; hour += 1) {
      sample.simulator.world.advance(3_600_000);
      await sample.dispatch("resume.yml", {});
    }
    expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", verification: { run: { job: "resume" } } });
    const billed = (path: string) =>
      sample.repository.runs
        .filter((run) => !before.has(run) && run.path.endsWith(path))
        .map(({ billedMinutes }) => billedMinutes);
    const looks = billed("/resume.yml");
    expect(new Set(looks)).toEqual(new Set([1]));
    expect(billed("/development.yml"), "no job of the environment waits").toEqual([]);
    const [deploying] = sample.repository.runs.filter(({ path }) => path.endsWith("/development.yml"));
    expect(deploying?.billedMinutes, "deploy and verify").toBe(2);
  }, 120_000);
});

describe("a policy that changes meanwhile", () => {
  const rewrite = (text: string) =>
    sample.simulator.push(sample.repository, {
      ...{ branch: "main", message: "Another policy", actor: sample.alice },
      files: { ".github/environments.yml": text },
    });
  const tick = async () => {
    sample.simulator.world.advance(3_600_000);
    await sample.dispatch("resume.yml", {});
  };

  it("and asks for nothing any more settles what only arrived, and passes nothing that somebody began to judge (R97)", async () => {
    await open(`{ bake: 2h, interval: 1s, failures: 1, health: [${healthOf(service)}] }`);
    const without = policyWith("").replace(", verification: ", "");
    const first = await release(sample, "arrived");
    await deployed(first);
    const endOf = async (one: Built) => (await dev()).settled.find((each) => each.release.id === one.release);
    expect((await dev()).open[0]).toMatchObject({ state: "deployed" });
    await rewrite(without);
    await tick();
    expect(await endOf(first)).toMatchObject({ state: "succeeded" });
    expect(await endOf(first)).not.toHaveProperty("verification");

    await rewrite(policyWith(`{ bake: 2h, interval: 1s, failures: 1, health: [${healthOf(service)}] }`));
    const built = await release(sample, "begun");
    service.version = built.release;
    const { run } = await deployed(built);
    expect((await verify(run)).outputs).toMatchObject({ decision: "watching" });
    await rewrite(without);
    await tick();
    expect(await endOf(built)).toMatchObject({ state: "failed", reason: "verification-inconclusive" });
  }, 120_000);
});

describe("the straight road", () => {
  it("goes on from verify, without another workflow, and its summary has the verdict first", async () => {
    await open(LOOK(), { [PATH]: withVerifyJob("      - run: test -n yes\n") });
    service.onAsk = async () => {
      service.version = (await dev()).open[0]?.release.id ?? "";
    };
    await sample.dispatch("ci.yml", { init: "true" });
    const [job] = jobsOf(sample, "development.yml", "verify");
    expect(job?.conclusion, job?.log).toBe("success");
    expect(job?.summaries.join("\n")).toMatch(/^## development: verified\n\n\*\*Verified\*\*/);
    expect((await readState(sample, "staging")).settled[0]).toMatchObject({ state: "succeeded" });
  }, 120_000);
});
