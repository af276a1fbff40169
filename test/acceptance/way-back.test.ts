import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Built, release } from "./build.ts";
import { deploy, deployJob } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";

/** What keeps a release out because of its way back, and how that is mended (R42, R104, docs/rollback.md). */
const POLICY = ".github/environments.yml";
const DAY = 86_400_000;

function policyWith(more: string): string {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const said = before.replace("workflow: development.yml }", `workflow: development.yml, promote: manual, ${more} }`);
  if (said === before) throw new Error("the example's policy says development in another way");
  return said.replace("promote: manual,", "promote: manual, because: this test asks,");
}

let sample: Sample;
beforeAll(async () => {
  sample = await createSample({ files: { [POLICY]: policyWith("rollback: {}") } });
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const development = () => readState(sample, "development");
const enter = ({ release: id }: Built) => deploy(sample, { environment: "development", release: id, by: sample.alice });

/** A job that was cancelled after it had recorded the success: what it says, GitHub does not. */
async function enterAndDie({ release: id }: Built): Promise<void> {
  const job = await deployJob(sample, { environment: "development", release: id, by: sample.alice });
  const inputs = { environment: "development", release: id, promotion: "", "on-blocked": "fail" };
  const main = await job.step({ door: "promote", inputs });
  expect(main.code, main.log).toBe(0);
  const post = await job.step({ door: "promote", post: true, inputs });
  expect(post.code, post.log).toBe(0);
  job.end("cancelled");
  await job.close();
}

describe("a job that dies after it has recorded its success", () => {
  it("leaves no way back, until a person brings the same release once more", async () => {
    const [one, two, three] = [
      await release(sample, "one"),
      await release(sample, "two"),
      await release(sample, "three"),
    ];
    expect((await enter(one)).main.code).toBe(0);
    await enterAndDie(two);
    const before = (await development()).settled[0];
    expect(before).toMatchObject({ state: "succeeded", release: { id: two.release } });

    const refused = await enter(three);
    expect(refused.main.outputs, refused.main.log).toMatchObject({ reason: "rollback-target-unproven" });
    expect(refused.main.log).toContain("the job that deployed it ended with cancelled");
    expect(refused.main.log).toContain("Promote that release to development once more");
    expect(refused.deployed).toBe(false);

    // Whatever starts by itself does not: it would deploy the same bytes at each look (R94).
    const robot = sample.simulator.createUser("robot[bot]", "Bot");
    const machine = await deploy(sample, { environment: "development", release: two.release, by: robot });
    expect(machine.main.outputs["reason"], machine.main.log).toBe("already-there");
    expect(machine.deployed).toBe(false);
    const newest = (await development()).settled.find(({ release: { id } }) => id === two.release);
    expect(newest?.id).toBe(before?.id);

    const again = await enter(two);
    expect(again.main.code, again.main.log).toBe(0);
    const after = (await development()).settled[0];
    expect(after).toMatchObject({ state: "succeeded", release: { id: two.release } });
    expect(after?.id).not.toBe(before?.id);

    const once = await enter(two);
    expect(once.main.outputs["reason"], once.main.log).toBe("already-there");
    // A refused promotion is final: the same release is another attempt.
    const four = await enter(three);
    expect(four.main.code, four.main.log).toBe(0);
  }, 120_000);
});

describe("an older release that cannot be had any more", () => {
  it("keeps the next one out (R42), unless people agree that nothing goes back (R104)", async () => {
    sample.simulator.world.advance(85 * DAY);
    const five = await release(sample, "five");
    const expired = await enter(five);
    expect(expired.main.outputs, expired.main.log).toMatchObject({ reason: "rollback-artifact-expires" });

    const page = "---\ndata: irreversible\nforward-fix: ship six\n---\n";
    const push = (files: Record<string, string>) =>
      sample.simulator.push(sample.repository, {
        branch: "main",
        files,
        message: "The way back [skip ci]",
        actor: sample.alice,
      });
    await push({ ".github/rollback/development.md": page });
    const alone = await enter(five);
    expect(alone.main.outputs, alone.main.log).toMatchObject({ reason: "rollback-approvers-none" });

    const approvals = "rollback: {}, approvals: { from: [user:alice, user:bob], not: [], because: this test asks }";
    await push({ [POLICY]: policyWith(approvals) });
    const asked = await enter(await release(sample, "six"));
    expect(asked.main.outputs, asked.main.log).toMatchObject({ reason: "approvals-missing" });
    expect(asked.main.log).toContain("2 approvals missing");
    expect(asked.main.log).not.toContain("rollback-");
  }, 120_000);
});

describe("the configuration of the older release", () => {
  it("that today's rules refuse keeps the next one out, which carries one that they like", async () => {
    const schema = (level: string) => JSON.stringify({ type: "object", properties: { level: { const: level } } });
    const rule = "rollback: {}, config: { file: config/development.yml, schema: config/schema.json }";
    const changed = (level: string) => ({
      "config/development.yml": `level: ${level}\n`,
      "config/schema.json": schema(level),
    });
    const configured = await createSample({ files: { [POLICY]: policyWith(rule), ...changed("low") } });
    const into = ({ release: id }: Built) =>
      deploy(configured, { environment: "development", release: id, by: configured.alice });
    const first = await into(await release(configured, "one"));
    expect(first.main.code, first.main.log).toBe(0);
    await configured.simulator.push(configured.repository, {
      branch: "main",
      files: changed("high"),
      message: "Higher [skip ci]",
      actor: configured.alice,
    });
    const next = await into(await release(configured, "two"));
    expect(next.main.outputs, next.main.log).toMatchObject({ reason: "rollback-config" });
    expect(next.main.log).toContain("config/development.yml:1:");
    expect(configured.simulator.violations).toEqual([]);
    await configured.close();
  }, 120_000);
});
