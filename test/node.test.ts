import { expect, test } from "vitest";

/** Packages bring Node 24 on Linux and Windows; elsewhere the system's own must be at least that. */
const brought = process.platform === "linux" || process.platform === "win32";

test("the tests run under the Node version that GitHub runs the actions with", () => {
  const [major = ""] = process.versions.node.split(".");
  expect(brought ? major === "24" : Number(major) >= 24).toBe(true);
});
