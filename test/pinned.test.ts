import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PROJECT } from "./acceptance/sample.ts";

/** Everything that people copy workflows from. */
const pages = globSync(["*.md", "*/README.md", "docs/**/*.md", "examples/**/*.{md,yml}", ".github/**/*.yml"], {
  cwd: PROJECT,
  exclude: ["node_modules/**"],
});

test("every action of somebody else is pinned to a full commit, wherever a workflow can be copied from (A14)", () => {
  const uses = pages.flatMap((page) =>
    [...readFileSync(join(PROJECT, page), "utf8").matchAll(/^\s*(?:- )?uses: ([\w.-]+\/[^\s@]+@\S+)/gm)].map(
      ([, action = ""]) => `${page}: ${action}`,
    ),
  );
  const moving = uses.filter((use) => !/: org\/env-actions|@[0-9a-f]{40}$/.test(use));
  expect(uses.length).toBeGreaterThan(20);
  expect(moving).toEqual([]);
});
