import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Issue } from "../simulator/world.ts";
import {
  CAST,
  type Cast,
  comment,
  gather,
  hear,
  INSIDERS,
  isPerson,
  LOCKERS,
  MAINTAINERS,
  NOBODY,
  type Who,
  WRITERS,
} from "./cast.ts";
import { answers, ownIssue, signs } from "./comment.ts";
import { readState } from "./observe.ts";

/**
 * Every command by comment, with every kind of account (R66): the same rule decides as for every other door. All of it but
 * the question is a dry run, so that nothing but the permission differs.
 */
const LONG = "customers cannot pay since ten o'clock";

let cast: Cast;
let issue: Issue;
beforeAll(async () => {
  cast = await gather();
  issue = ownIssue(cast.sample);
}, 120_000);
afterAll(async () => {
  expect(cast.sample.simulator.violations).toEqual([]);
  await cast.close();
});

const state = () => readState(cast.sample, "development");

const COMMANDS: readonly (readonly [string, readonly Who[]])[] = [
  ["/promote development", WRITERS],
  ["/rollback development customers cannot pay", WRITERS],
  ["/readmit development r-0123456789ab it is fixed", WRITERS],
  ["/ban r-0123456789ab CVE-2026-1", MAINTAINERS],
  ["/lock development audit", LOCKERS],
  ["/lock * audit", MAINTAINERS],
  ["/unlock development audit", LOCKERS],
  ["/unlock * audit", MAINTAINERS],
  ["/hold development audit", LOCKERS],
  ["/hold * audit", MAINTAINERS],
  ["/unhold development audit", LOCKERS],
  ["/unhold * audit", MAINTAINERS],
  [`/override development checks ${LONG}`, NOBODY],
];

describe.each(COMMANDS)("%s", (text, allowed) => {
  it.each(CAST)(
    "by a comment of %s",
    async (who) => {
      const before = await state();
      const said = comment(cast.sample, issue, text, cast.person(who));
      const end = await hear(cast.sample, said, { "dry-run": "true" });
      const { command, refused }: { command: unknown; refused: unknown } = JSON.parse(end.outputs["result"] ?? "{}");
      if (allowed.includes(who)) expect(command ?? refused, end.log).not.toMatch(/policy allows|could not be read/);
      else if (!isPerson(who)) expect([command, refused], end.log).toEqual([null, null]);
      else
        expect([command, refused], end.log).toEqual([null, expect.stringMatching(/policy allows|could not be read/)]);
      expect(await state()).toEqual(before);
      expect(signs(said)).toEqual([]);
    },
    60_000,
  );
});

describe("/status", () => {
  it.each(CAST)(
    "by a comment of %s",
    async (who) => {
      const before = await state();
      const said = comment(cast.sample, issue, "/status", cast.person(who));
      await hear(cast.sample, said);
      expect(answers(issue, said)).toHaveLength(INSIDERS.includes(who) ? 1 : 0);
      expect((await state()).lock).toEqual(before.lock);
    },
    60_000,
  );
});

describe.each(["/approve 0123456789ab", "/reject not today", "/revoke"])("%s, where nobody is asked", (text) => {
  it.each(CAST)(
    "by a comment of %s decides nothing",
    async (who) => {
      const before = await state();
      const said = comment(cast.sample, issue, text, cast.person(who));
      const end = await hear(cast.sample, said);
      const { refused }: { refused: unknown } = JSON.parse(end.outputs["result"] ?? "{}");
      const why = "A decision counts only on the page of the promotion it is about.";
      expect(refused, end.log).toBe(isPerson(who) ? why : null);
      expect(answers(issue, said)).toHaveLength(INSIDERS.includes(who) ? 1 : 0);
      expect(await state()).toEqual(before);
    },
    60_000,
  );
});
