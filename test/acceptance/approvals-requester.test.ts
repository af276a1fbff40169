import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunRef } from "../../src/ledger/actor.ts";
import type { EventDraft } from "../../src/ledger/event.ts";
import { releasePath } from "../../src/ledger/paths.ts";
import type { ReleaseBrief } from "../../src/ledger/release-brief.ts";
import type { LedgerSnapshot } from "../../src/ledger/snapshot.ts";
import { git } from "../simulator/git.ts";
import type { Comment, Run, User } from "../simulator/world.ts";
import { approve, requestFor } from "./approve.ts";
import { ownIssue, say } from "./comment.ts";
import { forge } from "./forge.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample, withoutPeople } from "./sample.ts";
import { approvalOn } from "./waiting.ts";

/**
 * Bob may approve, and may write, so he may append to the ledger. He asks for production in somebody else's name and approves it
 * himself: no effect, one clear reason (R10, R12, design.md section 6).
 */
const POLICY = ".github/environments.yml";

let sample: Sample;
beforeAll(async () => {
  const before = withoutPeople(exampleFiles("three-environments")[POLICY] ?? "");
  const approvals = "    approvals: { from: [user:alice, user:bob] }\n";
  const policy = before.replace("    workflow: production.yml\n", `    workflow: production.yml\n${approvals}`);
  sample = await createSample({ files: { [POLICY]: policy }, people: true });
  await sample.dispatch("ci.yml", { init: "true" });
  sample.simulator.world.advance(3_600_000);
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const production = () => readState(sample, "production");
const command = (text: string, by: User) => sample.dispatch("resume.yml", { command: text }, by);
const started = () => sample.repository.runs.filter(({ path }) => path.endsWith("/production.yml")).length;
const last = (path: string, actor: User): Run => {
  const run = sample.repository.runs.findLast((each) => each.path.endsWith(path) && each.actor.id === actor.id);
  if (run === undefined) throw new Error(`${actor.login} started no ${path}`);
  return run;
};

async function release(): Promise<ReleaseBrief> {
  const { current } = await readState(sample, "staging");
  if (current.kind !== "release") throw new Error("staging is empty");
  return current.release;
}

/** What bob writes: alice asked, or automation did, and this run proves it. */
async function claim(run: Run | null, more: { readonly cause?: "automation"; readonly by?: "run" } = { by: "run" }) {
  const { alice, simulator } = sample;
  const wanted = await release();
  const ref: RunRef | null =
    run === null
      ? null
      : { id: run.id, attempt: run.run_attempt, job: "resume", checkRun: run.jobs[0]?.checkRunId ?? null };
  const decide = (ledger: LedgerSnapshot): readonly EventDraft[] => {
    const number = ledger.head.promotions + 1;
    const requester = more.cause === undefined ? { id: alice.id, login: alice.login } : null;
    const plan = `sha256:${"0".repeat(64)}`;
    const data = { number, release: wanted, cause: "person", requester, retryOf: null, plan, ...more } as const;
    const about = { service: ledger.service, environment: "production", promotion: `p-production-${number}` };
    return [{ ...about, event: "promotion.requested", data }];
  };
  const asked = [releasePath(sample.repository.name, wanted.id)];
  const actor = { id: alice.id, login: alice.login };
  await forge(sample, { asked, actor, ...(ref === null ? {} : { run: ref }), now: simulator.world.now(), decide });
  simulator.world.advance(60_000);
  await sample.dispatch("resume.yml", {}, sample.bob);
  simulator.world.advance(1_000);
  const { issue } = await requestFor(sample, "production");
  // The plan of the record is made up as well; the page says the true one.
  await say(sample, issue, approvalOn(issue), sample.bob);
}

describe("a request in somebody else's name, approved by who forged it (R10)", () => {
  it.each<[string, () => Promise<Run | null>, string]>([
    ["that cites nothing", async () => null, "names neither run nor comment"],
    [
      "that cites a run of his own",
      async () => {
        await command("/status", sample.bob);
        return last("/resume.yml", sample.bob);
      },
      "was not started by alice",
    ],
    [
      "that cites a run of hers that asks for nothing",
      async () => last("/ci.yml", sample.alice),
      "asks for no promotion",
    ],
    [
      "that cites another command of hers",
      async () => {
        await command("/status", sample.alice);
        return last("/resume.yml", sample.alice);
      },
      "was started for another command",
    ],
  ])(
    "%s has no effect, and says why",
    async (_name, cited, why) => {
      const before = started();
      await claim(await cited());
      const { settled, open, current } = await production();
      expect(settled[0]).toMatchObject({ state: "rejected", reason: "approvals-requester-unproven" });
      expect([open, current.kind, started()]).toEqual([[], "empty", before]);
      const log = await git(sample.repository.gitDir, ["log", "-5", "-p", "--format=%B", "refs/heads/env-actions"]);
      expect(log).toContain("says that alice asked for");
      expect(log).toContain(why);
    },
    120_000,
  );

  it("that cites what she asked once already has no effect", async () => {
    await command("/promote production", sample.alice);
    const run = last("/resume.yml", sample.alice);
    const waiting = (await production()).open[0];
    expect(waiting).toMatchObject({ requester: { login: "alice" }, origin: { run: { id: run.id } } });
    sample.simulator.world.advance(1_000);
    const page = sample.repository.issues.find(({ number }) => number === waiting?.request?.issue);
    if (page !== undefined) await say(sample, page, "/reject not today", sample.bob);
    expect((await production()).settled[0]).toMatchObject({ reason: "approvals-rejected" });
    await claim(run);
    expect((await production()).settled[0]).toMatchObject({ reason: "approvals-requester-unproven" });
  }, 120_000);

  it("that says automation asked, where it does not, needs one approval more (R12)", async () => {
    await command("/status", sample.bob);
    await claim(last("/resume.yml", sample.bob), { cause: "automation", by: "run" });
    const { open, current } = await production();
    expect([open[0]?.state, open[0]?.reasons[0]?.reason, current.kind]).toEqual([
      "waiting",
      "approvals-missing",
      "empty",
    ]);
    const { log = "" } = sample.repository.runs.at(-1)?.jobs.at(-1) ?? {};
    expect(log).toContain("They started the run that asked for this promotion.");
  }, 120_000);
});

/** Alice asks by comment, and bob approves a minute later. */
async function askByComment(between: (comment: Comment) => void): Promise<void> {
  const asked = await say(sample, ownIssue(sample), "/promote production", sample.alice);
  const { open } = await production();
  expect(open[0]).toMatchObject({ requester: { login: "alice" }, origin: { comment: { id: asked.id } } });
  between(asked);
  sample.simulator.world.advance(60_000);
  await approve(sample, "production", sample.bob);
}

describe("what she asked for by comment (R10)", () => {
  it("has no effect once somebody edited that comment", async () => {
    const page = (await production()).open[0]?.request?.issue;
    await say(sample, { number: page ?? 0 }, "/reject forged", sample.alice);
    const before = started();
    await askByComment((comment) => {
      comment.lastEditedAt = sample.simulator.world.now().toISOString();
    });
    const { settled, open, current } = await production();
    expect(settled[0]).toMatchObject({ state: "rejected", reason: "approvals-requester-unproven" });
    expect([open, current.kind, started()]).toEqual([[], "empty", before]);
  }, 120_000);

  it("and bob approved goes its way: the job proves it again", async () => {
    await askByComment(() => {});
    const { settled } = await production();
    expect(settled[0]).toMatchObject({ state: "succeeded", requester: { login: "alice" } });
  }, 120_000);
});
