import { describe, expect, test } from "vitest";
import type { EventDraft } from "../../src/ledger/event.ts";
import { PROMOTION_STATES } from "../../src/ledger/state/promotion.ts";
import { isActive } from "../../src/promotion/target.ts";
import { POLICY_TEXT } from "../gates/facts.ts";
import { policyOf } from "../policy/policies.ts";
import { job, newStory } from "./story.ts";

const POLICY = policyOf(POLICY_TEXT);
const told = (drafts: readonly EventDraft[]) => drafts.map(({ event, promotion }) => `${event} ${promotion}`);
const DEV = "development";

function begin(text = POLICY_TEXT) {
  const story = newStory(text === POLICY_TEXT ? POLICY : policyOf(text));
  return { story, first: story.register(1), second: story.register(2), third: story.register(3) };
}

describe("a decision", () => {
  test("that all is clear takes the environment in one write", () => {
    const { story, first } = begin();
    const { drafts, result } = story.ask({ environment: DEV, release: first, as: job(1) });
    expect(told(drafts)).toEqual([
      "promotion.requested p-development-1",
      "promotion.cleared p-development-1",
      "promotion.entered p-development-1",
    ]);
    expect(result).toMatchObject({ kind: "entered", promotion: "p-development-1", fence: 1, previous: null });
  });

  test("that all is clear elsewhere starts the workflow, once; a lost one again (R90)", () => {
    const { story, first } = begin();
    const asking = { environment: DEV, release: first };
    expect(told(story.ask(asking).drafts)).toEqual([
      "promotion.requested p-development-1",
      "promotion.cleared p-development-1",
      "promotion.dispatching p-development-1",
    ]);
    expect(story.ask(asking)).toMatchObject({ drafts: [], result: { kind: "dispatched" } });
    expect(story.ask({ ...asking, again: true }).result.kind).toBe("dispatching");
    expect(story.state(DEV).open[0]?.dispatch?.times).toBe(2);
  });

  test("that leaves a gate to the environment's own job starts that job, and says so in the record", () => {
    const { story, first } = begin();
    const { drafts, result } = story.ask({ environment: DEV, release: first, checks: "wait", deferred: true });
    expect(result.kind).toBe("dispatching");
    const verdicts = drafts.flatMap((draft) => (draft.event === "promotion.cleared" ? draft.data.verdicts : []));
    expect(verdicts).toContainEqual({ gate: "checks", verdict: "deferred", reason: "checks-said" });
    const inside = story.ask({ environment: DEV, release: first, checks: "wait", deferred: true, as: job(1) });
    expect(inside.result.kind).toBe("waiting");
  });

  test.each([
    ["wait", "waiting"],
    ["unknown", "unknown"],
  ] as const)("that says %s keeps it open, and repeats nothing", (checks, kind) => {
    const { story, first } = begin();
    const asking = { environment: DEV, release: first, checks, message: "ä".repeat(3_000) };
    const { drafts, result } = story.ask(asking);
    expect(told(drafts)).toEqual(["promotion.requested p-development-1", "promotion.waiting p-development-1"]);
    expect(result.kind).toBe(kind);
    // The ledger cuts the long message; it is recognised all the same.
    expect(story.consider(asking).drafts).toEqual([]);
    expect(told(story.consider({ ...asking, message: "Another reason." }).drafts)).toEqual([
      "promotion.waiting p-development-1",
    ]);
  });

  test("that waits until a moment records it in whole seconds, and does not count down in the ledger", () => {
    const { story, first } = begin();
    const retryAt = "2026-11-23T10:00:00.250Z";
    const asking = { environment: DEV, release: first, checks: "wait", message: "3 h left.", retryAt } as const;
    story.ask(asking);
    expect(story.state(DEV).open[0]?.reasons[0]).toMatchObject({ retryAt: "2026-11-23T10:00:01Z" });
    expect(story.consider({ ...asking, message: "2 h left." }).drafts).toEqual([]);
    expect(told(story.consider({ ...asking, retryAt: "2026-11-24T10:00:00Z" }).drafts)).toEqual([
      "promotion.waiting p-development-1",
    ]);
  });

  test("that says no ends it, and touches nothing else", () => {
    const { story, first, second } = begin();
    story.ask({ environment: DEV, release: first, checks: "wait" });
    const { drafts, result } = story.ask({ environment: DEV, release: second, checks: "fail" });
    expect(told(drafts)).toEqual(["promotion.requested p-development-2", "promotion.rejected p-development-2"]);
    expect(result.kind).toBe("rejected");
    expect(story.state(DEV).open.map(({ id }) => id)).toEqual(["p-development-1"]);
  });

  test("is the same for the same facts", () => {
    const { story, first } = begin();
    const asking = { environment: DEV, release: first, as: job(1) };
    expect(story.consider(asking)).toEqual(story.consider(asking));
  });

  test("after a wait goes on where it was, in the job that was started", () => {
    const { story, first } = begin();
    story.ask({ environment: DEV, release: first, checks: "wait" });
    story.ask({ environment: DEV, release: first });
    const open = story.state(DEV).open[0];
    const promotion = { promotion: "p-development-1", plan: open?.plan.slice(7, 19) };
    const { drafts, result } = story.ask({ environment: DEV, release: first, promotion, as: job(5) });
    expect(told(drafts)).toEqual(["promotion.cleared p-development-1", "promotion.entered p-development-1"]);
    expect(result).toMatchObject({ kind: "entered" });
    expect(story.state(DEV).open[0]?.owner).toEqual(job(5));
  });
});

