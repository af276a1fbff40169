/** What has to be known about a release to show it and to tell it from another. */
export interface ReleaseBrief {
  readonly id: string;
  readonly version: string | null;
  readonly commit: string;
  /** The run that built it. */
  readonly run: number;
  readonly preview: boolean;
}

/** The part of a release record that the ledger itself reads. Whatever else the record holds is stored as it is. */
export interface ReleaseRecord {
  readonly id: string;
  readonly version: string | null;
  readonly commit: string;
  readonly run: { readonly id: number; readonly attempt: number };
  readonly preview: boolean;
}

/** The brief of a full record. */
export function briefOf(record: ReleaseRecord): ReleaseBrief {
  return {
    id: record.id,
    version: record.version,
    commit: record.commit,
    run: record.run.id,
    preview: record.preview,
  };
}
