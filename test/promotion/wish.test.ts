import { describe, expect, test } from "vitest";
import type { RunContext } from "../../src/action/context.ts";
import type { DeploymentFact, Snapshot } from "../../src/github/snapshot.ts";
import { settleDrafts } from "../../src/promotion/settle.ts";
import { readPromote } from "../../src/promotion/wish.ts";
import { payloadOf, TASK_PREFIX, witnessIn } from "../../src/promotion/witness.ts";
import { promotion } from "../gates/facts.ts";

const INPUTS = {
  environment: "production",
  release: undefined,
  promotion: undefined,
  "on-blocked": "fail",
  "dry-run": false,
} as const;

function wish(
  inputs: { readonly release?: string; readonly promotion?: string },
  run: { eventName?: string; triggeringActor?: string } = {},
) {
  // The function reads these two fields of the run and no other.
  const context = { eventName: "workflow_dispatch", triggeringActor: "alice", ...run } as RunContext;
  return readPromote({ ...INPUTS, ...inputs }, { run: context }).asked;
}

describe("what the inputs of promote ask for", () => {
  test("is a person's wish only when a person started the run by hand", () => {
    expect(wish({}).cause).toBe("person");
    expect(wish({}, { triggeringActor: "github-actions[bot]" }).cause).toBe("automation");
    for (const eventName of ["push", "schedule", "workflow_run", "repository_dispatch"]) {
      expect(wish({}, { eventName }).cause).toBe("automation");
    }
  });

  test("is about one promotion when a dispatch names it, and refuses what is none", () => {
    expect(wish({ promotion: "p-production-4@3f9c2a1b7d04" }).promotion).toEqual({
      promotion: "p-production-4",
      plan: "3f9c2a1b7d04",
    });
    expect(wish({}).promotion).toBeUndefined();
    expect(() => wish({ promotion: "production" })).toThrow(expect.objectContaining({ reason: "command-refused" }));
  });
});

describe("the events that settle a promotion", () => {
  const inside = promotion(7, "deploying");
  test("of a job that went well say deployed and succeeded", () => {
    const moved = [{ artifact: "app", digest: "sha256:x", to: "here" }];
    const about = { service: "web", environment: "staging", promotion: "p-staging-7" };
    expect(settleDrafts(inside, { outcome: "success", moved }, "healer", 12)).toEqual([
      { ...about, event: "promotion.deployed", data: { deployment: 12, by: "healer", moved } },
      { ...about, event: "promotion.succeeded", data: {} },
    ]);
  });

  test("of one that did not say failed, and nothing of success (R107)", () => {
    const ending = { outcome: "failure", reason: "job-cancelled", message: "It was cancelled." } as const;
    const events = settleDrafts(inside, ending, "post", null);
    expect(events).toEqual([
      expect.objectContaining({
        event: "promotion.failed",
        data: { deployment: null, by: "post", reason: "job-cancelled", message: "It was cancelled." },
      }),
    ]);
  });
});

describe("what a Deployment remembers of the ledger (R111)", () => {
  const HEAD = "c".repeat(40);
  const payload = {
    schema: 1,
    promotion: "p-staging-7",
    release: "r-0123456789ab",
    service: "web",
    fence: 3,
    ledger: HEAD,
  };
  // Only these fields, and of the snapshot only its Deployments, are looked at.
  const deployment = (says: Partial<DeploymentFact>): DeploymentFact =>
    ({ id: 1, task: `${TASK_PREFIX}web`, payload, ...says }) as DeploymentFact;
  const seen = (...value: readonly DeploymentFact[]) =>
    witnessIn({ deployments: { ok: true, value } } as unknown as Snapshot);

  test("is read from the newest of ours", () => {
    const older = deployment({ payload: { ...payload, ledger: "d".repeat(40) } });
    expect(seen(deployment({}), older)).toBe(HEAD);
    expect(seen(deployment({ task: "deploy" }), older)).toBe("d".repeat(40));
    expect(seen()).toBeUndefined();
    expect(payloadOf(deployment({}))).toEqual(payload);
    expect(payloadOf(deployment({ payload: { ...payload, more: 1 } }))).toEqual(payload);
  });

  test.each<[string, unknown]>([
    ["text", JSON.stringify(payload)],
    ["nothing", null],
    ["another schema", { ...payload, schema: 2 }],
    ["no ledger", { ...payload, ledger: undefined }],
    ["a branch for a commit", { ...payload, ledger: "main" }],
    ["an abbreviated commit (R23)", { ...payload, ledger: "c".repeat(12) }],
    ["a fence as text", { ...payload, fence: "3" }],
    ["no promotion", { ...payload, promotion: 7 }],
  ])("is nothing when its payload is or has %s", (_name, value) => {
    expect(payloadOf(deployment({ payload: value }))).toBeUndefined();
  });
});