describe("a newer promotion", () => {
  test("replaces older ones that wait, and never one that is inside (R89)", () => {
    const { story, first, second, third } = begin();
    story.ask({ environment: DEV, release: first, as: job(1) });
    expect(story.ask({ environment: DEV, release: second }).result).toMatchObject({ kind: "waiting" });
    const { drafts } = story.ask({ environment: DEV, release: third });
    expect(told(drafts)).toEqual([
      "promotion.requested p-development-3",
      "promotion.superseded p-development-2",
      "promotion.waiting p-development-3",
    ]);
    expect(story.state(DEV).open.map(({ id }) => id)).toEqual(["p-development-1", "p-development-3"]);
  });

  test("is not replaced by an older one that is asked for again", () => {
    const environments = new Map(policyOf(POLICY_TEXT.replaceAll("none", "none, supersede: false")).environments);
    const story = newStory({ ...POLICY, environments });
    const [first, second] = [story.register(1), story.register(2)];
    story.ask({ environment: DEV, release: first, checks: "wait" });
    story.ask({ environment: DEV, release: second, checks: "wait" });
    expect(story.state(DEV).open).toHaveLength(2);
    // From now on the policy lets newer ones replace older ones.
    for (const [name, environment] of POLICY.environments) environments.set(name, environment);
    expect(told(story.consider({ environment: DEV, release: first }).drafts)).toEqual([
      "promotion.cleared p-development-1",
      "promotion.dispatching p-development-1",
    ]);
    expect(told(story.consider({ environment: DEV, release: second }).drafts)[0]).toBe(
      "promotion.superseded p-development-1",
    );
  });

  test("replaces nothing where the policy says so", () => {
    const { story, first, second } = begin(POLICY_TEXT.replaceAll("none", "none, supersede: false"));
    story.ask({ environment: DEV, release: first, checks: "wait" });
    story.ask({ environment: DEV, release: second, checks: "wait" });
    expect(story.events.filter(({ event }) => event === "promotion.superseded")).toEqual([]);
  });
});

describe("after a failure", () => {
  const failed = (environment: string) => {
    const started = begin(POLICY_TEXT.replace(/, after: \w+/g, ""));
    started.story.ask({ environment, release: started.first, as: job(1) });
    started.story.settle(environment, "success");
    started.story.ask({ environment, release: started.second, as: job(2) });
    started.story.settle(environment, "failure");
    return started;
  };
  const entering = (drafts: readonly EventDraft[]) => drafts.find((draft) => draft.event === "promotion.entered")?.data;

  test("below production a newer release rolls forward, and the ledger says so", () => {
    const { story, third } = failed("staging");
    const { drafts } = story.ask({ environment: "staging", release: third, as: job(3) });
    expect(entering(drafts)).toMatchObject({ rollForward: true, fence: 3 });
  });

  test("in production it is refused; the same one and the last good one may come", () => {
    const { story, first, second, third } = failed("production");
    const as = job(3);
    expect(story.consider({ environment: "production", release: third, as }).result.kind).toBe("rejected");
    for (const release of [first, second]) {
      const { drafts, result } = story.consider({ environment: "production", release, as });
      expect(entering(drafts)).toMatchObject({ rollForward: false });
      expect(result).toMatchObject({ kind: "entered", previous: first.id });
    }
  });

  test("the second attempt of the run names what it succeeds (R17)", () => {
    const { story, second } = failed("staging");
    const { drafts, result } = story.ask({ environment: "staging", release: second, as: job(2, 2) });
    expect(drafts[0]).toMatchObject({ event: "promotion.requested", data: { retryOf: "p-staging-2" } });
    expect(result).toMatchObject({ kind: "entered", promotion: "p-staging-3" });
  });
});

test("each state is inside its environment or not (I2)", () => {
  expect(PROMOTION_STATES.filter(isActive)).toEqual([
    "deploying",
    "deployed",
    "verifying",
    "rolling-back",
    "indeterminate",
  ]);
});
