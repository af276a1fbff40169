import { randomUUID } from "node:crypto";
import { type Call, problem, type Reply } from "./reply.ts";
import { createSink, type Sink, type Storage } from "./sink.ts";

export interface UploadRules {
  readonly storage: Storage;
  /** Whether blobs are taken over from other repositories. */
  readonly mounts: boolean;
  /** Bytes every chunk but the last must have; 0: any. */
  readonly smallestChunk: number;
  /** Whether an upload survives a connection that breaks; Debian's registry does not let it. */
  readonly resumable: boolean;
  /** Whether the digest of an upload is checked, as it must be; a registry may also be broken. */
  readonly checksDigest: boolean;
}

/** `/v2/<name>/blobs/<digest>`: "Pulling blobs", with ranges. */
export function blobs(call: Call): Reply {
  const content = call.store.blobs.get(call.name);
  if (content === undefined || !call.store.repository(call.repository).blobs.has(call.name)) {
    return problem(404, "BLOB_UNKNOWN");
  }
  if (call.method !== "GET" && call.method !== "HEAD") return problem(405, "UNSUPPORTED");
  const headers = { "content-type": "application/octet-stream", "docker-content-digest": call.name };
  const from = /^bytes=(\d+)-$/.exec(call.headers.range ?? "")?.[1];
  if (from === undefined) return { status: 200, headers, body: { size: content.size, chunks: content.read(0) } };
  const start = Number(from);
  if (start >= content.size) return problem(416, "RANGE_INVALID");
  const range = { ...headers, "content-range": `bytes ${start}-${content.size - 1}/${content.size}` };
  return { status: 206, headers: range, body: { size: content.size - start, chunks: content.read(start) } };
}

interface Upload {
  readonly repository: string;
  readonly sink: Sink;
}

/** `/v2/<name>/blobs/uploads/…`: "Pushing blobs", monolithic and chunked, and "Mounting a blob". */
export function createUploads(rules: UploadRules): (call: Call) => Promise<Reply> {
  const open = new Map<string, Upload>();

  function standing(id: string, upload: Upload, status: number): Reply {
    const location = `/v2/${upload.repository}/blobs/uploads/${id}`;
    const smallest = rules.smallestChunk > 0 ? { "oci-chunk-min-length": String(rules.smallestChunk) } : {};
    return { status, headers: { location, range: `0-${Math.max(0, upload.sink.size - 1)}`, ...smallest } };
  }

  function begin(call: Call): Reply {
    const digest = call.url.searchParams.get("mount");
    const from = call.url.searchParams.get("from");
    if (rules.mounts && digest !== null && from !== null && call.store.repositories.get(from)?.blobs.has(digest)) {
      call.store.repository(call.repository).blobs.add(digest);
      return { status: 201, headers: { location: `/v2/${call.repository}/blobs/${digest}` } };
    }
    const id = randomUUID();
    const upload = { repository: call.repository, sink: createSink(rules.storage) };
    open.set(id, upload);
    return standing(id, upload, 202);
  }

  async function take(call: Call, upload: Upload): Promise<void> {
    try {
      for await (const chunk of call.body) await upload.sink.write(chunk);
    } catch (error) {
      if (!rules.resumable) open.delete(call.name);
      throw error;
    }
  }

  async function complete(call: Call, upload: Upload): Promise<Reply> {
    await take(call, upload);
    open.delete(call.name);
    const digest = call.url.searchParams.get("digest") ?? "";
    if (rules.checksDigest && digest !== upload.sink.digest) return problem(400, "DIGEST_INVALID");
    call.store.blobs.set(digest, await upload.sink.finish());
    call.store.repository(call.repository).blobs.add(digest);
    const location = `/v2/${call.repository}/blobs/${digest}`;
    return { status: 201, headers: { location, "docker-content-digest": digest } };
  }

  async function append(call: Call, upload: Upload): Promise<Reply> {
    const range = /^(\d+)-(\d+)$/.exec(call.headers["content-range"] ?? "");
    if (range !== null && Number(range[1]) !== upload.sink.size) return { ...standing(call.name, upload, 416) };
    await take(call, upload);
    return standing(call.name, upload, 202);
  }

  return async (call) => {
    if (call.name === "") return call.method === "POST" ? begin(call) : problem(405, "UNSUPPORTED");
    const upload = open.get(call.name);
    if (upload === undefined) return problem(404, "BLOB_UPLOAD_UNKNOWN");
    switch (call.method) {
      case "GET":
        return standing(call.name, upload, 204);
      case "PATCH":
        return append(call, upload);
      case "PUT":
        return complete(call, upload);
      case "DELETE":
        open.delete(call.name);
        return { status: 204 };
      default:
        return problem(405, "UNSUPPORTED");
    }
  };
}
