import { describe, expect, it } from "vitest";
import { effectivePolicyDigest } from "../../src/policy/effective.ts";
import { mistakesOf, policyOf } from "./policies.ts";

const ARTIFACTS = `artifacts:
  app: { kind: image, repository: ghcr.io/octo/shop }
  side: { kind: image, repository: ghcr.io/octo/side }
  source: { kind: commit }
  zip: { kind: file }
`;
const policy = (first: string, second = "", more = "") =>
  `version: 1\n${ARTIFACTS}${more}environments:\n  a: { artifacts: { ${first} } }\n  b: { artifacts: { ${second} } }\n`;
const targetsOf = (text: string) => Object.fromEntries(policyOf(policy(text)).environments.get("a")?.artifacts ?? []);
const digestOf = (text: string) => {
  const environment = policyOf(policy(text)).environments.get("a");
  return environment && effectivePolicyDigest(environment);
};

describe("where an environment keeps its copies", () => {
  it("is a repository and a tag for images; one named after the release must not move", () => {
    expect(targetsOf("app: { repository: registry.example.com/app, tag: production }")).toEqual({
      app: { kind: "image", repository: "registry.example.com/app", tag: { name: "production", policy: "moving" } },
    });
    expect(targetsOf(`app: { tag: 'v\${release.version}' }, side: { repository: 'localhost:5000/side' }`)).toEqual({
      app: { kind: "image", repository: undefined, tag: { name: `v\${release.version}`, policy: "immutable" } },
      side: { kind: "image", repository: "localhost:5000/side", tag: undefined },
    });
  });

  it("is a branch or values for commits, and a durable place for files", () => {
    const values = `values: { deploy/a.yaml: { image.digest: '\${artifacts.app.digest}' } }`;
    expect(
      targetsOf(`source: { ${values} }, zip: { keep: { repository: ghcr.io/octo/zip, tag: 'v\${release.version}' } }`),
    ).toEqual({
      source: {
        kind: "commit",
        by: "values",
        values: new Map([["deploy/a.yaml", new Map([["image.digest", `\${artifacts.app.digest}`]])]]),
        via: "commit",
      },
      zip: {
        kind: "file",
        keep: { repository: "ghcr.io/octo/zip", tag: { name: `v\${release.version}`, policy: "immutable" } },
      },
    });
    expect(targetsOf(`source: { ${values}, via: pull-request }`)).toMatchObject({ source: { via: "pull-request" } });
  });

  it("is part of what people approve (R6)", () => {
    const meanings = [
      "",
      "app: { tag: live }",
      `app: { tag: '\${release.version}' }`,
      "app: { repository: registry.example.com/app }",
      "app: { repository: registry.example.com/app, tag: live }",
      "side: { tag: live }",
      "source: { branch: env/a }",
      "source: { values: { a.yaml: { x: y } } }",
      "source: { values: { a.yaml: { x: z } } }",
      "source: { values: { a.yaml: { x: y } }, via: pull-request }",
      "zip: { keep: { repository: ghcr.io/octo/zip } }",
      "zip: { keep: { repository: ghcr.io/octo/zip, tag: x } }",
    ];
    expect(new Set(meanings.map(digestOf)).size).toBe(meanings.length);
  });

  it.each<[text: string, key: string, message: string]>([
    ["app: { branch: x }", "app.branch", "is not for an image; only an artifact of kind commit"],
    ["zip: { tag: x }", "zip.tag", "is not for a file; only an artifact of kind image"],
    ["source: { keep: { repository: ghcr.io/octo/zip } }", "source.keep", "only an artifact of kind file"],
    ["app: {}", "app", "says nothing. Leave it out, or name the repository or the tag"],
    ["zip: {}", "zip", "says nothing"],
    ["app: { repository: octo/shop }", "app.repository", "must be a registry and a repository in it"],
    ["app: { repository: 'https://ghcr.io/octo/shop' }", "app.repository", "must be a registry"],
    ["app: { repository: 'ghcr.io/octo/shop:1' }", "app.repository", "must be a registry"],
    ["app: { repository: ghcr.io/Octo/shop }", "app.repository", "must be a registry"],
    ["app: { tag: 'a b' }", "app.tag", "must be a tag"],
    [`app: { tag: '\${release.run}' }`, "app.tag", "must be a tag"],
    [`app: { tag: '\${release.version' }`, "app.tag", "must be a tag"],
    [`app: { tag: sha256-${"a".repeat(64)} }`, "app.tag", "must be a tag"],
    ["source: { branch: x, values: { a.yaml: { x: y } } }", "source.values", 'stands beside "branch"'],
    ["source: { branch: x, via: commit }", "source.via", 'stands without "values"'],
    ["source: { values: {} }", "source.values", "is empty"],
    ["source: { values: { a.json: { x: y } } }", 'source.values["a.json"]', "must be the path of a YAML file"],
    ["source: { values: { ../a.yaml: { x: y } } }", 'source.values["../a.yaml"]', "must be the path"],
    ["source: { values: { a/../../b.yaml: { x: y } } }", 'source.values["a/../../b.yaml"]', "must be the path"],
    [
      "source: { values: { .github/workflows/ci.yml: { x: y } } }",
      'source.values[".github/workflows/ci.yml"]',
      "outside .github",
    ],
    ["source: { values: { a.yaml: { 'x..y': z } } }", 'source.values["a.yaml"]["x..y"]', "a path inside the file"],
    [`source: { values: { a.yaml: { x: '\${secrets.X}' } } }`, 'source.values["a.yaml"].x', "must be a text"],
    [
      `source: { values: { a.yaml: { x: '\${artifacts.ap.digest}' } } }`,
      'source.values["a.yaml"].x',
      'Did you mean "app"?',
    ],
    [
      `source: { values: { a.yaml: { x: '\${artifacts.zip.repository}' } } }`,
      'source.values["a.yaml"].x',
      "Only images",
    ],
    ["zip: { keep: { repository: ghcr.io/octo/zip, asset: v1 } }", "zip.keep.asset", "is not supported yet"],
    ["zip: { keep: { tag: x } }", "zip.keep.repository", 'has no "repository"'],
  ])("is refused where it makes no sense: %s", (text, key, message) => {
    expect(mistakesOf(policy(text))).toMatchObject([
      { key: `environments.a.artifacts.${key}`, message: expect.stringContaining(message) },
    ]);
  });

  it("is no other environment's: the same tag, the same value", () => {
    const live = "app: { repository: r.example.com/app, tag: live }";
    expect(mistakesOf(policy(live, live))).toMatchObject([
      { key: "environments.b.artifacts.app.tag", message: expect.stringContaining("environments.a.artifacts.app.tag") },
    ]);
    expect(mistakesOf(policy("app: { tag: live }", "app: { repository: ghcr.io/octo/shop, tag: live }"))).toHaveLength(
      1,
    );
    expect(mistakesOf(policy("app: { tag: live }", "app: { tag: test }, side: { tag: live }"))).toEqual([]);
    const versioned = `app: { tag: '\${release.version}' }`;
    expect(mistakesOf(policy(versioned, versioned))).toEqual([]);
    const value = "source: { values: { a.yaml: { x: y } } }";
    expect(mistakesOf(policy(value, value))).toHaveLength(1);
    expect(mistakesOf(policy(value, "source: { values: { a.yaml: { z: y }, b.yaml: { x: y } } }"))).toEqual([]);
  });
});

