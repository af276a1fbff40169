import { defineConfig } from "vitest/config";

/** The tier with real parts (docs/decisions/0010): slower, and it needs tools that npm does not bring. */
export default defineConfig({
  test: {
    include: ["test/real/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
  },
});
