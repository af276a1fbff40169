import { expect, test } from "vitest";
import { refuseNotes, refuseVersion } from "../../src/registration/version-and-notes.ts";

const refused = expect.objectContaining({ reason: "artifacts-refused" });

test.each(["1.0.0", "v1.0.0-rc.1+build.7", "2026-11-22", "r-0123", "x".repeat(100)])(
  "%j can be a version",
  (version) => {
    expect(() => refuseVersion(version)).not.toThrow();
  },
);

test.each(["latest", "r-0123456789ab", "", " ", "-1", ".1", "1 0", "1/0", "ä", "x".repeat(101), "1\n"])(
  "%j cannot be a version",
  (version) => {
    expect(() => refuseVersion(version)).toThrow(refused);
  },
);

test("an https link can be release notes", () => {
  for (const notes of [undefined, "https://example.com/1.0.0?x=1#y"]) expect(() => refuseNotes(notes)).not.toThrow();
});

test.each([
  "http://example.com",
  "javascript:alert(1)",
  "example.com",
  "https://",
  "https://exa mple.com/",
  "https://example.com/\n",
  "https://example.com/\t",
  `https://example.com/${"ä".repeat(480)}`,
  `https://example.com/${"a".repeat(500)}`,
])("%j cannot be release notes", (notes) => {
  expect(() => refuseNotes(notes)).toThrow(refused);
});
