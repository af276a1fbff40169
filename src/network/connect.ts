import { type Exchange, exchange, refusalOf, type Wire } from "./exchange.ts";
import { failure } from "./failure.ts";
import { knock, resolve } from "./knock.ts";
import { type Network, type NetworkAnswer, NetworkFailure, type NetworkRequest } from "./network.ts";

const TIMEOUT = 10_000;
const LIMIT = 1024 * 1024;
const MOST_RETRIES = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PASSING: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Time and chance for the pauses between tries. */
export interface Clock {
  now(): Date;
  sleep(ms: number): Promise<void>;
  random(): number;
}

export interface NetworkOptions extends Partial<Wire> {
  readonly clock: Clock;
}

/**
 * The network as gates may use it, on node's own modules (no global `fetch`: it costs every step its start). Each exchange has
 * a connection, a time limit and a size limit of its own. Certificates are always checked.
 */
export function connectNetwork(options: NetworkOptions): Network {
  const wire: Wire = {
    proxyEnv: options.proxyEnv,
    authorities: options.authorities,
    resolver: options.resolver,
  };
  return {
    resolve: (host, timeout) => resolve(host, timeout, options.resolver),
    knock,
    async request(asked) {
      const again = asked.method === "POST" ? 0 : Math.min(asked.retries ?? 0, MOST_RETRIES);
      for (let tries = 1; ; tries += 1) {
        const outcome = await follow(asked, wire, options.clock).catch((error: unknown) => retryable(error));
        const settled = !(outcome instanceof NetworkFailure) && !PASSING.has(outcome.status);
        if (settled || tries > again) {
          if (outcome instanceof NetworkFailure) throw outcome;
          return outcome;
        }
        // Full jitter, doubling from half a second.
        await options.clock.sleep(options.clock.random() * 250 * 2 ** tries);
      }
    },
  };
}

/** What a second try might change; anything else is thrown on. */
function retryable(error: unknown): NetworkFailure {
  if (error instanceof NetworkFailure && (error.fault === "unreachable" || error.fault === "timeout")) return error;
  throw error;
}

async function follow(asked: NetworkRequest, wire: Wire, clock: Clock): Promise<NetworkAnswer> {
  const started = clock.now().getTime();
  const whole = asked.timeout ?? TIMEOUT;
  const most = asked.allow?.redirects ?? 0;
  let url = allowed(asked.url, asked.allow);
  for (let hops = 0; ; hops += 1) {
    const left = Math.max(1, whole - (clock.now().getTime() - started));
    const answer = await exchange(exchangeOf(asked, url, { timeout: whole, left }), wire);
    if (!REDIRECTS.has(answer.status)) return answer;
    if (most === 0)
      throw failure("redirected", `${url.host} answered ${answer.status}, a redirect, and none is allowed.`);
    if (hops >= most) throw failure("redirected", `${url.host} redirects more than ${most} times.`);
    url = redirected(asked, url, answer);
  }
}

function exchangeOf(asked: NetworkRequest, url: URL, time: Pick<Exchange, "timeout" | "left">): Exchange {
  return {
    url,
    ...time,
    method: asked.method ?? "GET",
    headers: asked.headers ?? {},
    body: asked.body,
    limit: asked.limit ?? LIMIT,
    privateAddresses: asked.allow?.privateAddresses === true,
  };
}

function allowed(address: string, allow: NetworkRequest["allow"]): URL {
  const url = refusalOf(address, allow);
  if (url instanceof NetworkFailure) throw url;
  return url;
}

/**
 * Where a redirect leads, by all the rules of a first address. Only reads are sent on, never from https to http, and what the
 * policy's headers hold goes to the host it is meant for and to no other: any of them may be a credential.
 */
function redirected(asked: NetworkRequest, from: URL, answer: NetworkAnswer): URL {
  if (asked.method === "POST") throw failure("redirected", `${from.host} redirects a POST, which is not sent twice.`);
  const target = URL.parse(answer.headers["location"] ?? "", from.href);
  if (target === null) throw failure("redirected", `${from.host} redirects without a usable address.`);
  if (from.protocol === "https:" && target.protocol !== "https:") {
    throw failure("redirected", `${from.host} redirects from https to ${target.protocol}, which is not followed.`);
  }
  const url = allowed(target.href, asked.allow);
  if (url.origin !== from.origin && Object.keys(asked.headers ?? {}).length > 0) {
    throw failure("redirected", `${from.host} redirects to ${url.host}, and the headers are not meant for that host.`);
  }
  return url;
}
