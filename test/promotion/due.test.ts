import { describe, expect, test } from "vitest";
import type { Reason } from "../../src/ledger/events/promotion.ts";
import { dueByAutomation, firstStops, isResting, wasTried } from "../../src/promotion/due.ts";
import { POLICY_TEXT } from "../gates/facts.ts";
import { ALICE, brief, deployed, digest, RUN, succeeded } from "../ledger/sample.ts";
import { policyOf } from "../policy/policies.ts";
import { type Asking, job, newStory, type Story } from "./story.ts";

const AUTOMATIC = POLICY_TEXT.replace("after: staging", "after: staging, promote: automatic, because: it is tested");
const due = (story: Story) =>
  dueByAutomation(story.policy, story.ledger()).map(({ environment, release }) => `${environment.name} ${release.id}`);

function deploy(
  story: Story,
  environment: string,
  release: ReturnType<typeof brief>,
  run: number,
  ending: "success" | "failure" = "success",
) {
  story.ask({ environment, release, as: job(run) });
  story.settle(environment, ending);
}

describe("what automation owes", () => {
  test("is the latest release where nothing comes before, then what came through, on and on", () => {
    const story = newStory(policyOf(AUTOMATIC));
    expect(due(story)).toEqual([]);
    const release = story.register(1);
    expect(due(story)).toEqual([`development ${release.id}`]);
    deploy(story, "development", release, 1);
    expect(due(story)).toEqual([`staging ${release.id}`]);
    deploy(story, "staging", release, 2);
    expect(due(story)).toEqual([`production ${release.id}`]);
    deploy(story, "production", release, 3);
    expect(due(story)).toEqual([]);
  });

  test("is nothing where a person promotes, or where there is no workflow to start", () => {
    const story = newStory(policyOf(POLICY_TEXT.replaceAll(/workflow: deploy.yml, /g, "")));
    const release = story.register(1);
    expect(due(story)).toEqual([]);
    deploy(story, "development", release, 1);
    deploy(story, "staging", release, 2);
    expect(due(story)).toEqual([]);
  });

  test("is never a preview", () => {
    const story = newStory(policyOf(AUTOMATIC));
    const release = story.register(1, { preview: true });
    expect(due(story)).toEqual([]);
    deploy(story, "development", release, 1);
    expect(due(story)).toEqual([]);
  });

  test.each(["wait", "fail", "unknown"] as const)("is not asked for again after it got %s (R94)", (checks) => {
    const story = newStory(policyOf(AUTOMATIC));
    const release = story.register(1);
    story.ask({ environment: "development", release, cause: "automation", checks });
    expect(due(story)).toEqual([]);
    const next = story.register(2);
    expect(due(story)).toEqual([`development ${next.id}`]);
  });

  test("is not tried again after a failure: that needs a new cause (R94)", () => {
    const story = newStory(policyOf(AUTOMATIC));
    const release = story.register(1);
    deploy(story, "development", release, 1, "failure");
    expect(due(story)).toEqual([]);
    expect(wasTried(story.ledger(), "development", release)).toBe(true);
    expect(wasTried(story.ledger(), "staging", release)).toBe(false);
  });

  test("goes on only from what has succeeded and still runs", () => {
    const story = newStory(policyOf(AUTOMATIC));
    const [first, second] = [story.register(1), story.register(2)];
    deploy(story, "development", first, 1);
    story.ask({ environment: "development", release: second, as: job(2) });
    expect(due(story)).toEqual([]);
    story.settle("development", "failure");
    expect(due(story)).toEqual([]);
    deploy(story, "development", first, 3);
    expect(due(story)).toEqual([`staging ${first.id}`]);
  });

  test("is nothing while a release has arrived upstream and has not succeeded yet", () => {
    const story = newStory(policyOf(AUTOMATIC));
    const release = story.register(1);
    story.ask({ environment: "development", release, as: job(1) });
    story.write([deployed(1, { environment: "development" })]);
    expect(story.state("development").current.kind).toBe("release");
    expect(due(story)).toEqual([]);
    story.write([succeeded(1, { environment: "development" })]);
    expect(due(story)).toEqual([`staging ${release.id}`]);
  });

  test("waits until all upstreams run the same", () => {
    const policy = policyOf(`version: 1
environments:
  a: { preset: staging, promote: manual, because: x, workflow: a.yml, github-environment: none }
  b: { preset: staging, promote: manual, because: x, workflow: b.yml, github-environment: none }
  c: { preset: staging, after: [a, b], workflow: c.yml, github-environment: none }
`);
    const story = newStory(policy);
    const [first, second] = [story.register(1), story.register(2)];
    deploy(story, "a", first, 1);
    expect(due(story)).toEqual([]);
    deploy(story, "b", second, 2);
    expect(due(story)).toEqual([]);
    deploy(story, "b", first, 3);
    expect(due(story)).toEqual([`c ${first.id}`]);
  });
});

