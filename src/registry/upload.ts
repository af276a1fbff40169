import { hasBlob } from "./blobs.ts";
import { nameOf } from "./manifests.ts";
import { isPassing, MOST_TRIES, passing, pause } from "./patience.ts";
import { TransportError } from "./transport.ts";
import { sendInChunks } from "./upload-chunks.ts";
import { mount, type Session, type Upload } from "./upload-session.ts";

/** How a blob came to be where it is. */
export type Arrival = "present" | "mounted" | "sent";

/** Bytes of a chunk after the first failure; halved with each further one. */
const FIRST_CHUNK = 4 * 1_024 * 1_024;
const SMALLEST_CHUNK = 256 * 1_024;
/** Chunks are held in memory; a registry that wants larger ones gets the blob in one piece. */
const LARGEST_CHUNK = 16 * 1_024 * 1_024;

/**
 * Brings a blob that the target lacks: by mounting it where the registry can, else in one request, else, when that broke or
 * the registry does not take it, in chunks that become smaller with each failure. After an answer that was lost it looks
 * before it sends again (R70).
 *
 * @throws RegistryFailure
 */
export async function uploadBlob(upload: Upload): Promise<Arrival> {
  const { target, blob } = upload;
  const { learned, patience } = target.registry;
  const what = `write the blob ${nameOf(target, blob.digest)}`;
  for (let tries = 1; ; tries += 1) {
    if (tries > 1 && (await hasBlob(target, blob))) return "sent";
    const session = await mount(upload);
    // As it was when this try began: other blobs learn at the same time.
    const used = learned.chunk;
    if (session === "mounted") return "mounted";
    const outcome = await send(upload, session).catch((error: unknown) => passing(error, what));
    if (outcome === "sent") return "sent";
    const smaller = used === undefined ? FIRST_CHUNK : Math.max(SMALLEST_CHUNK, used / 2);
    learned.chunk = Math.min(learned.chunk ?? FIRST_CHUNK, smaller);
    await pause(patience, { what, tries: Math.min(tries, MOST_TRIES), outcome });
  }
}

async function send(upload: Upload, session: Session): Promise<"sent" | TransportError> {
  const { learned } = upload.target.registry;
  const asked = session.smallest <= LARGEST_CHUNK ? session.smallest : 0;
  const chunk = learned.chunk ?? (asked > 0 ? FIRST_CHUNK : undefined);
  // Nothing to cut into pieces.
  if (chunk === undefined || upload.blob.size === 0) return sendWhole(upload, session);
  return sendInChunks(upload, { session, size: Math.max(chunk, asked), fresh: learned.chunk !== undefined });
}

async function sendWhole(upload: Upload, session: Session): Promise<"sent" | TransportError> {
  const { target, blob } = upload;
  const ask = session.complete(upload.read());
  const answer = await target.registry.once(ask);
  if (answer.status === 201 || answer.status === 204) {
    answer.body.resume();
    return "sent";
  }
  // 401: the login ended while the bytes were on their way. 404: the session did. 413: something between us wants less at once.
  const mendable = [401, 404, 413, 416].includes(answer.status) || isPassing(answer.status);
  const failure = await target.registry.refuse(ask, answer);
  if (!mendable) throw failure;
  return new TransportError("lost", `${blob.size} bytes were not taken (${failure.message})`);
}
