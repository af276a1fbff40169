import { describe, expect, test } from "vitest";
import { subjectOf } from "../../src/evaluation/subject.ts";

const HEAD = "a".repeat(40);
const MERGE = "b".repeat(40);
const nothing = { release: undefined, commit: undefined };

describe("what the gates are asked about", () => {
  test("is the head of a pull request, not the merge that GitHub tries (R23)", () => {
    const event = { pull_request: { head: { sha: HEAD }, merge_commit_sha: MERGE } };
    expect(subjectOf(nothing, { eventName: "pull_request", event })).toEqual({
      kind: "commit",
      commit: HEAD,
      origin: "pull-request",
      proposes: true,
    });
  });

  test("is the merge group's own commit in a merge queue", () => {
    const event = { merge_group: { head_sha: MERGE, base_sha: HEAD } };
    expect(subjectOf(nothing, { eventName: "merge_group", event })).toMatchObject({ commit: MERGE });
  });

  test.each(["push", "schedule", "workflow_dispatch", "workflow_run"])("is the next release on %s", (eventName) => {
    expect(subjectOf(nothing, { eventName, event: {} })).toEqual({ kind: "release", choice: { kind: "unsaid" } });
  });

  test("is what the inputs name, whatever the event", () => {
    const run = { eventName: "pull_request", event: { pull_request: { head: { sha: HEAD } } } };
    expect(subjectOf({ release: "r-0123456789ab", commit: undefined }, run)).toMatchObject({ kind: "release" });
    expect(subjectOf({ release: undefined, commit: MERGE }, run)).toMatchObject({ commit: MERGE, proposes: false });
  });

  test.each([
    ["main", {}],
    ["abc1234", {}],
    [`${HEAD}\n`, {}],
  ])("is never an abbreviation or a branch (R23): %j", (commit, event) => {
    expect(() => subjectOf({ release: undefined, commit }, { eventName: "push", event })).toThrow("full commit id");
  });

  test("of an event without a head is refused", () => {
    expect(() => subjectOf(nothing, { eventName: "merge_group", event: {} })).toThrow("full commit id");
    expect(() => subjectOf({ release: "1.2.3", commit: HEAD }, { eventName: "push", event: {} })).toThrow(
      "two subjects",
    );
  });
});
