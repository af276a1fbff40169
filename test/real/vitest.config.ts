import { defineConfig } from "vitest/config";

// Where `.ci/run` wants the report that it counts by.
const report = process.env["TEST_REPORT"];

/** The tier with real parts (docs/decisions/0010): slower, and it needs tools that npm does not bring. */
export default defineConfig({
  test: {
    ...(report === undefined ? {} : { reporters: ["default", "json"], outputFile: { json: report } }),
    include: ["test/real/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
  },
});
