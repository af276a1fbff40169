import { afterEach, describe, expect, it } from "vitest";
import { shortPlan } from "../../src/promotion/marker.ts";
import { type Built, release } from "./build.ts";
import { byHand } from "./by-hand.ts";
import { say } from "./comment.ts";
import { type Deployed, deploy } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { registerCommit } from "./service-release.ts";
import { type StepEnd, startJob } from "./step.ts";
import { approvalOn, look } from "./waiting.ts";

/** A named way back where it meets people who have to agree, other services, a ban, and every strategy. */
let sample: Sample;
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const PAGE = ".github/rollback/development.md";
const naming = (target: string) => `---\ntarget: ${target}\n---\n1. Tell support.\n`;
const dev = (service?: string) => readState(sample, "development", service);

async function open(environment: string, files: Readonly<Record<string, string>> = {}): Promise<void> {
  const policy = `version: 1\nartifacts: { app: { kind: file } }\nenvironments:\n  development: { preset: development, workflow: development.yml, ${environment} }\n`;
  sample = await createSample({ files: { ".github/environments.yml": policy, ...files } });
}

async function write(text: string): Promise<void> {
  const { simulator, repository, alice } = sample;
  const change = { branch: "main", message: "[skip ci] the page", actor: alice };
  await simulator.push(repository, { ...change, files: { [PAGE]: text } });
}

async function bring(version: string, end: "success" | "failure" = "success"): Promise<Built> {
  const built = await release(sample, version, "app=app", version);
  const wanted = { environment: "development", release: built.release, by: sample.alice };
  const { main } = await deploy(sample, { ...wanted, deploy: () => end });
  expect(main.code, main.log).toBe(0);
  return built;
}

const started = (workflow = "development.yml") =>
  sample.repository.runs.filter(({ path, status }) => path.endsWith(`/${workflow}`) && status === "queued");

async function goBack(): Promise<Deployed> {
  const [run, ...more] = started();
  if (run === undefined || more.length > 0) throw new Error(`${more.length} more were started`);
  const { release: wanted = "", promotion = "" } = run.payload["inputs"] as Record<string, string>;
  return deploy(sample, { environment: "development", again: run, release: wanted, promotion });
}

/** The resuming workflow, started by hand with a command; what it starts waits. */
async function command(text: string): Promise<StepEnd> {
  const { simulator, repository, alice } = sample;
  const inputs = { command: text };
  const job = await startJob({
    ...{ simulator, repository, workflow: "resume.yml", key: "resume", actor: alice, mayDispatch: true },
    ...{ inputs, scopes: { issues: "write" } },
  });
  const end = await job.step({ door: "resume", inputs });
  job.end(end.code === 0 ? "success" : "failure");
  await job.close();
  return end;
}

/** The rollback that waits, and the page on which people are asked. */
async function asked() {
  const back = (await dev()).open.find(({ rollback }) => rollback !== undefined);
  const issue = sample.repository.issues.find(({ number }) => number === back?.request?.issue);
  if (back === undefined || issue === undefined) throw new Error(`no rollback waits: ${JSON.stringify(await dev())}`);
  return { back, issue };
}

