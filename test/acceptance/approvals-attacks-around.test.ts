import { afterEach, describe, expect, it } from "vitest";
import type { User } from "../simulator/world.ts";
import { type Attacked, openAttacked } from "./attacked.ts";

/** Attacks on what is around an approval: clocks, teams, reviews; in the bundle. */
const HOUR = 3_600_000;
let attacked: Attacked;
afterEach(() => attacked.close());

async function ask(...asked: Parameters<typeof openAttacked>): Promise<Attacked> {
  attacked = await openAttacked(...asked);
  return attacked;
}

describe("when it was said", () => {
  const skewed = (hours: number) => {
    const source = `const Old = Date; const by = ${hours * HOUR}; globalThis.Date = class extends Old { constructor(...a) { super(...(a.length === 0 ? [Old.now() + by] : a)); } static now() { return Old.now() + by; } };`;
    return ["--import", `data:text/javascript,${encodeURIComponent(source)}`];
  };

  it.each([-48, 0, 48])(
    "counts by GitHub's clock, whatever the runner's says (%i hours off) (R16)",
    async (hours) => {
      const { line, put, sample, later, turn } = await ask("approvals: { from: [user:bob], expire: 24h }");
      put(line, sample.bob);
      const look = async () => (await turn({ "dry-run": "true" }, { node: skewed(hours) })).log;
      later(24 * HOUR - 60_000);
      expect(await look()).not.toContain("approval missing");
      later(120_000);
      expect(await look()).toContain("It has expired; approve again.");
    },
    90_000,
  );
});

describe("a team", () => {
  /** Of so many people, the last of them zoe; answers with the token of a member, who may see it. */
  const team = ({ sample: { simulator, alice }, user }: Attacked, size: number): string => {
    const names = Array.from({ length: size - 2 }, (_, index) => user(`member-${index}`));
    simulator.createTeam(simulator.createOrganization("acme"), "releasers", [alice, ...names, user("zoe")]);
    return simulator.addToken({ user: alice, workflowToken: false }).value;
  };
  const TEAM = "approvals: { from: [team:acme/releasers] }";

  it.each([31, 101])(
    "is read whole: its %ith member decides (R4, R5, A25)",
    async (size) => {
      const { line, put, user, open, turn } = await ask(TEAM);
      const token = team(attacked, size);
      put(line, user("zoe"));
      const end = await turn({ token });
      expect((await open())?.state, end.log).toBe("cleared");
    },
    60_000,
  );

  it.each([
    ["the workflow's own token", undefined],
    ["an answer that is cut", { truncate: 20 } as const],
    ["an outage", { before: { status: 503 } } as const],
    ["a connection that breaks", { before: { kind: "reset" } } as const],
  ])(
    "that cannot be read is nobody, and never taken for an account: %s (R4)",
    async (_name, fault) => {
      const { line, put, user, sample, open, turn } = await ask(TEAM);
      const token = team(attacked, 3);
      put(line, user("zoe"));
      put(line, user("releasers"));
      if (fault !== undefined) sample.simulator.faults.add({ match: ({ route }) => route.endsWith("/members"), fault });
      const end = await turn(fault === undefined ? {} : { token });
      expect((await open())?.state, end.log).toBe("waiting");
      expect(end.log).toContain("could not be read");
    },
    90_000,
  );
});

describe("a review of a pull request", () => {
  it("counts of exactly the merged state, by a person who may write and did not open it (R11, R15)", async () => {
    const { user, sample, open, turn } = await ask("approvals: { from: [role:triage], via: [issue, pull-request] }", {
      "pull-requests": "read",
    });
    const { world } = sample.simulator;
    const commit = sample.repository.runs.find(({ path }) => path.endsWith("/ci.yml"))?.head_sha ?? "";
    const [head, old] = ["a".repeat(40), "b".repeat(40)];
    const now = world.now().toISOString();
    const robot = user("robot", "Bot");
    sample.repository.collaborators.set(robot.id, "admin");
    const review = (by: User, commit_id: string, id: number) => ({
      ...{ id, user: by, state: "APPROVED" as const, commit_id, submitted_at: world.now().toISOString() },
    });
    const reviews = [
      review(robot, head, 901),
      review(sample.bob, head, 902),
      review(user("carol"), old, 903),
      review(user("mallory"), head, 904),
    ];
    sample.repository.issues.push({
      ...{ id: 7_012, node_id: "PR_12", number: 712, title: "Work", body: "", state: "closed", locked: false },
      ...{ user: sample.bob, labels: [], comments: [], created_at: now, updated_at: now },
      pull_request: { head_sha: head, head_ref: "topic", base_ref: "main", merge_commit_sha: commit, reviews },
    });
    const look = async () => {
      await turn({});
      return (await open())?.state;
    };
    expect(await look()).toBe("waiting");
    reviews.push(review(user("carol"), head, 905));
    expect(await look()).toBe("cleared");
  }, 60_000);
});
