import { ACTIONS_BOT, type Comment, type Issue, type User } from "../simulator/world.ts";
import type { Sample } from "./sample.ts";

/** An issue that a workflow of ours opened, on which commands are taken. */
export function ownIssue({ simulator, repository }: Sample, label = "env-incident"): Issue {
  return openIssue({ simulator, repository }, { user: ACTIONS_BOT, labels: [label] });
}

export function openIssue(
  { simulator: { world }, repository }: Pick<Sample, "simulator" | "repository">,
  said: Pick<Issue, "user" | "labels">,
): Issue {
  const id = world.nextId();
  const now = world.now().toISOString();
  const issue: Issue = {
    id,
    node_id: `I_${id}`,
    number: Math.max(0, ...repository.issues.map(({ number }) => number)) + 1,
    title: "Something to know",
    body: "It happened.",
    state: "open",
    locked: false,
    comments: [],
    created_at: now,
    updated_at: now,
    ...said,
  };
  repository.issues.push(issue);
  return issue;
}

/** Writes a comment as a person would, without running what that starts. */
export async function write(sample: Sample, issue: Pick<Issue, "number">, body: string, by: User): Promise<Comment> {
  const { simulator, repository } = sample;
  const token = simulator.addToken({ user: by, workflowToken: false }).value;
  const path = `/repos/${repository.owner.login}/${repository.name}/issues/${issue.number}/comments`;
  const answer = await fetch(`${simulator.apiUrl}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ body }),
  });
  if (answer.status !== 201) throw new Error(`the comment was refused: ${answer.status} ${await answer.text()}`);
  const comment = repository.issues.find(({ number }) => number === issue.number)?.comments.at(-1);
  if (comment === undefined) throw new Error("the comment is not there");
  return comment;
}

/** Writes a comment, and runs everything that follows. */
export async function say(sample: Sample, issue: Pick<Issue, "number">, body: string, by: User): Promise<Comment> {
  const comment = await write(sample, issue, body, by);
  await sample.simulator.engine.drain();
  return comment;
}

/** Our signs under a comment. */
export function signs({ reactions = [] }: Comment): readonly string[] {
  return reactions.map(({ content, user }) => (user.id === ACTIONS_BOT.id ? content : `${content} by ${user.login}`));
}

/** What was answered to a comment. */
export function answers(issue: Issue, { id }: Comment): readonly string[] {
  return issue.comments
    .filter(({ body }) => body.includes(`<!-- env-actions answer ${id} -->`))
    .map(({ body }) => body);
}
