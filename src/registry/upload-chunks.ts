import type { RegistryFailure } from "./errors.ts";
import { isPassing } from "./patience.ts";
import type { Answer, Registry } from "./registry.ts";
import { TransportError } from "./transport.ts";
import type { Session, Upload } from "./upload-session.ts";

/** Breaks of one chunk before its upload counts as lost. */
const MOST_BREAKS = 5;

/**
 * Sends a blob in chunks. A chunk whose answer was lost is taken up where the registry says it stands; a registry that has
 * forgotten the upload makes it `lost`, to be begun anew. One chunk at a time is in memory.
 */
export async function sendInChunks(
  upload: Upload,
  o: { readonly session: Session; readonly size: number; readonly fresh: boolean },
): Promise<"sent" | TransportError> {
  const { registry } = upload.target;
  const source = upload.read();
  const sender = createSender(registry, o.session, o.fresh);
  try {
    for await (const chunk of piecesOf(source.chunks, o.size)) {
      const lost = await sender.send(chunk);
      if (lost !== undefined) return lost;
    }
    return await sender.complete();
  } finally {
    source.stop();
  }
}

/** Bytes regrouped into pieces of `size`; the last is what remains. */
async function* piecesOf(chunks: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer, void, undefined> {
  let parts: Buffer[] = [];
  let gathered = 0;
  for await (const chunk of chunks) {
    let rest = chunk;
    while (gathered + rest.length >= size) {
      yield Buffer.concat([...parts, rest.subarray(0, size - gathered)]);
      rest = rest.subarray(size - gathered);
      parts = [];
      gathered = 0;
    }
    if (rest.length > 0) parts.push(rest);
    gathered += rest.length;
  }
  if (gathered > 0) yield Buffer.concat(parts);
}

interface Sender {
  /** Sends one chunk whole; what it returns is why the upload is lost. */
  send(chunk: Buffer): Promise<TransportError | undefined>;
  complete(): Promise<"sent" | TransportError>;
}

function createSender(registry: Registry, opened: Session, fresh: boolean): Sender {
  let session = opened;
  /** Bytes that the registry has taken. */
  let at = 0;

  async function send(chunk: Buffer): Promise<TransportError | undefined> {
    const start = at;
    for (let breaks = 0; at < start + chunk.length; ) {
      const ask = session.append(at, chunk.subarray(at - start), fresh);
      const answer = await registry.once(ask).catch((error: unknown) => lostOnly(error));
      if (
        !(answer instanceof TransportError) &&
        (answer.status === 202 || answer.status === 201 || answer.status === 204)
      ) {
        answer.body.resume();
        session = session.moved(answer);
        at = start + chunk.length;
        continue;
      }
      breaks += 1;
      const error = answer instanceof TransportError ? answer : await mendable(ask, answer);
      if (breaks > MOST_BREAKS) return error;
      await registry.patience.clock.sleep(registry.patience.clock.random() * 250 * 2 ** breaks);
      const standing = await look();
      if (standing === undefined || standing < start || standing > start + chunk.length) return error;
      at = standing;
    }
    return undefined;
  }

  /** How many bytes the registry has; undefined when it has forgotten the upload. */
  async function look(): Promise<number | undefined> {
    const answer = await registry.once(session.status()).catch((error: unknown) => lostOnly(error));
    if (answer instanceof TransportError) return undefined;
    answer.body.resume();
    if (answer.status !== 204 && answer.status !== 200) return undefined;
    session = session.moved(answer);
    const last = /^(?:bytes=)?0-(\d+)$/.exec(answer.headers.get("range") ?? "")?.[1];
    // Without a range, or with "0-0" from registries that write so for nothing, there is nothing to build on but the start.
    return last === undefined || last === "0" ? 0 : Number(last) + 1;
  }

  async function complete(): Promise<"sent" | TransportError> {
    const ask = session.complete(undefined, fresh);
    const answer = await registry.once(ask);
    if (answer.status !== 201 && answer.status !== 204) return mendable(ask, answer);
    answer.body.resume();
    return "sent";
  }

  /** An answer after which another try may help, as an error; any other is thrown. */
  async function mendable(ask: Parameters<Registry["refuse"]>[0], answer: Answer): Promise<TransportError> {
    const failure: RegistryFailure = await registry.refuse(ask, answer);
    if ([404, 413, 416].includes(answer.status) || isPassing(answer.status)) {
      return new TransportError("lost", failure.message, failure);
    }
    throw failure;
  }

  return { send, complete };
}

function lostOnly(error: unknown): TransportError {
  if (error instanceof TransportError && error.stage === "lost") return error;
  throw error;
}
