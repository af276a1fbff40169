import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EnvironmentState } from "../../src/ledger/state/environment.ts";
import type { Settled } from "../../src/ledger/state/settled.ts";
import { namedFor } from "../../src/rollback/named.ts";
import { readPage } from "../../src/rollback/page.ts";
import { composePlan, goesBack, planPartDigest } from "../../src/rollback/plan.ts";
import { isAutomatic } from "../../src/rollback/rule.ts";
import { goodReleases, rollbackTarget } from "../../src/rollback/target.ts";
import { settled, state } from "../gates/facts.ts";
import { brief, digest } from "../ledger/sample.ts";
import { policyOf } from "../policy/policies.ts";

const release = (number: number) => ({ ...brief(number), version: `1.${number}.0` });
const [one, two, three] = [release(1), release(2), release(3)] as const;
const ended = (number: number, is: Settled["state"], more: Partial<Settled> = {}) =>
  settled(number, is, { id: `p-production-${number}`, release: release(number), ...more });
const there = (says: Partial<EnvironmentState> = {}) =>
  state("production", {
    succeeded: { release: two, promotion: "p-production-2", seq: 2 },
    previous: { release: one, promotion: "p-production-1", seq: 1 },
    settled: [ended(2, "succeeded"), ended(1, "succeeded")],
    ...says,
  });

function plan(front: string, says: Partial<EnvironmentState> = {}, to?: string) {
  const text = `version: 1\nenvironments:\n  production: { github-environment: none, workflow: deploy.yml, rollback: { automatic: true } }\n`;
  const environment = policyOf(text).environments.get("production");
  if (environment === undefined) throw new Error("no production");
  const page = { ok: true, value: front === "" ? null : `---\n${front}\n---\n1. Tell support.\n` } as const;
  const everywhere = { services: ["web", "api"] };
  const known = { environment, state: there(says), everywhere, release: three.id, page };
  return composePlan({ ...known, ...(to === undefined ? {} : { to }) });
}

describe("the release that a page names", () => {
  test.each([
    ["target: 1.1.0", one.id],
    [`target: ${one.id}`, one.id],
    ["target: web/1.1.0", one.id],
    ["target: [web/1.1.0, api/7.0.0]", one.id],
    ["target: api/7.0.0", two.id],
    ["", two.id],
  ])("%j leads to it", (front, id) => {
    expect(plan(front)).toMatchObject({ target: { kind: "release", release: { id } }, problems: [] });
  });

  test.each([
    [
      "target: 9.9.9",
      "production cannot go back to 9.9.9: no success of it in production is known that still stands. It may be 1.2.0, 1.1.0.",
    ],
    ["target: 1.3.0", "production cannot go back to 1.3.0"],
    ["target: [1.1.0, 1.2.0]", "production cannot go back to 1.1.0, 1.2.0: that is more than one release."],
    ["target: 2.10", 'not 2.10. Did you mean "2.10"?'],
    ["target: { api: 1 }", "or a list of them, not a mapping"],
    ["target: 2.1", "line 2: target must be a release by its id or version"],
    ["target: '1.1.0; rm -rf /'", "line 2: target must be"],
    ["target: []", "target is an empty list"],
  ])("%j leads nowhere, and nothing else is taken instead", (front, problem) => {
    const found = plan(front);
    expect(found.problems.join(" ")).toContain(problem);
    expect(goesBack(found) && found.unsaid === undefined).toBe(false);
  });

  test.each(["api2/1.1.0", "WEB/1.1.0", "[web/1.1.0, api2/7.0.0]"])(
    "%j is of a service that nobody has: nothing is gone to, and not the last good one instead",
    (target) => {
      const { target: found, problems } = plan(`target: ${target}`);
      expect(found.kind).toBe("unfit");
      expect(problems.join(" ")).toMatch(/: there is no service (?:api2|WEB)\. It may be 1\.2\.0, 1\.1\.0\./);
    },
  );

  test("where two releases are called the same, neither is taken", () => {
    const twin = { ...two, version: one.version };
    const twins = {
      succeeded: { release: twin, promotion: "p-production-2", seq: 2 },
      settled: [ended(2, "succeeded", { release: twin }), ended(1, "succeeded")],
    };
    expect(plan("target: 1.1.0", twins).problems.join(" ")).toContain("1.1.0: that is more than one release.");
    expect(plan(`target: ${one.id}`, twins).target).toMatchObject({ release: { id: one.id } });
  });

  test("outside the front matter is a mistake and no step", () => {
    expect(readPage("target: 1.1.0\n\n1. Tell support.\n").mistakes[0]).toContain("stands outside its front matter");
    expect(readPage("1. Target: half an hour.\n").mistakes).toEqual([]);
  });

  test.each([
    "target:1.1.0",
    "- target: 1.1.0",
    "**target**: 1.1.0",
    "> target: [web/1.1.0, api/7.0.0]",
    "target: web/1.1.0, api/7.0.0",
    "`target: 1.1.0`",
    "target: 1.1.0 # it was good",
    'Target: "2.10"',
    "target = 1.1.0",
    "target: r-0123456789ab",
    "target:",
  ])("%j outside it is a mistake too, and not read as prose", (line) => {
    expect(readPage(`1. Tell support.\n\n${line}\n`).mistakes[0]).toContain("stands outside its front matter");
  });

  test.each([
    "Target: 99.9 % of requests.",
    "The target is 1.1.0.",
    "- target half an hour",
    "Target: the old cluster, 10.0.0.1 and its friends.",
    "Targets: 1.1.0",
  ])("%j is prose", (line) => {
    expect(readPage(`${line}\n`).mistakes).toEqual([]);
  });

  test("is part of what people agree to", () => {
    expect(planPartDigest(plan("target: 1.1.0"))).not.toBe(planPartDigest(plan("data: reversible")));
    expect(planPartDigest(plan("target: 1.2.0"))).toBe(planPartDigest(plan("data: reversible")));
    expect(planPartDigest(plan("target: 9.9.9"))).not.toBe(planPartDigest(plan("target: 9.9.8")));
  });

  test("costs what came in after it: past a migration it is not gone to by itself (R104)", () => {
    const migrated = { settled: [ended(2, "succeeded", { dataCost: "irreversible" }), ended(1, "succeeded")] };
    const beyond = plan("target: 1.1.0", migrated);
    expect({ data: beyond.data, automatic: isAutomatic(beyond.rule, beyond.data) }).toEqual({
      data: "irreversible",
      automatic: false,
    });
    expect(plan("target: 1.2.0", migrated).data).toBe("reversible");
  });

  test("gives way to the one that a person names", () => {
    expect(plan("target: 1.1.0", {}, two.id).target).toMatchObject({ release: { id: two.id }, namedBy: "person" });
    expect(plan("target: 9.9.9", {}, one.id)).toMatchObject({ target: { release: { id: one.id } }, problems: [] });
  });
});

