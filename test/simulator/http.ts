import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { encode, fail, type Outgoing, send } from "./deliver.ts";
import { dropKeys, type Faults } from "./faults.ts";
import { isGitPath, serveGit } from "./git-http.ts";
import { readGraphql, serveGraphql } from "./graphql-http.ts";
import { authenticate } from "./rest/access.ts";
import { limitHeaders } from "./rest/rate-limit.ts";
import type { Answer, Site } from "./rest/route.ts";
import { findRoute, serveRest } from "./rest/serve.ts";
import type { LoggedRequest } from "./world.ts";

export interface Front {
  readonly site: Site;
  readonly faults: Faults;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Milliseconds after which an answer is given at the soonest. */
  readonly latency: () => number;
}

type Incoming = Pick<LoggedRequest, "method" | "route" | "path" | "kind"> & {
  readonly operation?: string;
  readonly query: URLSearchParams;
  /** Where the caller says the REST interface is. */
  readonly api: string;
  readonly bytes: Buffer;
};

/** Answers one request of any kind, with the fault that was planned for it, and writes it into the world's log. */
export async function serve(front: Front, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = performance.now();
  const incoming = await read(front.url, request);
  const { method, route, path, kind, operation } = incoming;
  const named = operation === undefined ? {} : { operation };
  const fault = front.faults.strike({ method, route, path, ...named });
  const door = request.headers["x-env-actions-door"];
  const log = (status: number): void => {
    const agent = String(door ?? request.headers["user-agent"] ?? "");
    front.site.world.requests.push({
      method,
      route,
      path,
      status,
      agent,
      kind,
      ...named,
      started,
      ended: performance.now(),
    });
  };
  response.sendDate = false;
  const always = commonHeaders(front, request);
  const travel = async (): Promise<void> => {
    const left = front.latency() - (performance.now() - started);
    if (left > 0) await wait(left);
  };
  if (fault !== undefined && "before" in fault) {
    await travel();
    return log(fail(response, fault.before, always));
  }
  if (fault !== undefined && "meanwhile" in fault) await fault.meanwhile();
  if (kind === "git") {
    await travel();
    return log(await serveGit(front.site.world, request, response));
  }
  const answer = await produce(front, request, {
    ...incoming,
    omitNewest: fault && "stale" in fault ? fault.stale : 0,
  });
  await travel();
  if (fault !== undefined && "after" in fault) return log(fail(response, fault.after, always));
  const dropped =
    fault !== undefined && "drop" in fault ? { ...answer, json: dropKeys(answer.json, fault.drop) } : answer;
  const outgoing = unchanged(front, request, encode(dropped, method));
  const full: Outgoing = { ...outgoing, headers: { ...always, ...outgoing.headers } };
  log(send(response, full, fault !== undefined && "truncate" in fault ? fault.truncate : undefined));
}

async function read(url: string, request: IncomingMessage): Promise<Incoming> {
  const { pathname, searchParams: query } = new URL(request.url ?? "/", url);
  const method = request.method ?? "GET";
  const enterprise = pathname.startsWith("/api/v3/");
  const path = enterprise ? pathname.slice("/api/v3".length) : pathname;
  const api = enterprise ? `${url}/api/v3` : url;
  const common = { method, path, query, api };
  if (isGitPath(path)) return { ...common, kind: "git", route: path, bytes: Buffer.alloc(0) };
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (path.startsWith("/_blob/")) return { ...common, kind: "blob", route: path, bytes };
  if (path === "/graphql" || path === "/api/graphql") {
    const operation = readGraphql(bytes)?.operation;
    const named = operation === undefined ? {} : { operation };
    return { ...common, kind: "graphql", route: "/graphql", bytes, ...named };
  }
  return { ...common, kind: "rest", route: findRoute(method, path)?.entry.route ?? path, bytes };
}

function produce(
  { site, url }: Front,
  request: IncomingMessage,
  incoming: Incoming & { readonly omitNewest: number },
): Promise<Answer> | Answer {
  const { headers } = request;
  if (incoming.kind === "blob") return serveBlob(site, incoming.path, headers.authorization);
  if (headers["user-agent"] === undefined) {
    const message = "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.";
    return { status: 403, json: { message } };
  }
  if (incoming.kind === "graphql") return serveGraphql(site, headers.authorization, incoming.bytes);
  const { method, path, query, bytes, api, omitNewest } = incoming;
  return serveRest(site, { method, path, query, headers, bytes, links: { api, web: url }, omitNewest });
}

/** The storage host: its addresses carry their own permission and refuse any other. */
function serveBlob(site: Site, path: string, authorization: string | undefined): Answer {
  if (authorization !== undefined) return storageError(400, "InvalidAuthenticationInfo");
  const blob = site.blobs.open(path, site.world.now());
  if (blob === "unknown") return storageError(404, "BlobNotFound");
  if (blob === "expired") return storageError(403, "AuthenticationFailed");
  const headers = {
    "content-type": blob.contentType,
    "content-disposition": `attachment; filename="${blob.fileName.replace(/["\\\r\n]/g, "_")}"`,
  };
  return { status: 200, bytes: blob.bytes, headers };
}

function storageError(status: number, code: string): Answer {
  const xml = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`;
  return { status, bytes: Buffer.from(xml), headers: { "content-type": "application/xml" } };
}

function commonHeaders({ site }: Front, request: IncomingMessage): Record<string, string> {
  return {
    date: site.world.now().toUTCString(),
    server: "github.com",
    "x-github-request-id": randomUUID().toUpperCase(),
    "x-github-media-type": "github.v3; format=json",
    "x-github-api-version-selected": String(request.headers["x-github-api-version"] ?? "2022-11-28"),
  };
}

/** 304 for a caller that has these very bytes already; GitHub does not count such a request. */
function unchanged({ site }: Front, request: IncomingMessage, outgoing: Outgoing): Outgoing {
  const etag = outgoing.headers["etag"];
  if (etag === undefined || request.headers["if-none-match"] !== etag) return outgoing;
  const token = authenticate(site.world, request.headers.authorization);
  const allowance = site.limits.refund(token, "core", site.world.now());
  return { status: 304, headers: { etag, ...limitHeaders(allowance) }, body: Buffer.alloc(0) };
}
