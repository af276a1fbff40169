import { randomUUID } from "node:crypto";

/** How long a signed address of stored bytes works, in milliseconds of simulated time. */
export const BLOB_LIFETIME = 60_000;

export interface StoredBlob {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly fileName: string;
}

/** Stands in for the storage host that GitHub redirects downloads to. */
export interface BlobStore {
  /** The path of a fresh signed address for these bytes. */
  sign(blob: StoredBlob, now: Date): string;
  /** The bytes behind a path, `expired` after a minute, `unknown` when never signed. */
  open(path: string, now: Date): StoredBlob | "expired" | "unknown";
}

export function createBlobStore(): BlobStore {
  const signed = new Map<string, { readonly blob: StoredBlob; readonly until: number }>();
  return {
    sign: (blob, now) => {
      const path = `/_blob/${randomUUID()}`;
      signed.set(path, { blob, until: now.getTime() + BLOB_LIFETIME });
      return path;
    },
    open: (path, now) => {
      const entry = signed.get(path);
      if (entry === undefined) return "unknown";
      return now.getTime() > entry.until ? "expired" : entry.blob;
    },
  };
}
