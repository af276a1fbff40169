import { afterEach, describe, expect, it } from "vitest";
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
