import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { User } from "../simulator/world.ts";
import { approve } from "./approve.ts";
import { byHand } from "./by-hand.ts";
import { deploy } from "./deploy.ts";
import { forge } from "./forge.ts";
import { jobsOf, readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample, withoutPeople } from "./sample.ts";
import { startJob } from "./step.ts";

const HOUR = 3_600_000;
const WHY = "customers cannot pay since ten o'clock";
const POLICY = ".github/environments.yml";

/** Production wants two days in staging; alice may override; production's own deployment breaks on command. */
const files = (() => {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const more = "gates: { soak: { in: staging, for: 48h } }\n    allow: { override: [user:Alice] }";
  const policy = before.replace("    workflow: production.yml\n", `    workflow: production.yml\n    ${more}\n`);
  if (policy === before) throw new Error("the example's policy says production in another way");
  return { [POLICY]: policy };
})();

let sample: Sample;
beforeAll(async () => {
  sample = await createSample({ files });
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const command = (text: string, by?: User) => byHand(sample, text, by);

/** The clock moves, and the resuming workflow has its hourly turn. */
async function tick(milliseconds: number): Promise<void> {
  sample.simulator.world.advance(milliseconds);
  sample.simulator.world.emit({ type: "schedule", repository: sample.repository, cron: "17 * * * *" });
  await sample.simulator.engine.drain();
}

async function push(message: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const changed = { "notes.md": `${message}\n`, ...more };
  await sample.simulator.push(sample.repository, { branch: "main", files: changed, message, actor: sample.bob });
  await sample.simulator.engine.drain();
  const { current } = await readState(sample, "staging");
  return current.kind === "release" ? current.release.id : "";
}

const production = () => readState(sample, "production");
const incidents = () => sample.repository.issues.filter(({ labels }) => labels.includes("env-incident"));

describe("a soak", () => {
  it("makes a promotion wait, and the controller goes on to the second when it is over, without anybody", async () => {
    await command("/promote production", sample.bob);
    const [waiting] = (await production()).open;
    expect(waiting).toMatchObject({
      state: "waiting",
      reasons: [{ gate: "soak", verdict: "wait", reason: "soaking" }],
    });
    const seq = (await production()).seq;
    await tick(47 * HOUR);
    expect((await production()).seq).toBe(seq);
    await tick(HOUR);
    const state = await production();
    expect(state.settled[0]).toMatchObject({ id: waiting?.id, state: "succeeded" });
    expect(incidents()).toEqual([]);
  }, 240_000);
});

describe("an override (R22)", () => {
  it("is for those whom the policy names, and not for every gate", async () => {
    await push("two");
    await command("/promote production", sample.bob);
    const before = await production();
    expect(before.open[0]).toMatchObject({ state: "waiting", requester: { login: "bob" } });
    const notBob = await command(`/override production soak ${WHY}`, sample.bob);
    expect(notBob.job.conclusion).toBe("failure");
    expect(notBob.job.log).toContain("to override in production the policy allows user:alice");
    for (const gate of ["order", "lock", "provenance", "checks", "nonsense"]) {
      const refused = await command(`/override production ${gate} ${WHY}`);
      expect(refused.job.conclusion).toBe("failure");
      expect(refused.job.log).toMatch(/cannot be overridden|is not in the way|is no gate/);
    }
    expect(await production()).toEqual(before);
    expect(incidents()).toEqual([]);
  }, 240_000);

  it("lets one promotion go on, tells everybody, and stands in the record and in every summary", async () => {
    const why = "customers cannot pay @team <b>now</b> | `rm` #1";
    const { job, run } = await command(`/override production soak ${why}`);
    expect(job.conclusion, job.log).toBe("success");
    const state = await production();
    expect(state.settled[0]).toMatchObject({ state: "succeeded", requester: { login: "bob" } });
    const deploy = jobsOf(sample, "production.yml", "deploy").at(-1);
    expect(deploy?.summaries.join("")).toContain("**overridden** by alice");
    const [issue, ...others] = incidents();
    expect(others).toEqual([]);
    expect(issue?.title).toBe(`Override: soak for production by alice (${state.settled[0]?.id})`);
    expect(issue?.body).toContain(`actions/runs/${run.id}`);
    expect(issue?.body).not.toContain("@team");
    expect(issue?.body).not.toContain("<b>");
    expect(issue?.body).toContain("customers cannot pay");
    await command("/promote production");
    await tick(HOUR);
    expect(incidents()).toHaveLength(1);
  }, 240_000);

  it("is refused at once where the run is not named after its command, so that nobody counts on it", async () => {
    await push("unnamed");
    await command("/promote production");
    const { simulator, repository, alice } = sample;
    const text = `/override production soak ${WHY}`;
    const before = await production();
    const job = await startJob({
      ...{ simulator, repository, workflow: "resume.yml", inputs: { command: text }, actor: alice, key: "resume" },
      ...{ mayDispatch: true, unnamed: true },
    });
    const end = await job.step({ door: "resume", inputs: { command: text } });
    job.end("failure");
    await job.close();
    expect(end.outputs["reason"], end.log).toBe("command-refused");
    expect(end.log).toContain("run-name: $");
    expect(await production()).toEqual(before);
  }, 240_000);

  it("that was forged opens nothing: another's run, another command, an old run, or nobody's word", async () => {
    const { repository, alice, bob, simulator } = sample;
    await push("three");
    const { run: alices } = await command("/promote production", alice);
    const { run: bobs } = await command(`/override production soak ${WHY}`, bob);
    const old = repository.runs.find(({ display_title: title }) =>
      title.startsWith("/override production soak customers cannot pay @"),
    );
    const [open] = (await production()).open;
    const citing = async (run: number, why = WHY) => {
      const until = `${new Date(simulator.world.now().getTime() + HOUR).toISOString().slice(0, 19)}Z`;
      await forge(sample, {
        actor: { id: alice.id, login: "alice" },
        run: { id: run, attempt: 1, job: "resume", checkRun: null },
        now: simulator.world.now(),
        decide: ({ service }) => [
          {
            ...{ service, environment: "production", promotion: open?.id ?? "" },
            event: "promotion.overridden",
            data: { gate: "soak", why, until },
          },
        ],
      });
      await tick(60_000);
      const [still] = (await production()).open;
      expect(still).toMatchObject({ id: open?.id, state: "waiting" });
      const look = await deploy(sample, {
        environment: "production",
        early: true,
        by: bob,
        more: { "dry-run": "true" },
      });
      expect(look.main.outputs["reason"], look.main.log).toBe("soaking");
      return look.main.log;
    };
    expect(await citing(alices.id)).toContain("is called something else");
    expect(await citing(bobs.id)).toContain("was not started by alice");
    expect(await citing(1)).toContain("could not be read");
    await tick(24 * HOUR);
    expect(await citing(old?.id ?? 0, "customers cannot pay @team <b>now</b> | `rm` #1")).toContain(
      "is not of the time of the record",
    );
  }, 240_000);

  it("of somebody who may no longer override does not count", async () => {
    const [open] = (await production()).open;
    const policy = withoutPeople(files[POLICY] ?? "").replace("user:Alice", "user:bob");
    await command("/lock production while the policy changes");
    await command(`/override production soak ${WHY}`);
    const push = { branch: "main", files: { [POLICY]: policy }, message: "Bob overrides [skip ci]", actor: sample.bob };
    await sample.simulator.push(sample.repository, push);
    await sample.simulator.engine.drain();
    await command("/unlock production the policy has changed");
    const [still] = (await production()).open;
    expect(still).toMatchObject({ id: open?.id, state: "waiting", reasons: [{ gate: "soak" }] });
    const look = await deploy(sample, {
      environment: "production",
      early: true,
      by: sample.bob,
      more: { "dry-run": "true" },
    });
    expect(look.main.log).toContain("does not count: alice has the role admin here; to override");
  }, 240_000);
});

describe("an unlock", () => {
  it("that was forged opens nothing, and one by somebody who may does", async () => {
    const { alice, bob, simulator } = sample;
    await command("/lock staging audit");
    const { run: bobs } = await command("/unlock staging it is fine", bob);
    const before = await readState(sample, "staging");
    expect(before.lock).toMatchObject({ why: "audit" });
    await forge(sample, {
      actor: { id: alice.id, login: "alice" },
      run: { id: bobs.id, attempt: 1, job: "resume", checkRun: null },
      now: simulator.world.now(),
      decide: ({ service }) => [
        {
          ...{ service, environment: "staging", promotion: null },
          event: "environment.unlocked",
          data: { why: "it is fine", lock: before.lock?.seq ?? 0 },
        },
      ],
    });
    const release = await push("after the forgery");
    const shut = await readState(sample, "staging");
    expect(shut.open).toMatchObject([{ state: "waiting", reasons: [{ gate: "lock", reason: "unlock-unproven" }] }]);
    expect(shut.open[0]?.reasons[0]?.message).toContain("was not started by alice");
    expect(shut.current).not.toMatchObject({ release: { id: shut.open[0]?.release.id } });
    expect(release).toBe(before.current.kind === "release" ? before.current.release.id : "");
    await command("/lock staging the forgery");
    await command("/unlock staging looked at it");
    const free = await readState(sample, "staging");
    expect(free.settled[0]).toMatchObject({ id: shut.open[0]?.id, state: "succeeded" });
    expect(free).not.toHaveProperty("opened");
  }, 240_000);
});

describe("an override that was used (R22)", () => {
  it("locks its environment three days later, until somebody else looked and closed its issue", async () => {
    const { reviews } = await production();
    expect(reviews).toMatchObject([{ overriding: { gate: "soak", actor: { login: "alice" } } }]);
    await tick(72 * HOUR);
    await command("/promote production", sample.bob);
    const locked = async () => {
      const { open } = await production();
      expect(open.at(-1)).toMatchObject({
        state: "waiting",
        reasons: [{ gate: "lock", verdict: "wait", reason: "override-unreviewed" }],
      });
      return open.at(-1)?.reasons[0]?.message;
    };
    const close = (closer: User) => {
      const updated_at = sample.simulator.world.now().toISOString();
      Object.assign(incidents()[0] ?? {}, { state: "closed", closer, updated_at });
    };
    expect(await locked()).toContain("alice overrode soak");
    close(sample.alice);
    await tick(HOUR);
    expect(await locked()).toContain("That alice closed the issue does not count.");
    sample.repository.issues.splice(0);
    await tick(HOUR);
    await locked();
    expect(incidents()).toMatchObject([
      { state: "open", title: expect.stringContaining("soak for production by alice") },
    ]);
    close(sample.bob);
    await tick(HOUR);
    const state = await production();
    expect(state.settled[0], jobsOf(sample, "production.yml", "deploy").at(-1)?.log).toMatchObject({
      state: "succeeded",
      requester: { login: "bob" },
    });
    expect(state).not.toHaveProperty("reviews");
  }, 240_000);
});

describe("a refused promotion", () => {
  // A roll-forward is a matter of preset production, where people are asked.
  beforeAll(async () => {
    await sample.close();
    sample = await createSample({ files, people: true });
    await sample.dispatch("ci.yml", { init: "true" });
    await tick(48 * HOUR);
    await command("/promote production");
    await approve(sample, "production", sample.bob);
    expect((await production()).settled[0]).toMatchObject({ state: "succeeded" });
  }, 240_000);

  it("gets another attempt by an override: a roll-forward after a failure in production", async () => {
    const deployScript = exampleFiles("three-environments")["deploy.sh"] ?? "";
    const broken = deployScript.replace(/^(#!.*\n)/, '$1[ "$ENVIRONMENT" = production ] && { echo broken; exit 1; }\n');
    expect(broken).not.toBe(deployScript);
    await push("four", { "deploy.sh": broken });
    await tick(48 * HOUR);
    await command("/promote production");
    await approve(sample, "production", sample.bob);
    const failed = await production();
    expect(failed.settled[0], jobsOf(sample, "production.yml", "deploy").at(-1)?.log).toMatchObject({
      state: "failed",
    });
    const fixed = await push("five", { "deploy.sh": deployScript });
    await tick(48 * HOUR);
    await command("/promote production");
    const refused = (await production()).settled[0];
    expect(refused).toMatchObject({ state: "rejected", reason: "unsettled", release: { id: fixed } });
    const { job } = await command(`/override production roll-forward ${WHY}`);
    expect(job.conclusion, job.log).toBe("success");
    // The override is alice's, and so is the new attempt: somebody else approves it.
    await approve(sample, "production", sample.bob);
    const state = await production();
    expect(state.settled[0]).toMatchObject({ state: "succeeded", release: { id: fixed }, retryOf: refused?.id });
    expect(state.current).toMatchObject({ kind: "release", release: { id: fixed } });
    expect(incidents().at(-1)?.title).toContain("roll-forward for production by alice");
  }, 300_000);
});
