import { afterAll, beforeAll, expect, it } from "vitest";
import { commit } from "../simulator/populate.ts";
import { release } from "./build.ts";
import { say, signs } from "./comment.ts";
import { readState } from "./observe.ts";
import type { Sample } from "./sample.ts";
import { startJob } from "./step.ts";
import { approvalOn, look, openPage, openWaiting } from "./waiting.ts";

/** The page of a large change, one that somebody closed, and one that nobody answers. */
const DAY = 86_400_000;
const NOISE = "@octo/everyone <img src=x> ![x](https://x.example/y) #1 ";

let sample: Sample;
beforeAll(async () => {
  sample = await openWaiting({}, "approvals: { from: [user:bob] }");
  await release(sample, "one");
  await look(sample);
  const page = openPage(sample);
  await say(sample, page, approvalOn(page), sample.bob);
}, 240_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const development = () => readState(sample, "development");

async function command(text: string): Promise<void> {
  const { simulator, repository, alice } = sample;
  const inputs = { command: text };
  const job = await startJob({
    ...{ simulator, repository, workflow: "resume.yml", key: "resume", actor: alice, inputs },
    ...{ mayDispatch: true, scopes: { issues: "write" } },
  });
  const end = await job.step({ door: "resume", inputs });
  expect(end.code, end.log).toBe(0);
  job.end("success");
  await job.close();
}

it("of eighty commits with long words of others is one that GitHub takes, calls those who are asked, and keeps the line to copy", async () => {
  expect((await development()).settled[0]).toMatchObject({ state: "succeeded" });
  const { simulator, repository, alice } = sample;
  for (let index = 0; index < 80; index += 1) {
    const message = `${index} ${NOISE.repeat(80)}\n\n${NOISE.repeat(80)}`;
    await commit(simulator.world, repository, {
      ...{ branch: "main", files: { "many.md": `${index}` }, message, actor: alice },
    });
  }
  await release(sample, "two");
  await look(sample);
  const { body, title } = openPage(sample);
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(body).toMatch(/^\/approve [0-9a-f]{12}$/m);
  expect(body).toMatch(/\/compare\//);
  expect(body.match(/@[\w/-]+/g)).toEqual(["@bob"]);
  expect(body).not.toMatch(/<img|!\[x\]/);
  expect(title.length).toBeLessThanOrEqual(256);
}, 240_000);

it("that somebody closed by hand decided nothing: it is opened again, and an approval on it counts", async () => {
  const page = openPage(sample);
  const before = await development();
  Object.assign(page, { state: "closed", closer: sample.alice });
  await look(sample);
  expect(page.state).toBe("open");
  expect((await development()).open).toEqual(before.open);
  expect(signs(await say(sample, page, approvalOn(page), sample.bob))).toEqual(["+1"]);
  expect((await development()).settled[0]).toMatchObject({ state: "succeeded" });
}, 240_000);

it("that nobody answers ends after thirty days, and automation does not ask again; a person does, on a page of its own (R16)", async () => {
  await release(sample, "three");
  await look(sample);
  const page = openPage(sample);
  const line = approvalOn(page);
  sample.simulator.world.advance(30 * DAY - 3_600_000);
  await look(sample);
  expect((await development()).open).toMatchObject([{ state: "waiting" }]);
  sample.simulator.world.advance(2 * 3_600_000);
  const ended = await look(sample);
  expect(ended.log).toContain("development: expired");
  expect((await development()).settled[0]).toMatchObject({ state: "expired" });
  expect(page).toMatchObject({ state: "closed", body: expect.stringMatching(/^\*\*Expired\*\*/) });
  const idle = await look(sample);
  expect(idle.asked).toEqual(["Snapshot"]);
  expect((await development()).open).toEqual([]);
  await command("/promote development");
  const again = openPage(sample);
  expect(again.number).not.toBe(page.number);
  expect(approvalOn(again)).not.toBe(line);
}, 240_000);
