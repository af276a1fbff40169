import { describe, expect, test } from "vitest";
import { releasePath, versionPath } from "../../src/ledger/paths.ts";
import type { LedgerSnapshot } from "../../src/ledger/snapshot.ts";
import { chooseRelease, filesOf, readChoice } from "../../src/promotion/choose-release.ts";
import { nameOf } from "../../src/release/release.ts";
import { POLICY_TEXT } from "../gates/facts.ts";
import { policyOf } from "../policy/policies.ts";
import { recordOf } from "../release/sample.ts";
import { job, newStory, type Story } from "./story.ts";

const POLICY = policyOf(POLICY_TEXT);
const ID = recordOf().id;

function choose(
  story: Story,
  text: string | undefined,
  environment: string,
  more: { promotion?: string; ledger?: LedgerSnapshot } = {},
) {
  const target = POLICY.environments.get(environment);
  if (target === undefined) throw new Error(environment);
  try {
    return chooseRelease(readChoice(text), more.ledger ?? story.ledger(), target, more.promotion).id;
  } catch (error) {
    return error instanceof Error && "reason" in error ? error.reason : error;
  }
}

function through(story: Story, environment: string, number: number, ending: "success" | "failure" = "success") {
  const release = story.register(number);
  story.ask({ environment, release, as: job(number) });
  story.settle(environment, ending);
  return release;
}

test("the input release is read", () => {
  expect(readChoice(undefined)).toEqual({ kind: "unsaid" });
  expect(readChoice("latest")).toEqual({ kind: "latest" });
  expect(readChoice("r-0123456789ab")).toEqual({ kind: "id", id: "r-0123456789ab" });
  for (const version of ["1.0.0", "r-0123", "R-0123456789ab", "r-0123456789abc", "Latest"]) {
    expect(readChoice(version)).toEqual({ kind: "version", version });
  }
});

describe("without a name", () => {
  test("it is what an environment that comes first may take: the latest", () => {
    const story = newStory(POLICY);
    expect(choose(story, undefined, "development")).toBe("release-unknown");
    expect(choose(story, "latest", "production")).toBe("release-unknown");
    story.register(1);
    const second = story.register(2);
    story.register(3, { preview: true });
    expect(choose(story, undefined, "development")).toBe(second.id);
    expect(choose(story, "latest", "production")).toBe(second.id);
  });

  test("it is what runs upstream", () => {
    const story = newStory(POLICY);
    expect(choose(story, undefined, "staging")).toBe("release-unknown");
    const first = through(story, "development", 1);
    story.register(2);
    expect(choose(story, undefined, "staging")).toBe(first.id);
    through(story, "development", 3, "failure");
    expect(choose(story, undefined, "staging")).toBe("release-unknown");
  });

  test("it is the promotion's own, open or settled", () => {
    const story = newStory(POLICY);
    const first = through(story, "development", 1);
    const second = story.register(2);
    story.ask({ environment: "development", release: second, checks: "wait" });
    expect(choose(story, undefined, "development", { promotion: "p-development-1" })).toBe(first.id);
    expect(choose(story, undefined, "development", { promotion: "p-development-2" })).toBe(second.id);
  });
});

describe("by its name", () => {
  const base = newStory(POLICY);
  const withFiles = (files: Readonly<Record<string, string>>): LedgerSnapshot => ({
    ...base.ledger(),
    files: new Map(Object.entries(files)),
  });
  const record = recordOf();

  test("asks for the one file that tells", () => {
    expect(filesOf(readChoice(ID), "web")).toEqual([releasePath("web", ID)]);
    expect(filesOf(readChoice("1.0.0"), "web")).toEqual([versionPath("web", "1.0.0")]);
    // Whatever somebody calls a version, it stays one file of that folder.
    for (const version of ["../../x", "..", "a/b"]) {
      expect(filesOf(readChoice(version), "web")).toEqual([expect.stringMatching(/^versions\/web\/(?!\.\.$)[^/]+$/)]);
    }
    expect(filesOf(readChoice("latest"), "web")).toEqual([]);
    expect(filesOf(readChoice(undefined), "web")).toEqual([]);
  });

  test.each<[string, string, Readonly<Record<string, string>>, string]>([
    ["an id", ID, { [releasePath("web", ID)]: JSON.stringify(record) }, ID],
    ["an id that is not there", ID, {}, "release-unknown"],
    ["an id of another service", ID, { [releasePath("api", ID)]: JSON.stringify(record) }, "release-unknown"],
    [
      "an id whose record was changed",
      ID,
      { [releasePath("web", ID)]: JSON.stringify({ ...record, commit: "b".repeat(40) }) },
      "release-broken",
    ],
    [
      "an id under which another release lies",
      ID,
      { [releasePath("web", ID)]: JSON.stringify(recordOf({ service: "api" })) },
      "release-broken",
    ],
    ["a version", "1.0.0", { [versionPath("web", "1.0.0")]: JSON.stringify(nameOf(record)) }, ID],
    ["a version that is not there", "1.0.1", {}, "release-unknown"],
    ["a version whose file is no JSON", "1.0.0", { [versionPath("web", "1.0.0")]: "{" }, "release-broken"],
    [
      "a version whose file names no release",
      "1.0.0",
      { [versionPath("web", "1.0.0")]: JSON.stringify({ ...nameOf(record), id: "x" }) },
      "release-broken",
    ],
    [
      "a version whose file lacks the run",
      "1.0.0",
      { [versionPath("web", "1.0.0")]: JSON.stringify({ ...nameOf(record), run: "501" }) },
      "release-broken",
    ],
    ["a version whose file is a list", "1.0.0", { [versionPath("web", "1.0.0")]: "[]" }, "release-broken"],
  ])("%s", (_name, text, files, expected) => {
    expect(choose(base, text, "production", { ledger: withFiles(files) })).toBe(expected);
  });
});
