import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences, expectationOf } from "../../../src/gates/provenance/identity.ts";
import type { ProvenanceRule } from "../../../src/gates/provenance/words.ts";
import type { Claims } from "../../../src/provenance/attestation.ts";
import { claims } from "../../provenance/claims.ts";
import { facts, RELEASE } from "../facts.ts";

/** 100,000 of them by hand: `IDENTITIES=100000 npx vitest run test/gates/provenance/identity.test.ts`. */
const IDENTITIES = Number(process.env["IDENTITIES"] ?? 15_000);
const COMMIT = claims().commit;
const OWNER = 7;
const RULE: ProvenanceRule = { workflow: "ci.yml" };

const about = (rule: ProvenanceRule) => expectationOf(facts({ release: { ...RELEASE, commit: COMMIT } }), rule, OWNER);
const differing = (says: Partial<Claims>, rule: ProvenanceRule = RULE) =>
  differences(claims(says), about(rule)).map(({ claim }) => claim);

/** Claims of the same build from another ref. */
const from = (ref: string): Partial<Claims> => {
  const workflow = `${claims().repository}/.github/workflows/ci.yml@${ref}`;
  return { ref, subject: workflow, signer: workflow, workflow };
};

const BUILDER = "https://github.com/octo/builder/.github/workflows/build.yml";
const reusable = (ref: string): Partial<Claims> => ({ subject: `${BUILDER}@${ref}`, signer: `${BUILDER}@${ref}` });

describe("who built it (R33)", () => {
  test("the workflow of the policy, on the default branch, from the release's commit", () => {
    expect(differing({})).toEqual([]);
  });

  test.each([
    ["token issuer", { issuer: "https://token.actions.githubusercontent.com/octo" }],
    ["repository id", { repositoryId: "78" }],
    ["owner id", { ownerId: "8" }],
    ["repository", { repository: "https://github.com/octo/shop2" }],
    ["commit", { commit: "d".repeat(40) }],
    ["event", { trigger: "pull_request_target" }],
    ["event", { trigger: "pull_request" }],
    ["event", { trigger: "workflow_run" }],
    ["runner", { runner: "self-hosted" }],
    ["runner", { runner: "tomorrow" }],
    ["workflow", { workflow: claims().workflow.replace("ci.yml", "release.yml") }],
    ["workflow's commit", { workflowCommit: "d".repeat(40) }],
    ["signer", { signer: claims().signer.replace("refs/heads/main", "refs/heads/main-evil") }],
    ["certificate subject", { subject: claims().subject.replace(".github", "Xgithub") }],
    ["signer's commit", { signerCommit: "d".repeat(40) }],
  ] as const)("another %s is told", (claim, says) => {
    expect(differing(says)).toEqual([claim]);
  });

  test("another ref, with everything else as it is there", () => {
    expect(differing(from("refs/heads/feature"))).toEqual(["ref"]);
    expect(differing(from("refs/heads/feature"), { ...RULE, branches: ["main", "feature"] })).toEqual([]);
    expect(differing(from("refs/tags/main"))).toEqual(["ref"]);
    expect(differing(from("refs/pull/7/merge"))).toEqual(["ref"]);
  });

  test("tags, whole or by their beginning; without branches only they count", () => {
    const tags = { ...RULE, tags: ["v*", "stable"] };
    expect(differing(from("refs/tags/v1.2.3"), tags)).toEqual([]);
    expect(differing(from("refs/tags/stable"), tags)).toEqual([]);
    for (const ref of ["refs/tags/stable2", "refs/tags/v", "refs/tags/v1/x", "refs/heads/v1", "refs/heads/main"]) {
      expect(differing(from(ref), tags)).toEqual(["ref"]);
    }
    expect(differing(from("refs/heads/main"), { ...tags, branches: ["main"] })).toEqual([]);
  });

  test("a merge queue builds on branches of its own, which count for the one that is merged into", () => {
    const queue = (into: string, rest = `pr-7-${"a".repeat(40)}`) =>
      from(`refs/heads/gh-readonly-queue/${into}/${rest}`);
    const queued = { trigger: "merge_group" };
    expect(differing({ ...queue("main"), ...queued })).toEqual([]);
    expect(differing(queue("main"))).toEqual(["ref"]);
    expect(differing({ ...queue("feature"), ...queued })).toEqual(["ref"]);
    expect(differing({ ...queue("main/x"), ...queued })).toEqual(["ref"]);
    expect(differing({ ...queue("main", "pr-7"), ...queued })).toEqual(["ref"]);
    expect(differing({ ...queue("main", `pr-7-${"a".repeat(40)}/x`), ...queued })).toEqual(["ref"]);
    expect(differing(queued)).toEqual(["ref"]);
  });

  test("a star in a branch's name is a star", () => {
    expect(differing(from("refs/heads/main-evil"), { ...RULE, branches: ["main*"] })).toEqual(["ref"]);
  });

  test("a reusable workflow of this repository signs at the ref that is built", () => {
    const signer = `${claims().repository}/.github/workflows/build.yml@refs/heads/main`;
    const rule = { ...RULE, signer: "./.github/workflows/build.yml" };
    expect(differing({ signer, subject: signer }, rule)).toEqual([]);
    expect(differing({}, rule)).toEqual(["signer", "certificate subject"]);
    expect(differing({ signer, subject: signer })).toEqual(["signer", "certificate subject"]);
  });

  test("a reusable workflow of another repository signs under the named ref, at any commit of it", () => {
    const rule = { ...RULE, signer: "octo/builder/.github/workflows/build.yml@refs/tags/v1" };
    const elsewhere = { ...reusable("refs/tags/v1"), signerCommit: "e".repeat(40) };
    expect(differing(elsewhere, rule)).toEqual([]);
    expect(differing({ ...elsewhere, ...reusable("refs/tags/v10") }, rule)).toEqual(["signer", "certificate subject"]);
    expect(differing({}, rule)).toEqual(["signer", "certificate subject"]);
  });

  test("named by its commit, it must be that commit", () => {
    const commit = "e".repeat(40);
    const rule = { ...RULE, signer: `octo/builder/.github/workflows/build.yml@${commit}` };
    expect(differing({ ...reusable(commit), signerCommit: commit }, rule)).toEqual([]);
    expect(differing({ ...reusable(commit), signerCommit: COMMIT }, rule)).toEqual(["signer's commit"]);
  });

  test("the policy narrows events and widens runners, and names an enterprise's issuer", () => {
    expect(differing({ trigger: "workflow_dispatch" })).toEqual([]);
    expect(differing({ trigger: "workflow_dispatch" }, { ...RULE, triggers: ["push"] })).toEqual(["event"]);
    expect(differing({ runner: "self-hosted" }, { ...RULE, runners: "any" })).toEqual([]);
    expect(differing({ issuer: `${claims().issuer}/octo-inc` }, { ...RULE, enterprise: "octo-inc" })).toEqual([]);
    expect(differing({}, { ...RULE, enterprise: "octo-inc" })).toEqual(["token issuer"]);
  });
});

