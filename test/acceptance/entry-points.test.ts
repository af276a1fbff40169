import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACTIONS_BOT, type Role, type User } from "../simulator/world.ts";
import { release } from "./build.ts";
import { readState } from "./observe.ts";
import { createSample, exampleFiles, type Sample } from "./sample.ts";
import { startJob } from "./step.ts";

/**
 * Every way to ask for something, with every kind of account (R66): one rule decides, whatever the door. All of it is a dry
 * run, so that nothing but the permission differs.
 */
const POLICY = ".github/environments.yml";
const LONG = "customers cannot pay since ten o'clock";

let sample: Sample;
const people = new Map<string, User>();
beforeAll(async () => {
  const all = exampleFiles("three-environments");
  const text = (all[POLICY] ?? "").replace(
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
}, 120_000);
afterAll(async () => {
  expect(sample.simulator.violations).toEqual([]);
  await sample.close();
});

const WRITERS = ["write", "maintain", "admin", "listed"];
const LOCKERS = ["maintain", "admin", "listed"];

/** What is asked, through which door, and who may. Nobody is in the team as far as a workflow's token can see. */
const ENTRIES: readonly (readonly [
  string,
  { readonly command?: string; readonly workflow?: string; readonly again?: true },
  readonly string[],
])[] = [
  ["promote, by hand, where it is deployed", { workflow: "development.yml" }, WRITERS],
  ["promote, by hand, elsewhere", { workflow: "staging.yml" }, WRITERS],
  ["promote, in another attempt of somebody's run", { workflow: "development.yml", again: true }, WRITERS],
  ["/promote", { command: "/promote development" }, WRITERS],
  ["/lock", { command: "/lock development audit" }, LOCKERS],
  ["/lock *", { command: "/lock * audit" }, ["maintain", "admin"]],
  ["/unlock", { command: "/unlock development audit" }, LOCKERS],
  ["/hold", { command: "/hold development audit" }, LOCKERS],
  ["/unhold *", { command: "/unhold * audit" }, ["maintain", "admin"]],
  ["/override", { command: `/override development checks ${LONG}` }, []],
];

describe.each(ENTRIES)("%s", (_name, entry, allowed) => {
  it.each(["read", "triage", "write", "maintain", "admin", "listed", "robot", "app"])(
    "by %s",
    async (who) => {
      const { simulator, repository, alice } = sample;
      const actor = people.get(who) ?? alice;
      const before = await readState(sample, "development");
      const { command, workflow = "resume.yml" } = entry;
      const inputs = command === undefined ? { environment: "development", release: "", promotion: "" } : { command };
      const wanted = { simulator, repository, workflow, inputs, mayDispatch: true };
      const first = await startJob({ ...wanted, actor: entry.again === true ? alice : actor });
      if (entry.again === true) first.end("failure");
      first.run.triggering_actor = actor;
      const job = entry.again === true ? await startJob({ ...wanted, actor, again: first.run }) : first;
      const door = command === undefined ? "promote" : "resume";
      const end = await job.step({ door, inputs: { ...inputs, "on-blocked": "fail", "dry-run": "true" } });
      job.end("failure");
      await job.close();
      const isAllowed = allowed.includes(who);
      // Automation may promote by itself where the policy says so; it has no person to ask about.
      const byItself = door === "promote" && who === "app";
      const reason = end.outputs["reason"];
      if (isAllowed || byItself) expect(["not-allowed", "people-unreadable"], end.log).not.toContain(reason);
      else
        expect(reason, end.log).toBe(
          command?.startsWith("/override") === true && isPerson(who) ? "people-unreadable" : "not-allowed",
        );
      expect(await readState(sample, "development")).toEqual(before);
    },
    60_000,
  );
});

function isPerson(who: string): boolean {
  return who !== "robot" && who !== "app";
}
