import { describe, expect, it } from "vitest";
import { mistakesOf, policyOf, production } from "./policies.ts";

const environments = (says: string): string => `version: 1\nenvironments: { ${says} }\n`;
const messages = (text: string): string[] => mistakesOf(text).map((one) => one.message);

describe("the order of environments (R68)", () => {
  it("names a cycle once, and what waits for it", () => {
    expect(messages(environments("a: { after: c }, b: { after: a }, c: { after: b }, d: { after: c }, e: {}"))).toEqual(
      [
        expect.stringContaining("a after c after b after a"),
        expect.stringContaining("d can never be entered: it comes after c"),
      ],
    );
  });

  it("finds two cycles that do not touch", () => {
    const found = messages(environments("a: { after: b }, b: { after: a }, c: { after: d }, d: { after: c }, e: {}"));
    expect(found).toEqual([expect.stringContaining("a after b after a"), expect.stringContaining("c after d after c")]);
  });

  it("refuses an environment after itself, twice after the same, and after an unknown one", () => {
    expect(messages(environments("a: { after: a }"))).toEqual([expect.stringContaining("cannot come after itself")]);
    expect(messages(environments("a: {}, b: { after: [a, a] }"))).toEqual([expect.stringContaining('lists "a" twice')]);
    const [unknown] = mistakesOf(environments("staging: {}, b: { after: Staging }"));
    expect(unknown?.suggestion).toBe("staging");
  });

  it("accepts a diamond, written in any order", () => {
    const diamond = environments("d: { after: [b, c] }, b: { after: a }, c: { after: a }, a: {}");
    expect(policyOf(diamond).environments.size).toBe(4);
  });

  it("bounds the number of environments", () => {
    const many = (count: number) =>
      environments(Array.from({ length: count }, (_, index) => `e${index}: {}`).join(", "));
    expect(policyOf(many(200)).environments.size).toBe(200);
    expect(messages(many(201))).toEqual([expect.stringContaining("at most 200")]);
  });
});

describe("names", () => {
  it.each([
    [environments("Prod: {}, prod: {}"), "environments.prod"],
    ["version: 1\nartifacts: { A: { kind: commit }, a: { kind: commit } }\nenvironments: { x: {} }\n", "artifacts.a"],
    ["version: 1\nservices: [Api, api]\nenvironments: { x: {} }\n", "services[1]"],
  ])("that differ only in the case of letters are one to GitHub (R55): %j", (text, key) => {
    expect(mistakesOf(text).map((one) => one.key)).toEqual([key]);
  });

  it("folds ASCII letters only (R2)", () => {
    // U+212A KELVIN SIGN would become k with toLowerCase().
    expect(messages(environments('k: {}, "\u212a": {}'))).toEqual([expect.stringContaining("cannot be a name")]);
  });

  it.each(["a/b", "-a", "a.", "a b", "../x", "é", "a".repeat(64), "", "a\\nb", "\u{1f600}"])(
    "of environments become file names and command words: %j is refused",
    (name) => {
      expect(messages(environments(`"${name}": {}`))).toEqual([expect.stringContaining("cannot be a name")]);
    },
  );

  it.each(["__proto__", "constructor", "prototype"])("that JavaScript reserves are refused: %s (R53)", (name) => {
    for (const text of [
      environments(`${name}: {}, a: {}`),
      production(`${name}: 1`),
      `${name}: 1\n${environments("a: {}")}`,
    ]) {
      expect(mistakesOf(text).length).toBeGreaterThan(0);
      expect(messages(text).join()).toContain("reserved");
    }
  });
});

describe("a value weaker than the preset", () => {
  it("needs a reason beside it", () => {
    expect(mistakesOf(production("promote: automatic"))).toMatchObject([
      {
        key: "environments.production.promote",
        line: 3,
        column: 26,
        message: expect.stringContaining('add "because:'),
      },
    ]);
    expect(mistakesOf(production("promote: automatic, because: ' '"))).not.toEqual([]);
    expect(policyOf(production("promote: automatic, because: ok")).environments.get("production")?.because).toEqual([
      { key: "promote", reason: "ok" },
    ]);
  });

  it.each(["skipped", "neutral"])("is a conclusion other than success: %s", (allowed) => {
    const checks = `gates: { checks: { required: [e2e], allow: [${allowed}]`;
    expect(mistakesOf(production(`${checks} } }`))).toMatchObject([
      { key: "environments.production.gates.checks.allow" },
    ]);
    expect(mistakesOf(production(`preset: development, ${checks} } }`))).toHaveLength(1);
    expect(mistakesOf(production(`because: in the wrong place, ${checks} } }`))).toHaveLength(1);
    expect(policyOf(production(`${checks}, because: ok } }`)).environments.get("production")?.because).toEqual([
      { key: "gates.checks.allow", reason: "ok" },
    ]);
  });

  it("is not a stricter one, nor the absence of GitHub's environment, which is reported instead", () => {
    const strict = "preset: development, promote: manual, github-environment: none, because: not needed";
    expect(policyOf(production(strict)).environments.get("production")?.because).toEqual([]);
  });
});

