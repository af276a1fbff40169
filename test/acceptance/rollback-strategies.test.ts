import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Run } from "../simulator/world.ts";
import { approve, requestFor } from "./approve.ts";
import { ownIssue, say, signs } from "./comment.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { type Service, startService, withVerifyJob } from "./verified.ts";

/**
 * Each strategy from the plan to the hold, by the example's own workflows: planned, shown to those who approve, proven
 * before the release comes in, carried out, verified, settled; the hold is set and the release rejected (R100, R101, R104).
 */
const WORKFLOWS = ".github/workflows";
const SITE = "app/index.html";

interface Strategy {
  /** `rollback:` of the policy, without the braces. */
  readonly rule: string;
  readonly files: Readonly<Record<string, string>>;
  /** What the request tells people. */
  readonly told: readonly string[];
  /** The workflow that goes back, and what its deploying step says. */
  readonly workflow: string;
  readonly says: string;
}

const CI = `${WORKFLOWS}/ci.yml`;
/** The job that registers asks people, where the first environment asks any. */
const ASKING = (exampleFiles("three-environments")[CI] ?? "").replace(
  "deployments: read # see",
  "issues: write\n      deployments: read # see",
);
const OWN = withVerifyJob();
/** Only a rollback has a command; every other deployment runs the usual script. */
const COMMANDED = OWN.replace(
  'run: ./deploy.sh "$ARTIFACT"\n        env:\n',
  'run: exec "$SCRIPT" "$ARTIFACT"\n        env:\n          SCRIPT: $' +
    "{{ steps.promote.outputs.command || './deploy.sh' }}\n",
).replace("sparse-checkout: /deploy.sh", "sparse-checkout: |\n            /deploy.sh\n            /scripts/back.sh");
const BACK = OWN.replace(/^name: .*$/m, "name: back").replace(
  'run: ./deploy.sh "$ARTIFACT"',
  'run: echo "by its own workflow" && ./deploy.sh "$ARTIFACT"',
);

const STRATEGIES: Readonly<Record<string, Strategy>> = {
  "previous-release": {
    rule: "within: 15m",
    files: {},
    told: ["the environment's workflow deploys the older release", "Start development.yml with"],
    workflow: "development.yml",
    says: "Deploying release",
  },
  workflow: {
    rule: "strategy: workflow, workflow: back.yml",
    files: { [`${WORKFLOWS}/back.yml`]: BACK },
    told: ["a workflow of its own deploys the older release", "Start back.yml with"],
    workflow: "back.yml",
    says: "by its own workflow",
  },
  command: {
    rule: "strategy: command, command: ./scripts/back.sh",
    files: {
      [`${WORKFLOWS}/development.yml`]: COMMANDED,
      "scripts/back.sh": '#!/bin/sh\nset -eu\necho "by the command"\n./deploy.sh "$1"\n',
    },
    told: ["the environment's workflow runs a command with the older release", "it runs ./scripts/back.sh"],
    workflow: "development.yml",
    says: "by the command",
  },
  manual: {
    rule: "strategy: manual, runbook: docs/back.md",
    files: {
      "docs/back.md": "# Going back\n",
      ".github/rollback/development.md": "1. Tell support.\n2. Drain the queue.\n",
    },
    told: [
      "people do it by hand",
      "Runbook",
      "docs/back.md",
      "Tell support.",
      "Drain the queue.",
      "When that is done, start",
    ],
    workflow: "development.yml",
    says: "Deploying release",
  },
};

let sample: Sample;
let service: Service;
let deployed: string;
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
  await service[Symbol.asyncDispose]();
  await rm(deployed, { recursive: true });
});

const dev = () => readState(sample, "development");

/** The repository of one strategy; its service says which commit was deployed last, and is ill when the page says so. */
async function open({ rule, files }: Strategy, approvals = "approvals: { from: [user:bob] }, "): Promise<void> {
  service = await startService();
  deployed = await mkdtemp(join(tmpdir(), "deployed-"));
  service.onAsk = async () => {
    const page = await readFile(join(deployed, "development/index.html"), "utf8").catch(() => "");
    service.version = /\b[0-9a-f]{40}\b/.exec(page)?.[0] ?? "";
    service.status = page.includes("broken") ? 503 : 200;
  };
  const health = `{ name: health, url: "${service.url}", json: { version: "\${release.commit}" }, allow: { plain-http: true, private-addresses: true } }`;
  const policy = `version: 1
artifacts: { app: { kind: file } }
environments:
  development: { preset: development, workflow: development.yml, ${approvals}allow: { rollback: [role:admin] }, rollback: { owner: user:bob, ${rule} }, verification: { interval: 1s, failures: 1, health: [${health}] } }
  staging: { preset: staging, after: development, workflow: staging.yml, promote: manual }
`;
  sample = await createSample({
    engine: { env: { DEPLOY_TO: deployed } },
    files: { ".github/environments.yml": policy, [`${WORKFLOWS}/development.yml`]: OWN, [CI]: ASKING, ...files },
  });
}

/** Builds a release and says its id. */
async function push(text: string): Promise<string> {
  const page = exampleFiles("three-environments")[SITE] ?? "";
  await sample.simulator.push(sample.repository, {
    ...{ branch: "main", files: { [SITE]: `${page}<p>${text}</p>\n` }, message: text, actor: sample.alice },
  });
  await sample.simulator.engine.drain();
  const { open, settled } = await dev();
  return (open[0] ?? settled[0])?.release.id ?? "";
}

const runsSince = (count: number): readonly Run[] =>
  sample.repository.runs.slice(count).filter(({ path }) => !path.endsWith("/resume.yml"));

