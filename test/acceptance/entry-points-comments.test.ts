import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACTIONS_BOT, type Comment, type Issue, type Role, type User } from "../simulator/world.ts";
import { release } from "./build.ts";
import { ownIssue } from "./comment.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

/**
 * Every command by comment, with every kind of account (R66): the same rule decides as for every other door. All of it is a
 * dry run, so that nothing but the permission differs.
 */
const POLICY = ".github/environments.yml";
const LONG = "customers cannot pay since ten o'clock";

let sample: Sample;
let issue: Issue;
const people = new Map<string, User>();
beforeAll(async () => {
  const text = (exampleFiles("three-environments")[POLICY] ?? "").replace(
    "workflow: development.yml }",
    "workflow: development.yml, allow: { lock: [role:maintain, user:Listed], override: [team:sre] } }",
  );
  sample = await createSample({ files: { [POLICY]: text } });
  await release(sample, "one");
  const { simulator, repository } = sample;
  for (const role of ["read", "triage", "write", "maintain", "admin"] as const satisfies readonly Role[]) {
    const user = simulator.createUser(`a-${role}`);
    repository.collaborators.set(user.id, role);
    people.set(role, user);
  }
  const listed = simulator.createUser("listed");
  repository.collaborators.set(listed.id, "write");
  people.set("listed", listed);
  const robot = simulator.createUser("robot", "Bot");
  repository.collaborators.set(robot.id, "admin");
  people.set("robot", robot);
  people.set("app", ACTIONS_BOT);
  simulator.createTeam(repository.owner, "sre", [listed]);
  issue = ownIssue(sample);
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

function write(body: string, user: User): Comment {
  const { world } = sample.simulator;
  const id = world.nextId("large");
  const time = world.now().toISOString();
  const said = { id, node_id: `IC_${id}`, issue: issue.number, user, body, created_at: time, updated_at: time };
  const comment: Comment = { ...said, editor: null, lastEditedAt: null };
  issue.comments.push(comment);
  return comment;
}

const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ["/promote development", ["write", "maintain", "admin", "listed"]],
  ["/lock development audit", ["maintain", "admin", "listed"]],
  ["/unlock * audit", ["maintain", "admin"]],
  ["/hold development audit", ["maintain", "admin", "listed"]],
  ["/unhold development audit", ["maintain", "admin", "listed"]],
  ["/rollback development customers cannot pay", ["write", "maintain", "admin", "listed"]],
  // Nobody is in the team as far as a workflow's token can see.
  [`/override development checks ${LONG}`, []],
];

describe.each(COMMANDS)("%s", (text, allowed) => {
  it.each(["read", "triage", "write", "maintain", "admin", "listed", "robot", "app"])(
    "by a comment of %s",
    async (who) => {
      const { simulator, repository, alice, bob } = sample;
      const before = await readState(sample, "development");
      const comment = write(text, people.get(who) ?? alice);
      const job = await startJob({
        ...{ simulator, repository, workflow: "resume.yml", event: "issue_comment", key: "resume" },
        // Whoever the event names, it is the comment that speaks.
        ...{ actor: bob, mayDispatch: true, scopes: { issues: "write" } },
        payload: { action: "created", comment: { id: comment.id, user: { login: "alice" }, body: "/lock * now" } },
      });
      const end = await job.step({ door: "resume", inputs: { "dry-run": "true" } });
      job.end("success");
      await job.close();
      const { command, refused }: { command: unknown; refused: unknown } = JSON.parse(end.outputs["result"] ?? "{}");
      if (allowed.includes(who)) expect(command ?? refused, end.log).not.toMatch(/policy allows|could not be read/);
      else if (who === "robot" || who === "app") expect([command, refused], end.log).toEqual([null, null]);
      else
        expect([command, refused], end.log).toEqual([null, expect.stringMatching(/policy allows|could not be read/)]);
      expect(await readState(sample, "development")).toEqual(before);
      expect(comment.reactions).toBeUndefined();
    },
    60_000,
  );
});