describe("checks", () => {
  it.each(["{ off: true, because: I like it }", "off", "false", "none"])("cannot be switched off: %s", (off) => {
    expect(messages(production(`gates: { checks: ${off} }`)).join()).toContain("cannot be switched off");
  });

  it.each(["{}", "{ because: x }", "{ allow: [skipped], because: x }", "{ required: [] }", "{ workflows: [] }"])(
    "that name nothing would pass everything, and are refused: %s",
    (checks) => {
      expect(mistakesOf(production(`gates: { checks: ${checks} }`))).not.toEqual([]);
    },
  );
});

describe("artifacts", () => {
  const policy = (artifacts: string, first: string, second = "") =>
    `version: 1\nartifacts: { ${artifacts} }\nenvironments:\n  a: { artifacts: { ${first} } }\n  b: { artifacts: { ${second} } }\n`;
  const commits = "source: { kind: commit }, other: { kind: commit }";

  it("of an environment are artifacts of the policy, and of kind commit", () => {
    expect(mistakesOf(policy(commits, "sorce: { branch: x }"))).toMatchObject([{ suggestion: "source", line: 4 }]);
    expect(messages(policy("zip: { kind: file }", "zip: { branch: x }"))).toEqual([
      expect.stringContaining("kind commit"),
    ]);
  });

  it("of kind asset move their GitHub release, and nothing else does", () => {
    const assets =
      "app: { kind: asset }, cli: { kind: asset, name: cli.tgz }, source: { kind: commit }, zip: { kind: file }";
    const moved = "app: { prerelease: false, latest: true }";
    expect(mistakesOf(policy(assets, moved, "cli: { prerelease: false }, source: { branch: x }"))).toEqual([]);
    const refused: [string, string, string][] = [
      ["app: { branch: x }", "environments.a.artifacts.app.branch", "kind commit"],
      ["source: { latest: true }", "environments.a.artifacts.source.latest", "kind asset"],
      ["zip: { prerelease: false }", "environments.a.artifacts.zip.prerelease", "kind asset"],
      ["app: { latest: false }", "environments.a.artifacts.app.latest", "must be true"],
      ["app: { prerelease: true }", "environments.a.artifacts.app.prerelease", "must be false"],
      ["app: {}", "environments.a.artifacts.app", "says nothing"],
      ["source: {}", "environments.a.artifacts.source", "says nothing"],
      ["app: { pre-release: false }", "environments.a.artifacts.app.pre-release", "prerelease"],
      ["app: { make_latest: true }", "environments.a.artifacts.app.make_latest", 'Did you mean "latest"?'],
    ];
    for (const [text, key, message] of refused) {
      expect(mistakesOf(policy(assets, text))).toMatchObject([
        { key, line: 4, message: expect.stringContaining(message) },
      ]);
    }
  });

  it("make one GitHub release the latest, in one place", () => {
    const assets = "app: { kind: asset }, cli: { kind: asset }";
    const twice = [
      policy(assets, "app: { latest: true }", "app: { latest: true }"),
      policy(assets, "app: { latest: true }, cli: { latest: true }"),
    ];
    for (const text of twice) expect(mistakesOf(text)).toMatchObject([{ key: expect.stringMatching(/\.latest$/) }]);
  });

  it("never share a branch: environments would move each other", () => {
    const shared = [
      policy(commits, "source: { branch: env/x }", "source: { branch: env/x }"),
      policy(commits, "source: { branch: env/x }, other: { branch: env/x }"),
      policy(commits, "source: { branch: env }", "source: { branch: env/x }"),
    ];
    for (const text of shared) expect(mistakesOf(text)).toMatchObject([{ key: expect.stringMatching(/\.branch$/) }]);
    expect(mistakesOf(policy(commits, "source: { branch: env-a }", "source: { branch: env-b }"))).toEqual([]);
  });

  it.each([
    "env-actions",
    "env-actions/x",
    "refs/heads/x",
    "HEAD",
    "a..b",
    "/a",
    "a/",
    "a//b",
    "a/.b",
    ".a",
    "-a",
    "a.lock",
    "a.lock/b",
    "a.",
    "a b",
    "a~1",
    "a@{1}",
    "@",
    "é",
    "",
  ])("have a branch that git accepts and that is not the ledger's: %j is refused", (branch) => {
    expect(mistakesOf(policy(commits, `source: { branch: "${branch}" }`))).toMatchObject([
      { key: "environments.a.artifacts.source.branch" },
    ]);
  });
});
