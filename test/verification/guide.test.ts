import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { mistakesOf } from "../policy/policies.ts";
import { parseWorkflowFile } from "../simulator/engine/workflow-file.ts";

/** What docs/verification.md shows is what somebody copies. */
const guide = readFileSync(join(import.meta.dirname, "..", "..", "docs", "verification.md"), "utf8");
const blocks = [...guide.matchAll(/^```yaml\n(?<text>[\s\S]*?)^```$/gm)].map(({ groups }) => groups?.["text"] ?? "");
const policies = blocks.filter((text) => text.includes("\nenvironments:") || text.startsWith("environments:"));
const workflows = blocks.filter((text) => /^on:/m.test(text));

describe("the guide to verifying", () => {
  test("shows a policy that has no mistake", () => {
    expect(policies).toHaveLength(1);
    for (const text of policies) {
      const before = "  staging: { preset: staging, workflow: staging.yml }\n";
      expect(mistakesOf(`version: 1\n${text.replace("environments:\n", `environments:\n${before}`)}`)).toEqual([]);
    }
  });

  test("shows a whole workflow that GitHub takes, whose job verify waits for the deployment and is told its promotion", () => {
    const [deploying] = workflows.filter((text) => /^jobs:/m.test(text));
    const { jobs } = parseWorkflowFile(".github/workflows/production.yml", deploying ?? "");
    expect(jobs.map(({ key }) => key)).toEqual(["deploy", "verify"]);
    const verify = jobs.find(({ key }) => key === "verify");
    expect(verify).toMatchObject({ needs: ["deploy"], condition: "success()" });
    expect(verify?.steps.at(-1)?.body).toMatchObject({
      uses: "org/env-actions/verify@v1",
      with: { promotion: expect.stringContaining("needs.deploy.outputs.promotion") },
    });
  });

  test("shows tests whose run is named after the promotion", () => {
    const [tests] = workflows.filter((text) => !/^jobs:/m.test(text));
    const file = parse(tests ?? "") as Record<string, unknown>;
    expect(file["run-name"]).toContain("inputs.promotion");
    expect(file["run-name"]).toContain("inputs.environment");
    expect(file).toMatchObject({
      on: { workflow_dispatch: { inputs: { environment: {}, release: {}, promotion: {} } } },
    });
  });
});
