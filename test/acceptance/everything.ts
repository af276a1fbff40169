import { APP_SCOPES } from "../audit/audited.ts";
import { ACTIONS_BOT, type Issue, type Run } from "../simulator/world.ts";
import { approve } from "./approve.ts";
import { say } from "./comment.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";

const AUDIT = ".github/workflows/audit.yml";

/** The example that says everything, set up as its README says, with one release on its way. */
export interface Everything {
  readonly sample: Sample;
  /** Of the App whose token the audit's workflow has. */
  readonly token: string;
}

export async function createEverything(): Promise<Everything> {
  const files = { [AUDIT]: withoutUpload(exampleFiles("everything")[AUDIT] ?? "") };
  // The files that its jobs make have the time of this machine.
  const start = new Date(Date.now() + 600_000);
  const sample = await createSample({ example: "everything", people: true, files, start });
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
  const { value: token } = simulator.addToken({ user: ACTIONS_BOT, workflowToken: false, scopes });
  repository.secrets.set("AUDIT_TOKEN", token);
  for (const workflow of ["sanitize.yml", "cleanup.yml"]) await run(sample, workflow);
  await run(sample, "ci.yml", { init: "true" });
  return { sample, token };
}

/** The simulated GitHub has no Security tab: the last step goes. */
function withoutUpload(text: string): string {
  const without = text.replace(/\n {6}- uses: github\/codeql-action[\s\S]*$/, "\n");
  if (without === text) throw new Error("the audit's workflow does not upload what it found any more");
  return without;
}

/** Runs a workflow to its end, and answers its newest run. */
export async function run(
  sample: Sample,
  workflow: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Run> {
  await sample.dispatch(workflow, inputs);
  const [last] = sample.repository.runs
    .filter(({ path }) => path.endsWith(`/${workflow}`))
    .toSorted((left, right) => right.id - left.id);
  if (last === undefined) throw new Error(`${workflow} never ran`);
  return last;
}

export const logOf = ({ jobs }: Run): string => jobs.map(({ log }) => log).join("\n");

/** The open issues with a label. */
export const openIssues = (sample: Sample, label: string): readonly Issue[] =>
  sample.repository.issues.filter(({ state, labels }) => state === "open" && labels.includes(label));

/** Backs up, rehearses, reviews and approves, until the release is in production. */
export async function bringToProduction(sample: Sample): Promise<void> {
  for (const record of ["backup", "drill"]) {
    const recorded = await run(sample, "recovery.yml", { record });
    if (recorded.conclusion !== "success") throw new Error(logOf(recorded));
  }
  await run(sample, "audit.yml");
  const [review] = openIssues(sample, "env-access-review");
  if (review === undefined) throw new Error("no review was opened");
  const digits = /`\/confirm ([0-9a-f]{12})`/.exec(review.body)?.[1];
  await say(sample, review, `/confirm ${digits}`, sample.bob);
  await run(sample, "production.yml", { environment: "production" });
  await approve(sample, "production", sample.bob);
}
