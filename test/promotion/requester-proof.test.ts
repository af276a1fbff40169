import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bodyDigest } from "../../src/approvals/sightings.ts";
import type { LedgerSnapshot } from "../../src/ledger/snapshot.ts";
import type { Promotion } from "../../src/ledger/state/promotion.ts";
import type { Settled } from "../../src/ledger/state/settled.ts";
import type { EnvironmentPolicy } from "../../src/policy/policy.ts";
import { proveAsker } from "../../src/promotion/requester-proof.ts";
import { type Court, openCourt } from "../gates/approvals/court.ts";
import { promotion, RELEASE, ruled, settled, state } from "../gates/facts.ts";
import { createRun } from "../simulator/engine/create-run.ts";
import { createJob } from "../simulator/engine/job-records.ts";
import type { Run, User } from "../simulator/world.ts";

/** Who asked for p-production-5, which the ledger says was erin, by GitHub's own objects (R10, R12). */
const DOOR = "org/env-actions/promote@v1";
const workflow = (uses: string) =>
  `on: workflow_dispatch\njobs:\n  it:\n    runs-on: x\n    steps:\n      - uses: ${uses}\n`;

let court: Court;
beforeEach(async () => {
  court = await openCourt();
  await court.shop.simulator.push(court.shop.repository, {
    ...{ branch: "main", message: "workflows", actor: court.user("octo") },
    files: {
      ".github/workflows/deploy-production.yml": workflow("actions/checkout@v6"),
      ".github/workflows/ask.yml": workflow(DOOR),
      ".github/workflows/calls.yml": "on: workflow_dispatch\njobs: { it: { uses: ./.github/workflows/ask.yml } }\n",
      ".github/workflows/lint.yml": workflow("actions/checkout@v6"),
      ".github/workflows/resume.yml": workflow("org/env-actions@v1"),
      ".github/workflows/broken.yml": "jobs: [",
    },
  });
});
afterEach(() => court.shop.close());

interface Wish {
  readonly by?: string | User;
  readonly path?: string;
  readonly event?: string;
  readonly title?: string;
}

const runOf = ({
  by = "erin",
  path = "deploy-production.yml",
  event = "workflow_dispatch",
  title = "it",
}: Wish = {}) => {
  const { simulator, repository, head } = court.shop;
  const actor = typeof by === "string" ? court.user(by) : by;
  const of = { path: `.github/workflows/${path}`, event, headBranch: "main", headSha: head, payload: {} };
  return createRun(simulator.world, repository, { ...of, actor, displayTitle: title });
};
const citing = (run: Pick<Run, "id" | "run_attempt">, checkRun: number | null = null) => ({
  run: { id: run.id, attempt: run.run_attempt, job: "it", checkRun },
});
const now = (later = 0) => new Date(court.shop.simulator.world.now().getTime() + later).toISOString();

interface Asked {
  readonly says?: Partial<Promotion>;
  readonly environment?: Partial<EnvironmentPolicy>;
  readonly others?: readonly Settled[];
  readonly calling?: number;
}

async function prove({ says = {}, environment = {}, others = [], calling = 1 }: Asked) {
  const { client, repository } = court.shop;
  const production = { ...ruled("approvals", { from: ["role:triage"] }, "production"), ...environment };
  const asked = promotion(5, "waiting", {
    ...{ id: "p-production-5", environment: "production", requester: { id: court.user("erin").id, login: "erin" } },
    ...{ requestedAt: now(1_000), release: { ...RELEASE, version: "1.4.0" }, ...says },
  });
  const known = state("production", { open: [asked], settled: others });
  const ledger = { service: "web", states: new Map([["production", known]]) } as unknown as LedgerSnapshot;
  const ground = {
    ledger,
    policy: { services: [] },
    service: "web",
    snapshot: { repository: { id: repository.id, defaultBranch: "main" } },
  };
  const context = { client, repo: { owner: "octo", name: "shop" }, calling: { ...citing(runOf()).run, id: calling } };
  const found = await proveAsker(context, ground as never, { environment: production, promotion: asked });
  return "people" in found
    ? `${found.kind} ${[...found.people.keys()].join(" ")}`.trim()
    : `${found.kind}: ${found.why}`;
}

