import { describe, expect, it } from "vitest";
import { type Built, release } from "./build.ts";
import { jobsOf, readState } from "./observe.ts";
import { healthOf, policyWith, withVerifyJob } from "./verified.ts";
import { verifyingSample } from "./verifying.ts";

const at = verifyingSample();
const { begin, deployed, dev, LOOK, nextJob, open, verify } = at;
const PATH = ".github/workflows/development.yml";

describe("a deployment that is judged later, or by another", () => {
  it("whose job with verify was cancelled or died is taken up by the resuming workflow", async () => {
    await open(`{ bake: 1m, interval: 1s, failures: 1, health: [${healthOf(at.service)}] }`);
    const built = await release(at.sample, "dead");
    at.service.version = built.release;
    const { run } = await deployed(built);
    const job = await nextJob(run, { started: (child) => (at.service.onAsk = () => void child.kill("SIGKILL")) });
    const end = await job.step({ door: "verify", inputs: { environment: "development" } });
    at.service.onAsk = undefined;
    expect(end.code).toBe(null);
    expect((await dev()).open[0]).toMatchObject({ state: "verifying" });
    const resume = async () => {
      await at.sample.dispatch("resume.yml", {});
    };
    await resume();
    expect((await dev()).open[0], "a job that GitHub says is alive is left alone").toMatchObject({
      state: "verifying",
    });
    job.end("cancelled");
    await job.close();
    at.sample.simulator.world.advance(3_600_000);
    await resume();
    expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", verification: { run: { job: "resume" } } });
  }, 120_000);

  it("that is watched for hours holds no runner: one look, then the resuming workflow judges at the end", async () => {
    await open(`{ bake: 2h, interval: 1s, failures: 1, health: [${healthOf(at.service)}] }`);
    const built = await release(at.sample, "long");
    at.service.version = built.release;
    const { run } = await deployed(built);
    const end = await verify(run);
    expect(end, end.log).toMatchObject({ code: 0, outputs: { decision: "watching" } });
    await at.sample.dispatch("resume.yml", {});
    expect((await dev()).open[0]).toMatchObject({ state: "verifying" });
    at.service.status = 503;
    at.sample.simulator.world.advance(3_600_000);
    await at.sample.dispatch("resume.yml", {});
    expect((await dev()).settled[0]).toMatchObject({ state: "failed", reason: "verification-failed" });
  }, 120_000);

  it("that is watched for hours costs a minute for each look, and no more, on a private repository", async () => {
    const policy = policyWith(
      `{ bake: 2h, interval: 1s, failures: 1, health: [${healthOf(at.service)}] }`,
      "github-environment: none, ",
    );
    const files = {
      ".github/environments.yml": policy.replace("preset: staging,", "preset: staging, github-environment: none,"),
      [PATH]: withVerifyJob(),
    };
    await begin({ visibility: "private", files });
    at.service.onAsk = async () => {
      at.service.version = (await dev()).open[0]?.release.id ?? "";
    };
    await at.sample.dispatch("ci.yml", { init: "true" });
    expect((await dev()).open[0]).toMatchObject({ state: "verifying" });
    const before = new Set(at.sample.repository.runs);
    for (let hour = 0; hour < 3; hour += 1) {
      at.sample.simulator.world.advance(3_600_000);
      await at.sample.dispatch("resume.yml", {});
    }
    expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", verification: { run: { job: "resume" } } });
    const billed = (path: string) =>
      at.sample.repository.runs
        .filter((run) => !before.has(run) && run.path.endsWith(path))
        .map(({ billedMinutes }) => billedMinutes);
    const looks = billed("/resume.yml");
    expect(new Set(looks)).toEqual(new Set([1]));
    expect(billed("/development.yml"), "no job of the environment waits").toEqual([]);
    const [deploying] = at.sample.repository.runs.filter(({ path }) => path.endsWith("/development.yml"));
    expect(deploying?.billedMinutes, "deploy and verify").toBe(2);
  }, 120_000);
});

describe("a policy that changes meanwhile", () => {
  const rewrite = (text: string) =>
    at.sample.simulator.push(at.sample.repository, {
      ...{ branch: "main", message: "Another policy", actor: at.sample.alice },
      files: { ".github/environments.yml": text },
    });
  const tick = async () => {
    at.sample.simulator.world.advance(3_600_000);
    await at.sample.dispatch("resume.yml", {});
  };

  it("and asks for nothing any more settles what only arrived, and passes nothing that somebody began to judge (R97)", async () => {
    await open(`{ bake: 2h, interval: 1s, failures: 1, health: [${healthOf(at.service)}] }`);
    const without = policyWith("").replace(", verification: ", "");
    const first = await release(at.sample, "arrived");
    await deployed(first);
    const endOf = async (one: Built) => (await dev()).settled.find((each) => each.release.id === one.release);
    expect((await dev()).open[0]).toMatchObject({ state: "deployed" });
    await rewrite(without);
    await tick();
    expect(await endOf(first)).toMatchObject({ state: "succeeded" });
    expect(await endOf(first)).not.toHaveProperty("verification");

    await rewrite(policyWith(`{ bake: 2h, interval: 1s, failures: 1, health: [${healthOf(at.service)}] }`));
    const built = await release(at.sample, "begun");
    at.service.version = built.release;
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
    at.service.onAsk = async () => {
      at.service.version = (await dev()).open[0]?.release.id ?? "";
    };
    await at.sample.dispatch("ci.yml", { init: "true" });
    const [job] = jobsOf(at.sample, "development.yml", "verify");
    expect(job?.conclusion, job?.log).toBe("success");
    expect(job?.summaries.join("\n")).toMatch(/^## development: verified\n\n\*\*Verified\*\*/);
    expect((await readState(at.sample, "staging")).settled[0]).toMatchObject({ state: "succeeded" });
  }, 120_000);
});
