import { describe, expect, test } from "vitest";
import { createSummary } from "../../src/action/summary.ts";
import { overdueIn, stalePart, staleWords } from "../../src/promotion/stale-tick.ts";
import { POLICY_TEXT } from "../gates/facts.ts";
import { policyOf } from "../policy/policies.ts";
import { type Asking, job, newStory } from "./story.ts";

const HOUR = 3_600_000;
const DUE = "2026-11-22T11:00:00Z";
const later = (hours: number) => new Date(Date.parse(DUE) + hours * HOUR);

/** A promotion that waits for a moment; `now` is so many hours after it. */
function overdue(hours: number, wish: Partial<Asking> = {}, policy = policyOf(POLICY_TEXT)) {
  const story = newStory(policy);
  const release = story.register(1);
  story.ask({ environment: "development", release, checks: "wait", retryAt: DUE, ...wish });
  return overdueIn({ policy, ledger: story.ledger(), now: later(hours) });
}

describe("that nobody looks after what waits for time", () => {
  test("is seen by what a look would have recorded long ago", () => {
    expect(overdue(28)).toEqual({ promotion: "p-development-1", since: DUE });
  });

  test("is not said of a schedule once a day that GitHub starts late", () => {
    expect(overdue(27)).toBeUndefined();
    expect(overdue(-1)).toBeUndefined();
  });

  test("is not said where no rule waits for time, or somebody started it", () => {
    const story = newStory(policyOf(POLICY_TEXT));
    story.ask({ environment: "development", release: story.register(1), checks: "wait" });
    expect(overdueIn({ policy: story.policy, ledger: story.ledger(), now: later(1_000) })).toBeUndefined();
    const waited = newStory(policyOf(POLICY_TEXT));
    const one = waited.register(1);
    waited.ask({ environment: "development", release: one, checks: "wait", retryAt: DUE });
    waited.ask({ environment: "development", release: one });
    expect(waited.state("development").open).toMatchObject([{ state: "cleared" }]);
    expect(overdueIn({ policy: waited.policy, ledger: waited.ledger(), now: later(1_000) })).toBeUndefined();
    expect(overdue(1_000, { checks: "pass" })).toBeUndefined();
    expect(overdue(1_000, { checks: "pass", as: job(1) })).toBeUndefined();
    expect(overdue(1_000, { checks: "fail" })).toBeUndefined();
  });

  test("is not said of what the resuming workflow has no part in: no workflow to start, or no such environment any more", () => {
    const byHand = policyOf(POLICY_TEXT.replace("preset: development, workflow: deploy.yml", "preset: development"));
    expect(overdue(28, {}, byHand)).toBeUndefined();
    const story = newStory(policyOf(POLICY_TEXT));
    story.ask({ environment: "development", release: story.register(1), checks: "wait", retryAt: DUE });
    const gone = policyOf(POLICY_TEXT.replace("development:", "other:").replace("after: development", "after: other"));
    expect(overdueIn({ policy: gone, ledger: story.ledger(), now: later(28) })).toBeUndefined();
  });

  test("says since when, why that may be, and how to wake it, below the verdict", () => {
    const found = { promotion: "p-production-7", since: DUE };
    for (const words of ["p-production-7", DUE, "60 days", "Run workflow", "disabled"])
      expect(staleWords(found)).toContain(words);
    const summary = createSummary().warning(...stalePart(found, "https://github.com/octo/shop"));
    const lines = summary.heading("production").verdict("Waiting").paragraph("More.").render().split("\n\n");
    expect(lines).toEqual(["## production", "Waiting", expect.stringContaining("octo/shop/actions)"), "More."]);
  });
});