describe("a rollback", () => {
  const word = (login: string) => ({
    ...{ of: "p-production-4", rejects: [], why: "slow", run: null, at: now(), seq: 9 },
    actor: { id: court.user(login).id, login },
  });

  test("was asked for by whose word it is, which is proven where the rollback is judged", async () => {
    expect(await prove({ says: { rollback: word("erin") } })).toBe("proven");
    expect(await prove({ says: { rollback: word("dave") } })).toMatch(/^refuted/);
    expect(await prove({ says: { rollback: { ...word("erin"), actor: null } } })).toMatch(/^refuted/);
    expect(await prove({ says: { rollback: word("erin"), requester: null } })).toMatch(/^refuted/);
  });
});

describe("a person by a run", () => {
  test("is who started the environment's own workflow by hand, and its actor as well", async () => {
    const run = runOf();
    const erin = court.user("erin").id;
    expect(await prove({ says: { origin: citing(run) } })).toBe(`proven ${erin}`);
    Object.assign(run, { actor: court.user("dave") });
    expect(await prove({ says: { origin: citing(run) } })).toBe(`proven ${court.user("dave").id} ${erin}`);
  });

  test("is who started a workflow with a door of ours, or one that calls another", async () => {
    for (const path of ["ask.yml", "calls.yml"]) {
      expect(await prove({ says: { origin: citing(runOf({ path })) } })).toMatch(/^proven/);
    }
  });

  test.each([
    "/promote production",
    "/promote production 1.4.0",
    "/promote production latest",
    "/override production soak because it burns down",
  ])("is whose command the resuming workflow ran: %s", async (title) => {
    expect(await prove({ says: { origin: citing(runOf({ path: "resume.yml", title })) } })).toMatch(/^proven/);
  });

  test("cannot be read from nothing, from what is gone, or from another's run", async () => {
    expect(await prove({})).toContain("refuted: the ledger names neither run nor comment");
    expect(await prove({ says: { origin: citing({ id: 4_711, run_attempt: 1 }) } })).toContain("run 4711 is gone");
    const alices = runOf({ by: "alice" });
    expect(await prove({ says: { origin: citing(alices) } })).toContain("was not started by erin");
    const bot: User = { id: 41898282, login: "github-actions[bot]", type: "Bot" };
    expect(await prove({ says: { origin: citing(runOf({ by: bot })), requester: null } })).toContain("by no person");
  });

  test.each([
    ["of a workflow that asks for nothing", { path: "lint.yml" }, "which asks for no promotion"],
    ["of a workflow that cannot be read", { path: "broken.yml" }, "which asks for no promotion"],
    ["of a workflow that is not there", { path: "gone.yml" }, "which asks for no promotion"],
    ["that a push started", { event: "push" }, "was started by push and not by hand"],
    ["that was another command", { path: "resume.yml", title: "/lock production why not" }, "for another command"],
    ["that was about another environment", { path: "resume.yml", title: "/promote staging" }, "for another command"],
    [
      "that was about another release",
      { path: "resume.yml", title: "/promote production 1.3.0" },
      "for another command",
    ],
  ])("is not known by a run %s", async (_name, wish, why) => {
    expect(await prove({ says: { origin: citing(runOf(wish)) } })).toContain(why);
  });

  test("is not known by a run of a fork", async () => {
    const run = runOf();
    Object.assign(run, { head_repository_id: 4_711 });
    expect(await prove({ says: { origin: citing(run) } })).toContain("is not of this repository");
  });

  test("is not known by a run that asked before, and a later request takes nothing from it", async () => {
    const run = runOf();
    const origin = citing(run);
    const other = (number: number) => settled(number, "rejected", { id: `p-production-${number}`, origin });
    expect(await prove({ says: { origin }, others: [other(4)] })).toContain("asked for an earlier promotion");
    expect(await prove({ says: { origin }, others: [other(6)] })).toMatch(/^proven/);
    const again = { origin: { run: { ...origin.run, attempt: 2 } } };
    expect(await prove({ says: { origin }, others: [settled(4, "failed", again)] })).toMatch(/^proven/);
  });

  test("is known by a run of the time only, by its job where that waited, and by the asking run itself at any time", async () => {
    const run = runOf();
    const late = { origin: citing(run, 77), requestedAt: now(30 * 3_600_000) };
    expect(await prove({ says: late })).toContain("is not of the time of the record");
    expect(await prove({ says: { ...late, requestedAt: now(-60_000) } })).toContain("is not of the time");
    expect(await prove({ says: late, calling: run.id })).toMatch(/^proven/);
    const { simulator, repository } = court.shop;
    const job = createJob({ world: simulator.world, repository, run, serverUrl: simulator.url }, "it", "it");
    run.jobs.push(job);
    Object.assign(job, { started_at: now(29 * 3_600_000) });
    const waited = { ...late, origin: citing(run, job.checkRunId) };
    expect(await prove({ says: waited })).toMatch(/^proven/);
    Object.assign(job, { started_at: now(-1_000) });
    expect(await prove({ says: waited })).toContain("is not of the time of the record");
  });
});