describe("near misses", () => {
  const CLAIMS = Object.keys(claims()).filter((name): name is keyof Claims => name !== "run");
  /** A claim one step away: a character changed, added or left out, or something put before or behind it. */
  const nearMiss = fc
    .tuple(
      fc.constantFrom(...CLAIMS),
      fc.nat(),
      fc.constantFrom("change", "insert", "drop", "append", "prepend", "case", "double"),
      fc.oneof(
        fc.string({ unit: "binary", minLength: 1, maxLength: 4 }),
        fc.constantFrom(".", "/", "@", "*", "-evil", "\0", " ", "\n", "%2F", "\u200b", "main", "refs/heads/main"),
      ),
    )
    .map(([claim, at, way, text]) => ({ claim, value: bend(claims()[claim], at, way, text) }))
    .filter(({ claim, value }) => value !== claims()[claim]);

  test("no claim that differs in anything is taken for the right one", () => {
    fc.assert(
      fc.property(nearMiss, ({ claim, value }) => {
        // An event that is allowed as well is no miss.
        if (claim === "trigger" && ["release", "schedule", "workflow_dispatch"].includes(value)) return;
        expect(differing({ [claim]: value })).not.toEqual([]);
      }),
      { numRuns: IDENTITIES },
    );
  }, 120_000);

  test("nor a ref that differs and is named alike everywhere", () => {
    const ref = fc
      .tuple(
        fc.nat(),
        fc.constantFrom("change", "insert", "drop", "append", "prepend", "case"),
        fc.string({ minLength: 1 }),
      )
      .map(([at, way, text]) => bend("refs/heads/main", at, way, text))
      .filter((value) => value !== "refs/heads/main");
    fc.assert(
      fc.property(ref, (value) => {
        expect(differing(from(value))).toContain("ref");
      }),
      { numRuns: IDENTITIES / 10 },
    );
  });
});

function bend(value: string, position: number, way: string, text: string): string {
  const at = position % value.length;
  const before = value.slice(0, at);
  switch (way) {
    case "change":
      return `${before}${text}${value.slice(at + 1)}`;
    case "insert":
      return `${before}${text}${value.slice(at)}`;
    case "drop":
      return `${before}${value.slice(at + 1)}`;
    case "append":
      return `${value}${text}`;
    case "prepend":
      return `${text}${value}`;
    case "case":
      return value.replace(/[a-z]/, (letter) => letter.toUpperCase());
    default:
      return `${value}${value}`;
  }
}
