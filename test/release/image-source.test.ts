import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseReference } from "../../src/registry/reference.ts";
import { parseImageSource, referenceOf } from "../../src/release/artifacts/image-source.ts";

const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const repository = fc
  .tuple(
    fc.constantFrom(
      "ghcr.io",
      "registry.example.com:5000",
      "localhost",
      "registry:5000",
      "docker.io",
      "127.0.0.1:5000",
    ),
    fc.array(fc.stringMatching(/^[a-z0-9]{1,8}([._-][a-z0-9]{1,4})?$/), { minLength: 1, maxLength: 3 }),
  )
  .map(([host, parts]) => [host, ...parts].join("/"));
const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,30}$/);
const digest = fc.oneof(
  hex(64).map((text) => `sha256:${text}`),
  hex(128).map((text) => `sha512:${text}`),
);

describe("where an image is named", () => {
  test("reads back what it wrote, as the registry's client reads it (R23)", () => {
    fc.assert(
      fc.property(repository, fc.option(tag), fc.option(digest), (name, withTag, withDigest) => {
        const source = { repository: name, tag: withTag ?? undefined, digest: withDigest ?? undefined };
        const text = referenceOf(source);
        if (withTag === null && withDigest === null) {
          expect(parseImageSource(text)).toBeUndefined();
          return;
        }
        expect(parseImageSource(text)).toEqual(source);
        expect(parseReference(text)).toMatchObject({ tag: source.tag, digest: source.digest });
      }),
    );
  });

  test("takes a digest or a tag alone where the repository is known, and never an abbreviation (R23)", () => {
    fc.assert(
      fc.property(repository, tag, digest, fc.integer({ min: 1, max: 60 }), (known, some, whole, length) => {
        expect(parseImageSource(whole, known)).toEqual({ repository: known, tag: undefined, digest: whole });
        expect(parseImageSource(`@${whole}`, known)).toEqual({ repository: known, tag: undefined, digest: whole });
        expect(parseImageSource(`:${some}`, known)).toEqual({ repository: known, tag: some, digest: undefined });
        expect(parseImageSource(whole)).toBeUndefined();
        expect(parseImageSource(`:${some}`)).toBeUndefined();
        expect(parseImageSource(`${known}@${whole.slice(0, 7 + length)}`)).toBeUndefined();
      }),
    );
  });

  test("is nothing for anything else, and never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseImageSource(text, "ghcr.io/octo/shop")));
    for (const text of [
      "",
      "@",
      ":",
      "ghcr.io/octo/shop",
      "octo/shop:1",
      "https://ghcr.io/octo/shop:1",
      "ghcr.io/Octo/x:1",
    ]) {
      expect(parseImageSource(text), text).toBeUndefined();
    }
  });
});