describe.each(Object.entries(STRATEGIES))("the strategy %s", (_name, strategy) => {
  it("is planned, shown, proven, carried out by its owner's word, verified and settled; held and rejected", async () => {
    await open(strategy);
    await sample.dispatch("ci.yml", { init: "true" });
    const first = (await requestFor(sample, "development")).issue;
    expect(first.body).toContain("There is nothing to go back to");
    await approve(sample, "development", sample.bob);
    const [good] = (await dev()).settled;
    expect(good).toMatchObject({ state: "succeeded", verification: { verdict: "pass" } });

    const bad = await push("two");
    const { issue } = await requestFor(sample, "development");
    expect(issue.body).toContain(`Back to`);
    for (const words of [...strategy.told, good?.release.id ?? "", "bob"]) expect(issue.body).toContain(words);
    expect(issue.body).toMatch(/\*\*Proof\*\*: (?!\*\*not proven)/);
    expect(issue.body).not.toContain("The plan is not complete");
    await approve(sample, "development", sample.bob);
    expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", release: { id: bad } });

    const usual = sample.repository.runs.flatMap(({ jobs }) => jobs.map(({ log }) => log)).join("\n");
    if (strategy.says !== "Deploying release") expect(usual).not.toContain(strategy.says);
    const before = sample.repository.runs.length;
    const told = await say(sample, ownIssue(sample), "/rollback development two is slow", sample.bob);
    expect(signs(told)).toEqual(["+1"]);
    const [run, ...others] = runsSince(before);
    expect(others).toEqual([]);
    expect(run?.path).toBe(`${WORKFLOWS}/${strategy.workflow}`);
    const log = run?.jobs.map((job) => job.log).join("\n") ?? "";
    expect(run?.conclusion, log).toBe("success");
    expect(log).toContain(strategy.says);
    const state = await dev();
    const [back, taken] = state.settled;
    expect(back).toMatchObject({
      ...{ state: "succeeded", rollbackOf: taken?.id, release: { id: good?.release.id }, requester: { login: "bob" } },
      verification: { verdict: "pass", run: { job: "verify" } },
    });
    expect(taken).toMatchObject({ state: "rolled-back", release: { id: bad } });
    expect(state).toMatchObject({ open: [], lock: null, hold: { rollback: back?.id }, rejected: [bad] });
    expect(state.current).toMatchObject({ kind: "release", release: { id: good?.release.id } });
    await sample.dispatch("resume.yml", { command: `/promote staging ${bad}` });
    expect((await readState(sample, "staging")).settled[0]).toMatchObject({ state: "rejected", release: { id: bad } });
  }, 240_000);
});

it("a workflow that is only there to go back does nothing else, whoever starts it", async () => {
  const strategy = STRATEGIES["workflow"];
  if (strategy === undefined) throw new Error("no such strategy");
  await open(strategy, "");
  await sample.dispatch("ci.yml", { init: "true" });
  const { seq } = await dev();
  await sample.dispatch("back.yml", { environment: "development" });
  const run = sample.repository.runs.find(({ path }) => path.endsWith("/back.yml"));
  expect(run?.conclusion).toBe("failure");
  expect(run?.jobs[0]?.log).toContain("back.yml only rolls development back");
  expect(run?.jobs[0]?.log).not.toContain(strategy.says);
  expect((await dev()).seq).toBe(seq);
}, 120_000);

it("a workflow that is only there to go back, and is disabled, lets nothing in until somebody enables it", async () => {
  const strategy = STRATEGIES["workflow"];
  if (strategy === undefined) throw new Error("no such strategy");
  await open(strategy, "");
  await sample.dispatch("ci.yml", { init: "true" });
  sample.repository.disabledWorkflows = new Set([`${WORKFLOWS}/back.yml`]);
  const late = await push("two");
  const refused = (await dev()).settled[0];
  expect(refused).toMatchObject({ state: "rejected", release: { id: late } });
  // Nothing was started: the job that registers asks first, and tells.
  const ci = sample.repository.runs.findLast(({ path }) => path === CI);
  const told = ci?.jobs.flatMap(({ summaries }) => summaries).join("") ?? "";
  expect(told).toContain("back.yml could not be started: GitHub calls it disabled");
  expect(told).toContain("Enable workflow");
  sample.repository.disabledWorkflows = new Set();
  await sample.dispatch("development.yml", { environment: "development", release: late });
  expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", release: { id: late } });
}, 120_000);

describe.each(["previous-release", "workflow", "command"])("the strategy %s, by itself", (name) => {
  it("takes back what its verification found ill, also to what came back before (R101)", async () => {
    const strategy = STRATEGIES[name];
    if (strategy === undefined) throw new Error(name);
    await open({ ...strategy, rule: `${strategy.rule}, automatic: true` }, "");
    await sample.dispatch("ci.yml", { init: "true" });
    const good = (await dev()).settled[0]?.release.id;
    for (const text of ["two is broken", "three is broken"]) {
      const bad = await push(text);
      const state = await dev();
      const [back, taken] = state.settled;
      expect(taken, text).toMatchObject({ state: "rolled-back", reason: "verification-failed" });
      expect(back, text).toMatchObject({ state: "succeeded", rollbackOf: taken?.id, release: { id: good } });
      expect(back?.verification, text).toMatchObject({ verdict: "pass" });
      const newest = sample.repository.runs.filter(({ path }) => path === `${WORKFLOWS}/${strategy.workflow}`).at(-1);
      expect(newest?.jobs.map((job) => job.log).join("\n")).toContain(strategy.says);
      expect(state.rejected, text).toContain(taken?.release.id);
      expect(bad).toBe(good);
      await sample.dispatch("resume.yml", { command: "/unhold development going on" });
    }
  }, 240_000);
});
