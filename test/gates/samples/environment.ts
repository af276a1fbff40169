import { environmentGate } from "../../../src/gates/environment/gate.ts";
import { policyOf, production } from "../../policy/policies.ts";
import { builtInSamples } from "../mutation/sample.ts";

const asking = (says: string) => ({ policy: policyOf(production(says)), environment: "production" });
const found = (name: string) => ({ ok: true, value: { id: 31, name } }) as const;

export const samples = builtInSamples(environmentGate, {
  cases: {
    "GitHub has it": { ...asking("github-environment: required"), githubEnvironment: found("production") },
    "nobody needs it": asking("github-environment: none"),
    "it is missing": { ...asking("github-environment: required") },
    "it has other letters": { ...asking("github-environment: required"), githubEnvironment: found("Production") },
    "nobody says whether it is needed": { ...asking(""), visibility: "private" },
    "it could not be read": {
      ...asking("github-environment: required"),
      githubEnvironment: { ok: false, why: "403" },
    },
  },
});
