import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatReference, parseReference } from "../../src/registry/reference.ts";

const hex = "0123456789abcdef".repeat(4);

describe("an image reference", () => {
  test.each([
    ["nginx", "docker.io/library/nginx"],
    ["octo/shop:1.2", "docker.io/octo/shop:1.2"],
    ["index.docker.io/nginx", "docker.io/library/nginx"],
    ["registry-1.docker.io/octo/shop", "docker.io/octo/shop"],
    ["ghcr.io/octo/shop", "ghcr.io/octo/shop"],
    ["ghcr.io/octo/shop:1..2", "ghcr.io/octo/shop:1..2"],
    ["GHCR.IO/octo/shop:V1", "ghcr.io/octo/shop:V1"],
    ["localhost/shop", "localhost/shop"],
    ["localhost:5000/shop:5000", "localhost:5000/shop:5000"],
    ["[::1]:5000/shop", "[::1]:5000/shop"],
    [`ghcr.io/octo/shop:1@sha256:${hex}`, `ghcr.io/octo/shop:1@sha256:${hex}`],
    [`ghcr.io/a__b/c-d.e@sha512:${hex}${hex}`, `ghcr.io/a__b/c-d.e@sha512:${hex}${hex}`],
  ])("%s is %s", (text, whole) => {
    expect(formatReference(parseReference(text))).toBe(whole);
  });

  test.each([
    "",
    "/",
    "ghcr.io/",
    "ghcr.io/Octo/shop",
    "https://ghcr.io/octo/shop",
    "user:secret@ghcr.io/octo/shop",
    " ghcr.io/octo/shop",
    "ghcr.io/octo/shop\n",
    "ghcr.io/octo/shop:",
    "ghcr.io/octo/shop@",
    "ghcr.io/octo//shop",
    "ghcr.io/octo/../shop",
    "ghcr.io:0/octo/shop",
    "ghcr.io:99999/octo/shop",
    "ghcr.io:5000:1/octo/shop",
    "ghcr.io/octo/shop?x=1",
    "ghcr.io/octo/shop#x",
    "ghcr.io/octo/%2e%2e/shop",
    "ghcr.io/octo/shop:a:b",
    "ghcr.io/octo/$(id)",
    "ghcr.io/octo/shop@sha256:abc",
    `ghcr.io/octo/shop@sha256:${hex.toUpperCase()}`,
    `ghcr.io/octo/shop@md5:${hex.slice(0, 32)}`,
    `ghcr.io/octo/shop@sha256:${hex}0`,
    `ghcr.io/octo/shop@sha256:${hex}@sha256:${hex}`,
    `ghcr.io/${"a".repeat(300)}`,
    "x".repeat(10_000),
  ])("%j is none (R23, R35)", (text) => {
    expect(() => parseReference(text)).toThrow(expect.objectContaining({ kind: "invalid-reference" }));
  });

  test("reads back to itself, and nothing else gets through (R23)", () => {
    const unit = fc.oneof(
      fc.constantFrom("/", ":", "@", ".", "-", "_", "$", "{", " ", "\n", "%", "a", "0", "A", "é"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        let reference: ReturnType<typeof parseReference>;
        try {
          reference = parseReference(text);
        } catch {
          return;
        }
        const whole = formatReference(reference);
        expect(parseReference(whole)).toEqual(reference);
        expect(whole).toMatch(/^[A-Za-z0-9._:/@[\]-]+$/);
        // A tag may have them, as in 1..2; between slashes they would lead out of the repository.
        expect(`${reference.registry}/${reference.repository}`).not.toContain("..");
      }),
      { numRuns: 3_000 },
    );
  });
});
