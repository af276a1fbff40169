import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { release } from "./build.ts";
import { deployJob } from "./deploy.ts";
import { createSample, PROJECT, type Sample } from "./sample.ts";
import { type StepEnd, startJob } from "./step.ts";

/** Loaded into a step: writes what it did, one line each, in the order in which it did it. */
const witness = (answer: string) => `
const { registerHooks } = require("node:module");
const { appendFileSync } = require("node:fs");
const http = require("node:http");
const tell = (line) => appendFileSync(${JSON.stringify(answer)}, line + "\\n");
registerHooks({
  load: (url, context, next) => {
    if (url.includes("/dist/")) tell(url.split("/").at(-1));
    return next(url, context);
  },
});
const { request } = http;
http.request = (...asked) => request(...asked).on("finish", () => tell("sent"));
`;

let sample: Sample;
let folder: string;
let answer: string;
beforeAll(async () => {
  sample = await createSample();
  folder = await mkdtemp(join(tmpdir(), "first-question-"));
  answer = join(folder, "answer");
  await writeFile(join(folder, "witness.cjs"), witness(answer));
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await rm(folder, { recursive: true, force: true });
  await sample.close();
});

/** The parts that read a policy or judge: they hold YAML's reader, or gates. */
async function heavyParts(): Promise<ReadonlySet<string>> {
  const names = (await readdir(join(PROJECT, "dist"))).filter((name) => /^\d+\.index\.js$/.test(name));
  const isHeavy = (text: string) => /class Composer|MODULE: \.\/build\/src\/gates\/(?:judge|policy)\.js/.test(text);
  const read = names.map(async (name) => [name, await readFile(join(PROJECT, "dist", name), "utf8")] as const);
  return new Set((await Promise.all(read)).flatMap(([name, text]) => (isHeavy(text) ? [name] : [])));
}

/** What a step loaded of those, before its first question was on its way, and after it. */
async function orderOf(step: Promise<StepEnd>): Promise<{ readonly before: number; readonly after: number }> {
  const end = await step;
  expect(end.code, end.log).toBe(0);
  const heavy = await heavyParts();
  const lines = (await readFile(answer, "utf8")).split("\n");
  await rm(answer);
  const asked = lines.indexOf("sent");
  expect(asked).toBeGreaterThan(0);
  const count = (part: readonly string[]) => part.filter((line) => heavy.has(line)).length;
  return { before: count(lines.slice(0, asked)), after: count(lines.slice(asked)) };
}

it("is on its way before what reads the policy and judges is loaded: that comes while GitHub answers", async () => {
  const node = ["--require", join(folder, "witness.cjs")];
  const built = await release(sample, "one");
  const job = await deployJob(sample, { environment: "development", release: built.release, node });
  const inputs = { environment: "development", release: built.release, promotion: "", "on-blocked": "fail" };
  const main = await orderOf(job.step({ door: "promote", inputs }));
  const post = await orderOf(job.step({ door: "promote", post: true, inputs }));
  job.end("success");
  await job.close();
  const { simulator, repository } = sample;
  const look = await startJob({ simulator, repository, workflow: "resume.yml", key: "resume", node });
  const resume = await orderOf(look.step({ door: "resume", inputs: { "dry-run": "true" } }));
  await look.close();
  for (const [step, { before, after }] of Object.entries({ main, post, resume })) {
    expect({ step, before }).toEqual({ step, before: 0 });
    expect(after, step).toBeGreaterThan(0);
  }
}, 120_000);
