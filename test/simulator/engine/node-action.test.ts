import { afterEach, describe, expect, it } from "vitest";
import { BARE_JOB, workflow } from "./sample-workflow.ts";
import { jobOf, type Stage, setStage } from "./stage.ts";

let stage: Stage | undefined;

afterEach(() => stage?.close());

async function newStage(...settings: Parameters<typeof setStage>): Promise<Stage> {
  stage = await setStage(...settings);
  return stage;
}

/** A node action that prints what it sees, with the main and post scripts given. */
function nodeAction(main: string, post: string): Record<string, string> {
  return {
    "probe/action.yml": `
name: probe
inputs:
  word: { default: "none" }
  two words: { default: "" }
  dry-run: { default: "false" }
  status: { default: "\${{ job.status }}" }
  token: { default: "\${{ github.token }}" }
runs:
  using: node24
  main: ../dist/main.mjs
  post: ../dist/post.mjs
`,
    "dist/main.mjs": `import { appendFileSync } from "node:fs";\n${main}`,
    "dist/post.mjs": post,
  };
}

const MAIN = `
console.log("main " + process.env.INPUT_WORD + " " + process.env["INPUT_TWO_WORDS"] + " " + process.env["INPUT_DRY-RUN"]);
console.log("main sees " + process.env.INPUT_STATUS + ", GITHUB_TOKEN " + process.env.GITHUB_TOKEN);
appendFileSync(process.env.GITHUB_STATE, "given=" + process.env.INPUT_WORD + "\\n");
appendFileSync(process.env.GITHUB_OUTPUT, "echo=" + process.env.INPUT_WORD + "\\n");
appendFileSync(process.env.GITHUB_STEP_SUMMARY, "# " + process.env.INPUT_WORD + "\\n");
`;
const POST = `console.log("post of " + process.env.STATE_given + " sees " + process.env.INPUT_STATUS);`;

