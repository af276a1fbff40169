import * as v from "valibot";
import { judgeRecovery } from "../../environments/recovery/judge.ts";
import { RECOVERY, RECOVERY_SWITCH, switchSchema } from "../../environments/recovery/rule.ts";
import type { Statement } from "../../environments/statement.ts";
import type { EnvironmentPolicy } from "../../policy/policy.ts";
import { defineGate } from "../define.ts";
import type { GateResult } from "../gate.ts";
import { gatherRecovery } from "./gather.ts";
import { recoverySwitch, recoveryWords } from "./words.ts";

/**
 * The environment could be recovered: ages and figures of what was recorded, against what the policy asks. Findings, which
 * the result shows, until the policy says that they block.
 */
export const recoveryGate = defineGate({
  name: RECOVERY,
  where: "anywhere",
  words: recoveryWords,
  beside: { name: RECOVERY_SWITCH, words: recoverySwitch },
  gather: (rule, { client, repo, subject, environment }) => {
    const recovery = subject.kind === "release" ? subject.stateOf(environment.name).recovery : undefined;
    return gatherRecovery(rule, { client, repo, recovery });
  },
  judge: (facts, rule, found) => {
    const { environment, stateOf } = facts;
    const { name, preset } = environment;
    const about = { ...facts, environment: name, preset, recovery: stateOf(name).recovery };
    const blocks = isBlocking(environment);
    const statements = judgeRecovery(about, rule, found);
    if (statements.length === 0) return [resultOf(NOTHING_ASKED)];
    return statements.map((statement) => (blocks ? resultOf(statement) : findingOf(statement)));
  },
});

const NOTHING_ASKED: Statement = {
  part: "policy",
  about: "",
  verdict: "fail",
  reason: "recovery-undeclared",
  message: "`recovery` asks for nothing.",
  unblock: "Say what is asked, such as `recovery: { backup: full, every: 24h }`, or leave it out.",
  evidence: [],
};

function isBlocking({ rules }: EnvironmentPolicy): boolean {
  const written = rules.get(RECOVERY_SWITCH);
  return written !== undefined && v.parse(switchSchema, written).block;
}

/** Told in full, and in nobody's way: that is what the policy says. */
function findingOf(statement: Statement): GateResult {
  const result = resultOf(statement);
  if (result.verdict === "pass") return result;
  const message = `A finding, which keeps nothing out before the policy says \`gates: { recovery: { block: true } }\`: ${result.message} ${result.unblock}`;
  return { ...result, verdict: "pass", reason: "recovery-finding", message, unblock: "" };
}

function resultOf({ part, verdict, reason, message, evidence, unblock }: Statement): GateResult {
  return { gate: RECOVERY, item: part, verdict, reason, message, evidence, unblock };
}
