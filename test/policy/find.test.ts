import { describe, expect, it } from "vitest";
import { annotations } from "../../src/policy/annotate.ts";
import { effectivePolicy, effectivePolicyDigest } from "../../src/policy/effective.ts";
import { downstream, findEnvironment, firstEnvironments, serviceNamed, upstream } from "../../src/policy/find.ts";
import type { EnvironmentPolicy } from "../../src/policy/policy.ts";
import { canonicalJson } from "../../src/release/canonical.ts";
import { FULL, mistakesOf, policyOf, production, SMALL } from "./policies.ts";

const names = (environments: readonly EnvironmentPolicy[]) => environments.map((one) => one.name);

describe("the way of a release", () => {
  it("is found up and down, one step at a time", () => {
    const policy = policyOf(FULL);
    expect(names(firstEnvironments(policy))).toEqual(["development"]);
    expect(names(downstream(policy, "development"))).toEqual(["eu.west", "production"]);
    expect(names(upstream(policy, "production"))).toEqual(["eu.west", "development"]);
    expect(names(upstream(policy, "development"))).toEqual([]);
    expect(names(downstream(policy, "nowhere"))).toEqual([]);
  });
});

describe("an environment", () => {
  it("is found by its exact name (R44, R55)", () => {
    const policy = policyOf(SMALL);
    expect(findEnvironment(policy, "staging")).toMatchObject({ ok: true, environment: { name: "staging" } });
    expect(findEnvironment(policy, "production-eu")).toMatchObject({ ok: false });
    expect(findEnvironment(policy, "__proto__")).toMatchObject({ ok: false });
    expect(findEnvironment(policy, "Production")).toEqual({
      ok: false,
      suggestion: "production",
      message:
        'The policy has no environment "Production". Did you mean "production"? Environments: development, staging, production.',
    });
    expect(findEnvironment(policy, "prod")).toMatchObject({ suggestion: "production" });
  });
});

describe("a service", () => {
  it("is named after the repository when the policy names none", () => {
    const policy = policyOf(SMALL);
    expect(serviceNamed(policy, "shop", undefined)).toEqual({ ok: true, service: "shop" });
    expect(serviceNamed(policy, "shop", "")).toEqual({ ok: true, service: "shop" });
    expect(serviceNamed(policy, "shop", "shop")).toEqual({ ok: true, service: "shop" });
    expect(serviceNamed(policy, "shop", "Shop")).toMatchObject({ ok: false, suggestion: "shop" });
  });

  it("must be said when there are several, and match exactly", () => {
    const policy = policyOf(FULL);
    expect(serviceNamed(policy, "shop", "api")).toEqual({ ok: true, service: "api" });
    expect(serviceNamed(policy, "shop", undefined)).toMatchObject({
      ok: false,
      message: expect.stringContaining("api, web.site"),
    });
    expect(serviceNamed(policy, "shop", "shop")).toMatchObject({ ok: false });
    expect(serviceNamed(policy, "shop", "aip")).toMatchObject({ ok: false, suggestion: "api" });
    const single = policyOf(`${SMALL}services: [web]\n`);
    expect(serviceNamed(single, "shop", undefined)).toEqual({ ok: true, service: "web" });
  });
});

describe("the effective policy of an environment", () => {
  const one = (says: string) => policyOf(production(says)).environments.get("production");
  const digest = (says: string) => {
    const environment = one(says);
    return environment && effectivePolicyDigest(environment);
  };

  it("is plain JSON with the presets filled in", () => {
    const environment = policyOf(FULL).environments.get("production");
    const value = environment && effectivePolicy(environment);
    expect(JSON.parse(canonicalJson(value))).toEqual(value);
    expect(value).toMatchObject({
      environment: "production",
      after: ["development", "eu.west"],
      artifacts: { source: { kind: "commit", by: "branch", branch: "env/production" } },
    });
  });

  it("is the same for two ways to say the same (R6)", () => {
    expect(digest("")).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(digest("preset: production, promote: manual, supersede: true")).toBe(digest(""));
    expect(digest("gates: { checks: { required: [a, { name: b, app: github-actions }] } }")).toBe(
      digest("gates: { checks: { required: [b, { name: a }, { name: b }] } }"),
    );
  });

  it("is another one for every other meaning (R6)", () => {
    const meanings = [
      "",
      "preset: staging",
      "preset: staging, promote: manual",
      "promote: automatic, because: x",
      "promote: automatic, because: y",
      "supersede: false",
      "workflow: x.yml",
      'url: "https://example.com"',
      "github-environment: none",
      "github-environment: required",
      "gates: { checks: { required: [a] } }",
      "gates: { checks: { required: [{ name: a, app: other }] } }",
      "gates: { checks: { workflows: [a.yml] } }",
      "gates: { checks: { required: [a], allow: [neutral], because: x } }",
      "gates: { checks: { required: [a], allow: [skipped], because: x } }",
    ];
    expect(new Set(meanings.map(digest)).size).toBe(meanings.length);
    expect(digest("gates: {}")).toBe(digest(""));
  });
});

describe("annotations", () => {
  it("are plain data at the place of each mistake", () => {
    expect(annotations(mistakesOf(production("promot: manual")))).toEqual([
      {
        file: ".github/environments.yml",
        line: 3,
        column: 17,
        title: "Policy: environments.production.promot",
        message: expect.stringContaining('Did you mean "promote"?'),
      },
    ]);
    expect(annotations(mistakesOf("[").slice(0, 1), "other.yml")).toMatchObject([
      { file: "other.yml", title: "Policy" },
    ]);
  });
});
