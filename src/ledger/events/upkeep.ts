import type { CommentRef } from "../comment-ref.ts";
import type { BackupData, DrillData } from "../recovery.ts";
import type { SettingsData } from "../settings.ts";

/** What keeps an environment fit: who has access, and what came back from a backup. */
export type UpkeepEvent =
  /** A person confirmed who has access, as a snapshot shows it (R119). Proven by the comment wherever it counts. */
  | {
      readonly event: "access.reviewed";
      readonly data: {
        /** `sha256:<hex>` of the snapshot's lines. */
        readonly snapshot: string;
        /** How many lines it has, and how many of them are people. */
        readonly rows: number;
        readonly people: number;
        readonly comment: CommentRef;
        /** The rows that are to be taken away; every other one stays. Left out when all stay. */
        readonly remove?: readonly string[];
      };
    }
  /** What GitHub's settings were when an audit saw them, as far as they had changed (R62). */
  | { readonly event: "settings.observed"; readonly data: SettingsData }
  /** A backup was taken (CP-9). */
  | { readonly event: "recovery.backup"; readonly data: BackupData }
  /** A backup was restored and measured, or was not to be (CP-4, CP-10). */
  | { readonly event: "recovery.drill"; readonly data: DrillData };
