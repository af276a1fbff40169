import { afterEach, describe, expect, it } from "vitest";
import type { FaultTarget } from "../simulator/faults.ts";
import type { Fault } from "../simulator/index.ts";
import { readState } from "./observe.ts";
import { bring, HEAD, OLDER, openReviewed, type Reviewed } from "./reviewed.ts";
import { look } from "./waiting.ts";

/** Reviews of the pull request that brought the release are all that lets it in (`via: [pull-request]`), in the bundle (R15). */
let reviewed: Reviewed;
afterEach(() => reviewed.close());

async function open(count?: number): Promise<Reviewed> {
  reviewed = await openReviewed(count);
  return reviewed;
}

const development = () => readState(reviewed.sample, "development");

describe("a release that reviews let in", () => {
  it("waits whoever else reviewed, and comes in by one of its very head by somebody who may write (R11, R15)", async () => {
    const { sample, person, review, standing } = await open();
    const carol = person("carol");
    review(sample.bob);
    review(carol, "APPROVED", OLDER);
    review(person("robot", "admin", "Bot"));
    review(person("reader", "read"));
    review(person("sorter", "triage"));
    review(sample.simulator.createUser("mallory"));
    review(null);
    review(person("dora"), "DISMISSED");
    review(person("erin"), "COMMENTED");
    expect(await standing()).toBe("waiting");
    expect((await development()).open).toMatchObject([{ reasons: [{ reason: "approvals-missing" }] }]);
    review(carol);
    expect(await standing()).toBe("cleared");
  }, 60_000);

  it("by none of the commit that it was merged by, where that is another (R15)", async () => {
    const { person, review, standing, built } = await open();
    review(person("carol"), "APPROVED", built.commit);
    expect(await standing()).toBe("waiting");
  }, 60_000);

  it("counts each person once, and loses who was dismissed or may not write any more (R2, R9, R15)", async () => {
    const { sample, person, review, reviews, standing } = await open(2);
    const [carol, erin] = [person("carol"), person("erin")];
    review(carol);
    review(carol);
    expect(await standing()).toBe("waiting");
    for (const each of reviews) Object.assign(each, { state: "DISMISSED" });
    review(erin);
    expect(await standing()).toBe("waiting");
    review(carol);
    sample.repository.collaborators.set(erin.id, "triage");
    expect(await standing()).toBe("waiting");
    sample.repository.collaborators.set(erin.id, "write");
    expect(await standing()).toBe("cleared");
  }, 90_000);

  it("counts no review of a pull request that did not bring it: open, of another base, or one that only contains it (R15)", async () => {
    const { sample, built, person, standing, review, reviews } = await open();
    review(person("carol"));
    const others = reviews.splice(0);
    const { bob } = sample;
    const pull = { by: bob, head: HEAD, reviews: others };
    bring(sample, { ...pull, number: 713, head: built.commit });
    bring(sample, { ...pull, number: 714, merge: built.commit, base: "release" });
    bring(sample, { ...pull, number: 715, merge: "c".repeat(40), commits: [built.commit] });
    expect(await standing()).toBe("waiting");
    reviews.push(...others);
    expect(await standing()).toBe("cleared");
  }, 60_000);

  it.each([31, 101])(
    "finds the review at the %ith place (R5, A25)",
    async (place) => {
      const { person, review, standing } = await open();
      const erin = person("erin");
      for (let nth = 1; nth < place; nth += 1) review(erin, "COMMENTED");
      review(person("carol"));
      expect(await standing()).toBe("cleared");
    },
    60_000,
  );
});

describe("changes that somebody asks for", () => {
  it.each([
    ["the head that another one approved", HEAD],
    ["an older state", OLDER],
  ])(
    "hold it, on %s (R14, R15)",
    async (_name, commit) => {
      const { person, review, standing } = await open();
      review(person("carol"));
      review(person("erin"), "CHANGES_REQUESTED", commit);
      expect(await standing()).toBe("rejected");
      expect((await development()).settled[0]).toMatchObject({ reason: "approvals-rejected", run: null });
      expect(reviewed.sample.repository.runs.some(({ path }) => path.endsWith("/development.yml"))).toBe(false);
    },
    60_000,
  );

  it("hold nothing when a reader, a bot or a stranger asks, nor when they approved since (R11, R14, R15)", async () => {
    const { sample, person, review, standing } = await open();
    review(person("reader", "read"), "CHANGES_REQUESTED");
    review(person("robot", "admin", "Bot"), "CHANGES_REQUESTED");
    review(sample.simulator.createUser("mallory"), "CHANGES_REQUESTED");
    expect(await standing()).toBe("waiting");
    const carol = person("carol");
    review(carol, "CHANGES_REQUESTED");
    review(carol);
    expect(await standing()).toBe("cleared");
  }, 60_000);
});

describe("reviews that cannot be read", () => {
  const REVIEWS = ({ route }: FaultTarget) => route.endsWith("/reviews");
  it.each<[string, (target: FaultTarget) => boolean, Fault]>([
    ["forbidden", REVIEWS, { before: { status: 403, message: "Resource not accessible by integration" } }],
    ["an outage", REVIEWS, { before: { status: 503 } }],
    ["cut", REVIEWS, { truncate: 40 }],
    ["without the commit", REVIEWS, { drop: ["commit_id"] }],
    ["without the state", REVIEWS, { drop: ["state"] }],
    ["no head to compare with", ({ operation }) => operation === "CommitPeople", { drop: ["headRefOid"] }],
  ])(
    "are nobody's approval: %s (R5, R15, R73)",
    async (_name, match, fault) => {
      const { sample, person, review, standing } = await open();
      review(person("carol"));
      sample.simulator.faults.add({ match, fault });
      expect(await standing()).toBe("waiting");
      sample.simulator.faults.clear();
      sample.simulator.world.advance(3_600_000);
      expect(await standing()).toBe("cleared");
    },
    90_000,
  );

  it("nor where the workflow may not read pull requests of a private repository, and it says what to allow", async () => {
    const { sample, person, review } = await open();
    Object.assign(sample.repository, { visibility: "private" });
    review(person("carol"));
    const { log } = await look(sample);
    expect((await development()).open[0]?.state, log).toBe("waiting");
    expect(log).toContain("pull-requests");
  }, 60_000);
});
