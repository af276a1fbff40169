import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CAST, type Cast, gather, isPerson, LOCKERS, MAINTAINERS, NOBODY, type Who, WRITERS } from "./cast.ts";
import { readState } from "./observe.ts";
import { startJob } from "./step.ts";

/**
 * Every way to ask for something but a comment, with every kind of account (R66): one rule decides, whatever the door. All of
 * it is a dry run, so that nothing but the permission differs.
 */
const LONG = "customers cannot pay since ten o'clock";

let cast: Cast;
beforeAll(async () => {
  cast = await gather();
}, 120_000);
afterAll(async () => {
  expect(cast.sample.simulator.violations).toEqual([]);
  await cast.close();
});

interface Entry {
  readonly command?: string;
  readonly workflow?: string;
  readonly again?: true;
  /** Why those who may not are refused; `not-allowed` unless said. */
  readonly reason?: string;
}

/** What is asked, through which door, and who may. */
const ENTRIES: readonly (readonly [string, Entry, readonly Who[]])[] = [
  ["promote, by hand, where it is deployed", { workflow: "development.yml" }, WRITERS],
  ["promote, by hand, elsewhere", { workflow: "staging.yml" }, WRITERS],
  ["promote, in another attempt of somebody's run", { workflow: "development.yml", again: true }, WRITERS],
  ["/promote", { command: "/promote development" }, WRITERS],
  ["/rollback", { command: "/rollback development customers cannot pay" }, WRITERS],
  ["/readmit", { command: "/readmit development r-0123456789ab it is fixed" }, WRITERS],
  ["/ban", { command: "/ban r-0123456789ab CVE-2026-1" }, MAINTAINERS],
  ["/lock", { command: "/lock development audit" }, LOCKERS],
  ["/lock *", { command: "/lock * audit" }, MAINTAINERS],
  ["/unlock", { command: "/unlock development audit" }, LOCKERS],
  ["/unlock *", { command: "/unlock * audit" }, MAINTAINERS],
  ["/hold", { command: "/hold development audit" }, LOCKERS],
  ["/hold *", { command: "/hold * audit" }, MAINTAINERS],
  ["/unhold", { command: "/unhold development audit" }, LOCKERS],
  ["/unhold *", { command: "/unhold * audit" }, MAINTAINERS],
  ["/override", { command: `/override development checks ${LONG}`, reason: "people-unreadable" }, NOBODY],
  // Whoever may start the workflow may read what it says.
  ["/status", { command: "/status" }, CAST],
  // These count as comments only, whoever starts the workflow.
  ["/approve", { command: "/approve 0123456789ab", reason: "command-refused" }, NOBODY],
  ["/reject", { command: "/reject not today", reason: "command-refused" }, NOBODY],
  ["/revoke", { command: "/revoke", reason: "command-refused" }, NOBODY],
  ["/confirm", { command: "/confirm 0123456789ab", reason: "command-refused" }, NOBODY],
];

describe.each(ENTRIES)("%s", (_name, entry, allowed) => {
  it.each(CAST)(
    "by %s",
    async (who) => {
      const { simulator, repository, alice } = cast.sample;
      const actor = cast.person(who);
      const before = await readState(cast.sample, "development");
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
      // Automation may promote by itself where the policy says so; it has no person to ask about.
      const byItself = door === "promote" && who === "app";
      const { reason = "not-allowed" } = entry;
      const said = end.outputs["reason"];
      if (allowed.includes(who) || byItself) expect(["not-allowed", "people-unreadable"], end.log).not.toContain(said);
      else expect(said, end.log).toBe(reason === "people-unreadable" && !isPerson(who) ? "not-allowed" : reason);
      expect(await readState(cast.sample, "development")).toEqual(before);
    },
    60_000,
  );
});
