import { defineConfig } from "vitest/config";

// Where `.ci/run` wants the report that it counts by.
const report = process.env["TEST_REPORT"];

export default defineConfig({
  test: {
    ...(report === undefined ? {} : { reporters: ["default", "json"], outputFile: { json: report } }),
    include: ["test/**/*.test.ts"],
    exclude: ["test/real/**", "**/node_modules/**"],
    testTimeout: 30_000,
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
  },
});
