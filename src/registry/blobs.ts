import { hashFor } from "./digest.ts";
import { RegistryFailure } from "./errors.ts";
import type { Descriptor } from "./manifest.ts";
import { mismatch, nameOf, type Place } from "./manifests.ts";
import { MOST_TRIES, passing, pause } from "./patience.ts";
import type { Answer } from "./registry.ts";
import { type StreamedBody, TransportError, transportError } from "./transport.ts";

/**
 * Whether a repository holds a blob.
 *
 * @throws RegistryFailure `digest-mismatch` when it says so with another size or digest
 */
export async function hasBlob(place: Place, blob: Descriptor): Promise<boolean> {
  const what = `look for the blob ${nameOf(place, blob.digest)}`;
  const answer = await place.registry.exchange(
    { method: "HEAD", url: pathOf(place, blob), scopes: place.scopes, what },
    [200, 404],
  );
  if (answer.status === 404) return false;
  const length = answer.headers.get("content-length");
  if (length !== undefined && Number(length) !== blob.size) {
    throw mismatch(what, `${blob.size} bytes`, `${length} bytes long`);
  }
  return true;
}

/** Fewer bytes than this between two breaks are not progress. */
const PROGRESS = 64 * 1_024;

/**
 * Reads a blob as it comes, hashing on the way, in bounded memory. A connection that breaks is taken up again where it broke
 * (Range); breaks without progress are bounded. The last chunk is given out only when size and digest are right, so nobody
 * downstream ever has the whole of a wrong blob.
 *
 * The iteration throws RegistryFailure `digest-mismatch`, `not-found`, `unavailable`, ….
 */
export function readBlob(place: Place, blob: Descriptor): StreamedBody {
  const what = `read the blob ${nameOf(place, blob.digest)}`;
  let current: Answer | undefined;
  let stopped = false;
  let because: Error | undefined;

  async function* bytes(): AsyncGenerator<Buffer, void, undefined> {
    const hash = hashFor(blob.digest);
    let held: Buffer | undefined;
    let at = 0;
    for (let tries = 1; at < blob.size; tries += 1) {
      const before = at;
      const broken = new Break();
      try {
        current = await open(at);
        let skip = at > 0 && current.status === 200 ? at : 0;
        for await (const chunk of chunksOf(current, broken)) {
          const fresh = chunk.subarray(Math.min(skip, chunk.length));
          skip -= chunk.length - fresh.length;
          if (fresh.length === 0) continue;
          at += fresh.length;
          if (at > blob.size) throw mismatch(what, `${blob.size} bytes`, "more");
          hash.update(fresh);
          if (held !== undefined) yield held;
          held = fresh;
        }
      } finally {
        current?.body.destroy();
      }
      if (at === blob.size) break;
      if (because !== undefined) throw because;
      if (stopped) return;
      if (at - before >= PROGRESS) tries = 1;
      const outcome = broken.error ?? new TransportError("lost", "the bytes ended too early");
      await pause(place.registry.patience, { what, tries: Math.min(tries, MOST_TRIES), outcome });
    }
    const digest = `${blob.digest.slice(0, blob.digest.indexOf(":"))}:${hash.digest("hex")}`;
    if (digest !== blob.digest) throw mismatch(what, blob.digest, digest);
    if (held !== undefined) yield held;
  }

  async function open(at: number): Promise<Answer> {
    const range = at === 0 ? {} : { range: `bytes=${at}-` };
    const answer = await place.registry.open(
      { method: "GET", url: pathOf(place, blob), scopes: place.scopes, headers: range, what },
      at === 0 ? [200] : [200, 206],
    );
    const from = /^bytes (\d+)-/.exec(answer.headers.get("content-range") ?? "")?.[1];
    if (answer.status !== 206 || Number(from) === at) return answer;
    answer.body.destroy();
    throw new RegistryFailure({ kind: "unexpected", message: `${what}: asked for bytes from ${at}, got others` });
  }

  return {
    length: blob.size,
    chunks: bytes(),
    stop: (reason) => {
      stopped = true;
      because = reason;
      current?.body.destroy();
    },
  };
}

/** Where an answer's body broke off, if it did. */
class Break {
  error: TransportError | undefined;
}

/** An answer's bytes up to their end or to where the connection broke, which is noted and not thrown. */
async function* chunksOf(answer: Answer, broken: Break): AsyncGenerator<Buffer, void, undefined> {
  const reading = answer.body[Symbol.asyncIterator]();
  for (;;) {
    let next: IteratorResult<unknown>;
    try {
      next = await reading.next();
    } catch (error) {
      broken.error = passing(transportError(answer.url, error), "read a blob");
      return;
    }
    if (next.done === true) return;
    if (!Buffer.isBuffer(next.value)) throw new TypeError("the stream gave no bytes");
    yield next.value;
  }
}

function pathOf(place: Place, blob: Descriptor): string {
  return `/v2/${place.repository}/blobs/${blob.digest}`;
}
