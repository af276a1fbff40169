import { afterEach, describe, expect, it } from "vitest";
import { BARE_JOB, workflow } from "./sample-workflow.ts";
import { jobOf, type Stage, setStage } from "./stage.ts";

let stage: Stage | undefined;

afterEach(() => stage?.close());

async function newStage(...settings: Parameters<typeof setStage>): Promise<Stage> {
  stage = await setStage(...settings);
  return stage;
}

describe("a run", () => {
  it("can be run again: everything, or what failed with the outputs of the rest", async () => {
    const { push, engine, world } = await newStage();
    const run = await push({
      "ci.yml": `
on: push
jobs:
  build: { ${BARE_JOB}, outputs: { v: "\${{ steps.a.outputs.v }}" }, steps: [{ id: a, run: 'echo "v=$GITHUB_RUN_ATTEMPT" >> $GITHUB_OUTPUT' }] }
  test: { needs: build, ${BARE_JOB}, steps: [{ run: 'echo "v \${{ needs.build.outputs.v }} attempt $GITHUB_RUN_ATTEMPT by $GITHUB_TRIGGERING_ACTOR"; test $GITHUB_RUN_ATTEMPT -gt 1' }] }
`,
    });
    expect(run.conclusion).toBe("failure");
    const bob = { id: world.nextId(), login: "bob", type: "User" } as const;
    engine.rerun(run.id, { actor: bob, failedOnly: true });
    await engine.drain();
    expect(run).toMatchObject({ run_attempt: 2, conclusion: "success", actor: { login: "alice" } });
    expect(jobOf(run, "test").log).toContain("v 1 attempt 2 by bob");
    engine.rerun(run.id, { actor: bob });
    await engine.drain();
    expect(jobOf(run, "test").log).toContain("v 3 attempt 3 by bob");
    expect(run.jobs.map(({ run_attempt }) => run_attempt)).toEqual([1, 1, 2, 2, 3, 3]);
  });

  it("that waits in a concurrency group is replaced by a newer one, unless the group queues", async () => {
    const { pushLater, repository, engine } = await newStage();
    const grouped = (more: string): string =>
      workflow("- run: true", `on: push\nconcurrency: { group: "\${{ github.ref }}", ${more} }`);
    for (let each = 0; each < 3; each++)
      await pushLater({ "ci.yml": grouped("queue: single") }, { files: { n: `${each}` } });
    await engine.drain();
    expect(repository.runs.map(({ conclusion }) => conclusion)).toEqual(["success", "cancelled", "success"]);
    for (let each = 0; each < 3; each++)
      await pushLater({ "ci.yml": grouped("queue: max") }, { files: { n: `m${each}` } });
    await engine.drain();
    expect(repository.runs.slice(3).map(({ conclusion }) => conclusion)).toEqual(["success", "success", "success"]);
    for (let each = 0; each < 2; each++)
      await pushLater({ "ci.yml": grouped("cancel-in-progress: true") }, { files: { n: `c${each}` } });
    await engine.drain();
    expect(repository.runs.slice(6).map(({ conclusion }) => conclusion)).toEqual(["cancelled", "success"]);
  });

  it("calls reusable workflows of its own commit, which cannot have more permissions than it", async () => {
    const { push, world } = await newStage();
    const called = `
on:
  workflow_call:
    inputs: { name: { type: string, required: true }, times: { type: number, default: 2 } }
    secrets: { KEY: { required: true } }
    outputs: { said: { value: "\${{ jobs.say.outputs.said }}" } }
jobs:
  say:
    PERMISSIONS
    ${BARE_JOB}
    outputs: { said: "\${{ steps.a.outputs.said }}" }
    steps: [{ id: a, run: 'echo "said=\${{ inputs.name }} \${{ inputs.times }}" >> $GITHUB_OUTPUT; echo "key \${{ secrets.KEY }}"' }]
`;
    const caller = `
on: push
jobs:
  greet: { uses: ./.github/workflows/say.yml, with: { name: you }, secrets: { KEY: abcdef }, permissions: { contents: read } }
  after: { needs: greet, ${BARE_JOB}, steps: [{ run: 'echo "got \${{ needs.greet.outputs.said }}"' }] }
`;
    const run = await push({ "ci.yml": caller, "say.yml": called.replace("PERMISSIONS", "") });
    expect(run.conclusion).toBe("success");
    expect(jobOf(run, "greet / say").log).toContain("key ***");
    expect(jobOf(run, "after").log).toContain("got you 2");
    expect([...([...world.tokens.values()][0]?.scopes?.keys() ?? [])]).toEqual(["metadata", "contents"]);
    const greedy = await push({
      "ci.yml": caller,
      "say.yml": called.replace("PERMISSIONS", "permissions: { contents: write }"),
    });
    expect(jobOf(greedy, "greet / say").log).toContain(
      "is requesting 'contents: write', but is only allowed 'contents: read'",
    );
    expect(greedy.conclusion).toBe("failure");
  });
});
