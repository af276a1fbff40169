import type { Sample } from "../../acceptance/sample.ts";
import type { Run } from "../../simulator/world.ts";

/** Dispatches a workflow as a person would with "Run workflow". Nothing runs yet; answers the queued run. */
export async function requestRun(
  { simulator, repository, alice }: Sample,
  workflow: string,
  inputs: Readonly<Record<string, string>>,
): Promise<Run> {
  const { owner, name, defaultBranch } = repository;
  const token = simulator.addToken({ user: alice, workflowToken: false }).value;
  const before = repository.runs.length;
  const url = `${simulator.apiUrl}/repos/${owner.login}/${name}/actions/workflows/${workflow}/dispatches`;
  const answer = await fetch(url, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ ref: defaultBranch, inputs }),
  });
  const run = repository.runs[before];
  if (!answer.ok || run === undefined)
    throw new Error(`dispatch of ${workflow}: ${answer.status} ${await answer.text()}`);
  return run;
}
