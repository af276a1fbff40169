import type { ClientRequest, Agent as HttpAgent, IncomingMessage } from "node:http";
import type { Agent as HttpsAgent } from "node:https";
import { hostOf, isPrivateAddress, PrivateAddress, publicLookup } from "../network/address.ts";
import { release } from "./sweep.ts";

/** Bytes to send: at hand, or as they come. */
export type Body = Buffer | StreamedBody;

export interface StreamedBody {
  /** Bytes in all. */
  readonly length: number;
  /** Given away: their memory is taken back as soon as they are sent. */
  readonly chunks: AsyncIterable<Buffer>;
  /** Lets go of the source early; with a reason, whoever still reads gets that as an error. */
  stop(reason?: Error): void;
}

export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Body | undefined;
  /** On a connection of its own. */
  readonly fresh?: boolean | undefined;
}

export interface Answer {
  readonly status: number;
  /** Lower-case names; repeated headers joined with ", ". */
  readonly headers: ReadonlyMap<string, string>;
  readonly url: string;
  /** To be read to its end or destroyed. */
  readonly body: IncomingMessage;
}

/**
 * `refused`: by our own rules, before anything was sent. `untrusted`: by the certificate, before anything was sent. `lost`:
 * without a usable answer; another try may have one.
 */
export type Stage = "refused" | "untrusted" | "lost";

export class TransportError extends Error {
  override readonly name = "TransportError";
  readonly stage: Stage;

  constructor(stage: Stage, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.stage = stage;
  }
}

export interface TransportOptions {
  /** Milliseconds of silence after which a connection counts as lost. */
  readonly silence: number;
  readonly plainHttp: boolean;
  readonly privateAddresses: boolean;
  /** Environment to take `https_proxy`, `http_proxy` and `no_proxy` from. */
  readonly proxyEnv?: NodeJS.ProcessEnv | undefined;
}

export interface Transport {
  /** Sends one request and gives its answer, whatever its status. No redirects, no retries. Throws {@link TransportError}. */
  open(outgoing: Outgoing): Promise<Answer>;
  /** Closes idle connections, so that the process can end by itself. */
  close(): void;
}

/** Six blobs read and six written at once, and room for small requests beside them. */
const CONNECTIONS = 24;

/**
 * HTTP on node's own modules. The modules come from `process.getBuiltinModule`, which is measurably cheaper at start than
 * an import; the global `fetch` has no backpressure for uploads.
 */
export function createTransport(options: TransportOptions): Transport {
  const agents = new Map<string, HttpAgent | HttpsAgent>();

  function agentFor(protocol: string, fresh: boolean): HttpAgent | HttpsAgent {
    const key = `${protocol}${fresh}`;
    const known = agents.get(key);
    if (known !== undefined) return known;
    const { Agent } = moduleFor(protocol);
    const agent = new Agent({ keepAlive: !fresh, maxSockets: CONNECTIONS, proxyEnv: options.proxyEnv });
    agents.set(key, agent);
    return agent;
  }

  function request(outgoing: Outgoing): ClientRequest {
    const url = new URL(outgoing.url);
    const host = hostOf(url);
    const length = outgoing.body === undefined ? {} : { "content-length": String(outgoing.body.length) };
    return moduleFor(url.protocol).request(url, {
      method: outgoing.method,
      agent: agentFor(url.protocol, outgoing.fresh === true),
      headers: { ...outgoing.headers, ...length },
      ...(options.privateAddresses ? {} : { lookup: publicLookup(host) }),
    });
  }

  return {
    open: (outgoing) => {
      const refused = refusalOf(outgoing.url, options);
      if (refused !== undefined) return Promise.reject(new TransportError("refused", refused));
      return exchange(() => request(outgoing), outgoing, options.silence);
    },
    close: () => {
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    },
  };
}

function refusalOf(address: string, options: TransportOptions): string | undefined {
  const url = URL.parse(address);
  if (url === null) return "that is not a web address";
  if (url.protocol !== "https:" && url.protocol !== "http:") return `${url.protocol} is not a protocol of registries`;
  if (url.protocol === "http:" && !options.plainHttp) return `plain http to ${url.host} is not allowed`;
  if (!options.privateAddresses && isPrivateAddress(hostOf(url))) return `${url.host} is a private address`;
  return undefined;
}

function exchange(open: () => ClientRequest, outgoing: Outgoing, silence: number): Promise<Answer> {
  const { body } = outgoing;
  const streamed = body === undefined || Buffer.isBuffer(body) ? undefined : body;
  return new Promise<Answer>((resolve, reject) => {
    let request: ClientRequest;
    try {
      request = open();
    } catch (error) {
      reject(new TransportError("refused", `cannot ask ${hostName(outgoing.url)}: ${text(error)}`, error));
      return;
    }
    let answered = false;
    request.setTimeout(silence, () => request.destroy(new Error(`silence for ${silence} ms`)));
    request.on("error", (error) => reject(transportError(outgoing.url, error)));
    request.on("close", () => streamed?.stop());
    request.on("response", (message) => {
      answered = true;
      // Without a listener a late error of a body that nobody reads would end the process.
      message.on("error", () => undefined);
      // An answer before the end of our bytes: the rest would only be in the way of the next request.
      message.on("close", () => {
        if (!request.writableEnded) request.destroy();
      });
      const head = { status: message.statusCode ?? 0, headers: headersOf(message), url: outgoing.url };
      resolve({ ...head, body: message });
    });
    if (streamed === undefined) {
      request.end(body);
      return;
    }
    pump(request, streamed, () => answered).catch((error: unknown) => {
      reject(error);
      request.destroy();
    });
  });
}

/** Writes as fast as the other side takes it. */
async function pump(request: ClientRequest, body: StreamedBody, answered: () => boolean): Promise<void> {
  let written = 0;
  for await (const chunk of body.chunks) {
    if (request.destroyed || answered()) return;
    written += chunk.length;
    const sent = (error?: Error | null): void => {
      if (!error) release(chunk);
    };
    if (!request.write(chunk, sent)) await drained(request);
  }
  if (written === body.length) request.end();
  else request.destroy(new Error("the source ended early"));
}

function drained(request: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      request.off("drain", go).off("close", go);
      resolve();
    };
    if (request.destroyed) resolve();
    else request.on("drain", go).on("close", go);
  });
}

function moduleFor(protocol: string): typeof import("node:http") | typeof import("node:https") {
  return protocol === "http:" ? process.getBuiltinModule("node:http") : process.getBuiltinModule("node:https");
}

function headersOf(message: IncomingMessage): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

/** Codes by which Node refuses a certificate: its dates, its names, its authority. */
const CERTIFICATE = /^CERT_|_CERT|^ERR_TLS_CERT|^UNABLE_TO_/;

/** Any error of a connection in one shape; the address is named by its host alone, because its query may hold a key. */
export function transportError(url: string, error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (CERTIFICATE.test(code)) {
    return new TransportError("untrusted", `the certificate of ${hostName(url)} cannot be trusted (${code})`, error);
  }
  const stage = error instanceof PrivateAddress ? "refused" : "lost";
  return new TransportError(stage, `no complete answer from ${hostName(url)}: ${text(error)}`, error);
}

function hostName(url: string): string {
  return URL.parse(url)?.host ?? "there";
}

function text(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  // Several addresses tried and refused come as an AggregateError with an empty message.
  return error.message === "" ? code : error.message;
}
