import { accessDocumentation } from "./access/documentation.ts";
import { alertsDocumentation } from "./alerts/documentation.ts";
import { answersDocumentation } from "./answers/documentation.ts";
import { approvalsDocumentation } from "./approvals/documentation.ts";
import { changeWindowDocumentation } from "./change-window/documentation.ts";
import { checksDocumentation } from "./checks/documentation.ts";
import { commandDocumentation } from "./command/documentation.ts";
import { configDocumentation } from "./config/documentation.ts";
import { credentialsDocumentation } from "./credentials/documentation.ts";
import { environmentDocumentation } from "./environment/documentation.ts";
import type { AskedGate, GateDocumentation } from "./gate.ts";
import { httpDocumentation } from "./http/documentation.ts";
import { isolationDocumentation } from "./isolation/documentation.ts";
import { issuesDocumentation } from "./issues/documentation.ts";
import { lockDocumentation } from "./lock/documentation.ts";
import { monitoringDocumentation } from "./monitoring/documentation.ts";
import { orderDocumentation } from "./order/documentation.ts";
import { parityDocumentation } from "./parity/documentation.ts";
import { provenanceDocumentation } from "./provenance/documentation.ts";
import { recoveryDocumentation } from "./recovery/documentation.ts";
import { rollbackPlanDocumentation } from "./rollback-plan/documentation.ts";
import { soakDocumentation } from "./soak/documentation.ts";
import { sourceDocumentation } from "./source/documentation.ts";
import { verificationDocumentation } from "./verification/documentation.ts";

/** What the page of each gate says. No door that judges loads it: texts for pages would be a part of every start. */
export const GATE_DOCUMENTATION: Readonly<Record<AskedGate, GateDocumentation>> = {
  access: accessDocumentation,
  alerts: alertsDocumentation,
  answers: answersDocumentation,
  approvals: approvalsDocumentation,
  "change-window": changeWindowDocumentation,
  checks: checksDocumentation,
  command: commandDocumentation,
  config: configDocumentation,
  credentials: credentialsDocumentation,
  environment: environmentDocumentation,
  http: httpDocumentation,
  isolation: isolationDocumentation,
  issues: issuesDocumentation,
  lock: lockDocumentation,
  monitoring: monitoringDocumentation,
  order: orderDocumentation,
  parity: parityDocumentation,
  provenance: provenanceDocumentation,
  recovery: recoveryDocumentation,
  "rollback-plan": rollbackPlanDocumentation,
  soak: soakDocumentation,
  source: sourceDocumentation,
  verification: verificationDocumentation,
};
