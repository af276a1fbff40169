import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyLedger } from "../../src/ledger/verify.ts";
import type { Run } from "../simulator/world.ts";
import { filesAt } from "./ledger-files.ts";
import { type Factory, openFactory } from "./shop.ts";

let factory: Factory;

beforeAll(async () => {
  factory = await openFactory();
  await factory.register(factory.build());
});
afterAll(() => factory.shop.close());

test("without a ledger nothing is registered, unless it shall be created, and then it is created once", async () => {
  const fresh = await openFactory();
  const run = fresh.build();
  expect(await fresh.attempt(run, { init: false })).toBe("ledger-none");
  expect(await fresh.attempt(run, { dryRun: true })).toBe("ledger-none");
  expect(await fresh.head()).toBeNull();
  expect(await fresh.register(run)).toMatchObject({ added: true, ledgerCreated: true });
  expect(await fresh.register(fresh.build())).toMatchObject({ added: true, ledgerCreated: false });
  await fresh.shop.close();
});

describe("the same content again", () => {
  test("is the same release, and writes nothing", async () => {
    const run = factory.build();
    const first = await factory.register(run, { version: "1.0.0", notes: "https://example.com/1.0.0" });
    const head = await factory.head();
    run.run_attempt = 2;
    const second = await factory.register(run, { version: "1.0.0" });
    expect(second).toMatchObject({ added: false, release: first.release });
    expect(await factory.head()).toBe(head);
  });

  test("keeps the version it was given first, and says so", async () => {
    const run = factory.build();
    const { release } = await factory.register(run);
    const again = await factory.register(run, { version: "9.9.9", promote: true });
    expect(again).toMatchObject({ added: false, release });
    expect(factory.warnings.at(-1)).toContain("keeps the version");
    // Nothing that was promoted by it is about a release that the ledger does not have.
    expect(verifyLedger(await filesAt(factory)).kind).toBe("intact");
  });

  test("other bytes are another release", async () => {
    const run = factory.build();
    const first = await factory.register(run);
    factory.upload(run, "other bytes");
    const second = await factory.register(run);
    expect(second.added).toBe(true);
    expect(second.release.id).not.toBe(first.release.id);
  });
});

test("a version names one release for ever", async () => {
  await factory.register(factory.build(), { version: "2.0.0" });
  const head = await factory.head();
  expect(await factory.attempt(factory.build(), { version: "2.0.0" })).toBe("version-taken");
  expect(await factory.attempt(factory.build(), { version: "2.0.0", dryRun: true })).toBe("version-taken");
  expect(await factory.head()).toBe(head);
});

test("a dry run changes nothing", async () => {
  const run = factory.build();
  const head = await factory.head();
  const { release, added } = await factory.register(run, { dryRun: true, promote: true });
  expect(added).toBe(true);
  expect(await factory.head()).toBe(head);
  expect((await factory.register(run)).release).toEqual(release);
});

describe("the building run (R27, R29)", () => {
  test.each(["push", "release", "schedule", "workflow_dispatch", "merge_group"])("%s may register", async (event) => {
    expect(await factory.attempt(factory.build({ event }))).toBe("registered");
  });

  test.each(["pull_request_target", "workflow_run", "issue_comment", "repository_dispatch", "telepathy"])(
    "%s may not: others can steer what it runs",
    async (event) => {
      expect(await factory.attempt(factory.build({ event }))).toBe("run-refused");
    },
  );

  test("of a fork may not", async () => {
    expect(await factory.attempt(factory.build({ head_repository_id: 424_242 }))).toBe("run-refused");
  });

  test("of a commit that the default branch does not contain may not (R27)", async () => {
    const aside = await factory.push("aside", "aside");
    expect(await factory.attempt(factory.build({ head_sha: aside, head_branch: "aside" }))).toBe("run-refused");
  });

  test("of an older commit of the default branch may", async () => {
    const run = factory.build();
    await factory.push("main", "newer");
    expect(await factory.attempt(run)).toBe("registered");
  });

  test("of a pull request makes a preview, when the event proves its head", async () => {
    const head = await factory.push("feature", "feature");
    const run = () => factory.build({ event: "pull_request", head_sha: head, head_branch: "feature" });
    const event = (sha: unknown, number: unknown = 7) => ({ pull_request: { number, head: { sha } } });
    const { release } = await factory.register(run(), {}, event(head));
    expect(release).toMatchObject({ preview: true, pull: 7, commit: head });
    for (const wrong of [{}, event("0".repeat(40)), event(undefined), event(head, "7"), event(head.slice(0, 12))]) {
      expect(await factory.attempt(run(), {}, wrong)).toBe("run-refused");
    }
    const fork = factory.build({ event: "pull_request", head_sha: head, head_repository_id: 424_242 });
    expect(await factory.attempt(fork, {}, event(head))).toBe("run-refused");
  });
});

describe("an artifact of another run (R29)", () => {
  const done = { status: "completed", conclusion: "success" } as const;
  const from = (run: { readonly id: number }) => ({ artifacts: `app=run:${run.id}/app` });

  test("is taken from a finished run of the same commit and workflow", async () => {
    const other = factory.build(done);
    const { release } = await factory.register(factory.build(), from(other));
    expect(release.artifacts[0]).toMatchObject({ artifact: { run: other.id } });
  });

  test("is taken from a workflow that the policy lists", async () => {
    const other = factory.build({ ...done, path: ".github/workflows/e2e.yml" });
    expect(await factory.attempt(factory.build(), from(other))).toBe("registered");
  });

  test.each<[string, Partial<Run>]>([
    ["of a workflow that the policy does not list", { path: ".github/workflows/other.yml" }],
    ["of a pull request", { event: "pull_request" }],
    ["of an event that others can steer", { event: "pull_request_target" }],
    ["of a fork", { head_repository_id: 424_242 }],
    ["that goes on", { status: "in_progress", conclusion: null }],
    ["that failed", { conclusion: "failure" }],
    ["that was cancelled", { conclusion: "cancelled" }],
  ])("is not taken from a run %s", async (_name, says) => {
    const other = factory.build({ ...done, ...says });
    expect(await factory.attempt(factory.build(), from(other))).toBe("run-refused");
  });

  test("is not taken from a run of another commit", async () => {
    const other = factory.build(done);
    await factory.push("main", `after ${other.id}`);
    expect(await factory.attempt(factory.build(), from(other))).toBe("run-refused");
  });
});

test("a commit that is not the release's own cannot be its artifact", async () => {
  expect(await factory.attempt(factory.build(), { artifacts: "source=commit" })).toBe("registered");
  const other = await factory.push("aside", "another");
  expect(await factory.attempt(factory.build(), { artifacts: `source=commit:${other}` })).toBe("artifacts-refused");
});

test("something must be named", async () => {
  for (const artifacts of [undefined, "", "\n"]) {
    expect(await factory.attempt(factory.build(), { artifacts })).toBe("artifacts-refused");
  }
  expect(await factory.attempt(factory.build(), { artifacts: undefined, list: "{" })).toBe("artifacts-refused");
});

test("registering an old build again does not bring it back (R17)", async () => {
  const old = factory.build();
  const [started] = (await factory.register(old, { promote: true })).transitions;
  expect(started).toMatchObject({ environment: "development", did: "waits" });
  const { release, transitions } = await factory.register(factory.build(), { promote: true });
  expect(transitions.map((each) => each.release)).toContain(release.id);
  old.run_attempt = 2;
  const head = await factory.head();
  expect(await factory.register(old, { promote: true })).toMatchObject({ added: false, transitions: [] });
  expect(await factory.head()).toBe(head);
});
