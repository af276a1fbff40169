import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FaultTarget } from "../simulator/faults.ts";
import type { Access, Issue, Scope, User } from "../simulator/world.ts";
import { type Built, release } from "./build.ts";
import { deploy } from "./deploy.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { type StepEnd, startJob } from "./step.ts";

const POLICY = ".github/environments.yml";
const HOUR = 3_600_000;

/** Bob and carol approve what comes into development. */
function policyWith(approvals: string): Record<string, string> {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const policy = before.replace("workflow: development.yml }", `workflow: development.yml, approvals: ${approvals} }`);
  if (policy === before) throw new Error("the example's policy says development in another way");
  return { [POLICY]: policy };
}

let sample: Sample;
let carol: User;
beforeAll(async () => {
  sample = await createSample({ files: policyWith("{ from: [user:bob, user:carol], count: 2 }") });
  carol = sample.simulator.createUser("carol");
  sample.repository.collaborators.set(carol.id, "write");
});
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

interface Resuming {
  readonly started?: (child: ChildProcess) => void;
  readonly scopes?: Partial<Record<Scope, Access>>;
}

/** One turn of the resuming workflow. */
async function resume(more: Resuming = {}): Promise<StepEnd> {
  const { simulator, repository } = sample;
  const job = await startJob({
    ...{ simulator, repository, workflow: "resume.yml", key: "resume", event: "schedule", mayDispatch: true },
    ...{ scopes: { issues: "write" }, ...more },
  });
  const end = await job.step({ door: "resume", inputs: {} });
  job.end(end.code === 0 ? "success" : "failure");
  await job.close();
  return end;
}

/** Asks for a promotion to development from a workflow that is not its own. */
async function promote(
  built: Built,
  more: Pick<Resuming, "scopes"> & { readonly timeout?: number } = {},
): Promise<StepEnd> {
  const { simulator, repository, alice } = sample;
  const job = await startJob({
    ...{ simulator, repository, workflow: "ci.yml", key: "release", event: "push", actor: alice, mayDispatch: true },
    ...more,
  });
  const inputs = { environment: "development", release: built.release, "on-blocked": "fail" };
  const end = await job.step({ door: "promote", inputs });
  job.end("success");
  await job.close();
  return end;
}

const state = () => readState(sample, "development");
const requests = () => sample.repository.issues.filter(({ labels }) => labels.includes("env-approval"));
const openRequests = () => requests().filter(({ state: is }) => is === "open");
const newest = (): Issue => {
  const issue = openRequests().at(-1);
  if (issue === undefined) throw new Error("nobody is asked");
  return issue;
};
const writes = (since: number) =>
  sample.simulator
    .requests()
    .slice(since)
    .filter(({ method, kind, operation }) => method !== "GET" && (kind === "rest" || operation === "Commit"));

/** A comment as a person writes it, a second later. */
async function comment(issue: Issue, by: User, body: string): Promise<void> {
  const { simulator, repository } = sample;
  simulator.world.advance(1_000);
  const token = simulator.addToken({ user: by, workflowToken: false }).value;
  const url = `${simulator.apiUrl}/repos/octo/${repository.name}/issues/${issue.number}/comments`;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify({ body }) });
  if (!answer.ok) throw new Error(`comment: ${answer.status} ${await answer.text()}`);
}

const commandOf = ({ body }: Issue) => /^\/approve [0-9a-f]{12}$/m.exec(body)?.[0] ?? "no command";

/** The open promotion is the one of this release, and exactly one open page is the one that the ledger names. */
async function expectAsked(built: Built, place = ""): Promise<Issue> {
  const open = (await state()).open.find(({ release: { id } }) => id === built.release);
  expect(open?.request, place).toMatchObject({ repository: "octo/shop", kind: "issue" });
  const pages = openRequests().filter(({ body }) => body.endsWith(`<!-- env-actions request ${open?.id} -->`));
  expect(
    pages.map(({ number }) => number),
    place,
  ).toEqual([open?.request?.issue]);
  expect(pages[0], place).toMatchObject({ locked: true, labels: ["env-approval"] });
  return newest();
}

let counter = 0;
function build(): Promise<Built> {
  counter += 1;
  return release(sample, `content ${counter}`);
}

