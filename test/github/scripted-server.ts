import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Client, type ClientOptions, createClient } from "../../src/github/client.ts";
import type { Clock } from "../../src/github/clock.ts";
import { GitHubFailure } from "../../src/github/errors.ts";

/** A request as the server saw it. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: unknown;
}

/** Answers one request. */
export type Behaviour = (response: ServerResponse, seen: Seen) => void;

export interface ScriptedServer extends AsyncDisposable {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** How many connections are open. */
  connections(): Promise<number>;
}

/** A web server that answers the first request with the first behaviour, and so on; the last one answers all others. */
export async function scriptedServer(...script: readonly Behaviour[]): Promise<ScriptedServer> {
  const seen: Seen[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const entry = {
      method: request.method ?? "",
      url: request.url ?? "",
      headers: request.headers,
      body: text === "" ? undefined : (JSON.parse(text) as unknown),
    };
    seen.push(entry);
    script[Math.min(seen.length, script.length) - 1]?.(response, entry);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
      }),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Answers with a status and JSON. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Does the work and loses the answer: the connection breaks. */
export const reset: Behaviour = (response) => {
  response.socket?.destroy();
};

/** Announces more bytes than it sends. */
export const cutOff: Behaviour = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
  response.write('{"id":', () => response.socket?.destroy());
};

/** Never answers. */
export const silent: Behaviour = () => {};

export interface ManualClock extends Clock {
  /** Milliseconds of each sleep so far. */
  readonly slept: readonly number[];
}

/** A clock that only moves when somebody sleeps. */
export function manualClock(start = "2026-11-22T12:00:00Z"): ManualClock {
  let now = Date.parse(start);
  const slept: number[] = [];
  return {
    slept,
    now: () => new Date(now),
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
    },
    random: () => 0.5,
  };
}

/** A client of a scripted server. */
export function clientOf(server: { readonly url: string }, options: Partial<ClientOptions> = {}): Client {
  return createClient({
    token: "test-token",
    apiUrl: server.url,
    graphqlUrl: `${server.url}/graphql`,
    agent: "env-actions/test",
    clock: manualClock(),
    requestTimeout: 300,
    ...options,
  });
}

/** Uses a client of a server with this script, and closes both. */
export async function withClient<T>(
  script: readonly Behaviour[],
  use: (client: Client, server: ScriptedServer) => Promise<T>,
  options: Partial<ClientOptions> = {},
): Promise<T> {
  await using server = await scriptedServer(...script);
  const client = clientOf(server, options);
  try {
    return await use(client, server);
  } finally {
    client.close();
  }
}

/** The failure a promise ends in; anything else is an error of the test. */
export async function failureOf(promise: Promise<unknown>): Promise<GitHubFailure> {
  const outcome = await promise.then(
    (value) => value,
    (error: unknown) => error,
  );
  if (!(outcome instanceof GitHubFailure)) throw new Error(`no failure, but ${String(outcome)}`);
  return outcome;
}
