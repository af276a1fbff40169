import { createHash } from "node:crypto";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { checksSchema } from "../../src/gates/checks/schema.ts";
import { checksRule } from "../../src/gates/checks/words.ts";
import { FULL, mistakesOf, policyOf, production, SMALL } from "./policies.ts";

describe("a policy without mistakes", () => {
  it("fills in what the presets say", () => {
    const { services, artifacts, environments } = policyOf(SMALL);
    expect(services).toEqual([]);
    expect(artifacts.size).toBe(0);
    expect([...environments.values()].map((one) => [one.name, one.preset, one.promote, one.after])).toEqual([
      ["development", "development", "automatic", []],
      ["staging", "staging", "automatic", ["development"]],
      ["production", "production", "manual", ["staging"]],
    ]);
    expect(environments.get("staging")).toMatchObject({
      name: "staging",
      preset: "staging",
      after: ["development"],
      workflow: "deploy.yml",
      url: undefined,
      promote: "automatic",
      supersede: true,
      githubEnvironment: "unstated",
      because: [],
    });
    expect(environments.get("staging")?.rules.get("checks")).toEqual({});
  });

  it("reads everything that can be said", () => {
    const { services, artifacts, environments } = policyOf(FULL);
    expect(services).toEqual(["api", "web.site"]);
    expect([...artifacts]).toEqual([
      ["app", { kind: "file", name: "app bundle" }],
      ["notes", { kind: "file", name: "notes" }],
      ["source", { kind: "commit" }],
    ]);
    expect(environments.get("eu.west")).toMatchObject({
      supersede: false,
      githubEnvironment: "none",
      url: expect.any(String),
    });
    expect(environments.get("production")).toMatchObject({
      name: "production",
      preset: "production",
      after: ["eu.west", "development"],
      workflow: "deploy-production.yaml",
      url: "http://example.com",
      promote: "automatic",
      supersede: true,
      githubEnvironment: "required",
      because: [
        { key: "promote", reason: "nobody is awake when the market opens" },
        { key: "gates.checks.allow", reason: "the docs job is skipped for code changes" },
      ],
    });
    const checks = environments.get("production")?.rules.get("checks");
    expect(checks && checksRule(v.parse(checksSchema, checks), "production")).toEqual({
      list: {
        workflows: ["ci.yml"],
        required: [
          { name: "e2e", app: "github-actions" },
          { name: "build (ubuntu-latest)", app: "circleci" },
          { name: "lint", app: "github-actions" },
        ],
      },
      allow: ["skipped"],
      range: "all-commits",
    });
  });

  it("records the sha256 of the very bytes (R54)", () => {
    const bytes = new TextEncoder().encode(`${SMALL}# é\n`);
    const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    expect(policyOf(bytes).sha256).toBe(digest);
    expect(policyOf(`${SMALL}# é\n`).sha256).toBe(digest);
  });

  it("keeps the order of the file, also for names that look like numbers", () => {
    const policy = policyOf(
      'version: 1\nenvironments: { z: {}, "2": { after: z }, a: { after: "2" }, 1: { after: a } }\n',
    );
    expect([...policy.environments.keys()]).toEqual(["z", "2", "a", "1"]);
  });

  it("takes an environment without a preset for production, the strictest", () => {
    expect(policyOf(production("")).environments.get("production")).toMatchObject({
      preset: "production",
      promote: "manual",
    });
  });

  it("reads Windows line ends and aliases that stand for something finished", () => {
    expect(policyOf(SMALL.replaceAll("\n", "\r\n")).environments.size).toBe(3);
    const shared = "version: 1\nenvironments:\n  a: &same { preset: staging, workflow: deploy.yml }\n  b: *same\n";
    expect(policyOf(shared).environments.get("b")).toMatchObject({ name: "b", workflow: "deploy.yml" });
  });
});