describe("a promotion that waits for people", () => {
  it("asks them on one page, from the job that asks or else from the resuming workflow, and says where (R20)", async () => {
    const built = await build();
    const asked = await promote(built);
    expect(asked.outputs["decision"], asked.log).toBe("waiting");
    expect(asked.outputs["request"]).toBe("");
    expect(asked.summary).toContain("Nobody was asked yet");
    expect(asked.summary).toContain("issues: write");
    expect(requests()).toEqual([]);
    const resumed = await resume();
    expect(resumed.code, resumed.log).toBe(0);
    const issue = await expectAsked(built);
    expect(issue.title).toMatch(/^Promote r-[0-9a-f]{12} to development \(p-development-1\)$/);
    expect(issue.body).toContain("**2 approvals are missing**");
    expect(issue.body).toContain("@bob, @carol");
    const again = await promote(built);
    expect(again.outputs["request"]).toMatch(new RegExp(`/issues/${issue.number}$`));
    const other = await build();
    const allowed = await promote(other, { scopes: { issues: "write" } });
    const page = await expectAsked(other);
    expect(allowed.outputs["request"], allowed.log).toMatch(new RegExp(`/issues/${page.number}$`));
    expect(allowed.summary).toContain(`/issues/${page.number})`);
    // The newer release took the older one's place, and so did its request.
    expect(issue).toMatchObject({ state: "closed", body: expect.stringMatching(/^\*\*Superseded\*\*/) });
    expect(issue.body).toContain("## Gates");
    expect(issue.body).not.toContain("/approve");
  }, 120_000);

  it("costs nothing more while nothing happens: no write, no comment, and one page", async () => {
    const before = sample.simulator.requests().length;
    const { comments } = newest();
    for (let turn = 0; turn < 2; turn += 1) {
      sample.simulator.world.advance(HOUR);
      await resume();
    }
    expect(writes(before)).toEqual([]);
    expect(comments).toEqual([]);
  }, 60_000);

  it("has its page repaired when it was edited, closed, unlocked or unlabelled; closing it decides nothing (R48)", async () => {
    const issue = newest();
    const { body, title } = issue;
    const seq = (await state()).seq;
    const marks: Partial<Issue>[] = [
      { body: "Approved." },
      { title: "x" },
      { state: "closed" },
      { locked: false },
      { labels: [] },
    ];
    for (const mark of [...marks, { body: "", title: "", state: "closed", locked: false } as const]) {
      Object.assign(issue, mark);
      await resume();
      expect(issue, JSON.stringify(mark)).toMatchObject({
        body,
        title,
        state: "open",
        locked: true,
        labels: ["env-approval"],
      });
    }
    expect((await state()).seq).toBe(seq);
  }, 60_000);

  it("is asked for anew when its page was deleted or transferred, and only the new page counts", async () => {
    for (const gone of ["deleted", "transferred"] as const) {
      const issue = newest();
      await comment(issue, sample.bob, commandOf(issue));
      sample.repository.issues.splice(sample.repository.issues.indexOf(issue), 1);
      sample.repository.goneIssues ??= new Map();
      sample.repository.goneIssues.set(
        issue.number,
        gone === "deleted" ? { kind: gone } : { kind: gone, to: "octo/attic", number: 1 },
      );
      const end = await resume();
      expect(end.code, end.log).toBe(0);
      const [open] = (await state()).open;
      expect(open?.request?.issue, end.log).toBe(newest().number);
      expect(newest().number).toBeGreaterThan(issue.number);
      expect(newest().body).toContain("**2 approvals are missing**");
    }
  }, 60_000);

  it("shows who approved and whose word does not count, records first sights, goes on, and gets its last word", async () => {
    const issue = newest();
    await comment(issue, sample.bob, commandOf(issue));
    await comment(issue, sample.alice, commandOf(issue));
    await comment(issue, carol, "/approve me @octo/everyone </details>");
    await resume();
    expect(issue.body).toContain("**1 approval is missing** (1 of 2 given)");
    expect(issue.body).toMatch(/\| \[bob\]\([^)]+\), until [^|]+ UTC \|/);
    expect(issue.body).toMatch(/\| alice \| [^|]+ \|/);
    expect(issue.body).toMatch(/\| carol \| [^|]*takes the plan's digest/);
    expect(issue.body.match(/@\w+/g)).toEqual(["@bob", "@carol"]);
    const [open] = (await state()).open;
    expect(open?.seen).toMatchObject([{ person: { login: "bob" } }]);
    const before = sample.simulator.requests().length;
    await resume();
    expect(writes(before)).toEqual([]);
    await comment(issue, carol, commandOf(issue));
    const end = await resume();
    expect(end.log).toContain("development: dispatched");
    expect(issue.body).toMatch(/^\*\*Approved\*\* by bob and carol/);
    expect(issue.body).toContain("Its deployment was started.");
    const [cleared] = (await state()).open;
    expect(cleared).toMatchObject({
      state: "cleared",
      seen: [{ person: { login: "bob" } }, { person: { login: "carol" } }],
    });
    const done = await deploy(sample, {
      ...{ environment: "development", release: cleared?.release.id ?? "", by: sample.alice },
      scopes: { issues: "read" },
      promotion: `${cleared?.id}@${cleared?.plan.slice(7, 19)}`,
    });
    expect(done.deployed, done.main.log).toBe(true);
    expect((await state()).settled[0]).toMatchObject({ state: "succeeded", request: { issue: issue.number } });
    // The job that deployed may not write issues; the resuming workflow closes it, once.
    expect(issue.state).toBe("open");
    await resume();
    expect(issue).toMatchObject({ state: "closed", body: expect.stringMatching(/^\*\*Deployed\*\*: \*\*r-/) });
    expect(issue.body).toContain("| approvers | bob, carol | 2 |");
    const after = sample.simulator.requests().length;
    await resume();
    expect(writes(after)).toEqual([]);
  }, 120_000);

  it("keeps nothing of a last word that somebody else wrote", async () => {
    const built = await build();
    await promote(built, { scopes: { issues: "write" } });
    const issue = await expectAsked(built);
    Object.assign(issue, {
      editor: carol,
      lastEditedAt: "2026-11-23T10:00:00Z",
      body: "lies\n\n## Gates\n\nmore lies",
    });
    const newer = await build();
    await promote(newer, { scopes: { issues: "write" } });
    expect(issue.state).toBe("closed");
    expect(issue.body).not.toContain("lies");
    expect(issue.body).toContain("changed by somebody else");
  }, 60_000);
});

