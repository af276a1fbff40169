import { LONGEST_OFF, offNow } from "../../policy/off.ts";
import { HOW_VERIFIED, verificationWords } from "../../verification/rules.ts";
import type { WrittenVerification } from "../../verification/words.ts";
import { defineGate } from "../define.ts";
import { type GateFacts, type GateResult, passed } from "../gate.ts";

const GATE = "verification";

/** Before anything is touched it is known how it will be judged; an `off` whose time is over would let nothing pass. */
export const verificationGate = defineGate({
  name: GATE,
  where: "anywhere",
  words: verificationWords,
  gather: async () => true,
  judge: (facts, rule, found) => [found.ok ? judgePlan(facts, rule) : unreadable(found.why)],
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