describe("a node action", () => {
  it("is started as the runner starts it, and its post steps run in reverse with inputs evaluated again", async () => {
    const { push, addActions } = await newStage();
    addActions(nodeAction(MAIN, POST));
    const run = await push({
      "ci.yml": `
on: push
jobs:
  build:
    ${BARE_JOB}
    steps:
      - { uses: acme/tools/probe@v1, id: one, with: { word: first, two words: spaced, dry-run: true, unknown: x } }
      - { uses: acme/tools/probe@v1, name: Second, with: { word: "\${{ steps.one.outputs.echo }}-again" } }
      - run: exit 3
      - run: echo never
      - { if: failure(), run: echo "cleaning up" }
`,
    });
    const job = jobOf(run, "build");
    expect(run.conclusion).toBe("failure");
    expect(job.log).toContain("main first spaced true\nmain sees success, GITHUB_TOKEN undefined\n");
    expect(job.log).toContain("##[warning]Unexpected input(s) 'unknown', valid inputs are ['word', 'two words',");
    expect(job.log).toContain("##[error]Process completed with exit code 3.");
    expect(job.log).toMatch(/cleaning up[\s\S]*post of first-again sees failure[\s\S]*post of first sees failure/);
    expect(job.summaries).toEqual(["# first\n", "# first-again\n"]);
    expect(job.steps.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ["Set up job", "success"],
      ["Run acme/tools/probe@v1", "success"],
      ["Second", "success"],
      ["Run exit 3", "failure"],
      ["Run echo never", "skipped"],
      ['Run echo "cleaning up"', "success"],
      ["Post Second", "success"],
      ["Post Run acme/tools/probe@v1", "success"],
      ["Complete job", "success"],
    ]);
  });

  it("gets SIGINT on a cancel, its post step sees the job as cancelled, later steps are skipped", async () => {
    const { push, addActions, engine } = await newStage();
    addActions(
      nodeAction(
        `process.on("SIGINT", () => { console.log("interrupted"); process.exit(0); });
         console.log("ready"); setInterval(() => {}, 1000);
         appendFileSync(process.env.GITHUB_STATE, "given=work\\n");`,
        POST,
      ),
    );
    engine.cancelAt({ step: "slow", onLine: /ready/ });
    const run = await push({
      "ci.yml": `
on: push
jobs:
  build:
    ${BARE_JOB}
    steps:
      - { uses: acme/tools/probe@v1, id: slow }
      - run: echo next
      - if: always()
        run: echo "always \${{ job.status }} \${{ steps.slow.outcome }}"
  after: { needs: build, ${BARE_JOB}, steps: [{ run: echo after }] }
`,
    });
    const { log, conclusion } = jobOf(run, "build");
    expect(log).toMatch(/ready\ninterrupted[\s\S]*always cancelled cancelled[\s\S]*post of work sees cancelled/);
    expect(log).not.toContain("Run echo next\n");
    expect(conclusion).toBe("cancelled");
    expect(run.conclusion).toBe("cancelled");
    expect(jobOf(run, "after").conclusion).toBe("skipped");
  });

  it("is left alone by a cancel when its if: still holds, and the job counts as cancelled all the same", async () => {
    const { push, engine } = await newStage();
    engine.cancelAt({ step: "tidy", onLine: /ready/ });
    const run = await push({
      "ci.yml": workflow(`
- { id: tidy, if: always(), run: "echo ready; sleep 0.1; echo tidied" }
- run: echo skipped
- { if: cancelled(), run: "echo job \${{ job.status }}, step \${{ steps.tidy.outcome }}" }
`),
    });
    expect(jobOf(run, "build").log).toMatch(/ready\ntidied\n[\s\S]*job cancelled, step success/);
    expect(jobOf(run, "build").conclusion).toBe("cancelled");
  });

  it("that ignores SIGINT and SIGTERM is killed in the end", async () => {
    const { push, addActions, engine } = await newStage({ signalDelays: { term: 20, kill: 20 } });
    const stubborn = `for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => console.log("no " + signal));
      console.log("ready"); setInterval(() => {}, 1000);`;
    addActions(nodeAction(stubborn, POST));
    engine.cancelAt({ onLine: /ready/ });
    const run = await push({ "ci.yml": workflow("- uses: acme/tools/probe@v1") });
    expect(jobOf(run, "build").log).toMatch(/no SIGINT\nno SIGTERM/);
    expect(run.conclusion).toBe("cancelled");
  });

  it("whose runner dies leaves the job in progress, without post steps, until GitHub notices", async () => {
    const { push, addActions, engine, world } = await newStage({}, { visibility: "private", plan: "team" });
    addActions(nodeAction(`${MAIN}\nconsole.log("half way"); setInterval(() => {}, 1000);`, POST));
    engine.kill({ workflow: ".github/workflows/ci.yml", job: "build", onLine: /half way/ });
    const run = await push({
      "ci.yml": `${workflow("- uses: acme/tools/probe@v1")}
  report: { needs: build, if: always(), ${BARE_JOB}, steps: [{ run: "echo build was \${{ needs.build.result }}" }] }
`,
    });
    expect(run).toMatchObject({ status: "in_progress", conclusion: null });
    expect(jobOf(run, "build")).toMatchObject({ status: "in_progress", conclusion: null });
    expect(jobOf(run, "build").steps.map(({ status }) => status)).toEqual(["completed", "in_progress"]);
    world.advance(130_000);
    engine.buryDeadRuns();
    expect(jobOf(run, "build")).toMatchObject({ status: "completed", conclusion: "failure" });
    await engine.drain();
    expect(jobOf(run, "build").log).not.toContain("post of");
    expect(jobOf(run, "report").log).toContain("build was failure");
    expect(run).toMatchObject({ status: "completed", conclusion: "failure", billedMinutes: 4 });
    expect([...world.tokens.values()].every(({ revoked }) => revoked === true)).toBe(true);
  });
});
