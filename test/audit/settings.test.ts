import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createSample, type Sample } from "../acceptance/sample.ts";
import { git } from "../simulator/git.ts";
import { commit } from "../simulator/populate.ts";
import type { Environment } from "../simulator/world.ts";
import { auditOf, found, SCOPES } from "./audited.ts";

/** R57, R62: what changes in GitHub's settings without anybody answering for it. */
let sample: Sample;
/** How it was before the test, so that one repository serves all of them. */
let before: () => Promise<void>;

beforeAll(async () => {
  sample = await createSample();
  sample.repository.alerts = { dependabot: [] };
  for (const type of ["deletion", "non_fast_forward"] as const) {
    sample.repository.rules.push({ branch: "env-actions", type });
  }
  await sample.dispatch("ci.yml", { init: "true" });
  await auditOf(sample);
  const { repository } = sample;
  const { gitDir, rules, environments, secrets, visibility } = repository;
  const [kept, heads] = [structuredClone({ rules, environments }), await headsOf(gitDir)];
  before = async () => {
    rules.splice(0, rules.length, ...structuredClone(kept.rules));
    environments.splice(0, environments.length, ...structuredClone(kept.environments));
    secrets.clear();
    Object.assign(repository, { visibility, bypass: [] });
    for (const [branch, oid] of heads) await git(gitDir, ["update-ref", `refs/heads/${branch}`, oid]);
  };
}, 120_000);

afterEach(() => before());
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

async function headsOf(gitDir: string): Promise<readonly (readonly [string, string])[]> {
  const branches = ["main", "env-actions"];
  return Promise.all(
    branches.map(async (branch) => [branch, await git(gitDir, ["rev-parse", `refs/heads/${branch}`])] as const),
  );
}

const head = () => git(sample.repository.gitDir, ["rev-parse", "refs/heads/env-actions"]);
const changes = (ids: readonly string[]) => ids.filter((id) => id.startsWith("settings/changed/"));

function production(): Environment {
  const environment = sample.repository.environments.find(({ name }) => name === "production");
  if (environment === undefined) throw new Error("the sample has production");
  return environment;
}

