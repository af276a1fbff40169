import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { artifactsOfList } from "../../src/registration/announced.ts";
import { artifactsOfPolicy, readArtifactLines } from "../../src/registration/wanted.ts";
import { digest } from "../ledger/sample.ts";
import { policyOf } from "../policy/policies.ts";
import { COMMIT } from "../release/sample.ts";

const BUILD = { run: 501, commit: COMMIT };
const IMAGE = "{ app: { kind: image, repository: ghcr.io/octo/shop } }";
const declaring = (artifacts: string) =>
  policyOf(`version: 1\nartifacts: ${artifacts}\nenvironments: { dev: { preset: development } }`);
const read = (text: string, policy?: string) =>
  readArtifactLines(text, policy === undefined ? undefined : declaring(policy), BUILD);
const mistakes = (text: string, policy?: string) => {
  const result = read(text, policy);
  return result.ok ? [] : result.mistakes;
};
const file = (name: string, source = name, run = 501) => ({ kind: "file", name, source, run });

describe("the lines of the input artifacts", () => {
  test.each([
    ["app", [file("app")]],
    ["app\nweb", [file("app"), file("web")]],
    ["\r\n  app  \r\n\n web = web bundle \n".replace(" = ", "="), [file("app"), file("web", "web bundle")]],
    ["app=site", [file("app", "site")]],
    ["app=run:77/site", [file("app", "site", 77)]],
    ["app=run:77/a/b", [file("app", "a/b", 77)]],
    ["app=a=b", [file("app", "a=b")]],
    ["app=asset:v1/app.tgz", [{ kind: "asset", name: "app", source: "v1/app.tgz", run: 501 }]],
    ["app=asset:web/v1/app.tgz", [{ kind: "asset", name: "app", source: "web/v1/app.tgz", run: 501 }]],
    ["source=commit", [{ kind: "commit", name: "source", source: COMMIT, run: 501 }]],
    [`source=commit:${"b".repeat(40)}`, [{ kind: "commit", name: "source", source: "b".repeat(40), run: 501 }]],
  ])("%j", (text, wanted) => {
    expect(read(text)).toEqual({ ok: true, wanted });
  });

  test.each([
    ["=app", "not an artifact line"],
    ["app=", "not an artifact line"],
    ["../app", "not an artifact line"],
    ["-app", "not an artifact line"],
    ["a b", "not an artifact line"],
    ["äpp", "not an artifact line"],
    [`${"a".repeat(101)}`, "not an artifact line"],
    ["app\napp=site", "named twice"],
    ["app\nAPP", "named twice"],
    ["app=run:0/site", "names no run"],
    ["app=run:x/site", "names no run"],
    ["app=run:77", "names no run"],
    ["app=run:9007199254740993/site", "names no run"],
    ["", "No artifact is named"],
    [" \n\n ", "No artifact is named"],
  ])("%j is refused", (text, why) => {
    expect(mistakes(text).join("\n")).toContain(why);
  });

  test("all mistakes are told at once", () => {
    expect(mistakes("a b\napp\napp\nweb=run:x/y")).toHaveLength(3);
  });

  test("keep the kinds of the policy, and name everything it asks for", () => {
    const policy = "{ app: { kind: file, name: app bundle }, source: { kind: commit } }";
    expect(read("app\nsource", policy)).toEqual({
      ok: true,
      wanted: [file("app", "app bundle"), { kind: "commit", name: "source", source: COMMIT, run: 501 }],
    });
    expect(mistakes("app", policy)).toEqual(['The policy asks for "source", which is not named here.']);
    expect(mistakes("app=commit\nsource", policy).join()).toContain("of kind file, this line makes it a commit");
    expect(mistakes("app\nsource=x", policy).join()).toContain("of kind commit, this line makes it a file");
  });

  test("never throw, and what they accept has names that stay in a folder (R51)", () => {
    const line = fc.oneof(fc.string(), fc.constantFrom("app", "x=run:1/y", "c=commit", "../x", "a=..", "A", "a"));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const result = read(lines.join("\n"));
        const wanted = result.ok ? result.wanted : [];
        expect(wanted.every(({ name }) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name))).toBe(true);
        expect(new Set(wanted.map(({ name }) => name.toLowerCase())).size).toBe(wanted.length);
        expect(wanted.length > 0).toBe(result.ok);
      }),
      { numRuns: 1_000 },
    );
  });
});

test("without lines the policy says what a release contains", () => {
  const policy = policyOf(
    "version: 1\nartifacts: { app: { kind: file, name: bundle }, source: { kind: commit } }\nenvironments: { dev: { preset: development } }",
  );
  expect(artifactsOfPolicy(policy, BUILD)).toEqual({
    ok: true,
    wanted: [file("app", "bundle"), { kind: "commit", name: "source", source: COMMIT, run: 501 }],
  });
  expect(artifactsOfPolicy(undefined, BUILD)).toEqual({ ok: true, wanted: [] });
});

test("an asset's GitHub release is named, never guessed, and the asset is the policy's", () => {
  const policy = "{ app: { kind: asset, name: app.tgz } }";
  expect(read("app=asset:v1/app.tgz", policy)).toMatchObject({ ok: true });
  expect(mistakes("app=asset:v1/other.tgz", policy)).toEqual([expect.stringContaining('the asset "app.tgz"')]);
  expect(mistakes("app=asset:v1/x-app.tgz", policy)).toHaveLength(1);
  expect(mistakes("app", policy)).toEqual([expect.stringContaining("app=asset:<tag>/app.tgz")]);
  expect(mistakes("app=site", policy)).toEqual([expect.stringContaining("kind asset")]);
  expect(mistakes("app=asset:v1/app.tgz", "{ app: { kind: file } }")).toEqual([expect.stringContaining("an asset")]);
  for (const line of ["app=asset:", "app=asset:v1", "app=asset:v1/", "app=asset:/app", "app=asset:a..b/app"]) {
    expect(mistakes(line), line).toEqual([expect.stringContaining("app=asset:<tag>/<asset name>")]);
  }
  const declared = policyOf(`version: 1\nartifacts: ${policy}\nenvironments: { dev: { preset: development } }`);
  expect(artifactsOfPolicy(declared, BUILD)).toMatchObject({ ok: false });
});

