import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fold } from "../../src/ledger/fold.ts";
import { parseHead } from "../../src/ledger/snapshot.ts";
import { releaseDigest, releaseId } from "../../src/release/release.ts";
import { git } from "../simulator/git.ts";
import type { User } from "../simulator/world.ts";
import { byHand } from "./by-hand.ts";
import { answers, ownIssue, say } from "./comment.ts";
import { deploy } from "./deploy.ts";
import { forge } from "./forge.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";

const POLICY = ".github/environments.yml";
const WHY = "CVE-2026-4711 in the parser";

/** Alice may override in production, where the gate lets anybody. */
const files = (() => {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const line = "    workflow: production.yml\n";
  if (!before.includes(line)) throw new Error("the example's policy says production in another way");
  return { [POLICY]: before.replace(line, `${line}    allow: { override: [user:Alice] }\n`) };
})();

let sample: Sample;
/** Three releases, in the order in which staging got them; the last one runs there, the first one in production. */
let releases: readonly string[] = [];
beforeAll(async () => {
  sample = await createSample({ files });
  await sample.dispatch("ci.yml", { init: "true" });
  const one = await running("staging");
  await sample.dispatch("production.yml", { environment: "production", release: one, promotion: "" });
  expect(await running("production")).toBe(one);
  releases = [one, await push("two"), await push("three")];
}, 240_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

async function running(environment: string): Promise<string> {
  const { current } = await readState(sample, environment);
  return current.kind === "release" ? current.release.id : current.kind;
}

async function push(text: string): Promise<string> {
  const changed = { "app/index.html": `<h1>Hello</h1>\n<p>${text}</p>\n` };
  await sample.simulator.push(sample.repository, { branch: "main", files: changed, message: text, actor: sample.bob });
  await sample.simulator.engine.drain();
  return running("staging");
}

const command = async (text: string, by?: User) => (await byHand(sample, text, by)).job;

const atBranch = (path: string) => git(sample.repository.gitDir, ["show", `env-actions:${path}`]);
const head = async () => parseHead(`${await atBranch("head.json")}\n`);

async function digestOf(release: string): Promise<string> {
  const { artifacts } = JSON.parse(await atBranch(`releases/shop/${release}.json`));
  return artifacts[0].digest;
}

/** What promote would decide about a release now; nothing is done. */
async function look(environment: string, release: string) {
  const more = { "dry-run": "true" };
  const { main } = await deploy(sample, { environment, release, by: sample.bob, more, scopes: { issues: "read" } });
  return main;
}

describe("bytes that somebody banned (R41)", () => {
  it("are banned only by those who may lock every environment", async () => {
    const before = await head();
    const refused = await command(`/ban ${releases[1]} ${WHY}`, sample.bob);
    expect(refused.conclusion).toBe("failure");
    expect(refused.log).toContain("to lock in");
    expect((await command("/ban nonsense not a release")).log).toContain(
      'No release of shop has the version "nonsense"',
    );
    expect((await command("/ban latest too quick")).log).toContain("ban is for ever, so it names its release");
    expect(await head()).toEqual(before);
  }, 240_000);

  it("come in nowhere any more, at once, by no door, and nobody can override it", async () => {
    const [, two = ""] = releases;
    const issue = ownIssue(sample);
    const comment = await say(sample, issue, `/ban ${two} ${WHY}`, sample.alice);
    expect(answers(issue, comment)).toEqual([]);
    const digest = await digestOf(two);
    expect((await head()).revoked).toMatchObject([{ digest, why: WHY, actor: { login: "alice" }, releases: [two] }]);
    for (const environment of ["development", "staging", "production"]) {
      const seen = await look(environment, two);
      expect(seen.log).toContain(`(${digest}) was banned by alice`);
      expect(seen.log).toContain("may not enter");
    }
    const promoted = await command(`/promote production ${two}`);
    expect(promoted.log).toContain("was banned by alice");
    const overridden = await command(`/override production artifacts ${WHY} has no effect on us`);
    expect(overridden.log).toContain("artifacts cannot be overridden");
    expect(await running("staging")).toBe(releases[2]);
  }, 240_000);

  it("are no way back: plan and rollback go to the release before them", async () => {
    const [one, two = "", three = ""] = releases;
    const state = await readState(sample, "staging");
    expect(state.previous?.release.id).toBe(two);
    expect(state.rejected).toEqual([]);
    const job = await command("/rollback staging three is slow");
    expect(job.conclusion, job.log).toBe("success");
    expect(await running("staging")).toBe(one);
    expect((await readState(sample, "staging")).rejected).toEqual([three]);
  }, 240_000);

  it("are not let in again by /readmit, which is about a rejection", async () => {
    const [, , three = ""] = releases;
    await command(`/ban ${await digestOf(three)} ${WHY}`);
    await command(`/readmit staging ${three} it was the database`);
    expect((await readState(sample, "staging")).readmitted).toMatchObject([{ release: three }]);
    const seen = await look("staging", three);
    expect(seen.outputs["reason"], seen.log).toBe("artifact-revoked");
  }, 240_000);

  it("are told where they run, and a second word changes nothing", async () => {
    const [one = ""] = releases;
    const job = await command(`/ban ${one} ${WHY}`);
    expect(job.log).toContain("They run in production and staging");
    const before = await head();
    const again = await command(`/ban ${await digestOf(one)} a second word`);
    expect(again.conclusion, again.log).toBe("success");
    expect(again.log).toContain("was banned already, by alice");
    expect((await head()).revoked).toEqual(before.revoked);
    const nothing = await command("/rollback staging one is banned");
    expect(nothing.log).toContain("has no other release that succeeded there");
  }, 240_000);

  it("are never forgotten by a ledger that is rebuilt from its log", async () => {
    const { gitDir } = sample.repository;
    const names = (await git(gitDir, ["ls-tree", "-r", "--name-only", "env-actions", "log/"])).split("\n").sort();
    const lines: string[] = [];
    for (const name of names) lines.push(...(await atBranch(name)).split("\n"));
    expect(fold(lines).head).toEqual(await head());
    expect((await head()).revoked).toHaveLength(3);
  }, 60_000);

  it("of a release with several artifacts are named one by one, because a ban is for ever", async () => {
    const { artifacts, ...record } = JSON.parse(await atBranch(`releases/shop/${releases[0]}.json`));
    const [app] = artifacts;
    const other = { ...app, name: "other", digest: `sha256:${"0a".repeat(32)}` };
    const identity = { ...record, repository: record.repository.id, run: record.run.id, artifacts: [app, other] };
    const digest = releaseDigest(identity);
    const two = { ...record, id: releaseId(digest), digest, version: null, artifacts: [app, other] };
    await forge(sample, {
      now: sample.simulator.world.now(),
      decide: ({ service }) => [
        { service, environment: null, promotion: null, event: "release.registered", data: { release: two } },
      ],
    });
    const before = await head();
    const job = await command(`/ban ${two.id} ${WHY}`);
    expect(job.conclusion).toBe("failure");
    expect(job.log).toContain("has 2 artifacts, and a ban is for ever: say which.");
    expect(job.log).toContain(`other is ${other.digest}`);
    expect((await head()).revoked).toEqual(before.revoked);
  }, 240_000);
});
