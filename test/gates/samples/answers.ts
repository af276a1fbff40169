import { answersGate } from "../../../src/gates/answers/gate.ts";
import type { EnvironmentPolicy } from "../../../src/policy/policy.ts";
import { policyOf, production } from "../../policy/policies.ts";
import { builtInSamples } from "../mutation/sample.ts";

const policy = policyOf(production("preset: development"));
const environment = policy.environments.get("production");
if (environment === undefined) throw new Error("the policy of this sample has no production");
const open: EnvironmentPolicy = {
  ...environment,
  answers: [{ question: "How is it monitored?", lines: ["monitoring: {}"], wayOut: undefined }],
};

export const samples = builtInSamples(answersGate, {
  cases: {
    "all is said": { policy, environment: { ...environment, answers: [] } },
    "a question is open": { policy, environment: open },
  },
});
