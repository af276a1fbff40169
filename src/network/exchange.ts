import type { ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import { hostOf, isPrivateAddress, publicLookup, type Resolver } from "./address.ts";
import { failure, failureOf } from "./failure.ts";
import type { NetworkAnswer, NetworkFailure, NetworkRequest } from "./network.ts";

/** One request with everything said: what {@link NetworkRequest} leaves out is filled in. */
export interface Exchange {
  readonly url: URL;
  readonly method: "GET" | "HEAD" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Milliseconds in all, and those that are left of them. */
  readonly timeout: number;
  readonly left: number;
  readonly limit: number;
  readonly privateAddresses: boolean;
}

/** What the world of an exchange is made of. */
export interface Wire {
  /** Environment to take `https_proxy`, `http_proxy` and `no_proxy` from; Node 24.5 and later honour it. */
  readonly proxyEnv: NodeJS.ProcessEnv | undefined;
  /** Certificates of authorities to trust instead of the usual ones, as PEM. */
  readonly authorities: readonly string[] | undefined;
  readonly resolver: Resolver | undefined;
}

/** Why an address may not be asked; undefined when it may, as far as the address itself says. */
export function refusalOf(address: string, allow: NetworkRequest["allow"]): URL | NetworkFailure {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    return failure("bad-address", "That is no http or https address.");
  }
  if (url.username !== "" || url.password !== "") {
    return failure("bad-address", `The address on ${url.host} holds a user or password.`);
  }
  if (url.protocol === "http:" && allow?.plainHttp !== true) {
    return failure(
      "plain-http",
      `${url.host} would be asked by plain http, which anybody on the way can read and change.`,
    );
  }
  if (allow?.privateAddresses !== true && isPrivateAddress(hostOf(url))) {
    return failure("private-address", `${url.host} is a private address, which is not allowed.`);
  }
  return url;
}

/** One request and its whole answer. No redirects, no retries. Rejects with a NetworkFailure. */
export function exchange(asked: Exchange, wire: Wire): Promise<NetworkAnswer> {
  const { url } = asked;
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(failureOf(url.host, error));
    let request: ClientRequest;
    try {
      request = open(asked, wire);
    } catch (error) {
      fail(error);
      return;
    }
    const late = failure("timeout", `${url.host} gave no complete answer within ${asked.timeout} ms.`);
    const timer = setTimeout(() => request.destroy(late), asked.left);
    request.on("error", fail);
    request.on("close", () => clearTimeout(timer));
    request.on("response", (message) => {
      read(message, asked)
        .then(resolve, fail)
        .finally(() => request.destroy());
      // The request's own error does not reach a body that is being read.
      request.on("error", (error) => message.destroy(error));
    });
    request.end(asked.body);
  });
}

function open(asked: Exchange, wire: Wire): ClientRequest {
  const { url, body } = asked;
  const module =
    url.protocol === "http:" ? process.getBuiltinModule("node:http") : process.getBuiltinModule("node:https");
  const options: RequestOptions & { readonly ca?: string[]; readonly rejectUnauthorized?: boolean } = {
    method: asked.method,
    // A connection of its own, whatever was asked before.
    agent: new module.Agent({ keepAlive: false, proxyEnv: wire.proxyEnv }),
    headers: {
      "user-agent": "env-actions",
      "accept-encoding": "identity",
      ...asked.headers,
      ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
    },
    ...(asked.privateAddresses ? lookupOf(wire) : { lookup: publicLookup(hostOf(url), wire.resolver) }),
    // NODE_TLS_REJECT_UNAUTHORIZED must not open this.
    rejectUnauthorized: true,
    ...(wire.authorities === undefined ? {} : { ca: [...wire.authorities] }),
  };
  return module.request(url, options);
}

/** Resolves as the world says; without rules there is nothing to check. */
function lookupOf({ resolver }: Wire): RequestOptions {
  return resolver === undefined ? {} : { lookup: publicLookup("", resolver) };
}

async function read(message: IncomingMessage, { url, limit }: Exchange): Promise<NetworkAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    if (!Buffer.isBuffer(chunk)) throw new Error("the stream gave no bytes");
    size += chunk.length;
    if (size > limit) throw failure("too-large", `The answer of ${url.host} is larger than ${limit} bytes.`);
    chunks.push(chunk);
  }
  return { status: message.statusCode ?? 0, headers: headersOf(message), body: Buffer.concat(chunks) };
}

function headersOf(message: IncomingMessage): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return headers;
}
