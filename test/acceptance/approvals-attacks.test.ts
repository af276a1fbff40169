import { afterEach, describe, expect, it } from "vitest";
import { type Attacked, openAttacked } from "./attacked.ts";
import { readState } from "./observe.ts";
import { flood } from "./waiting.ts";

/**
 * What was really done to approvals elsewhere (A1 to A39 of the catalogue), done to the bundle: on the page of one promotion
 * into development. The last word is the ledger's.
 */
let attacked: Attacked;
afterEach(() => attacked.close());

async function ask(approvals?: string): Promise<Attacked> {
  attacked = await openAttacked(approvals);
  return attacked;
}

describe("who said it", () => {
  it("is compared by number: a login that somebody else took over is nobody's (R1, A33, A34)", async () => {
    const { line, put, user, sample, standing } = await ask();
    sample.bob.login = "bob-renamed";
    const thief = user("bob-2");
    thief.login = "bob";
    put(line, thief);
    expect(await standing()).toBe("waiting");
    sample.repository.collaborators.set(thief.id, "read");
    expect(await standing()).toBe("waiting");
  }, 60_000);

  it("is one vote, in whatever letters the list names them, and a look-alike is nobody (R2, R3, A33)", async () => {
    const { line, put, user, sample, standing, open } = await ask(
      "approvals: { from: [user:Bob, user:BOB, role:write, user:kim], count: 2 }",
    );
    put(line, sample.bob);
    put(line, sample.bob);
    const kelvin = user("\u212Aim");
    sample.repository.collaborators.set(kelvin.id, "admin");
    put(line, kelvin);
    expect(await standing()).toBe("waiting");
    expect((await open())?.seen).toMatchObject([{ person: { login: "bob" } }]);
  }, 60_000);

  it("is no bot, no app in somebody's name, no ghost, and no stranger, whatever they say of themselves (R11, R13, R21, A5, A7)", async () => {
    const { line, put, user, sample, standing } = await ask("approvals: { from: [user:bob, role:write] }");
    const robot = user("robot", "Bot");
    sample.repository.collaborators.set(robot.id, "admin");
    put(line, robot);
    put(line, null);
    put(`${line}\nauthor_association: OWNER`, user("mallory"));
    put(line, sample.bob, { app: "helper" });
    expect(await standing()).toBe("waiting");
    put(line, sample.bob);
    expect(await standing()).toBe("cleared");
  }, 60_000);

  it("is not who built it, nor who ran the build again (R10, A6)", async () => {
    const { line, put, user, sample, standing } = await ask("approvals: { from: [role:write] }");
    const run = sample.repository.runs.find(({ path }) => path.endsWith("/ci.yml"));
    if (run === undefined) throw new Error("nothing was built");
    const carol = user("carol");
    Object.assign(run, { actor: sample.bob, triggering_actor: carol });
    put(line, sample.bob);
    put(line, carol);
    expect(await standing()).toBe("waiting");
    put(line, sample.alice);
    expect(await standing()).toBe("cleared");
  }, 60_000);

  it("may still say it when it counts: a lost role and a left team are no approval (R9)", async () => {
    const { line, put, user, sample, standing, open } = await ask("approvals: { from: [role:write], count: 2 }");
    const carol = user("carol");
    put(line, sample.bob);
    expect(await standing()).toBe("waiting");
    expect((await open())?.seen).toMatchObject([{ person: { login: "bob" } }]);
    sample.repository.collaborators.set(sample.bob.id, "read");
    put(line, carol);
    expect(await standing()).toBe("waiting");
    sample.repository.collaborators.set(sample.bob.id, "write");
    expect(await standing()).toBe("cleared");
  }, 60_000);
});

describe("what was said", () => {
  it("is no edited comment, whoever edited it (R7, A3)", async () => {
    const { line, put, sample, standing, later } = await ask();
    const nice = put("nice", sample.bob);
    later(5_000);
    const now = sample.simulator.world.now().toISOString();
    Object.assign(nice, { body: line, updated_at: now, lastEditedAt: now, editor: sample.alice });
    expect(await standing()).toBe("waiting");
    // A clock that hides the edit in REST does not hide it in GraphQL.
    nice.updated_at = nice.created_at;
    expect(await standing()).toBe("waiting");
  }, 60_000);

  it("is void once it is deleted, and whoever deletes a withdrawal brings nothing back (R8)", async () => {
    const { page, line, put, user, sample, standing, open, later } = await ask(
      "approvals: { from: [user:bob, user:carol], count: 2 }",
    );
    put(line, sample.bob);
    expect(await standing()).toBe("waiting");
    later(2_000);
    const withdrawn = put("/revoke", sample.bob);
    expect(await standing()).toBe("waiting");
    page.comments.splice(page.comments.indexOf(withdrawn), 1);
    put(line, user("carol"));
    expect(await standing()).toBe("waiting");
    expect((await open())?.barred).toMatchObject([{ person: { login: "bob" } }]);
  }, 60_000);

  it("is about this plan and no other (R6, A18)", async () => {
    const { line, put, sample, standing } = await ask();
    put(`/approve ${"0".repeat(12)}`, sample.bob);
    put(`${line.slice(0, -1)}`, sample.bob);
    put(`please ${line}`, sample.bob);
    put(`> ${line}`, sample.bob);
    expect(await standing()).toBe("waiting");
  }, 60_000);

  it("is the last word of each: a denial after an approval, and in the same second, holds (R14)", async () => {
    const { line, put, user, sample, standing } = await ask("approvals: { from: [user:bob, user:carol] }");
    put("/reject not yet", sample.bob);
    put(line, sample.bob);
    put(line, user("carol"));
    expect(await standing()).toBe("rejected");
    expect((await readState(sample, "development")).settled[0]).toMatchObject({ reason: "approvals-rejected" });
  }, 60_000);

  it("is read whatever else was said: nothing, signs, 64 KiB, and a decision at its end is none (R21, R44)", async () => {
    const { line, put, sample, standing } = await ask();
    put("", sample.bob);
    put("👍", sample.bob);
    put(`${"x".repeat(65_000)}\n${line}`, sample.bob);
    put(`\n${line}`, sample.bob);
    expect(await standing()).toBe("waiting");
    put(`${line}\n${"x".repeat(65_000)}`, sample.bob);
    expect(await standing()).toBe("cleared");
  }, 60_000);

  it.each([31, 101, 1_001])(
    "is found at the %ith place (R5, A25)",
    async (place) => {
      const { page, line, put, sample, standing } = await ask();
      flood(sample, page, "me too", place - 1);
      put(line, sample.bob);
      expect(await standing()).toBe("cleared");
    },
    60_000,
  );
});
