import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyDigest } from "../../src/promotion/comments/proof.ts";
import type { Comment, Issue } from "../simulator/world.ts";
import { comment, hear } from "./cast.ts";
import { answers, ownIssue, signs } from "./comment.ts";
import { forge } from "./forge.ts";
import { readState } from "./observe.ts";
import { createSample, type Sample } from "./sample.ts";
import { registerCommit } from "./service-release.ts";
import { type StepEnd, startJob } from "./step.ts";
import { look } from "./waiting.ts";

/** Commands in a repository of several services: each says which one it is about, and counts for no other. */
const POLICY = `version: 1
services: [api, web]
artifacts:
  source: { kind: commit }
environments:
  development: { preset: development, promote: manual, because: by hand, workflow: development.yml, approvals: { from: [user:bob] } }
`;

let sample: Sample;
let issue: Issue;
beforeAll(async () => {
  sample = await createSample({ files: { ".github/environments.yml": POLICY } });
  for (const service of ["api", "web"]) await registerCommit(sample, { content: service, service });
  issue = ownIssue(sample);
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

/** The command as the input of a run that alice starts by hand. */
async function command(text: string, service?: string): Promise<StepEnd> {
  const { simulator, repository, alice } = sample;
  const inputs = { command: text };
  const job = await startJob({
    ...{ simulator, repository, workflow: "resume.yml", key: "resume", actor: alice, inputs },
    ...{ mayDispatch: true, scopes: { issues: "write" } },
  });
  const end = await job.step({ door: "resume", inputs: service === undefined ? inputs : { ...inputs, service } });
  job.end(end.code === 0 ? "success" : "failure");
  await job.close();
  return end;
}

async function say(text: string, on: Issue = issue, inputs: Readonly<Record<string, string>> = {}): Promise<Comment> {
  const said = comment(sample, on, text, sample.alice);
  const end = await hear(sample, said, inputs);
  expect(end.code, end.log).toBe(0);
  return said;
}

const development = (service: string) => readState(sample, "development", service);
const locks = async () => [(await development("api")).lock?.why, (await development("web")).lock?.why];

describe("a command that does not say its service", () => {
  it("does nothing, and says which there are and how to name one", async () => {
    const end = await command("/lock development audit");
    expect(end, end.log).toMatchObject({ code: 1, outputs: { reason: "service-unknown" } });
    for (const words of ["Services: api, web", "<service>/development"]) expect(end.log).toContain(words);
    const said = await say("/lock development audit");
    expect(signs(said)).toEqual(["confused"]);
    const [reply, ...more] = answers(issue, said);
    expect(more).toEqual([]);
    expect(reply).toContain("Services: api, web");
    expect(await locks()).toEqual([undefined, undefined]);
  }, 120_000);

  it("or names one that is not there: the one that was meant is suggested", async () => {
    const said = await say("/lock wep/development audit");
    expect(signs(said)).toEqual(["confused"]);
    expect(answers(issue, said)[0]).toMatch(/no service "wep".*Did you mean "web"/);
    expect((await command("/lock wep/development audit")).outputs["reason"]).toBe("service-unknown");
    expect(await locks()).toEqual([undefined, undefined]);
  }, 120_000);
});

describe("a command that names its service", () => {
  it("closes that one alone, and its answer says which", async () => {
    expect(signs(await say("/lock api/development audit"))).toEqual(["+1"]);
    expect(await locks()).toEqual(["audit", undefined]);
    const end = await command("/lock web/development keys are rotated");
    expect(end.log).toContain("web: development is locked: keys are rotated");
    expect(await locks()).toEqual(["audit", "keys are rotated"]);
  }, 120_000);

  it("opens it again, proven by the comment; and promotes", async () => {
    expect(signs(await say("/unlock api/development audit is over"))).toEqual(["+1"]);
    expect(signs(await say("/promote api/development"))).toEqual(["+1"]);
    const [open] = (await development("api")).open;
    expect(open).toMatchObject({ state: "waiting", reasons: [{ gate: "approvals" }] });
    expect((await development("web")).open).toEqual([]);
  }, 120_000);

  it("counts for no other service, though the ledger says so", async () => {
    const real = issue.comments.find(({ body }) => body === "/unlock api/development audit is over");
    const { lock } = await development("web");
    if (real === undefined || lock === null) throw new Error("nothing to cite");
    // As somebody with write access would: the lock of web is of the same time, and its end cites the word about api.
    await forge(sample, {
      service: "web",
      now: sample.simulator.world.now(),
      actor: { id: sample.alice.id, login: "alice" },
      run: { id: sample.repository.runs.at(-1)?.id ?? 0, attempt: 1, job: "resume", checkRun: null },
      decide: () => [
        {
          ...{ service: "web", environment: "development", promotion: null, event: "environment.unlocked" },
          data: {
            ...{ why: "audit is over", lock: lock.seq },
            comment: { repository: "octo/shop", issue: issue.number, id: real.id, body: bodyDigest(real.body) },
          },
        },
      ],
    });
    expect(signs(await say("/promote web/development"))).toEqual(["+1"]);
    const [open] = (await development("web")).open;
    const told = open?.reasons.find(({ gate }) => gate === "lock");
    expect(told).toMatchObject({ reason: "unlock-unproven" });
    expect(told?.message).toContain("does not say that it is about the service web");
    await say("/lock web/development again");
    await say("/unlock web/development again over");
    await look(sample);
    expect((await development("web")).open[0]?.reasons.map(({ gate }) => gate)).toEqual(["approvals"]);
  }, 240_000);
});

describe("on the page of a promotion", () => {
  it("its service is meant, unless another is named", async () => {
    const number = (await development("web")).open[0]?.request?.issue;
    const page = sample.repository.issues.find((each) => each.number === number);
    if (page === undefined) throw new Error("nobody is asked about web");
    expect(signs(await say("/lock development because of web", page))).toEqual(["+1"]);
    expect(await locks()).toEqual([undefined, "because of web"]);
    expect(signs(await say("/lock api/development because of api", page))).toEqual(["+1"]);
    expect(await locks()).toEqual(["because of api", "because of web"]);
    expect(signs(await say("/unlock development web is well", page))).toEqual(["+1"]);
    expect(await locks()).toEqual(["because of api", undefined]);
    await look(sample);
    expect((await development("web")).open[0]?.reasons.map(({ gate }) => gate)).toEqual(["approvals"]);
  }, 240_000);
});

describe("a step that is about one service", () => {
  it("reaches no other, and leaves comments about another to whoever looks after that", async () => {
    const before = await locks();
    const end = await command("/lock web/development audit", "api");
    expect(end, end.log).toMatchObject({ code: 1, outputs: { reason: "command-refused" } });
    for (const text of ["/lock web/development audit", "/lock development audit"]) {
      const said = await say(text, issue, { service: "api" });
      expect(signs(said)).toEqual([]);
      expect(answers(issue, said)).toEqual([]);
    }
    expect(await locks()).toEqual(before);
  }, 120_000);

  it("records no word that could be cited for another service later", async () => {
    const end = await command("/unlock development api is well", "api");
    expect(end, end.log).toMatchObject({ code: 1, outputs: { reason: "command-refused" } });
    expect(end.log).toContain("write api/<environment>");
    const named = await command("/unlock api/development api is well", "api");
    expect(named.code, named.log).toBe(0);
    expect(await locks()).toEqual([undefined, undefined]);
  }, 120_000);
});
