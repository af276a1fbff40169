import { LONGEST_OFF } from "../../policy/off.ts";
import type { GateDocumentation } from "../gate.ts";

export const verificationDocumentation: GateDocumentation = {
  summary: "It is known how the deployment will be judged once it is there.",
  proves: [
    "the policy says what a deployment must fulfil to be called a success, or that nothing is verified, why, and until when",
  ],
  cannotProve: ["that the deployment will pass: it is judged [after it](../verification.md)"],
  example: [
    "verification:",
    "  bake: 10m",
    "  health:",
    `    - { url: https://shop.example.com/healthz, json: { "$.version": "\${release.version}" } }`,
  ].join("\n"),
  needs: ["nothing: the policy itself is looked at; judging has [needs of its own](../verification.md#permissions)"],
  reasons: {
    "verification-planned": { means: "the policy says how the deployment will be judged", remedy: "" },
    "verification-off": { means: "nothing is verified, and the policy says until when", remedy: "" },
    "verification-off-over": {
      means: "the last day on which nothing was to be verified has passed",
      remedy: "say how deployments are judged, or give another day with its reason",
    },
    "verification-off-too-long": {
      means: `the last day on which nothing is to be verified is more than ${LONGEST_OFF} days ahead`,
      remedy: "choose a nearer day",
    },
  },
};
