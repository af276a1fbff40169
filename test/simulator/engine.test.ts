import { afterEach, describe, expect, it } from "vitest";
import { BARE_JOB, workflow } from "./engine/sample-workflow.ts";
import { jobOf, type Stage, setStage } from "./engine/stage.ts";

let stage: Stage | undefined;

afterEach(() => stage?.close());

async function newStage(...settings: Parameters<typeof setStage>): Promise<Stage> {
  stage = await setStage(...settings);
  return stage;
}

describe("a pushed workflow", () => {
  it("runs its steps in a shell and passes outputs on", async () => {
    const { push, repository } = await newStage();
    const run = await push({
      "ci.yml": `
name: CI
run-name: Build \${{ github.ref_name }} by \${{ github.actor }}
on: push
jobs:
  build:
    runs-on: ubuntu-latest
    outputs:
      version: \${{ steps.make.outputs.version }}
      notes: \${{ steps.make.outputs.notes }}
    steps:
      - id: make
        run: |
          echo "version=1.2" >> "$GITHUB_OUTPUT"
          printf 'notes<<EOF\\nfirst\\nsecond = 2\\nEOF\\n' >> "$GITHUB_OUTPUT"
  use:
    needs: build
    runs-on: ubuntu-latest
    steps:
      - env:
          NOTES: \${{ needs.build.outputs.notes }}
        run: echo "got \${{ needs.build.outputs.version }} and $NOTES"
`,
    });
    expect(run).toMatchObject({
      status: "completed",
      conclusion: "success",
      display_title: "Build main by alice",
      name: "CI",
      event: "push",
    });
    expect(jobOf(run, "use").log).toContain("got 1.2 and first\nsecond = 2\n");
    expect(repository.checkSuites.map(({ status, conclusion }) => ({ status, conclusion }))).toEqual([
      { status: "completed", conclusion: "success" },
    ]);
    expect(repository.checkRuns.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ["build", "success"],
      ["use", "success"],
    ]);
  });
});

describe("which jobs and steps run", () => {
  it("follows needs, if and the status functions", async () => {
    const { push } = await newStage();
    const run = await push({
      "ci.yml": `
on: push
jobs:
  bad: { ${BARE_JOB}, steps: [{ run: "false" }] }
  lenient: { ${BARE_JOB}, continue-on-error: true, steps: [{ run: "false" }] }
  good: { ${BARE_JOB}, steps: [{ run: "false", continue-on-error: true, id: a }, { run: "echo a \${{ steps.a.outcome }} \${{ steps.a.conclusion }}" }] }
  after-bad: { needs: [bad, good], ${BARE_JOB}, steps: [{ run: echo never }] }
  on-failure: { needs: after-bad, if: failure(), ${BARE_JOB}, steps: [{ run: echo "failed somewhere above" }] }
  after-lenient: { needs: lenient, ${BARE_JOB}, steps: [{ run: "echo \${{ needs.lenient.result }}" }] }
  off: { if: "github.ref == 'refs/heads/other'", ${BARE_JOB}, steps: [{ run: echo never }] }
`,
    });
    const conclusions = Object.fromEntries(run.jobs.map(({ key, conclusion }) => [key, conclusion]));
    expect(conclusions).toEqual({
      bad: "failure",
      lenient: "failure",
      good: "success",
      "after-bad": "skipped",
      "on-failure": "success",
      "after-lenient": "success",
      off: "skipped",
    });
    expect(jobOf(run, "good").log).toContain("a failure success");
    expect(run.conclusion).toBe("failure");
  });

  it("runs one job for each combination of a matrix, which knows how many there are", async () => {
    const { push } = await newStage();
    const run = await push({
      "ci.yml": `
on: push
jobs:
  test:
    ${BARE_JOB}
    strategy:
      fail-fast: false
      matrix:
        os: [linux, mac]
        node: [22, 24]
        exclude: [{ os: mac, node: 22 }]
        include: [{ os: linux, extra: yes }, { os: bsd }]
    steps:
      - run: echo "\${{ matrix.os }} \${{ matrix.node }} \${{ matrix.extra }} \${{ strategy.job-index }} of \${{ strategy.job-total }}"
      - if: matrix.node == 24
        run: exit 1
  sum: { needs: test, if: always(), ${BARE_JOB}, steps: [{ run: "echo sum \${{ needs.test.result }}" }] }
`,
    });
    expect(run.jobs.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ["test (linux, 22, yes)", "success"],
      ["test (linux, 24, yes)", "failure"],
      ["test (mac, 24)", "failure"],
      ["test (bsd)", "success"],
      ["sum", "success"],
    ]);
    expect(jobOf(run, "test (linux, 24, yes)").log).toContain("linux 24 yes 1 of 4");
    expect(jobOf(run, "sum").log).toContain("sum failure");
  });

  it("is not asked of a file with keys the simulator does not know: it is refused by name", async () => {
    const { push, engine, repository } = await newStage();
    const head = "on: push";
    const files: [string, RegExp][] = [
      [`${head}\njobs: { a: { ${BARE_JOB}, container: alpine, steps: [{ run: "true" }] } }`, /the key "container"/],
      [`on: { push: { paths: [src] } }\njobs: { a: { ${BARE_JOB}, steps: [{ run: "true" }] } }`, /the key "paths"/],
      [workflow("- run: true", "on: [push, release]"), /the event "release"/],
      [workflow("- uses: docker/build-push-action@v6"), /the action "docker\/build-push-action@v6"/],
      [workflow("- run: true\n  shell: pwsh"), /the shell "pwsh"/],
      [workflow(`- run: echo \${{ hashFiles('x') }}`), /hashFiles/],
    ];
    for (const [text, refusal] of files) await expect(push({ "ci.yml": text })).rejects.toThrow(refusal);
    expect(repository.runs.every(({ conclusion }) => conclusion === "failure")).toBe(true);
    expect(engine.problems.every(({ message }) => message.includes("The simulator does not support"))).toBe(true);
  });

  it("fails a run whose file GitHub's parser refuses, with its messages", async () => {
    const { push, engine } = await newStage();
    const run = await push({ "ci.yml": workflow("- run: true\n  frob: 1") });
    expect(run).toMatchObject({ status: "completed", conclusion: "failure", jobs: [] });
    expect(engine.problems[0]?.message).toBe(".github/workflows/ci.yml (Line: 7, Col: 9): Unexpected value 'frob'");
  });
});
