import { describe, expect, test } from "vitest";
import { POLICY_TEXT } from "../gates/facts.ts";
import { policyOf } from "../policy/policies.ts";
import { job, newStory } from "./story.ts";

const POLICY = policyOf(POLICY_TEXT);
const DEV = "development";
const [FAILED, BACK] = ["p-development-2", "p-development-3"];
const rollback = { of: FAILED, why: "it failed" };

/** A good release, then one that failed. */
function begin() {
  const story = newStory(POLICY);
  const [good, bad, next] = [story.register(1), story.register(2), story.register(3)];
  story.ask({ environment: DEV, release: good, as: job(1) });
  story.settle(DEV, "success");
  story.ask({ environment: DEV, release: bad, as: job(2) });
  story.settle(DEV, "failure");
  return { story, bad, next, back: { environment: DEV, release: good, cause: "automation", rollback } as const };
}

describe("a rollback", () => {
  test("is asked for once, and enters", () => {
    const { story, back } = begin();
    expect(story.ask(back).result).toMatchObject({ kind: "dispatching", promotion: BACK });
    expect(story.ask(back)).toMatchObject({ drafts: [], result: { kind: "dispatched", promotion: BACK } });
    expect(story.ask({ ...back, as: job(3) }).result).toMatchObject({ kind: "entered", promotion: BACK, fence: 3 });
  });

  test.each(["success", "failure", "deploying"] as const)(
    "gives way to what entered since, whose end is %s (R100)",
    (end) => {
      const { story, back, bad } = begin();
      story.ask(back);
      expect(story.ask({ environment: DEV, release: bad, as: job(4) }).result.kind).toBe("entered");
      if (end !== "deploying") story.settle(DEV, end);
      const { drafts, result } = story.ask({ ...back, promotion: { promotion: BACK, plan: undefined }, as: job(3) });
      expect(result).toMatchObject({ kind: "closed", reason: "rollback-overtaken" });
      expect(drafts).toMatchObject([
        { event: "promotion.superseded", promotion: BACK, data: { by: "p-development-4" } },
      ]);
      // Asked anew it is no other thing, and nothing is recorded.
      expect(story.consider(back)).toMatchObject({
        drafts: [],
        result: { kind: "closed", reason: "rollback-overtaken" },
      });
    },
  );

  test("ends the verification of what it takes back, and leaves it alone when it is refused itself", () => {
    const story = newStory(POLICY);
    const [good, bad] = [story.register(1), story.register(2)];
    story.ask({ environment: DEV, release: good, as: job(1) });
    story.settle(DEV, "success");
    story.ask({ environment: DEV, release: bad, as: job(2) });
    const about = { service: "web", environment: DEV, promotion: FAILED };
    story.write([{ ...about, event: "promotion.deployed", data: { deployment: null, by: "post", moved: [] } }]);
    const back = { environment: DEV, release: good, rollback } as const;
    expect(story.consider({ ...back, checks: "fail" })).toMatchObject({ drafts: [], result: { kind: "rejected" } });
    const { drafts } = story.ask({ ...back, checks: "wait" });
    expect(drafts.map(({ event }) => event)).toEqual(["promotion.failed", "promotion.requested", "promotion.waiting"]);
    expect(story.state(DEV).settled[0]).toMatchObject({ id: FAILED, state: "rolling-back", reason: "taken-back" });
  });

  test("that nobody could prove by the run that judged is no attempt, and is not recorded (R101)", () => {
    const { story, back } = begin();
    const unproven = { ...back, checks: "fail", reason: "rollback-judgement-unproven" } as const;
    expect(story.consider(unproven)).toMatchObject({
      ...{ drafts: [], result: { kind: "closed", reason: "rollback-judgement-unproven" } },
    });
    const other = story.consider({ ...unproven, reason: "rollback-unproven" });
    expect(other.drafts.map(({ event }) => event)).toEqual(["promotion.requested", "promotion.rejected"]);
  });

  test("replaces nothing that waits for something else, and nothing newer replaces it", () => {
    const { story, back, next } = begin();
    const waiting = { environment: DEV, release: next, checks: "wait" } as const;
    story.ask(waiting);
    const { drafts } = story.ask({ ...back, checks: "wait" });
    expect(drafts.map(({ event }) => event)).toEqual(["promotion.requested", "promotion.waiting"]);
    const last = story.register(4);
    story.ask({ ...waiting, release: last });
    expect(story.state(DEV).open.map(({ release }) => release.id)).toEqual([back.release.id, last.id]);
  });
});
