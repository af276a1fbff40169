import type { Issue, LoggedRequest } from "../simulator/world.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { type NewJob, type StepEnd, startJob } from "./step.ts";

const POLICY = ".github/environments.yml";

/** The example, where people approve what comes into development: bob and carol unless said. */
export async function openWaiting(
  more: Parameters<typeof createSample>[0] = {},
  approvals = "approvals: { from: [user:bob, user:carol], count: 2 }",
): Promise<Sample> {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const policy = before.replace("workflow: development.yml }", `workflow: development.yml, ${approvals} }`);
  if (policy === before) throw new Error("the example's policy says development in another way");
  const sample = await createSample({ ...more, files: { [POLICY]: policy } });
  const carol = sample.simulator.createUser("carol");
  sample.repository.collaborators.set(carol.id, "write");
  return sample;
}

/** The one page on which people are asked. */
export function openPage({ repository }: Pick<Sample, "repository">): Issue {
  const pages = repository.issues.filter(({ labels, state }) => labels.includes("env-approval") && state === "open");
  const [page] = pages;
  if (page === undefined || pages.length > 1) throw new Error(`${pages.length} pages are open`);
  return page;
}

/** How a page says to approve. */
export function approvalOn({ body }: Pick<Issue, "body">): string {
  const line = /^\/approve [0-9a-f]{12}$/m.exec(body)?.[0];
  if (line === undefined) throw new Error("the page does not say how to approve");
  return line;
}

export interface Look extends StepEnd {
  readonly requests: readonly LoggedRequest[];
  /** Each request in a word or two. */
  readonly asked: readonly string[];
}

/** One look of the resuming workflow, as its schedule starts it, with these permissions beside those of the example. */
export async function look(
  { simulator, repository }: Pick<Sample, "simulator" | "repository">,
  scopes: Pick<NewJob, "scopes">["scopes"] = {},
): Promise<Look> {
  const job = await startJob({
    ...{ simulator, repository, workflow: "resume.yml", key: "resume", event: "schedule", mayDispatch: true },
    scopes: { issues: "write", ...scopes },
  });
  const before = simulator.requests().length;
  const end = await job.step({ door: "resume", inputs: {} });
  const requests = simulator.requests().slice(before);
  job.end(end.code === 0 ? "success" : "failure");
  await job.close();
  return { ...end, requests, asked: requests.map(({ operation, method, path }) => operation ?? `${method} ${path}`) };
}

/** Comments by as many people of whom nobody has a role here. */
export function flood({ simulator }: Pick<Sample, "simulator">, page: Issue, body: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const id = simulator.world.nextId("large");
    const time = simulator.world.now().toISOString();
    const user = simulator.createUser(`stranger-${id}`);
    const said = { id, node_id: `IC_${id}`, issue: page.number, user, body };
    page.comments.push({ ...said, created_at: time, updated_at: time, editor: null, lastEditedAt: null });
  }
}
