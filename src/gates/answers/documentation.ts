import type { GateDocumentation } from "../gate.ts";

export const answersDocumentation: GateDocumentation = {
  summary: "The policy says everything that the environment's preset wants to know.",
  proves: ["every question that the preset asks has an answer in the policy, or an open refusal with a reason"],
  cannotProve: ["that an answer is a good one: each gate judges its own"],
  example: "",
  needs: ["nothing: the policy itself is looked at"],
  reasons: {
    answered: { means: "nothing is left open", remedy: "" },
    "needs-answer": {
      means: "the preset wants to know something that the policy does not say; not a failure, and never a pass",
      remedy: "paste the lines that the summary shows below the environment, or the honest way out with its reason",
    },
  },
};
