import { createAuthorizer, type Scope } from "./authorizer.ts";
import type { Clock } from "./clock.ts";
import { type Credential, secretsOf } from "./credential.ts";
import { RegistryFailure, refusal } from "./errors.ts";
import { openFollowing } from "./follow.ts";
import { createLimiter, type Limiter } from "./limiter.ts";
import { MOST_TRIES, type Patience, passing, pause, persist } from "./patience.ts";
import { readBytes, words } from "./read-answer.ts";
import { createRedactor } from "./redact.ts";
import { registryName } from "./reference.ts";
import { tokenServer } from "./token.ts";
import { type Answer, type Body, createTransport, TransportError } from "./transport.ts";

export interface RegistryOptions {
  /** `ghcr.io`, `docker.io`, `registry.example.com:5000`. */
  readonly registry: string;
  /** Looks up the login for it; asked once, and only when the registry wants one. */
  readonly credential: (registry: string) => Promise<Credential>;
  readonly clock: Clock;
  /** The `User-Agent`. */
  readonly agent: string;
  /** Speak http instead of https. Default: no. */
  readonly plainHttp?: boolean | undefined;
  /** Allow addresses of private networks and of this machine, also behind redirects. Default: no. */
  readonly privateAddresses?: boolean | undefined;
  /** Hosts of token servers that may get the login although they are not the registry's neighbours. */
  readonly tokenHosts?: readonly string[] | undefined;
  /** Hears of every secret that comes up: passwords, tokens. */
  readonly onSecret?: ((secret: string) => void) | undefined;
  /** Milliseconds of silence after which a connection counts as lost. Default: two minutes. */
  readonly silence?: number | undefined;
  /** Milliseconds of the longest wait a registry may ask for. Default: one minute. */
  readonly longestWait?: number | undefined;
  /** Blobs on their way at the same time. Default: 6. */
  readonly transfers?: number | undefined;
  readonly proxyEnv?: NodeJS.ProcessEnv | undefined;
}

/** One request to a registry. */
export interface Ask {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** A path of the API, or a location that the registry gave. */
  readonly url: string;
  readonly scopes: readonly Scope[];
  /** What it is, for messages: "read the manifest of ghcr.io/octo/shop:1.2". */
  readonly what: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
  readonly fresh?: boolean;
}

/** An answer with its body in memory. */
export interface Whole extends Omit<Answer, "body"> {
  readonly body: Buffer;
}

/** A registry as one caller sees it, with one login. */
export interface Registry {
  /** `host[:port]` as in references. */
  readonly name: string;
  readonly patience: Patience;
  readonly transfers: Limiter;
  /** What was learned while uploading: bytes of a chunk, once whole blobs in one request have failed here. */
  readonly learned: { chunk: number | undefined };
  /** Sends once, with a login where one is asked for; any status is an answer. Throws `TransportError` when there is none. */
  once(ask: Ask): Promise<Answer>;
  /** Sends until there is an answer with one of these statuses, whose body is still to be read. */
  open(ask: Ask, statuses: readonly number[]): Promise<Answer>;
  /** The same, and reads the body, which must not be larger than `limit` bytes. */
  exchange(ask: Ask, statuses: readonly number[], limit?: number): Promise<Whole>;
  /** The error for an answer nobody wanted. */
  refuse(ask: Ask, answer: Answer): Promise<RegistryFailure>;
  /** Closes idle connections, so that the process can end by itself. */
  close(): void;
}

const SMALL_ANSWER = 1_000_000;

/** Prepares a client of a registry; nothing is sent before the first request. */
export function connectRegistry(options: RegistryOptions): Registry {
  const { clock, agent } = options;
  const name = registryName(options.registry);
  const plainHttp = options.plainHttp === true;
  const api = new URL(`${plainHttp ? "http" : "https"}://${name === "docker.io" ? "registry-1.docker.io" : name}`);
  const redactor = createRedactor();
  const onSecret = (secret: string) => {
    redactor.add(secret);
    options.onSecret?.(secret);
  };
  const transport = createTransport({
    silence: options.silence ?? 120_000,
    plainHttp,
    privateAddresses: options.privateAddresses === true,
    proxyEnv: options.proxyEnv,
  });
  const authorizer = createAuthorizer({
    registry: name,
    api,
    clock,
    tokenHosts: options.tokenHosts ?? [],
    fetchToken: tokenServer({ transport, agent, onSecret }),
    credential: async () => {
      const credential = await options.credential(name);
      for (const secret of secretsOf(credential)) onSecret(secret);
      return credential;
    },
  });
  const patience: Patience = { clock, longestWait: options.longestWait ?? 60_000 };

  async function send(ask: Ask): Promise<Answer> {
    const url = new URL(ask.url, api);
    // A location on another host, as some registries give it for uploads, carries its own key or none.
    const ours = url.origin === api.origin;
    const replayable = ask.body === undefined || Buffer.isBuffer(ask.body);
    let renewals = 1;
    for (;;) {
      const authorization = ours ? await authorizer.header(ask.scopes) : undefined;
      if (authorization === undefined) renewals = 2;
      const answer = await openFollowing(transport, {
        method: ask.method,
        url: url.href,
        body: ask.body,
        fresh: ask.fresh,
        headers: {
          "user-agent": agent,
          ...ask.headers,
          ...(authorization === undefined ? {} : { authorization }),
        },
      });
      const asked = answer.status === 401 && new URL(answer.url).origin === api.origin;
      if (!asked || !replayable || renewals === 0) return answer;
      renewals -= 1;
      const worth = await authorizer.renew(ask.scopes, answer.headers.get("www-authenticate"), authorization);
      if (!worth) return answer;
      answer.body.resume();
    }
  }

  async function refuse(ask: Ask, answer: Answer): Promise<RegistryFailure> {
    const text = (await readBytes(answer, SMALL_ANSWER).catch(() => Buffer.alloc(0))).toString("utf8");
    return hide(refusal({ what: ask.what, status: answer.status, words: words(text) }));
  }

  /** Takes secrets out of a failure: a registry may repeat what it was sent. */
  function hide(failure: RegistryFailure): RegistryFailure {
    const message = redactor.redact(failure.message);
    if (message === failure.message) return failure;
    return new RegistryFailure({ kind: failure.kind, message, hint: failure.hint, status: failure.status });
  }

  async function hiding<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      throw error instanceof RegistryFailure ? hide(error) : error;
    });
  }

  async function open(ask: Ask, statuses: readonly number[]): Promise<Answer> {
    const answer = await persist(patience, ask.what, () => send(ask));
    if (statuses.includes(answer.status)) return answer;
    throw await refuse(ask, answer);
  }

  async function exchange(ask: Ask, statuses: readonly number[], limit = SMALL_ANSWER): Promise<Whole> {
    for (let tries = 1; ; tries += 1) {
      const answer = await open(ask, statuses);
      const body = await readBytes(answer, limit).catch((error: unknown) => passing(error, ask.what));
      if (!(body instanceof TransportError)) return { ...answer, body };
      await pause(patience, { what: ask.what, tries: Math.min(tries, MOST_TRIES), outcome: body });
    }
  }

  return {
    name,
    patience,
    transfers: createLimiter(options.transfers ?? 6),
    learned: { chunk: undefined },
    once: (ask) => hiding(send(ask)),
    open: (ask, statuses) => hiding(open(ask, statuses)),
    exchange: (ask, statuses, limit) => hiding(exchange(ask, statuses, limit)),
    refuse,
    close: () => transport.close(),
  };
}

export type { Answer };
