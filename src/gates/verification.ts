import { LONGEST_OFF, offNow } from "../policy/off.ts";
import { HOW_VERIFIED, verificationWords } from "../verification/rules.ts";
import type { WrittenVerification } from "../verification/words.ts";
import { defineGate } from "./define.ts";
import { type GateDocumentation, type GateFacts, type GateResult, passed } from "./gate.ts";

const GATE = "verification";

const documentation: GateDocumentation = {
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

/** Before anything is touched it is known how it will be judged; an `off` whose time is over would let nothing pass. */
export const verificationGate = defineGate({
  name: GATE,
  where: "anywhere",
  words: verificationWords,
  gather: async () => true,
  judge: (facts, rule, found) => [found.ok ? judgePlan(facts, rule) : unreadable(found.why)],
  documentation,
});

function judgePlan({ now, environment: { name } }: GateFacts, rule: WrittenVerification): GateResult {
  if (rule.off !== true) return passed(GATE, "verification-planned", `How deployments to ${name} are judged is said.`);
  const { until, because } = rule;
  const state = offNow(until, now);
  if (state === "off") {
    const why = because === undefined ? "" : `, because ${because}`;
    return passed(GATE, "verification-off", `Nothing is verified in ${name} until ${until}${why}.`);
  }
  const over = state === "over";
  return {
    gate: GATE,
    verdict: "fail",
    reason: over ? "verification-off-over" : "verification-off-too-long",
    message: over
      ? `That nothing is verified in ${name} was said until ${until}, and that is over.`
      : `That nothing is verified in ${name} is said until ${until}, more than ${LONGEST_OFF} days ahead.`,
    evidence: [],
    unblock: `Say how deployments are judged, or choose a day at most ${LONGEST_OFF} days ahead, in .github/environments.yml.`,
    answers: [HOW_VERIFIED],
  };
}

function unreadable(why: string): GateResult {
  return {
    gate: GATE,
    verdict: "unknown",
    reason: "gate-broken",
    message: `The plan could not be looked at: ${why}`,
    evidence: [],
    unblock: "Run this again.",
  };
}
