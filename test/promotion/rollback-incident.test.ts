import { describe, expect, test } from "vitest";
import type { LedgerSnapshot } from "../../src/ledger/snapshot.ts";
import { emptyHead } from "../../src/ledger/state/head.ts";
import type { Settled } from "../../src/ledger/state/settled.ts";
import { incidentOf } from "../../src/promotion/rollback-incident.ts";
import { endOfRollback, timeOfRollback } from "../../src/promotion/rollback-time.ts";
import { settled, state } from "../gates/facts.ts";
import { ALICE, brief, digest } from "../ledger/sample.ts";
import { policyOf } from "../policy/policies.ts";

const policy = policyOf(
  "version: 1\nenvironments:\n  staging: { preset: staging, github-environment: none, workflow: deploy.yml, rollback: { within: 15m } }\n",
);
const NOTHING: Omit<LedgerSnapshot, "states"> = {
  ...{ oid: "a".repeat(40), head: emptyHead(digest("log")), service: "web", files: new Map() },
  serviceState: { v: 1, service: "web", latest: null },
};
const staging = policy.environments.get("staging");
const bad = settled(2, "rolled-back", { release: brief(2), reason: "job-failure", at: "2026-11-22T10:00:00Z" });
const rollback = {
  why: "customers @octo/all wait",
  requestedAt: "2026-11-22T10:01:00Z",
  enteredAt: "2026-11-22T10:03:00Z",
};
const back = settled(3, "succeeded", { rollbackOf: bad.id, rollback, at: "2026-11-22T10:11:00Z" });

const SHOP = { repositoryUrl: "https://github.com/octo/shop", repo: { owner: "octo", name: "shop" } };
const page = (of: Partial<Settled> = {}) => {
  const told = { ...back, ...of };
  const known = state("staging", { settled: [told, bad] });
  return incidentOf(SHOP, { policy }, known, told);
};

describe("the page of a rollback (R47, R102, R105)", () => {
  test("has what happened when, who wanted it and why, and the time beside what the policy allows", () => {
    const { title, body } = page();
    expect(title).toBe("Rolled back: staging (p-staging-3)");
    const times = [...body.matchAll(/2026-11-22T10:[0-9]{2}:00Z/g)].map(([time]) => time);
    expect(times).toEqual([bad.at, rollback.requestedAt, rollback.enteredAt, back.at]);
    expect(body).toContain(`asked for by ${ALICE.login}`);
    expect(body).toContain("It took 10 min; the policy allows 15 min.");
    expect(body.replaceAll(/`[^`]*`/g, "")).not.toMatch(/[^\\]@octo/);
    expect(page({ requester: null }).body).toContain("asked for by automation");
  });

  test("says when it took longer than it may", () => {
    expect(page({ at: "2026-11-22T10:16:00Z" }).body).toContain("It took 15 min; the policy allows 15 min.");
    expect(page({ at: "2026-11-22T10:17:00Z" }).body).toContain(
      "It took 16 min; the policy allows 15 min, and that is over.",
    );
  });

  test("of one that failed, that failed before it entered, or that was refused claims no success", () => {
    const failed = page({ state: "indeterminate", reason: "job-failure" });
    expect(failed.title).toMatch(/^Rollback failed: /);
    expect(failed.body).toContain("it is locked");
    const refused = page({
      state: "rejected",
      reason: "artifact-expired",
      run: null,
      rollback: { ...rollback, enteredAt: null },
    });
    expect(refused.title).toMatch(/^Rollback refused: /);
    expect(refused.body).toContain("artifact-expired");
    // Where nobody knows which one is meant, the word without a name is refused.
    expect(refused.body).toMatch(/\/rollback staging to <release> <why>/);
    expect(refused.body).not.toContain("took the environment");
    for (const { body } of [failed, refused]) expect(body).not.toMatch(/was rolled back to|arrived/);
  });
});

describe("what the last job of a rollback says", () => {
  const end = (of: Partial<Settled>) => {
    const states = new Map([["staging", state("staging", { settled: [{ ...back, ...of }] })]]);
    return endOfRollback({ policy, ledger: { ...NOTHING, states } }, "staging", back.id);
  };

  test("its time, loud when it is over or when it failed, and nothing of what is no rollback", () => {
    expect(end({})).toMatchObject({ isLoud: false, sentence: expect.stringContaining("It took 10 min") });
    expect(end({ at: "2026-11-22T10:17:00Z" })).toMatchObject({ isLoud: true });
    expect(end({ state: "indeterminate" })).toMatchObject({
      isLoud: true,
      sentence: expect.stringContaining("locked"),
    });
    expect(end({ state: "superseded" })).toBeUndefined();
    const { rollbackOf: _, ...promotion } = back;
    expect(timeOfRollback({ at: promotion.at }, staging)).toBeUndefined();
  });
});
