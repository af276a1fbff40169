import { describe, expect, it } from "vitest";
import { runGit } from "../simulator/git.ts";
import { release } from "./build.ts";
import { deploy } from "./deploy.ts";
import { forge } from "./forge.ts";
import { startJob } from "./step.ts";
import { healthOf } from "./verified.ts";
import { verifyingSample } from "./verifying.ts";

const at = verifyingSample();
const { deployed, dev, LOOK, open, verify } = at;

describe("a deployment that the policy wants verified", () => {
  it("has only arrived when its job ended well, succeeds once it is well, and opens the next environment then (R97, R98)", async () => {
    await open(LOOK());
    const built = await release(at.sample, "well");
    const { run } = await deployed(built);
    expect((await dev()).open[0]).toMatchObject({ state: "deployed" });
    expect(at.sample.repository.deployments[0]?.statuses.at(-1)?.state).toBe("in_progress");
    const early = await deploy(at.sample, { environment: "staging", release: built.release, by: at.sample.alice });
    expect(early.main.outputs).toMatchObject({ decision: "waiting", reason: "upstream-in-progress" });

    at.service.version = built.release;
    const end = await verify(run);
    expect(end, end.log).toMatchObject({ code: 0, outputs: { decision: "pass", reason: "verification-passed" } });
    expect(end.summary).toContain("**Verified**");
    const { open: left, settled } = await dev();
    expect(left).toEqual([]);
    expect(settled[0]).toMatchObject({ state: "succeeded", verification: { verdict: "pass", run: { job: "verify" } } });
    expect(at.sample.repository.deployments[0]?.statuses.at(-1)?.state).toBe("success");
    const late = await deploy(at.sample, { environment: "staging", release: built.release, by: at.sample.alice });
    expect(late.main, late.main.log).toMatchObject({ code: 0, outputs: { decision: "deploy" } });
  }, 120_000);

  it("fails when the service still reports the old version, and the next environment stays shut", async () => {
    await open(LOOK());
    const built = await release(at.sample, "old version");
    const { run } = await deployed(built);
    at.service.version = "r-000000000000";
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
    expect(at.sample.repository.deployments[0]?.statuses.at(-1)?.state).toBe("failure");
    const next = await deploy(at.sample, { environment: "staging", release: built.release, by: at.sample.alice });
    expect(next.main.outputs).toMatchObject({ decision: "blocked", reason: "upstream-not-succeeded" });
    // Asked again, what is stored counts.
    const again = await verify(run);
    expect(again).toMatchObject({ code: 1, outputs: { decision: "unchanged", reason: "already-settled" } });
  }, 120_000);

  it("is no success when nobody could see it (R97, R99)", async () => {
    await open(
      `{ interval: 1s, failures: 2, health: [{ name: health, url: "https://nowhere.invalid/", json: { version: "\${release.id}" } }] }`,
    );
    const { run } = await deployed(await release(at.sample, "unseen"));
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
      const built = await release(at.sample, `same job ${ends}`);
      at.service.version = built.release;
      const job = await startJob({
        ...{ simulator: at.sample.simulator, repository: at.sample.repository, workflow: "development.yml" },
        inputs: { environment: "development", release: built.release },
        actor: at.sample.alice,
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
    const built = await release(at.sample, "same job, bad");
    at.service.status = 500;
    const job = await startJob({
      ...{ simulator: at.sample.simulator, repository: at.sample.repository, workflow: "development.yml" },
      inputs: { environment: "development", release: built.release },
      actor: at.sample.alice,
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
      await open(`{ bake: 3s, interval: 1s, failures: 1, health: [${healthOf(at.service)}] }`);
      const built = await release(at.sample, "late");
      const newer = isNewer ? await release(at.sample, "newer") : built;
      at.service.version = built.release;
      const { run } = await deployed(built);
      const [id, next] = ["p-development-1", "p-development-2"];
      const owner = { id: newer.run, attempt: 1, job: "deploy", checkRun: null };
      at.service.onAsk = async () => {
        at.service.onAsk = undefined;
        await forge(at.sample, {
          now: at.sample.simulator.world.now(),
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
      const [written] = (await runGit(at.sample.repository.gitDir, ["log", "-1", "--format=%s", "env-actions"])).stdout
        .toString()
        .split("\n");
      expect(written, "it is recorded").toContain(id);
    },
    120_000,
  );
});
