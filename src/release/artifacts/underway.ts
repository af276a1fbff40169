import { rmSync } from "node:fs";
import { fetchStored, type Stored } from "./file-source.ts";
import type { KindContext } from "./kind.ts";
import type { ArtifactRecord, FileRecord } from "./record.ts";

/** Bytes that are on their way before anybody knows whether they may be used. They are proven, and not unpacked. */
export interface Underway {
  /** What was begun for exactly this record, once; whoever takes it removes it. It rejects like {@link fetchStored}. */
  take(record: FileRecord): Promise<Stored> | undefined;
  /** Stops what nobody took, and removes it. */
  end(): Promise<void>;
}

/** Nothing was begun. */
export const NOTHING_UNDERWAY: Underway = { take: () => undefined, end: async () => {} };

/** Begins to fetch the files among these artifacts. What other kinds fetch is small, and waits. */
export function fetchUnderway(context: KindContext, records: readonly ArtifactRecord[]): Underway {
  const stopping = new AbortController();
  const begun = new Map<string, Promise<Stored>>();
  for (const record of records) {
    if (record.kind !== "file") continue;
    const stored = fetchStored({ ...context, stop: stopping.signal }, record);
    // Whoever takes it is told; a failure that nobody waits for must not end the process.
    stored.catch(() => undefined);
    begun.set(keyOf(record), stored);
  }
  return {
    take(record) {
      const found = begun.get(keyOf(record));
      begun.delete(keyOf(record));
      return found;
    },
    async end() {
      stopping.abort();
      const left = [...begun.values()].map((each) => each.then(({ file }) => rmSync(file, { force: true })));
      begun.clear();
      await Promise.allSettled(left);
    },
  };
}

function keyOf({ name, digest, artifact }: FileRecord): string {
  return JSON.stringify([name, digest, artifact.id, artifact.run]);
}
