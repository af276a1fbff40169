import { once } from "node:events";
import {
  createServer as createPlain,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createSecure } from "node:https";
import { connect, type Socket } from "node:net";
import { type Clock, connectNetwork, type NetworkOptions } from "../../src/network/connect.ts";
import type { Network, NetworkFailure } from "../../src/network/network.ts";
import { AUTHORITY, GOOD, KEY } from "./certificates.ts";

/** A real server on this machine, and what it was asked. */
export interface Host extends AsyncDisposable {
  readonly port: number;
  /** `https://localhost:<port>`, or http. */
  readonly url: string;
  readonly seen: IncomingMessage[];
}

export type Answering = (request: IncomingMessage, response: ServerResponse) => unknown;

export async function startHost(answer: Answering, certificate: string | null = GOOD): Promise<Host> {
  const seen: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    seen.push(request);
    answer(request, response);
  };
  const server = certificate === null ? createPlain(listener) : createSecure({ key: KEY, cert: certificate }, listener);
  const port = await listening(server);
  return {
    port,
    url: `${certificate === null ? "http" : "https"}://localhost:${port}`,
    seen,
    [Symbol.asyncDispose]: () => closed(server),
  };
}

/** A proxy that leads every CONNECT to one port of this machine: the only way here to be asked for a public address. */
export async function startProxy(target: number): Promise<{ readonly url: string } & AsyncDisposable> {
  const open = new Set<Socket>();
  const server = createPlain();
  server.on("connect", (_: IncomingMessage, client: Socket) => {
    const upstream = connect(target, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      client.pipe(upstream).pipe(client);
    });
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => socket.destroy());
    }
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => {
      for (const socket of open) socket.destroy();
      return closed(server);
    },
  };
}

/** A clock whose naps take no time and are remembered. */
export function restless(): Clock & { readonly naps: number[] } {
  const naps: number[] = [];
  return {
    naps,
    now: () => new Date(),
    random: () => 1,
    sleep: async (ms) => {
      naps.push(ms);
    },
  };
}

export function network(options: Partial<NetworkOptions> = {}): Network {
  return connectNetwork({ clock: restless(), authorities: [AUTHORITY], ...options });
}

/** Allowed to ask this machine. */
export const HERE = { privateAddresses: true } as const;

export async function failureOf(work: Promise<unknown>): Promise<NetworkFailure> {
  return work.then(
    (answer) => {
      throw new Error(`there was an answer: ${JSON.stringify(answer)}`);
    },
    (error: NetworkFailure) => error,
  );
}

async function listening(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
}
