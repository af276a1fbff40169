import { describe, expect, test } from "vitest";
import { verificationOf } from "../../src/verification/plan.ts";
import { mistakesOf, policyOf } from "../policy/policies.ts";

const policy = (verification: string, preset = "staging") => `version: 1
environments:
  development: { preset: development, workflow: deploy.yml }
  production: { preset: ${preset}, after: development, workflow: production.yml, verification: ${verification} }
`;
const PLACE = "environments.production.verification";
const HEALTH = `health: [{ url: "https://shop.example.com/", json: { "$.version": "\${release.version}" } }]`;
const P = "prometheus: https://p.example.com, query: up";
const metric = (says: string, bake = "10m") => `{ bake: ${bake}, metrics: [{ name: errors, ${P}${says} }] }`;

describe("verification in a policy", () => {
  test.each([
    `{ ${HEALTH} }`,
    "{ workflow: e2e.yml }",
    `{ bake: 3d, within: 4d, interval: 5m, failures: 20, ${HEALTH} }`,
    "{ tcp: [{ name: db, address: db.example.com:5432 }] }",
    "{ command: [{ name: smoke, run: ./smoke.sh }], bake: 15m }",
    metric(", max: 0.01"),
    metric(", max: 0.01, baseline: { for: 1h, worse-by: 20% }"),
    metric(", min: 3, baseline: { of: verified, worse-by: 0.5%, worse: lower }"),
    "{ off: true, because: nobody listens, until: 2027-01-31 }",
  ])("takes %s", (verification) => {
    expect(mistakesOf(policy(verification))).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ["nothing to judge by", "{ bake: 10m }", PLACE, "nothing that could be judged"],
    ["empty lists", "{ health: [] }", `${PLACE}.health`, "empty"],
    ["off without an end", "{ off: true, because: x y }", PLACE, "off without an end"],
    ["off beside checks", `{ off: true, because: x y, until: 2027-01-31, ${HEALTH} }`, `${PLACE}.health`, "beside"],
    ["a day without off", `{ until: 2027-01-31, ${HEALTH} }`, `${PLACE}.until`, "belongs to"],
    ["a bake that is too long", `{ bake: 4d, ${HEALTH} }`, `${PLACE}.bake`, "3d"],
    ["an interval that is too long", `{ interval: 6m, ${HEALTH} }`, `${PLACE}.interval`, "5m"],
    [
      "an end that comes before anybody looks",
      `{ within: 59m, ${HEALTH} }`,
      `${PLACE}.within`,
      "shorter than the hour",
    ],
    ["an end before the bake was judged", `{ bake: 2h, within: 2h, ${HEALTH} }`, `${PLACE}.within`, "ends before"],
    [
      "a program where no checkout is",
      "{ bake: 16m, command: [{ name: s, run: ./s }] }",
      `${PLACE}.command`,
      "checkout",
    ],
    ["tests that deploy", "{ workflow: production.yml }", `${PLACE}.workflow`, "would start itself"],
    ["tests that deploy elsewhere", "{ workflow: deploy.yml }", `${PLACE}.workflow`, "would start itself"],
    [
      "a field in an address",
      `{ health: [{ url: "https://x.example.com/\${release.id}" }] }`,
      `${PLACE}.health[0].url`,
      "field",
    ],
    [
      "an unknown field",
      `{ health: [{ url: https://x.example.com, json: { v: "\${release.name}" } }] }`,
      `${PLACE}.health[0].json.v`,
      "no field",
    ],
    [
      "two checks of one name",
      `{ tcp: [{ name: a, address: "h:1" }, { name: a, address: "h:2" }] }`,
      `${PLACE}.tcp[1].name`,
      "a",
    ],
    ["a metric without a limit", metric(""), `${PLACE}.metrics[0]`, ""],
    ["a limit that is none", metric(", max: .inf"), `${PLACE}.metrics[0].max`, ""],
    ["too little time for the values", metric(", max: 1", "30s"), `${PLACE}.metrics[0]`, "too short"],
    [
      "too little time before",
      metric(", max: 1, baseline: { for: 1m, worse-by: 5% }"),
      `${PLACE}.metrics[0].baseline`,
      "too short",
    ],
    [
      "more values than are compared",
      metric(", max: 1, baseline: { for: 7d, worse-by: 5% }"),
      `${PLACE}.metrics[0].baseline`,
      "more than 1000",
    ],
    [
      "two times before",
      metric(", max: 1, baseline: { for: 1h, of: verified, worse-by: 5% }"),
      `${PLACE}.metrics[0].baseline.of`,
      "beside",
    ],
    [
      "a tolerance without percent",
      metric(", max: 1, baseline: { for: 1h, worse-by: 5 }"),
      `${PLACE}.metrics[0].baseline.worse-by`,
      "20%",
    ],
  ])("refuses %s", (_name, verification, key, message) => {
    const [first, ...others] = mistakesOf(policy(verification));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ key, message: expect.stringContaining(message) });
  });

  test("a comparison alone is refused: the first release would have nothing to be compared with, and never succeed", () => {
    for (const baseline of ["for: 1h", "of: verified"]) {
      const mistakes = mistakesOf(policy(metric(`, baseline: { ${baseline}, worse-by: 5% }`)));
      expect(mistakes.map(({ message }) => message).join()).toMatch(/nothing to go by|max/);
      expect(mistakes.length).toBeGreaterThan(0);
    }
  });

  test("production wants to know which release answers, or why not", () => {
    const weaker = (verification: string) =>
      mistakesOf(policy(verification, "production")).map(({ message }) => message);
    expect(weaker(`{ ${HEALTH} }`)).toEqual([]);
    expect(weaker("{ workflow: e2e.yml }")).toEqual([]);
    expect(weaker("{ health: [{ url: https://shop.example.com }] }").join()).toContain("weaker");
    expect(
      weaker(`{ health: [{ url: https://shop.example.com, json: { env: "\${environment}" } }] }`).join(),
    ).toContain("weaker");
    expect(weaker("{ health: [{ url: https://shop.example.com }], because: the shop has no version }")).toEqual([]);
    expect(weaker("{ off: true, until: 2027-01-31 }").length).toBeGreaterThan(0);
  });
});

describe("the plan of an environment", () => {
  const planAt = (verification: string, now: string) => {
    const production = policyOf(policy(verification)).environments.get("production");
    if (production === undefined) throw new Error("no production");
    return verificationOf(production, new Date(now));
  };

  test("off is over at the end of its last day, and what nothing names nothing passes", () => {
    const off = "{ off: true, because: nobody listens, until: 2026-12-24 }";
    expect(planAt(off, "2026-12-24T23:59:59Z")).toBeUndefined();
    expect(planAt(off, "2026-12-25T12:00:01Z")).toMatchObject({ metrics: [], workflow: undefined });
  });

  test("what is left out has the lengths that the guide says", () => {
    const plan = planAt(metric(", max: 1, baseline: { for: 1h, worse-by: 12.5% }"), "2026-11-22T12:00:00Z");
    expect(plan).toMatchObject({ bake: 600_000, interval: 15_000, failures: 3, within: 7_800_000 });
    expect(plan?.metrics[0]).toMatchObject({
      samples: 20,
      step: 15_000,
      baseline: { worseBy: 0.125, worse: "higher" },
    });
  });
});
