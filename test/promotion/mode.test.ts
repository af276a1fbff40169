import { describe, expect, test } from "vitest";
import type { EnvironmentPolicy } from "../../src/policy/policy.ts";
import { type Caller, modeOf, workflowPathOf } from "../../src/promotion/mode.ts";
import { POLICY_TEXT } from "../gates/facts.ts";
import { policyOf } from "../policy/policies.ts";

const MAIN = "refs/heads/main";
const file = (name: string, ref = MAIN, repository = "octo/shop") => `${repository}/.github/workflows/${name}@${ref}`;

function environment(workflow: string | undefined): EnvironmentPolicy {
  const found = policyOf(POLICY_TEXT).environments.get("production");
  if (found === undefined) throw new Error("no production");
  return { ...found, workflow };
}

const CALLER: Caller = {
  eventName: "workflow_dispatch",
  ref: MAIN,
  workflowRef: file("deploy.yml"),
  repository: "octo/shop",
  dispatched: { environment: "production", service: undefined },
};

interface Wish extends Partial<Caller> {
  readonly service?: string;
  readonly workflow?: string | undefined;
  readonly defaultBranch?: string;
}

function mode(wish: Wish) {
  const { service, defaultBranch = "main", ...caller } = wish;
  const workflow = "workflow" in wish ? wish.workflow : "deploy.yml";
  return modeOf({ ...CALLER, ...caller }, environment(workflow), { service, defaultBranch });
}

describe("the mode of promote", () => {
  test.each<[string, Wish, string]>([
    ["the environment's workflow, dispatched on the default branch for it", {}, "deploying"],
    [
      "with the service that it was dispatched for",
      { service: "api", dispatched: { environment: "production", service: "api" } },
      "deploying",
    ],
    [
      "an environment without a workflow deploys where it is called",
      { workflow: undefined, eventName: "push", workflowRef: file("ci.yml") },
      "deploying",
    ],
    [
      "a default branch of another name",
      { defaultBranch: "trunk/x", ref: "refs/heads/trunk/x", workflowRef: file("deploy.yml", "refs/heads/trunk/x") },
      "deploying",
    ],
    ["a push", { eventName: "push" }, "requesting"],
    ["a schedule", { eventName: "schedule" }, "requesting"],
    ["a repository_dispatch", { eventName: "repository_dispatch" }, "requesting"],
    ["a pull_request_target", { eventName: "pull_request_target" }, "requesting"],
    ["another workflow", { workflowRef: file("ci.yml") }, "requesting"],
    ["a workflow whose name only begins alike", { workflowRef: file("deploy.yml.yml") }, "requesting"],
    ["a workflow in a folder of that name", { workflowRef: file("x/deploy.yml") }, "requesting"],
    ["the same file in another repository", { workflowRef: file("deploy.yml", MAIN, "evil/shop") }, "requesting"],
    [
      "the same file in a repository whose name ends alike",
      { workflowRef: file("deploy.yml", MAIN, "octo/shop/evil") },
      "requesting",
    ],
    ["a runner that does not name the workflow", { workflowRef: null }, "requesting"],
    [
      "dispatched for another environment",
      { dispatched: { environment: "staging", service: undefined } },
      "requesting",
    ],
    [
      "dispatched for another letter case (R44)",
      { dispatched: { environment: "Production", service: undefined } },
      "requesting",
    ],
    ["dispatched for no environment", { dispatched: { environment: undefined, service: undefined } }, "requesting"],
    [
      "dispatched for another service",
      { service: "api", dispatched: { environment: "production", service: "web" } },
      "requesting",
    ],
    [
      "dispatched for a service that the step does not name",
      { dispatched: { environment: "production", service: "web" } },
      "requesting",
    ],
    [
      "a feature branch",
      { ref: "refs/heads/feature", workflowRef: file("deploy.yml", "refs/heads/feature") },
      "wrong-ref",
    ],
    [
      "a tag called like the default branch",
      { ref: "refs/tags/main", workflowRef: file("deploy.yml", "refs/tags/main") },
      "wrong-ref",
    ],
    [
      "a branch whose name begins alike",
      { ref: "refs/heads/main-2", workflowRef: file("deploy.yml", "refs/heads/main-2") },
      "wrong-ref",
    ],
    [
      "a ref that is not the workflow file's",
      { ref: MAIN, workflowRef: file("deploy.yml", "refs/heads/feature") },
      "wrong-ref",
    ],
    ["a workflow file's ref that is not the run's", { ref: "refs/heads/feature" }, "wrong-ref"],
  ])("%s", (_name, wish, expected) => {
    expect(mode(wish)).toBe(expected);
  });
});

test("the calling workflow's path is told from its reference", () => {
  expect(workflowPathOf(file("deploy.yml"), "octo/shop")).toBe(".github/workflows/deploy.yml");
  expect(workflowPathOf(file("deploy.yml"), "octo/sho")).toBeUndefined();
  expect(workflowPathOf(null, "octo/shop")).toBeUndefined();
});

test("the workflow that is only there to go back deploys too, where the policy names it", () => {
  const caller = { ...CALLER, workflowRef: file("back.yml") };
  const wanted = { service: undefined, defaultBranch: "main" };
  const rules = new Map([["rollback-plan" as const, { strategy: "workflow", workflow: "back.yml" }]]);
  expect(modeOf(caller, { ...environment("deploy.yml"), rules }, wanted)).toBe("deploying");
  expect(modeOf(caller, environment("deploy.yml"), wanted)).toBe("requesting");
});
