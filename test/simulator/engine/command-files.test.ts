import { afterEach, describe, expect, it } from "vitest";
import { BARE_JOB, workflow } from "./sample-workflow.ts";
import { jobOf, type Stage, setStage } from "./stage.ts";

let stage: Stage | undefined;

afterEach(() => stage?.close());

async function newStage(...settings: Parameters<typeof setStage>): Promise<Stage> {
  stage = await setStage(...settings);
  return stage;
}

describe("secrets, tokens and command files", () => {
  it("hides secrets, the token and masked words in logs and drops outputs that hold them", async () => {
    const { push, repository, world } = await newStage();
    repository.secrets.set("PASSWORD", "hunter2");
    repository.variables.set("REGION", "eu");
    const run = await push({
      "ci.yml": `
on: push
permissions: { contents: write, deployments: read, id-token: write }
jobs:
  build:
    ${BARE_JOB}
    outputs: { leak: "\${{ steps.a.outputs.leak }}", fine: "\${{ steps.a.outputs.fine }}" }
    steps:
      - id: a
        env: { PASSWORD: "\${{ secrets.PASSWORD }}", TOKEN: "\${{ github.token }}" }
        run: |
          echo "::add-mask::topsecret"
          echo "$PASSWORD $TOKEN topsecret \${{ vars.REGION }}"
          echo "leak=$PASSWORD" >> $GITHUB_OUTPUT
          echo "fine=yes" >> $GITHUB_OUTPUT
          echo "::error file=a.txt,line=3,title=Bad%2C thing::first%0Asecond"
          echo "::stop-commands::xyz"
          echo "::warning::not a command"
          echo "::xyz::"
          echo "::notice::a command"
  use: { needs: build, ${BARE_JOB}, steps: [{ run: "echo [\${{ needs.build.outputs.leak }}] [\${{ needs.build.outputs.fine }}]" }] }
`,
    });
    const { log, id } = jobOf(run, "build");
    expect(log).toContain("*** *** *** eu");
    expect(log).not.toMatch(/hunter2|ghs_/);
    expect(jobOf(run, "use").log).toContain("[] [yes]");
    expect(
      stage?.engine.annotations(id).map(({ level, message, properties }) => ({ level, message, properties })),
    ).toEqual([
      { level: "error", message: "first\nsecond", properties: { file: "a.txt", line: "3", title: "Bad, thing" } },
      { level: "notice", message: "a command", properties: {} },
      { level: "warning", message: "Skip output 'leak' since it may contain secret.", properties: {} },
    ]);
    const [token] = world.tokens.values();
    expect([...(token?.scopes ?? [])]).toEqual([
      ["metadata", "read"],
      ["contents", "write"],
      ["deployments", "read"],
    ]);
    expect(token).toMatchObject({ repository: "org/app", workflowToken: true, revoked: true });
  });

  it("passes variables, paths and artifact subjects on, and fails the step that writes a bad line", async () => {
    const { push } = await newStage();
    const run = await push({
      "ci.yml": workflow(`
- run: |
    printf 'GREETING=hello\\nNODE_OPTIONS=--inspect\\n' >> "$GITHUB_ENV"
    mkdir tools && printf '#!/bin/sh\\necho from the path' > tools/mine && chmod +x tools/mine
    echo "$PWD/tools" >> "$GITHUB_PATH"
    echo data > app.bin
    echo app.bin >> "$GITHUB_ARTIFACTS"
    echo "oci://ghcr.io/o/a@sha256:${"a".repeat(64)}" >> "$GITHUB_ARTIFACTS"
- run: |
    mine; echo "$GREETING \${{ env.GREETING }} [$NODE_OPTIONS] $CI"; cat "$GITHUB_ARTIFACTS_LIST"
- run: echo "no equals sign" >> "$GITHUB_OUTPUT"
- run: printf 'a<<EOF\\nno end' >> "$GITHUB_OUTPUT"
  if: always()
`),
    });
    const { log, conclusion } = jobOf(run, "build");
    expect(log).toContain("from the path\nhello hello [] true\n");
    expect(log).toContain(`{"name":"ghcr.io/o/a","digest":"sha256:${"a".repeat(64)}","kind":"oci"}`);
    expect(log).toMatch(/"name":"app.bin","digest":"sha256:[0-9a-f]{64}","kind":"file"/);
    expect(log).toContain("##[error]Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
    expect(log).toContain(
      "##[error]Unable to process file command 'output' successfully.\n##[error]Invalid format 'no equals sign'",
    );
    expect(log).toContain("##[error]Invalid value. EOF marker missing new line.");
    expect(conclusion).toBe("failure");
  });
});