describe("who asked for what automation owes (R10)", () => {
  const requesters = (story: Story) =>
    dueByAutomation(story.policy, story.ledger()).map(({ environment, requester }) => [environment.name, requester]);

  test("is nobody for a first environment: whoever only woke the controller asked for nothing", () => {
    const story = newStory(policyOf(AUTOMATIC));
    story.register(1);
    expect(requesters(story)).toEqual([["development", null]]);
  });

  test("is who asked for what runs before it, and nobody where automation did", () => {
    const story = newStory(policyOf(AUTOMATIC));
    const [first, second] = [story.register(1), story.register(2)];
    deploy(story, "development", first, 1);
    expect(requesters(story)).toEqual([
      ["development", null],
      ["staging", ALICE],
    ]);
    story.ask({ environment: "development", release: second, as: job(2), cause: "automation" });
    story.settle("development", "success");
    // What alice asked for before and after it is settled there too; it is not what runs.
    story.ask({ environment: "development", release: story.register(3), checks: "fail" });
    expect(requesters(story)).toEqual([["staging", null]]);
  });
});

describe("a promotion that waits until a moment", () => {
  const UNTIL = "2026-11-23T10:00:00Z";
  const before = new Date("2026-11-23T09:59:59Z");
  const policy = policyOf(POLICY_TEXT);
  const waits = (wish: Partial<Asking> = {}, gate = "checks") => {
    const story = newStory(policy);
    const release = story.register(1);
    story.ask({ environment: "development", release, checks: "wait", retryAt: UNTIL, ...wish });
    const [promotion] = story.state("development").open;
    if (promotion === undefined) throw new Error("nothing waits");
    return { ...promotion, policy: policy.sha256, reasons: promotion.reasons.map((one) => ({ ...one, gate })) };
  };

  test("rests until then, and not a second longer", () => {
    expect(isResting(waits(), { now: before, policy })).toBe(true);
    expect(isResting(waits(), { now: new Date(UNTIL), policy })).toBe(false);
  });

  test("is looked at as soon as something else may have ended the waiting", () => {
    const now = { now: before, policy };
    expect(isResting({ ...waits(), policy: digest("another policy") }, now)).toBe(false);
    expect(isResting(waits({}, "lock"), now)).toBe(false);
    const { retryAt: _, ...unknownEnd } = waits().reasons[0] ?? {};
    expect(isResting({ ...waits(), reasons: [...waits().reasons, unknownEnd as Reason] }, now)).toBe(false);
    const override = { gate: "checks", why: "x", actor: ALICE, run: RUN, at: UNTIL, until: UNTIL, seq: 9 };
    expect(isResting({ ...waits(), overrides: [override] }, now)).toBe(false);
    expect(isResting({ ...waits(), overrides: [{ ...override, gate: "soak" }] }, now)).toBe(true);
    for (const state of ["requested", "cleared"] as const) expect(isResting({ ...waits(), state }, now)).toBe(false);
  });
});

test("a new release goes first where nothing comes before; a preview to development alone", () => {
  const policy = policyOf(`version: 1
environments:
  dev: { preset: development, workflow: a.yml }
  early: { preset: staging, workflow: b.yml }
  by-hand: { preset: development, promote: manual, workflow: c.yml }
  here: { preset: development }
  later: { preset: staging, after: dev, workflow: d.yml }
`);
  expect(firstStops(policy, brief(1)).map(({ name }) => name)).toEqual(["dev", "early"]);
  expect(firstStops(policy, brief(1, { preview: true })).map(({ name }) => name)).toEqual(["dev"]);
});
