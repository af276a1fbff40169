import { afterEach, describe, expect, it } from "vitest";
import { BARE_JOB } from "./sample-workflow.ts";
import { jobOf, type Stage, setStage } from "./stage.ts";

let stage: Stage | undefined;

afterEach(() => stage?.close());

async function newStage(...settings: Parameters<typeof setStage>): Promise<Stage> {
  stage = await setStage(...settings);
  return stage;
}

describe("the builtin actions", () => {
  it("check out the run's commit, with credentials only as long as they are wanted", async () => {
    const { push } = await newStage({}, { visibility: "private", plan: "team" });
    const run = await push(
      {
        "ci.yml": `
on: push
jobs:
  build:
    ${BARE_JOB}
    steps:
      - uses: actions/checkout@v5
      - run: cat README.md; git config --get-regexp extraheader; git status -sb | head -1; git log --oneline | wc -l
      - { uses: actions/checkout@0123456789012345678901234567890123456789, with: { path: all, fetch-depth: 0, persist-credentials: false } }
      - run: git -C all log --oneline | wc -l; git -C all config --get-regexp extraheader || echo "no credentials"; git -C all remote -v
      - { uses: ./.github/actions/hello, id: hello, with: { who: you } }
      - run: echo "said \${{ steps.hello.outputs.said }}"
  denied:
    permissions: {}
    ${BARE_JOB}
    steps: [{ uses: actions/checkout@v5 }]
`,
      },
      {
        files: {
          ".github/actions/hello/action.yml": `
inputs: { who: { default: nobody } }
outputs: { said: { value: "\${{ steps.say.outputs.said }}" } }
runs:
  using: composite
  steps:
    - { id: say, shell: bash, env: { WHO: "\${{ inputs.who }}" }, run: 'echo "hello $WHO in $GITHUB_ACTION_PATH"; echo "said=hello $WHO" >> $GITHUB_OUTPUT' }
    - { if: inputs.who == 'me', shell: bash, run: exit 1 }
`,
        },
      },
    );
    const { log } = jobOf(run, "build");
    expect(log).toMatch(
      /# app\nhttp.http:\/\/127.0.0.1:1\/.extraheader AUTHORIZATION: basic \*\*\*\n## main\.\.\.origin\/main\n1\n/,
    );
    expect(log).toMatch(/\n2\nno credentials\norigin\thttp:\/\/127.0.0.1:1\/org\/app \(fetch\)/);
    expect(log).toMatch(/hello you in .*\.github\/actions\/hello/);
    expect(log).toContain("said hello you");
    expect(log).toContain("Post job cleanup of actions/checkout@v5");
    expect(jobOf(run, "build").conclusion).toBe("success");
    expect(jobOf(run, "denied").log).toContain("Repository not found");
  });

  it("store artifacts as a zip that is the same every time, or as the file itself, and hand them to later jobs", async () => {
    const { push, repository } = await newStage();
    const run = await push({
      "ci.yml": `
on: push
jobs:
  build:
    ${BARE_JOB}
    outputs: { digest: "\${{ steps.raw.outputs.artifact-digest }}" }
    steps:
      - run: mkdir -p dist/sub && echo one > dist/a.txt && echo two > dist/sub/b.txt && echo hidden > dist/.c
      - { uses: actions/upload-artifact@v7, with: { name: site, path: dist, retention-days: 5 } }
      - { uses: actions/upload-artifact@v7, with: { name: again, path: "dist/**/*.txt" } }
      - { uses: actions/upload-artifact@v7, id: raw, with: { path: dist/a.txt, archive: false } }
      - { uses: actions/upload-artifact@v7, with: { name: none, path: nowhere } }
      - { uses: actions/upload-artifact@v7, continue-on-error: true, with: { name: site, path: dist } }
  use:
    needs: build
    ${BARE_JOB}
    steps:
      - { uses: actions/download-artifact@v8, with: { name: site, path: in } }
      - { uses: actions/download-artifact@v8, with: { name: a.txt } }
      - run: cat in/a.txt in/sub/b.txt; sha256sum a.txt; echo "\${{ needs.build.outputs.digest }}"
`,
    });
    expect(run.conclusion).toBe("success");
    const [site, again, raw, ...more] = repository.artifacts;
    expect(more).toEqual([]);
    expect(again?.digest).toBe(site?.digest);
    expect(raw).toMatchObject({ name: "a.txt", contentType: "application/octet-stream", run_id: run.id });
    expect(raw?.bytes.toString()).toBe("one\n");
    const { log } = jobOf(run, "use");
    const digest = raw?.digest?.replace("sha256:", "");
    expect(log).toContain(`one\ntwo\n${digest}  a.txt\n${digest}\n`);
    expect(jobOf(run, "build").log).toContain("##[warning]No files were found with the provided path: nowhere.");
    expect(jobOf(run, "build").log).toContain("(409) Conflict");
  });
});