describe("a rollback that people have to agree to", () => {
  const AGREED = "rollback: { owner: user:alice, approvals: { from: [user:bob] } }";

  it("to what the page names: agreed to before the page named another, it goes nowhere", async () => {
    await open(AGREED);
    const older = await bring("1.0.0");
    await bring("1.1.0");
    await write(naming("1.0.0"));
    const bad = await bring("2.0.0");
    await byHand(sample, "/rollback development it is slow");
    const { back, issue } = await asked();
    expect(back.release.id).toBe(older.release);
    expect(issue.title).toContain("1.0.0");
    await write(naming("1.1.0"));
    await say(sample, issue, `/approve ${shortPlan(back.plan)}`, sample.bob);
    await look(sample);
    const { current, settled } = await dev();
    expect(current).toMatchObject({ kind: "release", release: { id: bad.release } });
    expect(settled[0]).toMatchObject({ state: "rejected", reason: "rollback-unproven" });
  }, 120_000);

  it("to what a person names: the page may say what it wants, and what people agree to is that release", async () => {
    await open(AGREED);
    const older = await bring("1.0.0");
    await bring("1.1.0");
    await write(naming("1.1.0"));
    await bring("2.0.0");
    await byHand(sample, "/rollback development to 1.0.0 it is slow");
    const before = await asked();
    expect(before.issue.title).toContain("1.0.0");
    await write(naming("1.0.0"));
    // By another page the plan is another one: nobody agreed to that yet.
    await say(sample, before.issue, `/approve ${shortPlan(before.back.plan)}`, sample.bob);
    await look(sample);
    expect((await dev()).open[0]).toMatchObject({ state: "waiting" });
    await say(sample, before.issue, approvalOn(before.issue), sample.bob);
    expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", release: { id: older.release } });
  }, 120_000);

  it("and that is banned while it waits: nothing is gone to, and no other in its place", async () => {
    await open(AGREED);
    const older = await bring("1.0.0");
    await bring("1.1.0");
    const bad = await bring("2.0.0");
    await byHand(sample, "/rollback development to 1.0.0 it is slow");
    const { back, issue } = await asked();
    await byHand(sample, `/ban ${older.release} a stolen key`);
    await say(sample, issue, `/approve ${shortPlan(back.plan)}`, sample.bob);
    await look(sample);
    const { current, settled, open: waiting } = await dev();
    expect(current).toMatchObject({ kind: "release", release: { id: bad.release } });
    expect(waiting).toEqual([]);
    expect(settled[0]).toMatchObject({ state: "rejected", release: { id: older.release } });
  }, 120_000);

  it("and that an environment upstream takes back while it waits: nothing is gone to", async () => {
    await open(
      `promote: manual }\n  staging: { preset: staging, after: development, workflow: staging.yml, promote: manual, ${AGREED}`,
    );
    const older = await bring("1.0.0");
    const staged = async (built: Built) => {
      const { main } = await deploy(sample, { environment: "staging", release: built.release, by: sample.alice });
      expect(main.code, main.log).toBe(0);
    };
    await staged(older);
    await staged(await bring("1.1.0"));
    const bad = await bring("2.0.0");
    await staged(bad);
    await byHand(sample, "/rollback staging to 1.0.0 it is slow");
    const back = (await readState(sample, "staging")).open[0];
    const issue = sample.repository.issues.find(({ number }) => number === back?.request?.issue);
    if (back === undefined || issue === undefined) throw new Error("no rollback waits");
    expect(back.release.id).toBe(older.release);
    // Somebody tries it in development first, and it is not what they hoped for.
    const again = await deploy(sample, { environment: "development", release: older.release, by: sample.alice });
    expect(again.main.code, again.main.log).toBe(0);
    await byHand(sample, "/rollback development it lacks a column");
    expect((await dev()).rejected).toContain(older.release);
    await say(sample, issue, `/approve ${shortPlan(back.plan)}`, sample.bob);
    await look(sample);
    const { current, open: waiting, settled } = await readState(sample, "staging");
    expect(current).toMatchObject({ kind: "release", release: { id: bad.release } });
    expect(waiting).toEqual([]);
    expect(settled[0]).toMatchObject({ state: "rejected", reason: "release-rejected", release: { id: older.release } });
    expect(issue.state).toBe("closed");
  }, 120_000);
});

describe("by itself to what the page named", () => {
  it("and that is banned before its job begins: it is refused, told, and no other is gone to", async () => {
    await open("rollback: { automatic: true }");
    const older = await bring("1.0.0");
    await bring("1.1.0");
    await write(naming("1.0.0"));
    await bring("2.0.0", "failure");
    await look(sample);
    expect((await dev()).open[0]?.release.id).toBe(older.release);
    expect((await command(`/ban ${older.release} a stolen key`)).code).toBe(0);
    expect((await goBack()).deployed).toBe(false);
    await look(sample);
    await look(sample);
    expect(started()).toEqual([]);
    expect((await dev()).settled[0]).toMatchObject({ state: "rejected", release: { id: older.release } });
    const incidents = sample.repository.issues.filter(({ labels }) => labels.includes("env-incident"));
    expect(incidents.map(({ title }) => title)).toEqual([expect.stringMatching(/^Rollback refused: development/)]);
    await byHand(sample, "/rollback development it is ill");
    expect(started()).toEqual([]);
    await byHand(sample, "/rollback development to 1.1.0 it is ill");
    expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", release: { version: "1.1.0" } });
  }, 120_000);
});

