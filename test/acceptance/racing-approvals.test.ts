import { afterAll, beforeAll, expect, it } from "vitest";
import type { User } from "../simulator/world.ts";
import { release } from "./build.ts";
import { signs, write } from "./comment.ts";
import { readState } from "./observe.ts";
import type { Sample } from "./sample.ts";
import { type DeployJob, startJob } from "./step.ts";
import { approvalOn, look, openPage, openWaiting } from "./waiting.ts";

const APPROVERS = 64;

let sample: Sample;
const people: User[] = [];
beforeAll(async () => {
  sample = await openWaiting({ rateLimit: 100_000 }, "approvals: { from: [role:write], count: 2 }");
  const { simulator, repository } = sample;
  for (let index = 0; index < APPROVERS; index += 1) {
    const user = simulator.createUser(`approver-${index}`);
    repository.collaborators.set(user.id, "write");
    people.push(user);
  }
}, 60_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

it(`${APPROVERS} approvals that race give one dispatch, and one page with one word to each (R90)`, async () => {
  const { simulator, repository } = sample;
  await release(sample, "one");
  await look(sample);
  const page = openPage(sample);
  const line = approvalOn(page);
  const dispatched = () => repository.runs.filter(({ event }) => event === "workflow_dispatch").length;
  const before = dispatched();
  const jobs: DeployJob[] = [];
  for (const person of people) {
    const comment = await write(sample, page, line, person);
    jobs.push(
      await startJob({
        ...{ simulator, repository, workflow: "resume.yml", key: "resume", event: "issue_comment", actor: person },
        ...{ mayDispatch: true, scopes: { issues: "write" }, timeout: 180_000 },
        payload: { action: "created", comment: { id: comment.id, user: { login: person.login }, body: line } },
      }),
    );
  }
  const ends = await Promise.all(jobs.map(async (job) => job.step({ door: "resume", inputs: {} })));
  for (const job of jobs) {
    job.end("success");
    await job.close();
  }
  expect(ends.filter(({ code }) => code !== 0).map(({ log }) => log)).toEqual([]);
  expect(dispatched() - before).toBe(1);
  expect(ends.filter(({ log }) => log.includes("development: dispatched"))).toHaveLength(1);
  const [open] = (await readState(sample, "development")).open;
  expect(open).toMatchObject({ state: "cleared", dispatch: { times: 1 } });
  expect(openPage(sample).number).toBe(page.number);
  // Everybody gets one sign, and nobody a refusal: more people than are looked up at once are read, and change nothing.
  expect(page.comments).toHaveLength(APPROVERS);
  expect(page.comments.filter((comment) => signs(comment).length === 0)).toEqual([]);
  const given = page.comments.flatMap(signs);
  expect(given.filter((sign) => sign === "+1").length).toBeGreaterThanOrEqual(2);
  expect(given.filter((sign) => sign !== "+1" && sign !== "eyes")).toEqual([]);
}, 400_000);
