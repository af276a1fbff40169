import { afterEach, describe, expect, it } from "vitest";
import type { Fault } from "../simulator/index.ts";
import { type Attacked, openAttacked } from "./attacked.ts";

/** A team that GitHub does not show: nobody knows who is in it, and it is never looked for among the accounts (R4, A25). */
let attacked: Attacked;
afterEach(() => attacked.close());

/** Zoe is of the team and may do nothing else; an account, an administrator even, is called as the team is. */
async function ask(from: string): Promise<{ readonly line: string; readonly token: string }> {
  attacked = await openAttacked(`approvals: { from: [${from}] }`);
  const { sample, user, line, put } = attacked;
  const { simulator, alice, repository } = sample;
  const zoe = user("zoe");
  simulator.createTeam(simulator.createOrganization("acme"), "releasers", [alice, zoe]);
  const namesake = user("releasers");
  repository.collaborators.set(namesake.id, "admin");
  put(line, namesake);
  return { line, token: simulator.addToken({ user: alice, workflowToken: false }).value };
}

const state = async () => (await attacked.open())?.state;
/** What was asked about accounts and teams since. */
const paths = (since: number) =>
  attacked.sample.simulator
    .requests()
    .slice(since)
    .map(({ path }) => path)
    .filter((path) => /^\/(?:users|orgs)\//.test(path));

type Answer = Fault | "forbidden" | "unseen" | "gone";
const ANSWERS: readonly (readonly [string, Answer])[] = [
  ["403, as to each workflow's own token", "forbidden"],
  ["403, a limit", { before: { status: 403, retryAfter: 3_600 } }],
  ["404, because this token may not see it", "unseen"],
  ["404, because it is gone", "gone"],
  ["500", { before: { status: 500 } }],
  ["503", { before: { status: 503 } }],
];

/** GitHub answers so from now on; answers with what the step is given. */
function answer(what: Answer, token: string): Readonly<Record<string, string>> {
  const { simulator, bob } = attacked.sample;
  if (what === "forbidden") return {};
  if (what === "unseen") return { token: simulator.addToken({ user: bob, workflowToken: false }).value };
  if (what === "gone") simulator.world.teams.splice(0);
  else simulator.faults.add({ match: ({ route }) => route.endsWith("/members"), fault: what });
  return { token };
}

describe("a team that GitHub answers for with", () => {
  it.each(ANSWERS)(
    "%s lets nobody in, is said to be unread, and is no user of that name (R4)",
    async (_name, what) => {
      const { line, token } = await ask("team:acme/releasers");
      attacked.put(line, attacked.user("zoe"));
      const since = attacked.sample.simulator.requests().length;
      const end = await attacked.turn(answer(what, token));
      expect(await state(), end.log).toBe("waiting");
      expect((await attacked.open())?.reasons, end.log).toMatchObject([{ reason: "approvals-unreadable" }]);
      expect(end.log).toContain("could not be read");
      expect(new Set(paths(since))).toEqual(new Set(["/orgs/acme/teams/releasers/members"]));
    },
    120_000,
  );

  it.each(ANSWERS)(
    "%s keeps out nobody whom another line names (R4)",
    async (_name, what) => {
      const { line, token } = await ask("team:acme/releasers, user:bob");
      attacked.put(line, attacked.sample.bob);
      const end = await attacked.turn(answer(what, token));
      expect(await state(), end.log).toBe("cleared");
    },
    120_000,
  );

  it.each(ANSWERS)(
    "%s may be where somebody who refused it is from, so nothing moves (R4, R14)",
    async (_name, what) => {
      const { line, token } = await ask("team:acme/releasers, user:bob");
      attacked.put("/reject no", attacked.user("zoe"));
      attacked.put(line, attacked.sample.bob);
      const end = await attacked.turn(answer(what, token));
      expect(await state(), end.log).toBe("waiting");
    },
    120_000,
  );

  it("its members lets zoe in, once it can be read (R4)", async () => {
    const { line, token } = await ask("team:acme/releasers");
    attacked.put(line, attacked.user("zoe"));
    const end = await attacked.turn({ token });
    expect(await state(), end.log).toBe("cleared");
  }, 60_000);
});