const writesOf = ({ method, route, operation }: FaultTarget) =>
  (method !== "GET" && route.includes("/issues")) || operation === "Commit";

describe("asking is done once", () => {
  it("though the answer to any write is lost, or GitHub fails before it (R69-R71)", async () => {
    const faults = [{ after: { status: 502 } }, { after: { kind: "reset" } }, { before: { status: 503 } }] as const;
    for (let nth = 1; nth <= 3; nth += 1) {
      for (const fault of faults) {
        const built = await build();
        await promote(built);
        let seen = 0;
        const match = (target: FaultTarget) => {
          if (!writesOf(target)) return false;
          seen += 1;
          return seen === nth;
        };
        sample.simulator.faults.add({ match, fault });
        const struck = await resume();
        sample.simulator.faults.clear();
        const place = `write ${nth}, ${JSON.stringify(fault)}: ${struck.log}`;
        sample.simulator.world.advance(HOUR);
        await resume();
        await expectAsked(built, place);
      }
    }
  }, 240_000);

  it("whatever request the process dies at, before GitHub does it and after: the next turn heals it", async () => {
    const dieAt = async (nth: number, when: "before" | "after") => {
      let child: ChildProcess | undefined;
      let seen = 0;
      const match = () => {
        seen += 1;
        if (seen !== nth) return false;
        if (when === "before") child?.kill("SIGKILL");
        else setImmediate(() => child?.kill("SIGKILL"));
        return true;
      };
      const fault =
        when === "before" ? ({ before: { kind: "hang" } } as const) : ({ after: { kind: "hang" } } as const);
      sample.simulator.faults.add({ match, fault });
      const end = await resume({ started: (process) => (child = process) });
      sample.simulator.faults.clear();
      return end;
    };
    const counted = await build();
    await promote(counted);
    const before = sample.simulator.requests().length;
    await resume();
    const all = sample.simulator.requests().length - before;
    expect(all).toBeGreaterThan(8);
    for (let nth = 1; nth <= all; nth += 1) {
      for (const when of ["before", "after"] as const) {
        const built = await build();
        await promote(built);
        const end = await dieAt(nth, when);
        expect(end.code, `request ${nth} ${when}`).toBe(null);
        sample.simulator.world.advance(HOUR);
        const healed = await resume();
        const issue = await expectAsked(built, `request ${nth} ${when}: ${healed.log}`);
        expect(issue.body).toContain("**2 approvals are missing**");
        expect(openRequests()).toHaveLength(1);
      }
    }
  }, 400_000);

  it("also when a person copied the marker of a request that is not there yet (R48)", async () => {
    const built = await build();
    await promote(built);
    const id = (await state()).open.at(-1)?.id ?? "";
    const { simulator, repository, bob } = sample;
    const token = simulator.addToken({ user: bob, workflowToken: false }).value;
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const copy = {
      title: "Promote",
      body: `Trust me.\n\n<!-- env-actions request ${id} -->`,
      labels: ["env-approval"],
    };
    const url = `${simulator.apiUrl}/repos/octo/${repository.name}/issues`;
    expect((await fetch(url, { method: "POST", headers, body: JSON.stringify(copy) })).ok).toBe(true);
    await resume();
    const request = (await state()).open.at(-1)?.request;
    const copied = openRequests().find(({ body }) => body.startsWith("Trust me."));
    expect(copied?.body).toBe(copy.body);
    expect(request?.issue).not.toBe(copied?.number);
    Object.assign(copied ?? {}, { state: "closed" });
    await expectAsked(built);
  }, 60_000);

  it("by 64 promoters that race: one issue, and each of them is told of it or knows that somebody is at it", async () => {
    const built = await build();
    const before = requests().length;
    const ends = await Promise.all(
      Array.from({ length: 64 }, () => promote(built, { scopes: { issues: "write" }, timeout: 240_000 })),
    );
    expect(ends.filter(({ outputs }) => outputs["decision"] !== "waiting").map(({ log }) => log)).toEqual([]);
    expect(requests().length - before).toBe(1);
    const issue = await expectAsked(built);
    // The simulator's two interfaces have two hosts.
    const told = ends.map(({ outputs }) => outputs["request"] ?? "").filter((page) => page !== "");
    expect([...new Set(told.map((page) => new URL(page).pathname))]).toEqual([`/octo/shop/issues/${issue.number}`]);
    expect((await state()).open.filter(({ release: { id } }) => id === built.release)).toHaveLength(1);
  }, 300_000);
});
