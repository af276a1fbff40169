import * as v from "valibot";
import { actor, count, freeText, instant, positive, runRef, sha256 } from "./fields.ts";
import { BACKUP_KINDS, type Backup, DRILL_OUTCOMES, type Drill, type Recovery } from "./recovery.ts";

// The order of the keys here is their order in the log and in states.

export const backupData = {
  kind: v.picklist(BACKUP_KINDS),
  digest: sha256,
  size: count,
  location: freeText,
  taken: instant,
};

export const drillData = {
  outcome: v.picklist(DRILL_OUTCOMES),
  why: freeText,
  backup: v.nullable(sha256),
  started: instant,
  recovery: v.nullable(count),
  loss: v.nullable(count),
};

const recorded = { run: runRef, actor: v.nullable(actor), at: instant, seq: positive };
const backup: v.GenericSchema<unknown, Backup> = v.strictObject({ ...backupData, ...recorded });
const drill: v.GenericSchema<unknown, Drill> = v.strictObject({ ...drillData, ...recorded });

/** The last of each kind, as a state keeps it. */
export const recovery: v.GenericSchema<unknown, Recovery> = v.strictObject({
  full: v.exactOptional(backup),
  incremental: v.exactOptional(backup),
  "on-demand": v.exactOptional(backup),
  drill: v.exactOptional(drill),
});
