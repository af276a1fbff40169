import type { ClientRequest, Agent as HttpAgent, IncomingMessage, RequestOptions } from "node:http";
import type { Agent as HttpsAgent } from "node:https";

/** One HTTP request as it goes over the wire. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface IncomingHead {
  readonly status: number;
  /** Lower-case names; repeated headers joined with ", ". */
  readonly headers: ReadonlyMap<string, string>;
  readonly url: string;
}

export interface Incoming extends IncomingHead {
  readonly body: string;
}

/** Where a request without a usable answer got stuck. */
export type Stage = "not-sent" | "lost" | "unusable";

export class TransportError extends Error {
  override readonly name = "TransportError";
  /** `not-sent`: GitHub cannot have seen it. `lost`: GitHub may have acted on it. `unusable`: so is the answer, and would be again. */
  readonly stage: Stage;

  constructor(stage: Stage, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.stage = stage;
  }
}

export interface Transport {
  /** Resolves when the first request is with the operating system, or will never be: nothing here holds it up any more. */
  readonly sent: Promise<void>;
  /** Sends one request and reads the whole answer, whatever its status. No redirects, no retries. Throws {@link TransportError}. */
  exchange(outgoing: Outgoing): Promise<Incoming>;
  /** Sends one request and hands the answer to `consume` as a stream, which has to read or destroy it and whose errors pass. */
  stream<T>(outgoing: Outgoing, consume: (head: IncomingHead, body: IncomingMessage) => Promise<T>): Promise<T>;
  /** Closes idle connections, so that the process can end by itself. */
  close(): void;
}

export interface TransportOptions {
  /** Milliseconds for a whole exchange, and of silence in a stream. */
  readonly timeout: number;
  /** Bytes of the largest answer that is read into memory. */
  readonly limit: number;
  /** Environment to take `https_proxy`, `http_proxy` and `no_proxy` from; Node 24.5 and later honour it. */
  readonly proxyEnv?: NodeJS.ProcessEnv | undefined;
}

/** Requests GitHub's secondary limits and R76 allow one action at the same time. */
const CONCURRENCY = 4;

/**
 * HTTP on node's own modules with kept-alive connections. The modules come from `process.getBuiltinModule`, which is
 * measurably cheaper at start than an import, and the global `fetch` is not used at all.
 */
export function createTransport(options: TransportOptions): Transport {
  const agents = new Map<string, HttpAgent | HttpsAgent>();
  const first = Promise.withResolvers<void>();

  function open(outgoing: Outgoing): ClientRequest {
    const url = new URL(outgoing.url);
    const module = moduleFor(url.protocol);
    let agent = agents.get(url.protocol);
    if (agent === undefined) {
      agent = new module.Agent({ keepAlive: true, maxSockets: CONCURRENCY, proxyEnv: options.proxyEnv });
      agents.set(url.protocol, agent);
    }
    const length = outgoing.body === undefined ? {} : { "content-length": String(Buffer.byteLength(outgoing.body)) };
    const wire: RequestOptions = { method: outgoing.method, agent, headers: { ...outgoing.headers, ...length } };
    return module.request(url, wire);
  }

  function stream<T>(
    outgoing: Outgoing,
    consume: (head: IncomingHead, body: IncomingMessage) => Promise<T>,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let request: ClientRequest;
      try {
        request = open(outgoing);
      } catch (error) {
        reject(new TransportError("not-sent", `cannot ask ${outgoing.url}: ${text(error)}`, error));
        return;
      }
      // The clock starts when a connection is ours, not while waiting for a free one.
      let timer: NodeJS.Timeout | undefined;
      request.on("socket", () => {
        timer = setTimeout(() => request.destroy(new Error(`no answer after ${options.timeout} ms`)), options.timeout);
      });
      request.on("close", () => clearTimeout(timer));
      request.on("finish", first.resolve);
      request.on("error", (error) => {
        first.resolve();
        reject(transportError(outgoing.url, error));
      });
      request.on("response", (message) => {
        clearTimeout(timer);
        message.setTimeout(options.timeout, () => message.destroy(new Error(`silence for ${options.timeout} ms`)));
        const head = { status: message.statusCode ?? 0, headers: headersOf(message), url: outgoing.url };
        consume(head, message).then(resolve, reject);
      });
      request.end(outgoing.body);
    });
  }

  function exchange(outgoing: Outgoing): Promise<Incoming> {
    return stream(outgoing, async (head, message) => {
      const timer = setTimeout(() => message.destroy(new Error(`no end after ${options.timeout} ms`)), options.timeout);
      try {
        return { ...head, body: await readAll(message, options.limit) };
      } catch (error) {
        throw transportError(outgoing.url, error);
      } finally {
        clearTimeout(timer);
      }
    });
  }

  return {
    sent: first.promise,
    exchange,
    stream,
    close: () => {
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    },
  };
}

function moduleFor(protocol: string): typeof import("node:http") | typeof import("node:https") {
  switch (protocol) {
    case "http:":
      return process.getBuiltinModule("node:http");
    case "https:":
      return process.getBuiltinModule("node:https");
    default:
      throw new Error(`${protocol} is not a protocol this program speaks`);
  }
}

async function readAll(message: IncomingMessage, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    if (!Buffer.isBuffer(chunk)) throw new Error("the stream gave no bytes");
    size += chunk.length;
    if (size > limit) throw new TransportError("unusable", `the answer is larger than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function headersOf(message: IncomingMessage): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

/** Errors of a connection that was never made; everything else may have reached GitHub. */
const NEVER_SENT: ReadonlySet<string> = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);

function transportError(url: string, error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  const stage = NEVER_SENT.has(codeOf(error)) ? "not-sent" : "lost";
  return new TransportError(stage, `no complete answer from ${new URL(url).host}: ${text(error)}`, error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

function text(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Several addresses tried and refused come as an AggregateError with an empty message.
  return error.message === "" ? codeOf(error) : error.message;
}
