import { afterEach, expect, it } from "vitest";
import { type Built, release } from "./build.ts";
import { byHand } from "./by-hand.ts";
import { deploy } from "./deploy.ts";
import { jobsOf, readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import { look } from "./waiting.ts";

/** What the plan said of the data when a release came in holds when it fails, whatever the page says by then (R101, R104). */
let sample: Sample;
afterEach(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const POLICY = `version: 1
artifacts: { app: { kind: file } }
environments:
  development: { preset: development, workflow: development.yml, rollback: { automatic: true } }
`;
const PAGE = ".github/rollback/development.md";
const RESTORED = "---\ndata: needs-restore\nbackup: nightly\n---\n1. Tell support.\n";
const dev = () => readState(sample, "development");
const started = () =>
  sample.repository.runs.filter(({ path, status }) => path.endsWith("/development.yml") && status === "queued");

function bring(built: Built, end: "success" | "failure") {
  const wanted = { environment: "development", release: built.release, by: sample.alice };
  return deploy(sample, { ...wanted, deploy: () => end });
}

async function write(path: string, text: string | null): Promise<void> {
  const { simulator, repository, alice } = sample;
  const change = { branch: "main", message: "[skip ci] the page", actor: alice };
  await simulator.push(repository, { ...change, files: { [path]: text ?? "" } });
}

/** A good release, then one that came in with one page and failed under another. */
async function fail(before: string, after: string, path = PAGE): Promise<void> {
  sample = await createSample({ files: { ".github/environments.yml": POLICY } });
  await bring(await release(sample, "good"), "success");
  await write(path, before);
  const bad = await release(sample, "bad");
  expect((await bring(bad, "failure")).main.code).toBe(0);
  await write(path, after);
  await look(sample);
}

it.each([
  ["said that the data needs a restore, and has gone on to the next release", RESTORED, "1. Tell support.\n", PAGE],
  ["says so between lines that end in blanks", RESTORED.replaceAll("---\n", "--- \n"), "", PAGE],
  ["says so under a name in other letters", "", RESTORED, ".github/rollback/Development.md"],
  ["says so outside its front matter", "", "# Back\n\ndata: needs-restore\n", PAGE],
  ["cannot be read any more", "", "---\ndata: restored\n---\n", PAGE],
])(
  "a page that %s lets nothing back by itself, and it is told",
  async (_name, before, after, path) => {
    await fail(before, after, path);
    expect(started()).toEqual([]);
    const { settled, current } = await dev();
    expect(settled[0]).toMatchObject({ state: "rejected", reason: "rollback-by-person", requester: null });
    expect(current.kind).toBe("unknown");
    await look(sample);
    const pages = sample.repository.issues.filter(({ labels }) => labels.includes("env-incident"));
    expect(pages.map(({ title }) => title)).toEqual([`Rollback refused: development (${settled[0]?.id})`]);
  },
  120_000,
);

it("a person who goes back all the same is told first, and so is whoever reads the job that does it", async () => {
  await fail(RESTORED, "1. Tell support.\n");
  const { job } = await byHand(sample, "/rollback development it has to be");
  const words = "it needs a restore before the older release runs, from";
  expect(job.log).toContain(words);
  const [back] = jobsOf(sample, "development.yml", "deploy").slice(-1);
  const said = back?.summaries.join("\n") ?? "";
  expect(said).toMatch(
    /^## development: .*\n\n\*\*Rolling back\*\*: .*\n\n\*\*Why\*\*: it has to be\. .*\n\n\*\*Data\*\*: it needs a restore/,
  );
  expect((await dev()).settled[0]).toMatchObject({ state: "succeeded", requester: { login: "alice" } });
}, 120_000);

it("a page that says nothing of the data leaves it to go back by itself", async () => {
  await fail("1. Tell support.\n", "1. Tell support.\n");
  expect(started()).toHaveLength(1);
}, 120_000);
