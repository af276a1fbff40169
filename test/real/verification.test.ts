import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as nap } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { release } from "../acceptance/build.ts";
import { deploy } from "../acceptance/deploy.ts";
import { readState } from "../acceptance/observe.ts";
import { createSample, type Sample } from "../acceptance/sample.ts";
import { startJob } from "../acceptance/step.ts";
import { policyWith } from "../acceptance/verified.ts";
import type { Run } from "../simulator/world.ts";
import { startWeb, type Web } from "./prometheus/service.ts";
import { type Served, startPrometheus } from "./prometheus/start.ts";
import { findTools } from "./tools.ts";

/**
 * The door `verify`, as the runner runs it, and real parts around it: a web service with customers, and a Prometheus that
 * scrapes it once a second. Only GitHub and the deploying are simulated.
 */
const tools = findTools("verifying with a real Prometheus", ["prometheus"]);
const folder = mkdtempSync(join(tmpdir(), "env-actions-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(tools.missing)("verify, a real service and a real Prometheus", () => {
  let web: Web;
  let prometheus: Served;
  let sample: Sample;
  let count = 0;
  beforeEach(async () => {
    count += 1;
    web = await startWeb();
    prometheus = await startPrometheus({
      ...{ program: tools.path("prometheus"), folder: join(folder, String(count)) },
      ...{ shop: web.port, alertmanager: undefined },
    });
  });
  afterEach(async () => {
    expect(sample.simulator.violations).toEqual([]);
    await sample.close();
    await prometheus[Symbol.asyncDispose]();
    await web[Symbol.asyncDispose]();
  });

  /** A share of errors over four seconds: no traffic divides by zero, and gives no number. */
  const SHARE = 'sum(rate(shop_requests_total{code=~\\"5..\\"}[4s])) / sum(rate(shop_requests_total[4s]))';

  interface Said {
    readonly health?: false;
    readonly metric?: string;
    readonly failures?: number;
    /** What else development's policy says. */
    readonly beside?: string;
  }
  const open = async (more: Said = {}) => {
    const inside = "allow: { plain-http: true, private-addresses: true }";
    const health = `{ name: health, url: "http://127.0.0.1:${web.port}/healthz", json: { version: "\${release.id}" }, ${inside} }`;
    const limits = more.metric ?? "max: 0.05, samples: 4";
    const metric = `{ name: errors, prometheus: { url: "${prometheus.url}", timeout: 1s, ${inside} }, query: "${SHARE}", step: 1s, ${limits} }`;
    const looked = more.health === false ? "" : `health: [${health}], `;
    const policy = policyWith(
      `{ bake: 6s, interval: 1s, failures: ${more.failures ?? 3}, ${looked}metrics: [${metric}] }`,
      more.beside,
    );
    sample = await createSample({ files: { ".github/environments.yml": policy } });
  };

  /** Brings a release in, lets `meanwhile` happen while it is verified, and says how that ended. */
  async function verify(content: string, version?: string, meanwhile: () => Promise<void> = async () => {}) {
    const built = await release(sample, content);
    const { run } = await deploy(sample, { environment: "development", release: built.release, by: sample.alice });
    web.version = version ?? built.release;
    return { ...(await judge(run, meanwhile)), built };
  }

  /** The job that verifies what a run deployed. */
  async function judge(run: Run, meanwhile: () => Promise<void> = async () => {}) {
    run.run_attempt -= 1;
    const job = await startJob({
      ...{ simulator: sample.simulator, repository: sample.repository, workflow: "development.yml", key: "verify" },
      ...{ inputs: { environment: "development" }, again: run, mayDispatch: true },
      // Naps take their time here: a real Prometheus scrapes meanwhile.
      node: [],
    });
    const [end] = await Promise.all([
      job.step({ door: "verify", inputs: { environment: "development" } }),
      meanwhile(),
    ]);
    job.end(end.code === 0 ? "success" : "failure");
    await job.close();
    const [settled] = (await readState(sample, "development")).settled;
    return { end, settled };
  }

  test("a version that answers a tenth of its requests with 500 is caught, though its health check is content (R97)", async () => {
    await open();
    const good = await verify("good");
    expect(good.end, good.end.log).toMatchObject({ code: 0, outputs: { decision: "pass" } });
    web.badInTen = 1;
    const bad = await verify("a tenth fails");
    expect(bad.end, bad.end.log).toMatchObject({ code: 1, outputs: { decision: "fail" } });
    expect(bad.end.log).toMatch(/errors was 0\.\d+, and 0\.05 is the most\. 3 looks in a row were bad/);
    expect(bad.settled).toMatchObject({ state: "failed", reason: "verification-failed" });
    const next = await deploy(sample, { environment: "staging", release: bad.built.release, by: sample.alice });
    expect(next.main.outputs).toMatchObject({ decision: "blocked", reason: "upstream-not-succeeded" });
  });

  test("what was caught is taken back by itself: the old version answers again, verified, and the time is told (R100, R105)", async () => {
    await open({ beside: "rollback: { automatic: true, within: 5m }, " });
    const { world } = sample.simulator;
    const clock = setInterval(() => world.advance(250), 250);
    try {
      const good = await verify("good");
      expect(good.end, good.end.log).toMatchObject({ outputs: { decision: "pass" } });
      web.badInTen = 1;
      const bad = await verify("a tenth fails");
      expect(bad.end, bad.end.log).toMatchObject({ code: 1, outputs: { decision: "fail" } });
      const back = sample.repository.runs.at(-1);
      if (back?.status !== "queued") throw new Error(`nothing goes back:\n${bad.end.log}`);
      const { open: going } = await readState(sample, "development");
      const [rollback] = going;
      back.run_attempt -= 1;
      const deployed = await deploy(sample, {
        ...{ environment: "development", again: back, release: good.built.release, promotion: rollback?.id ?? "" },
        // Only this is simulated: what the run brings back answers.
        deploy: () => {
          Object.assign(web, { badInTen: 0, version: good.built.release });
          return "success";
        },
      });
      expect(deployed.post.code, deployed.main.log).toBe(0);
      // The looks ask for the last four seconds, in which the bad version answered too.
      await nap(5_000);
      const { end } = await judge(back);
      expect(end, end.log).toMatchObject({ code: 0, outputs: { decision: "pass" } });
      expect(end.summary).toMatch(/took \d+ s/);
    } finally {
      clearInterval(clock);
    }
    const { current, settled, rejected, hold } = await readState(sample, "development");
    expect(current).toMatchObject({ kind: "release", release: { commit: sample.repository.runs[0]?.head_sha } });
    expect(settled.map(({ state }) => state)).toEqual(["succeeded", "rolled-back", "succeeded"]);
    expect([rejected.length, hold === null]).toEqual([1, false]);
  });

  test("the same is caught by comparing with the time before the deployment, without a limit", async () => {
    await open({ health: false, metric: "max: 0.5, samples: 5, baseline: { for: 6s, worse-by: 20% }" });
    const first = await verify("first");
    expect(first.end, first.end.log).toMatchObject({ outputs: { decision: "pass" } });
    expect(first.end.summary).toContain("It is compared with nothing");
    await nap(6_000);
    web.badInTen = 2;
    const second = await verify("worse");
    expect(second.end, second.end.log).toMatchObject({ code: 1, outputs: { decision: "fail" } });
    expect(second.end.log).toContain("errors became worse: median 0 before the deployment");
    expect(second.end.summary).toContain("xychart-beta");
  });

  test("a service that comes and goes is not well", async () => {
    await open();
    const answers = [false, true, false, true, false, true, false].values();
    web.healthy = () => answers.next().value ?? true;
    const { end, settled } = await verify("flapping");
    expect(end, end.log).toMatchObject({ code: 1, outputs: { decision: "fail" } });
    expect(end.log).toContain("It came and went");
    expect(settled).toMatchObject({ reason: "verification-failed" });
  });

  test("without traffic nobody knows, and that is no success (R97)", async () => {
    await open({ health: false });
    web.traffic = false;
    await nap(6_000);
    const { end, settled } = await verify("no traffic");
    expect(end, end.log).toMatchObject({ code: 1, outputs: { decision: "unknown" } });
    expect(end.log).toMatch(/errors has 0 numbers, and 4 are needed/);
    expect(settled).toMatchObject({ state: "failed", reason: "verification-inconclusive" });
  });

  test.each(["kill", "freeze"] as const)(
    "a Prometheus that is gone in the middle (%s) is no success (R99)",
    async (how) => {
      await open({ failures: 1 });
      const { end, settled } = await verify("Prometheus gone", undefined, async () => {
        await nap(5_000);
        await prometheus[how]();
      });
      expect(end, end.log).toMatchObject({ code: 1, outputs: { decision: "unknown" } });
      expect(end.log).toContain("errors could not be read");
      expect(settled).toMatchObject({ state: "failed", reason: "verification-inconclusive" });
    },
  );

  test("a service that still reports the old version is not verified, however well it is (R98)", async () => {
    await open();
    const { end, settled } = await verify("old", "r-000000000000");
    expect(end, end.log).toMatchObject({ code: 1, outputs: { decision: "fail" } });
    expect(end.log).toContain('says that version is "r-000000000000"');
    expect(settled).toMatchObject({ reason: "verification-failed" });
  });
});