describe("a mistake", () => {
  it("has the line and column of the very key or value, its path and what was meant", () => {
    const text = `${SMALL.replace("after: staging", "aftr: staging").replace("after: development", "after: developmnt")}`;
    expect(mistakesOf(text)).toEqual([
      {
        line: 4,
        column: 46,
        key: "environments.staging.after",
        suggestion: "development",
        message:
          'environments.staging.after names the unknown environment "developmnt". Did you mean "development"? Environments: development, production.',
      },
      {
        line: 5,
        column: 39,
        key: "environments.production.aftr",
        suggestion: "after",
        message: expect.stringMatching(
          /^Unknown key "aftr" in environments\.production\. Did you mean "after"\? Allowed: preset, after, .+\.$/,
        ),
      },
    ]);
  });

  it("does not hide the others: all at once, in the order of the file", () => {
    const found = mistakesOf(`version: 2
services: [ok, "not ok", ok]
artifacts: { a: { kind: fil }, b: {} }
environments:
  x: { preset: prod, after: y, workflow: ./x.yml, url: "ftp://x", promote: maybe, supersede: 1, gates: [] }
  y: { after: x, approvals: {} }
extra: 1
`);
    expect(found.map(({ line, column, key }) => `${line}:${column} ${key}`)).toEqual([
      "1:10 version",
      "2:16 services[1]",
      "2:26 services[2]",
      "3:25 artifacts.a.kind",
      "3:32 artifacts.b.kind",
      "5:16 environments.x.preset",
      "5:29 environments.x.after",
      "5:42 environments.x.workflow",
      "5:56 environments.x.url",
      "5:76 environments.x.promote",
      "5:94 environments.x.supersede",
      "5:104 environments.x.gates",
      "6:29 environments.y.approvals",
      "7:1 extra",
    ]);
  });

  it.each([
    ["version: 1\n", "1:1", "environments", undefined],
    ["environments: { a: {} }\n", "1:1", "version", undefined],
    ['version: "1"\nenvironments: { a: {} }\n', "1:10", "version", "1"],
    ["version: 1\nenvironments: {}\n", "2:1", "environments", undefined],
    ["version: 1\nenvironments:\n", "2:1", "environments", undefined],
    ["version: 1\nenvironments:\n  a:\n", "3:3", "environments.a", undefined],
    ["version: 1\nservices: []\nenvironments: { a: {} }\n", "2:11", "services", undefined],
    [production("url: example.com"), "3:22", "environments.production.url", "https://example.com"],
    [production('url: "https://["'), "3:22", "environments.production.url", undefined],
    [production("supersede: off"), "3:28", "environments.production.supersede", "false"],
    [production("workflow: .github/workflows/x.yml"), "3:27", "environments.production.workflow", "x.yml"],
    [production("workflow: deploy"), "3:27", "environments.production.workflow", "deploy.yml"],
    [production("githubEnvironment: none"), "3:17", "environments.production.githubEnvironment", "github-environment"],
    [production("needs: x"), "3:17", "environments.production.needs", "after"],
    [production("toString: x"), "3:17", "environments.production.toString", undefined],
    ["version: 1\nenvironments: { a b: {} }\n", "2:17", 'environments["a b"]', "a-b"],
    ["version: 1\nservices: [.git, .., ok]\nenvironments: { a: {} }\n", "2:12", "services[0]", undefined],
  ])("is found in %j", (text, place, key, suggestion) => {
    const [first] = mistakesOf(text);
    expect({ ...first, place: `${first?.line}:${first?.column}` }).toMatchObject({ place, key, suggestion });
  });

  it("never repeats a password (R49)", () => {
    const [first] = mistakesOf(production('url: "https://user:hunter2@example.com/x"'));
    expect(first?.suggestion).toBe("https://example.com/x");
    for (const address of ["https://user:hunter2@example.com/x", "user:hunter2@example.com", "ftp://a/hunter2@b"]) {
      expect(JSON.stringify(mistakesOf(production(`url: "${address}"`)))).not.toContain("hunter2");
    }
  });
});
