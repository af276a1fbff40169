import type { Actor, RunRef } from "./actor.ts";

/** `full`: everything. `incremental`: what changed since another one. `on-demand`: taken for an occasion. */
export const BACKUP_KINDS = ["full", "incremental", "on-demand"] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

/**
 * `accepted`: restored, checked, and the check went red on a fault that was put in. `failed`: it was not restored, or the check
 * was red. `unproven`: the check stayed green on the fault, so its green means nothing.
 */
export const DRILL_OUTCOMES = ["accepted", "failed", "unproven"] as const;
export type DrillOutcome = (typeof DRILL_OUTCOMES)[number];

/** What a job says about a backup that it took. */
export interface BackupData {
  readonly kind: BackupKind;
  /** `sha256:<hex>` of its bytes. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
  readonly location: string;
  /** When it was taken. */
  readonly taken: string;
}

/** What a job measured while it restored a backup. */
export interface DrillData {
  readonly outcome: DrillOutcome;
  readonly why: string;
  /** The digest of the backup that was restored, where the job named it. */
  readonly backup: string | null;
  readonly started: string;
  /** Milliseconds from the beginning of the restore until the check was green. */
  readonly recovery: number | null;
  /** Milliseconds between the newest record that came back and the failure, as the check says. */
  readonly loss: number | null;
}

/** What every backup and every drill carries. */
export interface Recorded {
  /** The job that said so; it is asked for again wherever this counts. */
  readonly run: RunRef;
  readonly actor: Actor | null;
  readonly at: string;
  readonly seq: number;
}

export type Backup = BackupData & Recorded;
export type Drill = DrillData & Recorded;

/** The last of each kind. */
export interface Recovery {
  readonly full?: Backup;
  readonly incremental?: Backup;
  readonly "on-demand"?: Backup;
  readonly drill?: Drill;
}
