import type { Block } from "../../github/snapshot.ts";
import { describeDuration } from "../../policy/duration.ts";
import { defineGate } from "../define.ts";
import { type GateFacts, type GateResult, passed } from "../gate.ts";
import { candidates, gatherEvidence, type Proof, proveStay, type SoakEvidence } from "./evidence.ts";
import { lengthOf, type Stay, staysOf } from "./stay.ts";
import { type SoakRule, soakRules, soakWords } from "./words.ts";

const GATE = "soak";

/**
 * The release has been watched long enough upstream: it stayed there, verified and without a break, for the time that the
 * policy asks. The longest past stay counts or the current one, whichever is long enough (Kargo's rule).
 */
export const soakGate = defineGate({
  name: GATE,
  where: "anywhere",
  words: soakWords,
  gather: (rule, ask) => gatherEvidence(soakRules(rule, ask.environment), ask),
  judge: (facts, rule, found) => {
    const rules = soakRules(rule, facts.environment);
    return rules.map((each) => {
      const result = judgeOne(facts, each, found);
      return rules.length === 1 ? result : { ...result, item: each.environment };
    });
  },
});

function judgeOne(facts: GateFacts, rule: SoakRule, found: Block<SoakEvidence>): GateResult {
  const { environment, length } = rule;
  if (length === 0) return passed(GATE, "soak-not-asked", `The policy asks for no time in ${environment}.`);
  if (!found.ok) return unreadable(`What GitHub says of ${environment} could not be read: ${found.why}`);
  const stays = staysOf(facts.stateOf(environment), facts.release.id);
  const proofs = candidates(stays, length, facts.now).map((stay) => ({
    stay,
    proof: proveStay(facts, environment, stay, found.value),
  }));
  for (const { stay, proof } of proofs) {
    if (proof.kind !== "proven") continue;
    const stayed = lengthOf(stay, facts.now, proof.since);
    if (stayed >= length) return soaked(facts, rule, stay, stayed);
  }
  return notYet(facts, rule, proofs) ?? never(facts, rule, stays, proofs);
}

interface Tried {
  readonly stay: Stay;
  readonly proof: Proof;
}

function soaked(facts: GateFacts, { environment, length }: SoakRule, { settled }: Stay, stayed: number): GateResult {
  const message = `${facts.release.id} stayed in ${environment} for ${describeDuration(stayed)}; ${describeDuration(length)} are asked.`;
  return passed(GATE, "soaked", message, evidenceOf(facts, settled.run));
}

/** What time alone will change: the release is there, or on its way. */
function notYet(facts: GateFacts, rule: SoakRule, proofs: readonly Tried[]): GateResult | undefined {
  const { environment, length } = rule;
  const there = proofs.find(({ stay }) => stay.until === undefined);
  if (there !== undefined) {
    const { stay, proof } = there;
    if (proof.kind === "unreadable") return unreadable(proof.why);
    if (proof.kind === "unproven") return unproven(proof.why, environment);
    const since = proof.kind === "proven" ? proof.since : stay.since;
    return {
      gate: GATE,
      verdict: "wait",
      reason: "soaking",
      // Nothing that changes with the clock: what is said already is not recorded again.
      message: `${facts.release.id} is in ${environment} since ${stamp(since)}; ${describeDuration(length)} are asked, which is until ${stamp(since + length)}.`,
      evidence: evidenceOf(facts, stay.settled.run),
      unblock: "Nothing to do but wait; the promotion goes on by itself.",
      retryAt: stamp(since + length),
    };
  }
  const coming = facts.stateOf(environment).open.find(({ release }) => release.id === facts.release.id);
  if (coming === undefined) return undefined;
  return {
    gate: GATE,
    verdict: "wait",
    reason: "soak-not-begun",
    message: `${coming.id} is ${coming.state}: the time of ${facts.release.id} in ${environment} begins with its success.`,
    evidence: evidenceOf(facts, coming.owner?.id ?? null),
    unblock: `Nothing to do but wait for ${coming.id}.`,
  };
}

/** The release is not there any more, or never was. */
function never(facts: GateFacts, rule: SoakRule, stays: readonly Stay[], proofs: readonly Tried[]): GateResult {
  const { environment, length } = rule;
  for (const { proof } of proofs) if (proof.kind === "unreadable") return unreadable(proof.why);
  for (const { proof } of proofs) if (proof.kind === "unproven") return unproven(proof.why, environment);
  const unblock = `Promote ${facts.release.id} to ${environment} again and leave it there for ${describeDuration(length)}, or promote the release that is there.`;
  const lengths = stays.map((stay) => lengthOf(stay, facts.now)).filter((each) => each >= 0);
  if (lengths.length === 0) {
    return {
      gate: GATE,
      verdict: "fail",
      reason: "soak-never",
      message: `No stay of ${facts.release.id} in ${environment} is recorded, as far as its last twenty promotions tell.`,
      evidence: [],
      unblock,
    };
  }
  return {
    gate: GATE,
    verdict: "fail",
    reason: "soak-cut-short",
    message: `${facts.release.id} left ${environment} after ${describeDuration(Math.max(...lengths))}; ${describeDuration(length)} are asked.`,
    evidence: [],
    unblock,
  };
}

function unreadable(why: string): GateResult {
  return {
    gate: GATE,
    verdict: "unknown",
    reason: "soak-unreadable",
    message: why,
    evidence: [],
    unblock:
      "Give the job `permissions: actions: read, deployments: read`, or run it again if GitHub was not reachable.",
  };
}

function unproven(why: string, environment: string): GateResult {
  return {
    gate: GATE,
    verdict: "fail",
    reason: "soak-unproven",
    message: `The stay in ${environment} does not count: ${why}`,
    evidence: [],
    unblock: "Find out who wrote that record (docs/ledger.md), and promote the release upstream again.",
  };
}

function evidenceOf({ repositoryUrl }: GateFacts, run: number | null): readonly string[] {
  return run === null ? [] : [`${repositoryUrl}/actions/runs/${run}`];
}

function stamp(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
