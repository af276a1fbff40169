import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { Failure } from "./faults.ts";
import type { Answer } from "./rest/route.ts";

export interface Outgoing {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The bytes and headers of an answer; JSON gets an ETag, so that unchanged things can be asked for cheaply. */
export function encode(answer: Answer, method: string): Outgoing {
  const json = answer.json === undefined ? undefined : Buffer.from(JSON.stringify(answer.json));
  const body = answer.bytes ?? json ?? Buffer.alloc(0);
  const type = json === undefined ? "application/octet-stream" : "application/json; charset=utf-8";
  const cacheable = method === "GET" && answer.status === 200;
  const etag = cacheable ? { etag: `W/"${createHash("sha256").update(body).digest("hex")}"` } : {};
  const content = body.length > 0 ? { "content-type": type } : {};
  return { status: answer.status, headers: { ...content, ...etag, ...answer.headers }, body };
}

/** Sends an answer; with `truncate` the connection ends after so many bytes of the promised body. */
export function send(response: ServerResponse, outgoing: Outgoing, truncate?: number): number {
  const bodyless = outgoing.status === 204 || outgoing.status === 304;
  const length = bodyless ? {} : { "content-length": `${outgoing.body.length}` };
  response.writeHead(outgoing.status, { ...outgoing.headers, ...length });
  if (truncate === undefined) {
    response.end(bodyless ? undefined : outgoing.body);
  } else {
    response.write(outgoing.body.subarray(0, truncate), () => response.destroy());
  }
  return outgoing.status;
}

/**
 * Answers with a failure instead. Returns the status that went out, 0 when none did.
 *
 * @param headers what every answer carries (date, request id, limits).
 */
export function fail(response: ServerResponse, failure: Failure, headers: Readonly<Record<string, string>>): number {
  if ("kind" in failure) {
    switch (failure.kind) {
      case "reset":
        response.socket?.resetAndDestroy();
        return 0;
      case "hang":
        return 0;
      case "graphql":
        return send(response, { ...encode({ status: 200, json: WENT_WRONG }, "POST"), headers });
    }
  }
  switch (failure.status) {
    case 500:
    case 502:
    case 503:
    case 504: {
      const html = Buffer.from(`<html><body><h1>${failure.status}</h1>Unicorn!</body></html>\n`);
      return send(response, {
        status: failure.status,
        headers: { ...headers, "content-type": "text/html" },
        body: html,
      });
    }
    case 403:
    case 429:
      return limited(response, failure, headers);
  }
}

function limited(
  response: ServerResponse,
  failure: Extract<Failure, { status: 403 | 429 }>,
  headers: Readonly<Record<string, string>>,
): number {
  const message =
    failure.message ??
    (failure.remaining === 0
      ? "API rate limit exceeded for installation."
      : "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.");
  const outgoing = encode({ status: failure.status, json: { message, documentation_url: LIMITS } }, "POST");
  return send(response, {
    ...outgoing,
    headers: {
      ...headers,
      ...outgoing.headers,
      ...(failure.retryAfter === undefined ? {} : { "retry-after": `${failure.retryAfter}` }),
      ...(failure.remaining === undefined ? {} : { "x-ratelimit-remaining": `${failure.remaining}` }),
    },
  });
}

const LIMITS = "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api";

const WENT_WRONG = {
  data: null,
  errors: [
    {
      message:
        "Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `0400:1A2B:3C4D:5E6F:6A7B8C9D` when reporting this issue.",
    },
  ],
};
