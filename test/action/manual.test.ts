import { expect, test } from "vitest";
import { fileOf, manualOf } from "../../src/action/manual.ts";
import { createSummary } from "../../src/action/summary.ts";

const uses = { GITHUB_ACTION_REPOSITORY: "org/env-actions", GITHUB_ACTION_REF: "v1" };

test("a reason leads to its page in the version that runs, on the server that it came from", () => {
  expect(manualOf(uses)?.pageOf("soaking")).toBe("https://github.com/org/env-actions/blob/v1/docs/reasons/soaking.md");
  expect(manualOf({ ...uses, GITHUB_SERVER_URL: "https://ghe.example" })?.pageOf("upkeep/unpinned-action")).toBe(
    "https://ghe.example/org/env-actions/blob/v1/docs/reasons/upkeep-unpinned-action.md",
  );
  expect(fileOf("job-failure")).toBe("job-failure.md");
});

test.each([
  ["an action of the checkout", {}],
  ["a ref that leaves the repository", { ...uses, GITHUB_ACTION_REF: "../../other" }],
  ["a ref with a query", { ...uses, GITHUB_ACTION_REF: "v1?x=y" }],
  ["a repository that is none", { ...uses, GITHUB_ACTION_REPOSITORY: "org/env-actions/more" }],
  ["a server with a login", { ...uses, GITHUB_SERVER_URL: "https://user@evil.example" }],
])("R47: %s makes no address", (_, environment) => {
  expect(manualOf(environment)).toBeUndefined();
});

test("where the page is not known, a reason is a plain code", () => {
  const shown = (manual = manualOf(uses)) =>
    createSummary(manual).paragraph(createSummary(manual).reason("soaking")).render();
  expect(shown()).toBe("[`soaking`](https://github.com/org/env-actions/blob/v1/docs/reasons/soaking.md)");
  expect(createSummary().reason("soaking").markdown).toBe("`soaking`");
});