describe("registries", () => {
  const registries = (text: string) => policy("", "", `registries: { ${text} }\n`);

  it("are spoken to by https at public addresses where the policy does not say otherwise", () => {
    const rules = "'registry.local:5000': { plain-http: true, private: true }, a.io: { token-hosts: [auth.b.io] }";
    expect([...policyOf(registries(rules)).registries]).toEqual([
      ["registry.local:5000", { plainHttp: true, privateAddresses: true, tokenHosts: [] }],
      ["a.io", { plainHttp: false, privateAddresses: false, tokenHosts: ["auth.b.io"] }],
    ]);
    expect(policyOf(policy("")).registries.size).toBe(0);
  });

  it.each([
    ["registry: { private: true }", "registries.registry"],
    ["'https://a.io': { private: true }", 'registries["https://a.io"]'],
    ["'a.io/octo': { private: true }", 'registries["a.io/octo"]'],
    ["a.io: { private: false }", 'registries["a.io"].private'],
    ["a.io: { insecure: true }", 'registries["a.io"].insecure'],
    ["a.io: { token-hosts: ['https://a.io'] }", 'registries["a.io"].token-hosts[0]'],
    ["", "registries"],
  ])("are refused: %s", (text, key) => {
    expect(mistakesOf(registries(text))).toMatchObject([{ key }]);
  });
});