describe("each strategy goes to what a person names", () => {
  it.each([
    ["workflow", "strategy: workflow, workflow: back.yml", "back.yml"],
    ["command", "strategy: command, command: ./deploy.sh", "development.yml"],
    ["manual", "strategy: manual", "development.yml"],
  ])(
    "%s",
    async (_name, rule, workflow) => {
      await open(`rollback: { owner: user:alice, ${rule} }`);
      const { simulator, repository, alice } = sample;
      const yaml = `name: back\non:\n  workflow_dispatch:\n    inputs: { environment: { type: string }, release: { type: string }, promotion: { type: string } }\njobs: { back: { runs-on: ubuntu-latest, steps: [] } }\n`;
      const files = { ".github/workflows/back.yml": yaml, [PAGE]: "1. Tell support.\n" };
      await simulator.push(repository, { branch: "main", message: "[skip ci] files", actor: alice, files });
      const older = await bring("1.0.0");
      await bring("1.1.0");
      await bring("2.0.0");
      const end = await command("/rollback development to 1.0.0 it is slow");
      expect(end.code, end.log).toBe(0);
      const [run] = started(workflow);
      expect(run?.payload["inputs"]).toMatchObject({ release: older.release });
    },
    120_000,
  );
});

describe("several services", () => {
  const WORKFLOW = ".github/workflows/development.yml";
  const POLICY = `version: 1
services: [api, web]
artifacts:
  source: { kind: commit }
environments:
  development: { preset: development, promote: manual, because: by hand, workflow: development.yml }
`;

  async function arrive(service: string, id: string | undefined): Promise<void> {
    const [run, ...more] = started();
    if (run === undefined || more.length > 0) throw new Error(`${more.length} more were started`);
    const { release: wanted = "", promotion = "" } = run.payload["inputs"] as Record<string, string>;
    const end = await deploy(sample, { environment: "development", again: run, release: wanted, promotion, service });
    expect(end.post.code, end.main.log).toBe(0);
    expect((await dev(service)).settled[0]).toMatchObject({ state: "succeeded", release: { id } });
  }

  it("each goes to its own name: another service's release is none, nor one of a service that nobody has", async () => {
    const example = exampleFiles("three-environments")[WORKFLOW] ?? "";
    const served = example.replace(/^( +)inputs:\n/m, "$1inputs:\n$1  service: { type: string }\n");
    expect(served).not.toBe(example);
    sample = await createSample({ files: { ".github/environments.yml": POLICY, [WORKFLOW]: served } });
    const built = new Map<string, string>();
    for (const name of ["api-1", "web-1", "api-2", "web-2", "api-3", "web-3"]) {
      const [service = ""] = name.split("-");
      if (name === "api-3") await write(naming(`[api/${built.get("api-1")}, web/${built.get("web-1")}]`));
      const { release: id } = await registerCommit(sample, { content: name, service });
      built.set(name, id);
      const end = await deploy(sample, { environment: "development", release: id, service, by: sample.alice });
      expect(end.main.code, end.main.log).toBe(0);
    }
    const web = await dev("web");
    const refused = await command(`/rollback web/development to ${built.get("api-1")} it is slow`);
    expect(refused.log).toContain("no success of it in development is known");
    expect((await command(`/rollback wep/development to ${built.get("web-1")} it is slow`)).code).toBe(1);
    expect(await dev("web")).toEqual(web);
    const api = await command("/rollback api/development it is slow");
    expect(api.code, api.log).toBe(0);
    await arrive("api", built.get("api-1"));
    expect(await dev("web")).toEqual(web);
    expect((await command(`/rollback web/development to ${built.get("web-2")} it is slow`)).code).toBe(0);
    await arrive("web", built.get("web-2"));
    await write(naming(`[api/${built.get("api-1")}, wep/${built.get("web-1")}]`));
    const strange = await command("/rollback web/development it is worse");
    expect(strange.code, strange.log).toBe(1);
    expect(strange.log).toContain("there is no service wep");
    expect(started()).toEqual([]);
  }, 240_000);
});