describe("R62: a change in GitHub's settings", () => {
  test("is recorded once, shown with before and after until somebody answers for it, and opens the issue", async () => {
    const { repository, bob, simulator, alice } = sample;
    const first = await head();
    expect((await auditOf(sample)).ids).toEqual([]);
    expect(await head()).toBe(first);
    production().reviewers.push({ type: "User", id: bob.id });
    const dry = await auditOf(sample, { dryRun: true });
    expect(changes(dry.ids)).toHaveLength(1);
    expect(await head()).toBe(first);
    const audited = await auditOf(sample);
    const [id = ""] = changes(audited.ids);
    expect(changes(dry.ids)).toEqual([id]);
    expect(audited.issue?.did).toBe("opened");
    const { message, environment, severity } = found(audited, id);
    expect({ environment, severity }).toEqual({ environment: "production", severity: "error" });
    expect(message).toContain(`Before: nothing. After: reviewer user ${bob.id} bob.`);
    const recorded = await head();
    expect(recorded).not.toBe(first);
    expect(await git(repository.gitDir, ["log", "-1", "--format=%s", recorded])).toContain(
      "settings observed: 1 changed",
    );
    // Nothing new: the finding stays, the log does not grow.
    expect(changes((await auditOf(sample)).ids)).toEqual([id]);
    expect(await head()).toBe(recorded);
    const text = `version: 1\naccepted:\n  - { id: ${id}, because: bob joined us, until: 2027-12-31 }\n`;
    await commit(simulator.world, repository, {
      ...{ branch: "main", files: { ".github/audit-baseline.yml": text }, message: "bob joined us", actor: alice },
    });
    expect((await auditOf(sample)).issue?.did).toBe("closed");
  }, 60_000);

  test("set back before the next audit but one is still shown: both ways, each with its entry", async () => {
    const environment = production();
    environment.canAdminsBypass = !environment.canAdminsBypass;
    await auditOf(sample);
    environment.canAdminsBypass = !environment.canAdminsBypass;
    expect(changes((await auditOf(sample)).ids)).toHaveLength(2);
  });

  const PLANTS: Readonly<Record<string, readonly [string, () => void]>> = {
    "an environment was deleted and made anew": [
      "(environment production)",
      () => Object.assign(production(), { id: 991 }),
    ],
    "self-review is allowed": [
      "prevents self-review true",
      () => Object.assign(production(), { preventSelfReview: true, reviewers: [{ type: "User", id: sample.bob.id }] }),
    ],
    "the waiting time is another": ["waits 30 min", () => Object.assign(production(), { waitTimer: 30 })],
    "other branches are let in": [
      "lets in branch release",
      () => Object.assign(production(), { branchPolicy: { patterns: ["release"] } }),
    ],
    "administrators may pass by": [
      "administrators pass",
      () => Object.assign(production(), { canAdminsBypass: !production().canAdminsBypass }),
    ],
    "a secret is new": ["secret NEW_KEY", () => void Object.assign(production(), { secrets: ["NEW_KEY"] })],
    "a secret of the repository is new": [
      "secrets of the repository",
      () => void sample.repository.secrets.set("EVERYWHERE", "x"),
    ],
    "somebody may bypass a ruleset": [
      "bypassed by Team 7 exempt",
      () => Object.assign(sample.repository, { bypass: [{ type: "Team", id: 7, mode: "exempt" }] }),
    ],
    "a rule is gone": ["rule deletion", () => void sample.repository.rules.splice(0, 1)],
    "an environment appeared": [
      "(environments)",
      () =>
        void sample.repository.environments.push({ ...production(), id: 992, node_id: "EN_992", name: "prodution" }),
    ],
    "R57: the repository became private": [
      "Before: visibility public. After: visibility private.",
      () => Object.assign(sample.repository, { visibility: "private" }),
    ],
  };
  test.each(Object.entries(PLANTS))("%s", async (_, [says, plant]) => {
    plant();
    const audited = await auditOf(sample, { dryRun: true, only: "settings" });
    const messages = audited.findings.filter(({ id }) => id.startsWith("settings/changed/")).map((one) => one.message);
    expect(
      messages.some((message) => message.includes(says)),
      messages.join("\n"),
    ).toBe(true);
  });
});

describe("R58: what a token may not see is never called unchanged, and never changed", () => {
  test("bypass lists and names of secrets for the workflow's own token", async () => {
    const own = await auditOf(sample, { scopes: SCOPES });
    expect(own.ids.filter((id) => id.startsWith("settings/"))).toEqual([
      "settings/unseen/bypass-lists",
      "settings/unseen/secret-names",
    ]);
    expect(found(own, "settings/unseen/secret-names").message).toContain("nobody knows");
    // What was seen before is still what the next one compares with.
    sample.repository.bypass = [{ type: "Team", id: 7, mode: "always" }];
    expect(changes((await auditOf(sample, { scopes: SCOPES })).ids)).toEqual([]);
    expect(changes((await auditOf(sample)).ids)).toHaveLength(1);
  });

  test("environments without actions: read", async () => {
    const { actions: _, ...scopes } = SCOPES;
    sample.repository.visibility = "private";
    const audited = await auditOf(sample, { dryRun: true, scopes, only: "settings" });
    expect(found(audited, "settings/unseen/environments")).toMatchObject({ severity: "error" });
  });

  test("nothing was recorded yet, and this token may not: it is said, and what was found is said all the same", async () => {
    const { gitDir } = sample.repository;
    await git(gitDir, ["update-ref", "refs/heads/env-actions", `${await head()}~1`]);
    const before = await head();
    const audited = await auditOf(sample, { scopes: { ...SCOPES, contents: "read" } });
    expect(audited.ids).toContain("settings/unrecorded");
    expect(await head()).toBe(before);
  });
});

test("R111, R116: nothing is recorded on a branch that was cut off", async () => {
  const { gitDir } = sample.repository;
  await git(gitDir, ["update-ref", "refs/heads/env-actions", `${await head()}~4`]);
  const before = await head();
  expect((await auditOf(sample)).ids).toContain("ledger/rewritten");
  expect(await head()).toBe(before);
});