describe("a person by a comment", () => {
  const origin = (comment: { readonly id: number; readonly body: string }, body = comment.body) => ({
    ...citing(runOf({ path: "resume.yml", event: "issue_comment" })),
    comment: { repository: "octo/shop", issue: 7, id: comment.id, body: bodyDigest(body) },
  });
  const request = { repository: "octo/shop", issue: 7, kind: "issue", at: "2026-11-22T09:00:00Z", seq: 51 } as const;

  test("is who wrote it, as long as it stands there unedited", async () => {
    const comment = court.say("/promote production", "erin");
    const says = { origin: origin(comment), request };
    expect(await prove({ says })).toBe("proven");
    expect(await prove({ says: { ...says, requester: { id: court.user("dave").id, login: "dave" } } })).toContain(
      "was not written by dave",
    );
    expect(await prove({ says: { ...says, requester: null } })).toContain("a comment is somebody's");
    expect(await prove({ says: { ...says, requestedAt: now(30 * 3_600_000) } })).toContain("not of the time");
    expect(
      await prove({ says, others: [settled(4, "rejected", { id: "p-production-4", origin: origin(comment) })] }),
    ).toContain("asked for an earlier promotion");
    Object.assign(comment, { lastEditedAt: now(1_000), updated_at: now(1_000), editor: court.user("dave") });
    expect(await prove({ says })).toContain("was edited");
    court.issue.comments.length = 0;
    expect(await prove({ says })).toContain("is gone");
  });

  test("is nobody where it says something else, or an app wrote it", async () => {
    const other = court.say("/promote staging", "erin");
    expect(await prove({ says: { origin: origin(other), request } })).toContain("says something else");
    const app = court.say("/promote production", "erin", { app: "helper" });
    expect(await prove({ says: { origin: origin(app), request } })).toContain("was not written by erin");
  });
});

describe("automation", () => {
  const asked = { cause: "automation", requester: null } as const;

  test("asks for each release once where the policy says so", async () => {
    const environment = { promote: "automatic" } as const;
    expect(await prove({ says: asked, environment })).toBe("proven");
    const before = settled(4, "failed", { id: "p-production-4" });
    expect(await prove({ says: asked, environment, others: [before] })).toMatch(/^anybody/);
  });

  test("asks anywhere by the run that built the release, whoever ran that again", async () => {
    const run = runOf({ path: "ask.yml", event: "push", by: "dave" });
    const says = { ...asked, origin: citing(run), release: { ...RELEASE, run: run.id } };
    expect(await prove({ says })).toBe(`proven ${court.user("dave").id}`);
    expect(await prove({ says, others: [settled(4, "rejected", { id: "p-production-4", origin: citing(run) })] })).toBe(
      `anybody ${court.user("dave").id}`,
    );
    const quiet = runOf({ path: "lint.yml", event: "push", by: "dave" });
    const none = { ...asked, origin: citing(quiet), release: { ...RELEASE, run: quiet.id } };
    expect(await prove({ says: none })).toMatch(/^anybody/);
  });

  test("could be anybody otherwise, and who started the cited run is one of them", async () => {
    expect(await prove({ says: asked })).toBe("anybody");
    const run = runOf({ path: "ask.yml", event: "schedule", by: "dave" });
    expect(await prove({ says: { ...asked, origin: citing(run) } })).toBe(`anybody ${court.user("dave").id}`);
  });
});

test("what cannot be read proves nothing, and refutes nothing (R73)", async () => {
  court.shop.simulator.faults.add({
    match: ({ route }) => route.includes("/attempts/"),
    fault: { drop: ["display_title"] },
  });
  await expect(prove({ says: { origin: citing(runOf()) } })).rejects.toThrow();
});
