import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type AuthRules, createGatekeeper } from "./auth.ts";
import { blobs, createUploads, type UploadRules } from "./blobs.ts";
import { createFaults, type Fault, type Faults } from "./faults.ts";
import { manifests, referrers, tags } from "./manifests.ts";
import { type Call, problem, type Reply, readWhole } from "./reply.ts";
import { createStore, type Store } from "./store.ts";
import { answer, bend, bodyOf } from "./wire.ts";

export interface RegistryRules extends Partial<UploadRules> {
  readonly auth?: AuthRules;
  /** Whether it has the referrers API. */
  readonly referrers?: boolean;
  /** Hears of each request before anything is done. */
  readonly onRequest?: (request: SeenRequest) => void;
}

/** A request as the registry saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  /** Bytes of its body that arrived. */
  received: number;
  status: number;
}

/** A small registry that is true to the OCI distribution specification 1.1. */
export interface EmbeddedRegistry extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** `127.0.0.1:<port>`: the registry in references. */
  readonly host: string;
  readonly store: Store;
  readonly faults: Faults;
  readonly seen: readonly SeenRequest[];
  /** Every token it gave out ends. */
  revokeTokens(): void;
  /** Connections that are open. */
  connections(): Promise<number>;
}

const ROUTE = /^\/v2\/(.+?)\/(manifests|blobs\/uploads|blobs|tags|referrers)\/([^/]*)$/;

export async function startRegistry(rules: RegistryRules = {}): Promise<EmbeddedRegistry> {
  const store = createStore();
  const faults = createFaults();
  const seen: SeenRequest[] = [];
  const gatekeeper = createGatekeeper(rules.auth ?? { kind: "none" });
  const uploads = createUploads({
    storage: rules.storage ?? "memory",
    mounts: rules.mounts ?? true,
    smallestChunk: rules.smallestChunk ?? 0,
    resumable: rules.resumable ?? true,
    checksDigest: rules.checksDigest ?? true,
  });

  async function serve(call: Call, kind: string): Promise<Reply> {
    switch (kind) {
      case "manifests":
        return manifests(call, rules.referrers ?? true);
      case "blobs":
        return blobs(call);
      case "blobs/uploads":
        return uploads(call);
      case "tags":
        return tags(call);
      default:
        return (rules.referrers ?? true) ? referrers(call) : problem(404, "UNSUPPORTED");
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const own = `http://${request.headers.host}`;
    const url = new URL(request.url ?? "/", own);
    const method = request.method ?? "GET";
    const entry: SeenRequest = {
      method,
      path: `${url.pathname}${url.search}`,
      headers: request.headers,
      received: 0,
      status: 0,
    };
    seen.push(entry);
    rules.onRequest?.(entry);
    const fault = faults.take(method, entry.path);
    if (fault?.kind === "reset" && fault.when === "before") {
      request.socket.destroy();
      return;
    }
    const body = bodyOf(request, fault, (bytes) => {
      entry.received += bytes;
    });
    const route = ROUTE.exec(url.pathname);
    const reply = await replyTo({ request, url, method, own, body, route, fault });
    const bent = bend(reply, fault);
    entry.status = bent.status;
    if (fault?.kind === "reset") request.socket.destroy();
    else await answer(response, { method, reply: bent, fault });
  }

  async function replyTo(o: {
    readonly request: IncomingMessage;
    readonly url: URL;
    readonly method: string;
    readonly own: string;
    readonly body: AsyncIterable<Buffer>;
    readonly route: RegExpExecArray | null;
    readonly fault: Fault | undefined;
  }): Promise<Reply> {
    const headers = o.fault?.kind === "ignore-range" ? { ...o.request.headers, range: undefined } : o.request.headers;
    if (o.url.pathname === "/token") {
      return gatekeeper.token(headers, o.url, new URLSearchParams((await readWhole(o.body)).toString()));
    }
    const [, repository = "", kind = "", name = ""] = o.route ?? [];
    const actions = o.method === "GET" || o.method === "HEAD" ? "pull" : "pull,push";
    const refused = gatekeeper.refuse(
      headers,
      o.route === null ? undefined : `repository:${repository}:${actions}`,
      o.own,
    );
    if (refused !== undefined) return refused;
    if (o.route === null) return o.url.pathname === "/v2/" ? { status: 200 } : problem(404, "NAME_UNKNOWN");
    return serve({ method: o.method, url: o.url, headers, store, repository, name, body: o.body }, kind);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    store,
    faults,
    seen,
    revokeTokens: () => gatekeeper.revoke(),
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
