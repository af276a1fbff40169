import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditOf } from "../audit/audited.ts";
import type { Issue } from "../simulator/world.ts";
import { answers, say, signs } from "./comment.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

/** R119: who has access is confirmed on an issue, in the bundle, and nothing enters without. */
let sample: Sample;
const POLICY = ".github/environments.yml";

beforeAll(async () => {
  const example = exampleFiles("three-environments")[POLICY] ?? "";
  const files = { [POLICY]: `${example}    access: { review: 90d, from: [user:alice] }\n` };
  sample = await createSample({ files });
  await sample.dispatch("ci.yml", { init: "true" });
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const DAY = 86_400_000;
const reviews = (): readonly Issue[] =>
  sample.repository.issues.filter(({ labels }) => labels.includes("env-access-review"));
const page = (): Issue => {
  const open = reviews().filter(({ state }) => state === "open");
  const [first, ...more] = open;
  if (first === undefined || more.length > 0) throw new Error(`${open.length} reviews are open`);
  return first;
};
const digits = (issue: Issue): string => /`\/confirm ([0-9a-f]{12})`/.exec(issue.body)?.[1] ?? "";
const promote = () => sample.dispatch("production.yml", { environment: "production" });
const production = () => readState(sample, "production");
const entered = async () => (await production()).settled.filter(({ state }) => state === "succeeded").length;

/** Runs the bundled audit in the example's job. */
async function audit(): Promise<void> {
  const { simulator, repository } = sample;
  const job = await startJob({
    simulator,
    repository,
    workflow: "audit.yml",
    key: "audit",
    scopes: { issues: "write" },
  });
  const inputs = { issue: "true", "fail-on": "never", baseline: ".github/audit-baseline.yml" };
  const done = await job.step({ door: "audit", inputs });
  expect(done, done.log).toMatchObject({ code: 0 });
  expect(done.log).not.toContain("could not be written");
  await job.close();
}

describe("a review of who has access", () => {
  it("that nobody signed keeps production closed, and the audit opens its page once", async () => {
    await promote();
    expect(await entered()).toBe(0);
    await audit();
    await audit();
    expect(page().body).toMatch(/\d+ person \d+ alice admin\n\d+ person \d+ bob write/);
    expect(page().body).toContain("unseen teams");
  }, 240_000);

  it("is not signed by somebody whom the policy does not name, with other digits, or elsewhere", async () => {
    const issue = page();
    for (const [text, by, why] of [
      [`/confirm ${digits(issue)}`, sample.bob, "policy allows user:alice"],
      ["/confirm 0123456789ab", sample.alice, "shows"],
      ["/confirm everything", sample.alice, "twelve digits"],
    ] as const) {
      const comment = await say(sample, issue, text, by);
      expect(signs(comment), text).toEqual(["confused"]);
      expect(answers(issue, comment)[0]).toContain(why);
    }
    await promote();
    expect(await entered()).toBe(0);
  }, 240_000);

  it("opens production once it is signed; the page is closed, and the audit has nothing to say about it", async () => {
    const issue = page();
    const comment = await say(sample, issue, `/confirm ${digits(issue)}`, sample.alice);
    expect(signs(comment)).toEqual(["+1"]);
    await promote();
    expect(await entered()).toBe(1);
    await audit();
    expect(reviews().map(({ state }) => state)).toEqual(["closed"]);
  }, 240_000);

  it("shows who came since, and asks again before it ends", async () => {
    const mallory = sample.simulator.createUser("mallory");
    sample.repository.collaborators.set(mallory.id, "admin");
    const { findings } = await auditOf(sample, {
      only: "access",
      scopes: { contents: "read", actions: "read", issues: "read", metadata: "read" },
    });
    const changed = findings.find(({ id }) => id === "access/changed-since-review");
    expect(changed?.message).toContain(`+ person ${mallory.id} mallory admin`);
    sample.simulator.world.advance(80 * DAY);
    await audit();
    expect(page().body).toContain("1 rows are new, 0 are gone");
    sample.repository.collaborators.delete(mallory.id);
  }, 240_000);

  it("decides row by row: who was to go and is still there is a finding, under another role too, until they are gone", async () => {
    const { repository, simulator } = sample;
    const eve = simulator.createUser("eve");
    repository.collaborators.set(eve.id, "write");
    await audit();
    const issue = page();
    const row = /^([0-9]+) person [0-9]+ eve /m.exec(issue.body)?.[1] ?? "";
    const policyRow = /^([0-9]+) policy production promote/m.exec(issue.body)?.[1] ?? "";
    const unable = await say(sample, issue, `/confirm ${digits(issue)} remove ${policyRow}`, sample.alice);
    expect(answers(issue, unable)[0]).toContain("nobody's access");
    const comment = await say(sample, issue, `/confirm ${digits(issue)} remove ${row}`, sample.alice);
    expect(signs(comment)).toEqual(["+1"]);
    repository.collaborators.set(eve.id, "read");
    const decided = `access/not-removed/person:${eve.id}:eve`;
    const own = { contents: "read", actions: "read", issues: "write", metadata: "read" } as const;
    const still = await auditOf(sample, { only: "access", scopes: own });
    expect(still.findings.find(({ id }) => id === decided)).toMatchObject({ severity: "error" });
    repository.collaborators.delete(eve.id);
    const gone = await auditOf(sample, { only: "access", scopes: own });
    expect(gone.ids.filter((id) => /not-removed|changed-since/.test(id))).toEqual([]);
  }, 240_000);

  it("that is overdue, or whose comment was deleted, closes production again", async () => {
    const issue = page();
    await audit();
    const comment = await say(sample, issue, `/confirm ${digits(issue)}`, sample.alice);
    expect(signs(comment)).toEqual(["+1"]);
    issue.comments.splice(issue.comments.indexOf(comment), 1);
    const { ids } = await auditOf(sample, { only: "access" });
    expect(ids).toContain("access/review-unproven/production");
    sample.simulator.world.advance(91 * DAY);
    const before = await entered();
    await promote();
    expect(await entered()).toBe(before);
  }, 240_000);
});
