import type { IncomingMessage, ServerResponse } from "node:http";
import type { Fault } from "./faults.ts";
import type { Reply } from "./reply.ts";

/** A request's body, which breaks where the fault says so. */
export async function* bodyOf(
  request: IncomingMessage,
  fault: Fault | undefined,
  count: (bytes: number) => void,
): AsyncGenerator<Buffer, void, undefined> {
  let taken = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    const rest = fault?.kind === "cut-upload" ? fault.after - taken : chunk.length;
    const part = chunk.subarray(0, rest);
    taken += part.length;
    count(part.length);
    yield part;
    if (part.length < chunk.length) {
      request.socket.destroy();
      throw new Error("the connection was cut");
    }
  }
}

/** The answer as the fault makes it. */
export function bend(reply: Reply, fault: Fault | undefined): Reply {
  switch (fault?.kind) {
    case "status":
      return {
        status: fault.status,
        headers: { "content-type": "application/json", ...fault.headers },
        body: Buffer.from(fault.body ?? ""),
      };
    case "redirect":
      return { status: fault.status ?? 307, headers: { location: fault.to } };
    case "claim":
      return { ...reply, headers: { ...reply.headers, "docker-content-digest": fault.digest } };
    default:
      return reply;
  }
}

/** Sends an answer, or less of it. */
export async function answer(
  response: ServerResponse,
  o: { readonly method: string; readonly reply: Reply; readonly fault: Fault | undefined },
): Promise<void> {
  const { reply, fault } = o;
  const size = bodySize(reply);
  const length = fault?.kind === "truncate" ? Math.min(size, fault.to) : size;
  const sized = reply.status === 204 || reply.status === 304 ? {} : { "content-length": String(length) };
  response.writeHead(reply.status, { ...reply.headers, ...sized });
  if (o.method === "HEAD" || size === 0) {
    response.end();
    return;
  }
  let sent = 0;
  for await (const chunk of chunksOf(reply)) {
    const limit = fault?.kind === "cut" ? fault.after : length;
    const part = corrupted(chunk.subarray(0, Math.max(0, limit - sent)), sent, fault);
    sent += part.length;
    if (response.destroyed) return;
    const cut = fault?.kind === "cut" && sent >= fault.after;
    if (cut) {
      // What was written leaves first.
      await new Promise<void>((resolve) => response.write(part, () => resolve()));
      response.socket?.destroy();
      return;
    }
    if (!response.write(part)) await drained(response);
  }
  response.end();
}

function bodySize(reply: Reply): number {
  if (reply.body === undefined) return 0;
  return Buffer.isBuffer(reply.body) ? reply.body.length : reply.body.size;
}

async function* chunksOf(reply: Reply): AsyncGenerator<Buffer, void, undefined> {
  if (Buffer.isBuffer(reply.body)) yield reply.body;
  else if (reply.body !== undefined) yield* reply.body.chunks;
}

function corrupted(chunk: Buffer, at: number, fault: Fault | undefined): Buffer {
  if (fault?.kind !== "corrupt" || fault.at < at || fault.at >= at + chunk.length) return chunk;
  const copy = Buffer.from(chunk);
  copy[fault.at - at] = (copy[fault.at - at] ?? 0) ^ 1;
  return copy;
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      response.off("drain", go).off("close", go);
      resolve();
    };
    response.on("drain", go).on("close", go);
  });
}
