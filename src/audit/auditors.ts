import type { Auditor } from "../environments/auditor.ts";
import { artifactsAuditor } from "../environments/upkeep/artifacts.ts";
import { bannedAuditor } from "../environments/upkeep/banned.ts";
import { controllerAuditor } from "../environments/upkeep/controller.ts";
import { drillsAuditor } from "../environments/upkeep/drills.ts";
import { exceptionsAuditor } from "../environments/upkeep/exceptions.ts";
import { locksAuditor } from "../environments/upkeep/locks.ts";
import { secretsAuditor } from "../environments/upkeep/secrets.ts";
import { staleAuditor } from "../environments/upkeep/stale.ts";
import { updatesAuditor } from "../environments/upkeep/updates.ts";
import { workflowsAuditor } from "../environments/upkeep/workflows.ts";
import { accessAuditor } from "./access/auditor.ts";
import { checkpointsAuditor } from "./checkpoints/auditor.ts";
import { credentialsAuditor } from "./credentials/auditor.ts";
import { deploymentsAuditor } from "./ledger/deployments.ts";
import { rulesAuditor } from "./ledger/rules.ts";
import { ledgerAuditor } from "./ledger/verification.ts";
import { driftAuditor } from "./monitoring/drift.ts";
import { healthAuditor } from "./monitoring/health.ts";
import { monitoringAuditor } from "./monitoring/monitoring.ts";
import { overridesAuditor } from "./overrides.ts";
import { policyAuditor } from "./policy.ts";
import { configAuditor } from "./rooms/config.ts";
import { isolationAuditor } from "./rooms/isolation.ts";
import { parityAuditor } from "./rooms/parity.ts";
import { recoveryAuditor } from "./rooms/recovery.ts";
import { settingsAuditor } from "./settings/auditor.ts";

/** Every auditor, in the order in which findings of one severity are shown. A new one is one file and one line here. */
export const AUDITORS: readonly Auditor[] = [
  policyAuditor,
  ledgerAuditor,
  checkpointsAuditor,
  deploymentsAuditor,
  rulesAuditor,
  configAuditor,
  parityAuditor,
  isolationAuditor,
  recoveryAuditor,
  workflowsAuditor,
  secretsAuditor,
  accessAuditor,
  credentialsAuditor,
  settingsAuditor,
  overridesAuditor,
  exceptionsAuditor,
  locksAuditor,
  staleAuditor,
  controllerAuditor,
  artifactsAuditor,
  bannedAuditor,
  drillsAuditor,
  monitoringAuditor,
  healthAuditor,
  driftAuditor,
  updatesAuditor,
];
