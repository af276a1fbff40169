import { RECOVERY_SWITCH } from "../environments/recovery/rule.ts";
import type { GateWords, PolicyWords } from "../policy/gate-words.ts";
import { parsePolicy } from "../policy/parse.ts";
import type { PolicyResult } from "../policy/policy.ts";
import { rollbackWords } from "../rollback/words.ts";
import { verificationWords } from "../verification/rules.ts";
import { accessWords } from "./access/words.ts";
import { alertsWords } from "./alerts/words.ts";
import { approvalsWords } from "./approvals/rules.ts";
import { changeWindowWords } from "./change-window/words.ts";
import { checksWords } from "./checks/words.ts";
import { commandWords } from "./command/words.ts";
import { configWords } from "./config/words.ts";
import { credentialsWords } from "./credentials/words.ts";
import { httpWords } from "./http/words.ts";
import { isolationWords } from "./isolation/words.ts";
import { issuesWords } from "./issues/words.ts";
import { monitoringWords } from "./monitoring/rules.ts";
import { parityWords } from "./parity/words.ts";
import { provenanceWords } from "./provenance/words.ts";
import { recoverySwitch, recoveryWords } from "./recovery/words.ts";
import { soakWords } from "./soak/words.ts";

const WORDS: readonly (readonly [string, GateWords])[] = [
  ["provenance", provenanceWords],
  ["config", configWords],
  ["parity", parityWords],
  ["isolation", isolationWords],
  ["recovery", recoveryWords],
  [RECOVERY_SWITCH, recoverySwitch],
  ["access", accessWords],
  ["credentials", credentialsWords],
  ["soak", soakWords],
  ["checks", checksWords],
  ["approvals", approvalsWords],
  ["change-window", changeWindowWords],
  ["monitoring", monitoringWords],
  ["verification", verificationWords],
  ["alerts", alertsWords],
  ["issues", issuesWords],
  ["http", httpWords],
  ["command", commandWords],
  ["rollback-plan", rollbackWords],
];

/**
 * What the gates can be told in the policy, by gate. The words stand here once more, so that a step which only reads the
 * policy does not load what judges; a test compares them with the gates.
 */
export const GATE_WORDS: PolicyWords = new Map(WORDS);

/** Reads the policy file with the words of every gate. See {@link parsePolicy}. */
export function readPolicy(file: Uint8Array | string): PolicyResult {
  return parsePolicy(file, GATE_WORDS);
}
