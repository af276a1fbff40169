import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APP_SCOPES } from "../audit/audited.ts";
import { ACTIONS_BOT, type Run } from "../simulator/world.ts";
import { approve } from "./approve.ts";
import { say, signs } from "./comment.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";

/** The example that says everything, set up as its README says, in the bundle. */
let sample: Sample;
const AUDIT = ".github/workflows/audit.yml";

/** The simulated GitHub has no Security tab: the last step goes. */
function withoutUpload(text: string): string {
  const without = text.replace(/\n {6}- uses: github\/codeql-action[\s\S]*$/, "\n");
  if (without === text) throw new Error("the audit's workflow does not upload what it found any more");
  return without;
}

beforeAll(async () => {
  // The files that its jobs make have the time of this machine.
  const files = { [AUDIT]: withoutUpload(exampleFiles("everything")[AUDIT] ?? "") };
  sample = await createSample({ example: "everything", people: true, files, start: new Date(Date.now() + 600_000) });
  const { repository, simulator } = sample;
  for (const environment of repository.environments) {
    const { name } = environment;
    if (name === "development") continue;
    Object.assign(environment, {
      branchPolicy: { patterns: ["main"] },
      secrets: ["DATABASE_PASSWORD", "DEPLOY_TOKEN"],
      secretValues: {
        DATABASE_PASSWORD: `of ${name}, correct horse battery staple`,
        DEPLOY_TOKEN: `shop-${name}:0123456789-abcdef`,
      },
      variables: { DATABASE_USER: `orders-${name}` },
    });
  }
  repository.rules.push({ branch: "main", type: "pull_request" });
  for (const type of ["deletion", "non_fast_forward"] as const) repository.rules.push({ branch: "env-actions", type });
  repository.alerts = { dependabot: [] };
  const scopes = { ...APP_SCOPES, contents: "write", issues: "write" } as const;
  const token = simulator.addToken({ user: ACTIONS_BOT, workflowToken: false, scopes });
  repository.secrets.set("AUDIT_TOKEN", token.value);
  for (const workflow of ["sanitize.yml", "cleanup.yml"]) await run(workflow);
  await run("ci.yml", { init: "true" });
}, 240_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

async function run(workflow: string, inputs: Readonly<Record<string, string>> = {}): Promise<Run> {
  await sample.dispatch(workflow, inputs);
  const [last] = sample.repository.runs
    .filter(({ path }) => path.endsWith(`/${workflow}`))
    .toSorted((left, right) => right.id - left.id);
  if (last === undefined) throw new Error(`${workflow} never ran`);
  return last;
}
const logOf = ({ jobs }: Run) => jobs.map(({ log }) => log).join("\n");
const open = (label: string) =>
  sample.repository.issues.filter(({ state, labels }) => state === "open" && labels.includes(label));

describe("the example with everything on", () => {
  it("brings a release to staging by itself, with its own configuration and account", async () => {
    const staging = await readState(sample, "staging");
    const log = sample.repository.runs.filter(({ path }) => path.endsWith("/staging.yml")).map(logOf);
    expect(staging.settled[0], log.join("\n")).toMatchObject({ state: "succeeded" });
  }, 240_000);

  it("keeps production closed until there is a backup, an accepted drill, a signed review and an approval", async () => {
    await run("production.yml", { environment: "production" });
    const [waiting] = (await readState(sample, "production")).settled;
    expect(waiting?.state).not.toBe("succeeded");
    for (const record of ["backup", "drill"]) {
      const recorded = await run("recovery.yml", { record });
      expect(recorded.conclusion, logOf(recorded)).toBe("success");
    }
    await run("audit.yml");
    const [review] = open("env-access-review");
    if (review === undefined) throw new Error("no review was opened");
    const digits = /`\/confirm ([0-9a-f]{12})`/.exec(review.body)?.[1];
    const comment = await say(sample, review, `/confirm ${digits}`, sample.bob);
    expect(signs(comment)).toEqual(["+1"]);
    await run("production.yml", { environment: "production" });
    await approve(sample, "production", sample.bob);
    const production = await readState(sample, "production");
    expect(production.settled[0], JSON.stringify(production.settled[0])).toMatchObject({ state: "succeeded" });
    const deployed = sample.repository.runs.filter(({ path }) => path.endsWith("/production.yml")).at(-1);
    expect(deployed === undefined ? "" : logOf(deployed)).toContain("Deploying release");
  }, 240_000);

  it("is clean under its own audit, with the token that sees everything", async () => {
    const audited = await run("audit.yml");
    expect(audited.conclusion, logOf(audited)).toBe("success");
    expect(open("env-audit").map(({ body }) => body)).toEqual([]);
    expect(logOf(audited)).not.toMatch(/##\[(?:error|warning)\]/);
    expect(open("env-access-review")).toEqual([]);
  }, 240_000);

  it("finds no secret in two environments, and leaves no fingerprint behind", async () => {
    const compared = await run("fingerprints.yml");
    expect(compared.conclusion, logOf(compared)).toBe("success");
    const names = sample.repository.artifacts.filter(({ name }) => name.startsWith("fingerprints"));
    expect(names).toEqual([]);
  }, 240_000);
});
