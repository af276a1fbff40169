import { accessGate } from "./access/gate.ts";
import { alertsGate } from "./alerts/gate.ts";
import { answersGate } from "./answers/gate.ts";
import { approvalsGate } from "./approvals/gate.ts";
import { changeWindowGate } from "./change-window/gate.ts";
import { checksGate } from "./checks/gate.ts";
import { commandGate } from "./command/gate.ts";
import { configGate } from "./config/gate.ts";
import { credentialsGate } from "./credentials/gate.ts";
import { environmentGate } from "./environment/gate.ts";
import type { Gate } from "./gate.ts";
import { httpGate } from "./http/gate.ts";
import { isolationGate } from "./isolation/gate.ts";
import { issuesGate } from "./issues/gate.ts";
import { lockGate } from "./lock/gate.ts";
import { monitoringGate } from "./monitoring/gate.ts";
import { orderGate } from "./order/gate.ts";
import { parityGate } from "./parity/gate.ts";
import { provenanceGate } from "./provenance/gate.ts";
import { recoveryGate } from "./recovery/gate.ts";
import { rollbackPlanGate } from "./rollback-plan/gate.ts";
import { soakGate } from "./soak/gate.ts";
import { sourceGate } from "./source/gate.ts";
import { verificationGate } from "./verification/gate.ts";

/**
 * Every gate, in the order in which they are shown: what the policy says first, then where the release comes from, its
 * configuration, the time it was watched, its checks, the people, what is outside, and the lock last, because it changes
 * fastest (design.md section 5). A new gate is one folder and one line here,
 * one beside its words in `policy.ts`, and one beside its page in `documentation.ts`.
 */
export const GATES: readonly Gate[] = [
  environmentGate,
  answersGate,
  sourceGate,
  provenanceGate,
  configGate,
  parityGate,
  isolationGate,
  recoveryGate,
  accessGate,
  credentialsGate,
  orderGate,
  soakGate,
  checksGate,
  approvalsGate,
  changeWindowGate,
  monitoringGate,
  verificationGate,
  alertsGate,
  issuesGate,
  httpGate,
  commandGate,
  rollbackPlanGate,
  lockGate,
];