describe("images", () => {
  const image = (source: string, name = "app") => ({ kind: "image", name, source, run: 501 });
  const at = digest("image");

  test.each([
    [`app=ghcr.io/octo/shop@${at}`, undefined, image(`ghcr.io/octo/shop@${at}`)],
    ["app=registry.local:5000/shop:1.2", undefined, image("registry.local:5000/shop:1.2")],
    [`app=ghcr.io/octo/shop:1.2@${at}`, undefined, image(`ghcr.io/octo/shop:1.2@${at}`)],
    [`app=${at}`, IMAGE, image(`ghcr.io/octo/shop@${at}`)],
    [`app=@${at}`, IMAGE, image(`ghcr.io/octo/shop@${at}`)],
    ["app=:1.2", IMAGE, image("ghcr.io/octo/shop:1.2")],
    [`app=ghcr.io/octo/shop@${at}`, IMAGE, image(`ghcr.io/octo/shop@${at}`)],
  ])("%s", (line, policy, expected) => {
    expect(read(line, policy)).toEqual({ ok: true, wanted: [expected] });
  });

  test.each([
    ["app", IMAGE, "names no image"],
    ["app=site", IMAGE, "names no image"],
    ["app=ghcr.io/octo/shop", undefined, "names no image"],
    ["app=ghcr.io/octo/shop@sha256:12", undefined, "names no image"],
    [`app=octo/shop@${at}`, undefined, "names no image"],
    [`app=https://ghcr.io/octo/shop@${at}`, undefined, "names no image"],
    [`app=${at}`, undefined, "names no image"],
    ["app=:1.2", undefined, "names no image"],
    ["app=:-", IMAGE, "names no image"],
    [`app=ghcr.io/evil/shop@${at}`, IMAGE, "is in ghcr.io/octo/shop"],
    [`app=ghcr.io/octo/shop@${at}`, "{ app: { kind: file } }", "of kind file, this line makes it an image"],
  ])("%s is refused", (line, policy, why) => {
    expect(mistakes(line, policy)).toEqual([expect.stringContaining(why)]);
  });

  test("are taken from what was announced where the policy has one and no line names it", () => {
    const announced = artifactsOfList(
      JSON.stringify({
        version: 1,
        subjects: [
          { name: "ghcr.io/octo/shop", digest: at, kind: "oci" },
          { name: "oci://ghcr.io/octo/side", digest: at, kind: "oci" },
        ],
      }),
      declaring(IMAGE),
      BUILD,
    );
    expect(announced).toEqual({
      ok: true,
      wanted: [
        { ...image(`ghcr.io/octo/shop@${at}`), claimed: at },
        { ...image(`ghcr.io/octo/side@${at}`, "side"), claimed: at },
      ],
    });
    const wanted = announced.ok ? announced.wanted : [];
    expect(artifactsOfPolicy(declaring(IMAGE), BUILD, () => wanted)).toEqual({ ok: true, wanted: wanted.slice(0, 1) });
    expect(artifactsOfPolicy(declaring(IMAGE), BUILD)).toMatchObject({ ok: false });
  });
});

describe("the list of announced artifacts", () => {
  const subject = (name: string, kind = "file") => ({ name, digest: digest(name), kind });
  const list = (subjects: unknown, version: unknown = 1) =>
    artifactsOfList(JSON.stringify({ version, subjects }), declaring(IMAGE), BUILD);

  test("names files by their claimed digests", () => {
    expect(list([subject("app.tgz"), subject("my app.zip")])).toEqual({
      ok: true,
      wanted: [
        { ...file("app.tgz"), claimed: digest("app.tgz") },
        { ...file("my app.zip"), claimed: digest("my app.zip") },
      ],
    });
    expect(artifactsOfList(" \n", undefined, BUILD)).toEqual({ ok: true, wanted: [] });
    expect(list([])).toEqual({ ok: true, wanted: [] });
  });

  test.each<[string, unknown, unknown]>([
    ["another version", [subject("a")], 2],
    ["a version as text", [subject("a")], "1"],
    ["no list", { a: 1 }, 1],
    ["a subject that is no object", ["a"], 1],
    ["a subject that is null", [null], 1],
    ["a subject without a digest", [{ name: "a", kind: "file" }], 1],
    ["another kind", [subject("a", "image")], 1],
    ["an image without a registry", [subject("octo/a", "oci")], 1],
    ["an announced path", [subject("../a")], 1],
    ["an announced folder", [subject("a/b")], 1],
    ["an announced nothing", [subject("")], 1],
    ["an announced line end", [subject("a\nb")], 1],
    ["the same name twice", [subject("a"), subject("A")], 1],
  ])("%s is refused", (_name, subjects, version) => {
    expect(list(subjects, version).ok).toBe(false);
  });

  test.each(["{", "null", "[]", '"x"', "1", '{"version":1}', '{"subjects":[]}'])("%j is refused", (text) => {
    expect(artifactsOfList(text, undefined, BUILD).ok).toBe(false);
  });

  test("never throws", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void artifactsOfList(text, undefined, BUILD)));
  });
});
