import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dispatchWorkflow } from "../../src/github/dispatch.ts";
import { readTests, refuteTests, startTests, type TestsWanted, testsMarker } from "../../src/verification/tests.ts";
import { openShop, repo, type Shop } from "../github/simulated-shop.ts";

/** The shop's only workflow, whose runs are named after the input `release`. */
const FILE = "production.yml";
const MARKER = testsMarker("p-production-3");
const INPUTS = { release: `production ${MARKER}` };

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const now = () => shop.simulator.world.now();
const wanted = (says: Partial<TestsWanted> = {}): TestsWanted => ({
  ...{
    repo,
    repositoryId: shop.repository.id,
    workflow: FILE,
    defaultBranch: "main",
    environment: "production",
    marker: MARKER,
  },
  since: now(),
  ...says,
});
const runs = () => shop.repository.runs;
/** Ends the newest run. */
const end = (conclusion: string) => {
  Object.assign(runs().at(-1) ?? {}, { status: "completed", conclusion });
};

describe("the tests of one verification", () => {
  test("are started once, whoever asks again, and their end is the outcome", async () => {
    const asked = wanted();
    expect(await startTests(shop.client, asked, INPUTS)).toBeUndefined();
    expect(await startTests(shop.client, asked, INPUTS)).toBeUndefined();
    expect(runs()).toHaveLength(1);
    Object.assign(runs()[0] ?? {}, { status: "in_progress", conclusion: null });
    expect(await readTests(shop.client, asked, now())).toMatchObject({ kind: "running", run: runs()[0]?.id });
    for (const [conclusion, kind] of [
      ["success", "passed"],
      ["failure", "failed"],
      ["timed_out", "failed"],
      ["cancelled", "unknown"],
      ["skipped", "unknown"],
      ["neutral", "unknown"],
      ["action_required", "unknown"],
      ["stale", "unknown"],
    ] as const) {
      end(conclusion);
      expect(await readTests(shop.client, asked, now()), conclusion).toMatchObject({ kind });
    }
  });

  test("are started once when the answer to starting them is lost (R69)", async () => {
    const asked = wanted();
    const match = ({ method }: { readonly method: string }) => method === "POST";
    shop.simulator.faults.add({ match, times: 1, fault: { after: { status: 502 } } });
    expect(await startTests(shop.client, asked, INPUTS)).toBeUndefined();
    expect(await startTests(shop.client, asked, INPUTS)).toBeUndefined();
    expect(runs()).toHaveLength(1);
  });

  test("that GitHub refuses to start are unknown, and say why", async () => {
    const reading = shop.clientWith({ actions: "read", contents: "read", metadata: "read" });
    expect(await startTests(reading, wanted(), INPUTS)).toMatchObject({
      kind: "unknown",
      message: expect.stringContaining(`${FILE} could not be started`),
    });
    expect(await startTests(shop.client, wanted(), { nonsense: "x" })).toMatchObject({ kind: "unknown" });
    expect(await readTests(shop.client, wanted({ workflow: "gone.yml" }), now())).toMatchObject({ kind: "unknown" });
    expect(runs()).toHaveLength(0);
  });

  test("for another promotion, or from before, do not count: no run, and after a while nobody knows (R98)", async () => {
    await startTests(shop.client, wanted({ marker: testsMarker("p-production-33") }), {
      release: `production ${testsMarker("p-production-33")}`,
    });
    end("success");
    const asked = wanted();
    expect(await readTests(shop.client, asked, now())).toEqual({ kind: "running", run: null });
    const late = new Date(now().getTime() + 120_000);
    expect(await readTests(shop.client, asked, late)).toMatchObject({
      kind: "unknown",
      run: null,
      message: expect.stringContaining("run-name"),
    });

    await startTests(shop.client, asked, INPUTS);
    end("success");
    expect(await readTests(shop.client, asked, now())).toMatchObject({ kind: "passed" });
    const afterwards = wanted({ since: new Date(now().getTime() + 3_600_000) });
    expect((await readTests(shop.client, afterwards, afterwards.since)).kind).toBe("running");
  });

  test("that somebody started before, against another environment, neither count nor stand in the way", async () => {
    const asked = wanted();
    await dispatchWorkflow(shop.client, {
      ...{ repo, workflow: FILE, ref: "main", inputs: { release: `staging ${MARKER}` } },
    });
    end("success");
    expect((await readTests(shop.client, asked, now())).kind).toBe("running");
    expect(await startTests(shop.client, asked, INPUTS)).toBeUndefined();
    expect(runs()).toHaveLength(2);
    end("failure");
    expect(await readTests(shop.client, asked, now())).toMatchObject({ kind: "failed", run: runs()[1]?.id });
  });

  test("on another branch or of a fork do not count", async () => {
    const asked = wanted();
    await startTests(shop.client, asked, INPUTS);
    end("success");
    Object.assign(runs()[0] ?? {}, { head_branch: "feature" });
    expect((await readTests(shop.client, asked, now())).kind).toBe("running");
    Object.assign(runs()[0] ?? {}, { head_branch: "main", head_repository_id: shop.repository.id + 1 });
    expect((await readTests(shop.client, asked, now())).kind, "of a fork").toBe("running");
  });
});

describe("a run that is cited as tests", () => {
  const run = {
    ...{ path: ".github/workflows/e2e.yml", event: "workflow_dispatch", headBranch: "main", headRepositoryId: 77 },
    title: `e2e production ${MARKER}`,
  };
  const about = {
    repositoryId: 77,
    workflow: "e2e.yml",
    defaultBranch: "main",
    environment: "production",
    marker: MARKER,
  };

  test("counts when everything is right", () => {
    expect(refuteTests(run, about)).toBeUndefined();
    expect(refuteTests({ ...run, title: `${MARKER}: smoke of production` }, about)).toBeUndefined();
  });

  test.each<[string, Partial<typeof run> | { readonly headRepositoryId: null } | { readonly headBranch: null }]>([
    ["another file", { path: ".github/workflows/other.yml" }],
    ["a file of the same name elsewhere", { path: "workflows/e2e.yml" }],
    ["a schedule", { event: "schedule" }],
    ["a pull request", { event: "pull_request" }],
    ["another branch", { headBranch: "feature" }],
    ["no branch", { headBranch: null }],
    ["a fork", { headRepositoryId: 78 }],
    ["a repository that is gone", { headRepositoryId: null }],
    ["no name", { title: "" }],
    ["another promotion", { title: "e2e production p-production-4@verify" }],
    ["a longer word", { title: `e2e production ${MARKER}x` }],
    ["another environment", { title: `e2e staging ${MARKER}` }],
    ["no environment but the promotion's", { title: `e2e ${MARKER}` }],
    ["an environment whose name merely begins like it", { title: `e2e production-eu ${MARKER}` }],
    ["a word before it", { title: `e2e production x${MARKER}` }],
  ])("%s does not (R98)", (_name, says) => {
    expect(refuteTests({ ...run, ...says }, about)).toEqual(expect.any(String));
  });
});
