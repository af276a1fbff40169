import { ACTIONS_BOT, type Comment, type Issue, type Role, type User } from "../simulator/world.ts";
import { release } from "./build.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { type StepEnd, startJob } from "./step.ts";

/** Every kind of account that may ask for something: one of each role, one whom the policy lists by name, and two that are no people. */
export const CAST = ["read", "triage", "write", "maintain", "admin", "listed", "robot", "app"] as const;
export type Who = (typeof CAST)[number];

/** Whom `role:write` lets in; `listed` has that role. */
export const WRITERS: readonly Who[] = ["write", "maintain", "admin", "listed"];
/** Whom development's `lock` lets in. */
export const LOCKERS: readonly Who[] = ["maintain", "admin", "listed"];
/** Whom the defaults of `lock` let in, and so who may close everything. */
export const MAINTAINERS: readonly Who[] = ["maintain", "admin"];
/** Who has a role in a public repository, where everybody may read. */
export const INSIDERS: readonly Who[] = ["triage", "write", "maintain", "admin", "listed"];
export const NOBODY: readonly Who[] = [];

const POLICY = ".github/environments.yml";
/** Nobody is in the team as far as a workflow's token can see. */
const ALLOW = "allow: { lock: [role:maintain, user:Listed], override: [team:sre] }";

export interface Cast {
  readonly sample: Sample;
  person(who: Who): User;
  close(): Promise<void>;
}

/** The sample with one registered release and all of them; `more` are keys of development's policy. */
export async function gather(more: readonly string[] = []): Promise<Cast> {
  const before = exampleFiles("three-environments")[POLICY] ?? "";
  const text = before.replace(
    "workflow: development.yml }",
    `workflow: development.yml, ${[ALLOW, ...more].join(", ")} }`,
  );
  if (text === before) throw new Error("the example's policy says development in another way");
  const sample = await createSample({ files: { [POLICY]: text } });
  await release(sample, "one");
  const { simulator, repository } = sample;
  const people = new Map<Who, User>([["app", ACTIONS_BOT]]);
  const join = (who: Who, role: Role, user: User) => {
    repository.collaborators.set(user.id, role);
    people.set(who, user);
  };
  for (const role of ["read", "triage", "write", "maintain", "admin"] as const)
    join(role, role, simulator.createUser(`a-${role}`));
  const listed = simulator.createUser("listed");
  join("listed", "write", listed);
  join("robot", "admin", simulator.createUser("robot", "Bot"));
  simulator.createTeam(repository.owner, "sre", [listed]);
  return {
    sample,
    person: (who) => {
      const user = people.get(who);
      if (user === undefined) throw new Error(`${who} is not in the cast`);
      return user;
    },
    close: () => sample.close(),
  };
}

/** Whether an account is a person's. */
export function isPerson(who: Who): boolean {
  return who !== "robot" && who !== "app";
}

/** A comment that is simply there: also by those whom a locked page would not let speak. */
export function comment(
  { simulator: { world } }: Pick<Sample, "simulator">,
  issue: Issue,
  body: string,
  user: User,
): Comment {
  const id = world.nextId("large");
  const time = world.now().toISOString();
  const said = { id, node_id: `IC_${id}`, issue: issue.number, user, body, created_at: time, updated_at: time };
  const written: Comment = { ...said, editor: null, lastEditedAt: null };
  issue.comments.push(written);
  return written;
}

/** The resuming workflow as a comment starts it. Whoever the event names, and whatever it says they wrote: the comment itself speaks. */
export async function hear(
  { simulator, repository, bob }: Sample,
  { id }: Comment,
  inputs: Readonly<Record<string, string>> = {},
): Promise<StepEnd> {
  const job = await startJob({
    ...{ simulator, repository, workflow: "resume.yml", event: "issue_comment", key: "resume" },
    ...{ actor: bob, mayDispatch: true, scopes: { issues: "write" } },
    payload: { action: "created", comment: { id, user: { login: "alice" }, body: "/lock * now" } },
  });
  const end = await job.step({ door: "resume", inputs });
  job.end("success");
  await job.close();
  return end;
}
