import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { mismatch, notKept } from "./file-faults.ts";
import { registryShelf } from "./file-registry.ts";
import type { Form, Kept, Shelf } from "./file-shelf.ts";
import { fetchStored, type Stored } from "./file-source.ts";
import { asFault } from "./image-faults.ts";
import type { KindContext, Moved, Transfer } from "./kind.ts";
import { bytesIn } from "./transfer.ts";

/** Whether the environment has its own copy. */
export function isKept(context: KindContext, kept: Kept): Promise<boolean> {
  return onShelf(context, kept, async (shelf) => (await shelf.find()) !== null);
}

/** Carries the bytes, as stored and under the same digest, to where the environment keeps them. Can be repeated. */
export function keepFile(context: KindContext, kept: Kept): Promise<readonly Transfer[]> {
  const { record } = kept;
  return onShelf(context, kept, async (shelf) => {
    const transfer = { artifact: record.name, to: shelf.where, sent: 0, skipped: 0, rate: 0 };
    if ((await shelf.find()) !== null) return [{ ...transfer, skipped: record.size }];
    const stored = await fetchStored(context, record);
    const began = context.clock.now().getTime();
    try {
      await shelf.put(stored);
    } finally {
      rmSync(stored.file, { force: true });
    }
    const seconds = (context.clock.now().getTime() - began) / 1_000;
    const rate = seconds > 0 ? Math.round(stored.size / seconds) : 0;
    context.images.onProgress(`${record.name} to ${shelf.where}: sent ${bytesIn(stored.size)} to be kept.`);
    return [{ ...transfer, sent: stored.size, rate }];
  });
}

/** Shows the copy to others, and says where it is now, for the ledger. */
export function keptAt(context: KindContext, kept: Kept): Promise<readonly Moved[]> {
  const { record } = kept;
  return onShelf(context, kept, async (shelf) => {
    const to = await shelf.show(await formOn(shelf, kept));
    return [{ artifact: record.name, digest: record.digest, to }];
  });
}

/** Looks again at what is kept: bytes of the release's digest (R30). */
export function proveKept(context: KindContext, kept: Kept): Promise<void> {
  return onShelf(context, kept, async (shelf) => shelf.prove(await formOn(shelf, kept)));
}

/** The environment's own copy as a file, proven by its digest; null when there is none. */
export function restoreKept(context: KindContext, kept: Kept): Promise<Stored | null> {
  const { record } = kept;
  return onShelf(context, kept, async (shelf) => {
    const form = await shelf.find();
    if (form === null) return null;
    mkdirSync(context.folder, { recursive: true });
    const file = path.join(context.folder, `.kept-${record.artifact.id}`);
    try {
      const { sha256, size } = await shelf.take(form, file);
      if (sha256 !== record.digest) throw mismatch(record.name, record.digest, sha256);
      return { file, size, archive: form.archive };
    } catch (error) {
      rmSync(file, { force: true });
      throw error;
    }
  });
}

async function formOn(shelf: Shelf, { record, target }: Kept): Promise<Form> {
  const form = await shelf.find();
  if (form === null) throw notKept(record, target);
  return form;
}

function onShelf<T>(context: KindContext, kept: Kept, work: (shelf: Shelf) => Promise<T>): Promise<T> {
  return asFault(kept.record.name, () => work(registryShelf(context, kept)));
}