test("a name is meant for its service, and without one for each", () => {
  const all = ["shop", "api"];
  expect(namedFor("1.0", "shop", all)).toEqual(["1.0"]);
  expect(namedFor(["shop/1.0", "api/2.0"], "api", all)).toEqual(["2.0"]);
  expect(namedFor("api/2.0", "shop", all)).toEqual([]);
  expect(namedFor("api/2.0", "shop", [])).toEqual(["api/2.0"]);
  expect(namedFor(undefined, "shop", all)).toEqual([]);
});

const ENDS = ["succeeded", "failed", "rolled-back", "indeterminate", "rejected", "superseded"] as const;

test("whatever is named and whatever happened, only a good release is ever a target, and never another than the named", () => {
  const history = fc.array(fc.constantFrom(...ENDS), { maxLength: 6 });
  const some = fc.subarray([1, 2, 3, 4, 5, 6]);
  fc.assert(
    fc.property(
      history,
      some,
      some,
      fc.integer({ min: 1, max: 8 }),
      fc.boolean(),
      (ends, rejected, banned, name, byId) => {
        const says = there({
          ...{ succeeded: null, previous: null },
          settled: ends.map((is, index) => ended(index + 1, is)).toReversed(),
          rejected: rejected.map((each) => release(each).id),
        });
        const at = { why: "CVE-1", actor: null, at: "2026-11-22T10:00:00Z", seq: 99 };
        const revoked = [{ ...at, digest: digest("web"), releases: banned.map((each) => release(each).id) }];
        const wanted = release(name);
        const named = { name: byId ? wanted.id : wanted.version, by: "person" } as const;
        const target = rollbackTarget(says, three.id, { revoked }, [named]);
        const isGood = goodReleases(says, { revoked }).some((each) => each.release.id === wanted.id);
        if (target.kind !== "release") {
          expect({ kind: target.kind, isGood: isGood && name !== 3 }).toEqual({ kind: "unfit", isGood: false });
          return;
        }
        expect({ id: target.release.id, isGood, isLeft: name === 3 }).toEqual({
          id: wanted.id,
          isGood: true,
          isLeft: false,
        });
        expect(ends[name - 1]).toBe("succeeded");
        expect([...rejected, ...banned]).not.toContain(name);
      },
    ),
  );
});
